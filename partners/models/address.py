"""Addresses elsewhere that records name, and whether they answer."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class AddressQuerySet(models.QuerySet):
    """Addresses by what they do."""

    def dead(self) -> "AddressQuerySet":
        """Those that have not answered for so long that somebody should look."""
        return self.filter(dead_since__isnull=False)


class CheckedAddress(models.Model):
    """An address, as the checker last found it. Days count, not tries: a server may be away for an evening."""

    address = models.CharField(_("web address"), max_length=1000, unique=True)
    checked_on = models.DateField(_("last checked on"), null=True)
    failing_since = models.DateField(null=True)
    failures = models.PositiveSmallIntegerField(default=0)  # days in a row
    dead_since = models.DateField(_("does not answer since"), null=True, db_index=True)
    said = models.CharField(_("what it said"), max_length=100, blank=True)

    objects = AddressQuerySet.as_manager()

    class Meta:
        verbose_name = _("web address")
        verbose_name_plural = _("web addresses")

    def __str__(self) -> str:
        return self.address


class AddressUse(models.Model):
    """That a record, one of its rows or one of its texts names an address. Written anew by each check."""

    address = models.ForeignKey(CheckedAddress, models.CASCADE, related_name="uses", verbose_name=_("web address"))
    model = models.CharField(max_length=60)  # "projects.project"
    record = models.UUIDField()
    owner = models.ForeignKey(
        "partners.Organisation", models.CASCADE, null=True, related_name="+", verbose_name=_("owner")
    )

    class Meta:
        verbose_name = _("use of a web address")
        verbose_name_plural = _("uses of web addresses")
        constraints = [models.UniqueConstraint(fields=["address", "model", "record"], name="one_use_of_an_address")]

    def __str__(self) -> str:
        return f"{self.model} {self.record}"
