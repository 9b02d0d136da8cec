"""Three versions of a record put together, field by field: where it started, mine, and theirs meanwhile.

What only one side changed is taken from that side. What both changed differently is a conflict: it is named with all
three values and *theirs* stays, so that nothing is overwritten that nobody has seen. Amounts are one value with their
currency; of lists of related records each side's additions and removals are kept.
"""

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import models

from portal.shown_values import field_of, money_of

Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Conflict:
    """One value that both sides changed: a field, or the columns of an amount together.

    `row` is empty for the record itself, else `activities/<id>`. Each side has its values by column; a side that has
    taken the row away has None, and `columns` is empty then.
    """

    row: str
    columns: tuple[str, ...]
    base: dict[str, Any] | None
    mine: dict[str, Any] | None
    theirs: dict[str, Any] | None

    @property
    def path(self) -> str:
        """Where it is, as a name for the field of a form: `title_cs`, `activities/<id>/text_pl`, `activities/<id>`."""
        return "/".join(part for part in (self.row, *self.columns[:1]) if part)


def merge(base: Document | None, mine: Document, theirs: Document) -> tuple[Document, list[Conflict]]:
    """*theirs* with all that *mine* changed since *base*, and what collided. Mine and base may name only some fields;
    what base does not name counts as started from theirs."""
    base = base or theirs
    model = apps.get_model(theirs["model"])
    conflicts: list[Conflict] = []
    fields = _fields(model, "", *(document.get("fields", {}) for document in (base, mine, theirs)), conflicts)
    children = dict(theirs["children"])
    for name, rows in mine.get("children", {}).items():
        there = children[name]
        row_model = model._meta.get_field(name).related_model
        children[name] = _rows(row_model, name, base.get("children", {}).get(name, there), rows, there, conflicts)
    return {**theirs, "fields": fields, "children": children}, conflicts


def same(one: Any, other: Any) -> bool:
    """Whether two values say the same: an empty text and none at all do, and so do the line ends of two systems."""
    if isinstance(one, str) and isinstance(other, str):
        return one.replace("\r\n", "\n") == other.replace("\r\n", "\n")
    return one == other or (_is_empty(one) and _is_empty(other))


def _is_empty(value: Any) -> bool:
    return value in (None, "", [], {})


def _fields(
    model: type[models.Model], row: str, base: dict, mine: dict, theirs: dict, conflicts: list[Conflict]
) -> dict[str, Any]:
    merged = dict(theirs)
    for columns in _values_of(model, mine):
        versions = [{name: side.get(name, theirs.get(name)) for name in columns} for side in (base, mine, theirs)]
        before, my, their = versions
        if _agree(my, before) or _agree(my, their):
            continue
        field = field_of(model, columns[0])
        if _agree(their, before):
            merged |= my
        elif field is not None and field.many_to_many:
            merged[field.name] = _related(*(version[field.name] for version in versions))
        else:
            conflicts.append(Conflict(row, columns, *versions))
    if "text_origins" in mine:
        merged["text_origins"] = _register(base, mine, theirs, merged)
    return merged


def _values_of(model: type[models.Model], fields: dict) -> list[tuple[str, ...]]:
    """The columns that are one value to people: an amount with its currency and exactness, else each by itself."""
    amounts = [tuple(vars(money).values()) for money in money_of(model).values()]
    together = {column: columns for columns in amounts for column in columns}
    single = ((name,) for name in fields if name != "text_origins")
    return list(dict.fromkeys(tuple(c for c in together.get(names[0], names) if c in fields) for names in single))


def _agree(one: dict, other: dict) -> bool:
    return all(same(value, other[name]) for name, value in one.items())


def _related(base: list[str], mine: list[str], theirs: list[str]) -> list[str]:
    added, removed = set(mine) - set(base), set(base) - set(mine)
    return sorted((set(theirs) | added) - removed)


