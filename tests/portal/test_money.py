"""Money: what is understood, how each language prints it, what adds up."""

import datetime
from decimal import Decimal
from types import SimpleNamespace

import pytest
from django.core.exceptions import ValidationError
from django.db.migrations.writer import MigrationWriter
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from portal.money import CODES, CURRENCIES, Money, MoneyProperty, Qualifier, Total, sum_of
from portal.money_text import QUALIFIERS, read_amount

pytestmark = pytest.mark.once

LANGUAGES = ("cs", "pl", "de", "lv")
amounts = st.decimals(0, Decimal("999999999999.99"), places=2)
monies = st.builds(Money, amounts, st.sampled_from(["EUR", "CZK", "LVL"]), st.sampled_from(list(Qualifier)))


@pytest.mark.parametrize(
    ("typed", "amount", "currency"),
    [
        ("242.799,04", "242799.04", None),
        ("242 799,04 EUR", "242799.04", "EUR"),
        ("242,799.04", "242799.04", None),
        ("242799.04", "242799.04", None),
        ("99 000", "99000", None),
        ("99.000", "99000", None),
        ("99,000", "99000", None),
        ("1.234.567", "1234567", None),
        ("1.234.567,8", "1234567.8", None),
        ("242\N{NO-BREAK SPACE}799,04\N{NO-BREAK SPACE}€", "242799.04", "EUR"),
        ("242\N{NARROW NO-BREAK SPACE}799,04", "242799.04", None),
        ("1'234.50 CHF", "1234.50", "CHF"),
        ("1\N{RIGHT SINGLE QUOTATION MARK}234.50", "1234.50", None),
        ("EUR 99 000", "99000", "EUR"),
        ("€5", "5", "EUR"),
        ("99 000,- Kč", "99000", "CZK"),
        ("99.000,\N{EN DASH} €", "99000", "EUR"),
        ("5 zł", "5", "PLN"),
        ("5 zl", "5", "PLN"),
        ("5 Ls", "5", "LVL"),
        ("10 DM", "10", "DEM"),
        ("10 eur", "10", "EUR"),
        ("EUR 10 €", "10", "EUR"),
        ("0", "0", None),
        ("0,50", "0.50", None),
        ("999 999 999 999,99", "999999999999.99", None),
    ],
)
def test_what_people_type_or_paste_is_understood(typed: str, amount: str, currency: str | None) -> None:
    read = read_amount(typed)
    assert (read.amount, read.currency, read.qualifier) == (Decimal(amount), currency, None)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "-5",
        "5-",
        "1,2,3",
        "0.500",
        "1234.567",
        "1.23.456",
        "1 234.567,89.1",
        "5.",
        ".5",
        "1e5",
        "NaN",
        "Infinity",
    ]
    + [
        "five",
        "EUR 5 Kč",
        "5 EUR EUR",
        "12 34",
        "1234567890123",
        "1.234,567",
        "5\x00",
        "٥",
        "10 000 000 000 000",
    ],
)
def test_what_is_not_an_amount_gets_a_message_with_examples(typed: str) -> None:
    with pytest.raises(ValidationError) as error:
        read_amount(typed)
    assert "242.799,04 EUR" in error.value.messages[0]


@pytest.mark.parametrize("currency", ["XYZ", "$", "korun"])
def test_a_currency_that_is_not_known_is_named(currency: str) -> None:
    with pytest.raises(ValidationError) as error:
        read_amount(f"5 {currency}")
    assert currency in error.value.messages[0]


