"""Partial dates: what is understood, how each language prints it, how periods compare."""

import contextlib
import datetime
import pickle

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from portal.partial_date_forms import PartialDateFormField
from portal.partial_dates import PartialDate, PartialDateField, Period, typed_examples

pytestmark = pytest.mark.once

LANGUAGES = ("cs", "pl", "de", "lv")
iso = PartialDate.parse_iso


def date_or_none(text: str | None) -> PartialDate | None:
    return iso(text) if text else None


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    day = draw(st.dates(datetime.date(1000, 1, 1)))
    numbers = (day.year, day.month, day.day)[: draw(st.integers(1, 3))]
    return PartialDate(*numbers)


periods = st.builds(Period, st.none() | partial_dates(), st.none() | partial_dates())


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("15. 4. 2016", "2016-04-15"),
        ("15.4.2016", "2016-04-15"),
        ("15.04.2016.", "2016-04-15"),
        ("15.04.2016 r.", "2016-04-15"),
        ("15/4/2016", "2016-04-15"),
        ("2016-04-15", "2016-04-15"),
        ("  15.\N{NO-BREAK SPACE}4.\N{NO-BREAK SPACE}2016 ", "2016-04-15"),
        ("6/2013", "2013-06"),
        ("06.2013", "2013-06"),
        ("6. 2013", "2013-06"),
        ("2013-06", "2013-06"),
        ("2013", "2013"),
        ("rok 2013", "2013"),
        ("2013. gads", "2013"),
        ("červen 2013", "2013-06"),
        ("června 2013", "2013-06"),
        ("cervna 2013", "2013-06"),
        ("ČERVEN 2013", "2013-06"),
        ("červenec 2013", "2013-07"),
        ("czerwiec 2013", "2013-06"),
        ("czerwca 2013", "2013-06"),
        ("pazdziernika 2013", "2013-10"),
        ("Juni 2013", "2013-06"),
        ("Marz 2013", "2013-03"),
        ("2013. gada jūnijs", "2013-06"),
        ("2013. gada junijā", "2013-06"),
        ("2013. gada 1. jūnijs", "2013-06-01"),
        ("1. června 2013", "2013-06-01"),
        ("1 czerwca 2013", "2013-06-01"),
        ("1. Juni 2013", "2013-06-01"),
        ("29. 2. 2016", "2016-02-29"),
    ],
)
def test_what_people_type_is_understood(typed: str, stored: str) -> None:
    assert str(PartialDate.parse(typed)) == stored


@pytest.mark.parametrize(
    "typed",
    ["", " ", "31. 2. 2013", "29. 2. 2015", "13/2013", "0/2013", "0. 6. 2013", "0999", "99999", "2013-2015"]
    + ["Juno 2013", "června", "15. 4.", "15. 4. 16", "2013\x00", "٢٠١٣", "²013", "červen 2013 červen", "2013-06-01T00"],
)
def test_what_is_impossible_or_unknown_gets_a_message_with_examples(typed: str) -> None:
    with override("cs"), pytest.raises(ValidationError) as error:
        PartialDate.parse(typed)
    assert "2013; 6/2013; červen 2013; 15. 4. 2016" in error.value.messages[0]


@given(st.text() | st.text(alphabet="0123456789.-/ \x00červenrgadsjū", max_size=25))
def test_any_text_gives_a_date_or_a_validation_error(text: str) -> None:
    with contextlib.suppress(ValidationError):
        assert iso(str(PartialDate.parse(text)))


@pytest.mark.parametrize("text", ["1" * 10_000, " " * 10_000, "1. " * 3_333, "á" * 10_000, "\x00" * 10_000])
def test_a_very_long_text_is_refused_at_once(text: str) -> None:
    started = datetime.datetime.now(datetime.UTC)
    with pytest.raises(ValidationError):
        PartialDate.parse(text)
    assert datetime.datetime.now(datetime.UTC) - started < datetime.timedelta(seconds=0.2)


@pytest.mark.parametrize("text", ["13", "2013-6", "2013-06-1", "2013-13", "2013-02-30", "0999", "2013-06-01x", "٢٠١٣"])
def test_stored_text_of_another_shape_is_no_date(text: str) -> None:
    with pytest.raises(ValueError):
        iso(text)


@given(partial_dates(), st.sampled_from(LANGUAGES))
def test_what_a_language_prints_and_types_it_also_reads(date: PartialDate, language: str) -> None:
    assert PartialDate.parse(date.format(language)) == date
    assert PartialDate.parse(date.typed(language)) == date
    assert iso(str(date)) == date


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_examples_in_messages_are_themselves_understood(language: str) -> None:
    for example in typed_examples(language).split("; "):
        assert PartialDate.parse(example)


