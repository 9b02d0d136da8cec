"""The tables of projects and of good practice: what is given out, and what an import reads back."""

from functools import partial
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partners.models import Organisation
from portal.money import Qualifier
from portal.publishing import published_condition
from portal.tables import (
    Built,
    Column,
    Joined,
    Kind,
    Loader,
    Page,
    Table,
    UuidText,
    Wanted,
    best_name,
    coded,
    columns_of,
    derived,
)
from portal.tables.columns import IDENTITY, ROW
from portal.tables.sources import best_text, grouped
from projects import models
from projects.models.programme import Rate

OWNER = Column("project", _("project"), Kind.IDENTITY, UuidText("project__uuid"), field="project")
TITLE = derived("project_title", _("project"), Kind.TEXT, Built(lambda: best_text("title", "project__")))


LEAD = (models.Participation.Role.LEAD, models.Participation.Role.COORDINATOR)


def partners_of_projects() -> Any:
    """The public partners of projects: name, country, role."""
    rows, path = models.Participation.objects.named().rewrite(False), "organisation__"
    rows = rows.filter(Wanted("project")).order_by("project", "position")
    return rows.values_list("project", best_name(Organisation, path), f"{path}place__country", "role")


def _partners(rows: Any) -> dict[Any, Any]:
    found = grouped(rows, 3)
    return {
        key: (
            names,
            sorted({*countries} - {None, ""}),
            [name for name, role in zip(names, roles, strict=True) if role in LEAD],
        )
        for key, (names, countries, roles) in found.items()
    }


def totals_of_projects() -> Any:
    """The stated total costs of projects, the one that counts first."""
    totals = models.BudgetLine.objects.totals().rewrite(False).filter(Wanted("project"))
    return totals.values_list("project", "amount", "currency", "qualifier", "stage")


def _totals(rows: Any) -> dict[Any, Any]:
    return {key: total for key, *total in reversed(rows)}  # the first one stays


partners_of, totals_of = Loader(partners_of_projects, _partners), Loader(totals_of_projects, _totals)
PARTNERS = [
    derived("lead_partner_names", _("lead partner"), Kind.TEXT, Joined(partners_of, 2), is_list=True),
    derived("partner_names", _("partners"), Kind.TEXT, Joined(partners_of, 0), is_list=True),
    derived("partner_countries", _("countries of the partners"), Kind.CODE, Joined(partners_of, 1), is_list=True),
]
TOTAL = [
    derived("total_cost", _("total cost"), Kind.NUMBER, Joined(totals_of, 0)),
    derived("total_cost_currency", _("currency of the total cost"), Kind.CODE, Joined(totals_of, 1)),
    derived("total_cost_qualifier", _("precision of the total cost"), Kind.CODE, Joined(totals_of, 2), "",
            choices=tuple(Qualifier.choices)),
    derived("total_cost_stage", _("stage of the total cost"), Kind.CODE, Joined(totals_of, 3), "",
            choices=tuple(models.BudgetLine.Stage.choices)),
]  # fmt: skip

PROJECTS = Table("projects", _("projects"), models.Project, [
    IDENTITY,
    derived("address", pgettext_lazy("column", "page on the portal"), Kind.ADDRESS, Page("projects:detail")),
    derived("title", _("title"), Kind.TEXT, Built(lambda: best_text("title"))),
    *columns_of(
        models.Project, "title", "title_is_descriptive", "published_title", "published_title_language", "acronym",
        "original_language", "start", "start_note", "end", "end_note", "lifecycle",
    ),
    *PARTNERS, *TOTAL,
    *columns_of(
        models.Project, "programme", "programme_note", "funder", "specific_objective", "intervention_type", "themes",
        "places", "partners_stated", "countries_stated", "summary", "aims", "background", "description", "results",
        "agreements", "website", "owner", "co_publishers", "checked_on", "is_sample",
    ),
    derived("updated_at", _("last change"), Kind.MOMENT, "updated_at"),
])  # fmt: skip


def _rows(name: str, title: Any, model: Any, columns: list[Column], condition: Any = Q) -> Table:
    return Table(name, title, model, [ROW, OWNER, TITLE, *columns], "project", condition)


