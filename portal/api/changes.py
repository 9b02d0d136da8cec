"""What has changed for the public since a moment, removals included: enough to keep a copy of the portal up to date."""

import datetime
import re
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from rest_framework import serializers, viewsets
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse

from portal.api.fields import ApiField, CodeField, MomentField, moment, nullable
from portal.api.paging import Paging
from portal.api.problems import Fault, bad_parameter, missing
from portal.api.serializers import ROOMS
from portal.api.views import OpenView, unless_known
from portal.last_changes import LastChange
from portal.publishing import Generation
from portal.search.kinds import KINDS

USUAL, MOST = 100, 1000  # changes on a page
PLACE = re.compile("([0-9]{1,18})_([0-9]{1,18})")  # generation and key of a row
EARLIEST = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)


class ChangeRow(serializers.Serializer):
    """One record and its last public change. A removed one is no longer public: deleted, archived or taken back."""

    uuid = ApiField({"type": "string", "format": "uuid"})
    kind = ApiField({"type": "string"})
    change = CodeField(("updated", "removed"))
    changed_at = MomentField()
    self = ApiField(nullable({"type": "string", "format": "uri"}))

    def to_representation(self, row: LastChange) -> dict[str, Any]:
        room = ROOMS[KINDS[row.kind].model]
        address = reverse(f"api:{room}-detail", args=[row.uuid], request=self.context["request"])
        return {
            "uuid": str(row.uuid),
            "kind": room,
            "change": "removed" if row.is_removed else "updated",
            "changed_at": moment(row.changed_at),
            "self": None if row.is_removed else address,
        }


class ChangePaging(Paging):
    """In the order of the changes: whoever keeps the last `after` and goes on from there has missed nothing."""

    parameters = ["limit", "after"]
    counts = False

    def paginate_queryset(self, queryset: QuerySet, request: Request, view: Any = None) -> list[LastChange]:
        self.request = request
        self.limit = self.number("limit", MOST) or USUAL
        rows = list(
            queryset.filter(self.beyond(request.GET.get("after"))).order_by("generation", "pk")[: self.limit + 1]
        )
        page = rows[: self.limit]
        self.next = self.address(after=place_of(page[-1])) if len(rows) > len(page) else None
        self.last = place_of(page[-1]) if page else request.GET.get("after")
        return page

    def beyond(self, after: str | None) -> Q:
        """The condition that a change lies after that place."""
        if after is None:
            return Q()
        place = PLACE.fullmatch(after)
        if not place:
            raise bad_parameter(Fault("after", _("Give the value of “last” from an earlier answer.")))
        generation, key = map(int, place.groups())
        if generation > Generation.current():  # of another database, or of one before a backup was put back
            raise missing(_("This position is not known here. Please read the list of changes from its beginning."))
        return Q(generation__gt=generation) | Q(generation=generation, pk__gt=key)

    def get_paginated_response(self, data: Any) -> Response:
        return Response({"next": self.next, "last": self.last, "results": data})

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        properties = {
            "next": nullable({"type": "string", "format": "uri"}),
            "last": nullable({"type": "string"}),
            "results": schema,
        }
        return {"type": "object", "required": list(properties), "properties": properties}

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        limit = {"type": "integer", "minimum": 1, "maximum": MOST, "default": USUAL}
        after = {"type": "string", "pattern": f"^{PLACE.pattern}$"}
        since = {"type": "string", "format": "date-time"}
        return [
            self.described("updated_since", since, "Changes from this moment on. Keep `last` instead, if you can."),
            self.described("limit", limit, "Changes on a page."),
            self.described("after", after, "The value of `last` from an earlier answer."),
        ]


def place_of(row: LastChange) -> str:
    """Where a change stands among all."""
    return f"{row.generation}_{row.pk}"


class Changes(OpenView, viewsets.GenericViewSet):
    """The last public change of every record, the oldest first. Each record stands here once.

    Take everything once, keep `last`, and come back with `after` later. Places and themes are told with the records
    that name them.
    """

    serializer_class, pagination_class, filter_backends = ChangeRow, ChangePaging, ()
    parameters = ("lang", "updated_since", "limit", "after")

    @unless_known
    def list(self, request: Request) -> Response:
        rows = self.paginate_queryset(self.changes())
        return self.get_paginated_response(self.get_serializer(rows, many=True).data)

    def changes(self) -> QuerySet:
        """Those since the moment asked for, found by the first generation after it."""
        text = self.request.GET.get("updated_since")
        if text is None:
            return LastChange.objects.all()
        since = _moment(text)
        first = LastChange.objects.filter(changed_at__gte=since).order_by("changed_at").values_list("generation")[:1]
        return LastChange.objects.filter(generation__gte=first)


def _moment(text: str) -> datetime.datetime:
    try:
        found = parse_datetime(text.upper().replace(" ", "+"))
    except ValueError:
        found = None
    if not found or not found.tzinfo:
        raise bad_parameter(
            Fault("updated_since", _("A moment with its time zone is accepted here."), ["2026-05-31T08:00:00Z"])
        )
    return max(found, EARLIEST) if found.year < 9998 else found.replace(year=9998)
