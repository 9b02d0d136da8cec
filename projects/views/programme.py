"""Programmes as a tree, and a programme's page."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import DetailView, TemplateView

from portal.pages import MovedRecordMixin, page_of
from portal.texts import Words
from projects.filters import ProjectFilter
from projects.models import Programme, Project
from projects.programmes import ProgrammeTree, path_of

MOST_PROGRAMMES = 5_000  # more than there can be


class ProgrammeList(TemplateView):
    """All programmes as a tree, by period."""

    template_name = "projects/programme_list.html"

    def get_context_data(self, **context: Any) -> dict[str, Any]:
        words = ProjectFilter().ask(None, "programme", labels=MOST_PROGRAMMES).counts("programme", "programme").counts
        counts = {int(key): number for key, number in words.items()}
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
