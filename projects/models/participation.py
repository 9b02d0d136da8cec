"""Who takes part in a project, by name or only by number."""

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partners.models import Organisation
from portal.countries import CountryField
from portal.publishing import published_condition
from portal.records import OwnedRow
from projects.models.project import Project


class ParticipationQuerySet(models.QuerySet):
    """Participations as the public meets them."""

    def named(self) -> "ParticipationQuerySet":
        """Those whose organisation is public: what the project's own page may name, even when it is archived."""
        return self.filter(published_condition("organisation__"))

    def published(self) -> "ParticipationQuerySet":
        """Those whose organisation and project are both public."""
        return self.filter(published_condition("organisation__"), published_condition("project__"))


class Participation(OwnedRow):
    """An organisation's part in a project."""

    class Role(models.TextChoices):
        """The terms of the field; *lead partner* and *beneficiary* as in Reg. (EU) 2021/1059."""

        LEAD = "lead", pgettext_lazy("role of a partner", "lead partner")
        PARTNER = "partner", pgettext_lazy("role of a partner", "project partner")
        APPLICANT = "applicant", pgettext_lazy("role of a partner", "applicant")
        BENEFICIARY = "beneficiary", pgettext_lazy("role of a partner", "beneficiary")
        COORDINATOR = "coordinator", pgettext_lazy("role of a partner", "coordinator")
        HOST = "host", pgettext_lazy("role of a partner", "host")
        ASSOCIATED = "associated", pgettext_lazy("role of a partner", "associated partner")
        CONTRACTOR = "contractor", pgettext_lazy("role of a partner", "contractor")

    class Financial(models.TextChoices):
        """Whether the partner takes part with money."""

        YES = "yes", pgettext_lazy("takes part with money", "yes")
        NO = "no", pgettext_lazy("takes part with money", "no")

    project = models.ForeignKey(Project, models.CASCADE, related_name="participations", verbose_name=_("project"))
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="participations", verbose_name=_("organisation")
    )
    role = models.CharField(
        _("role"), max_length=12, choices=Role, blank=True, help_text=_("Leave empty where it is not stated.")
    )
    is_financial = models.CharField(_("takes part with money"), max_length=3, choices=Financial, blank=True)
    acts_for = models.CharField(_("acts for"), max_length=200, blank=True)
    note = models.CharField(
        _("note"), max_length=250, blank=True, help_text=_("What this partner does in the project.")
    )

    objects = ParticipationQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        verbose_name = _("partner")
        verbose_name_plural = _("partners")

    def __str__(self) -> str:
        return str(self.organisation)


class UnnamedPartners(OwnedRow):
    """Partners of whom only the number and the country are known, as in “Italy (3)”."""

    project = models.ForeignKey(Project, models.CASCADE, related_name="unnamed_partners", verbose_name=_("project"))
    country = CountryField()
    number = models.PositiveSmallIntegerField(_("number"), default=1, validators=[MinValueValidator(1)])
    note = models.CharField(_("note"), max_length=250, blank=True)

    class Meta(OwnedRow.Meta):
        verbose_name = _("unnamed partners")
        verbose_name_plural = _("unnamed partners")

    def __str__(self) -> str:
        return f"{self.country} ({self.number})"
