"""Files that people bring, and what became of them."""

import datetime
import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import pgettext_lazy

from partners.models import Organisation

KEPT = datetime.timedelta(days=7)
SILENT = datetime.timedelta(minutes=2)  # without a sign of life: the process that worked on it has ended


class ImportFile(models.Model):
    """A file as it was sent. It is looked at first; only when its person says so are its rows taken over."""

    class Stage(models.TextChoices):
        """How far it has come."""

        LOOKING = "looking", pgettext_lazy("stage of an import", "being read")
        LOOKED = "looked", pgettext_lazy("stage of an import", "read")
        WRITING = "writing", pgettext_lazy("stage of an import", "being taken over")
        DONE = "done", pgettext_lazy("stage of an import", "taken over")
        FAILED = "failed", pgettext_lazy("stage of an import", "stopped")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    owner = models.ForeignKey(Organisation, models.CASCADE, related_name="+")
    language = models.CharField(max_length=8)
    name = models.CharField(max_length=200)
    content = models.BinaryField()
    sent_at = models.DateTimeField(auto_now_add=True)
    stage = models.CharField(max_length=8, choices=Stage, default=Stage.LOOKING)
    done = models.PositiveIntegerField(default=0)  # records, of `total`
    total = models.PositiveIntegerField(default=0)
    seen_at = models.DateTimeField(default=timezone.now)  # the last sign of life of who works on it
    report = models.JSONField(default=dict)  # see `projects.importing.report`

    def __str__(self) -> str:
        return self.name

    @property
    def is_at_work(self) -> bool:
        """Whether somebody works on it now, as far as can be known."""
        return self.stage in (self.Stage.LOOKING, self.Stage.WRITING) and self.seen_at > timezone.now() - SILENT

    def progress(self, done: int, total: int) -> None:
        """Say how far the work has come."""
        self.done, self.total, self.seen_at = done, total, timezone.now()
        self.save(update_fields=["done", "total", "seen_at"])

    @classmethod
    def forget_old(cls) -> None:
        """Delete what nobody has looked at for a week."""
        cls.objects.filter(sent_at__lt=timezone.now() - KEPT).delete()
