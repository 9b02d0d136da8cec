"""What every answer carries, and where plain HTTP may still be spoken."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.middleware.security import SecurityMiddleware as DjangoSecurityMiddleware

LOOPBACK = ("127.0.0.1", "::1")
# Nothing on this site asks a device for anything.
PERMISSIONS_POLICY = ", ".join(
    f"{feature}=()"
    for feature in (
        "accelerometer",
        "camera",
        "display-capture",
        "geolocation",
        "gyroscope",
        "magnetometer",
        "microphone",
        "payment",
        "usb",
    )
)


class SecurityMiddleware(DjangoSecurityMiddleware):
    """Django's own, which also speaks plain HTTP on the machine itself and closes what browsers offer by default."""

    def process_request(self, request: HttpRequest) -> HttpResponse | None:
        at_home = request.META.get("REMOTE_ADDR") in LOOPBACK and "HTTP_X_FORWARDED_PROTO" not in request.META
        if settings.PLAIN_HTTP and at_home:
            return None
        return super().process_request(request)

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        response = super().process_response(request, response)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        if response.headers.get("Content-Type", "").startswith("text/html"):
            response.headers.setdefault("Cache-Control", "no-cache")
        return response
