"""The links of a page to what it shows as files and feeds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlencode

from django.urls import reverse

from portal.publishing import Publishing
from portal.tables.table import Table

Pairs = Iterable[tuple[str, str]]
NAMES = (("xlsx", "XLSX"), ("csv", "CSV"), ("json", "JSON"))


@dataclass(frozen=True)
class Taken:
    """What can be taken along from a page: (name, address) of its files; addresses of its feed and its calendar."""

    files: list[tuple[str, str]] = field(default_factory=list)
    feed: str = ""
    calendar: str = ""


def taken_along(room: str, tables: Sequence[Table], narrowed: Pairs, sorted_too: Pairs, calendar: str = "") -> Taken:
    """The links of a list: files in its order, a feed of the same filters."""
    if not tables:
        return Taken()
    return Taken(files_of(room, tables[0], sorted_too), addressed(reverse(f"{room}:feed"), narrowed), calendar)


def followed(record: Publishing, feed: str, calendar: str) -> Taken:
    """The feeds of a published record; *feed* and *calendar* are the names of their addresses."""
    if not record.is_published:
        return Taken()
    return Taken(feed=reverse(feed, args=[record.slug]), calendar=reverse(calendar, args=[record.slug]))


def files_of(room: str, table: Table, query: Pairs = ()) -> list[tuple[str, str]]:
    """(name of the format, address) of a table."""
    return [(label, addressed(reverse(f"{room}:table", args=[table.name, form]), query)) for form, label in NAMES]


def addressed(address: str, pairs: Pairs) -> str:
    """The address with a query, where there is one."""
    query = urlencode(list(pairs))
    return f"{address}?{query}" if query else address
