"""Bringing deleted records back, as drafts of those who owned them."""

import json

from django.db.models import Exists, OuterRef, Q, QuerySet, UUIDField, Value
from django.db.models.functions import Cast, Replace
from reversion.models import Version

from portal.history.acting import acting
from portal.history.lost import Document, fitting
from portal.history.models import Act
from portal.history.versions import Kept
from portal.models import User
from portal.publishing import Publishing, State
from portal.records import Record, apply


def deleted(model: type[Record], person: User) -> QuerySet[Version]:
    """The last version of each record that is gone, the latest deletion first; only what was the person's to delete."""
    # SQLite keeps a UUID without hyphens, PostgreSQL reads it with and without them.
    key = Cast(Replace(OuterRef("object_id"), Value("-"), Value("")), UUIDField())
    there = model._base_manager.filter(uuid=key)
    versions = Version.objects.get_for_model(model).filter(revision__note__act=Act.DELETED)
    later = Version.objects.filter(
        content_type=OuterRef("content_type"), object_id=OuterRef("object_id"), pk__gt=OuterRef("pk")
    )
    versions = versions.filter(~Exists(there), ~Exists(later))
    return versions.filter(_owned_by(person)).select_related("revision__user", "revision__note").order_by("-pk")


def _owned_by(person: User) -> Q:
    """The owner as the document names it; `json.dumps` writes it so, and no text of a person can hold such marks."""
    if person.is_administrator:
        return Q()
    condition = Q(pk__in=[])
    for key in person.organisations.values_list("uuid", flat=True):
        condition |= Q(serialized_data__contains=f'"owner": "{key}"')
    return condition


def recoverable(version: Version) -> tuple[Document, list[str]]:
    """What to write in order to have the record back, and what cannot come back with it."""
    document, left_out = fitting(json.loads(version.serialized_data))
    model = version._model
    if issubclass(model, Publishing):
        document["fields"] |= {"state": State.DRAFT.value, "publish_from": None}
    slug = document["fields"].get("slug")
    if slug and model._base_manager.filter(slug=slug).exists():
        del document["fields"]["slug"]  # somebody else lives there now; a new one is made
    return document, left_out


def recover(one: Kept, person: User) -> Record:
    """Bring it back. Raises `ValidationError` where today's rules do not allow what it holds."""
    document, _left_out = recoverable(one.version)
    with acting(person, act=Act.RECOVERED, source=one.version):
        return apply(document)
