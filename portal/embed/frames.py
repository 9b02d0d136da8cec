"""What stands in the frame on another site."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from csp.decorators import csp_replace
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import condition, require_safe

from news.calendar import next_entries
from news.entries import of_organisation
from partners.models import Organisation
from portal.api.views import state_of_content
from portal.pages import number_of
from portal.search.hits import PageWanted
from portal.texts import Words
from projects.filters import ProjectFilter
from projects.models import Project

USUAL, MOST = 5, 20  # entries in a frame


def frame(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A view that other sites may put into a frame."""

    @require_safe
    @xframe_options_exempt
    @csp_replace({"frame-ancestors": ["*"]})
    @condition(etag_func=state_of_content)
    @wraps(view)
    def framed(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response["X-Robots-Tag"] = "noindex"
        return response

    return framed


def shown(request: HttpRequest, template: str, title: str, more: str, **context: Any) -> HttpResponse:
    """The frame; *more* is the address of the page with everything."""
    is_light = request.GET.get("scheme") == "light"
    about = {"title": title, "more": request.build_absolute_uri(more), "is_light": is_light}
    return render(request, f"embed/{template}.html", about | context)


def wanted(request: HttpRequest) -> int:
    """How many entries are asked for."""
    number = number_of(request.GET.get("number", "")) or USUAL
    return min(number, MOST)


@frame
def projects(request: HttpRequest) -> HttpResponse:
    """Projects by the filters of the list of projects; `partner` makes it *our projects*."""
    chosen = ProjectFilter(request.GET, Project.objects.published().for_lists(), request=request)
    answers = chosen.hits.ask({}, PageWanted(chosen.order, wanted(request)))
    keys = answers.page[: wanted(request)]
    found = chosen.queryset.in_bulk(keys) if keys else {}
    query = chosen.url().partition("?")[2]
    more = reverse("projects:list") + (f"?{query}" if query else "")
    return shown(
        request, "projects", pgettext("navigation", "Projects"), more,
        projects=[found[key] for key in keys if key in found], whose=partner_of(request), number=answers.number,
    )  # fmt: skip


def partner_of(request: HttpRequest) -> Organisation | None:
    """The organisation whose projects or events these are; one that is not public is not found."""
    slug = request.GET.get("partner", "").replace("\0", "")
    return get_object_or_404(Organisation.objects.published(), slug=slug) if slug else None


@frame
def calendar(request: HttpRequest) -> HttpResponse:
    """What is coming, all of it or of one organisation."""
    whose = partner_of(request)
    entries = next_entries(wanted(request), *(of_organisation(whose) if whose else ()))
    more = whose.get_absolute_url() if whose else reverse("calendar:list")
    return shown(request, "events", _("Coming events"), more, entries=entries, whose=whose)


@frame
def project(request: HttpRequest, slug: str) -> HttpResponse:
    """One project as a card."""
    found = get_object_or_404(Project.objects.published().for_cards(), slug=slug)
    return shown(request, "project", Words.of(found, "title"), found.get_absolute_url(), project=found)


@require_safe
def script(request: HttpRequest) -> HttpResponse:
    """The script that fits the height of frames, at an address that stays the same."""
    path = finders.find("js/embed.js") or staticfiles_storage.path("js/embed.js")
    with open(path, encoding="utf-8") as file:
        response = HttpResponse(file.read(), content_type="text/javascript; charset=utf-8")
    response["Cache-Control"] = "public, max-age=86400"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response
