"""Those concerned are told, in their own language, and nobody else."""

import pytest
from django.core import mail

from portal.models import Transition
from portal.publishing import State
from tests import factories
from tests.portal.test_workflow import state, take

pytestmark = pytest.mark.django_db


@pytest.fixture
def town():
    return factories.organisation()


@pytest.fixture
def team(town):
    """An editor, two publishers who read other languages, and one of a town that has nothing to do with it."""
    foreign = factories.organisation("Stadt Grünthal")
    return {
        "editor": factories.user("editor", town, email="jana@lhota.example", first_name="Jana", language="cs"),
        "german": factories.user("publisher", town, username="uwe", email="uwe@lhota.example", language="de"),
        "latvian": factories.user("publisher", town, username="inta", email="inta@lhota.example", language="lv"),
        "foreign": factories.user("publisher", foreign, username="x", email="x@gruenthal.example"),
    }


def step(client, callbacks, person, project, move, **said):
    client.force_login(person)
    with callbacks(execute=True):
        take(client, project, move, **said)


def test_publishers_are_told_in_their_own_language_what_was_handed_in(
    client, town, team, django_capture_on_commit_callbacks
):
    project = factories.project(owner=town, state=State.DRAFT)
    step(client, django_capture_on_commit_callbacks, team["editor"], project, "hand_in", comment="Prosím do pátku.")
    letters = {one.to[0]: one for one in mail.outbox}
    assert set(letters) == {"uwe@lhota.example", "inta@lhota.example"}
    assert letters["uwe@lhota.example"].subject == "Zur Prüfung vorgelegt: Lávka přes řeku"
    assert letters["inta@lhota.example"].subject != letters["uwe@lhota.example"].subject
    body = letters["uwe@lhota.example"].body
    assert "Prosím do pátku." in body and "Jana" in body and f"/{project.pk}/change/" in body
    assert letters["uwe@lhota.example"].reply_to == ["jana@lhota.example"]


def test_who_handed_in_is_told_of_the_reason_and_of_publication(client, town, team, django_capture_on_commit_callbacks):
    project = factories.project(owner=town, state=State.DRAFT, created_by=team["latvian"])
    step(client, django_capture_on_commit_callbacks, team["editor"], project, "hand_in")
    mail.outbox.clear()
    step(client, django_capture_on_commit_callbacks, team["german"], project, "send_back", comment="Chybí alt.")
    step(client, django_capture_on_commit_callbacks, team["editor"], project, "hand_in")
    step(client, django_capture_on_commit_callbacks, team["german"], project, "publish")
    told = [one.subject for one in mail.outbox if one.to == ["jana@lhota.example"]]
    assert told == ["Vráceno k úpravám: Lávka přes řeku", "Zveřejněno: Lávka přes řeku"]
    assert not [one for one in mail.outbox if "gruenthal" in one.to[0]]


def test_an_author_who_left_the_organisation_is_told_nothing(client, town, team, django_capture_on_commit_callbacks):
    project = factories.project(owner=town, state=State.DRAFT)
    step(client, django_capture_on_commit_callbacks, team["editor"], project, "hand_in")
    mail.outbox.clear()
    team["editor"].organisations.clear()
    step(client, django_capture_on_commit_callbacks, team["german"], project, "publish")
    assert mail.outbox == []


def test_a_mail_that_fails_does_not_lose_the_step(
    client, town, team, settings, caplog, django_capture_on_commit_callbacks
):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    project = factories.project(owner=town, state=State.DRAFT)
    step(client, django_capture_on_commit_callbacks, team["editor"], project, "hand_in")
    assert state(project) == State.REVIEW and Transition.objects.count() == 1
    assert "on_commit" in caplog.text


def test_administrators_are_told_where_there_is_no_publisher_to_write_to(
    client, town, team, django_capture_on_commit_callbacks
):
    for name in ("german", "latvian"):
        team[name].organisations.clear()
    factories.user("administrator", email="sprava@portal.example", language="pl")
    project = factories.project(owner=town, state=State.DRAFT)
    step(client, django_capture_on_commit_callbacks, team["editor"], project, "hand_in")
    [letter] = mail.outbox
    assert letter.to == ["sprava@portal.example"] and "jako administrator" in letter.body
