"""What worked and could work elsewhere."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partners.models import Organisation, Place
from partners.ownership import OwnedRecord
from portal.prose.fields import ProseField
from portal.texts import titled
from projects.models.programme import Theme
from projects.models.project import Project


class GoodPractice(OwnedRecord):
    """A practice: what, where, what shows that it works, how it can be taken over."""

    title = models.CharField(_("title"), max_length=250, blank=True)
    summary = models.TextField(_("summary"), blank=True, help_text=_("Two sentences for lists."))
    description = ProseField(pgettext_lazy("good practice", "what it is"), blank=True)
    evidence = ProseField(_("what shows that it works"), blank=True)
    transfer = ProseField(_("how others can take it over"), blank=True)
    places = models.ManyToManyField(Place, blank=True, related_name="+", verbose_name=_("places"))
    themes = models.ManyToManyField(Theme, blank=True, related_name="good_practices", verbose_name=_("themes"))
    organisations = models.ManyToManyField(
        Organisation, blank=True, related_name="good_practices", verbose_name=_("organisations")
    )
    project = models.ForeignKey(
        Project, models.SET_NULL, null=True, blank=True, related_name="good_practices", verbose_name=_("project")
    )

    class Meta:
        verbose_name = _("good practice")
        verbose_name_plural = _("good practices")
        ordering = ("title",)
        constraints = [titled("title", "good_practice_has_title")]

    def __str__(self) -> str:
        return self.best_text("title")[0]

    def get_absolute_url(self) -> str:
        return reverse("good_practice:detail", args=[self.slug])
