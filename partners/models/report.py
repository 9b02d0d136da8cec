"""What readers report about a page."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class ReportQuerySet(models.QuerySet):
    """Reports by whose they are."""

    def open(self) -> "ReportQuerySet":
        """Those that nobody has closed yet."""
        return self.filter(closed_at__isnull=True)

    def for_person(self, person: models.Model) -> "ReportQuerySet":
        """Those about pages of the person's organisations; administrators see all."""
        return self if person.is_administrator else self.filter(organisation__in=person.organisations.all())


class Report(models.Model):
    """An error on a page, as somebody without an account has told us. It goes to the people of the page's owner."""

    page = models.CharField(_("page"), max_length=500)
    language = models.CharField(_("language of the page"), max_length=8)
    title = models.CharField(_("title of the page"), max_length=250, blank=True)
    organisation = models.ForeignKey(
        "partners.Organisation",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("organisation"),
    )  # fmt: skip
    passage = models.TextField(_("passage"), blank=True)
    message = models.TextField(_("what is wrong"))
    email = models.EmailField(_("e-mail of the reporter"), blank=True)  # deleted when the report is closed
    sender = models.CharField(max_length=64, blank=True, editable=False)  # see `partners.reports`; deleted after a day
    created_at = models.DateTimeField(_("received"), auto_now_add=True)
    answer = models.TextField(_("answer"), blank=True)
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True, editable=False)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, editable=False, related_name="+",
        verbose_name=_("closed by"),
    )  # fmt: skip

    objects = ReportQuerySet.as_manager()

    class Meta:
        verbose_name = pgettext_lazy("of a reader", "report of an error")
        verbose_name_plural = pgettext_lazy("of a reader", "reports of errors")
        ordering = ("-created_at", "-pk")

    def __str__(self) -> str:
        return self.title or self.page
