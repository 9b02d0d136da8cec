"""The calendar as a table: activities and events in the order of the calendar's list."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from news.calendar import Agenda
from news.entries import Entry, load
from news.ical import title_of
from news.models import Article
from portal.tables import Kind, RecordTable, derived
from portal.tables.result import BATCH, Result
from portal.tables.views import TableFile, origin

Keys = Sequence[tuple[str, str]]
KINDS = (("activity", _("activity")), ("article", pgettext_lazy("calendar", "event")))


def entries_of(keys: Keys) -> Iterator[Entry]:
    """The entries with these keys, in their order."""
    found = load(keys)
    return (found[key] for key in keys if key in found)


def _identity(entry: Entry) -> Any:
    return entry.record.pk if entry.project else entry.record.uuid


CALENDAR = RecordTable("calendar", pgettext_lazy("navigation", "Calendar"), Article, [
    derived("uuid", _("identifier of the record (UUID)"), Kind.IDENTITY, _identity),
    derived("address", pgettext_lazy("column", "page on the portal"), Kind.ADDRESS, lambda entry: entry.url),
    derived("sort", _("kind"), Kind.CODE, lambda entry: "activity" if entry.project else "article", choices=KINDS),
    derived("title", _("title"), Kind.TEXT, lambda entry: str(title_of(entry))),
    derived("start", _("date or beginning"), Kind.DATE, lambda entry: entry.period.start),
    derived("end", _("end"), Kind.DATE, lambda entry: entry.period.end),
    derived("start_time", _("from (time)"), Kind.TIME, lambda entry: entry.time),
    derived("end_time", _("until (time)"), Kind.TIME, lambda entry: entry.end_time),
    derived("date_note", _("note on the date"), Kind.TEXT, lambda entry: entry.record.best_text(entry.note_field)[0]),
    derived("is_cancelled", pgettext_lazy("event", "cancelled"), Kind.YES_NO, lambda entry: entry.is_cancelled),
    derived("place", _("place"), Kind.TEXT, lambda entry: str(entry.place or "")),
    derived("country", _("country"), Kind.CODE, lambda entry: entry.place and entry.place.country),
    derived("venue", _("venue"), Kind.TEXT, lambda entry: entry.record.best_text(entry.venue_field)[0]),
    derived("project", _("project"), Kind.IDENTITY, lambda entry: entry.project and entry.project.uuid),
    derived("project_title", _("project"), Kind.TEXT, lambda entry: str(entry.project or "")),
], load=entries_of)  # fmt: skip


def in_batches(agenda: Agenda) -> Iterator[Keys]:
    """The keys of all entries: what is coming, the nearest first, then what is over, the latest first."""
    batch: list[tuple[str, str]] = []
    for rows in (agenda.coming, agenda.past):
        for kind, key, *_days in rows.iterator(chunk_size=BATCH):
            batch.append((kind, key))
            if len(batch) == BATCH:
                yield batch
                batch = []
    yield batch


class CalendarTable(TableFile):
    """The calendar as a file."""

    tables = (CALENDAR,)

    def result(self) -> Result:
        agenda = Agenda()
        return Result(
            title=CALENDAR.title,
            batches=lambda: in_batches(agenda),
            number_of=lambda _table, _most: agenda.count(),
            **origin(self.request, reverse("calendar:list")),
        )
