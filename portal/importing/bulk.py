"""Documents of new records written many at once; and checked without being written.

`portal.records.apply` asks the database about each row by itself. For thousands of new drafts that nobody has seen, the
same checks are made on rows in memory, and the rows go in with a statement for each kind.
"""

import uuid
from collections import defaultdict
from collections.abc import Iterable
from types import SimpleNamespace
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from portal.history.recording import keep_new
from portal.names import FoundByName
from portal.populate.rows import row
from portal.prose.fields import ProseField
from portal.publishing import public_change
from portal.records import OwnedRow, Record, fields_of, value_of
from portal.slugs import Sluggable, free_slugs
from portal.text_summaries import summary
from portal.texts import Translated

Document = dict[str, Any]
PERIODS = (("start", "end"), ("in_force_from", "in_force_until"), ("event_start", "event_end"))
AT_ONCE = 500


def stored(field: models.Field, value: Any) -> Any:
    """A value as a document has it once it is stored."""
    if isinstance(field, ProseField) and value:
        value = field.cleaned(value)
    value = None if value == "" and not field.empty_strings_allowed else field.to_python(value)
    if value is None or isinstance(value, bool | int | dict | list):
        return value
    if isinstance(field, models.DecimalField):
        value = round(value, field.decimal_places)
    return field.value_to_string(SimpleNamespace(**{field.attname: value}))


class Made:
    """A record in memory with its rows, its relations to many, and what is wrong with it."""

    def __init__(self, document: Document, check: bool = True) -> None:
        self.is_checked = check
        self.record = row(apps.get_model(document["model"]), uuid=uuid.UUID(document["uuid"]))
        self.rows: list[tuple[OwnedRow, str, dict[str, list]]] = []  # with the column that names the record
        self.errors: dict[str, list[str]] = {}
        self.many = self._assign(self.record, document["fields"], "")
        for kind, rows in document["children"].items():
            relation = self.record._meta.get_field(kind)
            for position, values in enumerate(rows):
                part, parent = row(relation.related_model, pk=uuid.UUID(values["id"])), relation.field.attname
                part.position, path = position, f"{kind}.{position}."
                self.rows.append((part, parent, self._assign(part, values["fields"], path)))
                self._check(part, path, parent)
        self._check(self.record, "")

    def _assign(self, instance: models.Model, values: dict[str, Any], path: str) -> dict[str, list]:
        many = {}
        for name, value in values.items():
            field = instance._meta.get_field(name)
            if field.many_to_many:
                many[name] = list(value)
            elif field.is_relation:
                instance.__dict__[field.attname] = value  # an identity, until `resolve`
            else:
                try:
                    setattr(instance, name, value if value is None else field.to_python(value))
                except ValidationError as error:
                    self.errors[path + name] = error.messages
        return many

    @property
    def parts(self) -> list[tuple[models.Model, dict[str, list]]]:
        """The record and its rows, each with its relations to many."""
        return [(self.record, self.many), *((part, many) for part, _parent, many in self.rows)]

    def document(self) -> Document:
        """The whole document as it will stand, before identities become keys."""
        children: dict[str, list[dict]] = {name: [] for name in self.record.owned}
        kinds = {self.record._meta.get_field(name).related_model: name for name in self.record.owned}
        for part, parent, many in self.rows:
            fields = self._document_fields(part, many, parent.removesuffix("_id"))
            children[kinds[type(part)]].append({"id": str(part.pk), "fields": fields})
        fields = self._document_fields(self.record, self.many)
        label = self.record._meta.label_lower
        return {"model": label, "uuid": str(self.record.uuid), "fields": fields, "children": children}

    def _document_fields(self, part: models.Model, many: dict[str, list], skip: str = "") -> dict[str, Any]:
        found: dict[str, Any] = {}
        for field in part._meta.concrete_fields:
            if isinstance(field, ProseField):
                field.pre_save(part, True)  # an empty text becomes what writing will make of it
        for field in fields_of(part, skip):
            if field.many_to_many:
                found[field.name] = sorted(many.get(field.name, ()))
            elif field.is_relation:
                found[field.name] = getattr(part, field.attname) or None
            else:
                found[field.name] = value_of(part, field)
        return found

    def _check(self, instance: models.Model, path: str, parent: str = "") -> None:
        if not self.is_checked:
            return
        relations = {field.name for field in instance._meta.concrete_fields if field.is_relation}
        try:
            instance.clean_fields(exclude=relations | {"slug"})
        except ValidationError as error:
            self.errors |= {path + name: texts for name, texts in error.message_dict.items()}
        for field in instance._meta.concrete_fields:
            is_missing = field.is_relation and not field.null and field.attname != parent
            if is_missing and not getattr(instance, field.attname):
                self.errors.setdefault(path + field.name, [_("This cell must not be empty.")])
        for start, end in PERIODS:
            first, last = getattr(instance, start, None), getattr(instance, end, None)
            if first and last and path + end not in self.errors and last.last_day < first.first_day:
                self.errors[path + end] = [_("The period ends before it starts.")]
        if isinstance(instance, Record) and isinstance(instance, Translated):
            name = "title" if "title" in instance.text_fields() else "name"
            if not instance.best_text(name)[0]:
                self.errors.setdefault(name, [_("Please give a title in at least one language.")])


