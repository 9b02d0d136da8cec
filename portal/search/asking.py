"""Asking the index: which records answer a question, and in which order.

query = SearchText("zittau -brücke")
entries("project", query, facets=[["theme3", "theme12"], ["countrycz"]])     # AND of ORs, a queryset of SearchEntry
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Q, QuerySet
from django.utils import timezone

from portal.search.kinds import KINDS
from portal.search.matching import AnyOf, Matches, Question
from portal.search.models import SearchEntry, SearchName
from portal.search.reading import Part, SearchText, name_token

MOST_THINGS = 60  # places, programmes and themes that one word may stand for

Facets = Iterable[Iterable[str]]


def entries(kind: str, query: SearchText | str = "", facets: Facets = ()) -> QuerySet[SearchEntry]:
    """The entries of one kind that answer the question and have, of each group of facet words, at least one.

    Without question and facets, all public records of the kind.
    """
    query = query if isinstance(query, SearchText) else SearchText(query)
    groups = [[f"f{word}" for word in group] for group in facets]
    found = SearchEntry.objects.filter(kind=kind)
    if not query and not groups:
        return found
    return found.filter(Matches(question(query).and_any([kind_word(kind)], *groups)))


def kind_word(kind: str) -> str:
    """The facet word that every record of a kind has."""
    return "f" + KINDS[kind].word


@dataclass
class Called:
    """Places, programmes and themes that parts of a question may mean, and all their names as stems."""

    things: dict[Part, list[str]] = field(default_factory=dict)
    phrases: set[tuple[str, ...]] = field(default_factory=set)


def question(query: SearchText, called: Called | None = None) -> Question:
    """The question for the full-text index; a question that only leaves out is asked of everything."""
    things = (called or things_called(query)).things
    wanted = tuple(_terms(part, things) for part in query.wanted)
    everything = (tuple((kind_word(kind),) for kind in KINDS),)
    return Question(wanted or everything, tuple(_terms(part, things) for part in query.excluded))


def _terms(part: Part, things: dict[Part, list[str]]) -> AnyOf:
    phrases = part.phrases if part.is_phrase else tuple((token,) for token in part.tokens)
    named = tuple(("b" + name_token(thing),) for thing in things.get(part, ()))
    return (*(tuple("b" + token for token in phrase) for phrase in phrases), *named)


def things_called(query: SearchText) -> Called:
    """What has the words of the question in one of its public names; a phrase has to be a whole name. One query."""
    readings = {part: {" ".join(p) for p in part.phrases} if part.is_phrase else {*part.tokens} for part in query.parts}
    stems = {stem for part, some in readings.items() if not part.is_phrase for stem in some}
    phrases = {phrase for part, some in readings.items() if part.is_phrase for phrase in some}
    if not readings:
        return Called()
    is_public = Q(publish_from=None) | Q(publish_from__lte=timezone.now())
    meant = SearchName.objects.filter(is_public, Q(stem__in=stems) | Q(phrase__in=phrases)).order_by("thing")
    keys = meant.values("thing").distinct()[: MOST_THINGS * len(readings)]
    rows = SearchName.objects.filter(is_public, thing__in=keys).values_list("stem", "phrase", "thing")
    called = Called({part: [] for part in readings})
    for stem, phrase, thing in sorted(rows, key=lambda row: row[2]):
        if phrase:
            called.phrases.add(tuple(phrase.split()))
        for part, some in readings.items():
            there = called.things[part]
            if (phrase if part.is_phrase else stem) in some and thing not in there and len(there) < MOST_THINGS:
                there.append(thing)
    return called
