"""What is given out: the records of a list as it is filtered and sorted, and where it comes from."""

import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import override

from portal.facets import FacetedFilterSet
from portal.facets.filterset import NEWEST
from portal.search import due
from portal.search.hits import MOST_RANKED, RELEVANCE, PageWanted
from portal.search.models import SearchEntry
from portal.tables.table import Table, Values

BATCH = 1_000  # records that are read together; what is in memory at a time


@dataclass(frozen=True)
class Result:
    """Records and where they come from; `batches()` gives their keys in order."""

    title: str
    address: str  # of the page that shows the same
    root: str  # scheme and host, before the addresses of pages
    language: str
    batches: Callable[[], Iterator[Sequence[Any]]]
    number_of: Callable[[Table, int], int]  # how many rows a table will have, at most so many
    updated_at: datetime.datetime | None = None  # when the data last changed, where that is asked for
    narrowed_by: list[str] = field(default_factory=list)  # *State: running*
    licence: tuple[str, str] = ("", "")  # name, address

    def columns(self, table: Table) -> Iterator[list[Values]]:
        """The values of each column, a batch at a time, in the language of the result whatever is active by then."""
        with override(self.language):
            reader, batches = table.reader(self.root), self.batches()
        while True:
            with override(self.language):
                keys = next(batches, None)
                if keys is None:
                    return
                columns = reader.columns(keys)
            yield columns


def keys_in_order(chosen: FacetedFilterSet, size: int = BATCH) -> Iterator[list[int]]:
    """The keys of what a list finds, in its order, a batch at a time: each is found from the end of the one before.

    Of the best matches a list shows only so many; here the others follow, the newest first.
    """
    due.settle()
    order, known = chosen.order, set()
    if order is RELEVANCE:
        ranked = chosen.hits.ask({}, PageWanted(RELEVANCE, MOST_RANKED)).page
        yield ranked
        order, known = NEWEST, set(ranked)
    keys: list[int] = []
    while True:
        page = chosen.hits.ask({}, PageWanted(order, size, after=keys[-1] if keys else None)).page
        if keys and not page and _is_gone(chosen.record_kind, keys[-1]):
            keys.pop()  # go on from the record before it
            if not keys:
                raise RuntimeError("the records from which the list would go on have gone")
            continue
        keys = page[:size]
        yield [key for key in keys if key not in known]
        if len(page) <= size:
            return


def _is_gone(kind: str, key: int) -> bool:
    return not SearchEntry.objects.filter(kind=kind, object_id=key).exists()
