"""The demo: what five public bodies publish about their cooperation, and a few invented samples.

One module per source document, each with `documents()`: the records it makes, those that others need first. Only
records that are not there yet are written, so loading again neither doubles anything nor touches what an editor has
changed. The facts are the sources'; what they do not state is left empty.
"""

import importlib
from collections import Counter
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import models

from portal.publishing import public_change
from portal.records import apply

# In this order, because later records name earlier ones. Add a module here and give it `documents()`; a module whose
# content is no record of its own (settings of the site) gives `steps()` instead or besides: functions still to be run.
MODULES = (
    "places",
    "organisations",
    "programmes",
    "alizi",
    "agglomerations",
    "cities_of_change",
    "three_towns",
    "agreements",
    "samples",
    "site",
)


def load() -> dict[str, int]:
    """Write what is missing, in one public change; returns how many records of each kind were made.

    When nothing is missing nothing is written at all, and the content's generation stays.
    """
    modules = [importlib.import_module(f"portal.demo.{name}") for name in MODULES]
    missing = [document for document in documents() if not _exists(document)]
    steps = [step for module in modules for step in getattr(module, "steps", list)()]
    made: Counter[str] = Counter()
    if not missing and not steps:
        return dict(made)
    with public_change():
        for document in missing:
            apply(_with_free_slug(document))
            made[document["model"]] += 1
        for step in steps:
            step()
    return dict(made)


def documents() -> Iterator[dict[str, Any]]:
    """Every record of the demo as a document for `apply`, in the order in which they can be written."""
    for name in MODULES:
        module = importlib.import_module(f"portal.demo.{name}")
        yield from getattr(module, "documents", list)()


def _model(document: dict[str, Any]) -> type[models.Model]:
    return apps.get_model(document["model"])


def _exists(document: dict[str, Any]) -> bool:
    return _model(document)._base_manager.filter(uuid=document["uuid"]).exists()


def _with_free_slug(document: dict[str, Any]) -> dict[str, Any]:
    """The document without its slug where an editor's own record has it already; the record then gets another one."""
    slug = document["fields"].get("slug")
    if not slug or not _model(document)._base_manager.filter(slug=slug).exists():
        return document
    return {**document, "fields": {name: value for name, value in document["fields"].items() if name != "slug"}}
