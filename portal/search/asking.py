"""Asking the index: which records answer a question, and in which order.

query = SearchText("zittau -brücke")
entries("project", query, facets=[["theme3", "theme12"], ["countrycz"]])     # AND of ORs, a queryset of SearchEntry
"""

from collections.abc import Iterable

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


def question(query: SearchText) -> Question:
    """The question for the full-text index; a question that only leaves out is asked of everything."""
    things = things_called(query)
    wanted = tuple(_terms(part, things) for part in query.wanted)
    everything = (tuple((kind_word(kind),) for kind in KINDS),)
    return Question(wanted or everything, tuple(_terms(part, things) for part in query.excluded))


def _terms(part: Part, things: dict[Part, list[str]]) -> AnyOf:
    phrases = part.phrases if part.is_phrase else tuple((token,) for token in part.tokens)
    named = tuple(("b" + name_token(thing),) for thing in things.get(part, ()))
    return (*(tuple("b" + token for token in phrase) for phrase in phrases), *named)


def things_called(query: SearchText) -> dict[Part, list[str]]:
    """Places, programmes and themes in one of whose public names the word stands; a phrase has to be the whole name."""
    readings = {
        part: {" ".join(p) for p in part.phrases} if part.is_phrase else set(part.tokens) for part in query.parts
    }
    is_public = Q(publish_from=None) | Q(publish_from__lte=timezone.now())
    stems = {stem for part, some in readings.items() if not part.is_phrase for stem in some}
    phrases = {phrase for part, some in readings.items() if part.is_phrase for phrase in some}
    if not stems and not phrases:
        return {}
    rows = SearchName.objects.filter(is_public, Q(stem__in=stems) | Q(phrase__in=phrases))
    found: dict[Part, list[str]] = {part: [] for part in query.parts}
    for stem, phrase, thing in rows.order_by("thing").values_list("stem", "phrase", "thing").distinct():
        for part, some in readings.items():
            if (phrase if part.is_phrase else stem) in some and len(found[part]) < MOST_THINGS:
                found[part].append(thing)
    return {part: list(dict.fromkeys(some)) for part, some in found.items()}
