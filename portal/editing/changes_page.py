"""The page of a working copy: what differs from the public page, published or thrown away with one button."""

from typing import Any

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from portal.copies.merging import merge
from portal.copies.models import OpenForm, WorkingCopy
from portal.copies.writing import Collision, discard, locked, publish, rebase, without_workflow
from portal.differences import differences
from portal.editing.conflicts import Sides, chosen_in, conflict_page
from portal.publishing import public_change
from portal.records import Record, document_of
from portal.workflow.forms import CompanionsForm

CHANGED_MEANWHILE = gettext_lazy("The working copy has changed since you opened this page. Please look at it again.")


def changes_page(model_admin: Any, request: HttpRequest, object_id: str) -> HttpResponse:
    """Compare, publish, throw away: for those who may change the record."""
    record = model_admin.get_object(request, unquote(object_id))
    if record is None or not isinstance(record, Record):
        raise Http404
    if not model_admin.has_change_permission(request, record):
        raise PermissionDenied
    copy = WorkingCopy.of(record)
    if copy is None:
        model_admin.message_user(request, _("There are no changes waiting: the public page is up to date."))
        return HttpResponseRedirect(model_admin.url_of("change", record))
    if request.method != "POST":
        return _shown(model_admin, request, record, copy)
    if request.POST.get("version") != str(copy.version) and "_settle" not in request.POST:
        model_admin.message_user(request, CHANGED_MEANWHILE, messages.WARNING)
        return HttpResponseRedirect(request.path)
    if "_discard" in request.POST:
        return _discarded(model_admin, request, record, copy)
    if not model_admin.has_publish_permission(request, record):
        raise PermissionDenied
    if "_settle" in request.POST:
        return _settled(model_admin, request, record)
    return _published(model_admin, request, record, copy)


def _shown(model_admin: Any, request: HttpRequest, record: Record, copy: WorkingCopy) -> HttpResponse:
    live = without_workflow(document_of(record))
    merged, conflicts = merge(copy.base, copy.document, live)
    context = {
        **model_admin.admin_site.each_context(request),
        "title": _("Throw the changes away") if "discard" in request.GET else _("Changes that are not public yet"),
        "opts": model_admin.opts,
        "original": record,
        "copy": copy,
        "parts": differences(live, copy.document if conflicts else merged),
        "collides": len(conflicts),
        "discarding": "discard" in request.GET,
        "others": OpenForm.objects.others(record, request.user),
        "may_publish": model_admin.has_publish_permission(request, record),
        "form": _companions(model_admin, request, copy),
        "change_url": model_admin.url_of("change", record),
        "hand_in_url": model_admin.url_of("move", record, "hand_in") if copy.review != copy.Review.REVIEW else "",
    }
    return TemplateResponse(request, "admin/changes.html", context)


def _published(model_admin: Any, request: HttpRequest, record: Record, copy: WorkingCopy) -> HttpResponse:
    form = _companions(model_admin, request, copy, request.POST)
    try:
        with public_change():
            record = publish(copy, request.user)
            model_admin.publish_along(request, form.chosen if form.is_valid() else [])
            model_admin.note_published_copy(request, record)
    except Collision as collision:
        sides = Sides(copy.base, collision.mine, without_workflow(collision.theirs))
        return conflict_page(model_admin, request, record, sides, collision.conflicts)
    except ValidationError as error:
        text = _("The changes cannot be published like this:")
        model_admin.message_user(request, f"{text} {' '.join(error.messages)}", messages.ERROR)
        return HttpResponseRedirect(request.path)
    model_admin.log_change(request, record, [{"changed": {"fields": [str(WorkingCopy._meta.verbose_name)]}}])
    model_admin.message_user(request, _("The changes are public now."), messages.SUCCESS)
    return HttpResponseRedirect(model_admin.url_of("change", record))


def _companions(model_admin: Any, request: HttpRequest, copy: WorkingCopy, data: Any = None) -> CompanionsForm:
    return CompanionsForm(data, companions=model_admin.drafts_named_in(request, copy.document))


def _discarded(model_admin: Any, request: HttpRequest, record: Record, copy: WorkingCopy) -> HttpResponse:
    discard(copy, request.user)
    model_admin.message_user(request, _("The changes have been thrown away. The public page is as it was."))
    return HttpResponseRedirect(model_admin.url_of("change", record))


def _settled(model_admin: Any, request: HttpRequest, record: Record) -> HttpResponse:
    """What collided with the public page is decided: the copy starts from that page now, and is looked at once more."""
    sides, conflicts, settled = chosen_in(request, record)
    if settled is None:
        return conflict_page(model_admin, request, record, sides, conflicts)
    with transaction.atomic():
        record = locked(record._meta.label_lower, record.uuid)
        copy = WorkingCopy.of(record)
        if copy is None or copy.document != sides.mine:
            model_admin.message_user(request, CHANGED_MEANWHILE, messages.WARNING)
        else:
            rebase(copy, sides.theirs, settled, request.user)
    return HttpResponseRedirect(model_admin.url_of("changes", record))
