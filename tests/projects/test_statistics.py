"""Statistics count what is published, say what is not stated, and add up no two currencies."""

import pytest
from django.test import Client
from django.utils import translation

from portal.publishing import State
from projects.models import BudgetLine
from projects.statistics import charts, totals
from tests import factories
from tests.projects.reading import body, words

pytestmark = pytest.mark.django_db
PAGES = {"cs": "/cs/statistiky/", "pl": "/pl/statystyki/", "de": "/de/statistik/", "lv": "/lv/statistika/"}


@pytest.fixture
def projects():
    """Three projects of two years, one without any data, and a draft."""
    programme = factories.programme("Program", slug="program")
    town = factories.organisation("Lhota", place=factories.place("Lhota", "CZ"))
    made = [
        factories.project("a", start="2014-06", programme=programme),
        factories.project("b", start="2014", programme=factories.programme("Fond", parent=programme)),
        factories.project("c", start="2016-01-02"),
        factories.project("d"),
        factories.project("e", start="2014", programme=programme, state=State.DRAFT),
    ]
    for project in (made[0], made[2], made[4]):
        factories.participation(project, town)
        BudgetLine.objects.create(project=project, measure="total", amount="100.50")
    return made


def bars(name: str) -> list[tuple[str, int]]:
    (chart,) = [chart for chart in charts() if chart.id == name]
    return [(str(bar.label), bar.count) for bar in chart.bars]


def test_projects_are_counted_by_year_programme_and_country_with_what_is_not_stated(projects):
    with translation.override("cs"):
        assert [count for _year, count in bars("year")] == [2, 1, 1]
        assert [year for year, _count in bars("year")][:2] == ["2014", "2016"]
        assert [count for _name, count in bars("programme")] == [2, 1, 2]
        assert [count for _name, count in bars("country")] == [2, 2]
        assert [count for _name, count in bars("theme")] == [4]


def test_totals_add_up_one_currency_and_stage_and_say_for_how_many(projects):
    BudgetLine.objects.create(project=projects[1], measure="total", amount="5000", currency="CZK")
    BudgetLine.objects.create(project=projects[3], measure="total", amount="7", stage="final")
    found = [(one.total.currency, float(one.total.amount), one.total.known, one.total.of) for one in totals()]
    assert sorted(found) == [("CZK", 5000, 1, 4), ("EUR", 7, 1, 4), ("EUR", 201, 2, 4)]


@pytest.mark.parametrize("address", PAGES.values())
def test_page_answers_in_every_language_with_and_without_projects(client: Client, address):
    assert client.get(address).status_code == 200
    factories.project("Lávka", start="2014")
    assert "2014" in words(body(client.get(address + "?x=%00")))


def test_bars_have_decimal_points_in_every_language(client: Client, projects):
    assert 'width="50.0%"' in body(client.get(PAGES["cs"]))


def test_statistics_take_the_same_queries_for_few_and_many(client: Client, projects, django_assert_num_queries):
    for number in (0, 12):
        for index in range(number):
            factories.project(f"P {index}", programme=factories.programme(f"P {index}"), start="2001")
        client.get(PAGES["cs"])
        with django_assert_num_queries(5):
            client.get(PAGES["cs"])
