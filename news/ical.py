"""The calendar as iCalendar (RFC 5545), to be subscribed to: entries whose days are known, cancelled ones marked.

An entry of which only the month or the year is stated is left out: a calendar has days only, and none is invented.
"""

import datetime
from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from icalendar import Calendar, Event, vText

from news.entries import Entry
from portal import __version__
from portal.feeds import shortened
from portal.languages import current_language
from portal.texts import Words

MOST_EVENTS = 1_000  # in one file: what is coming, then the latest of what is over
FIRST_REVISION = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
AGAIN = datetime.timedelta(hours=6)  # after which a subscriber should ask again


def calendar_file(request: HttpRequest, title: str, page: str, entries: Iterable[Entry]) -> HttpResponse:
    """The file at this address; *page* is the address of the page that shows the same."""
    calendar = Calendar()
    calendar.add("prodid", f"-//portal {__version__}//calendar//{current_language().upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    note = _("Entries whose day is not stated stand only on the portal.")
    for name, value in (("name", title), ("x-wr-calname", title), ("description", note), ("x-wr-caldesc", note)):
        calendar.add(name, value)
    calendar.add("url", request.build_absolute_uri(page))
    calendar.add("refresh-interval", AGAIN, {"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT6H")
    for entry in entries:
        if entry.has_exact_days:
            calendar.add_component(event_of(entry, request))
    return HttpResponse(calendar.to_ical(), content_type="text/calendar; charset=utf-8")


def event_of(entry: Entry, request: HttpRequest) -> Event:
    """One entry. Its identity and its revision are the same in every language and every file."""
    record = entry.record
    changed = (entry.project or record).updated_at.astimezone(datetime.UTC).replace(microsecond=0)
    event = Event()
    event.add("uid", str(record.pk if entry.project else record.uuid))
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("sequence", int((changed - FIRST_REVISION).total_seconds() // 60))
    for name, value in days_or_moments(entry).items():
        event.add(name, value)
    event.add("summary", _text(title_of(entry)))
    event.add("status", "CANCELLED" if entry.is_cancelled else "CONFIRMED")
    event.add("transp", "TRANSPARENT")  # nobody is busy because a portal announces something
    event.add("url", request.build_absolute_uri(entry.url))
    if where := ", ".join(filter(None, (record.best_text(entry.venue_field)[0], str(entry.place or "")))):
        event.add("location", where)
    if about := "\n".join(filter(None, _about(entry))):
        event.add("description", about)
    return event


def title_of(entry: Entry) -> Words:
    """What the entry is called; that it is cancelled stands there too, because many calendars show nothing else."""
    kind = entry.record.get_kind_display() if entry.project else ""
    words = Words.of(entry.record, "title") or Words(capfirst(kind) or _("Activity"))
    if not entry.is_cancelled:
        return words
    return Words.in_language(f"{capfirst(pgettext('event', 'cancelled'))}: {words}", words.language)


def days_or_moments(entry: Entry) -> dict[str, datetime.date | datetime.datetime]:
    """Beginning and end: moments in UTC where the time is known, else whole days, of which the end is the day after."""
    first, last = entry.period.start.first_day, (entry.period.end or entry.period.start).last_day
    if entry.time and (first == last or entry.end_time):
        begins = {"dtstart": _moment(first, entry.time)}
        ends = _moment(last, entry.end_time) if entry.end_time else None
        return begins | ({"dtend": ends} if ends and ends > begins["dtstart"] else {})
    return {"dtstart": first, "dtend": last + datetime.timedelta(days=1)}


def _moment(day: datetime.date, time: datetime.time) -> datetime.datetime:
    return timezone.make_aware(datetime.datetime.combine(day, time)).astimezone(datetime.UTC)


def _text(words: Words) -> vText:
    return vText(words, params={"LANGUAGE": words.language} if words.language else {})


def _about(entry: Entry) -> Iterable[Any]:
    record = entry.record
    if entry.project:
        yield Words.of(entry.project, "title")
    yield record.best_text(entry.note_field)[0]
    yield shortened(record, "text" if entry.project else "teaser")
