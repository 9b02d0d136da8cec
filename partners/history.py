"""The life of an agreement: its events in time order, and the last sign that it is alive."""

from collections.abc import Iterable
from datetime import date

from django.utils import timezone

from partners.models import Agreement, AgreementEvent
from portal.partial_dates import Period


def period_of(event: AgreementEvent) -> Period:
    """When the event took place, as precisely as it was stated; a date alone is no open beginning."""
    return Period(event.start, event.end or event.start)


def in_time_order(events: Iterable[AgreementEvent]) -> list[AgreementEvent]:
    """Dated events by the earliest day they can mean; undated ones stay behind the event they were written after."""
    day, keyed = date.min, []
    for event in events:
        period = period_of(event)
        if period:
            day = period.start.first_day if period.start else period.end.first_day
        keyed.append((day, event))
    return [event for _day, event in sorted(keyed, key=lambda pair: pair[0])]


def last_sign(events: Iterable[AgreementEvent], today: date | None = None) -> AgreementEvent | None:
    """The latest dated event; what was planned and not held, or is still to come, is no sign of life."""
    today = today or timezone.localdate()
    past = [event for event in events if (day := day_of(event)) and day <= today]
    return max(past, key=day_of, default=None)


def day_of(event: AgreementEvent) -> date | None:
    """The day from which on the event is a sign of life; None for one without a date, or that was not held."""
    if event.kind == AgreementEvent.Kind.NOT_HELD or not period_of(event):
        return None
    return (event.start or event.end).first_day


def signed(events: Iterable[AgreementEvent]) -> AgreementEvent | None:
    """The first signing whose date is stated."""
    found = [event for event in events if event.kind == AgreementEvent.Kind.SIGNED and period_of(event)]
    return min(found, key=lambda event: (event.start or event.end).first_day, default=None)


def with_life(agreement: Agreement) -> Agreement:
    """The agreement with its events in time order and what they tell, from events that are already loaded."""
    events = agreement.events.all()
    agreement.timeline = [(event, period_of(event)) for event in in_time_order(events)]
    agreement.last_sign, agreement.signed = last_sign(events), signed(events)
    return agreement
