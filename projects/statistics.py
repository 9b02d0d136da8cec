"""Figures about all published projects. What is not stated is counted as such; currencies are never added up."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from portal.money import Money, Total, sum_of
from portal.search.facet_words import NOTHING
from portal.search.hits import Answers
from projects.filters import ProjectFilter
from projects.models import BudgetLine, Project

FACETS = {
    "programme": _("Projects by programme"),
    "theme": _("Projects by theme"),
    "lifecycle": _("Projects by state"),
    "country": _("Projects by country of partners"),
}
START = "start"  # in the index: the year of beginning
OVERLAPPING = ("programme", "theme", "country")


@dataclass(frozen=True)
class Bar:
    """One line: what, how many, and how long the bar is (text for an SVG attribute)."""

    label: str
    count: int
    width: str


@dataclass(frozen=True)
class Chart:
    """A table with a bar in each row."""

    id: str
    title: Any
    head: Any
    bars: list[Bar]
    overlaps: bool = False


@dataclass(frozen=True)
class StageTotal:
    """What the total costs come to, for one stage of the budget and one currency."""

    stage: str
    total: Total


def charts() -> list[Chart]:
    """Published projects by year of beginning and by each facet."""
    found = ProjectFilter(queryset=Project.objects.published())
    found.answers = found.ask(None, *FACETS, START)
    facets = [found.shown(name) for name in FACETS]
    by_facet = [
        _chart(facet.name, FACETS[facet.name], facet.label, [(value.label, value.count) for value in facet.values])
        for facet in facets
    ]
    return [_chart("year", _("Projects by year of beginning"), _("Year"), _years(found.answers)), *by_facet]


def _years(answers: Answers) -> list[tuple[str, int]]:
    years = answers.counts(START, START).counts
    unknown = years.pop(NOTHING, 0)
    return sorted(years.items()) + ([(_("not stated"), unknown)] if unknown else [])


def _chart(name: str, title: Any, head: Any, counted: list[tuple[str, int]]) -> Chart:
    most = max((count for _label, count in counted), default=0)
    bars = [Bar(label, count, f"{count * 100 / most:.1f}%") for label, count in counted]
    return Chart(name, title, head, bars, overlaps=name in OVERLAPPING)


def totals() -> list[StageTotal]:
    """The stated total costs, added up where stage and currency are the same; each says for how many it is known."""
    rows = Project.objects.published().with_total_cost().order_by().values_list("total_stage", *COLUMNS)
    monies: dict[str, list[Money]] = defaultdict(list)
    for stage, amount, currency, qualifier in rows:
        if amount is not None:
            monies[stage].append(Money(amount, currency, qualifier))
    labels = {**dict(BudgetLine.Stage.choices), "": pgettext("stage of a budget", "not stated")}
    return [
        StageTotal(str(labels[stage]), Total(total.currency, total.amount, total.known, len(rows), total.qualifier))
        for stage in labels
        for total in sum_of(monies[stage])
    ]


COLUMNS = ("total_amount", "total_currency", "total_qualifier")
