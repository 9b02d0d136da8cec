"""The list page with filters that every app has."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext
from django.views.generic import TemplateView

from portal.facets import FacetedFilterSet, FacetValue
from portal.facets.loosening import loosened
from portal.pages import number_of
from portal.search.folding import fold
from portal.search.hits import MOST_COUNTED, MOST_RANKED, RELEVANCE, PageWanted
from portal.tables import Table
from portal.tables.links import Taken, addressed, taken_along

MOST_LISTED = 500  # values of a facet on a page of their own; the rest is found by its name
MANY_VALUES = 2_000  # values among which a name is looked for


@dataclass
class ListPage:
    """One page of a list, with the addresses of those beside it."""

    records: list[Any]
    previous: str = ""
    next: str = ""
    first: str = ""

    def __iter__(self) -> Iterator[Any]:
        return iter(self.records)

    def __len__(self) -> int:
        return len(self.records)

    @property
    def has_others(self) -> bool:
        """Whether this is not all."""
        return bool(self.previous or self.next)


class BrowseView(TemplateView):
    """A list with filters, an order and pages; whatever stands in the query string, it is a normal page.

    Every state has one address, which the page names as its canonical one; all its links lead to such addresses.
    """

    filter_class: type[FacetedFilterSet]
    room = ""  # the namespace of its addresses
    tables: Sequence[Table] = ()  # in which the result may be taken along
    calendar = ""  # the name of the address of its calendar, where it has one
    page_size = 20
    title = ""  # of the page
    lede = ""  # what stands here, in a sentence
    nothing = ""  # that the filters leave nothing,
    advice = ""  # and what to do about it

    def get_queryset(self):
        """All that the list could show, with what a row needs."""
        raise NotImplementedError

    def found(self, number: int) -> str:
        """How many there are, in words."""
        raise NotImplementedError

    @cached_property
    def filter(self) -> FacetedFilterSet:
        """What the visitor asked for."""
        return self.filter_class(self.request.GET, self.get_queryset(), request=self.request)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "all" in self.place:
            return self.render_to_response(self.values_context(self.place["all"]), template="browse_values.html")
        context = self.get_context_data(**kwargs)
        if not context["page"].records and self.place and context["number"] != 0:
            return HttpResponseRedirect(self.filter.url())  # the record from which the page counts is gone
        return self.render_to_response(context)

    def render_to_response(self, context: dict[str, Any], template: str = "", **more: Any) -> HttpResponse:
        return self.response_class(
            self.request,
            [template] if template else self.get_template_names(),
            context,
            using=self.template_engine,
            **more,
        )

    @cached_property
    def place(self) -> dict[str, Any]:
        """Where in the list the visitor is: beside a record, on a page of the best, or in all values of a facet."""
        asked = self.request.GET
        facet = self.filter.own_facets.get(asked.get("all", ""))
        if facet and facet.is_long:
            name = " ".join(asked.get("name", "").replace("\0", " ").split())[:100]
            return {"all": asked["all"]} | ({"name": name} if name else {})
        if self.filter.is_map:
            return {}
        if self.filter.order is RELEVANCE:
            page = number_of(asked.get("page", "")) or 1
            return {"page": page} if 1 < page <= MOST_RANKED // self.page_size else {}
        for word in ("after", "before"):
            if key := number_of(asked.get(word, "")):
                return {word: key}
        return {}

    def get_context_data(self, **context: Any) -> dict[str, Any]:
        chosen = self.filter
        wanted = PageWanted(chosen.order, self.page_size, self.place.get("after"), self.place.get("before"))
        answers = chosen.answers = chosen.ask(None if chosen.is_map else wanted)
        context = {"heading": self.title, "found": self.count_of(answers.number), "number": answers.number, **context}
        context["advice"] = self.advice if chosen.active else _("Nothing has been published yet.")
        context["canonical"] = chosen.url(**self.place)
        page = self.page(answers.page)
        if answers.number == 0:
            context["loosened"] = [(choice, self.count_of(number)) for choice, number in loosened(chosen)]
        context["is_ranked"] = chosen.order is RELEVANCE and not page.next and len(answers.page) == MOST_RANKED
        return super().get_context_data(**context, filter=chosen, page=page, taken=self.taken)

    @property
    def taken(self) -> Taken:
        """The result as files and feeds."""
        narrowed = self.filter.pairs(view="", sort="")
        calendar = addressed(reverse(self.calendar), narrowed) if self.calendar else ""
        return taken_along(self.room, self.tables, narrowed, self.filter.pairs(view=""), calendar)

    def count_of(self, number: int | None) -> str:
        """How many there are; very many are not counted."""
        if number is None or number > MOST_COUNTED:
            return pgettext("number of records", "more than %(number)s") % {"number": self.found(MOST_COUNTED)}
        return self.found(number)

    def page(self, keys: list[int]) -> ListPage:
        """The page of these records; one key more than a page says that there is another one."""
        url, place, size = self.filter.url, self.place, self.page_size
        if self.filter.order is RELEVANCE:
            number = place.get("page", 1)
            page = ListPage(self.records(keys[(number - 1) * size : number * size]))
            page.next = url(page=number + 1) if number * size < len(keys) else ""
            page.previous = url(**({"page": number - 1} if number > 2 else {})) if number > 1 else ""
            return page
        backwards, more = "before" in place, len(keys) > size
        keys = keys[:size][::-1] if backwards else keys[:size]
        page = ListPage(self.records(keys))
        if keys and (more if not backwards else True):
            page.next = url(after=keys[-1])
        if keys and (more if backwards else "after" in place):
            page.previous = url(before=keys[0])
        page.first = url() if page.previous else ""
        return page

    def records(self, keys: list[int]) -> list[Any]:
        """The records with what a row needs, in the order of their keys."""
        found = self.get_queryset().in_bulk(keys) if keys else {}
        return [found[key] for key in keys if key in found]

    def values_context(self, name: str) -> dict[str, Any]:
        """All values of one facet, and those whose name holds what is looked for."""
        chosen, wanted = self.filter, self.place.get("name", "")
        facet = chosen.own_facets[name]
        answers = chosen.ask(None, name, labels=MANY_VALUES if wanted else MOST_LISTED)
        shown = facet.shown(answers.counts(name, facet.begins(name)), chosen.values[name], _("not stated"))
        values = list(_called(shown, wanted))
        return super().get_context_data(
            filter=chosen, facet=facet, name=name, wanted=wanted, values=values[:MOST_LISTED], heading=facet.label,
            is_cut=len(values) >= MOST_LISTED, back=chosen.url(), trail=[(self.title, chosen.url())],
            state=chosen.pairs(), others=chosen.pairs(**{name: ""}),
            found=ngettext("%(counter)s value", "%(counter)s values", len(values)) % {"counter": len(values)},
        )  # fmt: skip


def _called(values: Iterable[FacetValue], name: str) -> Iterator[FacetValue]:
    words = fold(name).split()
    return (value for value in values if all(word in fold(value.label) for word in words))
