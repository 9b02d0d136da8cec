"""A query that is put together once and asked for one batch of keys after another.

The ORM takes longer to put a query of eighty columns together than the database takes to answer it for some hundred
rows, and looks at every key of an `__in` several times.
"""

import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connections
from django.db.models import BooleanField, F, Func, QuerySet

KEYS = "-170717"  # stands in the query where the keys will be; no key is negative


class Wanted(Func):
    """The condition that the key at a path is among those that are asked for."""

    output_field = BooleanField()
    template = f"%(expressions)s IN ({KEYS})"

    def __init__(self, path: str) -> None:
        super().__init__(F(path))


class Prepared:
    """A query with `Wanted` among its conditions; called with keys, it gives the rows."""

    def __init__(self, rows: QuerySet) -> None:
        self.compiler = rows.query.get_compiler(using=rows.db)
        self.connection = connections[rows.db]
        self.sql, self.values = self.compiler.as_sql()
        self.converters = self.compiler.get_converters([column for column, _sql, _alias in self.compiler.select])

    def __call__(self, keys: Sequence[int | uuid.UUID]) -> list[Sequence[Any]]:
        if not keys:
            return []
        with self.connection.cursor() as cursor:
            cursor.execute(self.sql.replace(KEYS, ", ".join(map(written, keys))), self.values)
            rows = cursor.fetchall()
        return list(self.compiler.apply_converters(rows, self.converters)) if self.converters else rows


def written(key: int | uuid.UUID) -> str:
    """A key as both databases read it; there is no other kind."""
    return f"'{key.hex}'" if isinstance(key, uuid.UUID) else str(int(key))


@dataclass(frozen=True)
class Loader:
    """What stands in other tables than the rows' own: a query with `Wanted`, and what its rows come to, by key."""

    build: Callable[[], QuerySet]
    collect: Callable[[Iterable[Sequence[Any]]], dict[Any, Sequence[Any]]]

    def prepared(self) -> Callable[[Sequence[Any]], dict[Any, Sequence[Any]]]:
        """Called with keys, it gives what was found for each."""
        ask = Prepared(self.build())
        return lambda keys: self.collect(ask(keys))
