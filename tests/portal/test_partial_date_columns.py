"""Partial dates in the database: generated days, order, and the constraint on a period, on SQLite and PostgreSQL."""

import itertools
from collections.abc import Iterator

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, models, transaction
from django.db.migrations.writer import MigrationWriter
from django.db.models.functions import Coalesce
from django.forms import modelform_factory
from django.test.utils import isolate_apps

from portal.partial_dates import PartialDate, PartialDateField, Period, first_day_of, last_day_of, period_constraint

pytestmark = pytest.mark.django_db
DATES = [None, "2012", "2012-12", "2012-12-31", "2013", "2013-01", "2013-01-01", "2013-06", "2013-06-30", "2013-12-31"]
iso = PartialDate.parse_iso


@pytest.fixture
def stay() -> Iterator[type[models.Model]]:
    """A model that exists for one test only; its table goes with the test's transaction."""
    with isolate_apps("django.contrib.contenttypes"):

        class Stay(models.Model):
            start = PartialDateField(null=True, blank=True)
            end = PartialDateField(null=True, blank=True)
            start_first = first_day_of("start")
            end_last = last_day_of("end")

            class Meta:
                app_label = "contenttypes"
                db_table = "test_stay"
                constraints = [period_constraint(name="test_stay_period")]
                indexes = [models.Index(fields=["start_first"], name="test_stay_start")]

        # Not as a context manager: on SQLite that refuses to run inside the transaction of a test.
        editor = connection.SchemaEditorClass(connection)
        editor.deferred_sql = []
        statement, params = editor.table_sql(Stay)
        with connection.cursor() as cursor:
            cursor.execute(statement, params or None)
            for later in [*editor.deferred_sql, *(index.create_sql(Stay, editor) for index in Stay._meta.indexes)]:
                cursor.execute(str(later))
        yield Stay


def test_generated_days_are_the_first_and_the_last_that_a_date_can_mean(stay) -> None:
    days = {
        None: (None, None),
        "2013": ("2013-01-01", "2013-12-31"),
        "2013-06": ("2013-06-01", "2013-06-31"),
        "2013-06-02": ("2013-06-02", "2013-06-02"),
    }
    for text, (first, last) in days.items():
        row = stay.objects.create(start=text, end=text)
        row.refresh_from_db()
        assert (row.start_first, row.end_last) == (first, last), text


def test_rows_come_back_as_partial_dates_and_nothing_as_none(stay) -> None:
    row = stay.objects.create(start="června 2013", end="")
    assert row.start == iso("2013-06") and row.end is None
    row.refresh_from_db()
    assert row.start == iso("2013-06") and row.end is None
    assert stay.objects.filter(end__isnull=True, start="2013-06").exists()
    with pytest.raises(ValidationError):
        stay.objects.create(start="sometime")
    with pytest.raises(ValidationError):
        stay.objects.update(start="sometime")


def test_lookups_take_dates_and_text(stay) -> None:
    for text in ("2012", "2013-06", "2014"):
        stay.objects.create(start=text)
    assert stay.objects.filter(start__gte=iso("2013")).count() == 2
    assert stay.objects.filter(start__gte="2013").count() == 2
    assert stay.objects.filter(start__startswith="201").count() == 3
    assert stay.objects.filter(start__in=[iso("2012"), "2014"]).count() == 2
    assert stay.objects.aggregate(earliest=models.Min("start"))["earliest"] == iso("2012")
    assert stay.objects.filter(start_first__gte=iso("2013-06").first_day).count() == 2
    assert stay.objects.update(start=models.F("end"), end=iso("2015")) == 3


def test_a_period_may_end_in_the_database_exactly_when_its_last_day_is_not_before_its_first(stay) -> None:
    for start, end in itertools.product(DATES, DATES):
        fits = not (start and end) or iso(end).last_day >= iso(start).first_day
        try:
            with transaction.atomic():
                stay.objects.create(start=start, end=end)
            assert fits, (start, end)
        except IntegrityError:
            assert not fits, (start, end)


def test_a_form_says_that_the_period_ends_before_it_starts(stay) -> None:
    form_class = modelform_factory(stay, fields=["start", "end"])
    assert form_class({"start": "2013", "end": "6/2013"}).is_valid()
    assert form_class({"start": "2013", "end": ""}).is_valid()
    form = form_class({"start": "6/2013", "end": "31. 5. 2013"})
    assert not form.is_valid() and "__all__" in form.errors


def test_order_and_overlap_in_the_database_agree_with_python(stay) -> None:
    pairs = [
        (start, end)
        for start, end in itertools.product(DATES, DATES)
        if not (start and end) or iso(end).last_day >= iso(start).first_day
    ]
    for start, end in pairs:
        stay.objects.create(start=start, end=end)
    found = stay.objects.filter(start_first__isnull=False).order_by("start_first").values_list("start", flat=True)
    assert [date.first_day for date in found] == sorted(date.first_day for date in found)
    year = Period(iso("2013"), iso("2013"))
    open_ended = stay.objects.annotate(
        first=Coalesce("start_first", models.Value("0000")), last=Coalesce("end_last", models.Value("9999"))
    ).exclude(start=None, end=None)
    overlapping = open_ended.filter(first__lte=str(year.last_day), last__gte=str(year.first_day))
    expected = [pair for pair in pairs if year.overlaps(Period(*(iso(text) if text else None for text in pair)))]
    assert overlapping.count() == len(expected)


@pytest.mark.parametrize("column", [first_day_of("start"), last_day_of("end")])
def test_generated_columns_can_be_written_into_a_migration(column: models.GeneratedField) -> None:
    text, _imports = MigrationWriter.serialize(column)
    assert "GeneratedField" in text and "db_persist=True" in text
    again, _imports = MigrationWriter.serialize(column.clone())
    assert again == text
    assert MigrationWriter.serialize(period_constraint(name="x"))[0]
