"""The list of news: newest first, the undated last, an archive by year."""

import datetime

import pytest
from django.test import Client

from portal.publishing import State
from tests import factories

pytestmark = pytest.mark.django_db


def titles(response) -> list[str]:
    return [str(article) for article in response.context["page"]]


@pytest.fixture
def news():
    factories.article("Duben", date="2018-04-05")
    factories.article("Bez data", date=None)
    factories.article("Rok", date="2017")
    factories.article("Červen", date="2018-06-12")
    factories.article("Návrh", date="2018-01-01", state=State.DRAFT)
    factories.article("Příště", date="2016", publish_from=datetime.datetime(2999, 1, 1, tzinfo=datetime.UTC))


def test_newest_news_comes_first_and_undated_last(client: Client, news):
    assert titles(client.get("/cs/aktuality/")) == ["Červen", "Duben", "Rok", "Bez data"]


def test_years_are_counted_without_drafts(client: Client, news):
    (facet,) = [facet for facet in client.get("/cs/aktuality/").context["filter"].facets if facet.name == "year"]
    assert [(value.value, value.count) for value in facet.values] == [("2018", 2), ("2017", 1), ("not-stated", 1)]


def test_archive_of_a_year_is_the_list_with_that_year(client: Client, news):
    assert titles(client.get("/cs/aktuality/2018/", follow=True)) == ["Červen", "Duben"]
    assert titles(client.get("/pl/aktualnosci/2017/", follow=True)) == ["Rok"]
    assert titles(client.get("/cs/aktuality/2016/", follow=True)) == []


def test_news_is_narrowed_by_the_topic_of_its_projects(client: Client, news):
    project = factories.project("Lávka")
    project.themes.add(factories.theme("Doprava", slug="doprava"))
    project.articles.add(project.articles.model.objects.get(title_cs="Duben"))
    assert titles(client.get("/cs/aktuality/?theme=doprava")) == ["Duben"]


def test_empty_list_is_a_normal_page(client: Client):
    assert client.get("/cs/aktuality/").status_code == 200


def test_filter_by_project_counts_public_projects_and_news_only(client: Client, news):
    for title, state in (("Lávka", State.PUBLISHED), ("Skrytá lávka", State.DRAFT)):
        project = factories.project(title, state=state)
        for article in ("Duben", "Návrh"):
            project.articles.add(project.articles.model.objects.get(title_cs=article))
    response = client.get("/cs/aktuality/?project=lavka")
    assert titles(response) == ["Duben"]
    (facet,) = [facet for facet in response.context["filter"].facets if facet.name == "project"]
    assert [(value.value, value.count) for value in facet.values] == [("lavka", 1)]
    assert client.get("/cs/aktuality/?project=skryta-lavka").context["number"] == 4, "an unknown value is passed over"
    assert "Skrytá" not in client.get("/cs/aktuality/").content.decode()


def test_filter_by_partner_leaves_news_about_the_partner(client: Client, news):
    factories.article("O městě").organisations.add(factories.organisation("Žitava"))
    assert titles(client.get("/cs/aktuality/?organisation=zitava")) == ["O městě"]


def test_every_language_shows_the_list(client: Client, news):
    for address in ("/cs/aktuality/", "/pl/aktualnosci/", "/de/aktuelles/", "/lv/jaunumi/"):
        html = client.get(address).content.decode()
        assert html.count("<h1") == 1
        assert "Červen" in html
    assert '<span lang="cs">Červen</span>' in html


def test_list_takes_the_same_queries_whatever_its_length(client: Client, django_assert_num_queries):
    for number in range(25):
        article = factories.article(f"Zpráva {number}")
        article.projects.add(factories.project(f"Projekt {number}"))
        article.organisations.add(factories.organisation(f"Obec {number}"))
    client.get("/cs/aktuality/")
    with django_assert_num_queries(5):
        client.get("/cs/aktuality/")
