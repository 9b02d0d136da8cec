"""Dates counted from the day of loading, as ISO texts."""

import datetime

from django.utils import timezone


def month(months: int) -> str:
    """The month so many months after this one, e.g. `2026-09`."""
    return _month(months).strftime("%Y-%m")


def year(years: int) -> int:
    """The year so many years after this one."""
    return timezone.localdate().year + years


def day(days: int) -> str:
    """The day so many days after today."""
    return (timezone.localdate() + datetime.timedelta(days)).isoformat()


def saturday_of_next_month() -> str:
    """The second Saturday of the month after this one."""
    first = _month(1)
    return first.replace(day=8 + (5 - first.weekday()) % 7).isoformat()


def _month(months: int) -> datetime.date:
    today = timezone.localdate()
    years, index = divmod(today.month - 1 + months, 12)
    return datetime.date(today.year + years, index + 1, 1)
