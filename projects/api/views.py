"""The lists of themes, programmes, projects and good practice, and each of their records."""

from django.db.models import QuerySet

from portal.api.filtering import FacetBackend
from portal.api.in_use import in_use
from portal.api.paging import IndexPaging, KeyPaging
from portal.api.views import RecordViewSet
from projects.api.records import GoodPracticeRecord, ProgrammeRecord, ProjectRecord, ThemeRecord
from projects.filters import GoodPracticeFilter, ProjectFilter
from projects.models import GoodPractice, Programme, Project, Theme


class Themes(RecordViewSet):
    """What public projects and news are about."""

    serializer_class, pagination_class, filter_backends = ThemeRecord, KeyPaging, ()

    def records(self) -> QuerySet:
        return in_use(Theme.objects.all(), "theme")


class Programmes(RecordViewSet):
    """Programmes that pay for projects, and the funds under them."""

    serializer_class, pagination_class, filter_backends = ProgrammeRecord, KeyPaging, ()

    def records(self) -> QuerySet:
        return Programme.objects.published()


class Projects(RecordViewSet):
    """Projects with their partners, budgets, activities and everything else that their pages tell."""

    serializer_class, pagination_class = ProjectRecord, IndexPaging
    filter_backends, filter_class = (FacetBackend,), ProjectFilter

    def records(self) -> QuerySet:
        return Project.objects.published().with_total_cost()


class GoodPractices(RecordViewSet):
    """What worked across the border, and how others can take it over."""

    serializer_class, pagination_class = GoodPracticeRecord, IndexPaging
    filter_backends, filter_class = (FacetBackend,), GoodPracticeFilter

    def records(self) -> QuerySet:
        return GoodPractice.objects.published()
