"""Records with the rows they own, as one document: written down by `document_of`, put in place by `apply`.

The admin's working copy, imports, translation files and the demo all write through `apply`, so that a record and its
children change together, in all languages, or not at all.

A document: {"model": "projects.project", "uuid": "…", "fields": {name: value, …},
             "children": {"activities": [{"id": "…", "fields": {…}}, …], …}}
Related records are named by their UUID. A field or a kind of children that the document does not name stays as it is;
children of a named kind that are not in its list are removed.
"""

import uuid
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.apps import apps
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from portal.history import acting
from portal.publishing import Publishing, public_change
from portal.texts import Translated


class Record(models.Model):
    """Something with an identity that survives a move to another database, and the rows that belong to it alone."""

    # Related names of the owned rows, parents of cross-references first (participations before budget lines).
    owned: tuple[str, ...] = ()
    # Not part of a document: who changed what is history, not content.
    undocumented = ("id", "uuid", "created_at", "updated_at", "created_by", "updated_by", "text_summary")

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    # How many texts of the record and its rows wait for a translator, see `portal.text_summaries`.
    text_summary = models.JSONField(default=dict, blank=True, editable=False)

    class Meta:
        abstract = True


class OwnedRow(Translated):
    """A row that belongs to one record. Its UUID is never used again, whatever the database does with numbers."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        abstract = True
        ordering = ("position", "id")

    undocumented = ("id", "position")


def document_of(record: Record) -> dict[str, Any]:
    """The whole record with its owned rows, as plain data that JSON can hold; the rows are read anew."""
    return _document(
        record, lambda name: _with_relations(getattr(record, name).all(), skip=_parent_field(record, name))
    )


def documents_of(records: models.QuerySet) -> Iterator[tuple[Record, dict[str, Any]]]:
    """Each record with its document, for many: the number of queries does not grow with them."""
    records = _with_relations(records)
    for name in records.model.owned:
        rows = records.model._meta.get_field(name)
        read = _with_relations(rows.related_model._default_manager.all(), skip=rows.field.name)
        records = records.prefetch_related(models.Prefetch(name, read))
    for record in records:
        yield record, _document(record, lambda name, record=record: getattr(record, name).all())


def _document(record: Record, rows: Callable[[str], Iterable[OwnedRow]]) -> dict[str, Any]:
    return {
        "model": record._meta.label_lower,
        "uuid": str(record.uuid),
        "fields": _values(record),
        "children": {
            name: [{"id": str(row.pk), "fields": _values(row, skip=_parent_field(record, name))} for row in rows(name)]
            for name in record.owned
        },
    }


def apply(document: dict[str, Any], person: models.Model | None = None) -> Record:
    """Put a document in place: make or change the record and those of its owned rows that differ, in one public change.

    *person* is noted as the one who made or changed the record. Raises `ValidationError` with one entry for each field
    in error, children as `activities.0.title_cs`; nothing is changed then.
    """
    model = apps.get_model(document["model"])
    with acting(person), public_change():
        found = model._default_manager.select_related(*_to_one(model)).filter(uuid=document["uuid"])
        record = found.first() or model(uuid=document["uuid"])
        many = _assign(record, document.get("fields", {}), "")
        if person and isinstance(record, Publishing):
            record.updated_by = person
            record.created_by = person if record._state.adding else record.created_by
        _save(record, "")
        _relate(record, many)
        children = document.get("children", {})
        if unknown := set(children) - set(record.owned):
            raise ValidationError(_("Unknown kind of rows: %(names)s"), params={"names": ", ".join(sorted(unknown))})
        left = {name: _write_rows(record, name, children[name]) for name in record.owned if name in children}
        for name in reversed(left):
            if left[name]:
                getattr(record, name).filter(pk__in=left[name]).delete()
    return record


def owner_of(row: OwnedRow) -> tuple[type[Record], Any] | None:
    """(model, key) of the record that a row belongs to."""
    for field in row._meta.concrete_fields:
        if field.is_relation and field.remote_field.get_accessor_name() in getattr(field.related_model, "owned", ()):
            return field.related_model, getattr(row, field.attname)
    return None


def _with_relations(rows: models.QuerySet, skip: str = "") -> models.QuerySet:
    """The rows with all that their documents name, in as many queries as there are kinds of relations."""
    many = [field.name for field in fields_of(rows.model, skip) if field.many_to_many]
    return rows.select_related(*_to_one(rows.model, skip)).prefetch_related(*many)


def _parent_field(record: Record, name: str) -> str:
    return record._meta.get_field(name).field.name


def fields_of(instance: models.Model | type[models.Model], skip: str = "") -> list[models.Field]:
    """The fields that are part of a document; *skip* is the one that names the record of an owned row."""
    meta, left_out = instance._meta, {*instance.undocumented, skip}
    translated = set(instance.text_fields()) if hasattr(instance, "text_fields") else set()
    return [
        field
        for field in [*meta.concrete_fields, *meta.many_to_many]
        if field.name not in left_out and field.name not in translated and not field.generated
    ]


def _values(instance: models.Model, skip: str = "") -> dict[str, Any]:
    return {field.name: value_of(instance, field) for field in fields_of(instance, skip)}


def value_of(instance: models.Model, field: models.Field) -> Any:
    """A value as a document has it."""
    if field.many_to_many:
        return sorted(_identity(other) for other in getattr(instance, field.name).all())
    if field.is_relation:
        other = getattr(instance, field.name)
        return _identity(other) if other else None
    value = field.value_from_object(instance)
    if value is None or isinstance(value, bool | int | dict | list):
        return value
    return field.value_to_string(instance)


def _identity(instance: models.Model) -> str:
    return str(instance.uuid if isinstance(instance, Record) else instance.pk)


def _assign(instance: models.Model, values: dict[str, Any], path: str, skip: str = "") -> dict[str, list[models.Model]]:
    """Set the values; return the many-to-many ones, which wait until the instance is saved."""
    fields = {field.name: field for field in fields_of(instance, skip)}
    errors, many = {}, {}
    for name, value in values.items():
        if name not in fields:
            errors[path + name] = _("There is no such field.")
            continue
        field = fields[name]
        try:
            if field.many_to_many:
                many[name] = [_find(field.related_model, key) for key in value]
            elif field.is_relation:
                if not _leads_to(instance, field, value):
                    setattr(instance, name, _find(field.related_model, value) if value else None)
            else:
                setattr(instance, name, field.to_python(value))
        except ValidationError as error:
            errors[path + name] = error.messages
    if errors:
        raise ValidationError(errors)
    return many


def _leads_to(instance: models.Model, field: models.ForeignKey, key: str | None) -> bool:
    """Whether the relation leads there already, as far as it was read together with the instance."""
    other = getattr(instance, field.name) if field.is_cached(instance) else None
    return other is not None and _identity(other) == key


def _to_one(model: type[models.Model], skip: str = "") -> list[str]:
    return [field.name for field in fields_of(model, skip) if field.is_relation and not field.many_to_many]


def _find(model: type[models.Model], key: str) -> models.Model:
    lookup = "uuid" if issubclass(model, Record) else "pk"
    try:
        return model._base_manager.get(**{lookup: key})
    except (model.DoesNotExist, ValueError, ValidationError) as error:
        raise ValidationError(
            _("Not found: %(name)s %(key)s"), params={"name": model._meta.verbose_name, "key": key}
        ) from error


def _save(instance: models.Model, path: str) -> None:
    try:
        instance.full_clean(exclude=["slug"] if not getattr(instance, "slug", "x") else None)
    except ValidationError as error:
        raise ValidationError(
            {path + (name if name != NON_FIELD_ERRORS else "row"): texts for name, texts in error.message_dict.items()}
        ) from error
    instance.save()


def _says(instance: models.Model, values: dict[str, Any], skip: str) -> bool:
    """Whether the row already stands in the database as the document has it."""
    if instance._state.adding:
        return False
    now = _values(instance, skip)
    return all(name in now and now[name] == value for name, value in values.items())


def _relate(instance: models.Model, many: dict[str, list[models.Model]]) -> None:
    for name, others in many.items():
        getattr(instance, name).set(others)


def _write_rows(record: Record, name: str, rows: list[dict[str, Any]]) -> set[str]:
    """Write the rows of one kind; returns the keys of those that the record has beside them, which are to go."""
    parent = _parent_field(record, name)
    model = record._meta.get_field(name).related_model
    found = model._base_manager.filter(Q(pk__in=[row["id"] for row in rows]) | Q(**{parent: record}))
    there = {str(row.pk): row for row in _with_relations(found, skip=parent)}
    for position, row in enumerate(rows):
        path = f"{name}.{position}."
        instance = there.get(str(row["id"])) or model(pk=row["id"], **{parent: record})
        if getattr(instance, f"{parent}_id") != record.pk:
            raise ValidationError({path + "id": _("This row belongs to another record.")})
        if (
            not instance._state.adding
            and instance.position == position
            and _says(instance, row.get("fields", {}), parent)
        ):
            continue
        instance.position = position
        many = _assign(instance, row.get("fields", {}), path, skip=parent)
        _save(instance, path)
        _relate(instance, many)
    return set(there) - {str(row["id"]) for row in rows}
