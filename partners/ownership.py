"""Whose record it is: who may change it, and who publishes it with them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from portal.publishing import Publishing
from portal.records import Record
from portal.slugs import Sluggable
from portal.texts import Translated


class SharedRecord(models.Model):
    """A record of the common stock: everyone may choose it, only its owner or an administrator may change it."""

    owner = models.ForeignKey(
        "partners.Organisation", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("kept by"),
        help_text=_("The organisation that keeps this record up to date; without one, the administrators."),
    )  # fmt: skip

    class Meta:
        abstract = True


class OwnedRecord(Record, Translated, Sluggable, Publishing):
    """A record with a public page that belongs to one organisation and may be published by several."""

    owner = models.ForeignKey(
        "partners.Organisation", models.PROTECT, related_name="+", verbose_name=_("owner"),
        help_text=_("The organisation that answers for this record."),
    )  # fmt: skip
    co_publishers = models.ManyToManyField(
        "partners.Organisation", blank=True, related_name="+", verbose_name=_("co-publishers"),
        help_text=_("Organisations that publish this record too; their people may change it."),
    )  # fmt: skip

    class Meta:
        abstract = True
