"""Places, organisations, agreements, and the media that organisations own."""

from partners.models.address import AddressUse, CheckedAddress
from partners.models.agreement import Agreement, AgreementDocument, AgreementEvent, AgreementLink, AgreementParty
from partners.models.media import Document, Picture
from partners.models.organisation import Organisation, OrganisationContact, OrganisationIdentifier
from partners.models.place import Place
from partners.models.report import Report

__all__ = [
    "AddressUse",
    "Agreement",
    "AgreementDocument",
    "AgreementEvent",
    "AgreementLink",
    "AgreementParty",
    "CheckedAddress",
    "Document",
    "Organisation",
    "OrganisationContact",
    "OrganisationIdentifier",
    "Picture",
    "Place",
    "Report",
]
