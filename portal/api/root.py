"""The first address of the API: what there is."""

from django.utils.translation import get_language
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse

from portal.api.serializers import ROOMS
from portal.api.views import OpenView, unless_known
from portal.models import SiteSettings

ADDRESSES = {"type": "object", "additionalProperties": {"type": "string", "format": "uri"}}
SHAPE = {
    "type": "object",
    "required": ["lists", "schema", "documentation", "licence"],
    "properties": {
        "lists": ADDRESSES,
        "schema": {"type": "string", "format": "uri"},
        "documentation": {"type": "string", "format": "uri"},
        "licence": {"type": "string"},
    },
}


class Root(OpenView):
    """The lists, the description for programs, the documentation for people, and the licence of the content."""

    @extend_schema(operation_id="root", responses={200: SHAPE})
    @unless_known
    def get(self, request: Request) -> Response:
        rooms = [*ROOMS.values(), "events", "changes"]
        return Response(
            {
                "lists": {room: reverse(f"api:{room}-list", request=request) for room in rooms},
                "schema": reverse("api:schema", request=request),
                "documentation": reverse("api_docs", request=request),
                "licence": SiteSettings.load().licence_url,
                "language": get_language(),
            }
        )
