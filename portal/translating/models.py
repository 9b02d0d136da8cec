"""Files that translators sent, kept until they are taken over or a week has passed."""

import datetime
import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone

KEPT = datetime.timedelta(days=7)


class TranslationFile(models.Model):
    """A file as it was sent. What it would change is found out anew each time: the records may have changed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    name = models.CharField(max_length=200)
    content = models.BinaryField()
    sent_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.name

    @classmethod
    def forget_old(cls) -> None:
        """Delete what nobody has taken over."""
        cls.objects.filter(sent_at__lt=timezone.now() - KEPT).delete()
