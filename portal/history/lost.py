"""An old document and what has gone since: columns that no longer exist, records that were deleted."""

from collections import Counter
from typing import Any

from django.apps import apps
from django.db import models
from django.utils.text import capfirst

from portal.records import OwnedRow
from portal.shown_values import Known, field_of, related

Document = dict[str, Any]


def fitting(document: Document) -> tuple[Document, list[str]]:
    """The document as it can be written today, and what had to be left out, as people read it.

    A reference to a deleted record is left empty; a row that cannot be without it, or that was about another such row,
    is left out: an amount must never become that of somebody else.
    """
    model = apps.get_model(document["model"])
    known, lost = related(model, [document]), Counter()
    fields = _fields(model, document["fields"], known, set(), lost)
    rows_there: set[str] = set()
    children = {}
    for name in model.owned:
        if name in document["children"]:
            kind = field_of(model, name).related_model
            rows = [
                {"id": row["id"], "fields": _fields(kind, row["fields"], known, rows_there, lost)}
                for row in document["children"][name]
            ]
            children[name] = [row for row in rows if row["fields"] is not None]
            rows_there |= {row["id"] for row in children[name]}
            lost[str(kind._meta.verbose_name_plural)] += len(rows) - len(children[name])
    left_out = [f"{capfirst(name)}: {number}" for name, number in lost.items() if number]
    return {**document, "fields": fields, "children": children}, left_out


def _fields(
    model: type[models.Model], values: dict[str, Any], known: Known, rows_there: set[str], lost: Counter
) -> dict[str, Any] | None:
    kept = {}
    for name, value in values.items():
        field = field_of(model, name)
        if field is None:
            continue
        if not field.is_relation or not value:
            kept[name] = value
            continue
        keys = [value] if isinstance(value, str) else value
        there = [key for key in keys if _is_there(field, key, known, rows_there)]
        if field.many_to_many:
            lost[str(field.verbose_name)] += len(value) - len(there)
            kept[name] = there
        elif there:
            kept[name] = value
        elif not issubclass(model, OwnedRow) or (field.null and not issubclass(field.related_model, OwnedRow)):
            lost[str(field.verbose_name)] += 1
            kept[name] = None
        else:
            return None
    return kept


def _is_there(field: models.Field, key: str, known: Known, rows_there: set[str]) -> bool:
    if issubclass(field.related_model, OwnedRow):
        return key in rows_there
    return (field.related_model, key) in known
