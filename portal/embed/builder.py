"""The page on which a town puts its line of HTML together: what, whose, in which language; a preview; the line."""

from dataclasses import dataclass
from typing import Any

from csp.constants import SELF
from csp.decorators import csp_update
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override, pgettext, pgettext_lazy

from partners.models import Organisation
from portal.embed.frames import MOST, USUAL
from portal.embed.line import Frame, script_line
from portal.languages import current_language, languages
from portal.pages import number_of
from portal.search import due
from portal.search.hits import RELEVANCE, Hits, PageWanted
from portal.search.reading import SearchText
from projects.models import Project

MOST_FOUND = 20  # names to choose from
WHAT = {
    "projects": gettext_lazy("Our projects"),
    "events": gettext_lazy("Our events"),
    "project": gettext_lazy("One project"),
}
SCHEMES = {
    "": pgettext_lazy("colours", "as on the visitor's device"),
    "light": pgettext_lazy("colours", "always light"),
}


@dataclass(frozen=True)
class Choice:
    """A record to choose, with the address of the page on which it is chosen."""

    record: Organisation | Project
    url: str


class Builder:
    """What has been chosen so far. Whatever stands in the address, the page can be used."""

    def __init__(self, asked: QueryDict) -> None:
        self.asked = asked
        self.what = asked.get("what") if asked.get("what") in WHAT else "projects"
        self.language = asked.get("language") if asked.get("language") in languages() else current_language()
        self.number = min(number_of(asked.get("number", "")) or USUAL, MOST)
        self.scheme = asked.get("scheme") if asked.get("scheme") in SCHEMES else ""

    @cached_property
    def records(self) -> QuerySet:
        """Those of which one can be chosen."""
        return Project.objects.published() if self.what == "project" else Organisation.objects.published()

    @cached_property
    def name(self) -> str:
        """The name that was typed."""
        return " ".join(self.asked.get("q", "").replace("\0", " ").split())

    @cached_property
    def chosen(self) -> Organisation | Project | None:
        """The organisation whose projects or events are shown, or the one project; another name is another choice."""
        slug = self.asked.get("of", "").replace("\0", "")
        known = self.records.filter(slug=slug).first() if slug else None
        if known and self.name in ("", str(known)):
            return known
        called = [record for record in self.found if str(record).casefold() == self.name.casefold()]
        best = called or self.found
        return best[0] if len(best) == 1 else None

    @cached_property
    def found(self) -> list[Organisation | Project]:
        """What the name may mean, the best match first."""
        words = SearchText(self.name)
        if not words:
            return []
        due.settle()
        hits = Hits("project" if self.what == "project" else "partner", words, {})
        keys = hits.ask({}, PageWanted(RELEVANCE, MOST_FOUND)).page[:MOST_FOUND]
        found = self.records.in_bulk(keys)
        return [found[key] for key in keys if key in found]

    @property
    def choices(self) -> list[Choice]:
        """The names to choose from, while none is chosen."""
        return [] if self.chosen else [Choice(record, self.url(of=record.slug, q="")) for record in self.found]

    def url(self, **changes: str) -> str:
        """This page with something changed."""
        data = QueryDict(mutable=True)
        state = {"what": self.what, "language": self.language, "number": str(self.number), "scheme": self.scheme}
        data.update({name: value for name, value in (state | changes).items() if value})
        return f"{reverse('embed:builder')}?{data.urlencode()}"

    @cached_property
    def frame(self) -> Frame | None:
        """What will be shown; nothing before it is known which project, or who *we* are."""
        if not self.chosen and (self.what == "project" or self.name):
            return None
        light = (("scheme", self.scheme),) if self.scheme else ()
        with override(self.language):
            if self.what == "project":
                return Frame("project", str(self.chosen), self.language, self.chosen.slug, light)
            kind = pgettext("navigation", "Projects") if self.what == "projects" else _("Coming events")
            title = f"{kind}: {self.chosen}" if self.chosen else kind
        whose = (("partner", self.chosen.slug),) if self.chosen else ()
        number = (("number", str(self.number)),) if self.number != USUAL else ()
        return Frame(self.what, title, self.language, query=(*whose, *number, *light))


@csp_update({"frame-src": [SELF]})
def builder(request: HttpRequest) -> HttpResponse:
    """Put the line together and look at it."""
    built = Builder(request.GET)
    context: dict[str, Any] = {
        "heading": _("On your own website"),
        "trail": [(pgettext("navigation", "Open data"), reverse("open_data"))],
        "built": built,
        "what": WHAT.items(),
        "languages": languages(),
        "schemes": SCHEMES.items(),
        "most": MOST,
    }
    if built.frame:
        context |= {"line": built.frame.line(request), "script": script_line(request)}
    return render(request, "embed/builder.html", context)
