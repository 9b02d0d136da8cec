"""Contacts, links and related projects on a project's page: what has ended, died or is not public does not lead on."""

import pytest
import time_machine
from django.test import Client

from portal.publishing import State
from projects.models import ContactPoint, ProjectLink, ProjectRelation
from tests import factories
from tests.projects.reading import body, section, words

pytestmark = pytest.mark.django_db
PAGE = "/cs/projekty/lavka/"


@pytest.fixture
def project():
    """A footbridge."""
    return factories.project("Lávka", slug="lavka")


def page(client: Client, address: str = PAGE) -> str:
    return body(client.get(address))


def test_contacts_hide_the_address_from_collectors_and_end_on_their_day(client: Client, project):
    ContactPoint.objects.create(
        project=project,
        office_cs="Oddělení rozvoje",
        email="rozvoj@lhota.example",
        phone="+420 000 000 001",
        visible_until="2018-06-30",
    )
    with time_machine.travel("2018-06-30 12:00+00:00"):
        html = page(client)
        assert "rozvoj (at) lhota.example" in words(html) and "tel:+420000000001" in html
        assert "rozvoj@lhota" not in html and "mailto:rozvoj" not in html
    with time_machine.travel("2018-07-01 12:00+00:00"):
        assert "lhota.example" not in page(client) and not section(page(client), "contact")


def test_links_that_do_not_answer_are_said_so_and_are_no_links(client: Client, project):
    ProjectLink.objects.create(project=project, address="https://zije.example/", title_cs="Žije")
    ProjectLink.objects.create(project=project, address="https://mrtvy.example/", dead_since="2020-01-02", position=1)
    text = section(page(client), "links")
    assert (
        'href="https://zije.example/"' in text and 'href="https://mrtvy' not in text and "2. ledna 2020" in words(text)
    )


def test_earlier_editions_stand_in_words_or_as_links_and_are_seen_from_both_sides(client: Client, project):
    earlier = factories.project("Brod", slug="brod")
    ProjectRelation.objects.create(project=project, kind="earlier", other=earlier)
    ProjectRelation.objects.create(project=project, kind="earlier", words_cs="Dřívější setkání", position=1)
    ProjectRelation.objects.create(
        project=project, kind="related", other=factories.project("Tajný", state=State.DRAFT), position=2
    )
    related = section(page(client), "related")
    assert "/cs/projekty/brod/" in related and "Dřívější setkání" in related and "Tajný" not in related
    there = section(page(client, "/cs/projekty/brod/"), "related")
    assert PAGE in there and "Dřívější setkání" not in there
