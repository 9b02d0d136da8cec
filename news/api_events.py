"""The calendar in the API: activities of public projects and public news with an event, in time order."""

import datetime
import re
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from rest_framework import serializers, viewsets
from rest_framework.request import Request
from rest_framework.response import Response

from news.calendar import keys_of
from news.entries import Entry, activities, events, load, of_organisation
from partners.api import PlaceRow
from partners.models import Organisation
from portal.api.fields import ApiField, CodeField, DateField, TimeField, WordsField, words
from portal.api.paging import MOST, USUAL, Paging
from portal.api.problems import Fault, bad_parameter, missing
from portal.api.serializers import LANGUAGES_SHAPE, TEXT_LANGUAGES, LinkField
from portal.api.views import OpenView, unless_known

SLUG = "[-a-z0-9_]{1,80}"
PLACE = re.compile("([0-9-]{10})_([0-9-]{10})_([0-9a-f-]{1,36})")  # first day, last day, key of an entry
Sources = tuple[QuerySet, QuerySet]


class EventRow(serializers.Serializer):
    """One entry of the calendar. An activity is part of its project; an article is a record of its own."""

    uuid = ApiField({"type": "string", "format": "uuid"})
    kind = CodeField(("activity", "article"))
    title, venue, date_note = WordsField(), WordsField(), WordsField()
    start, end = DateField(), DateField()
    time, end_time = TimeField(), TimeField()
    is_cancelled = ApiField({"type": "boolean"})
    place = PlaceRow(read_only=True, allow_null=True)
    project = LinkField("title")
    page = ApiField({"type": "string", "format": "uri"})
    text_languages = ApiField(LANGUAGES_SHAPE)

    def to_representation(self, entry: Entry) -> dict[str, Any]:
        record, language, fields = entry.record, self.context["language"], self.fields
        is_activity = entry.project is not None
        columns = {"title": "title", "venue": entry.venue_field, "date_note": entry.note_field}
        texts = {name: words(record, column, language) for name, column in columns.items()}
        others = {name: code for name, (_text, code) in texts.items() if code not in ("", language)}
        found = {
            "uuid": str(record.pk if is_activity else record.uuid),
            "kind": "activity" if is_activity else "article",
            **{name: text for name, (text, _code) in texts.items()},
            "start": str(entry.period.start) if entry.period.start else None,
            "end": str(entry.period.end) if entry.period.end else None,
            "time": f"{entry.time:%H:%M}" if entry.time else None,
            "end_time": f"{entry.end_time:%H:%M}" if entry.end_time else None,
            "is_cancelled": entry.is_cancelled,
            "place": fields["place"].to_representation(entry.place) if entry.place else None,
            "project": fields["project"].to_representation(entry.project) if is_activity else None,
            "page": self.context["request"].build_absolute_uri(entry.url),
        }
        return found | ({TEXT_LANGUAGES: others} if others else {})


class EventPaging(Paging):
    """Pages in time order. `after` names the first day, the last day and the key of the entry before the page."""

    parameters = ["limit", "after"]
    counts = False

    def paginate_queryset(self, queryset: Sources, request: Request, view: Any = None) -> list[Entry]:
        self.request, self.previous = request, None
        self.limit = self.number("limit", MOST) or USUAL
        beyond = self.beyond(request.GET.get("after"))
        rows = [keys_of(source.filter(beyond)) for source in queryset]
        found = list(rows[0].union(rows[1], all=True).order_by("first", "last", "key")[: self.limit + 1])
        page = found[: self.limit]
        self.next = (
            self.address(after="_".join([page[-1][2], page[-1][3], page[-1][1]])) if len(found) > len(page) else None
        )
        entries = load([(row[0], row[1]) for row in page])
        return [entries[row[0], row[1]] for row in page if (row[0], row[1]) in entries]

    def beyond(self, after: str | None) -> Q:
        """The condition that an entry lies after that place."""
        if after is None:
            return Q()
        place = PLACE.fullmatch(after)
        if not place:
            raise bad_parameter(Fault("after", _("Follow the address that “next” gives.")))
        first, last, key = place.groups()
        return Q(first__gt=first) | Q(first=first, last__gt=last) | Q(first=first, last=last, key__gt=key)

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        after = {"type": "string", "pattern": f"^{PLACE.pattern}$"}
        limit = super().get_schema_operation_parameters(view)[0]
        return [limit, self.described("after", after, "Follow `next` instead of making this yourself.")]


class Events(OpenView, viewsets.GenericViewSet):
    """The calendar, in time order; of one organisation, or between two days, if you like."""

    serializer_class, pagination_class, filter_backends = EventRow, EventPaging, ()
    parameters = ("lang", "from", "until", "organisation", "limit", "after")

    def sources(self) -> Sources:
        """Activities and articles with an event that can take place between the two days."""
        between = Q()
        if first := self.day("from"):
            between &= Q(last__gte=first)
        if last := self.day("until"):
            between &= Q(first__lte=last)
        found = of_organisation(self.organisation()) if "organisation" in self.request.GET else (activities(), events())
        return found[0].filter(between), found[1].filter(between)

    def day(self, name: str) -> str:
        """The day of a parameter as ISO text."""
        text = self.request.GET.get(name)
        if text is None:
            return ""
        try:
            return datetime.date.fromisoformat(text if len(text) == 10 else "").isoformat()
        except ValueError:
            raise bad_parameter(Fault(name, _("A day is accepted here."), ["2026-05-31"])) from None

    def organisation(self) -> Organisation:
        """The public organisation that the parameter names."""
        slug = self.request.GET["organisation"]
        if not re.fullmatch(SLUG, slug):
            raise bad_parameter(Fault("organisation", _("This value is not accepted."), [SLUG]))
        found = Organisation.objects.published().filter(slug=slug).first()
        if not found:
            raise missing(
                _("A record that a parameter names does not exist."),
                Fault(
                    "organisation",
                    _("There is no such record."),
                    see=self.request.build_absolute_uri("../organisations/"),
                ),
            )
        return found

    @staticmethod
    def described() -> list[dict[str, Any]]:
        """The parameters as OpenAPI describes them."""
        day = {"type": "string", "format": "date"}
        return [
            Paging.described("from", day, "Entries that can still take place on this day or later."),
            Paging.described("until", day, "Entries that can take place on this day or earlier."),
            Paging.described(
                "organisation", {"type": "string", "pattern": f"^{SLUG}$"}, "`filter_value` of one organisation."
            ),
        ]

    @unless_known
    def list(self, request: Request) -> Response:
        entries = self.paginate_queryset(self.sources())
        return self.get_paginated_response(self.get_serializer(entries, many=True).data)
