"""Dates that are known to the year, to the month or to the day, periods of them, and how a model stores them.

Stored is ISO 8601 text of reduced precision: `2013`, `2013-06`, `2013-06-01`. Nothing ever shows more precision than
was given. A model that sorts or filters by such a date adds generated columns for its first and last day:

    start = PartialDateField(_("start"), null=True, blank=True)
    start_first = first_day_of("start")  # text, 2013-01-01
    start_last = last_day_of("start")    # text, 2013-12-31; a month ends on -31, which is fine for comparing

After a changed date is saved, the generated values in memory are old until `refresh_from_db()`. Empty dates are NULL:
say `nulls_last` when sorting.
"""

import calendar
import datetime
import functools
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.db import models
from django.db.models.functions import Concat, Length, Substr
from django.db.models.lookups import Exact, GreaterThanOrEqual
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override, pgettext

from portal import partial_date_text
from portal.languages import current_language

ISO = re.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
NOT_A_DATE = _("This is not a day, month or year that can be understood. Write for example: %(examples)s.")
FOUR_DIGITS = _("Please write the year with four digits, for example: %(examples)s.")


@functools.total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year (1000 to 9999), a month or a day. Sorts by the first day it can mean, then by the last.

    Raises ValueError for a date that does not exist.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if not 1000 <= self.year <= 9999:
            raise ValueError(f"the year {self.year} is not between 1000 and 9999")
        if self.month is None and self.day is not None:
            raise ValueError("a day needs its month")
        datetime.date(self.year, 1 if self.month is None else self.month, 1 if self.day is None else self.day)

    @classmethod
    def parse_iso(cls, text: str) -> Self:
        """The date stored as *text*; ValueError when it is not `2013`, `2013-06` or `2013-06-01`."""
        if not ISO.fullmatch(text):
            raise ValueError(f"not an ISO 8601 year, month or day: {text[:20]!r}")
        return cls(*map(int, text.split("-")))

    @classmethod
    def parse(cls, text: str) -> Self:
        """The date that somebody typed in any language of the site, see the tests for the forms.

        Raises ValidationError, with examples of what is understood.
        """
        numbers = partial_date_text.read(text)
        try:
            if numbers is not None:
                return cls(*numbers)
        except ValueError:
            pass
        message = FOUR_DIGITS if partial_date_text.has_short_year(text) else NOT_A_DATE
        raise ValidationError(message, code="invalid", params={"examples": typed_examples()})

    @classmethod
    def of(cls, date: datetime.date) -> Self:
        """A calendar day as a partial date."""
        return cls(date.year, date.month, date.day)

    @property
    def precision(self) -> str:
        """`year`, `month` or `day`."""
        return "day" if self.day else "month" if self.month else "year"

    @property
    def first_day(self) -> datetime.date:
        """The first day it can mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> datetime.date:
        """The last day it can mean."""
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def numbers(self) -> partial_date_text.Numbers:
        """Year, month, day, with None for what is not known."""
        return self.year, self.month, self.day

    def __str__(self) -> str:
        return "-".join(f"{number:02}" for number in self.numbers if number is not None)

    def __lt__(self, other: Any) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return (self.first_day, self.last_day) < (other.first_day, other.last_day)

    def format(self, language: str | None = None) -> str:
        """In the form of *language* (the reader's, if None): `15. 4. 2016`, `červen 2013`, `2013. gads`."""
        return partial_date_text.write(self.numbers, language or current_language())

    def typed(self, language: str | None = None) -> str:
        """As somebody would type it into a form: `15. 4. 2016`, `6/2013`, `2013`."""
        if self.day:
            return self.format(language).replace(partial_date_text.NBSP, " ")
        return f"{self.month}/{self.year}" if self.month else str(self.year)

    def as_html(self, language: str | None = None) -> SafeString:
        """A `<time>` element."""
        return time_element(self, self.format(language))


def time_element(date: PartialDate, text: str) -> SafeString:
    """*text* as a `<time>` element that says *date* to machines."""
    return format_html('<time datetime="{}">{}</time>', date, text)


def typed_examples(language: str | None = None) -> str:
    """Examples of what a date field accepts, in the form of *language*."""
    june, day = PartialDate(2013, 6), PartialDate(2016, 4, 15)
    month = june.format(language).replace(partial_date_text.NBSP, " ")
    return "; ".join([str(june.year), june.typed(), month, day.typed(language)])


@dataclass(frozen=True, slots=True)
class Period:
    """From *start* to *end*, each known to the year, month or day; None is an open or unknown side.

    `bool(period)` is whether either side is known. An end before its start is not refused here: models do that.
    """

    start: PartialDate | None = None
    end: PartialDate | None = None

    def __bool__(self) -> bool:
        return bool(self.start or self.end)

    @property
    def first_day(self) -> datetime.date:
        """The first day it can mean; the beginning of time if the start is not known."""
        return self.start.first_day if self.start else datetime.date.min

    @property
    def last_day(self) -> datetime.date:
        """The last day it can mean; the end of time if the end is not known."""
        return self.end.last_day if self.end else datetime.date.max

    def overlaps(self, other: "PartialDate | Period") -> bool:
        """Whether some day can lie in both. A period of which nothing is known overlaps nothing."""
        return bool(self and other) and self.first_day <= other.last_day and other.first_day <= self.last_day

    def contains(self, other: "PartialDate | Period") -> bool:
        """Whether every day of *other* lies in this period."""
        return bool(self and other) and self.first_day <= other.first_day and other.last_day <= self.last_day

    def format(self, language: str | None = None) -> str:
        """`15.–18. 4. 2016`, `červen–září 2013`, `2013–2015`, `from: 2004`; empty if nothing is known."""
        return str(self._join(language, lambda _date, text: text))

    def as_html(self, language: str | None = None) -> SafeString:
        """The same with a `<time>` element for each date."""
        return mark_safe(self._join(language, time_element))  # its parts are escaped

    def _join(self, language: str | None, show: Callable[[PartialDate, str], str]) -> str:
        language = language or current_language()
        if self.start and self.end and self.start != self.end:
            start, dash, end = partial_date_text.write_period(self.start.numbers, self.end.numbers, language)
            return f"{show(self.start, start)}{dash}{show(self.end, end)}"
        date = self.start or self.end
        if date is None:
            return ""
        shown = show(date, date.format(language))
        if self.start == self.end:
            return shown
        with override(language):
            # A label and a value, because "from" would need another case for "June" than for "2004".
            label = pgettext("period", "from: %(date)s") if self.start else pgettext("period", "until: %(date)s")
        return (conditional_escape(label) if isinstance(shown, SafeString) else label) % {"date": shown}


class PartialDateField(models.CharField):
    """A column for a PartialDate, as ISO text; an empty one is NULL.

    Lookups compare text: `start__gte=PartialDate(2013)`, `start__gte="2013"`, `start__startswith="2013"`. To compare
    in time, use the generated columns.
    """

    description = _("Date known to the year, month or day")
    empty_strings_allowed = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["max_length"] = 10
        super().__init__(*args, **kwargs)
        # Python's value has no length to measure.
        self.validators = [check for check in self.validators if not isinstance(check, MaxLengthValidator)]

    def deconstruct(self) -> tuple[str, str, list, dict]:
        name, path, args, kwargs = super().deconstruct()
        del kwargs["max_length"]
        return name, path, args, kwargs

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> PartialDate | None:
        return PartialDate.parse_iso(value) if value else None

    def to_python(self, value: Any) -> PartialDate | None:
        if value is None or isinstance(value, PartialDate):
            return value
        if isinstance(value, datetime.date):
            return PartialDate.of(value)
        return PartialDate.parse(str(value)) if str(value).strip() else None

    def get_prep_value(self, value: Any) -> Any:
        value = models.Field.get_prep_value(self, value)
        if hasattr(value, "resolve_expression"):
            return value
        return str(value) if value not in (None, "") else None

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        """Also turns text that code assigned into a PartialDate, so that the instance holds what it will load."""
        value = super().pre_save(model_instance, add)
        if not hasattr(value, "resolve_expression"):
            value = self.to_python(value)
            setattr(model_instance, self.attname, value)
        return value

    def get_db_prep_save(self, value: Any, connection: Any) -> Any:
        if not hasattr(value, "resolve_expression"):
            value = self.to_python(value)
        return super().get_db_prep_save(value, connection)

    def formfield(self, **kwargs: Any) -> Any:
        from portal.partial_date_forms import PartialDateFormField

        return models.Field.formfield(self, **{"form_class": PartialDateFormField, **kwargs})


def _first_text(name: str) -> Any:
    text = Concat(models.F(name), models.Value("-01-01"), output_field=models.CharField())
    return Substr(text, 1, 10, output_field=models.CharField(max_length=10))


def _last_text(name: str) -> Any:
    def end(text: str) -> Any:
        return Concat(models.F(name), models.Value(text), output_field=models.CharField())

    return models.Case(
        models.When(Exact(Length(name), 4), then=end("-12-31")),
        models.When(Exact(Length(name), 7), then=end("-31")),
        default=models.F(name),
        output_field=models.CharField(max_length=10),
    )


def _generated(name: str, text: Any) -> models.GeneratedField:
    column = models.CharField(max_length=10)
    # Concat turns NULL into '', hence the Case around it.
    known = models.Case(models.When(models.Q((f"{name}__isnull", False)), then=text), output_field=column)
    return models.GeneratedField(expression=known, output_field=column, db_persist=True, null=True)


def first_day_of(name: str) -> models.GeneratedField:
    """A generated column with the first day the PartialDateField *name* can mean, as text `2013-01-01`, or NULL."""
    return _generated(name, _first_text(name))


def last_day_of(name: str) -> models.GeneratedField:
    """A generated column with the last day the PartialDateField *name* can mean, as text `2013-12-31`, or NULL."""
    return _generated(name, _last_text(name))


def period_constraint(start: str = "start", end: str = "end", *, name: str) -> models.CheckConstraint:
    """A constraint that a period may end on or after its start; 2013 to June 2013 is fine, and so are unknown sides.

    It reads the text columns and needs no generated ones.
    """
    return models.CheckConstraint(
        name=name,
        condition=models.Q((f"{start}__isnull", True))
        | models.Q((f"{end}__isnull", True))
        | models.Q(GreaterThanOrEqual(_last_text(end), _first_text(start))),
        violation_error_message=_("The period ends before it starts."),
    )
