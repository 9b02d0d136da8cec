"""Facet words of records, and how many entries have each.

A facet word is the facet's name and the value, `theme12`; a record without a value has `theme0`. Words are stored with
an `f` before them; here they stand without it.
"""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.db import connection

from portal.search.kinds import SearchKind
from portal.search.models import FacetCount, SearchEntry

NOTHING = "0"  # the value of a record that states none
SAMPLE = "sample"
SAMPLE_LEVELS = 4  # at each level one of eight entries of the level before is left
SAMPLE_STEP = 8
_SPREAD, _RANGE = 2_654_435_761, 2**32  # multiplied by it, keys spread evenly over the range (Knuth)


def words_of(kind: SearchKind, record: Any) -> list[str]:
    """All facet words of a record."""
    stated = kind.facets(record)
    return [
        kind.word,
        *(name + value for name, values in stated.items() for value in dict.fromkeys(values) or [NOTHING]),
        *(f"{SAMPLE}{level}" for level in range(1, SAMPLE_LEVELS + 1) if _is_sample(record.pk, level)),
    ]


def _is_sample(key: int, level: int) -> bool:
    """Whether a record stands for all in the share of its level: always the same records, and none for its content."""
    return key * _SPREAD % _RANGE < _RANGE // SAMPLE_STEP**level


def count(kind: SearchKind, before: Iterable[str], after: Iterable[str]) -> None:
    """Keep the number of entries of every facet word; *before* and *after* are facets as entries hold them."""
    change = Counter(word for facets in after for word in facets.split())
    change.subtract(word for facets in before for word in facets.split())
    rows = [
        (kind.name, *_named(kind, word[1:]), number)
        for word, number in sorted(change.items())
        if number and not word.startswith(f"f{SAMPLE}")
    ]
    add(rows)
    if any(number < 0 for *_word, number in rows):
        FacetCount.objects.filter(kind=kind.name, count__lte=0).delete()


def add(rows: list[tuple[str, str, str, int]]) -> None:
    """Add to the counts: (kind, word, facet, number)."""
    table = FacetCount._meta.db_table
    for start in range(0, len(rows), 200):
        some = rows[start : start + 200]
        places = ", ".join(["(%s, %s, %s, %s)"] * len(some))
        with connection.cursor() as cursor:
            cursor.execute(
                f"INSERT INTO {table} (kind, word, facet, count) VALUES {places}"
                f" ON CONFLICT (kind, word) DO UPDATE SET count = {table}.count + excluded.count",
                [value for row in some for value in row],
            )


def _named(kind: SearchKind, word: str) -> tuple[str, str]:
    """(word, its facet); both are empty for the word that every record of the kind has."""
    if word == kind.word:
        return "", ""
    return word, next(name for name in kind.facet_names if word.startswith(name))


def recount() -> None:
    """Count everything anew."""
    from portal.search.kinds import KINDS

    FacetCount.objects.all().delete()
    for kind in KINDS.values():
        facets = SearchEntry.objects.filter(kind=kind.name).values_list("facets", flat=True)
        count(kind, (), facets.iterator(5000))
