"""News, and the events they announce."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partners.models import Agreement, Organisation, Place
from partners.models.media import DocumentUse, PictureUse
from partners.ownership import OwnedRecord
from portal.partial_dates import PartialDateField, Period, first_day_of, last_day_of, period_constraint
from portal.prose.fields import ProseField
from portal.texts import titled
from projects.models import Project


class Article(OwnedRecord):
    """A piece of news; with an event when it announces or reports one. The calendar shows these and activities."""

    owned = ("picture_uses", "document_uses")

    title = models.CharField(_("title"), max_length=250, blank=True)
    teaser = models.TextField(_("teaser"), blank=True, help_text=_("One or two sentences for lists."))
    text = ProseField(_("text"), blank=True)
    date = PartialDateField(
        _("date"), null=True, blank=True, help_text=_("The day the news is dated, not the day of the event.")
    )
    projects = models.ManyToManyField(Project, blank=True, related_name="articles", verbose_name=_("projects"))
    agreements = models.ManyToManyField(Agreement, blank=True, related_name="articles", verbose_name=_("agreements"))
    organisations = models.ManyToManyField(
        Organisation, blank=True, related_name="articles", verbose_name=_("organisations")
    )
    event_start = PartialDateField(_("event: date or beginning"), null=True, blank=True)
    event_end = PartialDateField(_("event: end"), null=True, blank=True)
    event_time = models.TimeField(_("event: time"), null=True, blank=True)
    event_place = models.ForeignKey(
        Place, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("event: place")
    )
    event_venue = models.CharField(_("event: venue"), max_length=200, blank=True)
    event_note = models.CharField(
        _("event: note"), max_length=200, blank=True, help_text=_("E.g. that the date is not known.")
    )
    event_is_cancelled = models.BooleanField(
        pgettext_lazy("event", "cancelled"),
        default=False,
        help_text=_("Announced, but it does not take place. It stays in the calendar, marked, so that nobody comes."),
    )
    registration = models.URLField(_("event: registration"), blank=True, max_length=500)
    date_first = first_day_of("date")
    event_start_first = first_day_of("event_start")
    event_start_last = last_day_of("event_start")
    event_end_last = last_day_of("event_end")

    class Meta:
        verbose_name = _("news item")
        verbose_name_plural = _("news")
        ordering = ("-date_first", "-id")
        indexes = [models.Index(fields=["date_first", "id"], name="article_by_date")]
        constraints = [
            titled("title", "article_has_title"),
            period_constraint("event_start", "event_end", name="event_ends_after_start"),
        ]

    def __str__(self) -> str:
        return self.best_text("title")[0]

    def get_absolute_url(self) -> str:
        return reverse("news:detail", args=[self.slug])

    @property
    def event_period(self) -> Period:
        """When the event takes place, as precisely as it was stated; a date alone is no open beginning."""
        return Period(self.event_start, self.event_end or self.event_start)


class ArticleDocument(DocumentUse):
    """A document offered with a piece of news."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="document_uses", verbose_name=_("news item"))

    class Meta(DocumentUse.Meta):
        abstract = False
        verbose_name = _("document")
        verbose_name_plural = _("documents")


class ArticlePicture(PictureUse):
    """A picture shown with a piece of news."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="picture_uses", verbose_name=_("news item"))

    class Meta(PictureUse.Meta):
        abstract = False
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
