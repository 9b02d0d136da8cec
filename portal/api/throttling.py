"""How many requests one connection may make: as many a minute as PORTAL_API_RATE says.

Each worker process counts for itself, in its own memory: with two workers a connection may get up to twice as much,
never less. No address is kept, only a fingerprint of it that changes every day.
"""

import time

from django.conf import settings
from django.core.cache import caches
from django.utils import timezone
from django.utils.crypto import salted_hmac
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.throttling import BaseThrottle
from rest_framework.views import APIView

WINDOW = 60  # seconds


class PerMinute(BaseThrottle):
    """Fixed minutes by the clock; the view tells the reader how much is left (draft IETF RateLimit header fields)."""

    def allow_request(self, request: Request, view: APIView) -> bool:
        limit, now = settings.API_RATE, int(time.time())
        self.reset = WINDOW - now % WINDOW
        if not limit:
            return True
        cache, key = caches["api"], f"{fingerprint(request)}.{now // WINDOW}"
        cache.add(key, 0, WINDOW)
        try:
            number = cache.incr(key)
        except ValueError:  # the cache was full and has just forgotten it
            number = 1
        view.rate_headers = headers(limit, max(0, limit - number), self.reset)
        return number <= limit

    def wait(self) -> int:
        """Seconds until the next minute."""
        return self.reset


def headers(limit: int, left: int, reset: int) -> dict[str, str]:
    """What a program is told with every answer."""
    return {"RateLimit-Policy": f'"api";q={limit};w={WINDOW}', "RateLimit": f'"api";r={left};t={reset}'}


def say_rate(view: APIView, response: Response) -> None:
    """Put the headers on the answer."""
    for name, value in getattr(view, "rate_headers", {}).items():
        response.headers[name] = value


def fingerprint(request: Request) -> str:
    """The connection, as nobody can read it; a proxy that speaks for us says where the visitor is."""
    through_proxy = "HTTP_X_FORWARDED_PROTO" in request.META
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")[-1].strip() if through_proxy else ""
    address = forwarded or request.META.get("REMOTE_ADDR", "")
    return salted_hmac(f"api{timezone.localdate()}", address, algorithm="sha256").hexdigest()
