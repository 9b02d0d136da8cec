"""Budgets as they were published: side by side, with what is not stated, and sums only of what may be added up."""

from decimal import Decimal

import pytest
from django.test import Client
from django.utils import translation

from portal.publishing import State
from projects.budget import Budget
from projects.models import BudgetLine, FundingRate, Participation, Project
from tests import factories
from tests.projects.reading import body, says_not_stated, section, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def project() -> Project:
    """A project whose source gives the grant of the whole, and of one partner with an own share "at least"."""
    project = factories.project("Dvě města", slug="dve-mesta")
    _lead, town, _other = (
        factories.participation(project, factories.organisation(name, short_name_cs=name), position=index)
        for index, name in enumerate(("Euroregion", "Lhota", "Grünthal"))
    )
    together = {"measure": "grant", "sources": ["eu", "state"], "source_country": "CZ"}
    line(project, amount="242799.04")
    line(project, amount="210768.21", **together)
    line(project, town, amount="56490.09")
    line(project, town, amount="50841.07", qualifier="at_most", note_cs="Dílčí údaj", **together)
    line(project, town, amount="5649.02", qualifier="at_least", measure="own", sources=["own"])
    FundingRate.objects.create(project=project, source="state", country="CZ", percent=5, applies_to_cs="čeští partneři")
    return project


def line(project: Project, partner: Participation | None = None, **more) -> BudgetLine:
    return BudgetLine.objects.create(**{"project": project, "participation": partner, "measure": "total", **more})


def budget_of(project: Project) -> Budget:
    return Budget(Project.objects.with_total_cost().get(pk=project.pk), project.participations.named())


def shown(client: Client, address: str = "/cs/projekty/dve-mesta/") -> str:
    return section(body(client.get(address)), "budget")


def test_every_published_figure_stands_on_the_page_with_its_precision(client: Client, project):
    text = words(shown(client))
    for figure in (
        "242 799,04 €",
        "210 768,21 €",
        "56 490,09 €",
        "50 841,07 €",
        "5 649,02 €",
        "86,8 %",
        "5 %",
        "čeští partneři",
    ):
        assert figure in text
    with translation.override("cs"):
        assert str(project.budget_lines.get(qualifier="at_most").money).replace("\N{NO-BREAK SPACE}", " ") in text
    assert "Dílčí údaj" in text


def test_own_share_of_the_whole_project_is_said_to_be_not_stated(client: Client, project):
    rows = shown(client).split("<tr>")
    (own,) = [row for row in rows if "5\N{NO-BREAK SPACE}649,02" in row]
    whole, town = own.split("<td")[1:3]
    assert says_not_stated(whole) and not says_not_stated(town)


def test_nothing_is_added_up_where_only_one_partner_is_known(project):
    assert not any(row.total for row in budget_of(project).rows)


def test_sums_say_for_how_many_partners_they_are_known(project):
    line(project, project.participations.get(position=0), amount="1000.01")
    (total,) = [row.total for row in budget_of(project).rows if row.total]
    assert (total.amount, total.known, total.of) == (Decimal("57490.10"), 2, 3)


@pytest.mark.parametrize(
    "different", [{"currency": "CZK"}, {"stage": "planned"}, {"is_in_kind": True}, {"measure": "eligible"}]
)
def test_figures_that_differ_in_kind_are_never_added_up(project, different):
    line(project, project.participations.get(position=0), amount="1000", **different)
    assert not any(row.total for row in budget_of(project).rows)


def test_published_figures_that_disagree_stay_as_they_are_and_have_no_bar(client: Client, project):
    line(project, amount="200000", measure="own", sources=["own"])
    budget = budget_of(project)
    assert budget.parts == []
    assert "200 000 €" in words(shown(client)) and "242 799,04 €" in words(shown(client))


def test_bar_leaves_open_what_nobody_says(project):
    budget = budget_of(project)
    assert [(part.start, part.width) for part in budget.parts] == [("0.00%", "86.81%")]
    assert budget.unknown_from == "86.81%"


def test_bar_has_decimal_points_in_every_language(client: Client, project):
    for address in ("/cs/projekty/dve-mesta/", "/lv/projekti/dve-mesta/"):
        assert 'width="86.81%"' in shown(client, address)


@pytest.mark.parametrize(
    ("stages", "counts"),
    [
        (("planned", "approved", "final"), "final"),
        (("planned", ""), ""),
        (("", "approved"), "approved"),
        (("planned",), "planned"),
    ],
)
def test_the_total_that_counts_is_the_latest_stage_that_is_stated(stages, counts):
    project = factories.project()
    for number, stage in enumerate(stages):
        line(project, amount=number + 1, stage=stage)
    line(project, amount=None, stage="final")
    budget = budget_of(project)
    assert budget.total.stage == counts
    assert Project.objects.with_total_cost().get().total_cost == budget.total.money


def test_zero_is_a_figure_and_no_amount_is_not_stated(client: Client):
    project = factories.project(slug="nula")
    zero = line(project, amount=0)
    assert words(shown(client, "/cs/projekty/nula/").split("<p")[1]).startswith('class="budget__total"> 0 €')
    zero.delete()
    line(project, amount=None)
    assert "0 €" not in words(body(client.get("/cs/projekty/nula/")))


def test_money_of_a_partner_that_is_no_longer_public_is_not_shown(client: Client, project):
    type(project.owner).objects.filter(name_cs="Lhota").update(state=State.DRAFT)
    assert "56 490,09" not in words(shown(client))


def test_many_partners_stand_below_each_other(client: Client, project):
    for number in range(4):
        partner = factories.participation(project, factories.organisation(f"Obec {number}"), position=9)
        line(project, partner, amount=number + 1)
    page = shown(client)
    assert budget_of(project).is_wide
    assert '<th scope="row">Obec 3</th>' in page
    assert "56 500,09 €" in words(page)