PARTICIPATIONS = _rows(
    "participations", _("partners of projects"), models.Participation,
    columns_of(models.Participation, "organisation", "role", "is_financial", "acts_for", "note"),
    lambda: published_condition("organisation__"),
)  # fmt: skip
UNNAMED = _rows(
    "unnamed_partners", _("unnamed partners"), models.UnnamedPartners,
    columns_of(models.UnnamedPartners, "country", "number", "note"),
)  # fmt: skip
PARTNER_OF_ROW = [
    Column("participation", _("partner"), Kind.IDENTITY, UuidText("participation_id"), _("Empty: the whole project."),
           field="participation"),
    derived("participation_name", _("partner"), Kind.TEXT,
            Built(lambda: best_name(Organisation, "participation__organisation__"))),
]  # fmt: skip
BUDGET = _rows(
    "budget_lines", _("budget"), models.BudgetLine,
    [
        *PARTNER_OF_ROW,
        *columns_of(models.BudgetLine, "measure", "amount", "currency", "qualifier", "exchange_rate"),
        *coded("sources", _("sources"), tuple(Rate.Source.choices), is_list=True),
        *columns_of(models.BudgetLine, "source_country", "stage", "payer", "is_in_kind", "note"),
    ],
    lambda: Q(participation__isnull=True) | published_condition("participation__organisation__"),
)  # fmt: skip
RATES = _rows(
    "funding_rates", _("co-financing rates"), models.FundingRate,
    columns_of(models.FundingRate, "source", "country", "percent", "applies_to", "ceiling", "ceiling_currency"),
)  # fmt: skip


def responsible_partners() -> Any:
    """The public partners whose task an activity is: identifier of the participation, name."""
    path = "responsible__organisation__"
    rows = models.Activity.objects.rewrite(False).filter(Q(Wanted("pk"), published_condition(path)))
    rows = rows.order_by("pk", "responsible__position")
    return rows.values_list("pk", UuidText("responsible__pk"), best_name(Organisation, path))


responsible_of = Loader(responsible_partners, partial(grouped, parts=2))
RESPONSIBLE = [
    Column("responsible", _("responsible partners"), Kind.IDENTITY, Joined(responsible_of, 0), is_list=True,
           field="responsible"),
    derived("responsible_names", _("responsible partners"), Kind.TEXT, Joined(responsible_of, 1), is_list=True),
]  # fmt: skip
ACTIVITIES = _rows(
    "activities", _("activities"), models.Activity,
    [
        *columns_of(
            models.Activity, "number", "kind", "title", "text", "start", "end", "date_note", "start_time", "end_time",
            "is_cancelled", "place", "venue",
        ),
        *RESPONSIBLE,
        *columns_of(models.Activity, "outputs"),
    ],
)  # fmt: skip
DETAILS = _rows(
    "details", _("objectives, target groups, outputs and notes"), models.Detail,
    columns_of(models.Detail, "kind", "title", "text"),
)  # fmt: skip
IDENTIFIERS = _rows(
    "identifiers", _("numbers of the project"), models.ProjectIdentifier,
    columns_of(models.ProjectIdentifier, "kind", "value"),
)  # fmt: skip
INDICATORS = _rows(
    "indicators", _("indicators"), models.Indicator,
    columns_of(models.Indicator, "name", "unit", "planned", "reached"),
)  # fmt: skip
LOG = _rows(
    "status_entries", pgettext_lazy("table", "log"), models.StatusEntry,
    columns_of(models.StatusEntry, "kind", "date", "date_note", "text"),
)  # fmt: skip
RELATIONS = _rows(
    "relations", _("relations to other projects"), models.ProjectRelation,
    columns_of(models.ProjectRelation, "kind", "other", "words"),
    lambda: Q(other__isnull=True) | published_condition("other__"),
)  # fmt: skip
LINKS = _rows(
    "links", _("links"), models.ProjectLink, columns_of(models.ProjectLink, "kind", "title", "address"),
)  # fmt: skip

PROJECT_TABLES = (
    PROJECTS, IDENTIFIERS, PARTICIPATIONS, UNNAMED, BUDGET, RATES, ACTIVITIES, DETAILS, INDICATORS, LOG, RELATIONS,
    LINKS,
)  # fmt: skip

GOOD_PRACTICE = Table("good_practice", _("good practices"), models.GoodPractice, [
    IDENTITY,
    derived("address", pgettext_lazy("column", "page on the portal"), Kind.ADDRESS, Page("good_practice:detail")),
    derived("title", _("title"), Kind.TEXT, Built(lambda: best_text("title"))),
    *columns_of(
        models.GoodPractice, "title", "original_language", "summary", "description", "evidence", "transfer", "places",
        "themes", "organisations", "project", "owner", "co_publishers", "checked_on", "is_sample",
    ),
    derived("updated_at", _("last change"), Kind.MOMENT, "updated_at"),
])  # fmt: skip
GOOD_PRACTICE_TABLES = (GOOD_PRACTICE,)
