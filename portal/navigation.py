"""The rooms of the portal as they stand in the header and the footer, and where the visitor is."""

from typing import NamedTuple

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import pgettext_lazy

MAIN = [
    ("projects:list", pgettext_lazy("navigation", "Projects")),
    ("partners:list", pgettext_lazy("navigation", "Partners")),
    ("agreements:list", pgettext_lazy("navigation", "Agreements")),
    ("news:list", pgettext_lazy("navigation", "News")),
    ("calendar:list", pgettext_lazy("navigation", "Calendar")),
]
FOOTER = [
    ("programmes:list", pgettext_lazy("navigation", "Programmes")),
    ("good_practice:list", pgettext_lazy("navigation", "Good practice")),
    ("statistics", pgettext_lazy("navigation", "Statistics")),
    ("open_data", pgettext_lazy("navigation", "Open data")),
    ("about", pgettext_lazy("navigation", "About the portal")),
    ("accessibility", pgettext_lazy("navigation", "Accessibility statement")),
    ("privacy", pgettext_lazy("navigation", "Privacy")),
    ("contact", pgettext_lazy("navigation", "Contact")),
]


class Item(NamedTuple):
    """A link of the navigation; `here` is *page* on the page itself, *true* below it, else empty."""

    url: str
    label: str
    here: str


def _items(request: HttpRequest, entries: list) -> list[Item]:
    match = request.resolver_match
    here, room = (match.view_name, match.namespace) if match else ("", "")
    return [
        Item(reverse(name), label, "page" if name == here else "true" if room and name.startswith(f"{room}:") else "")
        for name, label in entries
    ]


def main_navigation(request: HttpRequest) -> list[Item]:
    """The links of the header."""
    return _items(request, MAIN)


def footer_navigation(request: HttpRequest) -> list[Item]:
    """The links of the footer."""
    return _items(request, FOOTER)
