"""How django-reversion writes a record down: as the document that every other part of the portal reads and applies."""

import json
from collections.abc import Iterator
from typing import Any

from portal.records import Record, apply, document_of


class Serializer:
    """One record as the JSON of its document."""

    internal_use_only = True

    def serialize(self, records: tuple[Record], **_options: Any) -> None:
        (record,) = records
        document = vars(record).pop("document_to_keep", None) or document_of(record)
        self._text = json.dumps(document, ensure_ascii=False)

    def getvalue(self) -> str:
        return self._text


class Deserializer:
    """For reversion's own commands: a document that is applied when it is saved."""

    m2m_data = None

    def __init__(self, text: str, **_options: Any) -> None:
        self.document = json.loads(text)

    def __iter__(self) -> Iterator["Deserializer"]:
        yield self

    def save(self, **_options: Any) -> None:
        apply(self.document)
