"""What every template may ask for."""

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from portal.models import SiteSettings
from portal.navigation import footer_navigation, main_navigation


def site(request: HttpRequest) -> dict:
    """The operator's settings as `site`, read from the database only when a template looks at them; the navigation."""
    return {
        "site": SimpleLazyObject(SiteSettings.load),
        "default_site_name": _("Cross-border cooperation portal"),
        "navigation": main_navigation(request),
        "footer_navigation": footer_navigation(request),
    }
