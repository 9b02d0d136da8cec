"""The feed of a search across all kinds of records: the newest that have these words."""

from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import pgettext

from portal.facets.filterset import NEWEST
from portal.feeds import MOST_ENTRIES, Entry, FeedView, atom
from portal.search.hits import Hits, PageWanted
from portal.search.kinds import KINDS, with_pages
from portal.search.reading import SearchText
from portal.tables.links import addressed


class SearchFeed(FeedView):
    """What is found, the newest here first; nothing where nothing is looked for."""

    def feed(self) -> HttpResponseBase:
        query, kind = SearchText(self.request.GET.get("q")), self.request.GET.get("kind", "")
        kinds = [kind] if kind in with_pages() else with_pages()
        records = []
        for name in kinds if query else []:
            keys = Hits(name, query, {}).ask({}, PageWanted(NEWEST, MOST_ENTRIES)).page
            records += KINDS[name].model.objects.published().in_bulk(keys).values()
        entries = sorted(map(Entry.of, records), key=lambda entry: entry.published, reverse=True)
        title = f"{pgettext('heading', 'Search')}: {query}"
        pairs = [(name, value) for name, value in (("q", str(query)), ("kind", kind)) if value]
        return atom(self.request, title, addressed(reverse("search"), pairs), entries[:MOST_ENTRIES])
