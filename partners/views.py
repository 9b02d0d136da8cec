"""Public pages of partners and agreements."""

from typing import Any

from django.db.models import Count, Prefetch, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import DetailView

from partners.filters import AgreementFilter, PartnerFilter
from partners.history import with_last_sign, with_life
from partners.maps import agreement_map, organisation_map
from partners.models import Agreement, AgreementParty, Organisation
from partners.relations import agreements_of, articles_of, good_practices_of, participations_of, projects_of
from partners.sections import agreement_sections, partner_sections
from portal.browsing import BrowseView
from portal.pages import MovedRecordMixin
from portal.publishing import published_condition

PARTIES = Prefetch(
    "parties",
    AgreementParty.objects.published().select_related("organisation__place").order_by("-is_ours", "position"),
    to_attr="public_parties",
)
PUBLISHERS = Prefetch("co_publishers", Organisation.objects.published(), to_attr="public_publishers")


class PartnerList(BrowseView):
    """All published organisations."""

    template_name = "partners/partner_list.html"
    filter_class = PartnerFilter

    def get_queryset(self) -> QuerySet:
        public = published_condition("participations__project__")
        projects = Count("participations__project", filter=public, distinct=True)
        return Organisation.objects.published().select_related("place", "logo").annotate(published_projects=projects)


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
            "agreements": [with_life(item) for item in agreements_of(partner).prefetch_related(PARTIES, "events")],
            "good_practices": list(good_practices_of(partner)),
            "articles": list(articles_of(partner)),
            "contacts": [contact for contact in partner.contacts.all() if contact.is_visible],
        }
        trail = [(_("Partners"), reverse("partners:list"))]
        drawn = organisation_map(partner)
        return super().get_context_data(
            **context, **found, trail=trail, map=drawn, sections=partner_sections(partner, found)
        )


class AgreementList(BrowseView):
    """All published agreements."""

    template_name = "partners/agreement_list.html"
    filter_class = AgreementFilter

    def get_queryset(self) -> QuerySet:
        return with_last_sign(Agreement.objects.published()).prefetch_related(PARTIES, "events")

    def get_context_data(self, **context: Any) -> dict[str, Any]:
        context = super().get_context_data(**context)
        for agreement in context["page"]:
            with_life(agreement)
        return context


class AgreementDetail(MovedRecordMixin, DetailView):
    """One agreement with its history."""

    model = Agreement
    template_name = "partners/agreement_detail.html"

    def get_queryset(self) -> QuerySet:
        related = super().get_queryset().select_related("owner")
        return related.prefetch_related(PARTIES, PUBLISHERS, "links", "document_uses__document", "events__place")

    def get_context_data(self, **context: Any) -> dict[str, Any]:
        agreement = with_life(self.object)
        found = {
            "projects": list(projects_of(agreement)),
            "articles": list(articles_of(agreement)),
            "documents": [use.document for use in agreement.document_uses.all()],
        }
        trail = [(_("Agreements"), reverse("agreements:list"))]
        drawn = agreement_map(agreement.public_parties)
        return super().get_context_data(
            **context, **found, trail=trail, map=drawn, sections=agreement_sections(agreement, found)
        )