@pytest.mark.parametrize(
    ("typed", "qualifier", "amount", "currency"),
    [
        ("max. 50 000 zł", "at_most", "50000", "PLN"),
        ("maks. 50 000 zł", "at_most", "50000", "PLN"),
        ("nie więcej niż 50 000", "at_most", "50000", None),
        ("nejvýše 1 234,5 Kč", "at_most", "1234.5", "CZK"),
        ("až do 100 000,- Kč", "at_most", "100000", "CZK"),
        ("bis zu 15.000 €", "at_most", "15000", "EUR"),
        ("höchstens EUR 15.000,00", "at_most", "15000", "EUR"),
        ("ne vairāk kā 1 000,00 EUR", "at_most", "1000", "EUR"),
        ("mind. 5.000 EUR", "at_least", "5000", "EUR"),
        ("co najmniej 5 000 zł", "at_least", "5000", "PLN"),
        ("vismaz 300 eiro", "at_least", "300", "EUR"),
        ("cca 2 000 Kč", "about", "2000", "CZK"),
        ("ok. 2 000 zł", "about", "2000", "PLN"),
        ("ungefähr 7.000 €", "about", "7000", "EUR"),
        ("apm. 7000 Ls", "about", "7000", "LVL"),
        ("7 000 EUR max.", "at_most", "7000", "EUR"),
        ("≤ 300 €", "at_most", "300", "EUR"),
    ],
)
def test_how_an_amount_is_meant_may_be_written_with_it(typed, qualifier, amount, currency) -> None:
    read = read_amount(typed)
    assert (read.qualifier, read.amount, read.currency) == (qualifier, Decimal(amount), currency)


phrases = st.sampled_from([(meaning, phrase) for meaning, phrases in QUALIFIERS.items() for phrase in phrases])


@given(phrases, amounts, st.sampled_from(["EUR", "CZK", "PLN"]), st.sampled_from(LANGUAGES), st.booleans())
def test_every_phrase_reads_before_every_amount_in_every_language(phrase, amount, currency, language, capital) -> None:
    meaning, words = phrase
    typed = f"{words.upper() if capital else words} {Money(amount, currency).format(language)}"
    assert read_amount(typed).money("XXX") == Money(amount, currency, meaning)


@pytest.mark.parametrize(
    ("typed", "ambiguous"),
    [("1.234", True), ("12,345 EUR", True), ("1 234", False), ("1.234.567", False), ("1,5", False)],
)
def test_a_separator_that_may_be_read_in_two_ways_is_known_to_be_ambiguous(typed: str, ambiguous: bool) -> None:
    assert read_amount(typed).is_ambiguous is ambiguous


@given(st.text() | st.text(alphabet="0123456789.,- '\xa0\x00€Kčz", max_size=30))
def test_any_text_gives_an_amount_or_a_validation_error(text: str) -> None:
    try:
        read = read_amount(text)
        assert 0 <= read.amount < 10**12 and read.amount == read.amount.quantize(Decimal("0.01"))
        assert read.currency in (None, *CODES) and read.qualifier in (None, *Qualifier)
    except ValidationError:
        pass


@pytest.mark.parametrize("text", ["1" * 10_000, " " * 10_000, "1." * 5_000, "\x00" * 10_000, "1 " * 5_000])
def test_a_very_long_text_is_refused_at_once(text: str) -> None:
    started = datetime.datetime.now(datetime.UTC)
    with pytest.raises(ValidationError):
        read_amount(text)
    assert datetime.datetime.now(datetime.UTC) - started < datetime.timedelta(seconds=0.2)


@given(amounts, st.sampled_from(CODES), st.sampled_from(LANGUAGES))
def test_what_a_language_prints_and_types_it_also_reads(amount: Decimal, currency: str, language: str) -> None:
    money = Money(amount, currency)
    assert read_amount(money.format(language)).money("XXX") == money
    assert read_amount(money.typed(language)).money(currency) == money


@pytest.mark.parametrize(
    ("money", "cs", "pl", "de", "lv"),
    [
        (Money("242799.04", "EUR"), "242 799,04 €", "242 799,04 €", "242.799,04 €", "242 799,04 €"),
        (Money("99000.00", "EUR"), "99 000 €", "99 000 €", "99.000 €", "99 000 €"),
        (Money("99000.50", "CZK"), "99 000,50 Kč", "99 000,50 CZK", "99.000,50 CZK", "99 000,50 CZK"),
        (Money("100", "PLN"), "100 PLN", "100 zł", "100 PLN", "100 PLN"),
        (Money("100", "LVL"), "100 LVL", "100 LVL", "100 LVL", "100 LVL"),
        (Money("0", "EUR"), "0 €", "0 €", "0 €", "0 €"),
    ],
)
def test_each_language_prints_its_own_form(money: Money, cs: str, pl: str, de: str, lv: str) -> None:
    assert [money.format(code).replace("\xa0", " ") for code in LANGUAGES] == [cs, pl, de, lv]
    assert " " not in money.format("cs")


