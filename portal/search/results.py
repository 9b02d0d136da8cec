"""Everything that the page of results shows, asked for in eight queries at most."""

from functools import cached_property
from typing import NamedTuple
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext, pgettext_lazy

from portal.search import due
from portal.search.asking import kind_word, question, things_called
from portal.search.highlighting import Highlighter, Marked, text_of, title_of
from portal.search.kinds import KINDS
from portal.search.matching import Question
from portal.search.models import SearchEntry
from portal.search.ranking import MOST_COUNTED, Tiers, counts, numbers_of, ranked
from portal.search.reading import SearchText
from portal.search.spelling import did_you_mean

PAGE_SIZE = 20
# In the order of the tabs.
LABELS = {
    "project": pgettext_lazy("navigation", "Projects"),
    "partner": pgettext_lazy("navigation", "Partners"),
    "agreement": pgettext_lazy("navigation", "Agreements"),
    "programme": pgettext_lazy("navigation", "Programmes"),
    "news": pgettext_lazy("navigation", "News"),
    "good_practice": pgettext_lazy("navigation", "Good practice"),
    "document": pgettext_lazy("kind of search result", "Documents"),
}
ONE = {
    "project": pgettext_lazy("kind of search result", "project"),
    "partner": _("partner"),
    "agreement": pgettext_lazy("kind of search result", "agreement"),
    "programme": pgettext_lazy("kind of search result", "programme"),
    "news": pgettext_lazy("kind of search result", "news item"),
    "good_practice": pgettext_lazy("kind of search result", "good practice"),
    "document": pgettext_lazy("kind of search result", "document"),
}


class Tab(NamedTuple):
    """One kind of results, or all of them."""

    label: str
    count: "Count"
    url: str
    is_current: bool


class Count(NamedTuple):
    """How many there are; *more* than that where counting has ended."""

    number: int
    more: bool

    @classmethod
    def of(cls, number: int) -> "Count":
        return cls(min(number, MOST_COUNTED), number > MOST_COUNTED)


class Hit(NamedTuple):
    """One result."""

    kind: str
    title: Marked
    text: Marked
    url: str


class Tried(NamedTuple):
    """Another question and its number of hits; *dropped* is the part that it leaves out, None for a better spelling."""

    dropped: str | None
    query: SearchText
    count: Count
    url: str


class Results:
    """The answer to a question: tabs with counts, one page of hits, and what else to try."""

    def __init__(self, query: SearchText, kind: str, page: str, path: str) -> None:
        """*kind* and *page* as they stand in the query string, whatever that is; *path* is the page's own."""
        self.query, self.path = query, path
        self.kind = kind if kind in KINDS else ""
        due.settle()
        self.called = things_called(query)
        self.question = question(query, self.called)
        self.counts = counts(self.question)
        self.number = self.counts[self.kind] if self.kind else sum(self.counts.values())
        self.last_page = max(1, -(-min(self.number, len(self.keys)) // PAGE_SIZE))
        asked = int(page[:6]) if page.isascii() and page.isdecimal() else 1
        self.page = min(max(asked, 1), self.last_page)

    @property
    def count(self) -> Count:
        """How many hits there are in the chosen tab."""
        return Count.of(self.number)

    @cached_property
    def keys(self) -> list[int]:
        """The best entries of the tab, in order."""
        if not self.number:
            return []
        return ranked(Tiers.of(self.question, self.query.whole).of_kind(self.kind), self.number)

    @property
    def is_cut(self) -> bool:
        """Whether there are more hits than are listed."""
        return self.number > len(self.keys)

    @cached_property
    def hits(self) -> list[Hit]:
        """Those of the page."""
        shown = self.keys[(self.page - 1) * PAGE_SIZE : self.page * PAGE_SIZE]
        entries = SearchEntry.objects.defer("tokens", "words", "facets").in_bulk(shown)
        highlighter = Highlighter(self.query, self.called.phrases)
        return [_hit(entries[key], highlighter) for key in shown if key in entries]

    @property
    def tabs(self) -> list[Tab]:
        """All, and every kind in which there is something."""
        everything = Tab(pgettext("kinds of results", "All"), self.everything, self.url(), not self.kind)
        kinds = [
            Tab(str(label), Count.of(self.counts[name]), self.url(kind=name), name == self.kind)
            for name, label in LABELS.items()
            if self.counts[name] or name == self.kind
        ]
        return [everything, *kinds]

    @property
    def everything(self) -> Count:
        """How many hits there are of all kinds."""
        return Count.of(sum(self.counts.values()))

    @property
    def everything_url(self) -> str:
        """The address of the results of all kinds."""
        return self.url()

    @property
    def previous(self) -> str:
        """The address of the page before; empty on the first one."""
        return self.url(kind=self.kind, page=self.page - 1) if self.page > 1 else ""

    @property
    def next(self) -> str:
        """The address of the next page; empty on the last one."""
        return self.url(kind=self.kind, page=self.page + 1) if self.page < self.last_page else ""

    def url(self, query: SearchText | None = None, kind: str = "", page: int = 1) -> str:
        """The address of a question, a tab, a page; what is usual is left out."""
        values = {"q": str(query or self.query), "kind": kind, "page": page if page > 1 else ""}
        return f"{self.path}?{urlencode({name: value for name, value in values.items() if value})}"

    def _asked(self, query: SearchText) -> Question:
        """Another question about the chosen tab. Names of places that it shares with this one are known already."""
        asked = question(query, self.called if set(query.parts) <= set(self.query.parts) else things_called(query))
        return asked.and_any([kind_word(self.kind)]) if self.kind else asked

    @cached_property
    def meant(self) -> Tried | None:
        """What may have been meant, where nothing is found, if that finds something."""
        return next((tried for tried in self.other_questions if tried.dropped is None), None)

    @property
    def loosened(self) -> list[Tried]:
        """Without which part of the question how many are found."""
        return [tried for tried in self.other_questions if tried.dropped is not None]

    @cached_property
    def other_questions(self) -> list[Tried]:
        """Other questions that find something in the chosen tab; one statement for all."""
        other: list[tuple[str | None, SearchText]] = []
        if meant := did_you_mean(self.query):
            other.append((None, meant))
        if len(self.query.parts) > 1:
            other += [(part.shown, self.query.without(part)) for part in self.query.parts]
        asked = [self._asked(query) for _dropped, query in other]
        numbers = numbers_of(asked)
        return [
            Tried(dropped, query, Count.of(number), self.url(query, self.kind))
            for (dropped, query), number in zip(other, numbers, strict=True)
            if number
        ]


def _hit(entry: SearchEntry, highlighter: Highlighter) -> Hit:
    route, _blank, slug = entry.page.partition(" ")
    return Hit(
        str(ONE[entry.kind]), title_of(entry, highlighter), text_of(entry, highlighter), reverse(route, args=[slug])
    )
