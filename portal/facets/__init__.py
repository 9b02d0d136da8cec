"""Facets: by what a list can be narrowed down, and how many records stand behind each value.

Every list has one `FacetedFilterSet`; page, feed, export and interface for programs use the same one. Everything is
asked of the search index, so that a list costs the same with ten records and with a million. *Not stated* is a value of
its own, the last one of its facet. Whatever stands in the query string, what cannot be meant is passed over.
"""

from portal.facets.facet import ChoiceFacet, CountryFacet, Facet, LanguageFacet, RangeFacet, RecordFacet, YearFacet
from portal.facets.filterset import FacetedFilterSet
from portal.facets.shown import NOT_STATED, Choice, FacetValue, ShownFacet

__all__ = [
    "NOT_STATED", "Choice", "ChoiceFacet", "CountryFacet", "Facet", "FacetValue", "FacetedFilterSet", "LanguageFacet",
    "RangeFacet", "RecordFacet", "ShownFacet", "YearFacet",
]  # fmt: skip
