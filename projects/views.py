"""Public pages of projects, programmes, good practice and statistics."""

from collections import Counter
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import DetailView, TemplateView

from partners.models import Organisation
from portal.browsing import BrowseView
from portal.pages import MovedRecordMixin, page_of
from portal.texts import Words
from projects.filters import GoodPracticeFilter, ProjectFilter
from projects.models import GoodPractice, Programme, Project
from projects.page import ProjectPage, with_everything
from projects.programmes import ProgrammeTree, path_of
from projects.statistics import charts, totals


class ProjectList(BrowseView):
    """All published projects, searched and filtered."""

    template_name = "projects/project_list.html"
    filter_class = ProjectFilter

    def get_queryset(self) -> QuerySet:
        return Project.objects.published().with_lifecycle().for_lists()


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
            trail=[(_("Projects"), reverse("projects:list"))],
            here=self.object.acronym or Words.of(self.object, "title"),
        )


class ProgrammeList(TemplateView):
    """All programmes as a tree, by period."""

    template_name = "projects/programme_list.html"

    def get_context_data(self, **context: Any) -> dict[str, Any]:
        counts = Counter(Project.objects.published().order_by().values_list("programme", flat=True))
        return super().get_context_data(**context, periods=ProgrammeTree().branches(counts))


class ProgrammeDetail(MovedRecordMixin, DetailView):
    """One programme with the projects of it and of its parts."""

    model = Programme
    template_name = "projects/programme_detail.html"

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().select_related("logo", "parent__parent").prefetch_related("rates")

    def get_context_data(self, **context: Any) -> dict[str, Any]:
        tree = ProgrammeTree()
        keys = tree.below(self.object.pk) | {self.object.pk}
        projects = Project.objects.published().filter(programme__in=keys).for_lists().order_by("-pk")
        return super().get_context_data(
            **context,
            above=path_of(self.object.parent),
            parts=[part for part in tree.by_key.values() if part.parent_id == self.object.pk],
            page=page_of(self.request, projects),
            trail=[(_("Programmes"), reverse("programmes:list"))],
            here=Words.of(self.object, "short_name", "name"),
        )


class GoodPracticeList(BrowseView):
    """The catalogue of good practice, by theme."""

    template_name = "projects/good_practice_list.html"
    filter_class = GoodPracticeFilter

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


def statistics(request: HttpRequest) -> HttpResponse:
    """Figures about all published projects."""
    count = Project.objects.published().count()
    return render(request, "projects/statistics.html", {"charts": charts(), "totals": totals(), "count": count})
