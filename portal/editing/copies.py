"""Saving a record in the admin: a draft changes at once, a published record's changes go into its working copy.

A form is always checked and saved by Django's own admin, against what it showed when it was opened. Where that is not
what the record is now (a working copy, somebody else's save) this happens in a rehearsal: the document that comes out
of it is put together with what others changed meanwhile (`portal.copies.merging`), and only then kept.
"""

from functools import partial
from typing import Any

from django.contrib import messages
from django.contrib.admin.options import IS_POPUP_VAR
from django.contrib.admin.utils import quote, unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.translation import gettext as _

from portal.copies.merging import Document, merge
from portal.copies.models import OpenForm, WorkingCopy, has_been_public
from portal.copies.rehearsing import changed_part, rehearsed, stand
from portal.copies.sheets import FIELD, Sheet, as_sent, forget_typed, keep_typed, note_presence
from portal.copies.writing import Collision, forget, keep, locked, publish, without_workflow
from portal.editing.changes import PublicChangeMixin
from portal.editing.changes_page import changes_page
from portal.editing.conflicts import Sides, chosen_in, conflict_page
from portal.editing.preview_page import preview_page
from portal.history import acting
from portal.publishing import public_change, rehearsal
from portal.records import Record, apply, document_of


class OnlyShown:
    """A form with what was typed before: it shows its errors and is not saved."""

    def is_valid(self) -> bool:
        super().is_valid()
        return False


