"""The list page with filters that every app has."""

from typing import Any

from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from portal.facets import FacetedFilterSet
from portal.pages import page_of


class BrowseView(TemplateView):
    """A list with filters, an order and pages; whatever stands in the query string, it is a normal page."""

    filter_class: type[FacetedFilterSet]
    page_size = 20
    title = ""  # of the page
    lede = ""  # what stands here, in a sentence
    nothing = ""  # that the filters leave nothing,
    advice = ""  # and what to do about it

    def get_queryset(self):
        """All that the list could show."""
        raise NotImplementedError

    def found(self, number: int) -> str:
        """How many there are, in words."""
        raise NotImplementedError

    def get_context_data(self, **context: Any) -> dict[str, Any]:
        chosen = self.filter_class(self.request.GET, self.get_queryset(), request=self.request)
        page = page_of(self.request, chosen.ordered, self.page_size)
        context = {"heading": self.title, "found": self.found(page.paginator.count), **context}
        context["advice"] = self.advice if chosen.active else _("Nothing has been published yet.")
        return super().get_context_data(**context, filter=chosen, page=page)
