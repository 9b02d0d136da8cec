"""The portal's own pages: what the law asks of them, in each country's words."""

import re

import pytest

from portal.languages import PATH_WORDS
from portal.models import Page, SiteSettings

pytestmark = pytest.mark.django_db
# Polish law (conditions of the statement of 4 April 2019) fixes these ids; each stands once and is never translated.
ALWAYS = [
    *("wstep", "podmiot", "zakres", "url", "data-publikacja", "data-aktualizacja", "status", "kontakt", "email"),
    *("telefon", "procedura", "data-sporzadzenie", "architektura", "komunikacja"),
]
BODIES = {
    "cs": ["zákon č. 99/2019 Sb.", "Digitální a informační agentura (DIA)"],
    "pl": ["ustawa z dnia 4 kwietnia 2019 r.", "Rzecznik Praw Obywatelskich"],
    "de": ["BITV 2.0"],
    "lv": ["Ministru kabineta 2020. gada noteikumi Nr. 445", "Tiesībsargs"],
}


def statement(client, language: str) -> str:
    response = client.get(f"/{language}/{PATH_WORDS['accessibility'][language]}/")
    assert response.status_code == 200
    return response.text


@pytest.mark.parametrize("language", BODIES)
@pytest.mark.parametrize("is_filled", [False, True])
def test_statement_has_every_element_of_polish_law_once(client, language, is_filled):
    if is_filled:
        SiteSettings.objects.create(
            pk=1, operator_pl="Miasto Górna Lhota", email="portal@example.org", phone="+48 000 000 000",
            site_published_on="2026-11-21", site_updated_on="2026-11-21", statement_made_on="2026-11-21",
            statement_reviewed_on="2026-11-22", buildings_access_pl="Wejście z podjazdem.",
        )  # fmt: skip
    ids = re.findall(r'id="a11y-([a-z-]+)"', statement(client, language))
    assert sorted(ids) == sorted([*ALWAYS, "data-przeglad"] if is_filled else ALWAYS)


@pytest.mark.parametrize(("language", "names"), BODIES.items())
def test_statement_names_the_law_and_the_bodies_of_the_country(client, language, names):
    page = statement(client, language)
    assert all(name in page for name in names)


def test_operator_names_the_body_of_the_own_state(client):
    SiteSettings.objects.create(pk=1, enforcement_body_de="Schlichtungsstelle des Landes")
    assert "Schlichtungsstelle des Landes" in statement(client, "de")
    assert "Digitální a informační agentura" not in statement(client, "de")


def test_dates_of_the_statement_are_for_machines_too(client):
    SiteSettings.objects.create(pk=1, statement_made_on="2026-11-21")
    assert '<time id="a11y-data-sporzadzenie" datetime="2026-11-21">' in statement(client, "pl")


@pytest.mark.parametrize("language", BODIES)
def test_pages_stand_before_anybody_has_written_them(client, language):
    for key in Page.Key.values:
        page = client.get(f"/{language}/{PATH_WORDS[key][language]}/")
        assert page.status_code == 200 and page.text.count("<h1") == 1


def test_text_of_a_page_is_shown_in_a_language_that_it_has(client):
    Page.objects.create(key="about", title_cs="O nás", text_cs="Jsme dvě města.", original_language="cs")
    page = client.get("/de/ueber-das-portal/").text
    assert '<div class="prose" lang="cs">' in page and 'class="language-note"' in page


def test_own_pages_take_few_queries(client, django_assert_max_num_queries):
    for room in ("o-portalu", "prohlaseni-o-pristupnosti", "ochrana-soukromi", "kontakt"):
        with django_assert_max_num_queries(4):
            assert client.get(f"/cs/{room}/").status_code == 200


def test_manifest_speaks_the_language_of_its_address(client):
    SiteSettings.objects.create(pk=1, name_lv="Pāri robežai")
    manifest = client.get("/lv/manifest.webmanifest").json()
    assert (manifest["lang"], manifest["name"], manifest["start_url"]) == ("lv", "Pāri robežai", "/lv/")
