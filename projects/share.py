"""The picture that stands with a link to a project where it is shared."""

from functools import lru_cache

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from portal.maps import MapPoint
from portal.models import SiteSettings
from portal.share_pictures import share_picture
from projects.maps import places_of, points_of
from projects.models import Project


def project_picture(request: HttpRequest, slug: str) -> HttpResponse:
    """A PNG with the project's title, partners and map in the language of the address."""
    project = get_object_or_404(Project.objects.reachable().for_lists().prefetch_related("places"), slug=slug)
    points, links = points_of(places_of(project.partners, project.places.all()))
    partners = [part.organisation.best_text("short_name")[0] or str(part.organisation) for part in project.partners]
    picture = _picture(
        SiteSettings.load().name or _("Cross-border cooperation portal"),
        str(project.programme) if project.programme and project.programme.is_published else "",
        str(project),
        tuple(partners),
        tuple(points),
        tuple(links),
    )
    return HttpResponse(picture, content_type="image/png", headers={"Cache-Control": "public, max-age=3600"})


@lru_cache(maxsize=64)
def _picture(
    site: str, kicker: str, title: str, partners: tuple[str, ...], points: tuple[MapPoint, ...], links: tuple
) -> bytes:
    return share_picture(site, kicker, title, partners, points, links)
