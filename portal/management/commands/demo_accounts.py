"""One staff account per role, for the demo; the user's name is the role's."""

import os
import secrets

from django.apps import apps
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group
from django.core.management import BaseCommand
from django.db import transaction

from portal.roles import ADMINISTRATOR, ROLES

PASSWORD_FILE = "demo-password"


class Command(BaseCommand):
    """Make the accounts that are missing and print all four.

    The password is DEMO_PASSWORD, else one that is generated once and kept beside the data. An account that exists
    keeps its password unless DEMO_PASSWORD is given.
    """

    help = "Make one staff account per role and print them."

    @transaction.atomic
    def handle(self, *args, **options) -> None:
        given = os.environ.get("DEMO_PASSWORD", "")
        password = given or stored_password()
        accounts = {user.username: user for user in get_user_model().objects.filter(username__in=ROLES)}
        known = {user.password: user.check_password(password) for user in accounts.values()}  # slow: once per hash
        encoded = next((encoded for encoded, matches in known.items() if matches), "") or make_password(password)
        for role in ROLES:
            user = accounts.get(role)
            if user is None:
                user = make_account(role, encoded)
            elif given and not known[user.password]:
                user.password = encoded
                user.save(update_fields=["password"])
            shown = password if user.password == encoded or known.get(user.password) else "(changed by its owner)"
            self.stdout.write(f"  {role:<15} {shown}")


def make_account(role: str, encoded: str):
    """Make the account of *role*; all but the administrator belong to every organisation that owns a record."""
    user = get_user_model().objects.create(
        username=role, password=encoded, is_staff=True, is_superuser=role == ADMINISTRATOR
    )
    user.groups.add(Group.objects.get(name=role))
    if role != ADMINISTRATOR:
        for organisation in apps.get_model("partners", "Organisation").objects.filter(pk__in=owners()):
            organisation.members.add(user)
    return user


def owners() -> set:
    """The keys of all organisations that own something."""
    models = [model for model in apps.get_models() if any(field.name == "owner" for field in model._meta.fields)]
    return {key for model in models for key in model._default_manager.values_list("owner", flat=True).distinct() if key}


def stored_password() -> str:
    """The generated password of this installation, readable by its owner alone."""
    path = settings.DATA_DIR / PASSWORD_FILE
    if not path.exists():
        new = path.with_name(f"{PASSWORD_FILE}.new")
        new.unlink(missing_ok=True)
        new.touch(mode=0o600)
        new.write_text(secrets.token_hex(6))
        new.replace(path)
    return path.read_text().strip()
