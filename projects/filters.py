"""By what projects are looked for, and in which orders they are listed. Page, export and feed use the same filters."""

from collections.abc import Iterable
from typing import Any

import django_filters
from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, When
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partners.models import Organisation, Place
from portal.countries import country_names
from portal.facets import NOT_STATED, FacetedFilterSet, RelatedFacet
from portal.languages import current_language, languages
from portal.ordering import by_text
from portal.texts import Words
from projects.facets import Members, ProjectFacet, counts_of, having, members_of, public_parts, unnamed_parts
from projects.models import GoodPractice, Project, Theme
from projects.models.programme import ProgrammingPeriod
from projects.models.project import Lifecycle
from projects.programmes import ProgrammeTree

MOST_WORDS = 8  # of one search


class ProjectWords(django_filters.CharFilter):
    """Every word has to stand in the project's titles, summaries or acronym, or in a partner's or place's name."""

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        for word in (value or "").split()[:MOST_WORDS]:
            # SQLite knows small letters of the English alphabet only: "žitava" has to be tried as "Žitava" too.
            forms = {word, word.lower(), word.capitalize(), word.upper()}
            names = _any_of(forms, ["name", "short_name"], "other_names")
            places = _any_of(forms, ["name"], "other_names")
            qs = qs.filter(
                _any_of(forms, ["title", "summary"], "acronym", "published_title")
                | Q(Exists(Organisation.objects.published().filter(names, participations__project=OuterRef("pk"))))
                | Q(public_parts(**{"organisation__place__in": Place.objects.filter(places).values("pk")}))
                | Q(Exists(Place.objects.filter(places, projects=OuterRef("pk"))))
            )
        return qs


def _any_of(forms: set[str], translated: list[str], *plain: str) -> Q:
    condition = Q()
    for column in [*(f"{field}_{code}" for field in translated for code in languages()), *plain]:
        for form in forms:
            condition |= Q(**{f"{column}__icontains": form})
    return condition


def by_cost() -> list:
    """Amounts in euro first, the highest first; then each other currency by itself, because currencies do not compare;
    last those whose cost is not stated. *At most* and *about* count as the number they name."""
    euro_first = Case(When(total_currency="EUR", then=0), When(total_currency__isnull=False, then=1), default=2)
    return [euro_first, "total_currency", F("total_amount").desc(nulls_last=True)]


def theme_names(slugs: Iterable[str]) -> dict[str, str]:
    """The reader's names of themes."""
    return {theme.slug: Words.of(theme, "name") for theme in Theme.objects.filter(slug__in=slugs).order_by()}


class GoodPracticeFilter(FacetedFilterSet):
    """The list of good practice."""

    theme = RelatedFacet(
        "theme__slug",
        rows=lambda: GoodPractice.themes.through.objects.all(),
        record="goodpractice",
        label=_("Theme"),
        labels=theme_names,
    )

    sorts = {"name": (pgettext_lazy("order of a list", "by name"), lambda: [by_text("title")])}

    class Meta:
        model = GoodPractice
        fields: list[str] = []


