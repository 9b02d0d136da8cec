"""Putting an earlier version back: all of it, or one language. What is public changes only by being published."""

import copy
from typing import Any

from django.apps import apps
from django.db import models
from reversion.models import Version

from portal.copies.writing import Proposal, propose
from portal.history.acting import acting
from portal.history.models import Act
from portal.texts import Translated

Document = dict[str, Any]
# Whose a record is, whether the public sees it and where: these are moves of their own, no part of a version.
STAYS = ("state", "publish_from", "owner", "co_publishers", "slug", "is_sample")


def whole(then: Document) -> Document:
    """What to write in order to have an earlier version back."""
    fields = {name: value for name, value in then["fields"].items() if name not in STAYS}
    return {**copy.deepcopy(then), "fields": fields}


def one_language(now: Document, then: Document, language: str) -> Document:
    """What to write in order to have the texts of one language back; rows that were added since stay as they are."""
    model = apps.get_model(now["model"])
    children = {}
    for name, rows in now["children"].items():
        row_model = model._meta.get_field(name).related_model
        before = {row["id"]: row["fields"] for row in then["children"].get(name, [])}
        children[name] = [
            {"id": row["id"], "fields": _texts(row_model, row["fields"], before.get(row["id"]), language)}
            for row in rows
        ]
    fields = _texts(model, now["fields"], then["fields"], language)
    return {"model": now["model"], "uuid": now["uuid"], "fields": fields, "children": children}


def _texts(model: type[models.Model], now: dict, then: dict | None, language: str) -> dict[str, Any]:
    if then is None or not issubclass(model, Translated):
        return {}
    columns = [f"{name}_{language}" for name in model.text_fields()]
    texts: dict[str, Any] = {name: then[name] for name in columns if name in then}
    register = copy.deepcopy(now["text_origins"])
    for name in model.text_fields():
        was = then["text_origins"].get(name, {}).get(language)
        register.setdefault(name, {}).pop(language, None)
        register[name] |= {language: was} if was else {}
    texts["text_origins"] = {name: entries for name, entries in register.items() if entries}
    return texts


def put_back(document: Document, person: Any, version: Version, language: str) -> Proposal:
    """Write it down as this person's work: of a draft at once, of a published record as its working copy."""
    with acting(person, act=Act.RESTORED, source=version, language=language):
        return propose(document, person)
