"""The one door for every writer of records: import, translations, co-publishers and, in the end, the form as well.

    propose(document, person)        # a draft changes at once, a published record's changes go into its working copy
    publish(copy, person)            # in one step, whole or not at all
    discard(copy, person)            # the history keeps what was thrown away

Nobody overwrites unseen what somebody else changed meanwhile: what collides is raised as `Collision`, with all texts.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from portal.copies.merging import Conflict, Document, merge
from portal.copies.models import WorkingCopy, has_been_public
from portal.copies.rehearsing import rehearsed
from portal.history import acting
from portal.history.recording import keep_thrown_away
from portal.models import User
from portal.publishing import public_change
from portal.records import Record, apply, document_of

WORKFLOW = ("state", "publish_from")  # moves of the record itself, at once, never part of a working copy


class Collision(Exception):
    """Somebody else changed the same meanwhile. Nothing has been written.

    `document` has everything put together with *theirs* where the two collide; `mine` is what was to be written.
    """

    def __init__(self, conflicts: list[Conflict], document: Document, mine: Document, theirs: Document) -> None:
        super().__init__(f"{len(conflicts)} values were changed by somebody else meanwhile")
        self.conflicts, self.document, self.mine, self.theirs = conflicts, document, mine, theirs


@dataclass(frozen=True, slots=True)
class Proposal:
    """What became of a proposed change: the record, and its working copy where the record itself did not change."""

    record: Record
    copy: WorkingCopy | None = None


def propose(document: Document, person: User | None, note: str = "", base: Document | None = None) -> Proposal:
    """Write what *document* changes since *base* (None: since now): into a draft, or a published record's working copy.

    Both may name only some of the fields and rows. Raises `ValidationError` with paths as `apply` has them, and
    `Collision`; nothing is written then. *note* says what the change is for: in the history, or with the working copy.
    """
    with acting(person, note), transaction.atomic():
        record = locked(document["model"], document["uuid"])
        if record is None:
            return Proposal(apply(document, person))
        if not has_been_public(record):
            return Proposal(apply(_merged(base, document, document_of(record)), person))
        copy = WorkingCopy.of(record)
        theirs = copy.document if copy else without_workflow(document_of(record))
        merged = _merged(base, without_workflow(document), theirs)
        if merged == theirs:
            return Proposal(record, copy)
        return Proposal(record, keep(record, copy, rehearsed(merged), person, note))


def publish(copy: WorkingCopy, person: User | None) -> Record:
    """Put the changes of *copy* in place for everybody to see, in one public change; the copy is gone then.

    Raises `Collision` when the record itself was changed otherwise meanwhile, `ValidationError` when it no longer fits.
    """
    with acting(person, copy.what_for), public_change():
        record = locked(copy.model, copy.record)
        if record is None:
            raise ValidationError(_("The record has been deleted meanwhile. The working copy is still there."))
        record = apply(_merged(copy.base, copy.document, document_of(record)), person)
        if not WorkingCopy.objects.filter(pk=copy.pk, version=copy.version).delete()[0]:
            raise ValidationError(_("The working copy was changed while you published it. Please look at it again."))
    return record


def discard(copy: WorkingCopy, person: User | None = None) -> None:
    """Throw the changes away; the record stays as the public sees it, and the history keeps what would have changed."""
    with acting(person, copy.what_for), transaction.atomic():
        if record := copy.live():
            keep_thrown_away(record, copy.document)
        copy.delete()


def rebase(copy: WorkingCopy, live: Document, document: Document, person: User | None) -> None:
    """From now on the copy counts as started from *live*, which *document* has taken into account."""
    copy.base, copy.document, copy.changed_by = without_workflow(live), without_workflow(document), person
    copy.version += 1
    copy.save()


def forget(records: Iterable[models.Model]) -> None:
    """Before records are deleted: their working copies go with them."""
    for copy in WorkingCopy.objects.for_records(record for record in records if isinstance(record, Record)):
        discard(copy)


def keep(
    record: Record, copy: WorkingCopy | None, document: Document, person: User | None, note: str = ""
) -> WorkingCopy:
    """Store *document* as the working copy of *record*, whose row the caller has locked."""
    if copy is None:
        base = without_workflow(document_of(record))
        copy = WorkingCopy(model=record._meta.label_lower, record=record.uuid, base=base, version=0)
    copy.words = "\n".join(dict.fromkeys(filter(None, [*copy.words.splitlines(), " ".join(note.split())])))
    copy.document, copy.changed_by, copy.version = without_workflow(document), person, copy.version + 1
    copy.save()
    return copy


def without_workflow(document: Document) -> Document:
    """The document without the record's state and its time."""
    fields = {name: value for name, value in document.get("fields", {}).items() if name not in WORKFLOW}
    return {**document, "fields": fields}


def _merged(base: Document | None, mine: Document, theirs: Document) -> Document:
    merged, conflicts = merge(base, mine, theirs)
    if conflicts:
        raise Collision(conflicts, merged, mine, theirs)
    return merged


def locked(label: str, identity: Any) -> Record | None:
    """The record as it is, held until the transaction ends, so that two writers come one after the other."""
    return apps.get_model(label)._base_manager.select_for_update().filter(uuid=identity).first()
