"""Two people write in one record: what does not collide is put together, what does is shown, no text is lost."""

import pytest
from django.test import Client
from django.urls import reverse

from portal.copies.models import OpenForm, WorkingCopy
from portal.copies.writing import propose
from projects.models import Project
from tests import factories
from tests.portal.filled_form import filled, send

pytestmark = pytest.mark.django_db


@pytest.fixture
def town():
    return factories.organisation()


@pytest.fixture
def jana(client, town):
    client.force_login(factories.user("publisher", town, username="jana", first_name="Jana", last_name="Nováková"))
    return client


@pytest.fixture
def piotr(town):
    client = Client()
    client.force_login(factories.user("editor", town, username="piotr"))
    return client


def page(project, name: str = "change") -> str:
    return reverse(f"admin:projects_project_{name}", args=[project.pk])


def title_of(project: Project) -> dict:
    """The texts that the next form will show."""
    copy = WorkingCopy.of(project)
    project.refresh_from_db()
    return copy.document["fields"] if copy else vars(project)


@pytest.mark.parametrize("state", ["draft", "published"])
def test_what_does_not_collide_is_put_together(jana, piotr, town, state):
    project = factories.project(owner=town, state=state)
    project.activities.create(title_cs="Zahájení")
    hers, his = filled(jana.get(page(project))), filled(piotr.get(page(project)))
    jana.post(page(project), hers | {"title_pl": "Kładka", "_continue": "1"})
    new = {"activities-TOTAL_FORMS": "2", "activities-1-id": "", "activities-1-title_cs": "Slavnost"}
    piotr.post(page(project), his | new | {"title_de": "Steg", "_continue": "1"})
    shown = filled(jana.get(page(project)))
    assert (shown["title_pl"], shown["title_de"]) == (["Kładka"], ["Steg"])
    assert shown["activities-1-title_cs"] == ["Slavnost"]


@pytest.mark.parametrize(
    ("state", "choice", "result"),
    [("draft", "mine", "Brod"), ("draft", "both", "Most\n\nBrod"), ("published", "theirs", "Most")],
)
def test_a_conflicting_save_shows_both_texts_and_keeps_what_is_chosen(jana, piotr, town, state, choice, result):
    project = factories.project(owner=town, state=state, summary_cs="Lávka")
    his = filled(piotr.get(page(project)))
    send(jana, page(project), summary_cs="Most")
    answer = piotr.post(page(project), his | {"summary_cs": "Brod", "title_pl": "Bród", "_continue": "1"})
    assert answer.status_code == 409
    [question] = answer.context["questions"]
    texts = ["".join(piece.text for piece in side) for side in (question.theirs, question.mine)]
    assert texts == ["Most", "Brod"] and "Jana Nováková" in answer.text
    assert title_of(project)["summary_cs"] == "Most"
    undecided = piotr.post(page(project), {"_sides": answer.context["sides"], "_settle": "1"})
    assert "errornote" in undecided.text
    decided = {"_sides": undecided.context["sides"], "_settle": "1", "choice-summary_cs": choice}
    piotr.post(page(project), decided)
    assert (title_of(project)["summary_cs"], title_of(project)["title_pl"]) == (result, "Bród")


def test_the_form_left_because_of_a_conflict_comes_back_as_typed(jana, piotr, town):
    project = factories.project(owner=town)
    his = filled(piotr.get(page(project)))
    send(jana, page(project), title_cs="Most")
    piotr.post(page(project), his | {"title_cs": "Brod", "_continue": "1"})
    assert filled(piotr.get(page(project)))["title_cs"] == ["Brod"]


def test_the_page_of_a_conflict_serves_nobody_else_and_no_other_record(jana, piotr, town):
    project, other = factories.project(owner=town), factories.project("Jiný", owner=town)
    his = filled(piotr.get(page(project)))
    send(jana, page(project), title_cs="Most")
    sides = piotr.post(page(project), his | {"title_cs": "Brod"}).context["sides"]
    for client, record in ((jana, project), (piotr, other)):
        answer = client.post(page(record), {"_sides": sides, "_settle": "1", "choice-title_cs": "mine"})
        assert answer.status_code == 400


def test_the_public_record_changed_meanwhile_is_shown_before_publishing(jana, town):
    project = factories.project(owner=town)
    send(jana, page(project), title_cs="Most")
    Project.objects.update(title_cs="Lanovka")
    answer = jana.post(page(project, "changes"), {"version": "1", "_publish": "1"})
    assert answer.status_code == 409
    choice = {"_sides": answer.context["sides"], "_settle": "1", "choice-title_cs": "mine"}
    jana.post(page(project, "changes"), choice)
    project.refresh_from_db()
    assert project.title_cs == "Lanovka"
    jana.post(page(project, "changes"), {"version": "2", "_publish": "1"})
    project.refresh_from_db()
    assert project.title_cs == "Most"


def test_other_writers_changes_are_in_the_form_that_opens_next(jana, town):
    project = factories.project(owner=town)
    propose({"model": "projects.project", "uuid": str(project.uuid), "fields": {"title_lv": "Tilts"}}, None)
    assert filled(jana.get(page(project)))["title_lv"] == ["Tilts"]


def test_the_second_person_is_told_who_writes_and_since_when(jana, piotr, town):
    project = factories.project(owner=town)
    assert not jana.get(page(project)).context["others"]
    shown = piotr.get(page(project))
    assert [form.person.first_name for form in shown.context["others"]] == ["Jana"]
    assert "Jana Nováková" in shown.text
    sheet = {"_opened": filled(jana.get(page(project)))["_opened"][0]}
    jana.post(reverse("admin:typing"), sheet | {"_left": "1"})
    assert not piotr.get(page(project)).context["others"]
    assert jana.post(reverse("admin:typing"), sheet | {"_seen": "1"}).json()["others"] == ["piotr"]
    OpenForm.objects.update(seen_at="2020-01-01T00:00Z")
    assert not piotr.get(page(project)).context["others"]
