"""By what news are looked for: the project or the organisation that they are about."""

from collections.abc import Iterable

from django.db.models import F
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from news.models import Article
from partners.models import Organisation
from portal.facets import FacetedFilterSet, RelatedFacet
from portal.publishing import published_condition
from portal.texts import Words
from projects.models import Project


def project_titles(slugs: Iterable[str]) -> dict[str, str]:
    """The reader's titles of published projects."""
    found = Project.objects.published().filter(slug__in=slugs)
    return {project.slug: project.acronym if project.acronym else Words.of(project, "title") for project in found}


def organisation_names(slugs: Iterable[str]) -> dict[str, str]:
    """The reader's names of published organisations."""
    found = Organisation.objects.published().filter(slug__in=slugs)
    return {organisation.slug: Words.of(organisation, "short_name", "name") for organisation in found}


class ArticleFilter(FacetedFilterSet):
    """The list of news, the newest first; what is not dated comes last."""

    project = RelatedFacet(
        "project__slug",
        rows=lambda: Article.projects.through.objects.filter(published_condition("project__")),
        record="article",
        expected=False,
        label=_("Project"),
        labels=project_titles,
    )
    organisation = RelatedFacet(
        "organisation__slug",
        rows=lambda: Article.organisations.through.objects.filter(published_condition("organisation__")),
        record="article",
        expected=False,
        label=_("Partner"),
        labels=organisation_names,
    )

    sorts = {
        "newest": (
            pgettext_lazy("order of a list", "newest first"),
            lambda: [F("date_first").desc(nulls_last=True), "-pk"],
        )
    }

    class Meta:
        model = Article
        fields: list[str] = []
