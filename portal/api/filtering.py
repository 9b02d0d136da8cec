"""The filters of the pages, for programs: the same filter sets and values, but what cannot be meant is refused."""

from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import override
from rest_framework.filters import BaseFilterBackend
from rest_framework.request import Request
from rest_framework.reverse import reverse

from portal.api.problems import Fault, bad_parameter, missing
from portal.api.serializers import ROOMS
from portal.facets import NOT_STATED, Facet, FacetedFilterSet, RecordFacet
from portal.facets.facet import LONGEST_VALUE, MOST_VALUES

LONGEST_WORDS = 200  # characters of what is looked for
Parameter = dict[str, Any]


class FacetBackend(BaseFilterBackend):
    """Reads the view's `filter_class` into `view.chosen`, which the paginator asks."""

    def filter_queryset(self, request: Request, queryset: QuerySet, view: Any) -> QuerySet:
        view.chosen = chosen(request, queryset, view.filter_class)
        return queryset

    def get_schema_operation_parameters(self, view: Any) -> list[Parameter]:
        return self.described(view)

    def described(self, view: Any) -> list[Parameter]:
        """The parameters as OpenAPI describes them."""
        filters = view.filter_class.base_filters
        facets = [_facet(name, facet) for name, facet in filters.items() if isinstance(facet, Facet)]
        sorts = {"type": "string", "enum": list(view.filter_class.sorts)}
        return [
            _parameter("q", "Words to be found, as in the search field of the page.", _words()),
            *facets,
            _parameter("sort", "The order; without it the first one.", sorts),
        ]


def _words() -> dict[str, Any]:
    return {"type": "string", "maxLength": LONGEST_WORDS}


def _parameter(name: str, description: str, schema: dict[str, Any]) -> Parameter:
    return {"name": name, "in": "query", "required": False, "description": description, "schema": schema}


def _facet(name: str, facet: Facet) -> Parameter:
    not_stated = [NOT_STATED] if facet.takes_not_stated else []
    with override("en"):
        accepted, label = facet.accepted(), str(facet.label)
    if accepted:
        item: dict[str, Any] = {"type": "string", "enum": [*accepted, *not_stated]}
    else:
        pattern = "|".join([facet.pattern, *not_stated])
        item = {"type": "string", "pattern": f"^({pattern})$", "maxLength": LONGEST_VALUE}
    schema = {"type": "array", "items": item, "minItems": 1, "maxItems": MOST_VALUES}
    description = f"{label}. May be given several times: any of the values. An unknown record is answered with 404."
    return _parameter(name, description, schema) | {"style": "form", "explode": True}


def chosen(request: Request, queryset: QuerySet, filter_class: type[FacetedFilterSet]) -> FacetedFilterSet:
    """The filter set with what is asked for; raises a problem that names each value which is not accepted."""
    data = QueryDict(mutable=True)
    for name in (*filter_class.base_filters, "sort"):
        data.setlist(name, request.GET.getlist(name))
    sorts = list(filter_class.sorts)
    faults = [_single(data, name) for name in ("q", "sort") if len(data.getlist(name)) > 1]
    if data.get("sort", sorts[0]) not in sorts:
        faults.append(Fault("sort", _("There is no such order."), sorts))
    if len(data.get("q", "")) > LONGEST_WORDS:
        faults.append(Fault("q", _("At most %(number)s characters are accepted.") % {"number": LONGEST_WORDS}))
    data["sort"] = data.get("sort") or sorts[0]
    found = filter_class(data, queryset, request=request)
    unknown = []
    for name, facet in found.own_facets.items():
        for fault, is_unknown in _faults(request, found, name, facet, data.getlist(name)):
            (unknown if is_unknown else faults).append(fault)
    if faults:
        raise bad_parameter(*faults)
    if unknown:
        raise missing(_("A record that a parameter names does not exist."), *unknown)
    return found


def _single(data: QueryDict, name: str) -> Fault:
    return Fault(name, _("This parameter may be given only once."))


def _faults(
    request: Request, found: FacetedFilterSet, name: str, facet: Facet, asked: list[str]
) -> list[tuple[Fault, bool]]:
    """(what is wrong, whether it may be a record that is gone) with the values of one facet."""
    if len(asked) > MOST_VALUES:
        return [(Fault(name, _("At most %(number)s values are accepted.") % {"number": MOST_VALUES}), False)]
    if not set(asked) - set(found.values[name]):
        return []
    accepted = facet.accepted()
    if accepted or not isinstance(facet, RecordFacet):
        not_stated = [NOT_STATED] if facet.takes_not_stated else []
        words = accepted or [_("a year of four digits")]
        return [(Fault(name, _("This value is not accepted."), [*words, *not_stated]), False)]
    wrong = [value for value in asked if not facet.can_be(value)]
    if wrong:
        return [(Fault(name, _("This value is not accepted."), [facet.pattern]), False)]
    return [(Fault(name, _("There is no such record."), see=_list_of(request, facet)), True)]


def _list_of(request: Request, facet: RecordFacet) -> str:
    return reverse(f"api:{ROOMS[facet.records]}-list", request=request)
