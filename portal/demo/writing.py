"""How a demo record is written down: as the document that `portal.records.apply` puts in place.

    record(
        "projects.project", "project/alizi", "cs",
        fields={"title": texts(cs="…", pl="…", de="…", lv="…"), "owner": uuid_of("organisation/liberec")},
        activities=[row(title=texts(…), responsible=[ref("zittau")]), row("strategy", …)],
    )

Every record and every row has a name of its own in this code; its UUID is made from that name and never changes.
"""

import inspect
import uuid
from typing import Any

from portal.texts import Origin, digest

NAMESPACE = uuid.UUID("6f0f6f3e-0a4b-5c1e-9a53-3b8f2d1c7e64")


class Texts(dict[str, str]):
    """One text in several languages."""


class Ref(str):
    """The name of another row of the same record."""


def texts(**by_language: str) -> Texts:
    """One text in several languages: `texts(cs="…", pl="…", de="…", lv="…")`.

    Long texts are written indented between triple quotes. An empty line makes a paragraph; the lines of a paragraph
    are joined, because they were only broken to fit the source.
    """
    return Texts({language: _unwrapped(text) for language, text in by_language.items()})


def same(text: str) -> Texts:
    """A name that is the same in every language."""
    return texts(cs=text, pl=text, de=text, lv=text)


def lines(**by_language: list[str]) -> Texts:
    """A text that is a list, one entry a line, in several languages."""
    return Texts({language: "\n".join(entries) for language, entries in by_language.items()})


def uuid_of(name: str) -> str:
    """The UUID of the demo record *name*, e.g. `project/alizi`."""
    return str(uuid.uuid5(NAMESPACE, name))


def ref(row_name: str) -> Ref:
    """The row *row_name* of the record that is being written: a budget line names its partner so."""
    return Ref(row_name)


def row(name: str = "", /, **fields: Any) -> dict[str, Any]:
    """A row that belongs to a record. *name* is needed where another row refers to it; otherwise its place counts."""
    return {"name": name, "fields": fields}


def record(
    model: str, name: str, original: str, *, fields: dict[str, Any], **children: list[dict[str, Any]]
) -> dict[str, Any]:
    """The document of one record; *original* is the language in which it was first written, empty for none.

    All other languages are noted as translations of the text as it is now, so that none of them counts as outdated.
    """
    return {
        "model": model,
        "uuid": uuid_of(name),
        "fields": _expanded(fields, original, name),
        "children": {
            kind: [
                {
                    "id": uuid_of(f"{name}/{entry['name'] or f'{kind}/{number}'}"),
                    "fields": _expanded(entry["fields"], original, name),
                }
                for number, entry in enumerate(entries)
            ]
            for kind, entries in children.items()
        },
    }


def published(owner: str, *co_publishers: str) -> dict[str, Any]:
    """The fields of a public record that the organisation *owner* answers for: `**published("organisation/zittau")`."""
    return {"state": "published", "owner": uuid_of(owner), "co_publishers": [uuid_of(name) for name in co_publishers]}


def _expanded(fields: dict[str, Any], original: str, record_name: str) -> dict[str, Any]:
    """The fields with one entry for each language, where they come from, and names of rows turned into their UUIDs."""
    values: dict[str, Any] = {}
    origins: dict[str, dict[str, dict[str, str]]] = {}
    for field, value in fields.items():
        if isinstance(value, Texts):
            values |= {f"{field}_{language}": text for language, text in value.items()}
            if translated := _origins(value, original):
                origins[field] = translated
        else:
            values[field] = _resolved(value, record_name)
    if any(isinstance(value, Texts) for value in fields.values()):
        values |= {"original_language": original, "text_origins": origins}
    return values


def _origins(text: Texts, original: str) -> dict[str, dict[str, str]]:
    if original not in text:
        return {}
    entry = {"origin": Origin.TRANSLATED.value, "source": digest(text[original])}
    return {language: entry for language in text if language != original}


def _resolved(value: Any, record_name: str) -> Any:
    if isinstance(value, Ref):
        return uuid_of(f"{record_name}/{value}")
    if isinstance(value, list):
        return [_resolved(item, record_name) for item in value]
    return value


def _unwrapped(text: str) -> str:
    paragraphs = inspect.cleandoc(text).split("\n\n")
    return "\n\n".join(" ".join(paragraph.split("\n")) for paragraph in paragraphs)
