"""Rows of the database as lines of JSON, in a form that every database can take.

A row is an object of its columns by their names; keys stay what they are. What each portal numbers for itself (kinds of
content, permissions) is called by its name.
"""

import functools
import json
from collections.abc import Iterator
from types import SimpleNamespace
from typing import IO, Any

from django.apps import apps
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, models

from portal.archives.container import Refused

# Made anew by every portal: what was made from the records, and what belongs to one browser.
LEFT_OUT = {
    "contenttypes.ContentType", "auth.Permission", "sessions.Session", "portal.Generation", "portal.Preview",
    "portal.SearchEntry", "portal.SearchDue", "portal.SearchName", "portal.SearchWord", "portal.FacetCount",
    "portal.LastChange",
}  # fmt: skip
BATCH = 500  # rows


def exported_models() -> list[type[models.Model]]:
    """All tables that belong to the portal's content, people and history; relations of many to many as well."""
    found = apps.get_models(include_auto_created=True)
    return [model for model in found if model._meta.label not in LEFT_OUT and model._meta.managed]


def columns_of(model: type[models.Model]) -> list[models.Field]:
    """The columns that are stored, without those that the database makes itself."""
    return [field for field in model._meta.concrete_fields if not field.generated]


def lines(model: type[models.Model], without: set[str]) -> Iterator[bytes]:
    """Every row of *model*, without some columns, by its key."""
    fields = [field for field in columns_of(model) if field.name not in without]
    # A plain QuerySet reads the columns themselves; the models' own managers read the reader's language.
    rows = models.QuerySet(model).order_by("pk").values_list(*[field.attname for field in fields])
    for row in rows.iterator(chunk_size=BATCH):
        values = {field.name: _written(field, value) for field, value in zip(fields, row, strict=True)}
        yield json.dumps(values, ensure_ascii=False).encode() + b"\n"


def _written(field: models.Field, value: Any) -> Any:
    if value is None:
        return None
    if field.is_relation and field.related_model in NAMED:
        return _names(field.related_model)[value]
    if isinstance(value, bool | int | dict | list):
        return value
    return field.value_to_string(SimpleNamespace(**{field.attname: value}))


def _kind_name(kind: ContentType) -> str:
    return f"{kind.app_label}.{kind.model}"


def _permission_name(permission: Permission) -> str:
    return f"{_kind_name(permission.content_type)}.{permission.codename}"


NAMED = {ContentType: _kind_name, Permission: _permission_name}


@functools.cache
def _names(model: type[models.Model]) -> dict[Any, str]:
    rows = model._base_manager.select_related(*(["content_type"] if model is Permission else []))
    return {row.pk: NAMED[model](row) for row in rows}


def forget_names() -> None:
    """Numbers of kinds and permissions are read anew: another database has others."""
    _names.cache_clear()


def take(model: type[models.Model], file: IO[bytes]) -> int:
    """Check the lines of *file* and write them as rows of *model*; returns how many."""
    fields = {field.name: field for field in columns_of(model)}
    keys = {kind: {name: key for key, name in _names(kind).items()} for kind in NAMED}
    batch, number, names = [], 0, None
    for number, line in enumerate(file, 1):
        where = f"{model._meta.label}, line {number}"
        row = _row(line, fields, where)
        if names is None:
            names = list(row)
        elif list(row) != names:
            raise Refused(f"{where}: other columns than in the first line.")
        batch.append([_read(fields[name], value, keys, where) for name, value in row.items()])
        if len(batch) == BATCH:
            _insert(model, [fields[name] for name in names], batch)
            batch = []
    if batch:
        _insert(model, [fields[name] for name in names], batch)
    return number


def _row(line: bytes, fields: dict[str, models.Field], where: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise Refused(f"{where}: this is no JSON.") from error
    if unknown := set(row) - set(fields):
        raise Refused(f"{where}: this portal has no column {', '.join(sorted(unknown))}. Was it made by a newer one?")
    # A column that came later than the archive begins as it begins in a new record.
    return {**{name: field.get_default() for name, field in fields.items() if name not in row}, **row}


def _read(field: models.Field, value: Any, keys: dict[Any, dict[str, Any]], where: str) -> Any:
    """The value as the database takes it; relations, uniqueness and conditions are the database's to check."""
    if value is not None and field.is_relation and field.related_model in NAMED:
        if value not in keys[field.related_model]:
            raise Refused(f"{where}, {field.name}: this portal knows no {value}.")
        return keys[field.related_model][value]
    try:
        value = field.to_python(value)
        if value not in field.empty_values and not field.is_relation:
            field.validate(value, None)
            field.run_validators(value)
    except (ValidationError, ValueError, TypeError) as error:
        raise Refused(f"{where}, {field.name}: {'; '.join(getattr(error, 'messages', [str(error)]))}") from error
    return field.get_db_prep_save(value, connection)


def _insert(model: type[models.Model], fields: list[models.Field], rows: list[list[Any]]) -> None:
    """Many rows at once, exactly as they are: no `save()`, no signal, no moment of change."""
    quote = connection.ops.quote_name
    into = f"INSERT INTO {quote(model._meta.db_table)} ({', '.join(quote(field.column) for field in fields)}) VALUES "
    one = f"({', '.join(['%s'] * len(fields))})"
    size = max(1, connection.ops.bulk_batch_size(fields, rows))
    try:
        with connection.cursor() as cursor:
            for start in range(0, len(rows), size):
                some = rows[start : start + size]
                cursor.execute(into + ", ".join([one] * len(some)), [value for row in some for value in row])
    except DatabaseError as error:
        raise Refused(f"{model._meta.label}: {str(error).strip()}") from error
