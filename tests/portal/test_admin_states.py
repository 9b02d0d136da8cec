"""Draft, review, published, archived: who moves a record where, and what each move leaves behind."""

import pytest
from django.urls import reverse

from portal.models import Generation
from portal.publishing import State
from projects.models import Project
from tests import factories
from tests.portal.filled_form import send

pytestmark = pytest.mark.django_db
LIST = "/admin/projects/project/"


@pytest.fixture
def town():
    return factories.organisation()


def change(project) -> str:
    return reverse("admin:projects_project_change", args=[project.pk])


def test_an_editor_does_not_delete_what_the_public_has_seen(client, town):
    project = factories.project(owner=town)
    client.force_login(factories.user("editor", town))
    assert client.post(f"{LIST}{project.pk}/delete/", {"post": "yes"}).status_code == 403
    client.post(LIST, {"action": "delete_selected", "_selected_action": [project.pk], "post": "yes"})
    assert type(project).objects.filter(pk=project.pk).exists()


def test_an_editor_cannot_schedule_what_a_publisher_decides(client, town):
    project = factories.project(owner=town)
    client.force_login(factories.user("editor", town))
    send(client, change(project), publish_from_0="1. 1. 2090", publish_from_1="12:00")
    project.refresh_from_db()
    assert project.publish_from is None


@pytest.mark.parametrize(
    ("role", "action", "state"),
    [("editor", "hand_in", "review"), ("editor", "publish", "draft"), ("publisher", "publish", "published"),
     ("publisher", "archive", "draft"), ("translator", "hand_in", "draft")],
)  # fmt: skip
def test_actions_of_the_list_move_records_as_far_as_the_role_goes(client, town, role, action, state):
    project = factories.project(owner=town, state=State.DRAFT)
    client.force_login(factories.user(role, town))
    client.post(LIST, {"action": action, "_selected_action": [project.pk], "confirmed": "yes"})
    project.refresh_from_db()
    assert project.state == state


def test_every_write_is_one_public_change_and_a_refused_form_is_none(client, town):
    project = factories.project(owner=town, state=State.DRAFT)
    client.force_login(factories.user("publisher", town))
    steps = []
    for move in (
        lambda: send(client, change(project), title_cs="Nový název"),
        lambda: send(client, change(project), start="v úterý"),
        lambda: client.post(LIST, {"action": "publish", "_selected_action": [project.pk], "confirmed": "yes"}),
        lambda: client.post(LIST, {"action": "delete_selected", "_selected_action": [project.pk]}),
        lambda: client.post(f"{LIST}{project.pk}/delete/", {"post": "yes"}),
    ):
        before = Generation.current()
        move()
        steps.append(Generation.current() - before)
    assert steps == [1, 0, 1, 0, 1]


def test_who_wrote_and_who_changed_is_noted(client, town):
    editor, publisher = factories.user("editor", town), factories.user("publisher", town)
    client.force_login(editor)
    send(client, f"{LIST}add/", title_cs="Lávka")
    project = Project.objects.get(title_cs="Lávka")
    client.force_login(publisher)
    send(client, change(project), summary_cs="Krátce.")
    project.refresh_from_db()
    assert (project.created_by, project.updated_by) == (editor, publisher)


def test_the_state_is_a_word_in_the_list(client, town):
    factories.project(owner=town, state=State.REVIEW)
    client.force_login(factories.user("editor", town))
    assert 'class="state state--review">' in client.get(LIST).text


def test_the_public_page_is_linked_only_where_there_is_one(client, town):
    client.force_login(factories.user("editor", town))
    public, draft = factories.project(owner=town), factories.project("Koncept", owner=town, state=State.DRAFT)
    assert "viewsitelink" in client.get(change(public)).text
    assert "viewsitelink" not in client.get(change(draft)).text
