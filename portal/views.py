"""The portal's own pages, and the small files that machines ask for."""

import datetime
import mimetypes
from pathlib import PurePosixPath

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone

from portal.accessibility import supervision
from portal.models import Page, SiteSettings

# What a browser may show in its own window; everything else is offered for saving, SVG and HTML above all.
SHOWN_INLINE = {"image/jpeg", "image/png", "image/webp", "image/avif", "image/gif", "application/pdf"}


def _page(request: HttpRequest, key: str, **more) -> HttpResponse:
    page = Page.objects.filter(key=key).first() or Page(key=key)
    return render(
        request, f"portal/{key}.html", {"page": page, "heading": page.title or page.get_key_display(), **more}
    )


def about(request: HttpRequest) -> HttpResponse:
    """What the portal is."""
    return _page(request, Page.Key.ABOUT)


def accessibility(request: HttpRequest) -> HttpResponse:
    """The accessibility statement, with the elements that each country's law asks for."""
    settings = SiteSettings.load()
    return _page(
        request,
        Page.Key.ACCESSIBILITY,
        supervision=supervision(settings),
        home=request.build_absolute_uri(reverse("home")),
    )


def privacy(request: HttpRequest) -> HttpResponse:
    """What is kept about visitors: next to nothing."""
    return _page(request, Page.Key.PRIVACY)


def contact(request: HttpRequest) -> HttpResponse:
    """How to reach those who run the portal."""
    return _page(request, Page.Key.CONTACT)


def media(request: HttpRequest, name: str) -> HttpResponse:
    """A file that an organisation has put here. Small portals need no other server for it."""
    if ".." in PurePosixPath(name).parts or not default_storage.exists(name):
        raise Http404
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    try:
        file = default_storage.open(name)
    except IsADirectoryError as error:
        raise Http404 from error
    response = FileResponse(file, as_attachment=kind not in SHOWN_INLINE, content_type=kind)
    response["Cache-Control"] = "public, max-age=86400"
    # A reader of PDF inside the browser is a page of its own kind; Chromium shows none in a sandbox.
    policy = "frame-ancestors 'none'" if kind == "application/pdf" else "default-src 'none'; sandbox"
    response["Content-Security-Policy"] = policy
    response["X-Content-Type-Options"] = "nosniff"
    return response


def robots(request: HttpRequest) -> HttpResponse:
    """Everything public may be read by machines; the desk of the editors is none of it."""
    lines = ["User-agent: *", "Disallow: /admin/", f"Sitemap: {request.build_absolute_uri(reverse('sitemap'))}"]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


def security(request: HttpRequest) -> HttpResponse:
    """Where to report a weakness (RFC 9116). Not found until the operator names a contact."""
    contact = SiteSettings.load().security_contact
    if not contact:
        raise Http404
    if "@" in contact and "://" not in contact:
        contact = f"mailto:{contact.removeprefix('mailto:')}"
    expires = timezone.now().replace(hour=0, minute=0, second=0, microsecond=0) + datetime.timedelta(days=180)
    lines = [
        f"Contact: {contact}",
        f"Expires: {expires.astimezone(datetime.UTC):%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: cs, pl, de, lv, en",
        f"Canonical: {request.build_absolute_uri()}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


def manifest(request: HttpRequest) -> JsonResponse:
    """What a phone needs to put the portal on its home screen (W3C Web Application Manifest)."""
    settings = SiteSettings.load()
    sizes = ("192x192", "512x512")
    icons = [{"src": static(f"img/icon-{size[:3]}.png"), "sizes": size, "type": "image/png"} for size in sizes]
    content = {
        "name": settings.name or "Portal",
        "description": settings.tagline or "",
        "lang": request.LANGUAGE_CODE,
        "start_url": reverse("home"),
        "display": "browser",
        "background_color": "#fbfaf7",
        "theme_color": "#0b3d91",
        "icons": icons,
    }
    return JsonResponse(content, content_type="application/manifest+json")
