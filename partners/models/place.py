"""A place on one side of the border or the other, with the names both sides have for it."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partners.ownership import SharedRecord
from portal.countries import CountryField
from portal.names import FoundByName
from portal.records import Record
from portal.texts import Translated, titled


class Place(FoundByName, Record, Translated, SharedRecord):
    """A town, region or euroregion. The shown name differs by language; other names are only found by the search."""

    class Kind(models.TextChoices):
        """How large a place is, roughly."""

        TOWN = "town", pgettext_lazy("kind of place", "town or village")
        REGION = "region", pgettext_lazy("kind of place", "region")
        EUROREGION = "euroregion", pgettext_lazy("kind of place", "euroregion")

    undocumented = (*Record.undocumented, "found_by")

    name = models.CharField(_("name"), max_length=120, blank=True)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.TOWN)
    country = CountryField(blank=True, help_text=_("Leave empty for a place in several countries."))
    latitude = models.DecimalField(
        _("latitude"),
        max_digits=8,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
        help_text=_("In degrees, north is positive: 50.767"),
    )
    longitude = models.DecimalField(
        _("longitude"),
        max_digits=8,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
        help_text=_("In degrees, east is positive: 15.056"),
    )
    other_names = models.TextField(
        _("other names"),
        blank=True,
        help_text=_("One a line: former names and names that the other side uses. They are found, not shown."),
    )
    nuts = models.CharField(
        _("NUTS code"), max_length=5, blank=True, help_text=_("The EU's code of the region, e.g. CZ051.")
    )

    class Meta:
        verbose_name = _("place")
        verbose_name_plural = _("places")
        ordering = ("name",)
        constraints = [
            titled("name", "place_has_name"),
            models.CheckConstraint(
                condition=Q(latitude__isnull=True, longitude__isnull=True)
                | Q(latitude__range=(-90, 90), longitude__range=(-180, 180)),
                name="place_on_earth",
                violation_error_message=_("Please give both latitude and longitude, or neither."),
            ),
        ]

    def __str__(self) -> str:
        return self.best_text("name")[0]