@given(partial_dates(), partial_dates())
def test_order_is_the_first_day_then_the_last(one: PartialDate, two: PartialDate) -> None:
    days = (one.first_day, one.last_day), (two.first_day, two.last_day)
    assert (one < two, one == two, one > two) == (days[0] < days[1], days[0] == days[1], days[0] > days[1])
    assert (one <= two, one >= two) == (days[0] <= days[1], days[0] >= days[1])
    assert (hash(one) == hash(two)) or one != two


@pytest.mark.parametrize(
    ("text", "precision", "first", "last"),
    [
        ("2013", "year", "2013-01-01", "2013-12-31"),
        ("2016-02", "month", "2016-02-01", "2016-02-29"),
        ("2013-06-01", "day", "2013-06-01", "2013-06-01"),
    ],
)
def test_a_date_knows_its_precision_and_its_days(text: str, precision: str, first: str, last: str) -> None:
    date = iso(text)
    assert (date.precision, str(date.first_day), str(date.last_day)) == (precision, first, last)


def test_a_date_cannot_be_changed_and_survives_pickling() -> None:
    date = iso("2013-06")
    with pytest.raises(AttributeError):
        date.year = 2014  # type: ignore[misc]
    assert pickle.loads(pickle.dumps(date)) == date


@pytest.mark.parametrize(("month", "day"), [(13, None), (0, None), (None, 1), (2, 30), (6, 0)])
def test_numbers_that_are_no_date_are_refused(month: int | None, day: int | None) -> None:
    with pytest.raises(ValueError):
        PartialDate(2013, month, day)


@pytest.mark.parametrize(
    ("text", "cs", "pl", "de", "lv"),
    [
        ("2013", "2013", "2013", "2013", "2013. gads"),
        ("2013-06", "červen 2013", "czerwiec 2013", "Juni 2013", "2013. gada jūnijs"),
        ("2016-04-05", "5. 4. 2016", "05.04.2016", "05.04.2016", "05.04.2016."),
    ],
)
def test_each_language_prints_its_own_form(text: str, cs: str, pl: str, de: str, lv: str) -> None:
    assert [iso(text).format(code).replace("\xa0", " ") for code in LANGUAGES] == [cs, pl, de, lv]


def test_the_form_of_the_reader_is_used_unless_another_is_asked_for() -> None:
    with override("de"):
        assert iso("2013-06").format() == "Juni\xa02013"
        assert iso("2013-06").format("pl") == "czerwiec\xa02013"


@pytest.mark.parametrize(
    ("start", "end", "cs", "pl", "de", "lv"),
    [
        ("2016-04-15", "2016-04-18", "15.–18. 4. 2016", "15–18.04.2016", "15.–18.04.2016", "15.–18.04.2016."),
        ("2011-10-31", "2011-11-01", "31. 10. – 1. 11. 2011", "31.10 – 01.11.2011")
        + ("31.10. – 01.11.2011", "31.10. – 01.11.2011."),
        ("2013-12-31", "2014-01-01", "31. 12. 2013 – 1. 1. 2014", "31.12.2013 – 01.01.2014")
        + ("31.12.2013 – 01.01.2014", "31.12.2013. – 01.01.2014."),
        ("2013-06", "2013-09", "červen–září 2013", "czerwiec–wrzesień 2013")
        + ("Juni–September 2013", "2013. gada jūnijs–septembris"),
        ("2013-11", "2014-02", "listopad 2013 – únor 2014", "listopad 2013 – luty 2014")
        + ("November 2013 – Februar 2014", "2013. gada novembris – 2014. gada februāris"),
        ("2013", "2015", "2013–2015", "2013–2015", "2013–2015", "2013.–2015. gads"),
        ("2013-06", "2015-05-31", "červen 2013 – 31. 5. 2015", "czerwiec 2013 – 31.05.2015")
        + ("Juni 2013 – 31.05.2015", "2013. gada jūnijs – 31.05.2015."),
        ("2013-06", "2013-06", "červen 2013", "czerwiec 2013", "Juni 2013", "2013. gada jūnijs"),
        ("2013", "2013-06", "2013 – červen 2013", "2013 – czerwiec 2013")
        + ("2013 – Juni 2013", "2013. gads – 2013. gada jūnijs"),
        (None, None, "", "", "", ""),
    ],
)
def test_a_period_is_compressed_where_that_reads_well(
    start: str | None, end: str | None, cs: str, pl: str, de: str, lv: str
) -> None:
    period = Period(date_or_none(start), date_or_none(end))
    assert [period.format(code).replace("\xa0", " ") for code in LANGUAGES] == [cs, pl, de, lv]


