"""By what news are looked for: the year, the topic, the project or the organisation that they are about."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from news.models import Article
from partners.models import Organisation
from portal.facets import FacetedFilterSet, RecordFacet, YearFacet
from portal.facets.filterset import WordsFilter, by_name
from portal.search.hits import Order
from projects.models import Project, Theme


class ArticleFilter(FacetedFilterSet):
    """The list of news, the newest first; what is not dated comes last."""

    record_kind = "news"
    q = WordsFilter(label=_("Search news"))
    year = YearFacet(label=_("Year"))
    theme = RecordFacet(Theme, label=_("Theme"), is_expected=False)
    project = RecordFacet(Project, "acronym", "title", label=_("Project"), is_long=True, is_expected=False)
    organisation = RecordFacet(Organisation, "short_name", "name", label=_("Partner"), is_long=True, is_expected=False)

    sorts = {
        "newest": (pgettext_lazy("order of a list", "newest first"), Order("date", descending=True)),
        "name": (pgettext_lazy("order of a list", "by name"), by_name),
    }

    class Meta:
        model = Article
        fields: list[str] = []
