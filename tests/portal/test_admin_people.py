"""People, their role and their organisations: in the hands of administrators, who stop short of superusers."""

import pytest
from django.urls import reverse

from portal.models import SiteSettings, User
from tests import factories
from tests.portal.filled_form import send

pytestmark = pytest.mark.django_db


@pytest.fixture
def town():
    return factories.organisation()


@pytest.fixture
def administrator(client):
    """Somebody with the role alone, no superuser."""
    person = factories.user("administrator", is_superuser=False)
    client.force_login(person)
    return client


def change(person) -> str:
    return reverse("admin:portal_user_change", args=[person.pk])


def test_a_person_is_added_with_a_role_and_organisations(administrator, town):
    send(
        administrator, reverse("admin:portal_user_add"), username="jana", usable_password="true",
        password1="tichá-voda-42", password2="tichá-voda-42", role="editor", organisations=[str(town.pk)],
    )  # fmt: skip
    person = User.objects.get(username="jana")
    assert person.is_staff and not person.is_superuser
    assert person.role_names == {"editor"}
    assert list(person.organisations.all()) == [town]


def test_a_role_takes_the_place_of_the_one_before(administrator, town):
    person = factories.user("editor", town)
    send(administrator, change(person), role="publisher")
    assert set(person.groups.values_list("name", flat=True)) == {"publisher"}
    send(administrator, change(person), role="", organisations=[])
    assert not person.groups.exists() and not person.organisations.exists()


def test_an_administrator_neither_becomes_nor_touches_a_superuser(administrator):
    root = User.objects.create_superuser("root", password="x")
    assert administrator.get(change(root)).status_code == 302
    assert administrator.get(reverse("admin:auth_user_password_change", args=[root.pk])).status_code in (302, 403, 404)
    me = User.objects.get(username="administrator")
    send(administrator, change(me), is_superuser="on", user_permissions=["1"])
    me.refresh_from_db()
    assert not me.is_superuser


def test_the_settings_stay_one_row(administrator):
    send(administrator, reverse("admin:portal_sitesettings_add"), name_cs="Přes hranici")
    assert SiteSettings.objects.get().pk == 1
    assert administrator.get(reverse("admin:portal_sitesettings_add")).status_code == 403
    address = reverse("admin:portal_sitesettings_delete", args=[1])
    assert administrator.post(address, {"post": "yes"}).status_code == 403


def test_an_administrator_of_the_portal_needs_no_organisation(administrator, town):
    project = factories.project(owner=town)
    address = reverse("admin:projects_project_change", args=[project.pk])
    assert not send(administrator, address, title_pl="Kładka", state="archived").context["errors"]
