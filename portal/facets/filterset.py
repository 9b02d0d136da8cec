"""The filters of one list: what is asked for, what is found, in which order, and the address of every state."""

from collections.abc import Callable
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

import django_filters
from django import forms
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from portal.facets.facet import Facet, RecordFacet
from portal.facets.shown import NOT_STATED, Choice, FacetValue, ShownFacet
from portal.facets.vocabulary import Vocabulary
from portal.languages import current_language
from portal.search import due
from portal.search.asking import entries
from portal.search.hits import MOST_STORED, RELEVANCE, Answers, Hits, Order, PageWanted
from portal.search.models import name_column
from portal.search.reading import SearchText

NEWEST = Order("object_id", descending=True)
MOST_SHOWN = 20  # values of a long facet beside the list
MOST_LABELS = 60  # of one facet that are looked up for that
BY_RELEVANCE = (pgettext_lazy("order of a list", "best match first"), RELEVANCE)


def by_name() -> Order:
    """As the reader's alphabet sorts names."""
    return Order(name_column(current_language()))


class WordsField(forms.Field):
    """What somebody looks for; anything can be read."""

    def clean(self, value: Any) -> str:
        return str(SearchText(str(value or "")))


class WordsFilter(django_filters.Filter):
    """The words that have to be found."""

    field_class = WordsField

    def __init__(self, label: Any) -> None:
        super().__init__(label=label, required=False)


