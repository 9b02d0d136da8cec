"""The calendar: one agenda of all entries, and its months.

Entries come from two tables, so the order and the page are found on (kind, key, first day, last day) alone, and only
the entries of the page are loaded.
"""

import calendar
import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from babel.dates import get_day_names
from django.db.models import Max, Min, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from news.entries import Entry, activities, complete_activities, complete_articles, events, load
from portal.languages import current_language
from portal.partial_dates import PartialDate

SANE_YEARS = range(1900, 2101)  # a slip of the pen in a year must not make a calendar of eight thousand years
LONGEST_IN_CELLS = 14  # days; longer entries stand below the month instead of in every cell


def keys_of(entries: QuerySet) -> QuerySet:
    """(kind, key, first day, last day) of entries, fit for a union: modeltranslation would put columns in any order."""
    return entries.order_by().rewrite(False).values_list("kind_of_entry", "key", "first", "last")


class Agenda:
    """All entries for a paginator: the coming ones, the nearest first, then the past ones, the latest first."""

    def __init__(self, today: datetime.date | None = None) -> None:
        day = (today or timezone.localdate()).isoformat()
        coming = [keys_of(source.filter(last__gte=day)) for source in (activities(), events())]
        past = [keys_of(source.filter(last__lt=day)) for source in (activities(), events())]
        self.coming = coming[0].union(coming[1], all=True).order_by("first", "last", "key")
        self.past = past[0].union(past[1], all=True).order_by("-last", "-first", "key")

    @cached_property
    def coming_count(self) -> int:
        """How many are still to come or are taking place."""
        return self.coming.count()

    @cached_property
    def past_count(self) -> int:
        """How many are over."""
        return self.past.count()

    def count(self) -> int:
        """How many there are."""
        return self.coming_count + self.past_count

    def __len__(self) -> int:
        return self.count()

    def __getitem__(self, part: slice) -> list[tuple[Entry, bool]]:
        """The entries of one page, each with whether it is over."""
        border = self.coming_count
        rows = [(row, False) for row in self.coming[part.start : min(part.stop, border)]] if part.start < border else []
        if part.stop > border:
            rows += [(row, True) for row in self.past[max(part.start - border, 0) : part.stop - border]]
        found = load([(row[0], row[1]) for row, _is_past in rows])
        return [(found[row[0], row[1]], is_past) for row, is_past in rows if (row[0], row[1]) in found]


def next_entries(number: int, *sources: QuerySet) -> list[Entry]:
    """The next entries that have not begun, the nearest first; what has been going on for months is not among them.

    *sources* are activities and articles, where not all of them are meant.
    """
    today = timezone.localdate().isoformat()
    first, *others = [keys_of(source.filter(first__gte=today)) for source in sources or (activities(), events())]
    rows = first.union(*others, all=True).order_by("first", "last", "key")[:number]
    keys = [(row[0], row[1]) for row in rows]
    found = load(keys)
    return [found[key] for key in keys if key in found]


@dataclass(frozen=True)
class Month:
    """One month of the calendar."""

    year: int
    month: int

    @property
    def first(self) -> datetime.date:
        return datetime.date(self.year, self.month, 1)

    @property
    def last(self) -> datetime.date:
        return datetime.date(self.year, self.month, calendar.monthrange(self.year, self.month)[1])

    @property
    def url(self) -> str:
        """The address of its page."""
        return reverse("calendar:month", args=[self.year, self.month])

    @property
    def label(self) -> str:
        """Its name with the year, as the reader writes it."""
        return PartialDate(self.year, self.month).format()

    @cached_property
    def entries(self) -> list[Entry]:
        """Everything that can take place in this month, in time order."""
        overlap = Q(first__lte=self.last.isoformat(), last__gte=self.first.isoformat())
        found = [
            *complete_activities(activities().filter(overlap)),
            *complete_articles(events().filter(overlap)),
        ]
        return [
            Entry.of(record) for record in sorted(found, key=lambda record: (record.first, record.last, record.key))
        ]

    @property
    def weeks(self) -> list[list[tuple[datetime.date, list[Entry]]]]:
        """The weeks from Monday to Sunday, days of other months included, each day with what takes place on it."""
        return [
            [
                (day, [entry for entry in self.in_cells if entry.covers(day)] if day.month == self.month else [])
                for day in week
            ]
            for week in calendar.Calendar().monthdatescalendar(self.year, self.month)
        ]

    @property
    def in_cells(self) -> list[Entry]:
        """Short entries whose days are known."""
        return [entry for entry in self.entries if entry.has_exact_days and entry.days <= LONGEST_IN_CELLS]

    @property
    def long(self) -> list[Entry]:
        """Entries that go on for weeks, with known days."""
        return [entry for entry in self.entries if entry.has_exact_days and entry.days > LONGEST_IN_CELLS]

    @property
    def without_day(self) -> list[Entry]:
        """Entries of this month whose day is not stated."""
        return [entry for entry in self.entries if not entry.has_exact_days and entry.day.month]

    @property
    def without_month(self) -> list[Entry]:
        """Entries of this year whose month is not stated."""
        return [entry for entry in self.entries if not entry.has_exact_days and not entry.day.month]

    @cached_property
    def neighbours(self) -> tuple["Month | None", "Month | None"]:
        """The month before and the month after with anything whose month is known."""
        before, after = [], []
        sane = Q(precision__gte=7, first__gte=f"{SANE_YEARS.start}", first__lt=f"{SANE_YEARS.stop}")
        for source in (activities(), events()):
            found = source.filter(sane).aggregate(
                before=Max("first", filter=Q(first__lt=self.first.isoformat())),
                after=Min("first", filter=Q(first__gt=self.last.isoformat())),
            )
            before.append(found["before"])
            after.append(found["after"])
        return month_of(max(filter(None, before), default=None)), month_of(min(filter(None, after), default=None))


def month_of(day: str | None) -> Month | None:
    """The month of an ISO day."""
    return Month(int(day[:4]), int(day[5:7])) if day else None


def by_state(rows: Iterable[tuple[Entry, bool]]) -> dict[str, list[Entry]]:
    """The entries of one page as *coming* and *past*."""
    groups: dict[str, list[Entry]] = {"coming": [], "past": []}
    for entry, is_past in rows:
        groups["past" if is_past else "coming"].append(entry)
    return groups


def weekdays() -> list[tuple[str, str]]:
    """(short name, name) of the days from Monday to Sunday in the reader's language."""
    short, wide = (get_day_names(width, "stand-alone", locale=current_language()) for width in ("short", "wide"))
    return [(short[number], wide[number]) for number in range(7)]
