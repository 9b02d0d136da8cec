"""What an operation lacks: the fields that Article 49(3) asks for, and the checks of the Commission's own validator.

Each check is a condition in SQL, so that the page of one project and the figures of all of them say the same.
"""

from dataclasses import dataclass
from typing import Any

from django.db.models import BooleanField, Case, Count, Exists, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.utils.translation import gettext_lazy as _

from portal.languages import languages
from portal.money import DEFAULT_CURRENCY
from projects.models import BudgetLine, Detail, FundingRate, Participation, Project, ProjectIdentifier
from projects.models.programme import Rate
from projects.operations.listing import ACHIEVEMENTS, LEAD
from projects.programmes import ProgrammeTree

PROJECT = OuterRef("pk")


@dataclass(frozen=True)
class Check:
    """One thing to look at; see `checked` for when it is not as it should be."""

    key: str
    label: Any
    place: str  # the field or the kind of rows in which it is mended
    is_validator: bool = False  # of the Commission's validator; the others are required fields


def _empty(*fields: str) -> Q:
    empty = Q()
    for field in fields:
        for code in languages():
            empty &= Q(**{f"{field}_{code}__isnull": True}) | Q(**{f"{field}_{code}": ""})
    return empty


CHECKS = (
    Check("code", _("code of the operation"), "identifiers"),
    Check("beneficiary", _("beneficiary"), "participations"),
    Check("purpose", _("purpose of the operation"), "aims"),
    Check("achievements", _("expected or actual achievements"), "results"),
    Check("start_date", _("start date"), "start"),
    Check("end_date", _("end date"), "end"),
    Check("total_cost", _("total cost"), "budget_lines"),
    Check("fund", _("fund"), "programme"),
    Check("specific_objective", _("specific objective"), "specific_objective"),
    Check("cofinancing_rate", _("rate of Union co-financing in %"), "funding_rates"),
    Check("country", _("country"), "places"),
    Check("intervention_type", _("type of intervention"), "intervention_type"),
    Check("location", _("NUTS code or position of a place"), "places", is_validator=True),
    Check("period", _("The start is after the end."), "start", is_validator=True),
    Check("exchange_rate", _("exchange rate, because the total cost is not in euro"), "budget_lines",
          is_validator=True),
)  # fmt: skip


def checked(projects: QuerySet[Project], tree: ProgrammeTree) -> QuerySet[Project]:
    """The projects with `lacks_<key>` for each check."""
    lead = Participation.objects.named().filter(project=PROJECT, role__in=LEAD)
    total = BudgetLine.objects.totals().filter(project=PROJECT)
    rate = FundingRate.objects.filter(project=PROJECT, source=Rate.Source.EU, percent__isnull=False)
    told = Detail.objects.filter(project=PROJECT, kind__in=ACHIEVEMENTS)
    own = Project.places.through.objects.filter(project=PROJECT)
    seats = Participation.objects.named().filter(project=PROJECT).exclude(role=Participation.Role.CONTRACTOR)
    conditions = {
        "code": ~Exists(ProjectIdentifier.objects.filter(project=PROJECT)),
        "beneficiary": ~Exists(lead),
        "purpose": _empty("aims", "summary"),
        "achievements": _empty("results") & ~Exists(told),
        "start_date": Q(start__isnull=True),
        "end_date": Q(end__isnull=True),
        "total_cost": ~Exists(total),
        "fund": ~Q(programme__in=[key for key in tree.by_key if tree.fund(key)]),
        "specific_objective": _empty("specific_objective"),
        "cofinancing_rate": ~Exists(rate),
        "country": ~Exists(own.filter(place__country__gt=""))
        & ~Exists(seats.filter(organisation__place__country__gt="")),
        "intervention_type": _empty("intervention_type"),
        "location": ~Exists(own.filter(_located("place__"))) & ~Exists(seats.filter(_located("organisation__place__"))),
        "period": Q(start_first__gt=F("end_last")),
        "exchange_rate": Q(total_currency__gt="", total_rate__isnull=True) & ~Q(total_currency=DEFAULT_CURRENCY),
    }
    found = projects.annotate(
        total_currency=Subquery(total.values("currency")[:1]), total_rate=Subquery(total.values("exchange_rate")[:1])
    )
    return found.annotate(**{f"lacks_{key}": _truth(condition) for key, condition in conditions.items()})


def _located(path: str) -> Q:
    return Q(**{f"{path}nuts__gt": ""}) | Q(**{f"{path}latitude__isnull": False})


def _truth(condition: Any) -> Any:
    return Case(When(condition, then=Value(True)), default=False, output_field=BooleanField())


def missing_in(project: Project) -> list[tuple[Check, str]]:
    """What a project lacks that was read by `checked`, each with its place in the project's form."""
    return [(check, _place(project, check.place)) for check in CHECKS if getattr(project, f"lacks_{check.key}")]


def _place(project: Project, name: str) -> str:
    if name in project.owned:
        return f"{name}-heading"
    if name in project.text_fields():
        return f"id_{name}_{project.original_language or languages()[0]}"
    return f"id_{name}"


def figures(projects: QuerySet[Project], tree: ProgrammeTree) -> tuple[int, dict[str, int]]:
    """How many operations there are, and how many of them lack what."""
    counts = {check.key: Count("pk", filter=Q(**{f"lacks_{check.key}": True})) for check in CHECKS}
    found = checked(projects.order_by(), tree).aggregate(number_of_all=Count("pk"), **counts)
    return found.pop("number_of_all"), found
