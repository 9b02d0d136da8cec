"""Pages of lists that go from record to record: a page costs the same at the end of a million as at the beginning."""

from typing import Any, ClassVar
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.response import Response

from portal.api.fields import nullable
from portal.api.problems import Fault, bad_parameter, missing
from portal.pages import number_of
from portal.search.hits import PageWanted
from portal.search.models import SearchEntry

USUAL, MOST = 20, 100  # records on a page
MOST_KEY = 10**18 - 1


class Paging(BasePagination):
    """`limit`, and a key to go on from; `next` and `previous` are whole addresses, to be followed as they are."""

    parameters: ClassVar[list[str]] = ["limit", "after", "before"]
    counts = True

    def asked(self, request: Request) -> None:
        """Read `limit` and where the page begins; raise a problem for what is no number."""
        self.request = request
        self.limit = self.number("limit", MOST) or USUAL
        self.after, self.before = self.number("after", MOST_KEY), self.number("before", MOST_KEY)
        if self.after:  # counts where both are given, as on the pages
            self.before = None

    def number(self, name: str, most: int) -> int | None:
        """The whole number of a parameter."""
        given = self.request.GET.getlist(name)
        if not given:
            return None
        number = number_of(given[0])
        if len(given) > 1 or number is None or not 1 <= number <= most:
            raise bad_parameter(Fault(name, _("A whole number is accepted here."), [f"1–{most}"]))
        return number

    def address(self, **place: Any) -> str:
        """This list at another place."""
        kept = [(n, v) for n, values in self.request.GET.lists() if n not in ("after", "before") for v in values]
        return self.request.build_absolute_uri(f"{self.request.path}?{urlencode([*kept, *place.items()])}")

    def neighbours(self, keys: list[int]) -> list[int]:
        """The keys of the page in the order of the list; one key more than it says that there is another page."""
        more = len(keys) > self.limit
        keys = keys[: self.limit]
        if self.before:
            keys.reverse()
        has_next, has_previous = (True, more) if self.before else (more, bool(self.after))
        self.next = self.address(after=keys[-1]) if keys and has_next else None
        self.previous = self.address(before=keys[0]) if keys and has_previous else None
        return keys

    def get_paginated_response(self, data: Any) -> Response:
        count = {"count": self.count} if self.counts else {}
        return Response(count | {"next": self.next, "previous": self.previous, "results": data})

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        address = nullable({"type": "string", "format": "uri"})
        count = {"count": nullable({"type": "integer"})} if self.counts else {}
        properties = count | {"next": address, "previous": address, "results": schema}
        return {"type": "object", "required": list(properties), "properties": properties}

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        key = {"type": "integer", "minimum": 1, "maximum": MOST_KEY}
        limit = {"type": "integer", "minimum": 1, "maximum": MOST, "default": USUAL}
        return [
            self.described("limit", limit, "Records on a page."),
            self.described("after", key, "Follow `next` instead of making this yourself."),
            self.described("before", key, "Follow `previous` instead of making this yourself."),
        ]

    @staticmethod
    def described(name: str, schema: dict[str, Any], description: str) -> dict[str, Any]:
        """A parameter as OpenAPI describes it."""
        return {"name": name, "in": "query", "required": False, "description": description, "schema": schema}


class IndexPaging(Paging):
    """Pages of what the search index finds, see `portal.api.filtering`. `count` is null where it is above 10,000."""

    def paginate_queryset(self, queryset: QuerySet, request: Request, view: Any = None) -> list[Any]:
        self.asked(request)
        chosen = view.chosen
        answers = chosen.hits.ask({}, PageWanted(chosen.order, self.limit, self.after, self.before))
        self.count = answers.number
        if not answers.page:
            self.refuse_gone(chosen.record_kind)
        keys = self.neighbours(answers.page)
        found = queryset.in_bulk(keys) if keys else {}
        return [found[key] for key in keys if key in found]

    def refuse_gone(self, kind: str) -> None:
        """An empty page must not look like the end of the list when the record that it counts from is gone."""
        key, name = self.after or self.before, "after" if self.after else "before"
        if key and not SearchEntry.objects.filter(kind=kind, object_id=key).exists():
            text = _("The record from which this page counts is not public any more. Please begin at the first page.")
            raise missing(text, Fault(name, _("There is no such record.")))


class KeyPaging(Paging):
    """Pages of a table in the order of its keys; nobody counts it."""

    counts = False

    def paginate_queryset(self, queryset: QuerySet, request: Request, view: Any = None) -> list[Any]:
        self.asked(request)
        beyond = {"pk__lt": self.before} if self.before else {"pk__gt": self.after or 0}
        rows = list(queryset.filter(**beyond).order_by("-pk" if self.before else "pk")[: self.limit + 1])
        found = {row.pk: row for row in rows}
        return [found[key] for key in self.neighbours(list(found))]
