"""Another system can keep a copy of the portal: it hears of every change and of every removal, and misses none."""

import datetime
import io

import pytest
import time_machine
from django.core.management import call_command
from django.utils import timezone

from portal.copies.writing import propose
from portal.models import LastChange
from portal.publishing import public_change
from tests import factories

pytestmark = pytest.mark.django_db


def changes(client, query: str = "") -> dict:
    response = client.get(f"/api/v1/changes/?{query}")
    assert response.status_code == 200, response.text
    return response.json()


def told(client, query: str = "") -> dict[str, str]:
    return {one["uuid"]: one["change"] for one in changes(client, query)["results"]}


def change(record, **fields) -> None:
    with public_change():
        for name, value in fields.items():
            setattr(record, name, value)
        record.save()


def test_a_copy_that_goes_on_from_the_last_change_hears_of_each_later_one_once(client):
    bridge, road = factories.project("Most"), factories.project("Cesta")
    last = changes(client)["last"]
    assert changes(client, f"after={last}") == {"next": None, "last": last, "results": []}
    change(road, title_cs="Silnice")
    [one] = changes(client, f"after={last}")["results"]
    assert (one["uuid"], one["kind"], one["change"]) == (str(road.uuid), "projects", "updated")
    assert client.get(one["self"]).json()["title"] == "Silnice"
    assert str(bridge.uuid) in told(client)


def test_a_place_of_another_database_is_not_taken_for_the_end(client):
    factories.project()
    changes(client)
    assert client.get("/api/v1/changes/?after=999999_1").status_code == 404


@pytest.mark.parametrize("state", ["draft", "review", "archived"])
def test_a_record_that_is_taken_back_is_told_as_removed(client, state):
    project = factories.project()
    last = changes(client)["last"]
    change(project, state=state)
    [one] = changes(client, f"after={last}")["results"]
    assert (one["uuid"], one["change"], one["self"]) == (str(project.uuid), "removed", None)
    change(project, state="published")
    assert told(client, f"after={last}")[str(project.uuid)] == "updated"


def test_a_deleted_record_is_told_as_removed(client):
    project = factories.project()
    last = changes(client)["last"]
    with public_change():
        project.delete()
    assert told(client, f"after={last}") == {str(project.uuid): "removed"}


def test_a_draft_is_never_told_of(client):
    with public_change():
        project = factories.project(state="draft")
    change(project, title_cs="Tajné")
    assert str(project.uuid) not in told(client)


def test_what_waits_in_a_working_copy_is_neither_told_nor_shown(client):
    project = factories.project()
    last = changes(client)["last"]
    waiting = {"model": "projects.project", "uuid": str(project.uuid), "fields": {"title_cs": "Tajná změna"}}
    assert propose(waiting, factories.user("administrator")).copy
    assert told(client, f"after={last}") == {}
    assert "Tajná" not in client.get("/api/v1/projects/?lang=all").text


def test_what_becomes_public_by_itself_is_told_when_it_does(client):
    project = factories.project(publish_from=timezone.now() + datetime.timedelta(hours=1))
    last = changes(client)["last"] or "0_0"
    assert str(project.uuid) not in told(client)
    with time_machine.travel(timezone.now() + datetime.timedelta(hours=2), tick=False):
        assert told(client, f"after={last}")[str(project.uuid)] == "updated"


def test_a_change_of_a_partner_concerns_the_projects_that_name_it(client):
    town = factories.organisation()
    project = factories.project(owner=town)
    factories.participation(project, town)
    last = changes(client)["last"]
    change(town, name_cs="Město Dolní Lhota")
    assert {str(town.uuid), str(project.uuid)} <= set(told(client, f"after={last}"))


def test_changes_since_a_moment(client):
    old = factories.project("Starý")
    changes(client)
    LastChange.objects.filter(uuid=old.uuid).update(changed_at="2020-01-01T00:00:00Z", generation=0)
    change(factories.project("Nový"), acronym="N")
    assert str(old.uuid) not in told(client, "updated_since=2020-06-01T00:00:00Z")
    assert str(old.uuid) in told(client, "updated_since=2019-12-31T22:30:00-01:00")
    assert told(client, "updated_since=9999-12-31T23:59:59Z") == {}
    for wrong in ("yesterday", "2020-06-01", "2020-06-01T00:00:00"):
        answer = client.get(f"/api/v1/changes/?updated_since={wrong}")
        assert answer.status_code == 400 and answer.json()["errors"][0]["parameter"] == "updated_since"


def test_making_the_index_anew_changes_nothing_and_adds_what_was_never_told(client):
    project = factories.project()
    last = changes(client)["last"]
    LastChange.objects.filter(uuid=project.uuid).delete()
    call_command("rebuild_index", stdout=io.StringIO())
    assert told(client, f"after={last}") == {str(project.uuid): "updated"}
