"""What every template may ask for."""

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from portal.models import SiteSettings


def site(request: HttpRequest) -> dict:
    """The operator's settings as `site`; read from the database only when a template looks at them."""
    return {"site": SimpleLazyObject(SiteSettings.load)}
