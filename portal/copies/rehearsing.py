"""Documents put in place for a look, inside `rehearsal()`, and taken back."""

from django.core.exceptions import ValidationError
from django.db import transaction

from portal.copies.merging import Document
from portal.publishing import rehearsal
from portal.records import apply, document_of


def rehearsed(document: Document) -> Document:
    """The document as it would stand once applied, generated parts included. Raises `ValidationError`."""
    with rehearsal():
        return document_of(apply(document))


def stand(document: Document) -> list[str]:
    """For a rehearsal: put a document in place as far as it still fits. Returns the paths of what had to be left out,
    e.g. a partner that has been deleted meanwhile."""
    left_out: list[str] = []
    while True:
        try:
            with transaction.atomic():
                apply(document)
        except ValidationError as error:
            paths = [path for path in getattr(error, "error_dict", {}) if _takes_out(document, path)]
            if not paths:
                raise
            document = _without(document, paths)
            left_out += paths
        else:
            return left_out


def changed_part(document: Document, base: Document) -> Document:
    """What the document changes since *base*: on a record that still says *base* it does the same as the whole."""
    fields = {name: value for name, value in document["fields"].items() if base["fields"].get(name, ...) != value}
    children = {name: rows for name, rows in document["children"].items() if base["children"].get(name) != rows}
    return {**document, "fields": fields, "children": children}


def _takes_out(document: Document, path: str) -> bool:
    name, _dot, rest = path.partition(".")
    return name in (document.get("children", {}) if rest else document.get("fields", {}))


def _without(document: Document, paths: list[str]) -> Document:
    """The document without these fields; a row of which all is wrong goes as a whole."""
    fields = {name: value for name, value in document["fields"].items() if name not in paths}
    children = {
        name: [{**row, "fields": dict(row["fields"])} for row in rows] for name, rows in document["children"].items()
    }
    gone = set()
    for name, number, column in (path.split(".") for path in paths if "." in path):
        row = children[name][int(number)]
        if column not in row["fields"]:
            gone.add(row["id"])
        row["fields"].pop(column, None)
    children = {name: [row for row in rows if row["id"] not in gone] for name, rows in children.items()}
    return {**document, "fields": fields, "children": children}
