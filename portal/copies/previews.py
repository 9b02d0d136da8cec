"""The real public page of a draft or a working copy, for whoever holds a link: signed, for seven days, not indexed.

The page is made by the public view itself, in a rehearsal in which the record is public; it is kept until the record or
anything else that is public changes. A link that was sent around reads one row and takes no lock.
"""

import copy as copying
import datetime
from typing import Any

from csp.constants import SELF
from csp.decorators import csp_replace
from django.apps import apps
from django.contrib.auth.models import AnonymousUser
from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.templatetags.static import static
from django.urls import resolve, reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.clickjacking import xframe_options_sameorigin

from portal.copies.models import Preview, WorkingCopy
from portal.copies.rehearsing import stand
from portal.errors import error_page
from portal.publishing import Generation, Publishing, State, rehearsal
from portal.records import Record

SALT = "portal.copies.previews"
VALID = datetime.timedelta(days=7)
EXPIRED = _("Preview links work for seven days. Please ask the person who sent it for a new one.")
PLACE = "TOKEN-OF-THE-LINK"  # in the page that is kept; each link puts its own there


def link(record: Record) -> str:
    """The address of the preview in the language of the page that asks, good from now for `VALID`."""
    token = signing.dumps([record._meta.label_lower, str(record.uuid)], salt=SALT)
    return reverse("preview", args=[token])


@never_cache
@xframe_options_sameorigin
@csp_replace({"frame-ancestors": [SELF]})
def preview(request: HttpRequest, token: str) -> HttpResponse:
    """The page behind a link; in the admin it stands in a frame."""
    try:
        label, identity = signing.loads(token, salt=SALT, max_age=VALID)
    except signing.SignatureExpired:
        return error_page(request, 404, explanation=EXPIRED)
    except signing.BadSignature as error:
        raise Http404 from error
    record = apps.get_model(label)._base_manager.filter(uuid=identity).first()
    if record is None:
        raise Http404
    copy = WorkingCopy.of(record)
    if copy is None and record.is_published:
        return HttpResponseRedirect(record.get_absolute_url())
    response = HttpResponse(_page(request, record, copy).replace(PLACE, token))
    response["X-Robots-Tag"] = "noindex, nofollow"
    response["Referrer-Policy"] = "no-referrer"  # the address is the key
    return response


def _page(request: HttpRequest, record: Any, copy: WorkingCopy | None) -> str:
    state = (
        f"{copy.pk}.{copy.version}" if copy else "",
        str(Generation.current()),
        str(timezone.localdate()),
        request.build_absolute_uri("/"),
        static("css/site.css"),  # another one after each change of the portal itself
    )
    where = {"model": record._meta.label_lower, "record": record.uuid, "language": get_language()}
    kept = Preview.objects.filter(**where).first()
    if kept and kept.state == " ".join(state):
        return kept.page
    page = _rendered(request, record, copy)
    Preview.objects.filter(made_at__lt=timezone.now() - VALID).delete()
    values = {"state": " ".join(state), "page": page, "made_at": timezone.now()}
    Preview.objects.update_or_create(**where, defaults=values)
    return page


def _rendered(request: HttpRequest, record: Publishing, copy: WorkingCopy | None) -> str:
    """What the public view says about the record once it is public."""
    with rehearsal():
        if copy:
            stand(copy.document)
        changed = type(record)._base_manager.filter(pk=record.pk)
        changed.exclude(state=State.ARCHIVED).update(state=State.PUBLISHED, publish_from=None)
        match = resolve(changed.get().get_absolute_url())
        visitor = copying.copy(request)
        visitor.method, visitor.user, visitor.GET, visitor.is_preview = "GET", AnonymousUser(), QueryDict(), True
        visitor.META = {**request.META, "QUERY_STRING": ""}
        visitor.path = visitor.path_info = reverse("preview", args=[PLACE])
        response = match.func(visitor, *match.args, **match.kwargs)
        return response.render().content.decode()
