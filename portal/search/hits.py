"""What a list asks of the index: how many entries there are, what facets they have, and one page of them.

Nothing here grows with the number of records: counts end at a limit, facets are counted on at most two thousand hits, a
page is found from the record where the last one ended. SQL, because the planners have to be told the way.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, NamedTuple

from django.db import connection
from django.utils import timezone

from portal.search.asking import kind_word, question
from portal.search.facet_words import SAMPLE, SAMPLE_LEVELS, SAMPLE_STEP
from portal.search.matching import AnyOf, Question
from portal.search.models import FacetCount, SearchDue, SearchEntry
from portal.search.reading import SearchText

MOST_EXACT = 2_000  # hits whose facets are counted one by one
MOST_COUNTED = 10_000  # hits that are counted at all
MOST_STORED = 300  # values of a facet that are read where nothing is chosen
EVERYTHING = ""  # in place of the facet that is left out: none is


class Order(NamedTuple):
    """By which column of the index a list is sorted; equals by the key of the record, in the same direction."""

    column: str
    descending: bool = False


RELEVANCE = Order("")
MOST_RANKED = 200  # hits that are put in order of relevance


class Tally(NamedTuple):
    """How many hits there are: exactly up to a limit; beyond, *level* says which share of them is looked at."""

    number: int  # at most one more than the limit
    level: int = 0

    @property
    def is_exact(self) -> bool:
        """Whether every hit is looked at."""
        return self.level == 0


@dataclass
class FacetTotals:
    """How many hits have each word of a facet; exact, or about right."""

    counts: dict[str, int]
    is_exact: bool = True


@dataclass(frozen=True)
class PageWanted:
    """Which page of a list: its order, its size, and the record after or before which it stands."""

    order: Order
    size: int
    after: int | None = None
    before: int | None = None


class Hits:
    """The entries of one kind that answer a question and have one word of every group."""

    def __init__(self, kind: str, query: SearchText, groups: dict[str, list[str]]) -> None:
        """*groups*: the name of a facet and the words of which one is asked for."""
        self.kind, self.query, self.groups = kind, query, groups
        self.is_sqlite = connection.vendor == "sqlite"
        self.table = connection.ops.quote_name(SearchEntry._meta.db_table)

    @cached_property
    def _question(self) -> Question:
        return question(self.query) if self.query else Question(())

    def is_unfiltered(self, leaving_out: str = EVERYTHING) -> bool:
        """Whether nothing is asked for, or nothing but of the facet *leaving_out*."""
        return not self.query and not (set(self.groups) - {leaving_out})

    def _asked(self, leaving_out: str, level: int = 0, asked: Question | None = None) -> str:
        """The question in the database's own language."""
        groups = [[f"f{word}" for word in words] for name, words in self.groups.items() if name != leaving_out]
        sample = [[f"f{SAMPLE}{level}"]] if level else []
        asked = (asked or self._question).and_any([kind_word(self.kind)], *groups, *sample)
        return asked.in_fts5() if self.is_sqlite else asked.in_tsquery()

    def _found(self, columns: str = "id") -> str:
        """SQL that gives some columns of the hits, two parameters: the question and how many at most."""
        if not self.is_sqlite:
            return f"SELECT {columns} FROM portal_matches(%s::tsquery, %s)"
        index = "SELECT rowid AS id FROM portal_searchindex WHERE portal_searchindex MATCH %s LIMIT %s"
        if columns == "id":
            return index
        return f"SELECT {columns} FROM ({index}) AS found CROSS JOIN {self.table} AS entry ON entry.id = found.id"

    @cached_property
    def tallies(self) -> dict[str, Tally]:
        """For everything, and for every facet that is chosen without its own choice: how many hits. One statement."""
        wanted = [name for name in (EVERYTHING, *self.groups) if not self.is_unfiltered(name)]
        if not wanted:
            return {}
        parts, values = zip(*(self._tally(name) for name in wanted), strict=True)
        rows = _rows(" UNION ALL ".join(parts), [value for some in values for value in some])
        return {name: _tally_of(numbers) for name, *numbers in rows}

    def _tally(self, name: str) -> tuple[str, list[Any]]:
        counted = f"(SELECT count(*) FROM ({self._found()}) AS hits)"
        samples = [f"CASE WHEN number > {MOST_EXACT} THEN {counted} END"] * SAMPLE_LEVELS
        sql = f"SELECT %s AS name, number, {', '.join(samples)} FROM (SELECT {counted} AS number) AS whole"
        values: list[Any] = [name]
        for level in range(1, SAMPLE_LEVELS + 1):
            values += [self._asked(name, level), MOST_EXACT + 1]
        return sql, [*values, self._asked(name), (MOST_COUNTED if name == EVERYTHING else MOST_EXACT) + 1]

    @property
    def number(self) -> int | None:
        """How many hits there are where something is asked for; None for more than `MOST_COUNTED`."""
        number = self.tallies[EVERYTHING].number
        return number if number <= MOST_COUNTED else None

    def ask(self, facets: dict[str, str], wanted: PageWanted | None, values: int = MOST_STORED) -> "Answers":
        """What a list shows, in one statement: the counts of facets, and the keys of one page.

        *facets*: the name of a facet and how its words begin: with another name where it follows from that one.
        """
        parts = [self._due(), self._stored_total()]
        parts += [self._stored(name, word, values) for name, word in facets.items() if self.is_unfiltered(name)]
        sampled = {name if name in self.groups else EVERYTHING for name in facets if not self.is_unfiltered(name)}
        parts += [self._sampled(name) for name in sorted(sampled)]
        if wanted:
            parts.append(self._page(wanted))
        numbered = enumerate(part for part, _values in parts)
        sql = " UNION ALL ".join(f"SELECT * FROM ({part}) AS part{number}" for number, part in numbered)
        return Answers(self, _rows(sql, [value for _part, some in parts for value in some]))

    def _due(self) -> tuple[str, list[Any]]:
        sql = f"SELECT 'due' AS sort, '' AS name, count(*) AS number, '' AS words FROM {SearchDue._meta.db_table}"
        return f"{sql} WHERE due <= %s", [connection.ops.adapt_datetimefield_value(timezone.now())]

    def _stored_total(self) -> tuple[str, list[Any]]:
        return (
            f"SELECT 'total' AS sort, '' AS name, count AS number, '' AS words FROM {FacetCount._meta.db_table}"
            " WHERE kind = %s AND word = ''",
            [self.kind],
        )

    def _stored(self, name: str, word: str, values: int) -> tuple[str, list[Any]]:
        return (
            "SELECT 'stored' AS sort, CAST(%s AS text) AS name, count AS number, word AS words"
            f" FROM {FacetCount._meta.db_table} WHERE kind = %s AND facet = %s ORDER BY count DESC LIMIT %s",
            [name, self.kind, word, values],
        )

    def _sampled(self, name: str) -> tuple[str, list[Any]]:
        asked = self._asked(name, self.tallies[name].level)
        sql = "SELECT 'hit' AS sort, CAST(%s AS text) AS name, 0 AS number, facets AS words"
        return f"{sql} FROM ({self._found('facets')}) AS hits", [name, asked, MOST_EXACT]

    def _page(self, wanted: PageWanted) -> tuple[str, list[Any]]:
        """The keys of a page and of one record more, in the order of the way: backwards before a record."""
        sql, values = self._ranked() if wanted.order is RELEVANCE else self._walk(wanted)
        return f"SELECT 'page' AS sort, '' AS name, object_id AS number, '' AS words FROM ({sql}) AS walk", values

    def _walk(self, wanted: PageWanted) -> tuple[str, list[Any]]:
        column, backwards = wanted.order.column, wanted.before is not None
        falling = wanted.order.descending != backwards
        direction, sign = ("DESC", "<") if falling else ("ASC", ">")
        columns = [column] if column == "object_id" else [column, "object_id"]
        by = "ORDER BY " + ", ".join(f"{name} {direction}" for name in columns)
        where, values = self._beyond(wanted, sign)
        if self.is_unfiltered():
            return (
                f"SELECT object_id FROM {self.table} WHERE kind = %s{where} {by} LIMIT %s",
                [self.kind, *values, wanted.size + 1],
            )
        if self.number is None:
            return self._walk_and_probe(column, where, values, by, wanted.size + 1)
        found = self._found_entries(", ".join(f"entry.{name}" for name in columns))
        hits = f"WITH hits AS {'' if self.is_sqlite else 'MATERIALIZED '}({found})"
        sql = f"{hits} SELECT object_id FROM hits WHERE 1 = 1{where} {by} LIMIT %s"
        return sql, [self._asked(EVERYTHING), MOST_COUNTED, *values, wanted.size + 1]

    def _ranked(self) -> tuple[str, list[Any]]:
        """What is called so, then what has the words in its title, then the rest, each the newest here first."""
        asked = self._question
        in_title = replace(asked, all_of=tuple(_in_title(group) for group in asked.all_of))
        called = Question(((("e" + self.query.whole,),),), asked.none_of) if self.query.whole else in_title
        tiers = [(called, MOST_RANKED), (in_title, MOST_COUNTED), (asked, MOST_COUNTED)]
        sql = " UNION ALL ".join(
            f"SELECT object_id, {tier} AS tier FROM ({self._found('object_id')}) AS tier{tier}"
            for tier in range(len(tiers))
        )
        values = [value for tier, most in tiers for value in (self._asked(EVERYTHING, asked=tier), most)]
        by = "GROUP BY object_id ORDER BY min(tier), object_id DESC LIMIT %s"
        return f"SELECT object_id FROM ({sql}) AS ranked {by}", [*values, MOST_RANKED]

    def _found_entries(self, columns: str) -> str:
        if self.is_sqlite:
            return self._found(columns)
        return f"SELECT {columns} FROM portal_matches(%s::tsquery, %s) AS found JOIN {self.table} AS entry USING (id)"

    def _beyond(self, wanted: PageWanted, sign: str) -> tuple[str, list[Any]]:
        """The condition that a record lies after (or before) the one from which the page is counted."""
        record, column = wanted.after if wanted.before is None else wanted.before, wanted.order.column
        if record is None:
            return "", []
        if column == "object_id":
            return f" AND object_id {sign} %s", [record]
        there = f"SELECT {column} FROM {self.table} WHERE kind = %s AND object_id = %s"
        return f" AND ({column}, object_id) {sign} (({there}), %s)", [self.kind, record, record]

    def _walk_and_probe(self, column: str, where: str, values: list[Any], by: str, size: int) -> tuple[str, list[Any]]:
        """With very many hits: along the order, looking at each record whether it is one."""
        asked = self._asked(EVERYTHING)
        if self.is_sqlite:
            probe = "EXISTS (SELECT 1 FROM portal_searchindex WHERE portal_searchindex MATCH %s AND rowid = entry.id)"
            walk = f"SELECT object_id FROM {self.table} AS entry WHERE kind = %s{where}"
            sql = f"{walk} AND {probe} {by} LIMIT %s"
            return sql, [self.kind, *values, asked, size]
        # OFFSET 0 keeps the planner from sorting all hits instead
        walk = f"SELECT object_id, vector FROM {self.table} WHERE kind = %s{where} {by} OFFSET 0"
        sql = f"SELECT object_id FROM ({walk}) AS walk WHERE vector @@ %s::tsquery LIMIT %s"
        return sql, [self.kind, *values, asked, size]


