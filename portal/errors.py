"""Pages for what went wrong: in the visitor's language, and without a database, which may be what went wrong."""

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import get_language_from_request, override
from django.utils.translation import gettext_lazy as _

TITLES = {
    400: _("The request could not be understood"),
    403: _("You may not see this page"),
    404: _("This page does not exist"),
    500: _("Something went wrong here"),
}
EXPLANATIONS = {
    400: _("Something in the address or in the form is not as it should be. Please go back and try again."),
    403: _(
        "Perhaps you need to sign in, or the form stood open too long. Please go back, reload the page and try again."
    ),
    404: _("The address may be mistyped, or the page has been taken away."),
    500: _("The fault is ours, and it has been recorded. Please try again in a few minutes."),
}


TOO_LONG = _(
    "This form is longer than the portal can take in one go. Please save fewer rows at a time, or leave out the "
    "longest texts."
)


def error_page(request: HttpRequest, status: int, explanation: str = "", kept: str = "") -> HttpResponse:
    """The page for *status* in the language of the address or, without one, of the visitor's browser.

    *kept* is the address of a form whose text was kept.
    """
    language = get_language_from_request(request, check_path=True)
    with override(language):
        if request.path.startswith("/api/"):
            return problem(request, status)
        context = {
            "status": status,
            "title": TITLES[status],
            "explanation": explanation or EXPLANATIONS[status],
            "language": language,
            "kept": kept,
        }
        return HttpResponse(render_to_string("error.html", context), status=status)


def problem(request: HttpRequest, status: int) -> HttpResponse:
    """The same for a program that asked the API."""
    from portal.api.problems import FAULT, MISSING, PARAMETER, plain_answer  # not before there are settings

    kind = {404: MISSING, 500: FAULT}.get(status, PARAMETER)
    return plain_answer(request, kind, status, str(EXPLANATIONS[status]))


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: what was sent makes no sense, or is too long; what was typed into a form of the editors is kept."""
    if not isinstance(exception, RequestDataTooBig | TooManyFieldsSent):
        return error_page(request, 400)
    from portal.editing.typing import kept_from_body  # not before there are models

    return error_page(request, 400, explanation=TOO_LONG, kept=kept_from_body(request))


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403: not for this visitor."""
    return error_page(request, 403)


def forbidden_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form without a valid token; what was typed into a form of the editors is kept."""
    from portal.editing.typing import kept  # not before there are models

    return error_page(request, 403, kept=kept(request.POST))


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: no such page, or none that this visitor may know of."""
    return error_page(request, 404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500: our fault."""
    return error_page(request, 500)
