"""Organisations: towns, regions, euroregions, associations, schools, and whoever else takes part."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partners.models.media import Picture
from partners.models.place import Place
from partners.ownership import SharedRecord
from portal.names import FoundByName
from portal.prose.fields import ProseField
from portal.publishing import Publishing, State
from portal.records import OwnedRow, Record
from portal.slugs import Sluggable
from portal.texts import Translated, titled


class Contact(OwnedRow):
    """Whom to ask: an office rather than a person, and nobody after the day on which the contact ends."""

    office = models.CharField(
        _("office"), max_length=200, blank=True, help_text=_("Department or function, e.g. project manager.")
    )
    person = models.CharField(
        _("person"), max_length=120, blank=True, help_text=_("Only with the person's consent; an office lasts longer.")
    )
    email = models.EmailField(_("e-mail"), blank=True, help_text=_("Shown so that address collectors cannot read it."))
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    visible_until = models.DateField(
        _("shown until"), null=True, blank=True, help_text=_("The last day on which the public sees this contact.")
    )

    class Meta(OwnedRow.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.best_text("office")[0] or self.person or str(_("contact"))

    @property
    def is_visible(self) -> bool:
        """True while the public may see the contact."""
        return self.visible_until is None or self.visible_until >= timezone.localdate()


class Organisation(FoundByName, Record, Translated, Sluggable, Publishing, SharedRecord):
    """Somebody who takes part in projects or agreements, or who publishes them here."""

    class Kind(models.TextChoices):
        """What sort of organisation it is."""

        MUNICIPALITY = "municipality", pgettext_lazy("kind of organisation", "municipality")
        COUNTY = "county", pgettext_lazy("kind of organisation", "county or district")
        REGION = "region", pgettext_lazy("kind of organisation", "region")
        EUROREGION = "euroregion", pgettext_lazy("kind of organisation", "euroregion")
        ASSOCIATION = "association", pgettext_lazy("kind of organisation", "association")
        SCHOOL = "school", pgettext_lazy("kind of organisation", "school")
        UNIVERSITY = "university", pgettext_lazy("kind of organisation", "university or institute")
        AGENCY = "agency", pgettext_lazy("kind of organisation", "agency")
        COMPANY = "company", pgettext_lazy("kind of organisation", "company")
        OTHER = "other", pgettext_lazy("kind of organisation", "other")

    slug_source = "name"
    owned = ("identifiers", "contacts")
    # People belong to the portal, not to the content; what it is found by is made from its names.
    undocumented = (*Record.undocumented, "members", "found_by")
    names_in = ("short_name", "other_names")

    name = models.CharField(_("name"), max_length=200, blank=True)
    short_name = models.CharField(
        _("short name"), max_length=60, blank=True, help_text=_("For maps and lists, e.g. the town's name.")
    )
    kind = models.CharField(_("kind"), max_length=14, choices=Kind, blank=True)
    place = models.ForeignKey(
        Place, models.PROTECT, null=True, blank=True, related_name="organisations", verbose_name=_("place")
    )
    website = models.URLField(_("website"), blank=True)
    logo = models.ForeignKey(Picture, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("logo"))
    profile = ProseField(
        _("profile"), blank=True, help_text=_("Who they are and what they do across the border, in a few sentences.")
    )
    other_names = models.TextField(
        _("other names"), blank=True, help_text=_("One a line: former and foreign names. They are found, not shown.")
    )
    members = models.ManyToManyField(
        settings.AUTH_USER_MODEL, blank=True, related_name="organisations", verbose_name=_("people"),
        help_text=_("Those who sign in and work for this organisation."),
    )  # fmt: skip

    review_required = models.BooleanField(
        _("review before publishing"), default=True,
        help_text=_("Without it, editors of this organisation publish its records themselves."),
    )  # fmt: skip

    # A partner must be nameable in a published project on the day it is first written down.
    state = models.CharField(
        pgettext_lazy("state of a record", "state"),
        max_length=10,
        choices=State,
        default=State.PUBLISHED,
        db_index=True,
    )

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ("name",)
        constraints = [titled("name", "organisation_has_name")]

    def __str__(self) -> str:
        return self.best_text("name")[0]

    def get_absolute_url(self) -> str:
        return reverse("partners:detail", args=[self.slug])


class OrganisationIdentifier(OwnedRow):
    """A number by which registers know an organisation. Formats are many; none is enforced."""

    class Kind(models.TextChoices):
        """Which register gave the number."""

        COMPANY = "company", _("company number")
        VAT = "vat", _("VAT number")
        PIC = "pic", _("participant code of the EU (PIC)")
        OTHER = "other", pgettext_lazy("kind of identifier", "other")

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="identifiers", verbose_name=_("organisation")
    )
    kind = models.CharField(_("kind"), max_length=8, choices=Kind, default=Kind.COMPANY)
    value = models.CharField(_("number"), max_length=60)

    class Meta(OwnedRow.Meta):
        verbose_name = _("identifier")
        verbose_name_plural = _("identifiers")

    def __str__(self) -> str:
        return self.value


class OrganisationContact(Contact):
    """Whom to ask at an organisation."""

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="contacts", verbose_name=_("organisation")
    )

    class Meta(Contact.Meta):
        abstract = False
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
