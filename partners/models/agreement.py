"""Agreements between towns, regions or institutions, with their history."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partners.models.media import DocumentUse, Link
from partners.models.organisation import Organisation
from partners.models.place import Place
from partners.ownership import OwnedRecord
from portal.partial_dates import PartialDateField, first_day_of, last_day_of, period_constraint
from portal.prose.fields import ProseField
from portal.publishing import published_condition
from portal.records import OwnedRow
from portal.texts import titled


class Agreement(OwnedRecord):
    """A lasting relation between partners; kinds after the Council of European Municipalities and Regions."""

    class Kind(models.TextChoices):
        """How binding the relation is."""

        PARTNERSHIP = "partnership", pgettext_lazy("kind of agreement", "partnership")
        FRIENDSHIP = "friendship", pgettext_lazy("kind of agreement", "friendship")
        CONTACT = "contact", pgettext_lazy("kind of agreement", "contact")
        PROJECT = "project", pgettext_lazy("kind of agreement", "project partnership")
        COOPERATION = "cooperation", pgettext_lazy("kind of agreement", "cooperation agreement")
        MEMORANDUM = "memorandum", pgettext_lazy("kind of agreement", "memorandum")
        EGTC = "egtc", pgettext_lazy("kind of agreement", "European grouping of territorial cooperation (EGTC)")

    class Level(models.TextChoices):
        """Who concludes it."""

        TOWN = "town", pgettext_lazy("level of an agreement", "between towns")
        REGION = "region", pgettext_lazy("level of an agreement", "between regions")
        INSTITUTION = "institution", pgettext_lazy("level of an agreement", "between institutions")

    class Term(models.TextChoices):
        """For how long it was concluded."""

        FIXED = "fixed", pgettext_lazy("term of an agreement", "for a fixed time")
        INDEFINITE = "indefinite", pgettext_lazy("term of an agreement", "for an indefinite time")

    class Status(models.TextChoices):
        """The state of the relation, as met on real pages; empty where it is not stated."""

        TO_BE_SIGNED = "to_be_signed", pgettext_lazy("state of an agreement", "to be signed")
        IN_FORCE = "in_force", pgettext_lazy("state of an agreement", "in force")
        RENEWED = "renewed", pgettext_lazy("state of an agreement", "renewed")
        DORMANT = "dormant", pgettext_lazy("state of an agreement", "stagnating")
        SUSPENDED = "suspended", pgettext_lazy("state of an agreement", "suspended")
        TERMINATED = "terminated", pgettext_lazy("state of an agreement", "terminated")
        EXPIRED = "expired", pgettext_lazy("state of an agreement", "expired")

    owned = ("parties", "events", "links", "document_uses")

    title = models.CharField(_("title"), max_length=250, blank=True)
    summary = models.TextField(_("summary"), blank=True, help_text=_("Two sentences for lists."))
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, blank=True)
    level = models.CharField(_("level"), max_length=12, choices=Level, blank=True)
    subject = ProseField(_("subject"), blank=True)
    cooperation_fields = models.TextField(_("fields of cooperation"), blank=True, help_text=_("One a line."))
    financing = ProseField(_("financing"), blank=True)
    bodies = ProseField(_("bodies"), blank=True, help_text=_("Committees or offices that look after the agreement."))
    term = models.CharField(_("term"), max_length=10, choices=Term, blank=True)
    in_force_from = PartialDateField(_("in force from"), null=True, blank=True)
    in_force_until = PartialDateField(_("in force until"), null=True, blank=True)
    status = models.CharField(
        pgettext_lazy("state of an agreement", "state"), max_length=12, choices=Status, blank=True
    )
    status_date = PartialDateField(_("in this state since"), null=True, blank=True)
    status_reason = models.TextField(_("reason of the state"), blank=True)
    history = ProseField(_("how it came about"), blank=True)
    present_state = ProseField(_("present state"), blank=True)
    in_force_from_first = first_day_of("in_force_from")
    in_force_until_last = last_day_of("in_force_until")

    class Meta:
        verbose_name = _("agreement")
        verbose_name_plural = _("agreements")
        ordering = ("title",)
        constraints = [
            titled("title", "agreement_has_title"),
            period_constraint("in_force_from", "in_force_until", name="agreement_ends_after_start"),
        ]

    def __str__(self) -> str:
        return self.best_text("title")[0]

    def get_absolute_url(self) -> str:
        return reverse("agreements:detail", args=[self.slug])

    @property
    def is_over(self) -> bool:
        """True when the state is an end: its date is a day, not a beginning."""
        return self.status in (self.Status.TERMINATED, self.Status.EXPIRED)


class AgreementPartyQuerySet(models.QuerySet):
    """Parties as the public meets them."""

    def published(self) -> "AgreementPartyQuerySet":
        """Parties whose organisation is public."""
        return self.filter(published_condition("organisation__"))


class AgreementParty(OwnedRow):
    """One side of an agreement."""

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="parties", verbose_name=_("agreement"))
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="agreement_parties", verbose_name=_("organisation")
    )
    is_ours = models.BooleanField(_("our side"), default=False)

    objects = AgreementPartyQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        verbose_name = _("party")
        verbose_name_plural = _("parties")

    def __str__(self) -> str:
        return str(self.organisation)


class AgreementEvent(OwnedRow):
    """Something that happened, or was planned and did not, in the life of an agreement."""

    class Kind(models.TextChoices):
        """What sort of event it was."""

        OFFER = "offer", pgettext_lazy("kind of event", "offer")
        CONTACT = "contact", pgettext_lazy("kind of event", "contact")
        VISIT = "visit", pgettext_lazy("kind of event", "visit")
        LETTER = "letter", pgettext_lazy("kind of event", "letter")
        DECISION = "decision", pgettext_lazy("kind of event", "decision")
        SIGNED = "signed", pgettext_lazy("kind of event", "signed")
        RENEWED = "renewed", pgettext_lazy("kind of event", "renewed")
        SUSPENDED = "suspended", pgettext_lazy("kind of event", "suspended")
        TERMINATED = "terminated", pgettext_lazy("kind of event", "terminated")
        NOT_HELD = "not_held", pgettext_lazy("kind of event", "planned, did not take place")
        OTHER = "other", pgettext_lazy("kind of event", "other")

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="events", verbose_name=_("agreement"))
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.OTHER)
    start = PartialDateField(_("date or beginning"), null=True, blank=True)
    end = PartialDateField(_("end"), null=True, blank=True)
    date_note = models.CharField(
        _("note on the date"),
        max_length=120,
        blank=True,
        help_text=_("In words where no date says it, e.g. first half of the year."),
    )
    place = models.ForeignKey(Place, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("place"))
    signatories = models.CharField(
        _("offices that signed"), max_length=250, blank=True, help_text=_("Offices, no names: governor of the region.")
    )
    text = ProseField(_("what happened"), blank=True, headings=False)
    start_first = first_day_of("start")
    end_last = last_day_of("end")

    class Meta(OwnedRow.Meta):
        verbose_name = _("event")
        verbose_name_plural = _("events")
        constraints = [period_constraint("start", "end", name="agreement_event_ends_after_start")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.start or ''}".strip()


class AgreementDocument(DocumentUse):
    """A document offered with an agreement."""

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="document_uses", verbose_name=_("agreement"))

    class Meta(DocumentUse.Meta):
        abstract = False
        verbose_name = _("document")
        verbose_name_plural = _("documents")


class AgreementLink(Link):
    """An address that belongs to an agreement."""

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="links", verbose_name=_("agreement"))

    class Meta(Link.Meta):
        abstract = False
        verbose_name = _("link")
        verbose_name_plural = _("links")