def numbers_of(several: list[Hits]) -> list[int]:
    """How many hits each of these has, as far as they are counted; one statement."""
    found = several[0]._found()
    sql = " UNION ALL ".join(f"SELECT {place}, count(*) FROM ({found}) AS hits" for place in range(len(several)))
    rows = _rows(sql, [value for hits in several for value in (hits._asked(EVERYTHING), MOST_COUNTED + 1)])
    return [number for _place, number in sorted(rows)]


class Answers:
    """What the index said to one list."""

    def __init__(self, hits: Hits, rows: list[tuple[str, str, int, str]]) -> None:
        self.hits = hits
        self.everything = next((number for sort, _name, number, _words in rows if sort == "total"), 0)
        self.is_due = any(number for sort, _name, number, _words in rows if sort == "due")
        self.page = [number for sort, _name, number, _words in rows if sort == "page"]
        self._stored: dict[str, list[tuple[str, int]]] = defaultdict(list)
        self._hits: dict[str, list[str]] = defaultdict(list)
        for sort, name, number, words in rows:
            if sort == "stored":
                self._stored[name].append((words, number))
            elif sort == "hit":
                self._hits[name].append(words)

    @property
    def number(self) -> int | None:
        """How many hits there are, exactly; None for more than `MOST_COUNTED`."""
        return self.everything if self.hits.is_unfiltered() else self.hits.number

    @cached_property
    def _words(self) -> dict[str, Counter]:
        """How often each facet word stands in the hits that were looked at."""
        return {name: Counter(word for words in some for word in words.split()) for name, some in self._hits.items()}

    def counts(self, name: str, word: str) -> FacetTotals:
        """How many hits have which value of a facet, whose words begin with *word*, its own choice left out."""
        if self.hits.is_unfiltered(name):
            return FacetTotals({text[len(word) :]: number for text, number in self._stored[name]})
        return self.among_hits(word, name if name in self.hits.groups else EVERYTHING)

    def among_hits(self, word: str, looked_at: str = EVERYTHING) -> FacetTotals:
        """How many hits have which word that begins with *word*; by default of those that have all that is wanted."""
        words, start = self._words.get(looked_at, Counter()), f"f{word}"
        tally = self.hits.tallies[looked_at]
        share = SAMPLE_STEP**tally.level
        counts = {word[len(start) :]: number * share for word, number in words.items() if word.startswith(start)}
        return FacetTotals(counts, tally.is_exact)


def _in_title(group: AnyOf) -> AnyOf:
    """The same words in a title; words next to each other are known of whole texts only."""
    return tuple((f"t{phrase[0][1:]}",) if len(phrase) == 1 else phrase for phrase in group)


def _tally_of(numbers: list[int | None]) -> Tally:
    """The first level of which no more than the limit is left."""
    level = next((level for level, number in enumerate(numbers) if number is not None and number <= MOST_EXACT), None)
    return Tally(numbers[0], SAMPLE_LEVELS if level is None else level)


def _rows(sql: str, values: list[Any]) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall()
