"""By what projects are looked for, and in which orders they are listed. Page, export and feed use the same filters."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import BooleanField, Case, F, Value, When
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext, pgettext_lazy

from partners.models import Organisation, Place
from portal.facets import (
    ChoiceFacet,
    CountryFacet,
    FacetedFilterSet,
    LanguageFacet,
    RangeFacet,
    RecordFacet,
    YearFacet,
)
from portal.facets.filterset import NEWEST, WordsFilter, by_name
from portal.money import CODES, Money
from portal.publishing import published_condition
from portal.search.hits import FacetTotals, Order
from portal.texts import Words
from projects.facets import cost_words, steps_of
from projects.models import GoodPractice, Project, Theme
from projects.models.programme import Fund, Programme, ProgrammingPeriod, Rate
from projects.models.project import Lifecycle
from projects.programmes import ProgrammeTree

NO_WORD = "none"  # a value that no project has in the index


@dataclass(frozen=True, slots=True)
class KnownProgramme:
    """A programme as the facets know it."""

    pk: int
    slug: str
    label: Words
    parent_id: int | None
    period: str
    fund: str
    is_published: bool


class ProgrammeFacet(RecordFacet):
    """Programmes as a tree; who chooses one gets the projects of its parts too."""

    in_given_order = True

    def __init__(self, **more) -> None:
        super().__init__(Programme, "short_name", "name", word="programme", **more)

    @property
    def more(self) -> tuple[Any, ...]:
        public = Case(When(published_condition(), then=Value(True)), default=False, output_field=BooleanField())
        return F("parent_id"), F("period"), F("fund"), public

    @property
    def tree(self) -> ProgrammeTree:
        """The programmes, loaded once for all facets that follow from them."""
        return self.parent.tree

    def keys(self, value: str) -> Iterable[int]:
        """The programmes behind a value of the address."""
        return self.tree.below(self.tree.keys[value])

    def options(self) -> dict[str, str]:
        """{value in the address: label}, in the order of the facet."""
        programmes = (self.tree.by_key[key] for key in self.tree.in_order())
        return {programme.slug: programme.label for programme in programmes}

    def label_of(self, value: str) -> str:
        return self.options().get(value, "")

    def indexed(self, value: str) -> list[str]:
        return [*map(str, self.keys(value))] or [NO_WORD] if value in self.options() else []

    def lines(self, totals: FacetTotals) -> Iterable[tuple[str, str, int, int]]:
        for value, label in self.options().items():
            if count := sum(totals.counts.get(str(key), 0) for key in self.keys(value)):
                yield value, label, count, self.depth(value)

    def depth(self, value: str) -> int:
        """How many programmes stand above this one."""
        return len(self.tree.path(self.tree.keys[value])) - 1

    def not_stated(self) -> list[str]:
        return ["0", *map(str, self.tree.hidden)]


class PeriodFacet(ProgrammeFacet):
    """The programming period of a project's programme."""

    def options(self) -> dict[str, str]:
        return {value: str(label) for value, label in reversed(ProgrammingPeriod.choices)}

    def value_of(self, key: int) -> str:
        """What a programme says, or the one that it is part of."""
        return self.tree.period(key)

    def accepted(self) -> list[str]:
        return list(self.options())

    def keys(self, value: str) -> Iterable[int]:
        return [key for key in self.tree.by_key if self.value_of(key) == value]

    def depth(self, value: str) -> int:
        return 0

    def not_stated(self) -> list[str]:
        return [*super().not_stated(), *map(str, self.keys(""))]


class FundFacet(PeriodFacet):
    """From which fund of the European Union a project's programme is paid."""

    def options(self) -> dict[str, str]:
        return {value: str(label) for value, label in Fund.choices}

    def value_of(self, key: int) -> str:
        return self.tree.fund(key)


def cost_label(value: str) -> str:
    """A range of total cost: *20 000 € – 50 000 €*; empty for one that there is not."""
    currency, start = value[:3].upper(), value[3:]
    steps = steps_of(currency)
    if currency not in CODES or start not in map(str, steps):
        return ""
    place = steps.index(int(start))
    low = Money(steps[place], currency)
    if place + 1 == len(steps):
        return pgettext("range of money", "from %(low)s") % {"low": low}
    high = Money(steps[place + 1], currency)
    if not place:
        return pgettext("range of money", "under %(high)s") % {"high": high}
    return pgettext("range of money", "%(low)s to under %(high)s") % {"low": low, "high": high}


def _cost_order(value: str) -> tuple[bool, str, int]:
    return value[:3] != "eur", value[:3], int(value[3:])


class GoodPracticeFilter(FacetedFilterSet):
    """The list of good practice."""

    record_kind = "good_practice"
    q = WordsFilter(label=_("Search good practice"))
    theme = RecordFacet(Theme, label=_("Theme"))
    country = CountryFacet(label=_("Country"))

    sorts = {"name": (pgettext_lazy("order of a list", "by name"), by_name)}

    class Meta:
        model = GoodPractice
        fields: list[str] = []


class ProjectFilter(FacetedFilterSet):
    """The list of projects."""

    record_kind = "project"
    q = WordsFilter(label=_("Search projects"))
    theme = RecordFacet(Theme, label=_("Theme"))
    country = CountryFacet(label=_("Country of a partner"))
    place = RecordFacet(Place, label=pgettext_lazy("facet", "Place or region"), is_long=True)
    programme = ProgrammeFacet(label=_("Programme"))
    period = PeriodFacet(label=_("Programming period"))
    lifecycle = ChoiceFacet(Lifecycle.choices, label=pgettext_lazy("state of a project", "State"))
    year = YearFacet(label=pgettext_lazy("facet", "Year in which it ran"))
    partner = RecordFacet(Organisation, label=_("Partner"), is_long=True)
    fund = FundFacet(label=_("EU fund"))
    source = ChoiceFacet(Rate.Source.choices, label=_("Source of the money"))
    cost = RangeFacet(cost_label, _cost_order, cost_words(), label=_("Total cost"))
    language = LanguageFacet(label=pgettext_lazy("facet", "Text available in"))

    sorts = {
        "newest": (pgettext_lazy("order of a list", "newest here first"), NEWEST),
        "date": (pgettext_lazy("order of a list", "by beginning"), Order("date", descending=True)),
        "name": (pgettext_lazy("order of a list", "by name"), by_name),
        "cost": (pgettext_lazy("order of a list", "by total cost"), Order("cost")),
    }

    class Meta:
        model = Project
        fields: list[str] = []

    @cached_property
    def tree(self) -> ProgrammeTree:
        """The programmes."""
        terms = self.vocabulary.all_of(self.own_facets["programme"])
        return ProgrammeTree(KnownProgramme(term.key, term.value, term.label, *term.more) for term in terms)

    @property
    def whole(self) -> list[tuple[RecordFacet, None]]:
        return [(self.own_facets["programme"], None)]

    def learn(self, chosen: dict[str, list[str]]) -> None:
        super().learn({n: v for n, v in chosen.items() if not isinstance(self.own_facets[n], ProgrammeFacet)})
