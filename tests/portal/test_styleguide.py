"""The gallery of components: complete, without a database, and for developers only."""

import importlib

import pytest
from django.test import Client
from django.urls import clear_url_caches

import portal.urls
from portal.styleguide import components
from portal.styleguide.examples import examples

pytestmark = pytest.mark.once


@pytest.fixture
def gallery(settings):
    """The addresses as they are in development."""
    settings.DEBUG = True
    importlib.reload(portal.urls)
    clear_url_caches()
    yield Client()
    settings.DEBUG = False
    importlib.reload(portal.urls)
    clear_url_caches()


@pytest.mark.django_db
def test_gallery_is_not_there_for_visitors(client):
    assert client.get("/styleguide/").status_code == 404


def test_every_component_has_an_example_and_every_example_a_component():
    assert sorted(examples()) == components()


@pytest.mark.parametrize("language", ["cs", "pl", "de", "lv"])
def test_gallery_shows_every_component_in_every_language_and_asks_no_database(gallery, language):
    page = gallery.get(f"/styleguide/{language}/")
    assert page.status_code == 200
    for name, states in examples().items():
        assert page.text.count(f'data-component="{name}"') == len(states), name


@pytest.mark.django_db
def test_gallery_knows_only_the_sites_languages(gallery):
    assert gallery.get("/styleguide/xx/").status_code == 404
