"""The catalogue of good practice, and the page of one."""

import pytest
from django.test import Client

from portal.facets import NOT_STATED
from portal.publishing import State
from tests import factories
from tests.projects.reading import body, section, words

pytestmark = pytest.mark.django_db
LISTS = {"cs": "/cs/dobra-praxe/", "pl": "/pl/dobre-praktyki/", "de": "/de/gute-praxis/", "lv": "/lv/laba-prakse/"}


def titles(response) -> list[str]:
    return [str(practice) for practice in response.context["page"]]


def test_catalogue_lists_what_is_published_by_theme(client: Client):
    ticket, other = factories.good_practice("Jízdenka"), factories.good_practice("Zápis")
    factories.good_practice("Koncept", state=State.DRAFT)
    ticket.themes.add(factories.theme("Doprava", slug="doprava"), factories.theme("Obce", slug="obce"))
    assert titles(client.get(LISTS["cs"])) == ["Jízdenka", "Zápis"]
    assert titles(client.get(LISTS["cs"] + "?theme=doprava&theme=obce")) == ["Jízdenka"]
    assert titles(client.get(LISTS["cs"] + f"?theme={NOT_STATED}")) == [str(other)]


@pytest.mark.parametrize("language", LISTS)
def test_list_and_page_answer_in_every_language_and_mark_the_text_of_another(client: Client, language):
    factories.good_practice("Jízdenka", slug="jizdenka", description_cs="Jedna pro dvě strany.")
    assert "Jízdenka" in body(client.get(LISTS[language] + "?theme=%00&page=" + "9" * 5000))
    html = body(client.get(f"{LISTS[language]}jizdenka/"))
    assert ('<div class="prose" lang="cs">' in section(html, "description")) == (language != "cs")


def test_page_shows_every_field_and_only_public_neighbours(client: Client):
    project, town = factories.project("Lávka"), factories.organisation("Dolní Lhota")
    practice = factories.good_practice(
        "Jízdenka", slug="jizdenka", project=project, summary_cs="Souhrn", description_cs="Popis", evidence_cs="Důkaz",
        transfer_cs="Převzetí", is_sample=True, checked_on="2018-01-02",
    )  # fmt: skip
    practice.places.add(factories.place("Grünthal", "DE"))
    practice.themes.add(factories.theme("Doprava"))
    practice.organisations.add(town, factories.organisation("Tajná obec", state=State.DRAFT))
    html = body(client.get(LISTS["cs"] + "jizdenka/"))
    for value in (
        "Souhrn",
        "Popis",
        "Důkaz",
        "Převzetí",
        "Grünthal",
        "Doprava",
        "Dolní Lhota",
        "Lávka",
        "2. ledna 2018",
    ):
        assert value in words(html)
    assert "Tajná" not in html and "state-note--sample" in html
    type(project).objects.update(state=State.DRAFT)
    assert "Lávka" not in body(client.get(LISTS["cs"] + "jizdenka/"))


def test_empty_texts_have_no_section_and_drafts_no_page(client: Client):
    practice = factories.good_practice("Jízdenka", slug="jizdenka")
    assert body(client.get(LISTS["cs"] + "jizdenka/")).count("<section id=") == 1
    type(practice).objects.update(state=State.DRAFT)
    assert client.get(LISTS["cs"] + "jizdenka/").status_code == 404


def test_catalogue_and_page_take_the_same_queries_for_few_and_many(client: Client, django_assert_num_queries):
    for number in (1, 15):
        for index in range(number):
            practice = factories.good_practice(f"Praxe {number} {index}")
            practice.themes.add(factories.theme(f"Téma {number} {index}"))
            practice.places.add(factories.place())
            practice.organisations.add(factories.organisation(f"Obec {number} {index}", place=factories.place()))
        client.get(LISTS["cs"])  # what was made outside of a public change is indexed first
        with django_assert_num_queries(5):
            client.get(LISTS["cs"])
        with django_assert_num_queries(6):
            client.get(practice.get_absolute_url())
