"""What went wrong, as problem details (RFC 9457) in the reader's language."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.http import Http404, HttpRequest, JsonResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from rest_framework.exceptions import APIException, MethodNotAllowed, NotFound, Throttled
from rest_framework.response import Response
from rest_framework.views import set_rollback

MEDIA_TYPE = "application/problem+json"
PARAMETER, MISSING, METHOD, TOO_MANY, FAULT = "parameter", "missing", "method", "too-many", "fault"
TITLES = {
    PARAMETER: gettext_lazy("A parameter is not accepted"),
    MISSING: gettext_lazy("This does not exist"),
    METHOD: gettext_lazy("The API can only be read"),
    TOO_MANY: gettext_lazy("Too many requests"),
    FAULT: gettext_lazy("Something went wrong here"),
}


@dataclass
class Fault:
    """What is wrong with one parameter, and what would be accepted, or the address of a list of it."""

    parameter: str
    detail: str
    accepted: list[str] = field(default_factory=list)
    see: str = ""

    def as_json(self) -> dict[str, Any]:
        """Without what there is no need to say."""
        more = {"accepted": self.accepted, "see": self.see}
        return {"parameter": self.parameter, "detail": self.detail} | {name: one for name, one in more.items() if one}


class Problem(APIException):
    """A problem with its kind, which is also the end of the address that explains it."""

    def __init__(self, kind: str, status: int, detail: str = "", faults: Iterable[Fault] = ()) -> None:
        super().__init__(detail)
        self.kind, self.status_code, self.said, self.faults = kind, status, detail, list(faults)
        self.headers: dict[str, str] = {}


def bad_parameter(*faults: Fault) -> Problem:
    """400: what is wrong with the parameters, each with what is accepted."""
    return Problem(PARAMETER, 400, "\n".join(f"{one.parameter}: {one.detail}" for one in faults), faults)


def missing(detail: str = "", *faults: Fault) -> Problem:
    """404: nothing public stands there."""
    return Problem(MISSING, 404, detail or _("No public record stands at this address."), faults)


def handle(error: Exception, context: dict[str, Any]) -> Response | None:
    """The answer for what a view raised; None for a fault of ours, which goes the way of every other."""
    if isinstance(error, Http404 | NotFound):
        error = missing()
    elif isinstance(error, MethodNotAllowed):
        error = Problem(METHOD, 405, _("Accepted are GET, HEAD and OPTIONS."))
    elif isinstance(error, Throttled):
        wait = str(error.wait)
        error = Problem(TOO_MANY, 429, _("Please try again later. Seconds to wait: %(wait)s") % {"wait": wait})
        error.headers["Retry-After"] = wait
    if not isinstance(error, Problem):
        return None
    set_rollback()
    body = as_json(context["request"], error)
    return Response(body, status=error.status_code, content_type=MEDIA_TYPE, headers=error.headers)


def as_json(request: HttpRequest, problem: Problem) -> dict[str, Any]:
    """The members of RFC 9457; `errors` names each parameter."""
    body = {
        "type": request.build_absolute_uri(f"/api/#{problem.kind}"),
        "title": str(TITLES[problem.kind]),
        "status": problem.status_code,
        "detail": problem.said,
    }
    return body | ({"errors": [fault.as_json() for fault in problem.faults]} if problem.faults else {})


def plain_answer(request: HttpRequest, kind: str, status: int, detail: str) -> JsonResponse:
    """The same outside of a view of the API: for what Django itself refuses, and for faults of ours."""
    body = as_json(request, Problem(kind, status, detail))
    return JsonResponse(body, status=status, content_type=MEDIA_TYPE, headers={"Access-Control-Allow-Origin": "*"})
