"""A cross-border project: the record that the whole portal turns round."""

import datetime

from django.db import models
from django.db.models import Case, F, OuterRef, Prefetch, Q, Subquery, Sum, Value, When
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partners.models import Agreement, Picture, Place
from partners.ownership import OwnedRecord
from portal.money import MoneyProperty
from portal.partial_dates import PartialDateField, Period, first_day_of, last_day_of, period_constraint
from portal.prose.fields import ProseField
from portal.publishing import PublishingQuerySet
from portal.texts import titled
from projects.models.programme import Programme, Theme


class Lifecycle(models.TextChoices):
    """Where a project stands in its life; empty where nobody says."""

    IDEA = "idea", pgettext_lazy("state of a project", "idea")
    APPLIED = "applied", pgettext_lazy("state of a project", "applied for")
    APPROVED = "approved", pgettext_lazy("state of a project", "approved")
    RUNNING = "running", pgettext_lazy("state of a project", "running")
    ENDED = "ended", pgettext_lazy("state of a project", "ended")
    STOPPED = "stopped", pgettext_lazy("state of a project", "stopped early")


class ProjectQuerySet(PublishingQuerySet):
    """Projects and the words that describe them."""

    def with_lifecycle(self, today: datetime.date | None = None) -> "ProjectQuerySet":
        """Annotate `lifecycle_now`: as stated, but ended once the stated period is over, and running within it.

        What was stopped stays stopped, and an idea does not start by itself. Empty where neither state nor period
        says anything. The same rule as `Project.current_lifecycle`.
        """
        day = (today or timezone.localdate()).isoformat()
        fixed = [Lifecycle.IDEA, Lifecycle.APPLIED, Lifecycle.ENDED, Lifecycle.STOPPED]
        return self.annotate(
            lifecycle_now=Case(
                When(lifecycle__in=fixed, then=F("lifecycle")),
                When(end_last__lt=day, then=Value(Lifecycle.ENDED.value)),
                When(Q(lifecycle="", start_first__lte=day, end_last__gte=day), then=Value(Lifecycle.RUNNING.value)),
                default=F("lifecycle"),
                output_field=models.CharField(),
            )
        )

    def with_total_cost(self) -> "ProjectQuerySet":
        """Annotate the stated total cost of the whole project: `total_line` (key), `total_stage`, and for `total_cost`.

        Where several stages are stated, the final figure goes before the approved one, that before one without a
        stage, and the planned one comes last. Contributions in kind are no total.
        """
        from projects.models.budget import BudgetLine  # which is about projects

        line = BudgetLine.objects.totals().filter(project=OuterRef("pk"))
        return self.annotate(
            total_line=Subquery(line.values("pk")[:1]),
            total_stage=Subquery(line.values("stage")[:1]),
            total_amount=Subquery(line.values("amount")[:1]),
            total_currency=Subquery(line.values("currency")[:1]),
            total_qualifier=Subquery(line.values("qualifier")[:1]),
        )

    def for_lists(self) -> "ProjectQuerySet":
        """With what rows and cards show: total cost, programme, `partners` that are public, number of unnamed ones."""
        from projects.models.participation import Participation, UnnamedPartners  # which are about projects

        named = Prefetch(
            "participations", Participation.objects.named().select_related("organisation__place"), to_attr="partners"
        )
        unnamed = UnnamedPartners.objects.filter(project=OuterRef("pk")).order_by().values("project")
        return (
            self.with_total_cost()
            .annotate(unnamed_number=Subquery(unnamed.annotate(sum=Sum("number")).values("sum")))
            .select_related("programme")
            .prefetch_related(named)
        )

    def for_cards(self) -> "ProjectQuerySet":
        """With what cards show above their words: pictures, or else places for a map."""
        return self.for_lists().prefetch_related("places", "picture_uses__picture")


