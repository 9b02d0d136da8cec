"""Partners that were added with a project are drafts; they are offered for publishing together with it."""

import pytest
from django.urls import reverse

from portal.models import Transition
from portal.publishing import State
from tests import factories
from tests.portal.filled_form import filled, send
from tests.portal.test_workflow import page, state, take

pytestmark = pytest.mark.django_db


@pytest.fixture
def town():
    return factories.organisation()


@pytest.fixture
def school(town):
    return factories.organisation("Gymnázium Údolí", owner=town, state=State.DRAFT)


@pytest.fixture
def foreign():
    return factories.organisation("Cizí škola", owner=factories.organisation("Gmina Zielona"), state=State.DRAFT)


def project_with(town, *partners, **more):
    project = factories.project(owner=town, **more)
    for partner in (town, *partners):
        factories.participation(project, partner)
    return project


def test_drafts_that_one_may_publish_are_offered_and_published_in_one_step(client, town, school, foreign):
    project = project_with(town, school, foreign, state=State.DRAFT)
    client.force_login(factories.user("publisher", town))
    shown = client.get(page(project, "publish"))
    assert list(shown.context["form"].offered.values()) == [school] and "Gymnázium Údolí" in shown.text
    take(client, project, "publish", companions=[school.pk], publish_from="2090-01-01T08:00")
    school.refresh_from_db()
    assert (state(project), state(school), state(foreign)) == (State.PUBLISHED, State.PUBLISHED, State.DRAFT)
    assert school.publish_from.year == 2090 and Transition.objects.of(school).get().move == "publish"


def test_what_is_not_ticked_or_not_offered_stays_a_draft(client, town, school, foreign):
    project = project_with(town, school, foreign, state=State.DRAFT)
    client.force_login(factories.user("publisher", town))
    answer = take(client, project, "publish", companions=[foreign.pk])
    assert "companions" in answer.context["form"].errors and state(project) == State.DRAFT
    take(client, project, "publish")
    assert (state(project), state(school), state(foreign)) == (State.PUBLISHED, State.DRAFT, State.DRAFT)


def test_the_partners_of_a_working_copy_are_offered_where_it_is_published(client, town, school):
    project = project_with(town)
    client.force_login(factories.user("publisher", town))
    form = reverse("admin:projects_project_change", args=[project.pk])
    row = {"participations-TOTAL_FORMS": "2", "participations-1-id": "", "participations-1-role": "partner"}
    send(client, form, **row, **{"participations-1-organisation": str(school.pk)})
    address = reverse("admin:projects_project_changes", args=[project.pk])
    assert "Gymnázium Údolí" in client.get(address).text
    client.post(address, {"version": "1", "_publish": "1", "companions": [school.pk]})
    assert state(school) == State.PUBLISHED
    client.logout()
    assert "Gymnázium Údolí" in client.get(project.get_absolute_url()).text


def test_the_list_says_in_words_that_changes_wait(client, town):
    project = factories.project(owner=town)
    client.force_login(factories.user("editor", town))
    form = reverse("admin:projects_project_change", args=[project.pk])
    said = filled(send(client, form, title_cs="Most", start="někdy", _what_for="Nový název"))
    assert said["_what_for"] == ["Nový název"]  # a refused form keeps it
    send(client, form, title_cs="Most", _what_for="Nový název")
    assert "nezveřejněné změny" in client.get("/admin/projects/project/").text
    take(client, project, "hand_in")
    assert "změny ke kontrole" in client.get("/admin/projects/project/?work=review").text
