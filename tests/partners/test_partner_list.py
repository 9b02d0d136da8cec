"""The list of partners: who stands in it, what narrows it, and that counts are true."""

import pytest
from django.test import Client

from portal.publishing import State
from tests import factories

QUERIES = 4
pytestmark = pytest.mark.django_db


@pytest.fixture
def partners():
    """Two towns and a region, in three countries or none."""
    czech = factories.place("Chrastava", "CZ")
    german = factories.place("Žitava", "DE", name_de="Zittau", other_names="Zgorzelec\nZytawa")
    return [
        factories.organisation("Město Chrastava", place=czech),
        factories.organisation("Žitava", name_de="Stadt Zittau", place=german),
        factories.organisation("Hospodářský spolek", kind=""),
    ]


def names(response) -> list[str]:
    return [str(organisation) for organisation in response.context["page"]]


def values(response, facet: str) -> dict[str, int]:
    shown = next(one for one in response.context["filter"].facets if one.name == facet)
    return {value.value: value.count for value in shown.values}


def test_drafts_and_archived_organisations_are_not_listed(client: Client):
    factories.organisation("Veřejná")
    for state in (State.DRAFT, State.REVIEW, State.ARCHIVED):
        factories.organisation(f"Skrytá {state}", state=state)
    assert names(client.get("/cs/partneri/")) == ["Veřejná"]


def test_names_are_sorted_in_the_readers_alphabet(client: Client):
    for name in ("Jablonec", "Chrastava", "Hodkovice", "Čáslav", "Cvikov"):
        factories.organisation(name)
    assert names(client.get("/cs/partneri/")) == ["Cvikov", "Čáslav", "Hodkovice", "Chrastava", "Jablonec"]
    assert names(client.get("/de/partner/")) == ["Čáslav", "Chrastava", "Cvikov", "Hodkovice", "Jablonec"]


def test_facets_count_what_the_other_filters_leave(client: Client, partners):
    response = client.get("/cs/partneri/?kind=municipality")
    assert values(response, "kind") == {"municipality": 2, "not-stated": 1}
    assert values(response, "country") == {"CZ": 1, "DE": 1}
    assert values(client.get("/cs/partneri/"), "country") == {"CZ": 1, "DE": 1, "not-stated": 1}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("country=DE", ["Žitava"]),
        ("country=DE&country=CZ", ["Město Chrastava", "Žitava"]),
        ("country=not-stated", ["Hospodářský spolek"]),
        ("kind=not-stated&kind=municipality", ["Hospodářský spolek", "Město Chrastava", "Žitava"]),
        ("place=not-stated", ["Hospodářský spolek"]),
        ("q=zitava", ["Žitava"]),
        ("q=ZITTAU", ["Žitava"]),
        ("q=zytawa", ["Žitava"]),
        ("q=chrastava+mesto", ["Město Chrastava"]),
        ("q=nikde", []),
    ],
)
def test_filters_leave_what_fits(client: Client, partners, query: str, found: list[str]):
    assert names(client.get(f"/cs/partneri/?{query}")) == found


def test_place_filter_takes_the_key_of_a_place(client: Client, partners):
    key = partners[0].place_id
    assert names(client.get(f"/cs/partneri/?place={key}")) == ["Město Chrastava"]


def test_only_published_projects_are_counted(client: Client, partners):
    for title, state in (("Lávka", State.PUBLISHED), ("Skrytá lávka", State.DRAFT)):
        factories.participation(factories.project(title, owner=partners[0], state=state), partners[0])
    response = client.get("/cs/partneri/?sort=projects")
    assert names(response)[0] == "Město Chrastava"
    assert response.context["page"].records[0].published_projects == 1


def test_partner_of_several_projects_counts_once(client: Client, partners):
    for title in ("Lávka", "Stezka", "Jízdenka"):
        factories.participation(factories.project(title, owner=partners[0]), partners[0])
    response = client.get("/cs/partneri/")
    assert values(response, "country") == {"CZ": 1, "DE": 1, "not-stated": 1}
    assert values(response, "kind") == {"municipality": 2, "not-stated": 1}
    assert response.context["number"] == 3


def test_every_active_filter_can_be_removed_alone(client: Client, partners):
    response = client.get("/cs/partneri/?country=DE&kind=municipality&q=zitava&sort=projects")
    links = {one.value: one.href for one in response.context["filter"].active}
    assert links["Německo"] == "/cs/partneri/?q=zitava&kind=municipality&sort=projects"
    assert response.context["filter"].clear == "/cs/partneri/?sort=projects"


def test_nothing_found_says_what_to_loosen(client: Client, partners):
    html = client.get("/cs/partneri/?country=DE&q=nikde").content.decode()
    assert "empty-state" in html
    assert 'href="/cs/partneri/?country=DE"' in html


def test_page_two_keeps_the_filter(client: Client):
    for number in range(21):
        factories.organisation(f"Obec {number:02}")
    first = client.get("/cs/partneri/?kind=municipality")
    assert first.context["page"].next.startswith("/cs/partneri/?kind=municipality&after=")
    assert names(client.get(first.context["page"].next)) == ["Obec 20"]


def test_name_in_another_language_carries_its_lang(client: Client):
    factories.organisation("Jen česky")
    assert '<span lang="cs">Jen česky</span>' in client.get("/lv/partneri/").content.decode()


def test_list_takes_the_same_queries_whatever_its_length(client: Client, django_assert_num_queries):
    for number in range(3):
        factories.organisation(f"Obec {number}", place=factories.place(f"Místo {number}"))
    client.get("/cs/partneri/")
    with django_assert_num_queries(QUERIES):
        client.get("/cs/partneri/")
    for number in range(15):
        partner = factories.organisation(
            f"Spolek {number}", kind="association", place=factories.place(f"Ves {number}", "PL")
        )
        factories.participation(factories.project(f"Projekt {number}"), partner)
    client.get("/cs/partneri/")
    with django_assert_num_queries(QUERIES):
        client.get("/cs/partneri/")