def test_the_qualifier_stands_before_the_amount() -> None:
    with override(None):
        printed = [Money(5, "EUR", qualifier).format("en") for qualifier in Qualifier]
    assert [text.replace("\xa0", " ") for text in printed] == ["5 €", "approx. 5 €", "max. 5 €", "min. 5 €"]


def test_html_carries_the_bare_number_for_machines() -> None:
    assert Money("242799.04", "EUR").as_html("de") == '<data class="money" value="242799.04">242.799,04\xa0€</data>'
    assert 'value="99000"' in Money("99000.00", "EUR").as_html("cs")


def test_a_float_is_no_amount_of_money() -> None:
    with pytest.raises(TypeError):
        Money(0.1, "EUR")  # type: ignore[arg-type]


def test_two_currencies_do_not_add_up() -> None:
    with pytest.raises(ValueError):
        Money(1, "EUR") + Money(1, "CZK")


@pytest.mark.parametrize(
    ("one", "two", "both"),
    [
        (Qualifier.EXACT, Qualifier.EXACT, Qualifier.EXACT),
        (Qualifier.EXACT, Qualifier.AT_MOST, Qualifier.AT_MOST),
        (Qualifier.AT_LEAST, Qualifier.AT_LEAST, Qualifier.AT_LEAST),
        (Qualifier.AT_LEAST, Qualifier.AT_MOST, Qualifier.ABOUT),
        (Qualifier.ABOUT, Qualifier.AT_MOST, Qualifier.ABOUT),
    ],
)
def test_a_sum_is_no_more_exact_than_its_parts(one: Qualifier, two: Qualifier, both: Qualifier) -> None:
    assert (Money(1, "EUR", one) + Money(2, "EUR", two)) == Money(3, "EUR", both)


def test_a_total_says_for_how_many_of_how_many_it_is_known() -> None:
    totals = sum_of([Money("1.10", "LVL"), None, Money("2.20", "EUR"), Money("3", "EUR", Qualifier.AT_MOST)])
    assert totals == [
        Total("EUR", Decimal("5.20"), 2, 4, Qualifier.AT_MOST),
        Total("LVL", Decimal("1.10"), 1, 4, Qualifier.EXACT),
    ]
    assert totals[0].money == Money("5.20", "EUR", Qualifier.AT_MOST)
    assert sum_of([None, None]) == []


@given(st.lists(st.none() | monies))
def test_totals_lose_no_amount(given_monies: list[Money | None]) -> None:
    totals = sum_of(given_monies)
    assert sum(total.amount for total in totals) == sum(money.amount for money in given_monies if money)
    assert sum(total.known for total in totals) == len([money for money in given_monies if money])
    assert all(total.of == len(given_monies) for total in totals)
    assert len({total.currency for total in totals}) == len(totals)


def test_currencies_are_named_in_the_readers_language_with_those_of_the_programmes_first() -> None:
    assert [code for code, _label in CURRENCIES][:3] == ["EUR", "CZK", "PLN"]
    labels = dict(CURRENCIES)
    with override("lv"):
        assert str(labels["CZK"]) == "CZK – Čehijas krona"
    with override("de"):
        assert str(labels["LVL"]).startswith("LVL – Lettischer Lats, ")
        assert str(labels["EUR"]) == "EUR – Euro"
    with override(None):
        assert MigrationWriter.serialize(labels["LVL"])[0] == "'LVL'"  # a new Babel must not make a migration


class Line(SimpleNamespace):
    money = MoneyProperty()


def test_three_columns_read_and_write_as_one_amount() -> None:
    line = Line(amount=None, currency="PLN", qualifier="exact")
    assert line.money is None
    line.money = Money(5, "CZK", Qualifier.ABOUT)
    assert (line.amount, line.currency, line.qualifier) == (Decimal(5), "CZK", "about")
    assert line.money == Money(5, "CZK", Qualifier.ABOUT)
    line.money = None
    assert (line.amount, line.currency, line.qualifier) == (None, "CZK", "exact")
