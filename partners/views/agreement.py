"""The list of agreements, and the page of one."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import DetailView

from partners.filters import AgreementFilter
from partners.history import with_life
from partners.maps import agreement_map
from partners.models import Agreement
from partners.relations import articles_of, parties, projects_of, publishers
from partners.sections import agreement_sections
from partners.tables import AGREEMENT_TABLES
from portal.browsing import BrowseView
from portal.pages import MovedRecordMixin


class AgreementList(BrowseView):
    """All published agreements."""

    template_name = "partners/agreement_list.html"
    filter_class = AgreementFilter
    room = "agreements"
    tables = AGREEMENT_TABLES
    title = gettext_lazy("Agreements")
    lede = gettext_lazy(
        "Agreements between towns, regions and institutions: with whom, in what state, and when they last gave a sign "
        "of life."
    )
    nothing = gettext_lazy("No agreement was found")

    def found(self, number: int) -> str:
        return ngettext("%(number)s agreement", "%(number)s agreements", number) % {"number": number}

    def get_queryset(self) -> QuerySet:
        return Agreement.objects.published().prefetch_related(parties(), "events")

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
        return related.prefetch_related(parties(), publishers(), "links", "document_uses__document", "events__place")

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
