"""A table: its columns, and its rows read in batches without making records of them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from django.db import models
from django.db.models import Q
from django.urls import reverse

from portal.publishing import published_condition
from portal.tables.columns import Column, Kind
from portal.tables.sources import Built, Computed, Joined, Label, Page, rows_as_written

Row = list[Any]


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

    def rows(self, keys: Sequence[Any]) -> Iterator[Row]:
        """The rows of the things with these keys."""
        for thing in self.table.load(keys):
            yield [self._cell(column, thing) for column in self.table.columns]

    def _cell(self, column: Column, thing: Any) -> Any:
        value = column.source(thing)
        return self.root + value if column.kind == Kind.ADDRESS and value and value.startswith("/") else value


class TableReader:
    """Reads a table for the keys of the records of a list, in one query and one more for each kind of relation."""

    def __init__(self, table: Table, root: str) -> None:
        self.table, self.root = table, root
        self.expressions: list[Any] = ["pk", table.owner or "pk"]
        self.loaders: list[Callable] = []
        self.found: list[dict] = []
        self.cells = [self._cell(column.source) for column in table.columns]

    def rows(self, keys: Sequence[int]) -> Iterator[Row]:
        """The rows of the published records with these keys, in the order of the keys."""
        if self.table.owner:
            rows = self._values(Q(**{f"{self.table.owner}__in": keys}), f"{self.table.owner}_id", "position", "pk")
        else:
            rows = self._values(Q(pk__in=keys))
        place = {key: number for number, key in enumerate(keys)}
        rows.sort(key=lambda row: place[row[1]])  # stable: rows of one record stay in their order
        self.found[:] = [loader([row[0] for row in rows]) for loader in self.loaders]
        for row in rows:
            yield [cell(row) for cell in self.cells]

    def _values(self, condition: Q, *order: str) -> list[tuple]:
        owner = f"{self.table.owner}__" if self.table.owner else ""
        records = rows_as_written(self.table.model)
        records = records.filter(condition, published_condition(owner), self.table.condition()).order_by(*order)
        return list(records.values_list(*self.expressions))

    def _cell(self, source: Any) -> Callable[[tuple], Any]:
        if isinstance(source, Joined):
            return self._joined(source)
        if isinstance(source, Label):
            return _labelled(self._direct(source.key), source.words())
        if isinstance(source, Page):
            before, after = reverse(source.route, args=["-slug-"]).split("-slug-")
            slug = self._direct(source.path)
            return lambda row: f"{self.root}{before}{text}{after}" if (text := slug(row)) else None
        if isinstance(source, Computed):
            values = [self._direct(path) for path in source.paths]
            return lambda row: source.function(*(value(row) for value in values))
        return self._direct(source.build() if isinstance(source, Built) else source)

    def _direct(self, expression: Any) -> Callable[[tuple], Any]:
        if isinstance(expression, str) and expression in self.expressions:
            return itemgetter(self.expressions.index(expression))
        self.expressions.append(expression)
        return itemgetter(len(self.expressions) - 1)

    def _joined(self, source: Joined) -> Callable[[tuple], Any]:
        if source.loader not in self.loaders:
            self.loaders.append(source.loader)
        number, part, found = self.loaders.index(source.loader), source.part, self.found

        def cell(row: tuple) -> Any:
            parts = found[number].get(row[0])
            return parts[part] if parts else None

        return cell


def _labelled(code: Callable[[tuple], Any], words: dict[str, str]) -> Callable[[tuple], Any]:
    def cell(row: tuple) -> Any:
        value = code(row)
        if isinstance(value, list):
            return [words.get(one, one) for one in value]
        return words.get(value, value)

    return cell


def table_with(keys: Iterable[str], tables: Iterable[Table]) -> Table | None:
    """The table whose columns these are, all or some of them; None where a column is in none of them."""
    wanted = {key for key in keys if key}
    fitting = [table for table in tables if wanted and wanted <= set(table.keys)]
    return min(fitting, key=lambda table: len(table.columns), default=None)
