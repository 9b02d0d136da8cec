"""The list of projects, a project's page, and figures about all of them."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext
from django.views.generic import DetailView

from portal.browsing import BrowseView
from portal.facets import Choice
from portal.pages import MovedRecordMixin
from portal.tables.links import followed
from portal.texts import Words
from projects.filters import ProjectFilter
from projects.maps import map_of
from projects.models import Project
from projects.page import ProjectPage, with_everything
from projects.statistics import charts, totals
from projects.tables import PROJECT_TABLES


class ProjectList(BrowseView):
    """All published projects, searched and filtered."""

    template_name = "projects/project_list.html"
    filter_class = ProjectFilter
    room = "projects"
    tables = PROJECT_TABLES
    calendar = "projects_calendar"
    title = gettext_lazy("Projects")
    lede = gettext_lazy("Projects that neighbours across a border carry out together.")
    nothing = gettext_lazy("No project was found")
    advice = gettext_lazy(
        "Take away one of the filters, or look for fewer words. Words are found in titles, summaries and names of "
        "partners and places."
    )

    def found(self, number: int) -> str:
        return ngettext("%(counter)s project", "%(counter)s projects", number) % {"counter": number}

    def get_queryset(self) -> QuerySet:
        return Project.objects.published().for_lists()

    def get_context_data(self, **context: Any) -> dict[str, Any]:
        context = super().get_context_data(**context)
        chosen = self.filter
        context["views"] = [
            Choice(_("List"), "", chosen.url(view=""), not chosen.is_map),
            Choice(pgettext("kind of list", "Map"), "", chosen.url(view="map"), chosen.is_map),
        ]
        return context | (map_of(chosen) if chosen.is_map and context["number"] != 0 else {})


class ProjectDetail(MovedRecordMixin, DetailView):
    """Everything about one project."""

    model = Project
    template_name = "projects/project_detail.html"

    def get_queryset(self) -> QuerySet:
        return with_everything(super().get_queryset())

    def get_context_data(self, **context: Any) -> dict[str, Any]:
        return super().get_context_data(
            **context,
            content=ProjectPage(self.object, self.request.GET.get("news")),
            taken=followed(self.object, "projects:record_feed", "project_calendar"),
            trail=[(_("Projects"), reverse("projects:list"))],
            here=self.object.acronym or Words.of(self.object, "title"),
        )


def statistics(request: HttpRequest) -> HttpResponse:
    """Figures about all published projects."""
    count = Project.objects.published().count()
    return render(request, "projects/statistics.html", {"charts": charts(), "totals": totals(), "count": count})
