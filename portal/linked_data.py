"""What a page is about, in the words of schema.org (JSON-LD), for search engines and other programs.

Each app says in its `linked_data.py` how its records are told; here the page around them is made. Nothing is said here
that the page itself does not say, and nothing is read that the page has not read.
"""

import json
from collections.abc import Callable, Iterable
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from portal.languages import current_language
from portal.prose import plain
from portal.texts import Translated

Node = dict[str, Any]
LONGEST = 300  # characters of a description
TELLERS: dict[type[models.Model], Callable[[Any, "Teller"], Node]] = {}
PAGES = {
    "about": "AboutPage", "contact": "ContactPage", "search": "SearchResultsPage", "projects:list": "CollectionPage",
    "partners:list": "CollectionPage", "agreements:list": "CollectionPage", "news:list": "CollectionPage",
    "good_practice:list": "CollectionPage", "programmes:list": "CollectionPage", "calendar:list": "CollectionPage",
}  # fmt: skip
# JSON inside of a page must not end the element that holds it.
ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


def tells(model: type[models.Model]) -> Callable:
    """Register how records of a model are told: a function of the record and the `Teller`."""

    def register(tell: Callable[[Any, "Teller"], Node]) -> Callable:
        TELLERS[model] = tell
        return tell

    return register


def thing(kind: str, **properties: Any) -> Node:
    """A node of one type; what is not stated is not there."""
    return {"@type": kind, **{name: value for name, value in properties.items() if value not in (None, "", [], {})}}


def words(record: Translated, *fields: str) -> str:
    """The first of the texts that is filled, without marks, in the language that suits the reader best."""
    found = (plain(text) for field in fields if (text := record.best_text(field)[0]))
    text = next(found, "")
    return text if len(text) <= LONGEST else text[:LONGEST].rsplit(" ", 1)[0] + " …"


class Teller:
    """Tells one page."""

    def __init__(self, request: HttpRequest, site: Any) -> None:
        self.request, self.site = request, site

    def absolute(self, path: str) -> str:
        """An address with the name of the site."""
        return self.request.build_absolute_uri(path) if path else ""

    def named(self, kind: str, record: Any, *fields: str) -> Node:
        """A record by its name and the address of its page."""
        return thing(kind, name=words(record, *(fields or ("name",))), url=self.absolute(record.get_absolute_url()))

    def record(self, record: Any) -> Node | None:
        """A record as its app tells it, if it does."""
        tell = TELLERS.get(type(record))
        return tell(record, self) if tell else None

    def records(self, records: Iterable[Any]) -> Node | None:
        """A list of records by their addresses; None where there are none."""
        items = [
            thing("ListItem", position=place, url=self.absolute(record.get_absolute_url()))
            for place, record in enumerate(records, 1)
        ]
        return thing("ItemList", itemListElement=items) if items else None

    @property
    def name(self) -> str:
        """The name of the site."""
        return self.site.name or _("Cross-border cooperation portal")

    def website(self) -> Node:
        """The site with those who run it."""
        operator = thing("Organization", name=self.site.operator) if self.site.operator else None
        return thing("WebSite", name=self.name, url=self.absolute(reverse("home")), publisher=operator)

    def trail(self, above: Iterable[tuple[Any, str]], here: str) -> Node:
        """The way from the first page to this one."""
        steps = [(_("Home"), reverse("home")), *above, (here, self.request.path)]
        items = [
            thing("ListItem", position=place, name=str(name), item=self.absolute(url))
            for place, (name, url) in enumerate(steps, 1)
        ]
        return thing("BreadcrumbList", itemListElement=items)

    def page(self, context: dict[str, Any]) -> Node:
        """The page with what it is about."""
        match = self.request.resolver_match  # None in a preview
        view = match.view_name if match else ""
        record = context.get("object")
        name = str(record or context.get("heading") or self.name)
        licence = {"license": self.site.licence_url}
        about = {"inLanguage": current_language(), "url": self.absolute(self.request.path), **licence}
        if view == "home":
            return self.website() | about | thing("WebSite", description=self.site.introduction)
        main = self.record(record) if record else None
        if not main and "page" in context and hasattr(context["page"], "records"):
            main = self.records(context["page"].records)
        breadcrumb = self.trail(context.get("trail", ()), str(context.get("here") or name))
        kind = PAGES.get(view, "WebPage")
        return thing(kind, name=name, **about, isPartOf=self.website(), breadcrumb=breadcrumb, mainEntity=main)


def as_script(node: Node) -> SafeString:
    """A block of data in the head of a page."""
    text = json.dumps({"@context": "https://schema.org", **node}, ensure_ascii=False, separators=(",", ":"))
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(text.translate(ESCAPES)))
