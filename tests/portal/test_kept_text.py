"""What somebody typed comes back to them, and to nobody else: signed out, token too old, form too long, page closed."""

import pytest
from django.test import Client
from django.urls import reverse

from portal.copies.models import OpenForm
from projects.models import Project
from tests import factories
from tests.portal.filled_form import filled

pytestmark = [pytest.mark.django_db, pytest.mark.once]
TYPING = "/admin/typing/"


@pytest.fixture
def town():
    return factories.organisation()


@pytest.fixture
def project(town):
    return factories.project(owner=town, state="draft")


@pytest.fixture
def jana(town):
    return factories.user("editor", town, username="jana")


@pytest.fixture
def desk(client, jana):
    client.force_login(jana)
    return client


def page(project) -> str:
    return reverse("admin:projects_project_change", args=[project.pk])


ADD = "/admin/projects/project/add/"


def test_what_is_typed_is_kept_and_changes_nothing_until_it_is_saved(desk, project):
    form = filled(desk.get(page(project)))
    answer = desk.post(TYPING, form | {"title_cs": "Mos", "start": "někdy"})
    assert ":" in answer.json()["saved"]
    project.refresh_from_db()
    assert project.title_cs == "Lávka přes řeku"
    again = desk.get(page(project))
    assert (filled(again)["title_cs"], filled(again)["start"]) == (["Mos"], ["někdy"])
    assert again.context["errors"]
    desk.post(page(project), filled(again) | {"start": "2015", "_continue": "1"})
    project.refresh_from_db()
    assert (project.title_cs, str(project.start)) == ("Mos", "2015")
    assert OpenForm.objects.get().typed is None


def test_new_rows_and_removed_rows_come_back_too(desk, project):
    project.activities.create(title_cs="Zahájení")
    rows = {"activities-TOTAL_FORMS": "2", "activities-1-id": "", "activities-1-title_cs": "Slavnost"}
    desk.post(TYPING, filled(desk.get(page(project))) | rows | {"activities-0-DELETE": "on"})
    again = filled(desk.get(page(project)))
    assert again["activities-1-title_cs"] == ["Slavnost"] and "activities-0-DELETE" in again


def test_what_was_typed_can_be_thrown_away(desk, project):
    form = filled(desk.get(page(project)))
    desk.post(TYPING, form | {"title_cs": "Most"})
    assert desk.post(TYPING, {"_opened": form["_opened"], "_forget": "1"}).url == page(project)
    assert filled(desk.get(page(project)))["title_cs"] == ["Lávka přes řeku"]


def test_a_new_record_that_was_never_saved_can_be_gone_on_with_and_is_saved_once(desk):
    form = filled(desk.get(ADD)) | {"title_cs": "Přívoz"}
    desk.post(TYPING, form)
    shown = desk.get(ADD)
    [waiting] = shown.context["waiting"]
    assert f"?typed={waiting.record}" in shown.text and filled(shown)["title_cs"] == [""]
    again = filled(desk.get(f"{ADD}?typed={waiting.record}"))
    assert again["title_cs"] == ["Přívoz"]
    for _attempt in range(2):  # somebody clicks twice
        desk.post(ADD, again | {"_continue": "1"})
    assert Project.objects.filter(title_cs="Přívoz").count() == 1
    assert not desk.get(ADD).context["waiting"]


@pytest.mark.parametrize("address", ["change", "add"])
def test_a_form_sent_after_the_session_is_over_comes_back_after_signing_in(desk, project, jana, address):
    address = page(project) if address == "change" else ADD
    form = filled(desk.get(address)) | {"title_cs": "Napsáno večer", "_save": "1"}
    desk.logout()
    answer = desk.post(address, form)
    assert answer.url.startswith("/admin/login/") and "kept" not in answer.url
    sign_in = {"username": "jana", "password": "test-password"}
    shown = desk.post(answer.url, sign_in, follow=True)
    assert filled(shown)["title_cs"] == ["Napsáno večer"]


def test_nobody_else_gets_the_text(desk, project, town):
    form = filled(desk.get(page(project)))
    desk.logout()
    desk.post(page(project), form | {"title_cs": "Tajné"})
    desk.force_login(factories.user("publisher", town, username="petr"))
    assert "Tajné" not in desk.get(page(project)).text
    assert desk.post(TYPING, form | {"title_cs": "Podvržené"}).status_code == 400
    assert OpenForm.objects.get(person__username="jana").typed["title_cs"] == ["Tajné"]


def test_a_form_that_was_not_given_out_here_is_not_kept(client, project):
    client.post(page(project), {"title_cs": "Spam", "_opened": "x"})
    assert not OpenForm.objects.exists()


def test_a_form_with_an_old_token_is_kept(project, jana):
    desk = Client(enforce_csrf_checks=True)
    desk.force_login(jana)
    form = filled(desk.get(page(project)))
    answer = desk.post(page(project), form | {"title_cs": "Most", "csrfmiddlewaretoken": "x" * 64})
    assert answer.status_code == 403 and f'href="{page(project)}"' in answer.text
    assert filled(desk.get(page(project)))["title_cs"] == ["Most"]


@pytest.mark.parametrize("limit", ["NUMBER_FIELDS", "MEMORY_SIZE"])
def test_a_form_that_is_too_long_is_explained_and_kept(desk, project, settings, limit):
    form = filled(desk.get(page(project))) | {"title_cs": "Most"}
    setattr(settings, f"DATA_UPLOAD_MAX_{limit}", 50)
    body = "&".join(f"{name}={value}" for name, values in form.items() for value in [values] if isinstance(value, str))
    body += "&_opened=" + form["_opened"][0] + "".join(f"&x{n}=1" for n in range(60))
    answer = desk.post(page(project), body, content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 400 and f'href="{page(project)}"' in answer.text
    assert OpenForm.objects.get().typed["title_cs"] == ["Most"]


def test_another_towns_record_is_not_written_into(client, project, jana):
    client.force_login(jana)
    form = filled(client.get(page(project)))
    jana.organisations.clear()
    assert client.post(TYPING, form).status_code == 403
