"""Every list, form and first page of the admin answers those who may see it, and no one else."""

import re
from io import BytesIO

import pytest
from django.contrib import admin
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from partners.models import Document, Picture, Report
from portal.models import Page, SiteSettings, User
from projects.models import Project
from tests import factories
from tests.portal.filled_form import send

pytestmark = [pytest.mark.django_db, pytest.mark.once]
ROLES = ("administrator", "publisher", "editor", "translator")
# Reports are written by readers and have tests of their own.
MODELS = sorted(admin.site._registry.keys() - {Report}, key=lambda model: model._meta.label)


@pytest.fixture
def town():
    """One record of each kind, owned by the town whose people sign in."""
    place = factories.place()
    town = factories.organisation(place=place)
    town.owner = place.owner = town
    town.save()
    place.save()
    factories.theme(owner=town)
    factories.project(owner=town, programme=factories.programme(owner=town))
    factories.agreement(owner=town)
    factories.article(owner=town)
    factories.good_practice(owner=town)
    Document.objects.create(owner=town, title_cs="Memorandum")
    picture = BytesIO()
    Image.new("RGB", (4, 3)).save(picture, "PNG")
    Picture.objects.create(owner=town, file=SimpleUploadedFile("bridge.png", picture.getvalue()))
    Page.objects.create(key="about", title_cs="O portálu")
    SiteSettings.objects.create(pk=1, name_cs="Přes hranici")
    return town


def address(model, page: str, *args) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_pages_answer_those_who_may_see_them(client, town, model, role):
    client.force_login(factories.user(role, town))
    content = model._meta.app_label != "portal"
    allowed = 200 if content or role == "administrator" else 403
    listed = client.get(address(model, "changelist"), follow=True)
    assert listed.status_code == allowed
    add = client.get(address(model, "add"))
    may_add = (role == "administrator" or (content and role != "translator")) and model is not SiteSettings
    assert add.status_code == (200 if may_add else 403)
    record = model._base_manager.order_by("pk").first()
    change = client.get(address(model, "change", record.pk))
    assert change.status_code == allowed
    for page in (listed, add, change):
        if page.status_code == 200:
            assert not re.search(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)", page.text)
            assert page.text.count("<h1") == 1
            assert not re.search(r"<(?:script|link|img|source)\b[^>]*(?:src|href)=[\"'](?:https?:)?//", page.text)
            assert "jquery-ui" not in page.text and "tabbed_translation" not in page.text


@pytest.mark.parametrize("language", ["cs", "pl", "de", "lv"])
def test_first_page_and_login_speak_the_language_that_was_chosen(client, town, language):
    client.post(reverse("set_language"), {"language": language, "next": "/admin/"})
    assert f'<html lang="{language}"' in client.get("/admin/login/").text
    client.force_login(factories.user("editor", town))
    page = client.get("/admin/")
    assert f'<html lang="{language}"' in page.text
    assert f'value="{language}" lang="{language}"' in page.text


def test_first_page_groups_records_by_what_people_do(client, town):
    client.force_login(factories.user("editor", town))
    groups = [group["app_label"] for group in client.get("/admin/").context["app_list"]]
    assert groups == ["work", "shared", "files"]


def test_login_page_bears_the_portals_name(client, town):
    assert "Přes hranici" in client.get("/admin/login/").text


def test_settings_list_leads_to_the_one_row(client, town):
    client.force_login(factories.user("administrator", town))
    assert client.get(address(SiteSettings, "changelist")).url == address(SiteSettings, "change", 1)


def test_groups_of_permissions_are_nobodys_business(client, town):
    client.force_login(factories.user("administrator", town))
    assert client.get("/admin/auth/group/").status_code == 404


@pytest.mark.parametrize("role", ROLES)
def test_somebody_without_a_role_or_staff_mark_sees_nothing(client, town, role):
    person = factories.user(role, town)
    person.is_active = False
    person.save()
    client.force_login(person)
    assert client.get("/admin/").status_code == 302


def test_lists_ask_as_often_for_thirty_records_as_for_three(client, town, django_assert_max_num_queries):
    client.force_login(factories.user("publisher", town))
    for model in [model for model in MODELS if model._meta.label in ("projects.Project", "news.Article")]:
        make = factories.project if model._meta.label == "projects.Project" else factories.article
        for number in range(2):
            make(f"Record {number}", owner=town)
        with django_assert_max_num_queries(20) as few:
            client.get(address(model, "changelist"))
        for number in range(27):
            make(f"More {number}", owner=town)
        with django_assert_max_num_queries(len(few)):
            client.get(address(model, "changelist"))


def test_deleting_a_person_does_not_list_links_that_have_no_name(client, town):
    person = factories.user("editor", town)
    client.force_login(factories.user("administrator", town))
    page = client.get(address(User, "delete", person.pk))
    assert page.status_code == 200 and str(person) in page.text
    assert "object (" not in page.text


def test_a_period_that_ends_too_early_is_an_error_of_its_end(client, town):
    client.force_login(factories.user("editor", town))
    page = send(client, address(Project, "add"), title_cs="Lávka", start="15. 4. 2016", end="6/2013")
    form = page.context["adminform"].form
    assert list(form.errors) == ["end"]
    assert 'value="15. 4. 2016"' in page.text and 'value="6/2013"' in page.text
