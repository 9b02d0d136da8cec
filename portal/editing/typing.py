"""What is typed is kept: while it is typed, when the session is over, when a form is too long or its token too old."""

import datetime
import functools
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl, unquote

from django.contrib import admin, messages
from django.contrib.admin.utils import quote
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, HttpResponseRedirect, JsonResponse, QueryDict
from django.urls import reverse
from django.utils import formats, timezone
from django.utils.translation import gettext as _

from portal.copies.models import OpenForm
from portal.copies.sheets import FIELD, Sheet, keep_typed, note_presence

URLENCODED = "application/x-www-form-urlencoded"
SIGNED = re.compile(rb"(?:^|&)" + FIELD.encode() + rb"=([^&]+)")
LARGEST = 30_000_000  # bytes of a form that is kept although it is too large to be saved
MOST_FIELDS = 200_000
LONG_AGO = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)


def typing(request: HttpRequest) -> HttpResponse:
    """Keep the form that the browser sends while somebody writes, and say who else is there.

    `_seen`: a sign of life without text. `_left`: the page is being left. `_forget`: throw away what was kept.
    """
    sheet = Sheet.read(request.POST.get(FIELD, ""))
    if sheet is None or sheet.person != request.user.pk:
        return HttpResponseBadRequest(_("This form is not yours or too old. Please open it again."))
    record = sheet.live
    model_admin = admin.site.get_model_admin(type(record)) if record else None
    if record and not model_admin.has_change_permission(request, record):
        return HttpResponse(status=403)
    mine = OpenForm.objects.filter(person=request.user, model=sheet.model, record=sheet.record)
    if "_forget" in request.POST:
        mine.update(typed=None, typed_at=None)
        return HttpResponseRedirect(address_of(sheet))
    if "_left" in request.POST:
        mine.update(seen_at=LONG_AGO)
        return JsonResponse({})
    if "_seen" not in request.POST:
        keep_typed(request.POST)
    elif record:
        note_presence(request.user, record)
    others = OpenForm.objects.others(record, request.user) if record else []
    return JsonResponse(
        {
            "saved": formats.time_format(timezone.localtime(), "TIME_FORMAT"),
            "others": [form.person.get_full_name() or form.person.get_username() for form in others],
        }
    )


def address_of(sheet: Sheet, typed: bool = False) -> str:
    """Where the form of the sheet is; *typed*: with what was kept of a new record."""
    label = sheet.model.replace(".", "_")
    if record := sheet.live:
        return reverse(f"admin:{label}_change", args=[quote(record.pk)])
    return reverse(f"admin:{label}_add") + (f"?typed={sheet.record}" if typed else "")


def kept_before_signing_in(site: Any, view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The view, before which the form of somebody who is not signed in (any more) is kept for them."""

    @functools.wraps(view)
    def inner(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method != "POST" or site.has_permission(request):
            return view(request, *args, **kwargs)
        address = kept(request.POST)
        if request.path == reverse("admin:typing"):
            return JsonResponse({}, status=401)
        if not address:
            return view(request, *args, **kwargs)
        messages.info(request, _("You were signed out. What you typed is kept: sign in and it is there again."))
        return redirect_to_login(address, reverse("admin:login"))

    return inner


def kept(data: QueryDict) -> str:
    """Keep the form; the address where its person finds it again, or an empty text where it was none of ours."""
    form = keep_typed(data)
    return address_of(Sheet.read(data[FIELD]), typed=True) if form else ""


def kept_from_body(request: HttpRequest) -> str:
    """The same for a form that Django refuses to read because it is too long: its text is read all the same, once."""
    if not request.path.startswith(reverse("admin:index")) or request.content_type != URLENCODED:
        return ""
    try:
        body = request.body
    except RequestDataTooBig:
        body = request.read(LARGEST)
    except OSError:
        return ""
    found = SIGNED.search(body)
    if not found or not Sheet.read(unquote(found[1].decode())):
        return ""
    try:
        pairs = parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError:  # cut off, or beyond all measure
        return ""
    data = QueryDict(mutable=True)
    for name, value in pairs:
        data.appendlist(name, value)
    return kept(data)