def _register(base: dict, mine: dict, theirs: dict, merged: dict) -> dict[str, dict]:
    """The origin of each text goes with the text that stays; where the text is the same, whoever changed the entry."""
    registers = [side.get("text_origins") or {} for side in (base, mine, theirs)]
    result: dict[str, dict] = {}
    for field in dict.fromkeys(name for register in registers for name in register):
        entries = [register.get(field, {}) for register in registers]
        kept = {}
        for language in dict.fromkeys(code for entry in entries for code in entry):
            before, my, their = (entry.get(language) for entry in entries)
            column = f"{field}_{language}"
            text = merged.get(column)
            stays = same(text, theirs.get(column)) and (my == before or not same(text, mine.get(column, text)))
            if chosen := their if stays else my:
                kept[language] = chosen
        if kept:
            result[field] = kept
    return result


def _rows(
    model: type[models.Model],
    name: str,
    base: list[dict],
    mine: list[dict],
    theirs: list[dict],
    conflicts: list[Conflict],
) -> list[dict]:
    before, my, their = ({row["id"]: row for row in rows} for rows in (base, mine, theirs))
    kept: dict[str, dict] = {}
    for key in [*their, *(key for key in my if key not in their)]:
        place = f"{name}/{key}"
        old, one, other = (rows[key]["fields"] if key in rows else None for rows in (before, my, their))
        if one is not None and other is not None:
            kept[key] = {"id": key, "fields": _fields(model, place, old or {}, one, other, conflicts)}
        elif old is None:  # new on one side
            kept[key] = my.get(key) or their[key]
        elif _differs(old, one if other is None else other):  # one side removed what the other changed
            conflicts.append(Conflict(place, (), old, one, other))
            if other is not None:
                kept[key] = their[key]
    return [kept[key] for key in _order(list(before), list(my), list(their)) if key in kept]


def _differs(before: dict, after: dict) -> bool:
    return any(not same(value, before.get(name)) for name, value in after.items() if name != "text_origins")


def _order(base: list[str], mine: list[str], theirs: list[str]) -> list[str]:
    """Their order, or mine where I moved rows; rows that only the other side has stand behind their neighbour there."""
    common = set(base) & set(mine)
    moved = [key for key in mine if key in common] != [key for key in base if key in common]
    first, second = (mine, theirs) if moved else (theirs, mine)
    order = list(first)
    for index, key in enumerate(second):
        if key not in order:
            order.insert(order.index(second[index - 1]) + 1 if index else 0, key)
    return order


MINE, THEIRS, BOTH = "mine", "theirs", "both"


def settle(document: Document, mine: Document, conflicts: list[Conflict], chosen: dict[str, str]) -> Document:
    """*document* of a merge (with theirs where it collides), with what is chosen for each path: `MINE`, `THEIRS`, or
    `BOTH`: of a text theirs, and mine below it."""
    fields = dict(document["fields"])
    children = {name: list(rows) for name, rows in document["children"].items()}
    for conflict in conflicts:
        choice = chosen.get(conflict.path, THEIRS)
        name, _slash, key = conflict.row.partition("/")
        rows = children.get(name, [])
        ours = mine if not name else next((row for row in mine["children"][name] if row["id"] == key), None)
        if choice == THEIRS:
            continue
        if not name:
            fields = _with_mine(fields, ours["fields"], conflict, choice)
        elif conflict.mine is None:
            children[name] = [row for row in rows if row["id"] != key]
        elif conflict.theirs is None:
            children[name] = [*rows, ours]
        else:
            children[name] = [
                {**row, "fields": _with_mine(row["fields"], ours["fields"], conflict, choice)}
                if row["id"] == key
                else row
                for row in rows
            ]
    return {**document, "fields": fields, "children": children}


def _with_mine(fields: dict, ours: dict, conflict: Conflict, choice: str) -> dict[str, Any]:
    """The fields with my value, and with what my register says on it; or with both texts, one below the other."""
    name = conflict.columns[0]
    if choice == BOTH:
        return {**fields, name: f"{conflict.theirs[name]}\n\n{conflict.mine[name]}"}
    result = {**fields, **conflict.mine}
    field, _line, language = name.rpartition("_")
    if entry := (ours.get("text_origins") or {}).get(field, {}).get(language):
        register = dict(result.get("text_origins") or {})
        result["text_origins"] = {**register, field: {**register.get(field, {}), language: entry}}
    return result
