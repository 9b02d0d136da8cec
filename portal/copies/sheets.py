"""The forms of records that are out with people: what stood in each when it was given out, and what was typed into it.

A form carries a signed *sheet*: for whom it was made, for which record, and the document that it showed. With it a save
can tell what the person changed from what others changed meanwhile, and what was typed finds its owner even when the
session is over. It is kept for that person alone, under the record, for `KEPT`.
"""

import datetime
from dataclasses import asdict, dataclass, replace
from typing import Any

from django.apps import apps
from django.core import signing
from django.http import QueryDict
from django.utils import timezone

from portal.copies.models import OpenForm
from portal.models import User
from portal.records import Record

FIELD = "_opened"
KEPT = datetime.timedelta(days=30)
# Sent by a form and no part of what was written.
NOT_TEXT = ("csrfmiddlewaretoken", "_save", "_continue", "_addanother", "_publish_changes")
NO_TEXT_SENT = ("_seen", "_left", "_forget", "_settle")
SALT = "portal.copies.sheets"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A form as it was given out. A new record has its UUID already, and no document."""

    person: int
    model: str
    record: str
    document: dict[str, Any] | None = None

    def signed(self) -> str:
        """As the hidden field of the form carries it."""
        return signing.dumps(asdict(self), salt=SALT, compress=True)

    @classmethod
    def read(cls, signed: str) -> "Sheet | None":
        """The sheet behind the text of the hidden field; None for one that is not ours or too old."""
        try:
            return cls(**signing.loads(signed, salt=SALT, max_age=KEPT))
        except signing.BadSignature:
            return None

    @property
    def place(self) -> str:
        """The same without the document: enough for a sign of life, and short."""
        return replace(self, document=None).signed()

    @property
    def live(self) -> Record | None:
        """The record as it is in the database; None for one that was never saved, or is deleted."""
        return apps.get_model(self.model)._base_manager.filter(uuid=self.record).first()


def note_presence(person: User, record: Record, form: OpenForm | None = None) -> OpenForm:
    """Note that *person* has the form of *record* before them now; *form* is what was noted before, if it was read."""
    key = {"person": person, "model": record._meta.label_lower, "record": record.uuid}
    now, made = timezone.now(), False
    if form is None:
        form, made = OpenForm.objects.get_or_create(**key)
    if not made:
        form.opened_at = form.opened_at if form.is_open else now
        form.seen_at = now
        form.save(update_fields=["opened_at", "seen_at"])
    return form


def keep_typed(data: QueryDict) -> OpenForm | None:
    """Keep what a browser sent for the person to whom its form was given; None where it carries no sheet of ours."""
    sheet = Sheet.read(data.get(FIELD, ""))
    if sheet is None or any(sign in data for sign in NO_TEXT_SENT):
        return None
    if not User.objects.filter(pk=sheet.person, is_active=True, is_staff=True).exists():
        return None
    now = timezone.now()
    OpenForm.objects.filter(seen_at__lt=now - KEPT).delete()
    typed = {name: values for name, values in data.lists() if name not in NOT_TEXT}
    return OpenForm.objects.update_or_create(
        person_id=sheet.person,
        model=sheet.model,
        record=sheet.record,
        defaults={"typed": typed, "typed_at": now, "seen_at": now},
    )[0]


def forget_typed(person: User, record: Record) -> None:
    """What was typed has been saved, or is not wanted any more."""
    forms = OpenForm.objects.filter(person=person, model=record._meta.label_lower, record=record.uuid)
    forms.update(typed=None, typed_at=None)


def as_sent(form: OpenForm) -> QueryDict:
    """What was typed, as if the browser sent it once more."""
    data = QueryDict(mutable=True)
    for name, values in form.typed.items():
        data.setlist(name, values)
    return data
