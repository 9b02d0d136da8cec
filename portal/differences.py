"""Two documents of one record compared (see `portal.records`): what changed, as people read it.

    parts = differences(before, after)   # documents, or None for "there was none" and "there is none"

gives the record itself and each of its rows that differ, in the order of the document, every change with the label that
the form has, the values in the reader's language, and texts word by word. `admin/includes/differences.html` shows them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from typing import Any

from django.apps import apps
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from portal.money import MoneyProperty
from portal.shown_values import Known, Shadow, field_of, money_of, related
from portal.texts import Origin
from portal.word_differences import ADDED, REMOVED, Piece, name_pieces, readable_text, word_pieces

CHANGED = "changed"
ONLY_FORM = _("Only the formatting is different.")
CONFIRMED = _("The translation was confirmed: it says what the original says.")


@dataclass(frozen=True, slots=True)
class Change:
    """One field that differs. `before` and `after` are empty where nothing is stated."""

    field: str  # the column: `title_cs`; of an amount the name of the amount
    label: str
    language: str  # of a text, else empty
    before: str
    after: str
    pieces: tuple[Piece, ...] = ()  # of a text its words, of a list its names; empty for all other values
    note: str = ""

    @property
    def kind(self) -> str:
        """`added`, `removed` or `changed`."""
        return ADDED if not self.before else REMOVED if not self.after else CHANGED


@dataclass(frozen=True, slots=True)
class Part:
    """The record (`rows` is empty then) or one of its rows, with what differs."""

    rows: str  # the related name: `activities`
    row_id: str
    heading: str  # what such rows are called: *activities*
    title: str
    kind: str  # `added`, `removed` or `changed`
    changes: list[Change] = field(default_factory=list)
    moved: tuple[int, int] | None = None  # its place before and after, counted from one


def differences(before: dict[str, Any] | None, after: dict[str, Any] | None) -> list[Part]:
    """What differs from one document of a record to another. Both may be partial: only what both name is compared."""
    documents = [document for document in (before, after) if document]
    if not documents:
        return []
    model = apps.get_model(documents[0]["model"])
    known = related(model, documents)
    sides = [dict(known), dict(known)]
    parts = [_record(model, before, after, sides)]
    for name in model.owned:
        parts += _rows(model, name, before, after, sides)
    return [part for part in parts if part.changes or part.moved or (part.rows and part.kind != CHANGED)]


def in_language(parts: list[Part], language: str) -> list[Part]:
    """Only the texts in one language: of a removed row nothing is left, of an added one its texts."""
    kept = [replace(part, moved=None, changes=[c for c in part.changes if c.language == language]) for part in parts]
    return [part for part in kept if part.changes]


def _record(model: type[models.Model], before: dict | None, after: dict | None, sides: list[Known]) -> Part:
    shadows = [
        Shadow(model, document["uuid"], document.get("fields", {}), known) if document else None
        for document, known in zip((before, after), sides, strict=True)
    ]
    return _part(model, "", shadows)


def _part(model: type[models.Model], rows: str, shadows: list[Shadow | None]) -> Part:
    old, new = shadows
    one = new or old
    return Part(
        rows=rows,
        row_id=str(one.instance.pk) if rows else "",
        heading=str(model._meta.verbose_name_plural if rows else model._meta.verbose_name),
        title=str(one),
        kind=CHANGED if old and new else ADDED if new else REMOVED,
        changes=list(_changes(model, old, new)),
    )


def _rows(
    model: type[models.Model], name: str, before: dict | None, after: dict | None, sides: list[Known]
) -> Iterator[Part]:
    row_model = model._meta.get_field(name).related_model
    if any(document and name not in document.get("children", {}) for document in (before, after)):
        return
    old, new = (
        {row["id"]: Shadow(row_model, row["id"], row["fields"], known) for row in _children(document, name)}
        for document, known in zip((before, after), sides, strict=True)
    )
    for known, shadows in zip(sides, (old, new), strict=True):  # later kinds of rows name earlier ones
        known |= {(row_model, key): shadow.instance for key, shadow in shadows.items()}
    moved = _moved(list(old), list(new))
    for key in [*new, *(key for key in old if key not in new)]:
        yield replace(_part(row_model, name, [old.get(key), new.get(key)]), moved=moved.get(key))


def _children(document: dict | None, name: str) -> list[dict]:
    return document["children"][name] if document else []


def _moved(before: list[str], after: list[str]) -> dict[str, tuple[int, int]]:
    """The rows that changed their place among those that are there before and after."""
    common = set(before) & set(after)
    old, new = [key for key in before if key in common], [key for key in after if key in common]
    stayed: set[str] = set()
    for match in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
        stayed.update(old[match.a : match.a + match.size])
    return {key: (before.index(key) + 1, after.index(key) + 1) for key in new if key not in stayed}


def _changes(model: type[models.Model], old: Shadow | None, new: Shadow | None) -> Iterator[Change]:
    names = list((new or old).values)
    if old and new:
        names = [name for name in names if name in old.values]
    amounts = money_of(model)
    parts_of_amounts = {part: name for name, money in amounts.items() for part in vars(money).values()}
    done: set[str] = set()
    for name in names:
        if name == "text_origins":
            yield from _origins(model, old, new)
        elif amount := parts_of_amounts.get(name):
            if amount not in done:
                done.add(amount)
                yield from _money(model, amount, amounts[amount], old, new)
        elif (old and old.values[name]) != (new and new.values[name]):
            yield from _value(model, name, old, new)


def _money(
    model: type[models.Model], name: str, money: MoneyProperty, old: Shadow | None, new: Shadow | None
) -> Iterator[Change]:
    before, after = (shadow.money(name) if shadow else "" for shadow in (old, new))
    if before != after:
        yield Change(name, _label(model, money.amount), "", before, after)


def _value(model: type[models.Model], name: str, old: Shadow | None, new: Shadow | None) -> Iterator[Change]:
    column = field_of(model, name)
    before, after = (shadow.shown(name) if shadow else "" for shadow in (old, new))
    if not before and not after:
        return  # nothing stated in two ways: an empty text and none at all
    language = getattr(column, "language", "") if hasattr(column, "translated_field") else ""
    change = Change(name, _label(model, name), language, before, after)
    if column is not None and column.many_to_many:
        pieces = name_pieces(*(shadow.names(name) if shadow else [] for shadow in (old, new)))
        yield replace(change, pieces=tuple(pieces))
    elif _is_text(column):
        before, after = readable_text(before), readable_text(after)
        note = str(ONLY_FORM) if before == after else ""
        yield replace(change, before=before, after=after, pieces=tuple(word_pieces(before, after)), note=note)
    else:
        yield change


def _is_text(column: models.Field | None) -> bool:
    """True for what is written in words, one line or many; not for choices, codes, dates and files."""
    words = (
        isinstance(column, models.TextField) or type(column) is models.CharField or hasattr(column, "translated_field")
    )
    return words and not column.flatchoices and (column.max_length or 99) > 20


def _label(model: type[models.Model], name: str) -> str:
    column = field_of(model, name)
    if column is None:
        return name
    return capfirst(str(getattr(column, "translated_field", column).verbose_name))


def _origins(model: type[models.Model], old: Shadow | None, new: Shadow | None) -> Iterator[Change]:
    """What was said about texts that did not change themselves: where they come from, or that they are right again."""
    if not old or not new:
        return
    before, after = old.values["text_origins"], new.values["text_origins"]
    for name in model._meta.get_fields():
        column, language = getattr(name, "translated_field", None), getattr(name, "language", "")
        if column is None or old.values.get(name.name) != new.values.get(name.name) or not new.values.get(name.name):
            continue
        was, now = (register.get(column.name, {}).get(language, {}) for register in (before, after))
        labels = [_origin(entry) for entry in (was, now)]
        if labels[0] != labels[1]:
            yield Change(name.name, _label(model, name.name), language, *labels, note=str(_("Origin of the text")))
        elif was.get("source") != now.get("source"):
            yield Change(name.name, _label(model, name.name), language, *labels, note=str(CONFIRMED))


def _origin(entry: dict[str, str]) -> str:
    return str(Origin(entry.get("origin", Origin.ORIGINAL)).label)


def changed_names(before: dict[str, Any] | None, after: dict[str, Any]) -> list[str]:
    """In short, and without a question to the database: which fields differ, and of which rows how many."""
    model = apps.get_model(after["model"])
    if before is None:
        return []
    fields, languages_of = [], {}
    for name in after["fields"]:
        if name != "text_origins" and name in before["fields"] and _differs(before["fields"], after["fields"], name):
            languages_of.setdefault(_label(model, name), []).append(getattr(field_of(model, name), "language", ""))
    for label, codes in languages_of.items():
        known = ", ".join(code for code in codes if code)
        fields.append(f"{label} ({known})" if known else label)
    return fields + list(_changed_rows(model, before["children"], after["children"]))


def _differs(before: dict, after: dict, name: str) -> bool:
    return (before[name] or "") != (after[name] or "")


def _changed_rows(model: type[models.Model], before: dict, after: dict) -> Iterator[str]:
    for name in set(before) & set(after) & set(model.owned):
        old, new = ({row["id"]: row["fields"] for row in rows} for rows in (before[name], after[name]))
        count = sum(old.get(key) != new.get(key) for key in {*old, *new})
        if count or list(old) != list(new):
            plural = capfirst(str(field_of(model, name).related_model._meta.verbose_name_plural))
            yield f"{plural} ({count})" if count else plural
