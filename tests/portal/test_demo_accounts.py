"""The demo's accounts: one per role, and nothing that a person changed is changed back."""

import io
import stat

import pytest
from django.conf import settings
from django.core.management import call_command

from portal.management.commands.demo_accounts import PASSWORD_FILE
from portal.models import User
from portal.roles import ROLES
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_data_folder(monkeypatch, tmp_path):
    monkeypatch.setattr(settings, "DATA_DIR", tmp_path)
    monkeypatch.delenv("DEMO_PASSWORD", raising=False)


def accounts() -> dict[str, str]:
    """Run the command; what it printed, as {user name: password}."""
    out = io.StringIO()
    call_command("demo_accounts", stdout=out)
    return dict(line.split(maxsplit=1) for line in out.getvalue().splitlines())


def test_each_role_gets_a_staff_account_of_its_name():
    printed = accounts()
    assert list(printed) == list(ROLES)
    for role, password in printed.items():
        user = User.objects.get(username=role)
        assert user.is_staff
        assert user.is_superuser == (role == "administrator")
        assert [group.name for group in user.groups.all()] == [role]
        assert user.check_password(password)


def test_generated_password_is_readable_by_its_owner_alone():
    printed = accounts()
    path = settings.DATA_DIR / PASSWORD_FILE
    assert set(printed.values()) == {path.read_text()}
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_all_but_the_administrator_belong_to_every_organisation_that_owns_something():
    owner, other = factories.organisation(), factories.organisation("Obec Dolní Lhota")
    factories.project(owner=owner)
    accounts()
    assert set(owner.members.values_list("username", flat=True)) == set(ROLES) - {"administrator"}
    assert not other.members.exists()


def test_second_run_changes_nothing():
    first = accounts()
    before = list(User.objects.order_by("pk").values())
    assert accounts() == first
    assert list(User.objects.order_by("pk").values()) == before


def test_given_password_is_set_for_all(monkeypatch):
    accounts()
    monkeypatch.setenv("DEMO_PASSWORD", "řeka-a-most")
    assert set(accounts().values()) == {"řeka-a-most"}
    assert all(user.check_password("řeka-a-most") for user in User.objects.all())


def test_password_that_its_owner_changed_stays_and_is_not_printed():
    accounts()
    editor = User.objects.get(username="editor")
    editor.set_password("my own secret")
    editor.save()
    printed = accounts()
    assert printed["editor"] == "(changed by its owner)"
    assert User.objects.get(username="editor").check_password("my own secret")


def test_membership_that_somebody_took_away_stays_away():
    owner = factories.project().owner
    accounts()
    owner.members.clear()
    accounts()
    assert not owner.members.exists()