class FacetedFilterSet(django_filters.FilterSet):
    """The filters of one list with their facets and its orders.

    `record_kind` is the kind of record in the search index. `sorts` maps the word in the query string to the
    reader's word and the order; the first one is the usual order. Where words are looked for, the best match comes
    first.
    """

    record_kind: str
    sorts: dict[str, tuple[Any, Order | Callable[[], Order]]] = {}

    def __init__(self, data: QueryDict | None = None, queryset: QuerySet | None = None, **more: Any) -> None:
        super().__init__(data=data if data is not None else QueryDict(), queryset=queryset, **more)
        self.vocabulary = Vocabulary()

    @cached_property
    def own_facets(self) -> dict[str, Facet]:
        """The facets by their names."""
        return {name: item for name, item in self.filters.items() if isinstance(item, Facet)}

    @cached_property
    def values(self) -> dict[str, Any]:
        """What the visitor asked for, cleaned; what cannot be meant is not there."""
        self.form.is_valid()
        values = dict(self.form.cleaned_data)
        self.learn({name: values[name] for name in self.own_facets})
        for name, facet in self.own_facets.items():
            values[name] = [value for value in values[name] if facet.words(name, [value])]
        return values

    def learn(self, chosen: dict[str, list[str]]) -> None:
        """Look up the records that the values of the address name."""
        wanted = [(self.own_facets[name], values) for name, values in chosen.items()]
        self.vocabulary.learn_values([*self.whole, *((f, v) for f, v in wanted if isinstance(f, RecordFacet))])

    @property
    def whole(self) -> list[tuple[RecordFacet, None]]:
        """Facets of which all records are looked up at once."""
        return []

    @cached_property
    def query(self) -> SearchText:
        """The words looked for."""
        return SearchText(self.values.get("q") or "")

    @cached_property
    def groups(self) -> dict[str, list[str]]:
        """For each facet that is chosen, the words of the index of which one is asked for."""
        return {
            name: facet.words(name, self.values[name]) for name, facet in self.own_facets.items() if self.values[name]
        }

    @cached_property
    def hits(self) -> Hits:
        """What is asked of the index."""
        return Hits(self.record_kind, self.query, self.groups)

    def filter_queryset(self, queryset: QuerySet) -> QuerySet:
        """The records that are found, for exports and programs; may be narrowed and sorted further."""
        due.settle()
        found = entries(self.record_kind, self.query, self.groups.values())
        return queryset.filter(pk__in=found.values("object_id")) if self.query or self.groups else queryset

    @cached_property
    def orders(self) -> dict[str, tuple[Any, Order | Callable[[], Order]]]:
        """The orders on offer, the usual one first."""
        relevance = {"relevance": BY_RELEVANCE} if self.query.wanted else {}
        return relevance | self.sorts

    @cached_property
    def sort(self) -> str:
        """The order asked for, or the usual one."""
        asked = self.data.get("sort")
        return asked if asked in self.orders else next(iter(self.orders))

    @property
    def order(self) -> Order:
        """The order of the list; a function where it depends on the reader's language."""
        order = self.orders[self.sort][1]
        return order if isinstance(order, Order) else order()

    def ask(self, page: PageWanted | None, *names: str, labels: int = MOST_LABELS) -> Answers:
        """Ask the index for a page and the counts of these facets, or of all; learn what their records are called."""
        facets = self.own_facets
        begins = {name: facets[name].begins(name) if name in facets else name for name in names or facets}
        answers = self.hits.ask(begins, page, max(labels, MOST_STORED))
        if answers.is_due:  # something has become public by itself
            due.settle()
            self.hits = Hits(self.record_kind, self.query, self.groups)
            answers = self.hits.ask(begins, page, max(labels, MOST_STORED))
        counted = ((facets.get(name), answers.counts(name, word).counts) for name, word in begins.items())
        self.vocabulary.learn_keys(
            (facet, _most(counts, labels)) for facet, counts in counted if isinstance(facet, RecordFacet)
        )
        return answers

    @cached_property
    def answers(self) -> Answers:
        """What the index says about all facets; a page that asks for more puts its own answers here."""
        return self.ask(None)

    @property
    def facets(self) -> list[ShownFacet]:
        """Every facet with its counts."""
        return [self.shown(name) for name in self.own_facets]

    def shown(self, name: str) -> ShownFacet:
        """A facet with its counts."""
        facet, answers = self.own_facets[name], self.answers
        values: list[FacetValue] = facet.shown(
            answers.counts(name, facet.begins(name)), self.values[name], _("not stated")
        )
        more = self.url(all=name) if facet.is_long and len(values) > MOST_SHOWN else ""
        return ShownFacet(name, str(facet.label), values if not more else _first(values), more)

    @cached_property
    def active(self) -> list[Choice]:
        """What narrows the list now, one by one; the address of each is the list without it."""
        found = []
        if self.values.get("q"):
            found.append(Choice(str(self.filters["q"].label), self.values["q"], self.url(q="")))
        for name, facet in self.own_facets.items():
            chosen = self.values[name]
            for value in chosen:
                label = facet.label_of(value) or _("not stated")
                rest = [item for item in chosen if item != value]
                found.append(Choice(str(facet.label), label, self.url(**{name: rest})))
        return found

    @property
    def chosen(self) -> int:
        """How many values are chosen, the words aside."""
        return sum(len(self.values[name]) for name in self.own_facets)

    @property
    def sort_choices(self) -> list[Choice]:
        """The orders on offer."""
        return [
            Choice(str(label), name, self.url(sort=name), name == self.sort)
            for name, (label, _order) in self.orders.items()
        ]

    @property
    def clear(self) -> str:
        """The list without any filter, in the same order."""
        return self.url(**dict.fromkeys(self.filters, ""))

    def url(self, **changes: Any) -> str:
        """The one address of this list with some values changed; the page is forgotten."""
        query = urlencode(self.pairs(**changes))
        path = self.request.path if self.request else ""
        return f"{path}?{query}" if query or not path else path

    def pairs(self, **changes: Any) -> list[tuple[str, str]]:
        """What stands in the address: in a fixed order, and nothing that goes without saying."""
        state = {**self.values, "sort": self.sort, "view": self.data.get("view") if self.is_map else "", **changes}
        usual = "relevance" if SearchText(state.get("q")).wanted else next(iter(self.sorts))
        if state["sort"] == usual or (state["sort"] == "relevance" and usual != "relevance"):
            state["sort"] = ""
        order = [
            *self.filters,
            "sort",
            "view",
            *(name for name in changes if name not in ("sort", "view", *self.filters)),
        ]
        many = ((name, state[name] if isinstance(state[name], list) else [state[name]]) for name in order)
        return [(name, str(one)) for name, several in many for one in several if one]

    @property
    def is_map(self) -> bool:
        """Whether the result is asked for as a map, where the list has one."""
        return "place" in self.own_facets and self.data.get("view") == "map"


def _most(counts: dict[str, int], number: int) -> list[str]:
    """The values of the index that stand behind most records."""
    return sorted(counts, key=counts.__getitem__, reverse=True)[:number]


def _first(values: list[FacetValue]) -> list[FacetValue]:
    """The first values, what is chosen, and *not stated*."""
    return [v for place, v in enumerate(values) if place < MOST_SHOWN or v.is_chosen or v.value == NOT_STATED]
