"""The columns of tables that are given out and read back: what each is called, holds, and where it is read.

Most follow from the models: `columns_of(Project, "title", "start", "programme")` takes heading, meaning and values of
each column from the field. A text has a column for each language (`title_cs`, `title_pl`, …); a related record has its
identifier (`programme`) and, for people, its name (`programme_name`); a value from a list has its code (`lifecycle`),
the same in every language, and its word (`lifecycle_label`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.db import models
from django.db.models import Case, CharField, Expression, ExpressionWrapper, F, When
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext, pgettext_lazy

from portal.countries import CountryField, country_names
from portal.languages import current_language, language_name, languages
from portal.money import CURRENCIES
from portal.partial_dates import PartialDateField
from portal.prose.fields import ProseField
from portal.publishing import Publishing, published_condition
from portal.tables.sources import Built, Joined, Label, UuidText, best_name, linked


class Kind(models.TextChoices):
    """What stands in the cells of a column."""

    TEXT = "text", pgettext_lazy("kind of column", "plain text")
    HTML = "html", pgettext_lazy("kind of column", "text with simple HTML marks")
    CODE = "code", pgettext_lazy("kind of column", "code from a list")
    IDENTITY = "identity", pgettext_lazy("kind of column", "identifier of a record (UUID)")
    ADDRESS = "address", pgettext_lazy("kind of column", "web address")
    YES_NO = "yes_no", pgettext_lazy("kind of column", "true or false")
    DATE = "date", pgettext_lazy("kind of column", "year, month or day: 2013, 2013-06, 2013-06-01")
    DAY = "day", pgettext_lazy("kind of column", "day: 2013-06-01")
    TIME = "time", pgettext_lazy("kind of column", "time: 14:30")
    MOMENT = "moment", pgettext_lazy("kind of column", "day and time, UTC")
    WHOLE = "whole", pgettext_lazy("kind of column", "whole number")
    NUMBER = "number", pgettext_lazy("kind of column", "number with a decimal point")


@dataclass(frozen=True)
class Column:
    """One column. What is not stated is an empty cell, never zero."""

    key: str  # its name, the same in every language
    name: Any  # its name for readers
    kind: Kind
    source: Any  # a path or an expression of the ORM, or one of `portal.tables.sources`; else a function of a record
    meaning: Any = ""
    choices: Sequence[tuple[str, Any]] = ()  # (code, label)
    is_list: bool = False  # several values, in CSV and XLSX with "; " between them
    is_derived: bool = False  # follows from other columns or records: given out, not read back
    field: str = ""  # of the model whose value it is
    language: str = ""  # of a text

    @property
    def heading(self) -> str:
        """The name for readers: *Název (čeština)*, *Program (UUID)*."""
        name = capfirst(str(self.name))
        if self.language:
            return f"{name} ({language_name(self.language)})"
        if self.kind == Kind.IDENTITY and "UUID" not in name:
            return f"{name} (UUID)"
        if self.kind == Kind.CODE and self.choices:
            return pgettext("heading of a column", "%(name)s (code)") % {"name": name}
        return name


IDENTITY = Column("uuid", _("identifier of the record (UUID)"), Kind.IDENTITY, UuidText("uuid"), field="uuid")
ROW = Column("id", _("identifier of the row (UUID)"), Kind.IDENTITY, UuidText("id"), field="id")

KINDS: tuple[tuple[type[models.Field], Kind], ...] = (
    (ProseField, Kind.HTML),
    (PartialDateField, Kind.DATE),
    (models.URLField, Kind.ADDRESS),
    (models.BooleanField, Kind.YES_NO),
    (models.DateTimeField, Kind.MOMENT),
    (models.DateField, Kind.DAY),
    (models.TimeField, Kind.TIME),
    (models.DecimalField, Kind.NUMBER),
    (models.IntegerField, Kind.WHOLE),
)


def kind_of(field: models.Field) -> Kind:
    """What stands in a column of this field."""
    return next((kind for model, kind in KINDS if isinstance(field, model)), Kind.TEXT)


def columns_of(model: type[models.Model], *names: str) -> list[Column]:
    """The columns of these fields of a model, in this order."""
    return [column for name in names for column in _columns(model, name)]


def _columns(model: type[models.Model], name: str) -> Iterable[Column]:
    field = model._meta.get_field(name)
    more = {"meaning": field.help_text, "field": name}
    if name in model.text_fields():
        for code in languages():
            yield Column(f"{name}_{code}", field.verbose_name, kind_of(field), f"{name}_{code}", language=code, **more)
    elif field.many_to_many:
        loader = linked(model, name)
        yield Column(name, field.verbose_name, Kind.IDENTITY, Joined(loader, 0), is_list=True, **more)
        yield derived(f"{name}_names", field.verbose_name, Kind.TEXT, Joined(loader, 1), is_list=True)
    elif field.is_relation:
        yield Column(name, field.verbose_name, Kind.IDENTITY, Built(partial(_identity_of, field)), **more)
        yield derived(f"{name}_name", field.verbose_name, Kind.TEXT, Built(partial(_name_of, field)))
    elif isinstance(field, CountryField):
        yield Column(name, field.verbose_name, Kind.CODE, name, **more)
        countries = Label(name, lambda: country_names(current_language()).items())
        yield derived(f"{name}_name", field.verbose_name, Kind.TEXT, countries)
    elif field.choices is not None and list(field.choices) != CURRENCIES:
        yield from coded(name, field.verbose_name, tuple(field.choices), meaning=field.help_text)
    else:
        kind = Kind.CODE if field.choices else kind_of(field)
        raw = isinstance(field, PartialDateField)  # as it is stored, which costs less
        yield Column(name, field.verbose_name, kind, ExpressionWrapper(F(name), CharField()) if raw else name, **more)


def coded(name: str, heading: Any, choices: Sequence[tuple[str, Any]], is_list: bool = False, **more: Any) -> list:
    """The columns of a value from a list: its code and the reader's word for it."""
    code = Column(name, heading, Kind.CODE, name, choices=choices, is_list=is_list, field=name, **more)
    label = derived(f"{name}_label", heading, Kind.TEXT, Label(name, lambda: choices), is_list=is_list)
    return [code, label]


def _identity_of(field: models.Field) -> Expression:
    key = "uuid" if any(other.name == "uuid" for other in field.related_model._meta.fields) else "pk"
    return _where_public(field, UuidText(f"{field.name}__{key}"))


def _name_of(field: models.Field) -> Expression:
    return _where_public(field, best_name(field.related_model, f"{field.name}__"))


def _where_public(field: models.Field, value: Expression) -> Expression:
    """A value of a related record, where the public may know that record."""
    if not issubclass(field.related_model, Publishing):
        return value
    return Case(When(published_condition(f"{field.name}__"), then=value))


def derived(key: str, name: Any, kind: Kind, source: Any, meaning: Any = "", **more: Any) -> Column:
    """A column that follows from the others."""
    return Column(key, name, kind, source, meaning, is_derived=True, **more)
