"""What a record looks like in the API: its fields by name, texts in the language asked for, addresses of itself."""

from typing import Any, ClassVar

from django.db import models
from rest_framework import serializers
from rest_framework.reverse import reverse

from portal.api.fields import ALL, ApiField, PageField, WordsField, api_field, page_of, words
from portal.languages import languages

ROOMS: dict[type[models.Model], str] = {}  # the list in which records of a model stand
TEXT_LANGUAGES = "text_languages"
LANGUAGES_SHAPE = {"type": "object", "additionalProperties": {"type": "string", "enum": languages()}}
ALWAYS = ("uuid", "self")  # whatever fields are asked for


class RowSerializer(serializers.ModelSerializer):
    """A row of a record. Where a text is not in the language asked for, `text_languages` says in which it is."""

    def build_standard_field(self, field_name: str, model_field: models.Field) -> tuple[type, dict[str, Any]]:
        if field_name in getattr(model_field.model, "text_fields", list)():
            return WordsField, {}
        return api_field(model_field)

    def get_fields(self) -> dict[str, serializers.Field]:
        fields = super().get_fields()
        if any(isinstance(field, WordsField) for field in fields.values()):
            fields[TEXT_LANGUAGES] = ApiField(LANGUAGES_SHAPE, source="*")
        return fields

    def to_representation(self, instance: Any) -> dict[str, Any]:
        data = super().to_representation(instance)
        if TEXT_LANGUAGES in data:
            data[TEXT_LANGUAGES] = self.other_languages(instance)
            if not data[TEXT_LANGUAGES]:
                del data[TEXT_LANGUAGES]
        return data

    def other_languages(self, instance: Any) -> dict[str, str]:
        """The language of each text that is not in the one asked for."""
        asked = self.context["language"]
        if asked == ALL:
            return {}
        fields = ((field.field_name, field.source) for field in self._readable_fields if isinstance(field, WordsField))
        found = ((name, words(instance, source, asked)[1]) for name, source in fields)
        return {name: code for name, code in found if code not in ("", asked)}


class RecordSerializer(RowSerializer):
    """A record with a page and an address in the API.

    `needs` says for each field what has to be read with the records: names to prefetch, or a function that makes a
    prefetch. What is not asked for (`?fields=`) is not read.
    """

    needs: ClassVar[dict[str, Any]] = {}
    joins: ClassVar[dict[str, tuple[str, ...]]] = {}  # the same for `select_related`
    room: ClassVar[str]  # the name of the list in the API

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        ROOMS[cls.Meta.model] = cls.room

    @classmethod
    def field_names(cls) -> list[str]:
        """What may be asked for."""
        return [name for name in cls.Meta.fields if name not in ALWAYS]

    @classmethod
    def read_with(cls, records: models.QuerySet, wanted: list[str]) -> models.QuerySet:
        """The records with all that these fields need."""
        for name in wanted:
            if name in cls.joins:
                records = records.select_related(*cls.joins[name])
            need = cls.needs.get(name, ())
            records = records.prefetch_related(*([need()] if callable(need) else need))
        return records

    def get_fields(self) -> dict[str, serializers.Field]:
        fields = super().get_fields()
        wanted = self.context.get("fields")
        keep = {*(wanted or fields), *ALWAYS, TEXT_LANGUAGES}
        return {name: field for name, field in fields.items() if name in keep}


class SelfField(ApiField):
    """The address of the record in the API."""

    shape = {"type": "string", "format": "uri"}

    def get_attribute(self, instance: Any) -> Any:
        return instance

    def to_representation(self, record: Any) -> str:
        return address_of(record, self.context)


def address_of(record: Any, context: dict[str, Any]) -> str:
    """The absolute address of a record in the API."""
    return reverse(f"api:{ROOMS[type(record)]}-detail", args=[record.uuid], request=context["request"])


class LinkField(ApiField):
    """Another record, by the first of *fields* that is filled: who wants more asks at `self`."""

    def __init__(self, *fields: str, has_page: bool = True, **more: Any) -> None:
        shape = {
            "type": "object",
            "properties": {
                "uuid": {"type": "string", "format": "uuid"},
                "name": WordsField.shape,
                "self": {"type": "string", "format": "uri"},
                **({"page": {"type": "string", "format": "uri"}} if has_page else {}),
            },
            "required": ["uuid", "name", "self", *(["page"] if has_page else [])],
        }
        super().__init__({"oneOf": [shape, {"type": "null"}]}, **more)
        self.item, self.fields, self.has_page = shape, fields or ("name",), has_page

    def to_representation(self, record: Any) -> dict[str, Any]:
        named = ((text, code) for field in self.fields for text, code in [words(record, field, self.language)] if text)
        name, _language = next(named, (None, ""))
        found = {"uuid": str(record.uuid), "name": name, "self": address_of(record, self.context)}
        return found | ({"page": page_of(record, self.context)} if self.has_page else {})

    @property
    def language(self) -> str:
        """The language asked for."""
        return self.context["language"]


class PublicLinkField(LinkField):
    """Another record, where the public may know it; else null."""

    def to_representation(self, record: Any) -> dict[str, Any] | None:
        return super().to_representation(record) if record.is_published else None


class LinksField(LinkField):
    """Other records, which are read as public ones."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.shape = {"type": "array", "items": self.item}

    def to_representation(self, records: Any) -> list[dict[str, Any]]:
        found = records.all() if hasattr(records, "all") else records
        return [super(LinksField, self).to_representation(record) for record in found]


def page_field() -> PageField:
    """The address of the record's page."""
    return PageField(source="*")


def self_field() -> SelfField:
    """The address of the record in the API."""
    return SelfField(source="*")
