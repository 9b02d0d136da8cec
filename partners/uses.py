"""Where a picture or a document is used: by records, by their rows, and by working copies that wait for publishing."""

from django.db import models
from django.db.models.functions import Cast

from portal.copies.models import WorkingCopy
from portal.records import OwnedRow, Record


def uses_of(file: Record) -> list[Record]:
    """The records that use the file, each once."""
    found: dict[tuple[str, object], Record] = {}
    for relation in file._meta.get_fields(include_hidden=True):
        if relation.one_to_many and relation.auto_created:
            for user in _users(relation, file):
                found[user._meta.label, user.pk] = user
    for copy in _copies(file):
        if record := copy.live():
            found[record._meta.label, record.pk] = record
    return list(found.values())


def _users(relation: models.ManyToOneRel, file: Record) -> list[Record]:
    model = relation.related_model
    users = model._base_manager.filter(**{relation.field.name: file})
    if not issubclass(model, OwnedRow):
        return list(users)
    parent = parent_field(model)
    return [getattr(row, parent) for row in users.select_related(parent)]


def parent_field(model: type[OwnedRow]) -> str:
    """The name of the field that leads from a row to the record that owns it."""
    return next(
        field.name
        for field in model._meta.fields
        if field.is_relation
        and issubclass(field.related_model, Record)
        and field.remote_field.get_accessor_name() in field.related_model.owned
    )


def _copies(file: Record) -> models.QuerySet:
    """Working copies whose document names the file."""
    copies = WorkingCopy.objects.annotate(text=Cast("document", models.TextField()))
    return copies.filter(text__contains=str(file.uuid))
