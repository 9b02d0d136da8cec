"""The list page with filters that every app has."""

from typing import Any

from django.views.generic import TemplateView

from portal.facets import FacetedFilterSet
from portal.pages import page_of


class BrowseView(TemplateView):
    """A list with filters, an order and pages; whatever stands in the query string, it is a normal page."""

    filter_class: type[FacetedFilterSet]
    page_size = 20

    def get_queryset(self):
        """All that the list could show."""
        raise NotImplementedError

    def get_context_data(self, **context: Any) -> dict[str, Any]:
        found = self.filter_class(self.request.GET, self.get_queryset(), request=self.request)
        page = page_of(self.request, found.ordered, self.page_size)
        return super().get_context_data(**context, filter=found, page=page)
