"""The list of partners, and the page of one."""

from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import DetailView

from partners.filters import PartnerFilter
from partners.history import with_life
from partners.maps import organisation_map
from partners.models import Organisation
from partners.relations import agreements_of, articles_of, good_practices_of, participations_of, parties
from partners.sections import partner_sections
from partners.tables import PARTNER_TABLES
from portal.browsing import BrowseView
from portal.pages import MovedRecordMixin
from portal.search.models import SearchEntry
from portal.tables.links import followed


class PartnerList(BrowseView):
    """All published organisations."""

    template_name = "partners/partner_list.html"
    filter_class = PartnerFilter
    room = "partners"
    tables = PARTNER_TABLES
    title = gettext_lazy("Partners")
    lede = gettext_lazy(
        "Towns, regions and institutions that work together across the border, with their projects and agreements."
    )
    nothing = gettext_lazy("No partner was found")

    def found(self, number: int) -> str:
        return ngettext("%(number)s partner", "%(number)s partners", number) % {"number": number}

    def get_queryset(self) -> QuerySet:
        number = SearchEntry.objects.filter(kind=PartnerFilter.record_kind, object_id=OuterRef("pk")).values("number")
        partners = Organisation.objects.published().annotate(published_projects=Subquery(number))
        return partners.select_related("place", "logo")


class PartnerDetail(MovedRecordMixin, DetailView):
    """One organisation with everything it does."""

    model = Organisation
    template_name = "partners/partner_detail.html"

    def get_queryset(self) -> QuerySet:
        related = super().get_queryset().select_related("place", "logo", "owner")
        return related.prefetch_related("identifiers", "contacts")

    def get_context_data(self, **context: Any) -> dict[str, Any]:
        partner = self.object
        found = {
            "participations": list(participations_of(partner)),
            "agreements": [with_life(item) for item in agreements_of(partner).prefetch_related(parties(), "events")],
            "good_practices": list(good_practices_of(partner)),
            "articles": list(articles_of(partner)),
            "taken": followed(partner, "partners:record_feed", "partner_calendar"),
            "contacts": [contact for contact in partner.contacts.all() if contact.is_visible],
        }
        trail = [(_("Partners"), reverse("partners:list"))]
        drawn = organisation_map(partner)
        return super().get_context_data(
            **context,
            **found,
            trail=trail,
            map=drawn,
            sections=partner_sections(partner, found),
        )
