"""Organisations and agreements in the words of schema.org."""

from partners.models import Agreement, Organisation, Place
from portal.linked_data import Node, Teller, tells, thing, words

KINDS = {
    "municipality": "GovernmentOrganization", "county": "GovernmentOrganization", "region": "GovernmentOrganization",
    "school": "EducationalOrganization", "university": "CollegeOrUniversity", "company": "Corporation",
}  # fmt: skip


def place_node(place: Place | None) -> Node | None:
    """Where something is."""
    if not place:
        return None
    position = None
    if place.latitude is not None:
        position = thing("GeoCoordinates", latitude=str(place.latitude), longitude=str(place.longitude))
    country = thing("PostalAddress", addressCountry=place.country) if place.country else None
    return thing("Place", name=words(place, "name"), address=country, geo=position)


def organisation_node(organisation: Organisation, teller: Teller) -> Node:
    """An organisation by its name and address."""
    return teller.named(KINDS.get(organisation.kind, "Organization"), organisation)


@tells(Organisation)
def tell_organisation(organisation: Organisation, teller: Teller) -> Node:
    """An organisation with what its page says about it."""
    name, short = words(organisation, "name"), words(organisation, "short_name")
    logo = organisation.logo and teller.absolute(organisation.logo.medium_url)
    return organisation_node(organisation, teller) | thing(
        KINDS.get(organisation.kind, "Organization"),
        alternateName=short if short != name else "",
        description=words(organisation, "profile"),
        sameAs=organisation.website,
        location=place_node(organisation.place),
        logo=logo,
        identifier=[number.value for number in organisation.identifiers.all()],
    )


@tells(Agreement)
def tell_agreement(agreement: Agreement, teller: Teller) -> Node:
    """An agreement with its parties."""
    start, end = agreement.in_force_from, agreement.in_force_until
    return teller.named("CreativeWork", agreement, "title") | thing(
        "CreativeWork",
        abstract=words(agreement, "summary", "subject"),
        contributor=[organisation_node(party.organisation, teller) for party in agreement.public_parties],
        temporalCoverage=f"{start or '..'}/{end or '..'}" if start or end else "",
        dateModified=agreement.updated_at.date().isoformat(),
    )
