"""The hits of the site search: how many of each kind, and the best of them in order.

First what is called exactly so, then what has all words in its title, then in title and summary, then the rest; the
newest first within each. The order is the same on both databases, because no database's own rank is in it.
"""

from dataclasses import dataclass, replace

from django.db import connection
from django.db.models import Case, IntegerField, QuerySet, Value, When

from portal.search.asking import kind_word
from portal.search.kinds import KINDS
from portal.search.matching import AnyOf, Matches, Question
from portal.search.models import SearchEntry

MOST_COUNTED = 10_000  # more are not counted
MOST_SORTED = 2_000  # hits that are all put in order; of more than these, only the best
MOST_RANKED = 500
MOST_RANKED_OF_MANY = 100
ORDER = ("-date", "kind", "-object_id")


@dataclass(frozen=True)
class Tiers:
    """One question, asked more and more generously."""

    whole: Question
    title: Question
    summary: Question
    anywhere: Question

    @classmethod
    def of(cls, question: Question, whole: str) -> "Tiers":
        """*whole* is the question as one word."""
        return cls(
            replace(question, all_of=((("e" + whole,),), *question.all_of)),
            replace(question, all_of=tuple(_within(group, "t") for group in question.all_of)),
            replace(question, all_of=tuple(_within(group, "t") + _within(group, "s") for group in question.all_of)),
            question,
        )

    def of_kind(self, kind: str) -> "Tiers":
        """The same questions, asked of one kind; of all for an empty text."""
        if not kind:
            return self
        return Tiers(*(question.and_any([kind_word(kind)]) for question in vars(self).values()))


def _within(group: AnyOf, tier: str) -> AnyOf:
    """The words of a group in one tier. Where a phrase stands is not known, only that it is there."""
    return tuple((tier + phrase[0][1:],) for phrase in group) if all(len(p) == 1 for p in group) else group


def counts(question: Question) -> dict[str, int]:
    """How many hits there are of each kind, one more than `MOST_COUNTED` for any number above; one statement."""
    return dict(zip(KINDS, numbers_of([question.and_any([kind_word(kind)]) for kind in KINDS]), strict=True))


def numbers_of(questions: list[Question]) -> list[int]:
    """How many hits each of the questions has, counted so; one statement for all."""
    if not questions:
        return []
    if connection.vendor == "sqlite":
        hits = "SELECT 1 FROM portal_searchindex WHERE portal_searchindex MATCH %s"
        asked = [question.in_fts5() for question in questions]
    else:
        hits = "SELECT 1 FROM portal_searchentry WHERE vector @@ %s::tsquery"
        asked = [question.in_tsquery() for question in questions]
    one = f"SELECT %s AS place, (SELECT count(*) FROM ({hits} LIMIT {MOST_COUNTED + 1}) AS hits)"
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT * FROM ({' UNION ALL '.join([one] * len(asked))}) AS numbers ORDER BY place",
            [value for place in enumerate(asked) for value in place],
        )
        return [number for _place, number in cursor.fetchall()]


def ranked(tiers: Tiers, number: int) -> list[int]:
    """The keys of the best entries, in order; *number* is how many hits there are."""
    if number > MOST_SORTED:
        return _best_of_many(tiers)
    tier = Case(
        *(
            When(Matches(asked, apart=True), then=Value(place))
            for place, asked in enumerate(list(vars(tiers).values())[:3])
        ),
        default=Value(3),
        output_field=IntegerField(),
    )
    found = SearchEntry.objects.filter(Matches(tiers.anywhere)).annotate(tier=tier)
    return list(found.order_by("tier", *ORDER).values_list("pk", flat=True)[:MOST_RANKED])


def _best_of_many(tiers: Tiers) -> list[int]:
    """Those called so, then the newest of the titles, then the newest of all: never a sort of all hits."""
    best: list[int] = list(_newest(tiers.whole)[:MOST_RANKED_OF_MANY])
    for asked in (tiers.title, tiers.anywhere):
        if len(best) < MOST_RANKED_OF_MANY:
            best = list(dict.fromkeys([*best, *_newest(asked)[:MOST_RANKED_OF_MANY]]))
    return best[:MOST_RANKED_OF_MANY]


def _newest(question: Question) -> QuerySet:
    return SearchEntry.objects.filter(Matches(question, along=True)).order_by(*ORDER).values_list("pk", flat=True)
