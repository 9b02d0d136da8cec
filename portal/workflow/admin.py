"""The pages of the steps: what happens, what stands in the way, what is advised, a comment, a time."""

import datetime
from functools import partial
from typing import Any

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path

from portal.copies.merging import Document
from portal.copies.models import WorkingCopy, has_been_public
from portal.copies.rehearsing import stand
from portal.editing.people import may_publish
from portal.publishing import Publishing, public_change, rehearsal
from portal.records import document_of
from portal.workflow.advice import advised, blocking
from portal.workflow.forms import StepForm
from portal.workflow.models import Move, Transition
from portal.workflow.moving import move_copy, move_record, note_published_copy
from portal.workflow.rights import FOR_WRITERS, is_possible, moves_open_to
from portal.workflow.words import ASKED, BUTTONS, DONE, HAPPENS

SHOWN_STEPS = 10


class WorkflowMixin:
    """For the ModelAdmin of records that the public sees: their steps, from the form and from the list."""

    def get_urls(self) -> list:
        name = f"{self.opts.app_label}_{self.opts.model_name}_move"
        view = self.admin_site.admin_view(self.move_view)
        return [path("<path:object_id>/move/<slug:move>/", view, name=name), *super().get_urls()]

    def address_of(self, request: HttpRequest, record: Publishing) -> str:
        """Where the record is worked on, for mails."""
        return request.build_absolute_uri(self.url_of("change", record))

    def has_publish_permission(self, request: HttpRequest, record: Publishing | None = None) -> bool:
        """True for those who decide what the public sees: anywhere, or of this record."""
        return may_publish(request.user, record)

    def has_publish_some_permission(self, request: HttpRequest) -> bool:
        """True for those who decide it for some records at least."""
        return may_publish(request.user) or request.user.organisations.filter(review_required=False).exists()

    # One record

    def move_view(self, request: HttpRequest, object_id: str, move: str) -> HttpResponse:
        """Before: what will happen, and what to think of. After the button: it has happened."""
        record = self.get_object(request, unquote(object_id))
        if record is None or move not in Move.values or not self.is_publishing:
            raise Http404
        copy = WorkingCopy.of(record) if has_been_public(record) else None
        if not self.has_change_permission(request, record) or not self._may(request, record, copy, move):
            raise PermissionDenied
        if not is_possible(move, record, copy):
            self.message_user(request, DONE["elsewhere"], messages.WARNING)
            return HttpResponseRedirect(self.url_of("change", record))
        if copy and move == Move.PUBLISH:  # the page of the changes compares and publishes
            return HttpResponseRedirect(self.url_of("changes", record))
        taken_back = move == Move.SEND_BACK and not may_publish(request.user, record)
        start = {"publish_from": record.publish_from}
        companions = self.drafts_named_in(request, document_of(record)) if move == Move.PUBLISH else []
        form = StepForm(
            move, request.POST or None, reason=not taken_back, initial=start, companions=companions
        )  # fmt: skip
        blocked, advice = self._look(record, copy) if move in (Move.HAND_IN, Move.PUBLISH) else ([], [])
        if request.method == "POST" and request.POST.get("seen") != _seen(record, copy):
            self.message_user(request, DONE["changed"], messages.WARNING)
        elif (
            request.method == "POST"
            and form.is_valid()
            and not (blocked and move == Move.PUBLISH)
            and self._take(request, record, copy, move, form)
        ):
            return HttpResponseRedirect(self.url_of("change", record))
        called = "take_back" if taken_back else move
        context = {
            **self.admin_site.each_context(request), "opts": self.opts, "original": record, "title": ASKED[move],
            "move": move, "copy": copy, "form": form, "blocked": blocked, "advice": advice, "seen": _seen(record, copy),
            "happens": HAPPENS[called], "button": BUTTONS[called],
            "change_url": self.url_of("change", record), "steps": Transition.objects.of(record)[:SHOWN_STEPS],
        }  # fmt: skip
        return TemplateResponse(request, "admin/workflow/move.html", context)

    def _may(self, request: HttpRequest, record: Publishing, copy: WorkingCopy | None, move: str) -> bool:
        return move in moves_open_to(request.user, record, copy) or (
            not is_possible(move, record, copy) and (move in FOR_WRITERS or may_publish(request.user, record))
        )

    def _look(self, record: Publishing, copy: WorkingCopy | None) -> tuple[list, list]:
        """What stands in the way and what is advised, of the working copy where there is one."""
        if copy is None:
            return blocking(record), advised(record, self.warnings(record))
        with rehearsal():
            stand(copy.document)
            record = self.model._base_manager.get(pk=record.pk)
            return blocking(record), advised(record, self.warnings(record))

    def _take(
        self, request: HttpRequest, record: Publishing, copy: WorkingCopy | None, move: str, form: StepForm
    ) -> bool:
        address, comment = partial(self.address_of, request), form.cleaned_data["comment"]
        publish_from = form.cleaned_data.get("publish_from")
        try:
            if copy and move in FOR_WRITERS:
                move_copy(record, move, request.user, address, comment)
            else:
                with public_change():
                    move_record(record, move, request.user, address, comment, publish_from)
                    self.publish_along(request, form.chosen, publish_from)
        except ValidationError as error:
            self.message_user(request, " ".join(error.messages), messages.ERROR)
            return False
        self.log_change(request, record, [{"changed": {"fields": [str(record._meta.get_field("state").verbose_name)]}}])
        self.message_user(request, f"{DONE[move]} {record}", messages.SUCCESS)
        return True

    # What is published along with a record

    def drafts_named_in(self, request: HttpRequest, document: Document) -> list[Publishing]:
        """The drafts that a record's public page would name, and that the person may publish."""
        return []

    def publish_along(
        self, request: HttpRequest, drafts: list[Publishing], publish_from: datetime.datetime | None = None
    ) -> None:
        """Publish them, each with a step of its own in its log; inside the change of the record that names them."""
        for draft in drafts:
            its_admin = self.admin_site.get_model_admin(type(draft))
            address = partial(its_admin.address_of, request)
            move_record(draft, Move.PUBLISH, request.user, address, publish_from=publish_from)

    def note_published_copy(self, request: HttpRequest, record: Publishing) -> None:
        """Called where the changes of a public record have been published."""
        note_published_copy(record, request.user, partial(self.address_of, request))

    # From the form: saved first, then the page of the step

    def render_change_form(self, request: HttpRequest, context: dict, *args: Any, **kwargs: Any) -> HttpResponse:
        record = getattr(request, "live_record", None) or context.get("original")
        if self.is_publishing and not context["is_popup"]:
            context |= self._standing(request, record, context.get("working_copy"))
        return super().render_change_form(request, context, *args, **kwargs)

    def _standing(self, request: HttpRequest, record: Publishing | None, copy: WorkingCopy | None) -> dict[str, Any]:
        shown = record or self.model()
        if record and not self.has_change_permission(request, record):
            return {}
        moves = moves_open_to(request.user, shown, copy)
        if record is None:
            moves = [
                move for move in moves if move == Move.HAND_IN or (move == Move.PUBLISH and may_publish(request.user))
            ]
        moved = record and (record.updated_by_id or has_been_public(record))  # a step says who changed the record last
        saved_first = (Move.HAND_IN, Move.SEND_BACK) if record and has_been_public(record) else tuple(Move)
        if record and has_been_public(record) and copy is None and not may_publish(request.user, record):
            moves = [Move.HAND_IN, *moves]  # what is written now becomes a working copy, and that is handed in
        return {
            "moves_of_form": [(move, BUTTONS[f"save_{move}"]) for move in moves if move in saved_first],
            "moves_alone": [
                (BUTTONS[move], self.url_of("move", record, move))
                for move in moves
                if move not in saved_first and record
            ],
            "last_step": Transition.objects.of(record).select_related("person").first() if moved else None,
        }

    def _then(self, request: HttpRequest, record: Any) -> HttpResponse | None:
        move = request.POST.get("_move")
        return HttpResponseRedirect(self.url_of("move", record, move)) if move in Move.values else None

    def response_add(self, request: HttpRequest, obj: Any, post_url_continue: str | None = None) -> HttpResponse:
        return self._then(request, obj) or super().response_add(request, obj, post_url_continue)

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        return self._then(request, obj) or super().response_change(request, obj)


def _seen(record: Publishing, copy: WorkingCopy | None) -> str:
    """What the person has before them: a step is about that, not about what somebody writes meanwhile."""
    return f"{record.state} {record.updated_at.isoformat()} {copy.version if copy else ''}"
