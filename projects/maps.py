"""Where a project takes place and where its partners are."""

from collections.abc import Iterable

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from partners.models import Place
from portal.maps import MapPoint, draw
from projects.models import Participation, Project

CARD_HEIGHT = 210  # of 560 across: names stay readable at the width of a card


def places_of(partners: Iterable[Participation], places: Iterable[Place]) -> dict[Place, bool]:
    """Every place of a project once, those of partners first; true where a lead partner is."""
    found: dict[Place, bool] = {}
    for partner in partners:
        if place := partner.organisation.place:
            found[place] = found.get(place, False) or partner.role in (partner.Role.LEAD, partner.Role.COORDINATOR)
    return found | {place: found.get(place, False) for place in places}


def points_of(places: dict[Place, bool]) -> tuple[list[MapPoint], list[tuple[int, int]]]:
    """The places whose position is stated, and the links from the lead partner's to the others."""
    points = [
        MapPoint(float(place.latitude), float(place.longitude), str(place), lead=lead, country=place.country)
        for place, lead in places.items()
        if place.latitude is not None
    ]
    leads = [number for number, point in enumerate(points) if point.lead]
    others = [number for number, point in enumerate(points) if not point.lead]
    return points, [(lead, other) for lead in leads for other in others]


def card_map(project: Project) -> SafeString:
    """The map of a project in a list, for the eye only; the project is loaded by `for_cards`."""
    points, links = points_of(places_of(project.partners, project.places.all()))
    return draw(points, links, height=CARD_HEIGHT, title=str(project), id_prefix=f"map-{project.pk}")


def project_map(places: dict[Place, bool]) -> SafeString:
    """The places with the lead partner's linked to the others; empty where no position is stated."""
    points, links = points_of(places)
    title = _("Map: %(names)s") % {"names": ", ".join(point.label for point in points)}
    return draw(points, links, title=title, id_prefix="places")