class Project(OwnedRecord):
    """A project as its publishers tell it. Only a title in one language and an owner are required."""

    owned = (
        "identifiers", "participations", "unnamed_partners", "budget_lines", "funding_rates", "activities", "details",
        "indicators", "status_entries", "relations", "contact_points", "links", "document_uses", "picture_uses",
    )  # fmt: skip

    title = models.CharField(_("title"), max_length=300, blank=True)
    title_is_descriptive = models.BooleanField(
        _("descriptive title"), default=False,
        help_text=_("The publisher gives no title; this one only describes the project. Readers are told so."),
    )  # fmt: skip
    published_title = models.CharField(
        _("title as published, in a foreign language"), max_length=300, blank=True,
        help_text=_("Where the project's own title is in none of the portal's languages, e.g. in English."),
    )  # fmt: skip
    published_title_language = models.CharField(
        _("language of that title"), max_length=8, blank=True, help_text=_("Two-letter code: en")
    )
    acronym = models.CharField(_("acronym"), max_length=60, blank=True)
    summary = models.TextField(
        _("summary"), blank=True, help_text=_("Two sentences for lists, search engines and readers in a hurry.")
    )
    aims = ProseField(_("aims"), blank=True)
    background = ProseField(_("background"), blank=True, help_text=_("Why the project came about."))
    description = ProseField(_("description"), blank=True)
    results = ProseField(_("results"), blank=True)

    start = PartialDateField(_("beginning"), null=True, blank=True)
    end = PartialDateField(_("end"), null=True, blank=True)
    start_note = models.CharField(
        _("note on the beginning"), max_length=120, blank=True, help_text=_("E.g. start of preparations.")
    )
    end_note = models.CharField(_("note on the end"), max_length=120, blank=True)
    start_first = first_day_of("start")
    start_last = last_day_of("start")
    end_first = first_day_of("end")
    end_last = last_day_of("end")
    lifecycle = models.CharField(
        pgettext_lazy("state of a project", "state"), max_length=10, choices=Lifecycle, blank=True,
        help_text=_("Leave empty where it is not stated; after the end of the period readers see “ended”."),
    )  # fmt: skip

    programme = models.ForeignKey(
        Programme, models.PROTECT, null=True, blank=True, related_name="projects", verbose_name=_("programme")
    )
    programme_note = models.CharField(
        _("measure or priority"),
        max_length=250,
        blank=True,
        help_text=_("The part of the programme, e.g. measure 1.2."),
    )
    funder = models.CharField(
        _("other funder"), max_length=200, blank=True, help_text=_("Who pays where it is no programme of the list.")
    )
    specific_objective = models.CharField(_("specific objective"), max_length=250, blank=True)
    intervention_type = models.CharField(_("type of intervention"), max_length=120, blank=True)
    themes = models.ManyToManyField(Theme, blank=True, related_name="projects", verbose_name=_("themes"))
    places = models.ManyToManyField(
        Place, blank=True, related_name="projects", verbose_name=_("places of implementation")
    )
    partners_stated = models.PositiveSmallIntegerField(_("number of partners, as stated"), null=True, blank=True)
    countries_stated = models.PositiveSmallIntegerField(_("number of countries, as stated"), null=True, blank=True)
    agreements = models.ManyToManyField(Agreement, blank=True, related_name="projects", verbose_name=_("agreements"))
    website = models.URLField(_("website"), blank=True, max_length=500)
    logo = models.ForeignKey(Picture, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("logo"))

    objects = ProjectQuerySet.as_manager()
    total_cost = MoneyProperty("total_amount", "total_currency", "total_qualifier")  # only after `with_total_cost()`

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")
        ordering = ("-id",)
        indexes = [models.Index(fields=["start_first", "id"], name="project_by_start")]
        constraints = [
            titled("title", "project_has_title"),
            period_constraint("start", "end", name="project_ends_after_start"),
        ]

    def __str__(self) -> str:
        return self.best_text("title")[0]

    def get_absolute_url(self) -> str:
        return reverse("projects:detail", args=[self.slug])

    @property
    def period(self) -> Period:
        """When the project ran, as precisely as it was stated."""
        return Period(self.start, self.end)

    @property
    def current_lifecycle(self) -> str:
        """A `Lifecycle` value or an empty text; the same rule as `ProjectQuerySet.with_lifecycle`."""
        if self.lifecycle in (Lifecycle.IDEA, Lifecycle.APPLIED, Lifecycle.ENDED, Lifecycle.STOPPED):
            return self.lifecycle
        today = timezone.localdate()
        if self.end and self.end.last_day < today:
            return Lifecycle.ENDED.value
        if not self.lifecycle and self.start and self.end and self.start.first_day <= today:
            return Lifecycle.RUNNING.value
        return self.lifecycle

    @property
    def current_lifecycle_label(self) -> str:
        """The state in the reader's language; empty where it is not known."""
        return str(Lifecycle(self.current_lifecycle).label) if self.current_lifecycle else ""

    @property
    def public_programme(self) -> Programme | None:
        """The programme, where the public may know it."""
        return self.programme if self.programme and self.programme.is_published else None

    @property
    def partner_count(self) -> int:
        """How many partners there are, as stated or as listed, whichever is more; only after `for_lists()`."""
        return max(self.partners_stated or 0, len(self.partners) + (self.unnamed_number or 0))
