"""Where partners and parties of agreements are, as maps."""

from collections.abc import Iterable

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from partners.models import AgreementParty, Organisation, Place
from portal.maps import MapPoint, draw


def _point(place: Place | None, lead: bool = False) -> MapPoint | None:
    if place is None or place.latitude is None:
        return None
    return MapPoint(float(place.latitude), float(place.longitude), str(place), lead=lead, country=place.country)


def organisation_map(organisation: Organisation) -> SafeString:
    """The place of an organisation; empty where its position is not stated."""
    point = _point(organisation.place, lead=True)
    return draw([point] if point else [], title=_("Map: %(names)s") % {"names": organisation.place}, id_prefix="place")


def agreement_map(parties: Iterable[AgreementParty]) -> SafeString:
    """The places of the parties, our side marked and linked with the others; empty without positions."""
    points = {party.pk: point for party in parties if (point := _point(party.organisation.place, party.is_ours))}
    shown = list(points.values())
    links = [(i, j) for i, ours in enumerate(shown) for j, other in enumerate(shown) if ours.lead and not other.lead]
    return draw(
        shown,
        links,
        title=_("Map: %(names)s") % {"names": ", ".join(point.label for point in shown)},
        id_prefix="parties",
    )
