"""What a person may do beyond the permissions of the role's group, see `portal.roles`."""

from typing import Any

from portal.models import User
from portal.roles import EDITOR, PUBLISHER, TRANSLATOR


def may_publish(person: User, record: Any = None) -> bool:
    """True for those who decide what the public sees: publishers and administrators.

    Of a *record* whose owner asks for no review, also for that organisation's editors.
    """
    if person.is_administrator or PUBLISHER in person.role_names:
        return True
    reviews = dict(_organisations(person)).get(getattr(record, "owner_id", None), True)
    return not reviews and EDITOR in person.role_names


def only_translates(person: User) -> bool:
    """True for those who change texts and nothing else."""
    return TRANSLATOR in person.role_names and not (may_publish(person) or EDITOR in person.role_names)


def organisation_ids(person: User) -> list[int]:
    """The keys of the organisations that the person works for, the longest known first; read once for each request."""
    return [key for key, _reviews in _organisations(person)]


def _organisations(person: User) -> list[tuple[int, bool]]:
    """Their keys, and whether their records are reviewed before they are published."""
    if not hasattr(person, "_organisations"):
        person._organisations = list(person.organisations.order_by("pk").values_list("pk", "review_required"))
    return person._organisations
