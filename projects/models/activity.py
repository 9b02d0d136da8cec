"""What a project does, when and where, and whose task it is."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partners.models import Place
from portal.partial_dates import PartialDateField, Period, first_day_of, last_day_of, period_constraint
from portal.prose.fields import ProseField
from portal.publishing import published_condition
from portal.records import OwnedRow
from projects.models.participation import Participation
from projects.models.project import Project


class ActivityQuerySet(models.QuerySet):
    """Activities as the public meets them."""

    def published(self) -> "ActivityQuerySet":
        """Those of published projects."""
        return self.filter(published_condition("project__"))


class Activity(OwnedRow):
    """A task, meeting, investment or product of a project."""

    class Kind(models.TextChoices):
        """What sort of activity it is."""

        WORKSHOP = "workshop", pgettext_lazy("kind of activity", "workshop")
        STUDY_VISIT = "study_visit", pgettext_lazy("kind of activity", "study visit")
        EXCHANGE = "exchange", pgettext_lazy("kind of activity", "exchange stay")
        PLACEMENT = "placement", pgettext_lazy("kind of activity", "placement")
        CONFERENCE = "conference", pgettext_lazy("kind of activity", "conference")
        VIDEO_CONFERENCE = "video_conference", pgettext_lazy("kind of activity", "video conference")
        DOCUMENT = "document", pgettext_lazy("kind of activity", "document")
        INVESTMENT = "investment", pgettext_lazy("kind of activity", "investment")
        EVENT = "event", pgettext_lazy("kind of activity", "event")
        DIGITAL = "digital", pgettext_lazy("kind of activity", "digital output")
        OTHER = "other", pgettext_lazy("kind of activity", "other")

    project = models.ForeignKey(Project, models.CASCADE, related_name="activities", verbose_name=_("project"))
    number = models.CharField(
        _("number"), max_length=12, blank=True, help_text=_("As the project numbers it, e.g. 1 or A2.")
    )
    kind = models.CharField(_("kind"), max_length=16, choices=Kind, blank=True)
    title = models.CharField(_("title"), max_length=250, blank=True)
    text = ProseField(_("description"), blank=True, headings=False)
    start = PartialDateField(_("date or beginning"), null=True, blank=True)
    end = PartialDateField(_("end"), null=True, blank=True)
    date_note = models.CharField(
        _("note on the date"),
        max_length=120,
        blank=True,
        help_text=_("In words where no date says it, e.g. June of the year."),
    )
    is_cancelled = models.BooleanField(
        pgettext_lazy("event", "cancelled"),
        default=False,
        help_text=_("Announced, but it does not take place. It stays in the calendar, marked, so that nobody comes."),
    )
    start_time = models.TimeField(_("from (time)"), null=True, blank=True)
    end_time = models.TimeField(_("until (time)"), null=True, blank=True)
    place = models.ForeignKey(Place, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("place"))
    venue = models.CharField(_("venue"), max_length=200, blank=True)
    responsible = models.ManyToManyField(
        Participation, blank=True, related_name="activities", verbose_name=_("responsible partners")
    )
    outputs = ProseField(_("outputs"), blank=True, headings=False)
    start_first = first_day_of("start")
    start_last = last_day_of("start")
    end_last = last_day_of("end")

    objects = ActivityQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        verbose_name = _("activity")
        verbose_name_plural = _("activities")
        constraints = [period_constraint("start", "end", name="activity_ends_after_start")]

    def __str__(self) -> str:
        return self.best_text("title")[0] or self.get_kind_display()

    @property
    def period(self) -> Period:
        """When it takes place, as precisely as it was stated; a date alone is that date, not an open beginning."""
        return Period(self.start, self.end or self.start)
