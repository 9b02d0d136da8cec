"""Telling those concerned, each in their own language. A mail that cannot be sent is logged and changes nothing.

Handed in: the publishers of the owner and of the co-publishers; the administrators where none of them can be written
to. Published or sent back: who handed it in, else who wrote it, as long as they still belong to one of these
organisations. Never the person who took the step.
"""

from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import Q, QuerySet
from django.template.loader import render_to_string
from django.utils.translation import override

from portal.models import SiteSettings, User
from portal.publishing import Publishing
from portal.roles import ADMINISTRATOR, PUBLISHER
from portal.workflow.models import Move, Transition


def tell(step: Transition, record: Publishing, address: str) -> None:
    """Send a mail to everybody concerned, once the step is safely in the database."""
    for person in concerned(step, record):
        mail = letter(step, record, address, person)
        transaction.on_commit(mail.send, robust=True)  # robust: a failure is logged


def concerned(step: Transition, record: Publishing) -> list[User]:
    """Those who are told; nobody of another organisation but administrators, nobody without an address."""
    people = _people_of(record).exclude(pk=step.person_id).exclude(email="")
    if step.move == Move.HAND_IN:
        return list(people.filter(groups__name=PUBLISHER)) or list(_administrators().exclude(pk=step.person_id))
    if step.move in (Move.PUBLISH, Move.SEND_BACK):
        return list(people.filter(pk=_author(step, record)))
    return []


def _people_of(record: Publishing) -> QuerySet[User]:
    theirs = Q(organisations=record.owner_id) if record.owner_id else Q(pk__in=[])
    if hasattr(record, "co_publishers"):
        theirs |= Q(organisations__in=record.co_publishers.values("pk"))
    return User.objects.filter(theirs, is_active=True).distinct()


def _administrators() -> QuerySet[User]:
    administrators = Q(is_superuser=True) | Q(groups__name=ADMINISTRATOR)
    return User.objects.filter(administrators, is_active=True).exclude(email="").distinct()


def _author(step: Transition, record: Publishing) -> int | None:
    handed_in = Transition.objects.of(record).filter(move=Move.HAND_IN, pk__lt=step.pk).first()
    return handed_in.person_id if handed_in else record.created_by_id


def letter(step: Transition, record: Publishing, address: str, person: User) -> EmailMessage:
    """The mail to one person, in that person's language."""
    with override(person.language):
        context = {
            "step": step, "record": record, "address": address, "site": SiteSettings.load(),
            "instead_of_publishers": step.move == Move.HAND_IN and PUBLISHER not in person.role_names,
        }  # fmt: skip
        subject = render_to_string("mail/step_subject.txt", context).strip().replace("\n", " ")
        body = render_to_string("mail/step.txt", context)
    reply_to = [step.person.email] if step.person and step.person.email else None
    return EmailMessage(subject, body, to=[person.email], reply_to=reply_to)
