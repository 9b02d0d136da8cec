"""The kinds of values in the API. *Not stated* is always null."""

import datetime
import uuid
from collections.abc import Iterable
from typing import Any

from django.db import models
from django.utils.translation import override
from rest_framework import serializers

from portal.api.languages import ALL
from portal.languages import languages
from portal.money import CODES, Money, Qualifier, bare
from portal.partial_dates import PartialDateField

Shape = dict[str, Any]


def nullable(shape: Shape) -> Shape:
    """The shape of a value that may not be stated."""
    return {"oneOf": [shape, {"type": "null"}]} if "type" not in shape else shape | {"type": [shape["type"], "null"]}


class ApiField(serializers.Field):
    """A value that is read only; an empty text is null. `shape` is its JSON Schema."""

    shape: Shape = nullable({"type": "string"})

    def __init__(self, shape: Shape | None = None, **more: Any) -> None:
        super().__init__(read_only=True, **more)
        self.shape = shape or self.shape

    def to_representation(self, value: Any) -> Any:
        return str(value) if isinstance(value, uuid.UUID) else None if value == "" else value


class CodeField(ApiField):
    """A code out of a list, for instance the role of a partner."""

    def __init__(self, codes: Iterable[str], **more: Any) -> None:
        super().__init__({"type": ["string", "null"], "enum": [*codes, None]}, **more)


class DateField(ApiField):
    """A date as precise as it is known: 2013, 2013-06 or 2013-06-01 (ISO 8601 of reduced precision)."""

    shape = nullable({"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"})

    def to_representation(self, value: Any) -> str:
        return str(value)


class DayField(ApiField):
    """A day."""

    shape = nullable({"type": "string", "format": "date"})

    def to_representation(self, value: datetime.date) -> str:
        return value.isoformat()


class MomentField(ApiField):
    """A moment, in universal time."""

    shape = nullable({"type": "string", "format": "date-time"})

    def to_representation(self, value: datetime.datetime) -> str:
        return moment(value)


class TimeField(ApiField):
    """A time of day where the event is."""

    shape = nullable({"type": "string", "pattern": "^[0-9]{2}:[0-9]{2}$"})

    def to_representation(self, value: datetime.time) -> str:
        return f"{value:%H:%M}"


class DecimalField(ApiField):
    """A number of money or a figure, as text, so that no program rounds it."""

    shape = nullable({"type": "string", "pattern": "^-?[0-9]+([.][0-9]+)?$"})

    def to_representation(self, value: Any) -> str:
        return f"{value:f}"


class MoneyField(ApiField):
    """An amount with its currency (ISO 4217) and how it is meant; null where no amount is stated."""

    shape = {
        "oneOf": [
            {
                "type": "object",
                "properties": {
                    "amount": {"type": "string", "pattern": "^-?[0-9]+([.][0-9]+)?$"},
                    "currency": {"type": "string", "enum": list(CODES)},
                    "qualifier": {"type": "string", "enum": list(Qualifier.values)},
                },
                "required": ["amount", "currency", "qualifier"],
            },
            {"type": "null"},
        ]
    }

    def to_representation(self, value: Money) -> dict[str, str]:
        return {"amount": bare(value.amount), "currency": value.currency, "qualifier": str(value.qualifier)}


class WordsField(ApiField):
    """A text in the language asked for, else in one that has it; with `lang=all`, an object of all languages."""

    shape = {
        "oneOf": [
            {"type": "string"},
            {"type": "object", "additionalProperties": {"type": "string"}},
            {"type": "null"},
        ]
    }

    def get_attribute(self, instance: Any) -> Any:
        return instance

    def to_representation(self, record: Any) -> str | dict[str, str] | None:
        return words(record, self.source, self.context["language"])[0]


def words(record: Any, field: str, language: str) -> tuple[str | dict[str, str] | None, str]:
    """(the text or all texts of a field, the language of a single one); null where there is none."""
    if language == ALL:
        return {code: text for code in languages() if (text := record.text_in(field, code))} or None, ""
    text, code = record.best_text(field, language)
    return text or None, code


def moment(value: datetime.datetime) -> str:
    """A moment as RFC 3339 writes it, in universal time."""
    return value.astimezone(datetime.UTC).isoformat().replace("+00:00", "Z")


class PageField(ApiField):
    """The address of the record's page in the language asked for."""

    shape = {"type": "string", "format": "uri"}

    def get_attribute(self, instance: Any) -> Any:
        return instance

    def to_representation(self, record: Any) -> str:
        return page_of(record, self.context)


def page_of(record: Any, context: dict[str, Any]) -> str:
    """The absolute address of a record's page."""
    language = context["language"]
    with override(languages()[0] if language == ALL else language):
        return context["request"].build_absolute_uri(record.get_absolute_url())


def api_field(field: models.Field) -> tuple[type[serializers.Field], dict[str, Any]]:
    """How a column of a model is shown."""
    if field.choices:
        return CodeField, {"codes": [str(code) for code, _label in field.flatchoices if code]}
    if isinstance(field, PartialDateField):
        return DateField, {}
    for kind, shown in SHOWN.items():
        if isinstance(field, kind):
            return shown
    return ApiField, {}


SHOWN: dict[type[models.Field], tuple[type[serializers.Field], dict[str, Any]]] = {
    models.DecimalField: (DecimalField, {}),
    models.UUIDField: (ApiField, {"shape": {"type": "string", "format": "uuid"}}),
    models.BooleanField: (serializers.BooleanField, {"read_only": True}),
    models.IntegerField: (ApiField, {"shape": nullable({"type": "integer"})}),
    models.JSONField: (ApiField, {"shape": {"type": "array", "items": {"type": "string"}}}),
    models.DateTimeField: (MomentField, {}),
    models.DateField: (DayField, {}),
    models.TimeField: (TimeField, {}),
    models.URLField: (ApiField, {"shape": nullable({"type": "string", "format": "uri"})}),
}