class WorkingCopyMixin(PublicChangeMixin):
    """For a ModelAdmin of records: its form works on the working copy of what has been public."""

    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, form_url: str = "", extra_context: dict | None = None
    ) -> HttpResponse:
        context = dict(extra_context or {})
        if not issubclass(self.model, Record):
            return super().changeform_view(request, object_id, form_url, context)
        record = self.get_object(request, unquote(object_id)) if object_id else None
        if object_id and (record is None or not self.has_change_permission(request, record)):
            return super().changeform_view(request, object_id, form_url, context)
        request.live_record = record  # whose rights count, whatever a working copy says about owners
        if request.method == "POST":
            return self._save(request, object_id, form_url, context)
        return self._open(request, object_id, form_url, context)

    # Opening

    def _open(self, request: HttpRequest, object_id: str | None, form_url: str, context: dict) -> HttpResponse:
        record: Record | None = request.live_record
        forms = list(OpenForm.objects.of(record)) if record else []
        mine = next((form for form in forms if form.person_id == request.user.pk), None)
        typed = self._typed_before(request, context, mine)
        copy = WorkingCopy.of(record) if record and has_been_public(record) else None
        if record:
            context["others"] = [form for form in forms if form != mine and form.is_open]
            note_presence(request.user, record, mine)
        if typed:
            sheet = Sheet.read(typed.typed[FIELD][0])
            data = request.POST.copy()  # empty; Django reads the body, which has none, before we say that it is a POST
            data.update(as_sent(typed))
            request.method, request.POST, request.only_shown = "POST", data, True
        else:
            sheet = self._sheet(request, copy)
        context |= {"sheet": sheet.signed(), "place": sheet.place, "working_copy": copy, "typed": typed}
        if not copy and not typed:
            request.shown_record = record
            return super().changeform_view(request, object_id, form_url, context)
        with rehearsal():
            context["left_out"] = stand(_to_stand(sheet, copy, typed, record)) if record and sheet.document else []
            response = super().changeform_view(request, object_id, form_url, context)
            if hasattr(response, "render"):
                response.render()  # while the copy stands
        return response

    def _sheet(self, request: HttpRequest, copy: WorkingCopy | None) -> Sheet:
        record, label = request.live_record, self.opts.label_lower
        if record is None:
            return Sheet(request.user.pk, label, str(self.model().uuid))
        return Sheet(request.user.pk, label, str(record.uuid), _now(record, copy))

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        """Django's; the record that was read already, where nothing is put in its place for a look."""
        shown = getattr(request, "shown_record", None)
        return shown if shown and str(shown.pk) == object_id else super().get_object(request, object_id, from_field)

    def _typed_before(self, request: HttpRequest, context: dict, mine: OpenForm | None) -> OpenForm | None:
        """What the person typed into this form and did not save. Of new records they choose which to go on with."""
        if record := request.live_record:
            return mine if mine and mine.typed is not None and _is_whole(mine, record) else None
        if IS_POPUP_VAR in request.GET:
            return None
        forms = OpenForm.objects.filter(person=request.user, model=self.opts.label_lower, typed__isnull=False)
        saved = self.model._base_manager.values("uuid")
        waiting = [form for form in forms.exclude(record__in=saved).order_by("-typed_at") if _is_whole(form)]
        chosen = next((form for form in waiting if str(form.record) == request.GET.get("typed")), None)
        context["waiting"] = [] if chosen else waiting
        return chosen

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> type:
        form = super().get_form(request, obj, change=change, **kwargs)
        return type(form)(form.__name__, (OnlyShown, form), {}) if getattr(request, "only_shown", False) else form

    # Saving

    def _save(self, request: HttpRequest, object_id: str | None, form_url: str, context: dict) -> HttpResponse:
        sheet = Sheet.read(request.POST.get(FIELD, ""))
        if sheet and (sheet.person != request.user.pk or sheet.model != self.opts.label_lower):
            sheet = None
        context |= {"sheet": request.POST.get(FIELD, ""), "place": sheet.place} if sheet else {}
        if object_id is None:
            return self._add(request, sheet, form_url, context)
        with transaction.atomic():
            request.live_record = record = locked(self.opts.label_lower, request.live_record.uuid)
            if record is None or not self.has_change_permission(request, record):  # deleted or given away just now
                raise PermissionDenied
            if sheet and sheet.record != str(record.uuid):
                sheet = None
            copy = WorkingCopy.of(record) if has_been_public(record) else None
            now = _now(record, copy)
            if "_settle" in request.POST:
                return self._settle(request, copy, now)
            opened = sheet.document if sheet and sheet.document else now
            context["working_copy"] = copy
            if not has_been_public(record) and opened == now:
                response = super().changeform_view(request, object_id, form_url, context)
                if getattr(request, "content_changed", False):
                    forget_typed(request.user, record)
                return response
            return self._rehearse(request, object_id, form_url, context, copy, opened, now)

    def _rehearse(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str,
        context: dict,
        copy: WorkingCopy | None,
        opened: Document,
        now: Document,
    ) -> HttpResponse:
        record: Record = request.live_record
        request.rehearsed = True
        with rehearsal():
            context["left_out"] = stand(opened)
            response = super().changeform_view(request, object_id, form_url, context)
            if not getattr(request, "content_changed", False):
                if hasattr(response, "render"):
                    response.render()
                return response
            mine = document_of(self.model._base_manager.get(pk=record.pk))
        if has_been_public(record):
            opened, mine = without_workflow(opened), without_workflow(mine)
        return self._together(request, copy, opened, mine, now) or self._publish_at_once(request) or response

    def _together(
        self, request: HttpRequest, copy: WorkingCopy | None, opened: Document, mine: Document, now: Document
    ) -> HttpResponse | None:
        """Keep what the person wrote together with what others wrote meanwhile; or an answer that says why not."""
        record: Record = request.live_record
        merged, conflicts = merge(opened, mine, now)
        if conflicts:
            keep_typed(request.POST)
            return conflict_page(self, request, record, Sides(opened, mine, now), conflicts)
        try:
            with transaction.atomic():
                self._put(request, copy, merged if merged == mine else rehearsed(merged))
        except ValidationError as error:
            keep_typed(request.POST)
            text = _("Together with what somebody else changed meanwhile this does not fit; nothing was lost:")
            self.message_user(request, f"{text} {' '.join(error.messages)}", messages.ERROR)
            return HttpResponseRedirect(request.get_full_path())
        return None

    def _settle(self, request: HttpRequest, copy: WorkingCopy | None, now: Document) -> HttpResponse:
        """The person has seen both texts of what collided, and chosen."""
        sides, conflicts, settled = chosen_in(request, request.live_record)
        if settled is None:
            return conflict_page(self, request, request.live_record, sides, conflicts)
        again = HttpResponseRedirect(request.get_full_path())
        return self._together(request, copy, sides.theirs, settled, now) or again

    def _put(self, request: HttpRequest, copy: WorkingCopy | None, document: Document) -> None:
        """Keep a document that collides with nothing, where it belongs; the record is locked."""
        record: Record = request.live_record
        words = request.POST.get("_what_for", "").strip()[:500]
        if has_been_public(record):
            keep(record, copy, document, request.user, words)
            text = _("Saved in the working copy. The public page has not changed.")
        else:
            with acting(request.user, words), public_change():
                apply(document, request.user)
            text = _("Saved, together with what somebody else changed meanwhile.")
        forget_typed(request.user, record)
        self.message_user(request, text, messages.SUCCESS)
        super().log_change(request, record, getattr(request, "log_message", ""))

    def _publish_at_once(self, request: HttpRequest) -> HttpResponse | None:
        record: Record = request.live_record
        copy = WorkingCopy.of(record) if "_publish_changes" in request.POST else None
        if copy is None or not self.has_publish_permission(request, record):
            return None
        try:
            publish(copy, request.user)
        except (Collision, ValidationError):
            return HttpResponseRedirect(self.url_of("changes", record))  # the page of the changes shows what collides
        self.note_published_copy(request, record)
        self.message_user(request, _("The changes are public now."), messages.SUCCESS)
        return None

    def _add(self, request: HttpRequest, sheet: Sheet | None, form_url: str, context: dict) -> HttpResponse:
        if sheet and (record := sheet.live):  # sent twice: the first one arrived
            return HttpResponseRedirect(self.url_of("change", record))
        request.new_uuid = sheet.record if sheet else None
        response = super().changeform_view(request, None, form_url, context)
        if sheet and getattr(request, "content_changed", False) and (record := sheet.live):
            forget_typed(request.user, record)
        return response

    # Addresses and pages

    def get_urls(self) -> list:
        pages = {"changes": changes_page, "preview": preview_page}
        names = f"{self.opts.app_label}_{self.opts.model_name}"
        return [
            path(f"<path:object_id>/{word}/", self.admin_site.admin_view(partial(page, self)), name=f"{names}_{word}")
            for word, page in pages.items()
        ] + super().get_urls()

    def url_of(self, page: str, record: Record, *more: str) -> str:
        """The address of a page of the record here: `change`, `changes`, …"""
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_{page}", args=[quote(record.pk), *more])

    # What Django's form does

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if not change and getattr(request, "new_uuid", None):
            obj.uuid = request.new_uuid
        super().save_model(request, obj, form, change)

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        forget([obj])
        super().delete_model(request, obj)

    def delete_queryset(self, request: HttpRequest, queryset: Any) -> None:
        forget(queryset)
        super().delete_queryset(request, queryset)

    def log_change(self, request: HttpRequest, obj: models.Model, message: Any) -> Any:
        if not getattr(request, "rehearsed", False):
            return super().log_change(request, obj, message)
        request.log_message = message  # written when the change is kept
        return None

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        if not getattr(request, "rehearsed", False) or IS_POPUP_VAR in request.POST:
            return super().response_change(request, obj)
        if "_continue" in request.POST or "_publish_changes" in request.POST:
            return HttpResponseRedirect(request.get_full_path())
        return self.response_post_save_change(request, obj)


def _now(record: Record, copy: WorkingCopy | None) -> Document:
    """What the form shows: the working copy where there is one; of what has been public without its state."""
    if copy:
        return copy.document
    document = document_of(record)
    return without_workflow(document) if has_been_public(record) else document


def _to_stand(sheet: Sheet, copy: WorkingCopy | None, typed: OpenForm | None, record: Record) -> Document:
    """What to put in place for a look; of a copy of a record that nobody has changed since, only what it changes."""
    if copy is None or typed or record.updated_at > copy.started_at:
        return sheet.document
    return changed_part(copy.document, copy.base)


def _is_whole(form: OpenForm, record: Record | None = None) -> bool:
    """Whether what was kept can still be put into the form: its sheet may be too old, or the record saved since."""
    sheet = Sheet.read(next(iter(form.typed.get(FIELD, [])), ""))
    return bool(sheet) and (sheet.document is None) == (record is None)
