"""Addresses: words of each language, the way between languages, and what machines read about them."""

import re

import pytest
from django.urls import reverse
from django.utils.translation import override

from portal.languages import PATH_WORDS, languages
from portal.models import SiteSettings
from tests import factories

pytestmark = pytest.mark.django_db
LISTS = ("projects", "partners", "agreements", "programmes", "good_practice", "news", "calendar")
PAGES = ("statistics", "about", "accessibility", "privacy", "contact")


def test_every_room_has_a_word_of_its_own_in_every_language():
    for language in languages():
        words = [words[language] for words in PATH_WORDS.values()]
        assert len(words) == len(set(words))
        assert all(re.fullmatch("[a-z-]+", word) for word in words)


@pytest.mark.parametrize("language", ["cs", "pl", "de", "lv"])
@pytest.mark.parametrize("room", [*LISTS, *PAGES])
def test_every_room_answers_at_its_word(client, language, room):
    response = client.get(f"/{language}/{PATH_WORDS[room][language]}/")
    assert response.status_code == 200
    assert f'<html lang="{language}">' in response.text
    assert response.text.count("<h1") == 1


@pytest.mark.parametrize(
    ("header", "home"),
    [("de-AT,de;q=0.9", "/de/"), ("lv", "/lv/"), ("pl,cs;q=0.5", "/pl/"), ("fr", "/cs/"), ("", "/cs/")],
)
def test_bare_address_leads_to_the_visitors_language(client, header, home):
    response = client.get("/", headers={"accept-language": header})
    assert (response.status_code, response["Location"]) == (302, home)


def test_language_switch_stays_on_the_same_record_and_its_filters(client):
    project = factories.project()
    page = client.get(project_url(project, "cs")).text
    assert f'href="/de/projekte/{project.slug}/"' in page and f'href="/lv/projekti/{project.slug}/"' in page
    page = client.get("/cs/projekty/?theme=doprava&sort=name").text
    assert 'href="/de/projekte/?theme=doprava&amp;sort=name"' in page


def test_page_names_itself_and_its_alternates(client):
    project = factories.project()
    head = client.get(project_url(project, "pl")).text
    base = "http://testserver"
    assert f'<link rel="canonical" href="{base}/pl/projekty/{project.slug}/">' in head
    for language, word in PATH_WORDS["projects"].items():
        assert f'<link rel="alternate" hreflang="{language}" href="{base}/{language}/{word}/{project.slug}/">' in head
    assert f'<link rel="alternate" hreflang="x-default" href="{base}/cs/projekty/{project.slug}/">' in head


def test_filtered_list_names_the_whole_list_as_canonical(client):
    head = client.get("/cs/projekty/?theme=doprava").text
    assert '<link rel="canonical" href="http://testserver/cs/projekty/">' in head
    assert 'rel="alternate" hreflang' not in head


def test_sitemap_has_every_public_record_in_every_language_and_no_draft(client):
    shown, draft = factories.project(), factories.project("Tajný", state="draft")
    text = client.get("/sitemap.xml").text
    for language in languages():
        assert f"<loc>http://testserver{project_url(shown, language)}</loc>" in text
    assert 'hreflang="x-default"' in text
    assert draft.slug not in text


def test_robots_may_read_everything_but_the_desk(client):
    text = client.get("/robots.txt").text
    assert "Disallow: /admin/" in text and "Sitemap: http://testserver/sitemap.xml" in text


def test_security_contact_is_told_once_the_operator_names_one(client):
    assert client.get("/.well-known/security.txt").status_code == 404
    SiteSettings.objects.create(pk=1, security_contact="bezpecnost@example.org")
    text = client.get("/.well-known/security.txt").text
    assert "Contact: mailto:bezpecnost@example.org" in text and "Expires: " in text


def test_nothing_sets_a_cookie_for_a_visitor(client):
    project = factories.project()
    for address in ["/cs/", project_url(project, "cs"), "/cs/projekty/?q=x", "/cs/kontakt/"]:
        assert not client.get(address).cookies


def project_url(project, language: str) -> str:
    with override(language):
        return reverse("projects:detail", args=[project.slug])