def write_new(documents: Iterable[Document], person: Any) -> list[Record]:
    """Write documents of new drafts, whole or not at all. They have been checked; relations must be there.

    All that takes time is done before the transaction, which others wait for.
    """
    made = [Made(document, check=False) for document in documents]
    by_model: dict[type[models.Model], list[models.Model]] = defaultdict(list)
    for one in made:
        by_model[type(one.record)].append(one.record)
        one.record.created_by_id = one.record.updated_by_id = person.pk
        one.record.text_summary = summary(part for part, _many in one.parts if isinstance(part, Translated))
        if isinstance(one.record, FoundByName):
            one.record.remember_names()
    for model, records in by_model.items():
        if issubclass(model, Sluggable):
            free_slugs(records)
    kept = [(one.record, one.document()) for one in made]
    _resolve(made)
    with public_change():
        for model, records in by_model.items():
            model._base_manager.bulk_create(records)
        _write_rows(made)
        keep_new(kept)
    return [one.record for one in made]


def _write_rows(made: list[Made]) -> None:
    rows: dict[type[models.Model], list[models.Model]] = defaultdict(list)
    links: dict[type[models.Model], list[models.Model]] = defaultdict(list)
    for one in made:
        for part, parent, _many in one.rows:
            setattr(part, parent, one.record.pk)
            rows[type(part)].append(part)
        for instance, many in one.parts:
            for name, keys in many.items():
                field = instance._meta.get_field(name)
                through = field.remote_field.through
                links[through] += [
                    through(
                        **{f"{field.m2m_field_name()}_id": instance.pk, f"{field.m2m_reverse_field_name()}_id": key}
                    )
                    for key in dict.fromkeys(keys)
                ]
    for model, some in [*rows.items(), *links.items()]:
        model._base_manager.bulk_create(some, batch_size=AT_ONCE)


def _resolve(made: list[Made]) -> None:
    """Put keys in the place of the identities of related records."""
    places = []  # (model, identity, put in place)
    for one in made:
        for instance, many in one.parts:
            for field in instance._meta.concrete_fields:
                identity = getattr(instance, field.attname) if field.is_relation else None
                if isinstance(identity, str) and issubclass(field.related_model, Record):
                    places.append((field.related_model, identity, instance.__dict__, field.attname))
            for name, identities in many.items():
                model = instance._meta.get_field(name).related_model
                if issubclass(model, Record):
                    places += [(model, identity, identities, number) for number, identity in enumerate(identities)]
    wanted: dict[type[models.Model], set[str]] = defaultdict(set)
    for model, identity, _where, _name in places:
        wanted[model].add(identity)
    found = {model: _keys(model, sorted(identities)) for model, identities in wanted.items()}
    for model, identity, where, name in places:
        where[name] = found[model][identity]


def _keys(model: type[models.Model], identities: list[str]) -> dict[str, Any]:
    keys: dict[str, Any] = {}
    for start in range(0, len(identities), AT_ONCE):
        rows = model._base_manager.filter(uuid__in=identities[start : start + AT_ONCE]).values_list("uuid", "pk")
        keys |= {str(identity): key for identity, key in rows}
    return keys
