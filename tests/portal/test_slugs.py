"""Addresses of records: readable, unique, and never lost."""

import pytest
from django.core.exceptions import ValidationError

from portal.languages import RESERVED_WORDS
from portal.slugs import slug_from
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Příliš žluťoučký kůň", "prilis-zlutoucky-kun"),
        ("Łódź nad rzeką", "lodz-nad-rzeka"),
        ("Grüße aus Görlitz", "grusse-aus-gorlitz"),
        ("Ķekava – Jēkabpils", "kekava-jekabpils"),
        ("Медногорск", ""),
    ],
)
def test_title_becomes_a_plain_slug(title, slug):
    assert slug_from(title) == slug


def test_long_title_is_cut_at_a_word():
    slug = slug_from("slovo " * 40)
    assert len(slug) <= 80 and slug.endswith("slovo")


def test_two_projects_of_one_title_get_two_addresses():
    assert [factories.project().slug for _ in range(3)] == ["lavka-pres-reku", "lavka-pres-reku-2", "lavka-pres-reku-3"]


@pytest.mark.parametrize("word", ["projekty", "2018", "kalendar"])
def test_slug_never_equals_a_word_of_an_address_or_a_year(word):
    project = factories.project(word)
    assert project.slug not in RESERVED_WORDS and not project.slug.isdigit()
    project.slug = word
    with pytest.raises(ValidationError):
        project.full_clean()


def test_old_address_leads_to_the_new_one_in_every_language(client):
    project = factories.project()
    project.slug = "most"
    project.save()
    for language, word in {"cs": "projekty", "pl": "projekty", "de": "projekte", "lv": "projekti"}.items():
        response = client.get(f"/{language}/{word}/lavka-pres-reku/")
        assert response.status_code == 301
        assert response["Location"] == f"/{language}/{word}/most/"
    assert client.get("/cs/projekty/most/").status_code == 200


def test_old_address_of_a_draft_stays_unknown(client):
    project = factories.project(state="draft")
    project.slug = "most"
    project.save()
    assert client.get("/cs/projekty/lavka-pres-reku/").status_code == 404


def test_a_new_record_does_not_take_an_address_that_redirects():
    project = factories.project()
    project.slug = "most"
    project.save()
    assert factories.project().slug == "lavka-pres-reku-2"
