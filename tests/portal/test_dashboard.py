"""The first page shows what waits for this person, and every number leads to the list that it counts."""

import re

import pytest
from django.utils import timezone

from partners.models import Report
from portal.models import Transition
from portal.publishing import State, public_change
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def town():
    return factories.organisation(checked_on=timezone.localdate())


def filled(town, person):
    """Work of every kind in one town, and the same in another one that has nothing to do with it."""
    neighbour = factories.organisation("Stadt Grünthal")
    with public_change():
        for owner in (town, neighbour):
            factories.project("Koncept", owner=owner, state=State.DRAFT, created_by=person)
            back = factories.project("Vrácený", owner=owner, state=State.DRAFT, created_by=person)
            Transition.objects.create(model="projects.project", record=back.uuid, move="send_back")
            factories.agreement("Ke kontrole", owner=owner, state=State.REVIEW)
            old = factories.project("Nekontrolovaný", owner=owner, title_pl="Stary")
            old.links.create(address="https://lhota.example", dead_since=timezone.localdate())
            Report.objects.create(organisation=owner, page="/cs/", message="Překlep", language="cs")


def board(client):
    answer = client.get("/admin/")
    blocks = {block.title: block.numbers for block in answer.context["board"]["blocks"]}
    return {title: {one.name: one.count for one in numbers} for title, numbers in blocks.items()}


def test_each_role_sees_what_it_can_act_upon_in_its_own_organisations(client, town):
    editor = factories.user("editor", town)
    filled(town, editor)
    client.force_login(editor)
    mine = board(client)
    assert mine["Rozpracováno mnou"] == {"Projekty": 2}
    assert mine["Vráceno mně k úpravám"] == {"Projekty": 1}
    assert mine["Čeká na kontrolu"] == {"Dohody": 1}
    assert mine["Čtyři měsíce nezkontrolováno"] == {"Projekty": 1}
    assert mine["Odkazy, které neodpovídají"] == {"Projekty": 1}
    assert mine["Hlášení čtenářů"] == {"Hlášení chyb": 1}
    client.force_login(factories.user("publisher", town))
    assert next(iter(board(client))) == "Čeká na kontrolu"
    client.force_login(factories.user("translator", town))
    assert board(client) == {}


@pytest.mark.parametrize("role", ["administrator", "publisher", "editor", "translator"])
def test_every_number_leads_to_a_list_of_exactly_so_many(client, town, role):
    person = factories.user(role, town)
    filled(town, person)
    client.force_login(person)
    found = re.findall(r'href="([^"]+)"><strong>(\d+)</strong>', client.get("/admin/").text)
    assert found
    for address, count in found:
        assert client.get(address.replace("&amp;", "&")).context["cl"].result_count == int(count), address


def test_a_desk_without_work_says_so_and_shows_nobody_elses(client, town):
    person = factories.user("editor", factories.organisation("Gmina Zielona"))
    filled(town, factories.user("publisher", town))
    client.force_login(person)
    page = client.get("/admin/")
    assert not any(board(client).values()) and page.context["board"]["recent"] == []
    assert "Nic nebylo vráceno." in page.text and "Koncept" not in page.text


def test_recent_changes_lead_to_the_history(client, town):
    editor = factories.user("editor", town)
    filled(town, editor)
    client.force_login(editor)
    recent = client.get("/admin/").context["board"]["recent"]
    assert {str(one.record) for one in recent} == {"Koncept", "Vrácený", "Ke kontrole", "Nekontrolovaný"}
    assert client.get(recent[0].address).status_code == 200


def test_queries_do_not_grow_with_the_records(client, town, django_assert_max_num_queries):
    person = factories.user("editor", town)
    client.force_login(person)
    client.get("/admin/")
    with django_assert_max_num_queries(20) as few:
        client.get("/admin/")
    filled(town, person)
    with django_assert_max_num_queries(len(few)):
        client.get("/admin/")
