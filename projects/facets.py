"""The facets of projects, counted in memory: which project has which value, for all facets together in two queries.

A count of its own in the database for each facet would take three times as many queries as a page may ask.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Value

from portal.facets import NOT_STATED, Facet
from projects.models import Participation, Project, UnnamedPartners
from projects.programmes import ProgrammeTree

Members = dict[str, set[int]]


class ProjectFacet(Facet):
    """A facet whose values, names and counts its filter set knows; each value has the condition *method* there."""

    def __init__(self, field_name: str, *, label: Any, in_given_order: bool = False) -> None:
        super().__init__(field_name, label=label, labels=self._labels, in_given_order=in_given_order)

    def __deepcopy__(self, memo: dict) -> "ProjectFacet":
        """Each filter set has copies of its filters; a copy has to ask the set that it stands in."""
        return ProjectFacet(self.field_name, label=self.label, in_given_order=self.in_given_order)

    def _labels(self, _values: Iterable[str]) -> dict[str, str]:
        return self.parent.names(self.field_name)

    def filter(self, qs: QuerySet, value: list[str]) -> QuerySet:
        if not value:
            return qs
        stated = [item for item in value if item != NOT_STATED]
        condition = getattr(self.parent, f"with_{self.field_name}")(stated) if stated else Q(pk__in=[])
        if NOT_STATED in value:
            condition |= getattr(self.parent, f"without_{self.field_name}")()
        return qs.filter(condition)


def members_of(projects: QuerySet[Project], tree: ProgrammeTree) -> tuple[set[int], dict[str, Members]]:
    """All keys of *projects*, and for each facet those that have a value."""
    everything: set[int] = set()
    found: dict[str, Members] = {
        name: defaultdict(set) for name in ("programme", "period", "theme", "lifecycle", "country", "partner")
    }
    rows = projects.with_lifecycle().order_by().values_list("pk", "programme", "lifecycle_now", "themes__slug")
    for key, programme, lifecycle, theme in rows:
        everything.add(key)
        found["theme"][theme].add(key)
        found["lifecycle"][lifecycle].add(key)
        found["period"][tree.period(programme)].add(key)
        for step in tree.path(programme):
            found["programme"][tree.by_key[step].slug].add(key)
    for key, partner, country in _partner_rows(projects):
        found["country"][country].add(key)
        found["partner"][partner].add(key)
    for members in found.values():
        for nothing in (None, ""):
            members.pop(nothing, None)
    return everything, found


def _partner_rows(projects: QuerySet[Project]) -> Iterable[tuple[int, str, str]]:
    keys = projects.order_by().values("pk")
    # Modeltranslation's own `values_list` puts the columns in any order, which a union cannot stand.
    named = Participation.objects.published().filter(project__in=keys).order_by().rewrite(False)
    unnamed = UnnamedPartners.objects.filter(project__in=keys).order_by().rewrite(False)
    return named.values_list("project", "organisation__slug", "organisation__place__country").union(
        unnamed.values_list("project", Value(""), "country"), all=True
    )


def counts_of(members: Members, among: set[int]) -> dict[str | None, int]:
    """How many of *among* have each value, and under None how many have none."""
    counts: dict[str | None, int] = {value: len(keys & among) for value, keys in members.items()}
    counts[None] = len(among.difference(*members.values()))
    return {value: count for value, count in counts.items() if count}


def having(members: Members, chosen: list[str], everything: set[int]) -> set[int]:
    """Those that have one of the chosen values; everything where nothing is chosen."""
    if not chosen:
        return everything
    found = set().union(*(members.get(value, set()) for value in chosen))
    return found | everything.difference(*members.values()) if NOT_STATED in chosen else found


def public_parts(**conditions: Any) -> Exists:
    """That a project has a public partner of this kind."""
    return Exists(Participation.objects.named().filter(project=OuterRef("pk"), **conditions))


def unnamed_parts(**conditions: Any) -> Exists:
    """That a project has unnamed partners of this kind."""
    return Exists(UnnamedPartners.objects.filter(project=OuterRef("pk"), **conditions))
