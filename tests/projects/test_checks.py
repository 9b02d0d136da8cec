"""What editors are told about figures that disagree, and what they are not bothered with."""

from decimal import Decimal

import pytest
from django.utils import translation

from portal.partial_dates import PartialDate
from portal.publishing import State
from projects import checks
from projects.models import Activity, BudgetLine, Participation, UnnamedPartners
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def project():
    with translation.override("en"):
        yield factories.project(owner=factories.organisation(place=factories.place()))


@pytest.fixture
def partner(project):
    return factories.participation(project, factories.organisation("Grünthal", place=factories.place("Grünthal", "DE")))


def lines(*rows) -> list[BudgetLine]:
    """Rows of (measure, amount) or (measure, amount, more)."""
    made = []
    for measure, amount, *more in rows:
        fields = {"currency": "EUR", **(more[0] if more else {})}
        made.append(BudgetLine(measure=measure, amount=amount and Decimal(amount), **fields))
    return made


def test_parts_that_make_the_total_are_no_matter():
    assert checks.sums(lines(("total", "100"), ("grant", "85"), ("own", "15"))) == []


def test_parts_that_do_not_make_the_total_are_named_with_both_figures():
    (sentence,) = checks.sums(lines(("total", "100"), ("grant", "85"), ("own", "20")))
    assert "105" in sentence and "100" in sentence


def test_a_loan_is_one_of_the_parts():
    assert checks.sums(lines(("total", "100"), ("grant", "80"), ("own", "10"), ("loan", "10"))) == []


@pytest.mark.parametrize(
    "other",
    [{"currency": "PLN"}, {"stage": "final"}, {"qualifier": "about"}],
    ids=["currency", "stage", "exactness"],
)
def test_only_exact_figures_of_one_currency_and_stage_are_compared(other):
    assert checks.sums(lines(("total", "100"), ("grant", "85"), ("own", "20", other))) == []


def test_what_is_not_stated_is_no_zero():
    assert checks.sums(lines(("total", "100"), ("grant", "85"), ("own", None))) == []


def test_a_grant_above_the_total_is_named():
    assert len(checks.sums(lines(("total", "100"), ("grant", "120")))) == 1


def test_an_eligible_cost_above_the_total_is_named():
    assert len(checks.sums(lines(("total", "100"), ("eligible", "120")))) == 1


def test_partners_above_the_whole_project_are_named(project, partner):
    whole = lines(("total", "100"))
    share = lines(("total", "120", {"participation": partner}))
    (sentence,) = checks.sums([*whole, *share])
    assert "120" in sentence and "100" in sentence
    assert checks.sums([*whole, *lines(("total", "60", {"participation": partner}))]) == []


def test_numbers_as_stated_are_compared_with_those_listed(project, partner):
    project.partners_stated, project.countries_stated = 3, 2
    found = checks.stated_numbers(project, [partner], [UnnamedPartners(country="IT", number=1)])
    assert len(found) == 1 and "3" in found[0] and "2" in found[0]
    project.partners_stated, project.countries_stated = 2, 1
    assert len(checks.stated_numbers(project, [partner], [UnnamedPartners(country="IT", number=1)])) == 1


def test_a_contractor_is_no_partner(project, partner):
    project.partners_stated = 1
    other = factories.participation(project, factories.organisation("Stavby"), role=Participation.Role.CONTRACTOR)
    assert checks.stated_numbers(project, [partner, other], []) == []


def test_a_partner_that_the_public_does_not_see_is_named(project, partner):
    partner.organisation.state = State.DRAFT
    assert "Grünthal" in checks.hidden_partners(project, [partner])[0]
    project.state = State.DRAFT
    assert checks.hidden_partners(project, [partner]) == []


def test_a_very_long_period_and_an_activity_outside_it_are_named(project):
    project.start, project.end = PartialDate(1990), PartialDate(2015)
    inside = Activity(start=PartialDate(2015, 12), title_cs="Uvnitř")
    outside = Activity(start=PartialDate(2016, 1), title_cs="Venku")
    found = checks.periods(project, [inside, outside])
    assert len(found) == 2 and "Venku" in found[1]


def test_what_readers_miss_first_is_named(project):
    assert len(checks.gaps(project)) == 2  # neither a summary nor a funder
    project.summary_pl, project.funder_cs = "Kładka przez rzekę.", "Fond"
    assert checks.gaps(project) == []
