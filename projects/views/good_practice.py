"""The catalogue of good practice, and the page of one."""

from typing import Any

from django.db.models import Prefetch, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import DetailView

from partners.models import Organisation
from portal.browsing import BrowseView
from portal.pages import MovedRecordMixin
from portal.texts import Words
from projects.filters import GoodPracticeFilter
from projects.models import GoodPractice
from projects.tables import GOOD_PRACTICE_TABLES


class GoodPracticeList(BrowseView):
    """The catalogue of good practice, by theme."""

    template_name = "projects/good_practice_list.html"
    filter_class = GoodPracticeFilter
    room = "good_practice"
    tables = GOOD_PRACTICE_TABLES
    title = gettext_lazy("Good practice")
    lede = gettext_lazy("What worked across the border, and how others can take it over.")
    nothing = gettext_lazy("No good practice was found")

    def found(self, number: int) -> str:
        return ngettext("%(counter)s practice", "%(counter)s practices", number) % {"counter": number}

    def get_queryset(self) -> QuerySet:
        return GoodPractice.objects.published().prefetch_related("places")


class GoodPracticeDetail(MovedRecordMixin, DetailView):
    """One good practice."""

    model = GoodPractice
    template_name = "projects/good_practice_detail.html"
    context_object_name = "practice"

    def get_queryset(self) -> QuerySet:
        public = Organisation.objects.published()
        organisations = Prefetch("organisations", public.select_related("place"), to_attr="public_organisations")
        publishers = Prefetch("co_publishers", public, to_attr="public_publishers")
        found = super().get_queryset().select_related("owner", "project")
        return found.prefetch_related("places", "themes", organisations, publishers)

    def get_context_data(self, **context: Any) -> dict[str, Any]:
        trail = [(_("Good practice"), reverse("good_practice:list"))]
        return super().get_context_data(**context, trail=trail, here=Words.of(self.object, "title"))
