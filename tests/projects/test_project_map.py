"""The projects of a list as a map, with the same places in a list beside it."""

import pytest
from django.test import Client

from tests import factories
from tests.projects.reading import body, words

pytestmark = pytest.mark.django_db
LIST = "/cs/projekty/"


def test_list_and_map_lead_to_each_other(client: Client):
    factories.project("Lávka")
    assert f'<a href="{LIST}?view=map">Mapa</a>' in body(client.get(LIST))
    assert f'<a href="{LIST}">Seznam</a>' in body(client.get(f"{LIST}?view=map"))


def test_map_shows_the_places_of_what_was_found_and_each_leads_to_its_projects(client: Client):
    here, there = factories.place("Chrastava"), factories.place("Zittau", "DE", latitude="50.9", longitude="14.8")
    factories.project("Lávka", lifecycle="idea").places.add(here)
    factories.project("Stezka").places.add(here, there)
    page = body(client.get(f"{LIST}?view=map"))
    assert "<svg" in page and "Chrastava 2" in words(page)
    assert f'href="{LIST}?place={here.pk}"' in page and f'href="{LIST}?place={there.pk}"' in page
    narrowed = body(client.get(f"{LIST}?lifecycle=idea&view=map"))
    assert f'href="{LIST}?place={here.pk}&amp;lifecycle=idea"' in narrowed
    assert f"place={there.pk}" not in narrowed
