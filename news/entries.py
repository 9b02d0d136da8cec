"""What the calendar is made of: public activities and public articles with an event, as entries of one kind."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import CharField, F, Q, QuerySet, Value
from django.db.models.functions import Cast, Coalesce, Length
from django.utils import timezone

from news.models import Article
from partners.models import Organisation, Place
from portal.partial_dates import PartialDate, Period
from projects.models import Activity, Project


@dataclass(frozen=True)
class Entry:
    """An activity or an article with an event, as the calendar shows it."""

    record: Activity | Article
    url: str
    period: Period
    time: datetime.time | None
    end_time: datetime.time | None

    @classmethod
    def of(cls, record: Activity | Article) -> "Entry":
        if isinstance(record, Activity):
            url = f"{record.project.get_absolute_url()}#activities"
            return cls(record, url, period_of(record.start, record.end), record.start_time, record.end_time)
        url = record.get_absolute_url()
        return cls(record, url, period_of(record.event_start, record.event_end), record.event_time, None)

    @property
    def project(self) -> Project | None:
        """The project of an activity; None for an article."""
        return getattr(self.record, "project", None)

    @property
    def place(self) -> Place | None:
        """Where it takes place, or None."""
        return self.record.place if self.project else self.record.event_place

    @property
    def venue_field(self) -> str:
        """The field with the venue."""
        return "venue" if self.project else "event_venue"

    @property
    def note_field(self) -> str:
        """The field with the note on the date."""
        return "date_note" if self.project else "event_note"

    @property
    def is_cancelled(self) -> bool:
        """Whether it was announced and does not take place."""
        return self.record.is_cancelled if self.project else self.record.event_is_cancelled

    @property
    def has_exact_days(self) -> bool:
        """Whether both sides are known to the day."""
        return bool(self.period.start) and all(side.day for side in (self.period.start, self.period.end) if side)

    @property
    def day(self) -> PartialDate | None:
        """The date to print large: its beginning, else its end."""
        return self.period.start or self.period.end

    @property
    def month_label(self) -> str:
        """The month of that date, or its year where the month is not stated."""
        return PartialDate(self.day.year, self.day.month).format().replace("\N{NO-BREAK SPACE}", " ")

    @property
    def days(self) -> int:
        """How many days it can cover."""
        start, end = self.day, self.period.end or self.day
        return (end.last_day - start.first_day).days + 1

    def covers(self, day: datetime.date) -> bool:
        """Whether it can take place on that day."""
        return self.day.first_day <= day <= (self.period.end or self.day).last_day

    @property
    def when(self) -> str:
        """*past*, *now*, *coming*, or empty while the stated date leaves it open."""
        return when(self.period)


def period_of(start: PartialDate | None, end: PartialDate | None) -> Period:
    """The period of something that takes place on its first date when no end is stated."""
    return Period(start, end or start)


def when(period: Period, today: datetime.date | None = None) -> str:
    """*past*, *now*, *coming*; empty when nothing is known or when the stated month or year has room for each."""
    today = today or timezone.localdate()
    if not period:
        return ""
    start, end = period.start or period.end, period.end or period.start
    if end.last_day < today:
        return "past"
    if start.first_day > today:
        return "coming"
    return "now" if start.last_day <= today <= end.first_day else ""


def activities() -> QuerySet:
    """Public activities with their first and last day."""
    return _dated(Activity.objects.published(), "start_first", "start_last", "end_last", "start", "end", "activity")


def events() -> QuerySet:
    """Public articles with an event, with its first and last day."""
    fields = "event_start_first", "event_start_last", "event_end_last", "event_start", "event_end"
    return _dated(Article.objects.published(), *fields, "article")


def _dated(
    records: QuerySet, start_first: str, start_last: str, end_last: str, start: str, end: str, kind: str
) -> QuerySet:
    # Where only the end is stated, it is all that is known of the day. `last` of an open period is that of its start.
    return records.filter(Q(**{f"{start}__isnull": False}) | Q(**{f"{end}__isnull": False})).annotate(
        kind_of_entry=Value(kind, output_field=CharField()),
        key=Cast("pk", CharField()),
        first=Coalesce(start_first, end_last),
        last=Coalesce(end_last, start_last),
        precision=Length(Coalesce(F(start), F(end), output_field=CharField())),
    )


def load(keys: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Entry]:
    """The entries with these (kind, key), loaded in two queries at most."""
    keys = list(keys)
    wanted = {kind: [key for other, key in keys if other == kind] for kind in ("activity", "article")}
    entries: dict[tuple[str, str], Entry] = {}
    if wanted["activity"]:
        for record in complete_activities(Activity.objects.filter(pk__in=wanted["activity"])):
            entries["activity", record.pk.hex] = entries["activity", str(record.pk)] = Entry.of(record)
    if wanted["article"]:
        for record in complete_articles(Article.objects.filter(pk__in=wanted["article"])):
            entries["article", str(record.pk)] = Entry.of(record)
    return entries


def complete_activities(records: QuerySet) -> QuerySet:
    """Activities with what an entry shows of them."""
    return records.select_related("project", "place")


def complete_articles(records: QuerySet) -> QuerySet:
    """Articles with what an entry shows of them."""
    return records.select_related("event_place")


def of_organisation(organisation: Organisation) -> tuple[QuerySet, QuerySet]:
    """(activities, articles) of an organisation: of the projects in which it takes part, and news about it or them."""
    parts = organisation.participations.published().values("project")
    about = Q(projects__in=parts) | Q(organisations=organisation)
    articles = Article.objects.filter(about).values("pk")
    return activities().filter(project__in=parts), events().filter(pk__in=articles)
