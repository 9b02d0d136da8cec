"""What a person may do beyond the permissions of the role's group, see `portal.roles`."""

from portal.models import User
from portal.publishing import Publishing, State
from portal.roles import EDITOR, PUBLISHER, TRANSLATOR


def may_publish(person: User) -> bool:
    """True for those who decide what the public sees."""
    return person.is_administrator or PUBLISHER in person.role_names


def only_translates(person: User) -> bool:
    """True for those who change texts and nothing else."""
    return TRANSLATOR in person.role_names and not (may_publish(person) or EDITOR in person.role_names)


def states_open_to(person: User, record: Publishing) -> set[str]:
    """The states that *person* may give the record; the one it has may always stay.

    What starts as published (partners, programmes: they must be nameable at once) counts as being in that state.
    """
    if may_publish(person):
        return set(State.values)
    return {State.DRAFT.value, State.REVIEW.value, str(record.state)}


def organisation_ids(person: User) -> list[int]:
    """The keys of the organisations that the person works for, the longest known first; read once for each request."""
    if not hasattr(person, "_organisation_ids"):
        person._organisation_ids = list(person.organisations.order_by("pk").values_list("pk", flat=True))
    return person._organisation_ids
