"""Which records of the common stock the public may know: those that something public is linked to."""

from django.db.models import CharField, Exists, OuterRef, QuerySet, Value
from django.db.models.functions import Cast, Concat

from portal.search.models import FacetCount


def in_use(records: QuerySet, facet: str) -> QuerySet:
    """Those of *records* that stand behind a value of this facet, as the lists count them."""
    word = Concat(Value(facet), Cast(OuterRef("pk"), CharField()), output_field=CharField())
    return records.filter(Exists(FacetCount.objects.filter(facet=facet, word=word, count__gt=0)))
