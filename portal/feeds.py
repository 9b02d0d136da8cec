"""Atom feeds: of a list with its filters, and of whatever else has entries.

An entry says when it appeared on the portal and when it was changed here. When something took place stands in its
words, as precisely as it was stated: a feed knows moments only.
"""

import datetime
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.text import Truncator
from django.views.generic import View

from portal.browsing import BrowseView
from portal.conditional import etag_of, open_to_all, unchanged
from portal.facets.filterset import NEWEST
from portal.languages import current_language
from portal.models import SiteSettings
from portal.prose import plain
from portal.publishing import Publishing
from portal.search.hits import Order, PageWanted
from portal.tables.links import addressed
from portal.tables.views import list_address, narrowed_by
from portal.texts import Words

MOST_ENTRIES = 50
LONGEST_SUMMARY = 400  # characters
SUMMARIES = ("summary", "teaser", "profile", "description", "text")


@dataclass(frozen=True)
class Entry:
    """One entry; `title` and `summary` are plain words that may know their language."""

    identity: uuid.UUID
    title: Words
    path: str
    summary: Words
    published: datetime.datetime
    updated: datetime.datetime

    @classmethod
    def of(cls, record: Any, changed_at: datetime.datetime | None = None) -> "Entry":
        """The entry of a public record; *changed_at*: when the public last saw a change, where that is known."""
        title = Words.of(record, "title" if "title" in record.text_fields() else "name")
        field = next((name for name in SUMMARIES if name in record.text_fields() and record.best_text(name)[0]), "")
        summary = shortened(record, field) if field else Words()
        appeared = appeared_at(record)
        updated = max(changed_at or record.updated_at, appeared)
        return cls(record.uuid, title, record.get_absolute_url(), summary, appeared, updated)


def appeared_at(record: Publishing) -> datetime.datetime:
    """From when on the record can have been public."""
    return max(record.created_at, record.publish_from) if record.publish_from else record.created_at


def shortened(record: Any, field: str) -> Words:
    """The first words of a text, without its marks."""
    text, language = record.best_text(field)
    words = Truncator(" ".join(plain(text).split())).chars(LONGEST_SUMMARY)
    return Words.in_language(words, language if language != current_language() else "")


class Feed(Atom1Feed):
    """Atom in which each entry says its language where that is not the reader's."""

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        return {"xml:lang": item["language"]} if item["language"] else {}


def atom(request: HttpRequest, title: str, page: str, entries: Iterable[Entry]) -> HttpResponse:
    """The feed at this address; *page* is the address of the page that shows the same."""
    settings = SiteSettings.load()
    here = request.build_absolute_uri()
    feed = Feed(
        title=title,
        link=request.build_absolute_uri(page),
        description=settings.tagline or None,
        language=current_language(),
        author_name=settings.operator or settings.name or request.get_host(),
        feed_url=here,
        feed_guid=here,
    )
    for entry in entries:
        feed.add_item(
            title=str(entry.title),
            link=request.build_absolute_uri(entry.path),
            description=escape(entry.summary or entry.title),
            unique_id=uuid.uuid5(entry.identity, current_language()).urn,  # each language is an entry of its own
            pubdate=entry.published,
            updateddate=entry.updated,
            language=entry.title.language,
        )
    return HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")


class FeedView(View):
    """A feed that is answered with *not modified* where nothing has changed."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        etag = etag_of(request)
        return unchanged(request, etag) or open_to_all(self.feed(*args, **kwargs), etag)

    def feed(self, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """The feed."""
        raise NotImplementedError


class ListFeed(FeedView):
    """The newest records that a list finds with these filters."""

    of: type[BrowseView] | None = None
    order: Order = NEWEST

    def feed(self) -> HttpResponseBase:
        model = self.of.filter_class._meta.model
        chosen = self.of.filter_class(self.request.GET, model.objects.published(), request=self.request)
        keys = chosen.hits.ask({}, PageWanted(self.order, MOST_ENTRIES)).page[:MOST_ENTRIES]
        records = model.objects.published().in_bulk(keys)
        title = " – ".join([str(self.of.title), *narrowed_by(chosen)])
        page = addressed(list_address(self.of), chosen.pairs(view="", sort=""))
        return atom(self.request, title, page, (Entry.of(records[key]) for key in keys if key in records))
