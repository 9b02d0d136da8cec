"""By what partners and agreements are looked for, and in which orders they are listed."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext, pgettext_lazy

from partners.models import Agreement, Organisation, Place
from partners.search import PROJECT_STEPS
from portal.facets import ChoiceFacet, CountryFacet, FacetedFilterSet, RangeFacet, RecordFacet
from portal.facets.filterset import WordsFilter, by_name
from portal.search.hits import Order

STATE = pgettext_lazy("state of an agreement", "State")
LEVEL = pgettext_lazy("level of an agreement", "Level")
BY_NAME = {"name": (pgettext_lazy("order of a list", "by name"), by_name)}


def number_label(value: str) -> str:
    """A range of numbers of projects: *2–5 projects*; empty for one that there is not."""
    if value not in map(str, PROJECT_STEPS):
        return ""
    place = PROJECT_STEPS.index(int(value))
    first, following = PROJECT_STEPS[place], PROJECT_STEPS[place + 1 : place + 2]
    if not first:
        return pgettext("number of projects", "none")
    if not following:
        return pgettext("number of projects", "%(number)s and more") % {"number": first}
    last = following[0] - 1
    return ngettext("%(counter)s project", "%(counter)s projects", last) % {
        "counter": first if last == first else f"{first}–{last}"
    }


class ProjectNumberFacet(RangeFacet):
    """In how many projects a partner takes part; none is a number and nothing that is not stated."""

    takes_not_stated = False

    def not_stated(self) -> list[str]:
        return []

    def lines(self, totals):
        known = sorted(totals.counts, key=int)
        return [(value, self.label_for(value), totals.counts[value], 0) for value in known]


class PartnerFilter(FacetedFilterSet):
    """The list of partners."""

    record_kind = "partner"
    q = WordsFilter(label=_("Search partners"))
    country = CountryFacet(label=_("Country"))
    kind = ChoiceFacet(Organisation.Kind.choices, label=_("Kind"))
    place = RecordFacet(Place, label=_("Place"), is_long=True)
    projects = ProjectNumberFacet(number_label, int, PROJECT_STEPS, label=_("Number of projects"))

    sorts = {
        **BY_NAME,
        "projects": (pgettext_lazy("order of a list", "by number of projects"), Order("number", descending=True)),
    }

    class Meta:
        model = Organisation
        fields: list[str] = []


class AgreementFilter(FacetedFilterSet):
    """The list of agreements."""

    record_kind = "agreement"
    q = WordsFilter(label=_("Search agreements"))
    state = ChoiceFacet(Agreement.Status.choices, label=STATE, word="status")
    kind = ChoiceFacet(Agreement.Kind.choices, label=_("Kind"))
    level = ChoiceFacet(Agreement.Level.choices, label=LEVEL)
    country = CountryFacet(label=_("Country of the other side"))

    sorts = {
        **BY_NAME,
        "life": (pgettext_lazy("order of a list", "by last sign of life"), Order("date", descending=True)),
    }

    class Meta:
        model = Agreement
        fields: list[str] = []
