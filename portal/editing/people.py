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
    owner = getattr(record, "owner", None) if getattr(record, "owner_id", None) else None
    no_review = owner is not None and not owner.review_required and owner.pk in organisation_ids(person)
    return no_review and EDITOR in person.role_names


def only_translates(person: User) -> bool:
    """True for those who change texts and nothing else."""
    return TRANSLATOR in person.role_names and not (may_publish(person) or EDITOR in person.role_names)


def organisation_ids(person: User) -> list[int]:
    """The keys of the organisations that the person works for, the longest known first; read once for each request."""
    if not hasattr(person, "_organisation_ids"):
        person._organisation_ids = list(person.organisations.order_by("pk").values_list("pk", flat=True))
    return person._organisation_ids
