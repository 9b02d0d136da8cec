"""What every address of the API does: language, limits, tags, headers; and the lists and records of one kind."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils.cache import patch_vary_headers
from django.utils.decorators import method_decorator
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import condition
from rest_framework import mixins, viewsets
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from portal.api import languages
from portal.api.problems import Fault, bad_parameter, handle, missing
from portal.api.serializers import RecordSerializer
from portal.api.throttling import PerMinute, say_rate
from portal.conditional import etag_of

OPEN_HEADERS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, RateLimit, RateLimit-Policy, Retry-After, Content-Language",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "X-Robots-Tag": "noindex",
}
PREFLIGHT_HEADERS = {
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "Accept, Accept-Language, If-None-Match",
    "Access-Control-Max-Age": "86400",  # seconds
}


def state_of_content(request: HttpRequest, *_args: Any, **_more: Any) -> str:
    """The mark of everything that an answer may depend on, for `condition`; here also of the language."""
    return f'{etag_of(request)[:-1]}-{get_language()}"'


unless_known = method_decorator(condition(etag_func=state_of_content))


class OnlyJson(BaseContentNegotiation):
    """JSON is what there is, whatever a browser would rather have."""

    def select_parser(self, request: Request, parsers: list) -> Any:
        return parsers[0]

    def select_renderer(self, request: Request, renderers: list, format_suffix: str | None = None) -> tuple:
        return renderers[0], renderers[0].media_type


class OpenView(APIView):
    """A view that anybody may ask, from any site, without a name."""

    authentication_classes = ()
    permission_classes = ()
    throttle_classes = (PerMinute,)
    content_negotiation_class = OnlyJson
    parameters: tuple[str, ...] = ("lang",)

    def get_exception_handler(self) -> Any:
        return handle

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        self.language = languages.current_language()
        super().initial(request, *args, **kwargs)
        self.language = languages.choose(request)
        known = self.accepted_parameters() if request.method in ("GET", "HEAD") else list(request.GET)
        if unknown := [name for name in request.GET if name not in known]:
            raise bad_parameter(*(Fault(name, _("There is no such parameter."), known) for name in unknown))

    def accepted_parameters(self) -> list[str]:
        """The names that may stand in the query string."""
        return list(self.parameters)

    def options(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponse:
        """What a browser asks before it lets a page of another site ask."""
        return HttpResponse(status=204, headers=PREFLIGHT_HEADERS | {"Allow": ", ".join(self.allowed_methods)})

    def finalize_response(self, request: Request, response: HttpResponse, *args: Any, **kwargs: Any) -> HttpResponse:
        response = super().finalize_response(request, response, *args, **kwargs)
        for name, value in OPEN_HEADERS.items():
            response.headers[name] = value
        response.headers["Cache-Control"] = "public, no-cache" if response.status_code < 400 else "no-store"
        patch_vary_headers(response, ("Accept-Language",))
        say_rate(self, response)
        return response

    def get_serializer_context(self) -> dict[str, Any]:
        return {"request": self.request, "view": self, "language": self.language}


class RecordViewSet(OpenView, mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet):
    """A list of public records, and each of them. The serializer says what is read with them."""

    serializer_class: type[RecordSerializer]
    lookup_field = "uuid"
    lookup_value_converter = "uuid"

    def accepted_parameters(self) -> list[str]:
        if self.action != "list":
            return [*self.parameters, "fields"]
        of_filters = [one["name"] for backend in self.filter_backends for one in backend().described(self)]
        return [*self.parameters, "fields", *of_filters, *self.paginator.parameters]

    def records(self) -> Any:
        """All public records."""
        raise NotImplementedError

    def get_queryset(self) -> Any:
        return self.serializer_class.read_with(self.records(), self.wanted_fields())

    def wanted_fields(self) -> list[str]:
        """The fields asked for with `?fields=`, or all."""
        known = self.serializer_class.field_names()
        if "fields" not in self.request.GET:
            return known
        asked = [name for text in self.request.GET.getlist("fields") for name in text.split(",")]
        if set(asked) - set(known):
            raise bad_parameter(Fault("fields", _("This field does not exist."), known))
        return asked

    def get_serializer_context(self) -> dict[str, Any]:
        return super().get_serializer_context() | {"fields": self.wanted_fields()}

    @unless_known
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        return super().list(request, *args, **kwargs)

    @unless_known
    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        return super().retrieve(request, *args, **kwargs)


class Missing(OpenView):
    """Every other address below the API."""

    schema = None

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super(OpenView, self).initial(request, *args, **kwargs)

    def get(self, request: Request, rest: str = "") -> HttpResponse:
        if settings.APPEND_SLASH and not request.path.endswith("/"):
            query = request.META.get("QUERY_STRING", "")
            return HttpResponsePermanentRedirect(f"{request.path}/{'?' if query else ''}{query}")
        raise missing(_("The API has no such address."))
