"""The preview of a record in the admin: the public page in a frame, by language and width, and the link to send."""

from typing import Any

from csp.constants import SELF
from csp.decorators import csp_update
from django.conf import settings
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from portal.copies.models import WorkingCopy, has_been_public
from portal.copies.previews import VALID, link
from portal.languages import current_language, languages


@csp_update({"frame-src": [SELF]})
def preview_page(model_admin: Any, request: HttpRequest, object_id: str) -> HttpResponse:
    """For those who may change the record: what the public will see."""
    record = model_admin.get_object(request, unquote(object_id))
    if record is None or not model_admin.is_publishing:
        raise Http404
    if not model_admin.has_change_permission(request, record):
        raise PermissionDenied
    language = request.GET.get("language")
    language = language if language in languages() else current_language()
    with override(language):
        address = link(record)
    context = {
        **model_admin.admin_site.each_context(request),
        "title": _("Preview"),
        "opts": model_admin.opts,
        "original": record,
        "address": address,
        "absolute": request.build_absolute_uri(address),
        "valid_until": timezone.now() + VALID,
        "language": language,
        "site_languages": settings.LANGUAGES,
        "width": "phone" if request.GET.get("width") == "phone" else "desktop",
        "is_up_to_date": has_been_public(record) and WorkingCopy.of(record) is None,
        "change_url": model_admin.url_of("change", record),
    }
    return TemplateResponse(request, "admin/preview.html", context)
