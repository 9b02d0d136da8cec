"""A table: its columns, and its rows read in batches without making records of them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import Q
from django.urls import reverse

from portal.publishing import published_condition
from portal.tables.columns import Column, Kind
from portal.tables.prepared import Loader, Prepared, Wanted
from portal.tables.sources import Built, Joined, Label, Page, rows_as_written

Values = Sequence[Any]  # of one column
Maker = Callable[[list[Values], list[dict]], Values]  # from what was read and found


@dataclass(frozen=True)
class Table:
    """The records of a list, or the rows that they own.

    `name` stands in addresses and names its sheet. `owner` is the path from a row to the record of the list whose
    rows these are; empty where the records themselves are.
    """

    name: str
    title: Any
    model: type[models.Model]
    columns: Sequence[Column]
    owner: str = ""
    condition: Callable[[], Q] = Q  # which rows the public may see

    @property
    def keys(self) -> list[str]:
        """The names of the columns, the same in every language."""
        return [column.key for column in self.columns]

    def reader(self, root: str = "") -> "TableReader":
        """What reads rows in the language that is active now; *root* stands before addresses of pages."""
        return TableReader(self, root)

    def number_for(self, records: models.QuerySet, most: int) -> int:
        """How many rows there are for these records, at most *most*."""
        path = f"{self.owner}__in" if self.owner else "pk__in"
        return (
            self.model._base_manager.filter(self.condition(), **{path: records.values("pk")}).order_by()[:most].count()
        )


@dataclass(frozen=True)
class RecordTable(Table):
    """A table whose rows are made of loaded things: the source of each column is a function of one of them.

    For lists that are small or that no query of one model can give. `load` takes keys and gives the things, in order.
    """

    load: Callable[[Sequence[Any]], Iterable[Any]] = list

    def reader(self, root: str = "") -> "RecordReader":
        return RecordReader(self, root)


@dataclass(frozen=True)
class RecordReader:
    """Reads such a table. An address of a page gets *root* before it."""

    table: RecordTable
    root: str

    def columns(self, keys: Sequence[Any]) -> list[Values]:
        """The values of each column for the things with these keys."""
        things = list(self.table.load(keys))
        return [[self._cell(column, thing) for thing in things] for column in self.table.columns]

    def _cell(self, column: Column, thing: Any) -> Any:
        value = column.source(thing)
        return self.root + value if column.kind == Kind.ADDRESS and value and value.startswith("/") else value


class TableReader:
    """Reads a table for the keys of the records of a list, in one query and one more for each kind of relation.

    Column by column: most of a wide table is empty, and what is empty costs nothing so.
    """

    def __init__(self, table: Table, root: str) -> None:
        self.table, self.root = table, root
        self.expressions: list[Any] = ["pk", table.owner or "pk"]
        self.loaders: list[Loader] = []
        self.makers = [self._maker(column.source) for column in table.columns]
        self.ask, self.load = Prepared(self._query()), [loader.prepared() for loader in self.loaders]

    def columns(self, keys: Sequence[int]) -> list[Values]:
        """The values of each column for the published records with these keys, in the order of the keys."""
        place = {key: number for number, key in enumerate(keys)}
        rows = sorted(self.ask(keys), key=lambda row: place[row[1]])  # rows of one record stay in their order
        read: list[Values] = list(zip(*rows, strict=True)) or [()] * len(self.expressions)
        found = [load(read[0]) for load in self.load]
        return [make(read, found) for make in self.makers]

    def _query(self) -> models.QuerySet:
        owner = self.table.owner
        path, order = (f"{owner}__", (f"{owner}_id", "position", "pk")) if owner else ("", ())
        rows = rows_as_written(self.table.model).filter(Wanted(owner or "pk"), published_condition(path))
        return rows.filter(self.table.condition()).order_by(*order).values_list(*self.expressions)

    def _maker(self, source: Any) -> Maker:
        if isinstance(source, Joined):
            return self._joined(source)
        if isinstance(source, Label):
            place, words = self._place(source.key), source.words()
            return lambda read, _found: [_labelled(value, words) if value else None for value in read[place]]
        if isinstance(source, Page):
            before, after = reverse(source.route, args=["-slug-"]).split("-slug-")
            place, before = self._place(source.path), self.root + before
            return lambda read, _found: [f"{before}{slug}{after}" for slug in read[place]]
        place = self._place(source.build() if isinstance(source, Built) else source)
        return lambda read, _found: read[place]

    def _place(self, expression: Any) -> int:
        """Where an expression stands among those that are read."""
        if not isinstance(expression, str) or expression not in self.expressions:
            self.expressions.append(expression)
            return len(self.expressions) - 1
        return self.expressions.index(expression)

    def _joined(self, source: Joined) -> Maker:
        if source.loader not in self.loaders:
            self.loaders.append(source.loader)
        number, part = self.loaders.index(source.loader), source.part
        nothing = (None,) * (part + 1)
        return lambda read, found: [found[number].get(key, nothing)[part] for key in read[0]]


def _labelled(value: Any, words: dict[str, str]) -> Any:
    return [words.get(one, one) for one in value] if isinstance(value, list) else words.get(value, value)


def table_with(keys: Iterable[str], tables: Iterable[Table]) -> Table | None:
    """The table whose columns these are, all or some of them; None where a column is in none of them."""
    wanted = {key for key in keys if key}
    fitting = [table for table in tables if wanted and wanted <= set(table.keys)]
    return min(fitting, key=lambda table: len(table.columns), default=None)
