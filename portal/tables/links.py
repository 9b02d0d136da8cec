"""The links of a page to what it shows as files and feeds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlencode

from django.urls import reverse

from portal.tables.table import Table

Pairs = Iterable[tuple[str, str]]
NAMES = (("xlsx", "XLSX"), ("csv", "CSV"), ("json", "JSON"))


@dataclass(frozen=True)
class Taken:
    """What can be taken along from a page: (name, address) of its files; addresses of its feed and its calendar."""

    files: list[tuple[str, str]] = field(default_factory=list)
    feed: str = ""
    calendar: str = ""


def taken_along(room: str, tables: Sequence[Table], narrowed: Pairs, sorted_too: Pairs) -> Taken:
    """The links of a list: files in its order, a feed of the same filters."""
    if not tables:
        return Taken()
    files = [
        (label, addressed(reverse(f"{room}:table", args=[tables[0].name, form]), sorted_too)) for form, label in NAMES
    ]
    return Taken(files, addressed(reverse(f"{room}:feed"), narrowed))


def addressed(address: str, pairs: Pairs) -> str:
    """The address with a query, where there is one."""
    query = urlencode(list(pairs))
    return f"{address}?{query}" if query else address
