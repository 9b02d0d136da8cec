"""What is given out to other programs: answered with *not modified* where it can be, open to every site."""

import hashlib

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.cache import get_conditional_response

from portal import __version__
from portal.publishing import Generation
from portal.search import due


def etag_of(request: HttpRequest) -> str:
    """A mark of everything that the answer at this address may depend on.

    The generation counts every public change; what is due is made public first; states of projects change at midnight.
    """
    due.settle()
    parts = (__version__, Generation.current(), timezone.localdate(), request.build_absolute_uri())
    return f'W/"{hashlib.sha256(repr(parts).encode()).hexdigest()[:32]}"'


def unchanged(request: HttpRequest, etag: str) -> HttpResponse | None:
    """The answer that nothing has changed, where the other side says that it has this already."""
    answer = get_conditional_response(request, etag=etag)
    return open_to_all(answer, etag) if answer else None


def open_to_all(response: HttpResponseBase, etag: str) -> HttpResponseBase:
    """The answer with what lets programs of other sites read it, and keeps it out of search engines."""
    response["ETag"] = etag
    response["Cache-Control"] = "no-cache"
    response["Access-Control-Allow-Origin"] = "*"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    response["X-Robots-Tag"] = "noindex"
    return response
