"""The values of a document as people read them: names instead of UUIDs, money with its currency, words for choices.

A model whose column holds codes names the property that reads them: `shown_as = {"sources": "source_labels"}`.
"""

import datetime
import uuid
from collections import defaultdict
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import models
from django.utils import formats, timezone
from django.utils.translation import gettext, pgettext

from portal.collation import sort_key
from portal.countries import country_name
from portal.languages import current_language, language_name
from portal.money import MoneyProperty
from portal.partial_dates import PartialDate
from portal.records import OwnedRow, Record

Known = dict[tuple[type[models.Model], str], models.Model]


class Shadow:
    """A record or a row as a document tells it: an instance in memory that is never saved, and its raw values."""

    def __init__(self, model: type[models.Model], key: str, values: dict[str, Any], known: Known) -> None:
        self.model, self.values, self.known = model, values, known
        self.instance = model(**{_key_name(model): key})
        for name, value in values.items():
            field = field_of(model, name)
            if field and not field.many_to_many and not isinstance(field, models.FileField):
                self._set(field, value)

    def _set(self, field: models.Field, value: Any) -> None:
        try:
            if not field.is_relation:
                setattr(self.instance, field.name, field.to_python(value))
            elif other := self.known.get((field.related_model, str(value))):
                setattr(self.instance, field.name, other)
        except ValidationError:
            pass  # a version of long ago, from before a rule: it is shown as it was written

    def __str__(self) -> str:
        return _name(self.instance)

    def shown(self, name: str) -> str:
        """The value of a field in the reader's language; empty for what is not stated."""
        value, field = self.values.get(name), field_of(self.model, name)
        if value in (None, "", [], {}):
            return ""
        if field is None:
            return str(value)
        if field.is_relation:
            return ", ".join(self.names(name))
        if reading := getattr(self.model, "shown_as", {}).get(name):
            return ", ".join(getattr(self.instance, reading))
        return _shown(field, value, getattr(self.instance, name))

    def names(self, name: str) -> list[str]:
        """The names of the related records, in the alphabet's order."""
        value, field = self.values.get(name), field_of(self.model, name)
        keys = value if isinstance(value, list) else [value] if value else []
        found = [self.known.get((field.related_model, str(key))) for key in keys]
        return sorted(map(_name, found), key=lambda text: sort_key(text, current_language()))

    def money(self, name: str) -> str:
        """The amount with its currency; empty where none is stated."""
        money = getattr(self.instance, name)
        return money.format() if money else ""


def _name(record: models.Model | None) -> str:
    try:
        return str(record) if record else gettext("a record that has been deleted since")
    except models.ObjectDoesNotExist:  # a row is named after a partner that is gone
        return gettext("a record that has been deleted since")


def _shown(field: models.Field, raw: Any, value: Any) -> str:
    if field.flatchoices:
        return str(dict(field.flatchoices).get(raw, raw))
    if field.name.endswith("country"):
        return country_name(raw)
    if field.name.endswith("language"):
        return language_name(raw)
    if isinstance(field, models.FileField):
        return PurePath(raw).name
    if isinstance(value, bool):
        return pgettext("value of a tick box", "yes") if value else pgettext("value of a tick box", "no")
    if isinstance(value, PartialDate):
        return value.format()
    if isinstance(value, datetime.datetime):
        return formats.date_format(timezone.localtime(value), "SHORT_DATETIME_FORMAT")
    return str(raw if value is None else formats.localize(value))


def field_of(model: type[models.Model], name: str) -> models.Field | None:
    """The model's field; None for one that it no longer has."""
    try:
        return model._meta.get_field(name)
    except FieldDoesNotExist:
        return None


def money_of(model: type[models.Model]) -> dict[str, MoneyProperty]:
    """The amounts of a model by their name."""
    return {name: value for name, value in vars(model).items() if isinstance(value, MoneyProperty)}


def related(model: type[models.Model], documents: list[dict[str, Any]]) -> Known:
    """Every record that the documents name and that still exists: one query for each kind. Rows name themselves."""
    wanted: dict[type[models.Model], set[str]] = defaultdict(set)
    for document in documents:
        for row_model, values in _all_values(model, document):
            for name, value in values.items():
                field = field_of(row_model, name)
                if field and field.is_relation and value and not issubclass(field.related_model, OwnedRow):
                    wanted[field.related_model] |= set(value if isinstance(value, list) else [value])
    return {
        (other, str(getattr(record, _key_name(other)))): record
        for other, keys in wanted.items()
        for record in other._base_manager.filter(**{f"{_key_name(other)}__in": [key for key in keys if _is_uuid(key)]})
    }


def _all_values(model: type[models.Model], document: dict[str, Any]) -> Iterator[tuple[type[models.Model], dict]]:
    yield model, document.get("fields", {})
    for name, rows in document.get("children", {}).items():
        if relation := field_of(model, name):
            yield from ((relation.related_model, row["fields"]) for row in rows)


def _key_name(model: type[models.Model]) -> str:
    return "uuid" if issubclass(model, Record) else "pk"


def _is_uuid(key: str) -> bool:
    try:
        return bool(uuid.UUID(str(key)))
    except ValueError:
        return False
