"""The home page: what there is, honestly counted, and nothing that is not public."""

import re

import pytest
from django.utils.html import strip_tags

from projects.models import BudgetLine
from tests import factories

pytestmark = pytest.mark.django_db
QUERIES = 14


def words(page: str) -> str:
    """The visible text with plain blanks."""
    return re.sub(r"\s+", " ", strip_tags(page).replace("\xa0", " "))


def fill(number: int) -> None:
    """*number* projects of two partners each, with money, an activity to come and news."""
    here, there = factories.place(), factories.place("Grünthal", "DE", latitude="50.9", longitude="14.8")
    town, neighbour = factories.organisation(place=here), factories.organisation("Stadt Grünthal", place=there)
    for count in range(number):
        project = factories.project(f"Projekt {count}", programme=factories.programme(f"Program {count}"))
        factories.participation(project, town, "lead")
        factories.participation(project, neighbour)
        project.themes.add(factories.theme(f"Téma {count}"))
        BudgetLine.objects.create(project=project, amount=1000)
        project.activities.create(title_cs=f"Setkání {count}", start="2099-05-01")
        factories.article(f"Zpráva {count}").projects.add(project)
        factories.agreement(f"Dohoda {count}", town)


@pytest.mark.parametrize("number", [1, 12])
def test_number_of_queries_does_not_grow_with_the_content(client, django_assert_max_num_queries, number):
    fill(number)
    client.get("/cs/")
    with django_assert_max_num_queries(QUERIES):
        assert client.get("/cs/").status_code == 200


def test_empty_portal_has_a_home_page(client):
    page = client.get("/cs/")
    assert page.status_code == 200 and page.text.count("<h1") == 1


def test_drafts_are_neither_shown_nor_counted(client):
    fill(1)
    before = words(client.get("/cs/").text)
    draft = factories.project("Tajný projekt", state="draft")
    factories.participation(draft, factories.organisation("Tajná obec", place=factories.place("Tajnov")))
    BudgetLine.objects.create(project=draft, amount=5)
    draft.activities.create(title_cs="Tajné setkání", start="2099-04-01")
    factories.article("Tajná zpráva", state="draft")
    factories.agreement("Tajná dohoda", state="review")
    assert words(client.get("/cs/").text) == before


def test_sum_says_of_how_many_projects_it_is_known(client):
    fill(2)
    factories.project("Bez rozpočtu")
    page = words(client.get("/de/").text)
    assert "2.000 €" in page
    assert re.search(r"2 von 3 Projekten", page)


def test_known_costs_of_two_currencies_are_not_added(client):
    fill(1)
    BudgetLine.objects.create(project=factories.project("V korunách"), amount=500, currency="CZK")
    page = words(client.get("/cs/").text)
    assert "1 000 €" in page and "500 Kč" in page
