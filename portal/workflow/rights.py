"""Which steps a record can take now, and which of them a person may take.

Publishers and administrators publish, send back, archive and take offline. Everybody who writes hands in, and takes
back what is in review. Where the owner asks for no review, its editors do what publishers do with its own records.
That the record is one of the person's organisations' is checked by the admin before any of this.
"""

from typing import Any

from portal.copies.models import WorkingCopy
from portal.editing.people import may_publish, only_translates
from portal.models import User
from portal.publishing import Publishing, State
from portal.workflow.models import STEPS, Move

FOR_WRITERS = (Move.HAND_IN, Move.SEND_BACK)


def moves_open_to(person: User, record: Publishing, copy: WorkingCopy | None = None) -> list[Move]:
    """The steps that *person* may take with *record*, or with its working copy where there is one."""
    if only_translates(person):
        return []
    publishes = may_publish(person, record)
    return [move for move in Move if (publishes or move in FOR_WRITERS) and is_possible(move, record, copy)]


def is_possible(move: str, record: Any, copy: WorkingCopy | None) -> bool:
    """Whether the record, or its working copy, is where the step begins."""
    if copy is None or record.state in (State.DRAFT, State.REVIEW):
        return record.state in STEPS[move][0]
    in_review = copy.review == WorkingCopy.Review.REVIEW
    if move in FOR_WRITERS:
        return in_review == (move == Move.SEND_BACK)
    return move == Move.PUBLISH or record.state in STEPS[move][0]