def test_no_line_breaks_before_a_dash_or_inside_a_czech_day() -> None:
    assert Period(iso("2011-10-31"), iso("2011-11-01")).format("cs") == "31.\xa010.\xa0– 1.\xa011.\xa02011"


def test_a_period_open_on_one_side_is_a_label_and_a_value() -> None:
    with override(None):
        assert Period(iso("2004"), None).format("en") == "from: 2004"
        assert Period(None, iso("2015-06")).as_html("en") == 'until: <time datetime="2015-06">June\xa02015</time>'


def test_html_of_a_date_and_a_period_carries_the_whole_date_for_machines() -> None:
    assert iso("2013-06").as_html("cs") == '<time datetime="2013-06">červen\xa02013</time>'
    assert Period(iso("2016-04-15"), iso("2016-04-18")).as_html("de") == (
        '<time datetime="2016-04-15">15.</time>–<time datetime="2016-04-18">18.04.2016</time>'
    )
    assert Period().as_html() == ""
    assert hasattr(Period(iso("2016"), None).as_html("cs"), "__html__")


@given(periods, periods)
def test_overlap_and_containment_agree_with_the_days(one: Period, two: Period) -> None:
    if not (one and two):
        assert not one.overlaps(two) and not one.contains(two)
        return
    latest_start, earliest_end = max(one.first_day, two.first_day), min(one.last_day, two.last_day)
    if one.first_day <= one.last_day and two.first_day <= two.last_day:
        assert one.overlaps(two) == two.overlaps(one) == (latest_start <= earliest_end)
        assert not one.contains(two) or one.overlaps(two)
        assert one.contains(one)


def test_a_period_can_be_compared_with_a_single_date() -> None:
    period = Period(iso("2013-06"), iso("2015"))
    assert period.contains(iso("2015-12-31")) and not period.contains(iso("2013"))
    assert period.overlaps(iso("2013")) and not period.overlaps(iso("2013-05"))
    assert Period(iso("2004"), None).contains(iso("9999")) and not Period().overlaps(iso("2013"))


class DateForm(forms.Form):
    date = PartialDateFormField(required=False)


def test_the_form_shows_the_date_as_the_active_language_types_it_and_reads_it_back() -> None:
    form = DateForm(initial={"date": iso("2016-04-15")})
    for language, typed in (("cs", "15. 4. 2016"), ("lv", "15.04.2016.")):
        with override(language):
            assert f'value="{typed}"' in str(form["date"])
            again = DateForm({"date": typed}, initial=form.initial)
            assert again.is_valid() and again.cleaned_data["date"] == iso("2016-04-15") and not again.has_changed()


def test_the_form_keeps_what_it_did_not_understand_and_says_what_it_accepts() -> None:
    form = DateForm({"date": "sometime"})
    with override("pl"):
        assert not form.is_valid()
        assert 'value="sometime"' in str(form["date"]) and "15.04.2016" in form.errors["date"][0]
        assert "czerwiec 2013" in str(form["date"].help_text)


def test_an_empty_form_field_is_no_date() -> None:
    form = DateForm({"date": " "})
    assert form.is_valid() and form.cleaned_data["date"] is None and not form.has_changed()
    form = DateForm({"date": ""}, initial={"date": iso("2013")})
    assert form.is_valid() and form.has_changed()


def test_the_column_reads_what_is_typed_and_stores_iso_text() -> None:
    field = PartialDateField(null=True, blank=True)
    assert field.clean("června 2013", None) == iso("2013-06")
    assert field.clean("", None) is None and field.get_prep_value("") is None
    assert field.get_prep_value(iso("2013-06")) == "2013-06"
    assert field.to_python(datetime.date(2013, 6, 1)) == iso("2013-06-01")
    with pytest.raises(ValidationError):
        field.clean("31. 2. 2013", None)


def test_the_column_describes_itself_for_migrations() -> None:
    _name, path, args, kwargs = PartialDateField("start", null=True).deconstruct()
    assert (path, args, kwargs) == (
        "portal.partial_dates.PartialDateField",
        [],
        {"verbose_name": "start", "null": True},
    )
    assert isinstance(PartialDateField(null=True).formfield(), PartialDateFormField)
