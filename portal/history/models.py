"""What a revision was, where it was more than a change."""

from django.db import models
from django.utils.translation import pgettext_lazy
from reversion.models import Revision, Version


class Act(models.TextChoices):
    """Kinds of change that are told by name; a plain change has none."""

    DELETED = "deleted", pgettext_lazy("what happened to a record", "deleted")
    RESTORED = "restored", pgettext_lazy("what happened to a record", "earlier version restored")
    RECOVERED = "recovered", pgettext_lazy("what happened to a record", "recovered after deletion")
    DUPLICATED = "duplicated", pgettext_lazy("what happened to a record", "made as the next edition")
    IMPORTED = "imported", pgettext_lazy("what happened to a record", "imported from a file")
    TRANSLATED = "translated", pgettext_lazy("what happened to a record", "translated")
    PUBLISHED = "published", pgettext_lazy("what happened to a record", "changes published")
    DISCARDED = "discarded", pgettext_lazy("what happened to a record", "changes thrown away")


class RevisionNote(models.Model):
    """What kind of change a revision was, and which version it put back."""

    revision = models.OneToOneField(Revision, models.CASCADE, related_name="note")
    act = models.CharField(max_length=12, choices=Act, db_index=True)
    source = models.ForeignKey(Version, models.SET_NULL, null=True, related_name="+")
    language = models.CharField(max_length=8, blank=True)  # where one language alone was restored
