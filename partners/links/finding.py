"""Every address that records name: in their own fields, in their rows, in their long texts."""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from django.apps import apps
from django.db import models

from partners.uses import parent_field
from portal.prose.fields import ProseField
from portal.records import OwnedRow, Record

HREF = re.compile(r'href="(https?://[^"]+)"')
LONGEST = 1000  # characters


class Found(NamedTuple):
    """An address, and the record that names it."""

    address: str
    model: str
    record: object  # its UUID
    owner: int | None


def addresses() -> Iterator[Found]:
    """All of them, record by record; the same one as often as it is named."""
    for model in apps.get_models():
        if issubclass(model, Record | OwnedRow) and (columns := _columns(model)):
            yield from _of(model, columns)


def _columns(model: type[models.Model]) -> list[models.Field]:
    """Fields that hold an address or a text with links; of a translated field its columns for the languages."""
    fields = [field for field in model._meta.concrete_fields if isinstance(field, models.URLField | ProseField)]
    originals = {field.translated_field.name for field in fields if hasattr(field, "translated_field")}
    return [field for field in fields if field.name not in originals]


def _of(model: type[models.Model], columns: list[models.Field]) -> Iterator[Found]:
    parent = parent_field(model) if issubclass(model, OwnedRow) else ""
    owning = model._meta.get_field(parent).related_model if parent else model
    before = f"{parent}__" if parent else ""
    owner = f"{before}owner_id" if _has_owner(owning) else f"{before}pk"
    rows = model._base_manager.values_list(f"{before}uuid", owner, *[field.name for field in columns])
    for uuid, owner_id, *values in rows.iterator():
        for field, value in zip(columns, values, strict=True):
            for address in _in(field, value or ""):
                if address.startswith(("http://", "https://")) and len(address) <= LONGEST:
                    yield Found(address, owning._meta.label_lower, uuid, owner_id if _has_owner(owning) else None)


def _has_owner(model: type[models.Model]) -> bool:
    return any(field.name == "owner" for field in model._meta.fields)


def _in(field: models.Field, value: str) -> list[str]:
    return [unescape(found) for found in HREF.findall(value)] if isinstance(field, ProseField) else [value]
