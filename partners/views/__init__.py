"""Public pages of partners and agreements."""

from partners.views.agreement import AgreementDetail, AgreementList
from partners.views.partner import PartnerDetail, PartnerList
from partners.views.report import report

__all__ = ["AgreementDetail", "AgreementList", "PartnerDetail", "PartnerList", "report"]
