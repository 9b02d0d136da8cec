"""The page on which everything can be found, and the words that it suggests."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import pgettext

from portal.search import due
from portal.search.reading import SearchText
from portal.search.results import Results
from portal.search.spelling import suggestions
from portal.tables.links import Taken, addressed


def search(request: HttpRequest) -> HttpResponse:
    """Results across all kinds of records; without a question, how to ask."""
    query = SearchText(request.GET.get("q"))
    results = None
    if query:
        results = Results(query, request.GET.get("kind", ""), request.GET.get("page", ""), request.path)
    asked = [(name, request.GET[name]) for name in ("q", "kind") if request.GET.get(name)]
    taken = Taken(feed=addressed(reverse("search_feed"), asked)) if query else Taken()
    heading = pgettext("heading", "Search")
    trail = [(heading, request.path)] if query else []
    context = {"query": query, "results": results, "taken": taken, "heading": heading, "trail": trail}
    response = render(request, "search.html", context)
    if request.GET:
        response["X-Robots-Tag"] = "noindex"
    return response


def suggest(request: HttpRequest) -> JsonResponse:
    """What the typed text may become, as a list."""
    due.settle()
    return JsonResponse(suggestions(request.GET.get("q", "")), safe=False)
