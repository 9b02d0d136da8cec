"""What a file says of records, each value with the place where it stands."""

import uuid
from dataclasses import dataclass, field
from typing import Any

from django.db import models

from portal.importing.cells import Cell

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Mistake:
    """A cell that cannot be taken as it is: where, what it holds, and what would be accepted."""

    cell: Cell
    value: str
    text: str


@dataclass
class BroughtRow:
    """An owned row as a file has it."""

    values: Values
    identity: str = ""
    where: Cell | None = None
    at_first: Values = field(default_factory=dict)  # values of a new row that change none that is here
    cells: dict[str, Cell] = field(default_factory=dict)


@dataclass
class Brought:
    """A record as a file has it. What the file does not name stays as it is."""

    model: type[models.Model]
    where: Cell
    values: Values = field(default_factory=dict)
    identity: str = ""
    cells: dict[str, Cell] = field(default_factory=dict)
    rows: dict[str, list[BroughtRow]] = field(default_factory=dict)

    def cell(self, path: str) -> Cell:
        """Where the value at a path of the document stands: `start`, `activities.0.end`."""
        if "." not in path:
            return self.cells.get(path, self.where)
        kind, number, name = path.split(".", 2)
        row = self.rows[kind][int(number)]
        return row.cells.get(name, row.where or self.where)


class Findings:
    """What was read of a file: records by what they are called in it, mistakes, and what was not read at all."""

    def __init__(self) -> None:
        self.records: list[Brought] = []
        self.mistakes: list[Mistake] = []
        self.unread: list[str] = []  # sheets and columns, as people call them
        self.organisations: dict[str, Values] = {}  # new ones: {identity: values}

    def wrong(self, cell: Cell, value: Any, text: Any) -> None:
        """Note a mistake."""
        self.mistakes.append(Mistake(cell, str(value)[:200] if value is not None else "", str(text)))


def named_identity(space: uuid.UUID, *names: str) -> str:
    """The same identity for the same names in one import, whenever it is read."""
    return str(uuid.uuid5(space, "\n".join(names)))
