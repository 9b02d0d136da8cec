"""The smaller rows of a project: identifiers, details in words, indicators, the log, relations, contacts."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partners.models import Organisation
from partners.models.organisation import Contact
from portal.partial_dates import PartialDateField, first_day_of
from portal.prose.fields import ProseField
from portal.publishing import published_condition
from portal.records import OwnedRow
from projects.models.project import Project


class ProjectIdentifier(OwnedRow):
    """A number of the project. Formats are many; none is enforced and none is a key."""

    class Kind(models.TextChoices):
        """Who gave the number, and for what."""

        REGISTRATION = "registration", pgettext_lazy("kind of number", "registration number")
        APPLICATION = "application", pgettext_lazy("kind of number", "registration number of the application")
        CONTRACT = "contract", pgettext_lazy("kind of number", "contract number")
        FUND = "fund", pgettext_lazy("kind of number", "number in the fund")
        OTHER = "other", pgettext_lazy("kind of number", "other number")

    project = models.ForeignKey(Project, models.CASCADE, related_name="identifiers", verbose_name=_("project"))
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.REGISTRATION)
    value = models.CharField(_("number"), max_length=80)

    class Meta(OwnedRow.Meta):
        verbose_name = _("number of the project")
        verbose_name_plural = _("numbers of the project")

    def __str__(self) -> str:
        return self.value


class Detail(OwnedRow):
    """Something said about a project in words: one table for what would be six small ones."""

    class Kind(models.TextChoices):
        """Under which heading of the public page it stands."""

        OBJECTIVE = "objective", pgettext_lazy("kind of detail", "objective")
        TARGET_GROUP = "target_group", pgettext_lazy("kind of detail", "target group")
        OUTPUT = "output", pgettext_lazy("kind of detail", "output")
        RESULT = "result", pgettext_lazy("kind of detail", "result")
        PROCUREMENT = "procurement", pgettext_lazy("kind of detail", "procurement")
        STATE_AID = "state_aid", pgettext_lazy("kind of detail", "state aid")
        SUSTAINABILITY = "sustainability", pgettext_lazy("kind of detail", "sustainability")
        CAVEAT = "caveat", pgettext_lazy("kind of detail", "note on the data")

    project = models.ForeignKey(Project, models.CASCADE, related_name="details", verbose_name=_("project"))
    kind = models.CharField(_("kind"), max_length=16, choices=Kind)
    title = models.CharField(_("title"), max_length=250, blank=True)
    text = ProseField(_("text"), blank=True, headings=False)

    class Meta(OwnedRow.Meta):
        verbose_name = _("objective, target group, output or note")
        verbose_name_plural = _("objectives, target groups, outputs and notes")

    def __str__(self) -> str:
        return self.best_text("title")[0] or self.get_kind_display()


class Indicator(OwnedRow):
    """A figure that a project planned to reach."""

    project = models.ForeignKey(Project, models.CASCADE, related_name="indicators", verbose_name=_("project"))
    name = models.CharField(_("name"), max_length=250, blank=True)
    unit = models.CharField(_("unit"), max_length=60, blank=True)
    planned = models.DecimalField(_("planned"), max_digits=14, decimal_places=2, null=True, blank=True)
    reached = models.DecimalField(_("reached"), max_digits=14, decimal_places=2, null=True, blank=True)

    class Meta(OwnedRow.Meta):
        verbose_name = _("indicator")
        verbose_name_plural = _("indicators")

    def __str__(self) -> str:
        return self.best_text("name")[0]


class StatusEntry(OwnedRow):
    """A line of the project's log."""

    class Kind(models.TextChoices):
        """What the entry reports."""

        PROGRESS = "progress", pgettext_lazy("kind of log entry", "progress")
        EXTENSION = "extension", pgettext_lazy("kind of log entry", "extension")
        CHANGE = "change", pgettext_lazy("kind of log entry", "change")
        END = "end", pgettext_lazy("kind of log entry", "end")

    project = models.ForeignKey(Project, models.CASCADE, related_name="status_entries", verbose_name=_("project"))
    date = PartialDateField(_("date"), null=True, blank=True)
    date_note = models.CharField(_("note on the date"), max_length=120, blank=True)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.PROGRESS)
    text = ProseField(_("what happened"), blank=True, headings=False)
    date_first = first_day_of("date")

    class Meta(OwnedRow.Meta):
        verbose_name = _("log entry")
        verbose_name_plural = _("log")

    def __str__(self) -> str:
        return f"{self.date or ''} {self.get_kind_display()}".strip()


class ProjectRelationQuerySet(models.QuerySet):
    """Relations as the public meets them."""

    def published(self) -> "ProjectRelationQuerySet":
        """Those told in words, and those to a public project."""
        return self.filter(Q(other__isnull=True) | published_condition("other__"))


class ProjectRelation(OwnedRow):
    """How a project relates to another one: a record here or, where it has none, words."""

    class Kind(models.TextChoices):
        """What the other project is to this one."""

        EARLIER = "earlier", pgettext_lazy("relation of projects", "earlier edition")
        LATER = "later", pgettext_lazy("relation of projects", "later edition")
        SUCCESSOR = "successor", pgettext_lazy("relation of projects", "successor")
        UMBRELLA = "umbrella", pgettext_lazy("relation of projects", "umbrella project")
        MIRROR = "mirror", pgettext_lazy("relation of projects", "mirror project abroad")
        RELATED = "related", pgettext_lazy("relation of projects", "related project")

    project = models.ForeignKey(Project, models.CASCADE, related_name="relations", verbose_name=_("project"))
    kind = models.CharField(_("the other one is"), max_length=10, choices=Kind, default=Kind.RELATED)
    other = models.ForeignKey(
        Project, models.CASCADE, null=True, blank=True, related_name="related_from", verbose_name=_("other project")
    )
    words = models.TextField(_("in words"), blank=True, help_text=_("Where the other project has no record here."))

    objects = ProjectRelationQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        verbose_name = _("relation to another project")
        verbose_name_plural = _("relations to other projects")

    def __str__(self) -> str:
        return self.get_kind_display()


class ContactPoint(Contact):
    """Whom to ask about a project."""

    project = models.ForeignKey(Project, models.CASCADE, related_name="contact_points", verbose_name=_("project"))
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("organisation")
    )

    class Meta(Contact.Meta):
        abstract = False
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
