"""The steps a record takes, and the log of those it took."""

from django.conf import settings
from django.db import models
from django.utils.translation import pgettext_lazy

from portal.publishing import State


class Move(models.TextChoices):
    """A step. What each is called on a button stands with the pages; this is how the log tells it."""

    HAND_IN = "hand_in", pgettext_lazy("step of a record", "handed in for review")
    SEND_BACK = "send_back", pgettext_lazy("step of a record", "sent back")
    PUBLISH = "publish", pgettext_lazy("step of a record", "published")
    ARCHIVE = "archive", pgettext_lazy("step of a record", "archived")
    WITHDRAW = "withdraw", pgettext_lazy("step of a record", "taken offline")


# From which states a step leads, and to which.
STEPS: dict[str, tuple[tuple[str, ...], str]] = {
    Move.HAND_IN: ((State.DRAFT,), State.REVIEW),
    Move.SEND_BACK: ((State.REVIEW,), State.DRAFT),
    Move.PUBLISH: ((State.DRAFT, State.REVIEW, State.ARCHIVED), State.PUBLISHED),
    Move.ARCHIVE: ((State.PUBLISHED,), State.ARCHIVED),
    Move.WITHDRAW: ((State.PUBLISHED, State.ARCHIVED), State.DRAFT),
}


class TransitionQuerySet(models.QuerySet):
    """Steps by the record that took them."""

    def of(self, record: models.Model) -> "TransitionQuerySet":
        """The steps of one record, the newest first."""
        return self.filter(model=record._meta.label_lower, record=record.uuid)


class Transition(models.Model):
    """One step that somebody took: of a record, or of the working copy of a published one."""

    model = models.CharField(max_length=60)  # "projects.project"
    record = models.UUIDField()
    move = models.CharField(max_length=10, choices=Move)
    of_copy = models.BooleanField(default=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    comment = models.TextField(blank=True)
    publish_from = models.DateTimeField(null=True)
    moment = models.DateTimeField(auto_now_add=True)

    objects = TransitionQuerySet.as_manager()

    class Meta:
        ordering = ("-pk",)
        indexes = [models.Index(fields=["model", "record"], name="transition_of_record")]

    def __str__(self) -> str:
        return f"{self.model} {self.record} {self.move}"
