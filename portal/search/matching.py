"""Full-text questions as one condition of the ORM, whatever the database."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import BooleanField, F, Func

Phrase = tuple[str, ...]  # words of the index next to each other; mostly one
AnyOf = tuple[Phrase, ...]  # one of these has to be there


@dataclass(frozen=True)
class Question:
    """All of these, and none of those. Words are words of the index: letters and digits with their first letter."""

    all_of: tuple[AnyOf, ...]
    none_of: tuple[AnyOf, ...] = ()

    def and_any(self, *groups: Iterable[str]) -> "Question":
        """The same, which also has one word of each further group."""
        return Question((*(tuple((word,) for word in group) for group in groups), *self.all_of), self.none_of)

    def in_fts5(self) -> str:
        """The question in SQLite's language."""
        wanted = " AND ".join(f"({_fts5(group)})" for group in self.all_of)
        return " NOT ".join([f"({wanted})", *(f"({_fts5(group)})" for group in self.none_of)])

    def in_tsquery(self) -> str:
        """The question in PostgreSQL's language."""
        return " & ".join(
            [f"({_tsquery(group)})" for group in self.all_of] + [f"!({_tsquery(group)})" for group in self.none_of]
        )


def _fts5(group: AnyOf) -> str:
    return " OR ".join('"' + " ".join(phrase) + '"' for phrase in group)


def _tsquery(group: AnyOf) -> str:
    return " | ".join("(" + " <-> ".join(f"'{word}'" for word in phrase) + ")" for phrase in group)


class Matches(Func):
    """That a search entry answers a question: `SearchEntry.objects.filter(Matches(question))`.

    *apart* lets the index be asked once for the whole statement, not for every row. *along* is for the newest of many
    hits: the rows are walked in their order, and each is held against the index.
    """

    arity = 1
    output_field = BooleanField()

    def __init__(self, question: Question, *, apart: bool = False, along: bool = False, **extra: Any) -> None:
        super().__init__(F("id"), **extra)
        self.question, self.apart, self.along = question, apart, along

    def as_sqlite(self, compiler, connection, **_context) -> tuple[str, list[str]]:
        key, _params = compiler.compile(self.source_expressions[0])
        index = "SELECT rowid FROM portal_searchindex WHERE portal_searchindex MATCH %s"
        # With the plus sign SQLite does not go from the index to the rows, but along the rows.
        return f"{'+' if self.along else ''}{key} IN ({index})", [self.question.in_fts5()]

    def as_postgresql(self, compiler, connection, **_context) -> tuple[str, list[str]]:
        key, _params = compiler.compile(self.source_expressions[0])
        asked = [self.question.in_tsquery()]
        if self.apart:
            return f"{key} IN (SELECT id FROM portal_searchentry WHERE vector @@ %s::tsquery)", asked
        table = compiler.quote_name_unless_alias(self.source_expressions[0].alias)
        return f"{table}.vector @@ %s::tsquery", asked
