"""A version of every record that changes inside a public change, kept once, at its end."""

import json
from typing import Any

import reversion
from django.apps import apps
from django.db import models
from django.db.models import Max
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete
from reversion.models import Version

from portal.history.acting import at_work
from portal.history.models import Act, RevisionNote
from portal.history.noting import Keys, is_noting, note
from portal.records import OwnedRow, Record, documents_of, owner_of

AT_ONCE = 100  # records whose documents are in memory together


def keep(keys: Keys) -> None:
    """Keep a version of each of these records as it is now, where it differs from the last one that was kept."""
    with reversion.create_revision(manage_manually=True, atomic=False):
        for model, waiting in keys.items():
            ordered = sorted(waiting)
            for start in range(0, len(ordered), AT_ONCE):
                _keep_changed(model, ordered[start : start + AT_ONCE])
        _say_who()


def _keep_changed(model: type[Record], keys: list[Any]) -> None:
    records = list(documents_of(model._base_manager.filter(pk__in=keys)))
    before = last_versions(model, [record.uuid for record, _document in records])
    for record, document in records:
        if json.loads(before.get(str(record.uuid), "null")) != document:
            record.document_to_keep = document  # what the serializer would have to read again
            reversion.add_to_revision(record)


def keep_thrown_away(record: Record, document: dict[str, Any]) -> None:
    """Keep changes that were never made beside the versions of the record, so that they can be had back."""
    with reversion.create_revision(manage_manually=True, atomic=False):
        record.document_to_keep = document
        reversion.add_to_revision(record)
        _say_who(Act.DISCARDED)


def keep_new(documents: list[tuple[Record, dict[str, Any]]]) -> None:
    """Keep the first version of records that were just written in bulk, with their documents at hand."""
    with reversion.create_revision(manage_manually=True, atomic=False):
        for record, document in documents:
            record.document_to_keep = document
            reversion.add_to_revision(record)
        _say_who()


def last_versions(model: type[Record], uuids: list[Any]) -> dict[str, str]:
    """The newest kept document of each of these records, as JSON; two parts of one query."""
    kept = Version.objects.get_for_model(model).filter(object_id__in=[str(uuid) for uuid in uuids])
    kept = kept.exclude(revision__note__act=Act.DISCARDED)
    newest = kept.order_by().values("object_id").annotate(newest=Max("pk")).values("newest")
    return dict(Version.objects.filter(pk__in=newest).values_list("object_id", "serialized_data"))


def _say_who(act: str = "") -> None:
    now = at_work()
    reversion.set_user(now.person)
    reversion.set_comment(now.words)
    if kind := act or now.act:
        reversion.add_meta(RevisionNote, act=kind, source=now.source, language=now.language)


def _changed(sender: type[models.Model], instance: models.Model, raw: bool = False, **_more: Any) -> None:
    if isinstance(instance, Record) and not raw:
        note(type(instance), instance.pk)
    elif isinstance(instance, OwnedRow) and not raw and (key := owner_of(instance)):
        note(*key)


def _related(instance: models.Model, action: str, reverse: bool, model: Any, pk_set: Any, **_more: Any) -> None:
    if action.startswith("post_"):
        _changed(type(instance), instance)
        if reverse and issubclass(model, Record):
            note(model, *(pk_set or ()))


def _about_to_go(sender: type[models.Model], instance: models.Model, **_more: Any) -> None:
    """Of what is deleted the last version is kept apart, as it was."""
    if isinstance(instance, Record) and is_noting():
        with reversion.create_revision(manage_manually=True, atomic=False):
            reversion.add_to_revision(instance)
            _say_who(Act.DELETED)


def listen() -> None:
    """Begin to hear; called once, when all apps are there."""
    for model in apps.get_models():
        if issubclass(model, Record):
            reversion.register(model, fields=(), format="document", object_id_field="uuid")
    post_save.connect(_changed, dispatch_uid="portal.history")
    post_delete.connect(_changed, dispatch_uid="portal.history")
    pre_delete.connect(_about_to_go, dispatch_uid="portal.history")
    m2m_changed.connect(_related, dispatch_uid="portal.history")
