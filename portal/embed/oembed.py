"""oEmbed: a site that is given the address of a page here gets the frame that shows it (https://oembed.com)."""

from urllib.parse import parse_qsl, urlsplit

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import Resolver404, ResolverMatch, resolve, reverse
from django.utils.translation import gettext as _
from django.utils.translation import override, pgettext
from django.views.decorators.http import require_safe

from partners.models import Organisation
from portal.embed.line import HEIGHTS, Frame
from portal.languages import languages
from portal.models import SiteSettings
from portal.pages import number_of
from projects.models import Project

WIDEST = 960  # pixels, where the other side names no limit


@require_safe
def oembed(request: HttpRequest) -> HttpResponse:
    """The frame for `?url=`, within `maxwidth` and `maxheight`; JSON only."""
    if request.GET.get("format", "json") != "json":
        return HttpResponse("Only JSON is offered: format=json\n", status=501, content_type="text/plain; charset=utf-8")
    frame = frame_of(request, request.GET.get("url", ""))
    if not frame:
        return JsonResponse({"error": "No page of this portal that can be shown in a frame."}, status=404)
    width = min(WIDEST, number_of(request.GET.get("maxwidth", "")) or WIDEST)
    tallest = number_of(request.GET.get("maxheight", "")) or HEIGHTS[frame.what]
    height = min(HEIGHTS[frame.what], tallest)
    with override(frame.language):
        name = SiteSettings.load().name or _("Cross-border cooperation portal")
        home = request.build_absolute_uri(reverse("home"))
    answer = {
        "version": "1.0", "type": "rich", "title": frame.title, "html": frame.line(request, str(width), height),
        "width": width, "height": height, "provider_name": name, "provider_url": home, "cache_age": 3600,
    }  # fmt: skip
    return JsonResponse(answer, headers={"Access-Control-Allow-Origin": "*"})


def frame_of(request: HttpRequest, url: str) -> Frame | None:
    """The frame that shows the page at this address; None where there is none, or nothing public."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    language = parts.path.split("/")[1] if parts.path.count("/") > 1 else ""
    if parts.netloc != request.get_host() or parts.scheme not in ("http", "https") or language not in languages():
        return None
    with override(language):
        try:
            return _frame(resolve(parts.path), language, parse_qsl(parts.query))
        except (Resolver404, Http404):
            return None


def _frame(page: ResolverMatch, language: str, query: list[tuple[str, str]]) -> Frame | None:
    slug = page.kwargs.get("slug")
    if page.view_name == "projects:list":
        return Frame("projects", pgettext("navigation", "Projects"), language, query=tuple(query))
    if page.view_name == "calendar:list":
        return Frame("events", _("Coming events"), language)
    if page.view_name == "projects:detail":
        project = Project.objects.published().filter(slug=slug).first()
        return Frame("project", str(project), language, slug) if project else None
    if page.view_name == "partners:detail":
        partner = Organisation.objects.published().filter(slug=slug).first()
        title = f"{pgettext('navigation', 'Projects')}: {partner}"
        return Frame("projects", title, language, query=(("partner", slug),)) if partner else None
    return None
