"""The texts of a record as a translator meets them, one by one, each with a name that stays the same.

They are read from a document (`portal.records.document_of`, or that of a working copy), never from the live record
alone: what a colleague has changed and not published yet is what has to be translated.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.utils.text import capfirst

from portal.prose.cleaning import plain
from portal.prose.fields import ProseField
from portal.texts import TextState, Translated, digest

Document = dict[str, Any]
SEPARATOR = ":"  # the one mark that names of XML and our own parts both allow


@dataclass(frozen=True)
class Unit:
    """One text of a record or of one of its rows, from one language into another.

    `key` names it for good: model, record, kind and key of the row, field. It holds no language.
    """

    key: str
    part: Translated = field(repr=False)
    name: str
    source_language: str
    target_language: str
    row_title: str = ""

    @property
    def label(self) -> str:
        """What the text is called in forms."""
        return capfirst(self.part._meta.get_field(self.name).verbose_name)

    @property
    def source(self) -> str:
        """The text to translate."""
        return self.part.text_in(self.name, self.source_language)

    @property
    def target(self) -> str:
        """The translation so far."""
        return self.part.text_in(self.name, self.target_language)

    @property
    def state(self) -> str:
        """A `TextState` value of the translation."""
        return self.part.text_state(self.name, self.target_language)

    @property
    def waits(self) -> bool:
        """True for what is missing, older than its original, or made by a machine."""
        return self.state in (TextState.MISSING, TextState.OUTDATED, TextState.MACHINE)

    @property
    def origin(self) -> str:
        """How the translation came about, an `Origin` value; empty where there is none."""
        return self.part.origin(self.name, self.target_language)

    @property
    def old_source(self) -> str:
        """The text from which an outdated translation was made."""
        return self.part.old_source(self.name, self.target_language)

    @property
    def longest(self) -> int | None:
        """How many characters the column holds; None for any number."""
        return self.part._meta.get_field(f"{self.name}_{self.target_language}").max_length

    @property
    def is_long(self) -> bool:
        """True for a text of several lines."""
        return self.longest is None

    @property
    def prose(self) -> str:
        """For a long text, what the editor in the browser offers: `headings` or `plain`; else empty."""
        column = self.part._meta.get_field(self.name)
        return ("headings" if column.headings else "plain") if isinstance(column, ProseField) else ""

    def cleaned(self, text: str) -> str:
        """A translation as the column keeps it."""
        column = self.part._meta.get_field(self.name)
        return column.cleaned(text) if isinstance(column, ProseField) else text

    @property
    def source_mark(self) -> str:
        """A fingerprint of the source, to notice that it has changed since a file or a page was made."""
        return digest(self.source)

    @property
    def target_mark(self) -> str:
        """The same for the translation."""
        return digest(self.target) if self.target else "none"


def units_of(document: Document, source: str, target: str) -> Iterator[Unit]:
    """All texts of a record that exist in the language *source*, in the order of its form."""
    model = apps.get_model(document["model"])
    root = SEPARATOR.join((document["model"], document["uuid"]))
    yield from _units_of_part(root, _part(model, document["fields"]), source, target, "")
    for kind, rows in document["children"].items():
        row_model = model._meta.get_field(kind).related_model
        if not issubclass(row_model, Translated):
            continue
        for row in rows:
            part = _part(row_model, row["fields"])
            title = f"{capfirst(row_model._meta.verbose_name)}: {_title(part)}"
            yield from _units_of_part(SEPARATOR.join((root, kind, str(row["id"]))), part, source, target, title)


def _units_of_part(root: str, part: Translated, source: str, target: str, title: str) -> Iterator[Unit]:
    for name in part.text_fields():
        unit = Unit(SEPARATOR.join((root, name)), part, name, source, target, title)
        if unit.source and not (part.original_language == target and unit.target):
            yield unit


def _part(model: type[Translated], fields: dict[str, Any]) -> Translated:
    """An instance that holds the texts and their register, and is never saved."""
    columns = {f.name for f in model._meta.concrete_fields if hasattr(f, "translated_field")}
    columns |= {"original_language", "text_origins"}
    return model(**{name: value for name, value in fields.items() if name in columns and value is not None})


def _title(part: Translated) -> str:
    """The first words of a row, by which people know it."""
    return plain(next((text for name in part.text_fields() if (text := part.best_text(name)[0])), ""))[:80]


def record_of_key(key: str) -> tuple[str, str]:
    """(model, uuid) of the record in the name of a unit. Raises ValueError for what is no such name."""
    model, identity, *rest = key.split(SEPARATOR)
    if len(rest) not in (1, 3):
        raise ValueError(key)
    return model, identity
