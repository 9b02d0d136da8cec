"""By what partners and agreements are looked for, and in which orders they are listed."""

from collections.abc import Iterable

import django_filters
from django.db.models import F, QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partners.models import Agreement, AgreementParty, Organisation, Place
from portal.collation import sort_key
from portal.countries import country_names
from portal.facets import Facet, FacetedFilterSet, RelatedFacet, number
from portal.languages import current_language, languages
from portal.ordering import by_text
from portal.texts import Words

NAMES = [f"{field}_{code}" for field in ("name", "short_name") for code in languages()]
PLACE_NAMES = [f"place__name_{code}" for code in languages()]
STATE = pgettext_lazy("state of an agreement", "State")
LEVEL = pgettext_lazy("level of an agreement", "Level")
NAME = {"name": (pgettext_lazy("order of a list", "by name"), lambda: [by_text("name")])}


def countries(_codes: Iterable[str]) -> dict[str, str]:
    """The reader's names of countries."""
    return country_names(current_language())


def country(code: str) -> str | None:
    """The code if there is such a country."""
    return code if code in country_names(current_language()) else None


def places(keys: Iterable[int]) -> dict[int, str]:
    """The reader's names of places."""
    return {place.pk: Words.of(place, "name") for place in Place.objects.filter(pk__in=keys)}


def plain(text: str) -> str:
    """*text* as it is compared when somebody looks for a name: small letters without marks."""
    return sort_key(text, "")[0]


class NameFilter(django_filters.CharFilter):
    """Every word has to stand in some name of the organisation or of its place, in any language, with or without marks.

    Names are compared here and not by the database, because SQLite knows small letters of the English alphabet only.
    """

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        words = plain(value or "").split()
        if not words:
            return qs
        columns = ["pk", *NAMES, "other_names", *PLACE_NAMES, "place__other_names"]
        rows = Organisation.objects.published().order_by().values_list(*columns)
        named = ((key, plain(" ".join(filter(None, names)))) for key, *names in rows)
        return qs.filter(pk__in=[key for key, names in named if all(word in names for word in words)])


class PartnerFilter(FacetedFilterSet):
    """The list of partners."""

    q = NameFilter(label=_("Name"), max_length=200)
    country = Facet("place__country", label=_("Country"), labels=countries, key=country)
    kind = Facet("kind", label=_("Kind"), labels=dict(Organisation.Kind.choices), in_given_order=True)
    place = Facet("place", label=_("Place"), labels=places, key=number)

    sorts = {
        **NAME,
        "projects": (
            pgettext_lazy("order of a list", "by number of projects"),
            lambda: [F("published_projects").desc(), by_text("name")],
        ),
    }

    class Meta:
        model = Organisation
        fields: list[str] = []


class AgreementFilter(FacetedFilterSet):
    """The list of agreements."""

    state = Facet("status", label=STATE, labels=dict(Agreement.Status.choices), in_given_order=True)
    kind = Facet("kind", label=_("Kind"), labels=dict(Agreement.Kind.choices), in_given_order=True)
    level = Facet("level", label=LEVEL, labels=dict(Agreement.Level.choices), in_given_order=True)
    country = RelatedFacet(
        "organisation__place__country",
        rows=lambda: AgreementParty.objects.published().filter(is_ours=False),
        record="agreement",
        label=_("Country of the other side"),
        labels=countries,
        key=country,
    )

    sorts = {
        "name": (pgettext_lazy("order of a list", "by name"), lambda: [by_text("title")]),
        "life": (
            pgettext_lazy("order of a list", "by last sign of life"),
            lambda: [F("last_sign_day").desc(nulls_last=True), by_text("title")],
        ),
    }

    class Meta:
        model = Agreement
        fields: list[str] = []
