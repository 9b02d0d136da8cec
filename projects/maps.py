"""Where a project takes place and where its partners are."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from partners.models import Place
from portal.facets import FacetValue
from portal.maps import MapPoint, draw
from portal.search.facet_words import NOTHING
from portal.texts import Words
from projects.filters import ProjectFilter
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


MOST_PLACES = 300  # on the map of a list and in the list beside it


def map_of(chosen: ProjectFilter) -> dict[str, Any]:
    """The projects of a list by place, for the template: a map, and the same as a list."""
    answers = chosen.answers
    totals = answers.counts("place", "place") if answers.hits.is_unfiltered() else answers.among_hits("place")
    keys = [key for key, _count in Counter(totals.counts).most_common(MOST_PLACES + 2) if key != NOTHING]
    found = Place.objects.in_bulk([int(key) for key in keys[:MOST_PLACES]])
    places = [(found[int(key)], totals.counts[key]) for key in keys[:MOST_PLACES] if int(key) in found]
    shown = [
        (place, FacetValue(str(place.pk), Words.of(place, "name"), count, False, is_exact=totals.is_exact))
        for place, count in places
    ]
    points = [
        MapPoint(
            float(place.latitude), float(place.longitude), str(value.label), count=value.count, country=place.country,
            href=chosen.url(view="", place=[value.value]),
        )
        for place, value in shown
        if place.latitude is not None
    ]  # fmt: skip
    drawing = draw(points, [], width=900, height=560, title=_("Map of the projects' places"), id_prefix="projects")
    return {
        "map": {"drawing": drawing},
        "places": [
            {"label": value.label, "number": value.number, "href": chosen.url(view="", place=[value.value])}
            for _place, value in shown
        ],
        "is_cut": len(keys) > MOST_PLACES,
    }


def card_map(project: Project) -> SafeString:
    """The map of a project in a list, for the eye only; the project is loaded by `for_cards`."""
    points, links = points_of(places_of(project.partners, project.places.all()))
    return draw(points, links, height=CARD_HEIGHT, title=str(project), id_prefix=f"map-{project.pk}")


def project_map(places: dict[Place, bool]) -> SafeString:
    """The places with the lead partner's linked to the others; empty where no position is stated."""
    points, links = points_of(places)
    title = _("Map: %(names)s") % {"names": ", ".join(point.label for point in points)}
    return draw(points, links, title=title, id_prefix="places")
