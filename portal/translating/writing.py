"""Putting translations into a record: always through the one door, so that no public page changes unseen."""

import copy
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from portal.copies.models import current_document
from portal.copies.writing import Proposal, propose
from portal.models import User
from portal.records import Record
from portal.texts import Origin
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
