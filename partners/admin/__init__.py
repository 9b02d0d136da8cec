"""The admin of places, organisations, agreements and media."""

from partners.admin.agreement import AgreementAdmin
from partners.admin.media import DocumentAdmin, PictureAdmin
from partners.admin.organisation import OrganisationAdmin
from partners.admin.place import PlaceAdmin
from partners.admin.report import ReportAdmin

__all__ = ["AgreementAdmin", "DocumentAdmin", "OrganisationAdmin", "PictureAdmin", "PlaceAdmin", "ReportAdmin"]
