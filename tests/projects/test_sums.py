"""The sums beside a budget's rows: by source, by partner, each stage and currency for itself, never corrected."""

import pytest
from django.urls import reverse

from projects.models import BudgetLine
from projects.sums import Sums
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def town():
    return factories.organisation()


@pytest.fixture
def project(town):
    return factories.project(owner=town)


@pytest.fixture
def clerk(client, town):
    client.force_login(factories.user("editor", town))
    return client


def line(project, measure: str, amount: int, **more) -> BudgetLine:
    return project.budget_lines.create(measure=measure, amount=amount, **more)


def text_of(response) -> str:
    return " ".join(response.text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ").split())


def rows(*lines: dict) -> dict:
    data = {"budget_lines-TOTAL_FORMS": str(len(lines))}
    for number, fields in enumerate(lines):
        data |= {f"budget_lines-{number}-{name}": value for name, value in fields.items()}
    return data


def test_sources_are_added_up_and_compared_with_the_stated_total(project):
    line(project, "total", 100)
    line(project, "grant", 85, sources=["eu"])
    line(project, "own", 20, sources=["own"])
    (group,) = Sums(project.budget_lines.all()).groups
    assert [money.amount for _label, money in group.sources] == [85, 20]
    assert (group.by_source.added.amount, group.by_source.stated.amount, group.by_source.difference) == (105, 100, 5)


def test_partners_are_added_up_for_each_measure(project, town):
    partners = [factories.participation(project, town), factories.participation(project, factories.organisation("B"))]
    for partner in partners:
        line(project, "total", 40, participation=partner)
    line(project, "total", 80)
    (group,) = Sums(project.budget_lines.select_related("participation__organisation")).groups
    assert [[share.amount for share in shares] for _partner, shares in group.partners] == [[40], [40]]
    assert group.by_partner[0].agrees


def test_nothing_is_added_across_currencies_or_stages_and_nothing_in_kind(project):
    line(project, "grant", 5)
    line(project, "grant", 7, currency="CZK")
    line(project, "grant", 9, stage="planned")
    line(project, "grant", 11, is_in_kind=True)
    line(project, "grant", None)
    groups = Sums(project.budget_lines.all()).groups
    assert [(group.stage, group.currency, group.by_source.added.amount) for group in groups] == [
        ("", "EUR", 5), ("", "CZK", 7), ("planned", "EUR", 9),
    ]  # fmt: skip


def test_an_amount_that_is_not_exact_gives_no_difference(project):
    line(project, "total", 100, qualifier="about")
    line(project, "grant", 85)
    assert Sums(project.budget_lines.all()).groups[0].by_source.difference is None


def test_rows_that_are_typed_are_added_up_as_if_they_were_saved(clerk, project, town):
    partner = factories.participation(project, town)
    address = f"{reverse('admin:projects_project_sums')}?project={project.pk}"
    common = {"money_currency": "EUR", "money_qualifier": "exact"}
    page = text_of(clerk.post(address, rows(
        {**common, "measure": "total", "money_amount": "1 000"},
        {**common, "measure": "grant", "money_amount": "850,50", "sources": ["eu"], "participation": str(partner.pk)},
        {**common, "measure": "own", "money_amount": "moc"},
        {**common, "measure": "own", "money_amount": "149", "DELETE": "on"},
    )))  # fmt: skip
    assert "850,50 €" in page and "1 000 €" in page and "− 149,50 €" in page and str(town) in page
    assert not project.budget_lines.exists()


def test_any_garbage_is_answered(clerk, project):
    address = reverse("admin:projects_project_sums")
    for data in (
        {},
        {"budget_lines-TOTAL_FORMS": "x"},
        {"budget_lines-TOTAL_FORMS": "9" * 30},
        rows({"money_amount": "5"}),
        rows({"money_amount": "5", "measure": "?", "stage": "?", "participation": "?", "money_currency": "?"}),
    ):
        assert clerk.post(address, data).status_code == 200  # fmt: skip


def test_strangers_learn_nothing_of_a_project(client, project):
    client.force_login(factories.user("editor", factories.organisation("Cizí město")))
    assert client.post(f"{reverse('admin:projects_project_sums')}?project={project.pk}").status_code == 403


def test_the_saved_sums_stand_below_the_rows_without_a_script(clerk, project):
    line(project, "total", 100)
    line(project, "grant", 85, sources=["eu"])
    page = text_of(clerk.get(reverse("admin:projects_project_change", args=[project.pk])))
    assert "− 15 €" in page
