"""The page that gathers everything that can be taken along, and the documentation of the API."""

from typing import NamedTuple

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy

from portal.api.languages import accepted
from portal.api.problems import FAULT, METHOD, MISSING, PARAMETER, TITLES, TOO_MANY
from portal.datasets import DATA_SETS

ROOMS = [
    ("projects", pgettext_lazy("navigation", "Projects")),
    ("organisations", pgettext_lazy("navigation", "Partners")),
    ("places", gettext_lazy("Places")),
    ("agreements", pgettext_lazy("navigation", "Agreements")),
    ("programmes", pgettext_lazy("navigation", "Programmes")),
    ("themes", gettext_lazy("Themes")),
    ("articles", pgettext_lazy("navigation", "News")),
    ("events", pgettext_lazy("navigation", "Calendar")),
    ("good-practice", pgettext_lazy("navigation", "Good practice")),
    ("documents", gettext_lazy("Documents")),
    ("changes", gettext_lazy("What has changed")),
]
EXAMPLES = [
    (gettext_lazy("Two projects with everything that their pages tell"), "projects/?limit=2"),
    (gettext_lazy("Only titles and partners, in all languages at once"), "projects/?fields=title,partners&lang=all"),
    (gettext_lazy("Projects that are over, the most expensive first"), "projects/?lifecycle=ended&sort=cost"),
    (gettext_lazy("Partners in Germany"), "organisations/?country=DE"),
    (gettext_lazy("What takes place from a day on"), "events/?from={today}"),
    (
        gettext_lazy("Everything that has changed since the beginning of a year"),
        "changes/?updated_since={year}-01-01T00:00:00Z",
    ),
]
PROBLEMS = {
    PARAMETER: gettext_lazy("A name or a value in the address is wrong. The answer says which, and what is accepted."),
    MISSING: gettext_lazy("No public record stands at the address, or a parameter names one that does not exist."),
    METHOD: gettext_lazy("Nothing can be written through the API."),
    TOO_MANY: gettext_lazy("Wait as many seconds as the header Retry-After says."),
    FAULT: gettext_lazy("The fault is ours, and it has been recorded. Please try again in a few minutes."),
}


class Example(NamedTuple):
    """Something to try: what it gives, and its address."""

    text: str
    url: str


def open_data(request: HttpRequest) -> HttpResponse:
    """Downloads, lists, feeds, API, catalogue, embedding: where each is and what for."""
    return render(
        request, "portal/open_data.html", {"heading": pgettext("navigation", "Open data"), "data_sets": DATA_SETS}
    )


def api_docs(request: HttpRequest) -> HttpResponse:
    """How programs read the portal, with examples to try."""
    today = timezone.localdate()
    root = request.build_absolute_uri(reverse("api:root"))
    return render(
        request,
        "portal/api_docs.html",
        {
            "heading": _("API for programs"),
            "trail": [(pgettext("navigation", "Open data"), reverse("open_data"))],
            "root": root,
            "schema": request.build_absolute_uri(reverse("api:schema")),
            "examples": [Example(text, root + path.format(today=today, year=today.year)) for text, path in EXAMPLES],
            "rooms": [(label, f"{root}{room}/") for room, label in ROOMS],
            "mistake": f"{root}projects/?sort=size",
            "problems": [(kind, TITLES[kind], text) for kind, text in PROBLEMS.items()],
            "languages": accepted(),
            "rate": settings.API_RATE,
        },
    )
