"""The four roles exist as soon as the database does."""

import pytest
from django.contrib.auth.models import Group, Permission

from portal.roles import ROLES

pytestmark = pytest.mark.django_db


def test_a_group_stands_for_each_role():
    assert set(ROLES) <= set(Group.objects.values_list("name", flat=True))


@pytest.mark.parametrize(
    ("role", "permission", "has_it"),
    [
        ("publisher", "delete_project", True),
        ("editor", "add_article", True),
        ("translator", "change_project", True),
        ("translator", "add_project", False),
        ("translator", "delete_agreement", False),
        ("editor", "change_user", False),
        ("publisher", "change_sitesettings", False),
        ("administrator", "change_sitesettings", True),
    ],
)
def test_role_has_the_permissions_of_its_work(role, permission, has_it):
    group = Group.objects.get(name=role)
    assert Permission.objects.filter(codename=permission).exists()
    assert group.permissions.filter(codename=permission).exists() is has_it
