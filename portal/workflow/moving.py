"""Taking a step: the state changes, the log says who and why, those concerned are told, all together or not at all."""

import datetime
from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from portal.copies.models import WorkingCopy
from portal.copies.writing import locked
from portal.history import acting
from portal.models import User
from portal.publishing import Publishing, public_change
from portal.workflow.mail import tell
from portal.workflow.models import STEPS, Move, Transition

Address = Callable[[Publishing], str]  # where the record is worked on, as an absolute address
MOVED_MEANWHILE = _("Somebody else has moved this record meanwhile. Please look again.")


def move_record(
    record: Publishing, move: str, person: User, address: Address, comment: str = "",
    publish_from: datetime.datetime | None = None,
) -> Transition:  # fmt: skip
    """The step of a record itself. Raises `ValidationError` where it is no longer possible or today's rules refuse."""
    with acting(person, comment), public_change():
        record = locked(record._meta.label_lower, record.uuid)
        before, after = STEPS[move]
        if record is None or record.state not in before:
            raise ValidationError(MOVED_MEANWHILE)
        record.state, record.updated_by = after, person
        record.publish_from = publish_from if move == Move.PUBLISH else None
        if move == Move.PUBLISH:
            record.full_clean(exclude=["slug"] if not record.slug else None)
        record.save()
        return _logged(record, move, person, address, comment, publish_from=publish_from)


def move_copy(record: Publishing, move: str, person: User, address: Address, comment: str = "") -> Transition:
    """Hand in or send back the working copy of a published record; publishing it is `portal.copies.writing.publish`."""
    review = WorkingCopy.Review.REVIEW if move == Move.HAND_IN else WorkingCopy.Review.RETURNED
    with public_change():
        locked(record._meta.label_lower, record.uuid)
        copy = WorkingCopy.of(record)
        if copy is None or (copy.review == WorkingCopy.Review.REVIEW) != (move == Move.SEND_BACK):
            raise ValidationError(MOVED_MEANWHILE)
        copy.review, copy.comment = review, comment
        copy.save()
        return _logged(record, move, person, address, comment, of_copy=True)


def note_published_copy(record: Publishing, person: User, address: Address) -> Transition:
    """Log and tell that the changes of a published record are public; inside the change that made them so."""
    return _logged(record, Move.PUBLISH, person, address, "", of_copy=True)


def _logged(record: Publishing, move: str, person: User, address: Address, comment: str, **more) -> Transition:
    transition = Transition.objects.create(
        model=record._meta.label_lower, record=record.uuid, move=move, person=person, comment=comment, **more
    )
    tell(transition, record, address(record))
    return transition
