"""The admin of places, organisations, agreements and media."""

from partners.admin.agreement import AgreementAdmin
from partners.admin.media import DocumentAdmin, PictureAdmin
from partners.admin.organisation import OrganisationAdmin
from partners.admin.place import PlaceAdmin

__all__ = ["AgreementAdmin", "DocumentAdmin", "OrganisationAdmin", "PictureAdmin", "PlaceAdmin"]
