"""Putting translations into a record: always through the one door, so that no public page changes unseen."""

import copy
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext

from portal.copies.models import WorkingCopy, current_document
from portal.copies.writing import Proposal, keep, propose, without_workflow
from portal.models import User
from portal.records import Record
from portal.texts import Origin
from portal.translating.documents import current_documents
from portal.translating.units import SEPARATOR, Document


@dataclass(frozen=True)
class Translation:
    """A text to be written: which one, the words, how they came about, and the fingerprint of what they translate."""

    key: str
    text: str
    source_mark: str
    origin: str = Origin.TRANSLATED


def write(record: Record, language: str, translations: Iterable[Translation], person: User) -> Proposal:
    """Write translations into a language. Raises what `propose` raises; nothing is written then."""
    now = current_document(record)
    return propose(translated(now, language, translations), person, base=now)


def write_copies(work: dict[Record, list[Translation]], language: str, person: User) -> list[tuple[Record, str]]:
    """Write translations of many public records into their working copies; returns those that refuse, with the reason.

    What `propose` does for each, in a number of queries that hardly grows: translations are compared with what is there
    while the records are held, so nothing can collide, and no generated column of a record depends on them.
    """
    refused: list[tuple[Record, str]] = []
    for model in {type(record) for record in work}:
        mine = {record.pk: (record, translations) for record, translations in work.items() if type(record) is model}
        with transaction.atomic():
            held = list(model._base_manager.select_for_update().filter(pk__in=mine).order_by("pk"))
            copies = {copy.record: copy for copy in WorkingCopy.objects.for_records(held)}
            for record, document in current_documents(held).items():
                start = without_workflow(document)
                try:
                    done = translated(start, language, mine[record.pk][1])
                except KeyError:
                    refused.append((mine[record.pk][0], gettext("A row has been deleted meanwhile.")))
                    continue
                label = record._meta.label_lower
                begun = WorkingCopy(model=label, record=record.uuid, base=start, document=start, version=0)
                keep(record, copies.get(record.uuid) or begun, done, person)
    return refused


def translated(document: Document, language: str, translations: Iterable[Translation]) -> Document:
    """The document with these translations; an empty text takes the translation away."""
    done = copy.deepcopy(document)
    for translation in translations:
        fields, name = _place(done, translation.key)
        fields[f"{name}_{language}"] = translation.text
        register = fields.setdefault("text_origins", {}).setdefault(name, {})
        if translation.text:
            register[language] = {"origin": str(translation.origin), "source": translation.source_mark}
        else:
            register.pop(language, None)
    return done


def _place(document: Document, key: str) -> tuple[dict[str, Any], str]:
    """The fields that hold a text, and its name. Raises KeyError when the row is gone."""
    _model, _identity, *row, name = key.split(SEPARATOR)
    if not row:
        return document["fields"], name
    kind, row_id = row
    for candidate in document["children"][kind]:
        if str(candidate["id"]) == row_id:
            return candidate["fields"], name
    raise KeyError(key)
