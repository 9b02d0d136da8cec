"""What it means that a record is public, and the one door through which everything public changes.

*Published* is defined here and nowhere else; every list, page, count and relation asks `published()`.
"""

import contextlib
import contextvars
from collections.abc import Iterator

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from portal import last_changes
from portal.history.noting import recorded
from portal.search import changes


class State(models.TextChoices):
    """The life of a record on the portal."""

    DRAFT = "draft", pgettext_lazy("state of a record", "draft")
    REVIEW = "review", pgettext_lazy("state of a record", "in review")
    PUBLISHED = "published", pgettext_lazy("state of a record", "published")
    ARCHIVED = "archived", pgettext_lazy("state of a record", "archived")


def published_condition(prefix: str = "") -> Q:
    """The condition that a record is public in lists; *prefix* leads to it from a related table (`"project__"`)."""
    due = Q(**{f"{prefix}publish_from__isnull": True}) | Q(**{f"{prefix}publish_from__lte": timezone.now()})
    return Q(**{f"{prefix}state": State.PUBLISHED}) & due


class PublishingQuerySet(models.QuerySet):
    """Records as the public meets them."""

    def published(self) -> "PublishingQuerySet":
        """Records that stand in public lists, counts and relations: published, and their time has come."""
        return self.filter(published_condition())

    def reachable(self) -> "PublishingQuerySet":
        """Records whose page answers at its address: the published, and the archived, which say so on the page."""
        return self.filter(published_condition() | Q(state=State.ARCHIVED))


class Publishing(models.Model):
    """A record that goes from draft to the public and, at the end, into the archive."""

    state = models.CharField(
        pgettext_lazy("state of a record", "state"), max_length=10, choices=State, default=State.DRAFT, db_index=True
    )
    publish_from = models.DateTimeField(
        _("publish from"),
        null=True,
        blank=True,
        help_text=_("Leave empty to publish at once. A published record with a later time appears at that time."),
    )
    checked_on = models.DateField(
        _("last checked on"),
        null=True,
        blank=True,
        help_text=_("The day on which somebody last compared this record with reality. Readers see it."),
    )
    is_sample = models.BooleanField(
        _("sample record"),
        default=False,
        help_text=_("An invented example. The public page says so."),
    )
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    updated_at = models.DateTimeField(_("last change"), auto_now=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("created by"),
    )
    updated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("changed by"),
    )

    objects = PublishingQuerySet.as_manager()

    class Meta:
        abstract = True

    @property
    def is_published(self) -> bool:
        """True when the record stands in public lists now; the same rule as `published()`."""
        due = self.publish_from is None or self.publish_from <= timezone.now()
        return self.state == State.PUBLISHED and due

    @property
    def is_archived(self) -> bool:
        """True when the page stays at its address only for the record."""
        return self.state == State.ARCHIVED


class Generation(models.Model):
    """One integer that grows with every change of public content; whoever keeps a page keeps it under this number."""

    number = models.PositiveBigIntegerField(default=1)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(pk=1), name="one_generation")]

    @classmethod
    def current(cls) -> int:
        """The number now; 0 before the first public change."""
        return cls.objects.filter(pk=1).values_list("number", flat=True).first() or 0

    @classmethod
    def bump(cls) -> None:
        """Count one more, last in the transaction of a change: the row's lock makes other publishers wait."""
        if not cls.objects.filter(pk=1).update(number=F("number") + 1):
            cls.objects.create(pk=1)


@contextlib.contextmanager
def noticed(*, only_new: bool = False) -> Iterator[None]:
    """What the index notices inside becomes a public change at the end, if there is anything; in one transaction.

    With *only_new*, records whose last change is known already count as unchanged.
    """
    with transaction.atomic():
        with last_changes.collected() as noted:
            yield
        if only_new:
            noted.keep_new()
        if noted:
            Generation.bump()
            noted.write(Generation.current())


_inside = contextvars.ContextVar("inside a public change", default=False)


@contextlib.contextmanager
def public_change() -> Iterator[None]:
    """One change of public content, whole or not at all.

    Every route of change (admin, demo, import, command) writes inside it. What must follow a change is done here, in
    the same transaction: a version of every changed record is kept, what the search knows is written anew, and the
    generation is bumped last, with the list of what changed for the public under its number.
    Nested uses join the outermost one.
    """
    if _inside.get():
        yield
        return
    from portal.text_summaries import kept_up_to_date  # it knows the records, which know this module

    token = _inside.set(True)
    try:
        with transaction.atomic():
            with last_changes.collected() as noted, recorded(), kept_up_to_date(), changes.collected():
                yield
            Generation.bump()
            if noted:
                noted.write(Generation.current())
    finally:
        _inside.reset(token)


@contextlib.contextmanager
def rehearsal() -> Iterator[None]:
    """Writes that can be looked at inside and never were: always undone, and nothing follows from them."""
    from portal import text_summaries

    token = _inside.set(True)
    try:
        with transaction.atomic(), text_summaries.paused(), changes.paused():
            yield
            transaction.set_rollback(True)
    finally:
        _inside.reset(token)
