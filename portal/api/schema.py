"""The description of the API as OpenAPI 3.1, made from the same classes that answer."""

import functools
from typing import Any

from django.http import HttpRequest, JsonResponse
from django.utils.translation import override
from drf_spectacular.extensions import OpenApiSerializerFieldExtension
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.openapi import AutoSchema
from rest_framework.request import Request

from portal.api.fields import ApiField
from portal.api.languages import accepted
from portal.api.paging import Paging
from portal.api.problems import MEDIA_TYPE
from portal.api.views import OpenView, RecordViewSet, unless_known

ABOUT = """Everything that the portal has published, to be read by programs; without a key, from any site.

*Not stated* is null: never zero, never an empty text. Dates are as precise as they are known (2013, 2013-06,
2013-06-01). Amounts are text, so that no program rounds them; sums are never made or corrected. Long texts are HTML
with a small set of elements. A text comes in the language asked for (`lang`, else the header Accept-Language); where
there is none, in another one, and `text_languages` says in which. `lang=all` gives every text as an object of all its
languages.

Every answer has an ETag: ask again with If-None-Match and get 304 while nothing has changed."""
PROBLEM = {
    "type": "object",
    "description": "Problem details, RFC 9457.",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string", "format": "uri"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["parameter", "detail"],
                "properties": {
                    "parameter": {"type": "string"},
                    "detail": {"type": "string"},
                    "accepted": {"type": "array", "items": {"type": "string"}},
                    "see": {"type": "string", "format": "uri"},
                },
            },
        },
    },
}
PROBLEMS = {
    "400": "A parameter is not accepted; `errors` says which, and what is.",
    "404": "Nothing public stands there, or a parameter names no public record.",
    "405": "The API can only be read.",
    "429": "Too many requests in this minute; Retry-After says how many seconds to wait.",
}
TEXT = {"schema": {"type": "string"}}


class Fields(OpenApiSerializerFieldExtension):
    """Every field of ours knows its own shape."""

    target_class = ApiField
    match_subclasses = True

    def map_serializer_field(self, auto_schema: AutoSchema, direction: str) -> dict[str, Any]:
        return dict(self.target.shape)


class ApiSchema(AutoSchema):
    """Adds the parameters that every address has."""

    def get_override_parameters(self) -> list[Any]:
        return []

    def _get_parameters(self) -> list[dict[str, Any]]:
        view, found = self.view, super()._get_parameters()
        lang = {"type": "string", "enum": accepted()}
        found.append(Paging.described("lang", lang, "The language of the texts; all: every language at once."))
        if isinstance(view, RecordViewSet):
            names = {"type": "array", "items": {"type": "string", "enum": view.serializer_class.field_names()}}
            fields = Paging.described("fields", names | {"minItems": 1}, "Only these fields; less to read is faster.")
            found.append(fields | {"style": "form", "explode": False})
        return found + getattr(view, "described", list)()

    def get_tags(self) -> list[str]:
        return [self.path.strip("/").split("/")[-1 if "{" not in self.path else -2]]


def complete(result: dict[str, Any], generator: SchemaGenerator, request: Any, public: bool) -> dict[str, Any]:
    """The answers that every address may give besides its own."""
    result["info"]["description"] = ABOUT
    result["components"].setdefault("schemas", {})["Problem"] = PROBLEM
    problem = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    for path in result["paths"].values():
        for operation in path.values():
            answers = operation["responses"]
            answers["200"]["headers"] = {"RateLimit": TEXT, "RateLimit-Policy": TEXT, "Content-Language": TEXT}
            answers["304"] = {"description": "Nothing has changed since the answer with this ETag."}
            answers |= {code: {"description": text, "content": problem} for code, text in PROBLEMS.items()}
    return result


@functools.cache
def description() -> dict[str, Any]:
    """The whole document; the same for everybody, so that it is made once by each process."""
    with override("en"):
        return SchemaGenerator(patterns=None).get_schema(request=None, public=True)


class Schema(OpenView):
    """The description itself."""

    schema = None
    parameters = ("lang", "format")  # many tools ask for `?format=json`

    @unless_known
    def get(self, request: Request) -> JsonResponse:
        return JsonResponse(described_for(request), content_type="application/vnd.oai.openapi+json")


def described_for(request: HttpRequest) -> dict[str, Any]:
    """The document with the address under which it was asked for."""
    return description() | {"servers": [{"url": request.build_absolute_uri("/")}]}
