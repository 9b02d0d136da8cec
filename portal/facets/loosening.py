"""Where nothing is found: which filter or word to drop, and how many records there are then."""

from portal.facets.filterset import FacetedFilterSet
from portal.facets.shown import Choice
from portal.search.hits import Hits, numbers_of
from portal.search.reading import SearchText

MOST_WORDS = 4  # of the question that are tried without


def loosened(chosen: FacetedFilterSet) -> list[tuple[Choice, int]]:
    """(what to leave out and the address without it, how many then), without what would not help either."""
    query, groups = chosen.query, chosen.groups
    tried: list[tuple[Choice, Hits]] = []
    for name, facet in chosen.own_facets.items():
        if name in groups:
            labels = ", ".join(choice.value for choice in chosen.active if choice.label == str(facet.label))
            rest = {other: words for other, words in groups.items() if other != name}
            tried.append((Choice(str(facet.label), labels, chosen.url(**{name: ""})), _hits(chosen, query, rest)))
    if len(query.parts) > 1:
        for part in query.parts[:MOST_WORDS]:
            less = query.without(part)
            choice = Choice(str(chosen.filters["q"].label), part.shown, chosen.url(q=str(less)))
            tried.append((choice, _hits(chosen, less, groups)))
    if query and groups:
        choice = Choice(str(chosen.filters["q"].label), str(query), chosen.url(q=""))
        tried.append((choice, _hits(chosen, SearchText(""), groups)))
    numbers = numbers_of([hits for _choice, hits in tried]) if tried else []
    return [(choice, number) for (choice, _hits), number in zip(tried, numbers, strict=True) if number]


def _hits(chosen: FacetedFilterSet, query: SearchText, groups: dict[str, list[str]]) -> Hits:
    return Hits(chosen.record_kind, query, groups)