class ProjectFilter(FacetedFilterSet):
    """The list of projects."""

    q = ProjectWords(label=_("Search projects"), max_length=200)
    programme = ProjectFacet("programme", label=_("Programme"), in_given_order=True)
    period = ProjectFacet("period", label=_("Programming period"), in_given_order=True)
    theme = ProjectFacet("theme", label=_("Theme"))
    lifecycle = ProjectFacet("lifecycle", label=pgettext_lazy("state of a project", "State"), in_given_order=True)
    country = ProjectFacet("country", label=_("Country of a partner"))
    partner = ProjectFacet("partner", label=_("Partner"))

    sorts = {
        "newest": (pgettext_lazy("order of a list", "newest here first"), lambda: ["-pk"]),
        "date": (pgettext_lazy("order of a list", "by beginning"), lambda: [F("start_first").desc(nulls_last=True)]),
        "name": (pgettext_lazy("order of a list", "by name"), lambda: [by_text("title")]),
        "cost": (pgettext_lazy("order of a list", "by total cost"), by_cost),
    }

    class Meta:
        model = Project
        fields: list[str] = []

    @cached_property
    def tree(self) -> ProgrammeTree:
        """The public programmes."""
        return ProgrammeTree()

    @cached_property
    def _names(self) -> dict[str, dict[str, str]]:
        return {}

    def names(self, facet: str) -> dict[str, str]:
        """The values that can be chosen, named for the reader, asked for once."""
        if facet not in self._names:
            self._names[facet] = getattr(self, f"_{facet}_names")()
        return self._names[facet]

    def _programme_names(self) -> dict[str, str]:
        programmes = [self.tree.by_key[key] for key in self.tree.in_order()]
        return {programme.slug: Words.of(programme, "short_name", "name") for programme in programmes}

    def _period_names(self) -> dict[str, str]:
        return {value: str(label) for value, label in reversed(ProgrammingPeriod.choices)}

    def _theme_names(self) -> dict[str, str]:
        return {theme.slug: Words.of(theme, "name") for theme in Theme.objects.order_by()}

    def _lifecycle_names(self) -> dict[str, str]:
        return {value: str(label) for value, label in Lifecycle.choices}

    def _country_names(self) -> dict[str, str]:
        return country_names(current_language())

    def _partner_names(self) -> dict[str, str]:
        partners = Organisation.objects.published().filter(participations__isnull=False).order_by().distinct()
        return {partner.slug: Words.of(partner, "name") for partner in partners.defer("text_origins", "other_names")}

    @cached_property
    def values(self) -> dict[str, Any]:
        """What the visitor asked for; values that are not on offer are passed over."""
        values = dict(super().values)
        for name, item in self.filters.items():
            if isinstance(item, ProjectFacet) and values.get(name):
                values[name] = [value for value in values[name] if value == NOT_STATED or value in self.names(name)]
        return values

    def filter_queryset(self, queryset: QuerySet) -> QuerySet:
        """Every filter with what was asked for."""
        for name, value in self.values.items():
            queryset = self.filters[name].filter(queryset, value)
        return queryset

    @cached_property
    def _members(self) -> tuple[set[int], dict[str, Members]]:
        found = Project.objects.filter(
            pk__in=self.filters["q"].filter(self.queryset, self.values.get("q")).order_by().values("pk")
        )
        return members_of(found, self.tree)

    def counts(self, name: str) -> dict[str | None, int]:
        everything, members = self._members
        others = (
            having(members[other], self.values.get(other) or [], everything) for other in members if other != name
        )
        return counts_of(members[name], everything.intersection(*others))

    def with_programme(self, slugs: list[str]) -> Q:
        return Q(programme__in=self.tree.below(*(self.tree.keys[slug] for slug in slugs)))

    def without_programme(self) -> Q:
        return ~Q(programme__in=self.tree.by_key)

    def with_period(self, periods: list[str]) -> Q:
        return Q(programme__in=[key for key in self.tree.by_key if self.tree.period(key) in periods])

    def without_period(self) -> Q:
        return ~Q(programme__in=[key for key in self.tree.by_key if self.tree.period(key)])

    def with_theme(self, slugs: list[str]) -> Q:
        return Q(Exists(Theme.objects.filter(slug__in=slugs, projects=OuterRef("pk"))))

    def without_theme(self) -> Q:
        return ~Q(Exists(Theme.objects.filter(projects=OuterRef("pk"))))

    def with_lifecycle(self, states: list[str]) -> Q:
        return Q(lifecycle_now__in=states)

    def without_lifecycle(self) -> Q:
        return Q(lifecycle_now="")

    def with_country(self, codes: list[str]) -> Q:
        return Q(public_parts(organisation__place__country__in=codes)) | Q(unnamed_parts(country__in=codes))

    def without_country(self) -> Q:
        return ~Q(public_parts(organisation__place__country__gt="")) & ~Q(unnamed_parts(country__gt=""))

    def with_partner(self, slugs: list[str]) -> Q:
        return Q(public_parts(organisation__slug__in=slugs))

    def without_partner(self) -> Q:
        return ~Q(public_parts())
