"""Changes of a public page go through the same review as a draft; the page stays as it is meanwhile."""

import pytest
from django.core import mail
from django.urls import reverse

from portal.copies.models import WorkingCopy
from portal.models import Transition
from tests import factories
from tests.portal.filled_form import send
from tests.portal.test_workflow import page, take

pytestmark = pytest.mark.django_db


@pytest.fixture
def town():
    return factories.organisation()


def test_changes_of_a_public_page_are_handed_in_sent_back_and_published(
    client, town, django_capture_on_commit_callbacks
):
    project = factories.project(owner=town)
    editor = factories.user("editor", town, email="jana@lhota.example", language="cs")
    publisher = factories.user("publisher", town, email="petr@lhota.example", language="cs")
    change = reverse("admin:projects_project_change", args=[project.pk])

    client.force_login(editor)
    answer = send(client, change, button="_none", title_cs="Most", _move="hand_in")
    assert answer.redirect_chain[-1][0] == page(project, "hand_in")
    with django_capture_on_commit_callbacks(execute=True):
        take(client, project, "hand_in", comment="Nový název")
    assert (WorkingCopy.of(project).review, mail.outbox[0].to) == ("review", ["petr@lhota.example"])

    client.force_login(publisher)
    with django_capture_on_commit_callbacks(execute=True):
        take(client, project, "send_back", comment="Ještě polsky.")
    copy = WorkingCopy.of(project)
    assert (copy.review, copy.comment, mail.outbox[-1].to) == ("returned", "Ještě polsky.", ["jana@lhota.example"])

    assert client.get(page(project, "publish")).url == reverse("admin:projects_project_changes", args=[project.pk])
    project.refresh_from_db()
    assert project.title_cs == "Lávka přes řeku"
    client.post(
        reverse("admin:projects_project_changes", args=[project.pk]), {"version": copy.version, "_publish": "1"}
    )
    project.refresh_from_db()
    assert project.title_cs == "Most" and WorkingCopy.of(project) is None
    assert [step.move for step in Transition.objects.of(project)] == ["publish", "send_back", "hand_in"]


def test_an_editor_does_not_publish_changes_of_a_town_that_reviews(client, town):
    project = factories.project(owner=town)
    client.force_login(factories.user("editor", town))
    send(client, reverse("admin:projects_project_change", args=[project.pk]), title_cs="Most")
    version = WorkingCopy.of(project).version
    address = reverse("admin:projects_project_changes", args=[project.pk])
    assert client.post(address, {"version": version, "_publish": "1"}).status_code == 403
    town.review_required = False
    town.save()
    assert client.post(address, {"version": version, "_publish": "1"}).status_code == 302
    project.refresh_from_db()
    assert project.title_cs == "Most"
