"""Finding organisations and places by any of their names, and telling apart those that share one."""

from django.db.models import QuerySet

from partners.models import Organisation, Place
from portal.countries import country_name
from portal.names import called, holds_word


def told_apart_by(record: Organisation | Place) -> list[str]:
    """Kind, town and country, as far as they are known and the name does not say them."""
    place = record if isinstance(record, Place) else record.place
    town = str(place) if place and place is not record and place.kind == Place.Kind.TOWN else ""
    country = country_name(place.country) if place and place.country else ""
    return [text for text in (record.get_kind_display(), town, country) if text and text not in str(record)]


def organisations_like(name: str, limit: int = 6) -> list[Organisation]:
    """Organisations that somebody may mean by *name*: those called exactly so, else those that hold all its words."""
    organisations = Organisation.objects.select_related("place").order_by("pk")
    if exact := list(organisations.filter(called(name))[:limit]):
        return exact
    found: QuerySet[Organisation] = organisations
    for word in name.split():
        found = found.filter(holds_word(word, ("found_by", "place__found_by")))
    return list(found[:limit]) if name.strip() else []
