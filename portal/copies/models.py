"""What is kept beside the records: working copies, and forms that stand open with what was typed into them."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from portal.publishing import Publishing, State
from portal.records import Record, document_of

STAYS_OPEN = datetime.timedelta(minutes=3)  # after its last sign of life, of which there is one a minute


class WorkingCopyQuerySet(models.QuerySet):
    """Working copies by the records they belong to."""

    def for_records(self, records: Iterable[Record]) -> "WorkingCopyQuerySet":
        """The copies of these records, which are of one kind."""
        records = list(records)
        label = records[0]._meta.label_lower if records else ""
        return self.filter(model=label, record__in=[record.uuid for record in records])


class WorkingCopy(models.Model):
    """Changes of a record that the public sees, not published yet. One for each record; all languages, all rows."""

    class Review(models.TextChoices):
        """How far the changes have come. The record's own state does not change meanwhile."""

        WRITING = "writing", pgettext_lazy("state of a working copy", "being written")
        REVIEW = "review", pgettext_lazy("state of a working copy", "in review")
        RETURNED = "returned", pgettext_lazy("state of a working copy", "sent back")

    model = models.CharField(max_length=60)  # "projects.project"
    record = models.UUIDField()
    base = models.JSONField()  # the document of the public record that the copy started from, see `portal.records`
    document = models.JSONField()
    version = models.PositiveIntegerField(default=1)
    review = models.CharField(
        pgettext_lazy("state of a working copy", "state"), max_length=10, choices=Review, default=Review.WRITING
    )
    comment = models.TextField(_("comment"), blank=True)  # of who handed it in, or why it was sent back
    words = models.TextField(blank=True)  # what the changes are for, as it was said at each save, one a line
    started_at = models.DateTimeField(_("started"), auto_now_add=True)
    changed_at = models.DateTimeField(_("last change"), auto_now=True)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("changed by")
    )

    objects = WorkingCopyQuerySet.as_manager()

    class Meta:
        verbose_name = _("working copy")
        verbose_name_plural = _("working copies")
        constraints = [models.UniqueConstraint(fields=["model", "record"], name="one_working_copy_per_record")]

    def __str__(self) -> str:
        return f"{self.model} {self.record}"

    @property
    def what_for(self) -> str:
        """What its writers said that the changes are for, at each save and when they handed them in."""
        handed_in = self.comment if self.review == self.Review.REVIEW else ""
        return "\n".join(dict.fromkeys(filter(None, [*self.words.splitlines(), handed_in])))

    @classmethod
    def of(cls, record: Record) -> "WorkingCopy | None":
        """The working copy of *record*, or None."""
        return cls.objects.for_records([record]).first()

    def live(self) -> Any:
        """The record as the public sees it; None when it has been deleted meanwhile."""
        return apps.get_model(self.model)._base_manager.filter(uuid=self.record).first()


class OpenFormQuerySet(models.QuerySet):
    """Forms by who has them open."""

    def of(self, record: Record) -> "OpenFormQuerySet":
        """The forms of *record*, whoever has or had them open."""
        forms = self.filter(model=record._meta.label_lower, record=record.uuid)
        return forms.select_related("person").order_by("opened_at")

    def others(self, record: Record, person: models.Model) -> "OpenFormQuerySet":
        """The forms of *record* that other people have before them now."""
        return self.of(record).filter(seen_at__gte=timezone.now() - STAYS_OPEN).exclude(person=person)


class OpenForm(models.Model):
    """A record's form that a person has open, and what was typed into it and not saved yet. Nobody else sees the text.

    A new record has its UUID before it is saved, so its form can be kept too.
    """

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="open_forms")
    model = models.CharField(max_length=60)
    record = models.UUIDField()
    opened_at = models.DateTimeField(default=timezone.now)
    seen_at = models.DateTimeField(default=timezone.now)
    typed = models.JSONField(null=True)  # what the browser sent: {name of a field: [values]}
    typed_at = models.DateTimeField(null=True)

    objects = OpenFormQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "model", "record"], name="one_open_form_per_person_and_record")
        ]

    def __str__(self) -> str:
        return f"{self.model} {self.record}"

    @property
    def is_open(self) -> bool:
        """Whether the person has it before them now, as far as can be known."""
        return self.seen_at >= timezone.now() - STAYS_OPEN


class Preview(models.Model):
    """The public page of a draft or a working copy in one language, kept until something changes."""

    model = models.CharField(max_length=60)
    record = models.UUIDField()
    language = models.CharField(max_length=8)
    state = models.CharField(max_length=300)  # what it was made from; another one has another page
    page = models.TextField()
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["model", "record", "language"], name="one_preview_per_record_and_language")
        ]

    def __str__(self) -> str:
        return f"{self.model} {self.record} {self.language}"


def has_been_public(record: Record) -> bool:
    """True for what is changed through a working copy only: published (now or from a time) and archived records."""
    return isinstance(record, Publishing) and record.state not in (State.DRAFT, State.REVIEW)


def current_document(record: Record) -> dict[str, Any]:
    """What a further writer starts from: the working copy where there is one, else the record as it is."""
    copy = WorkingCopy.of(record) if has_been_public(record) else None
    return copy.document if copy else document_of(record)
