"""Taking a step with several records from their list: first a page that names each of them, then the step."""

from functools import partial
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from portal.publishing import Publishing
from portal.workflow.advice import advised, blocking
from portal.workflow.forms import StepForm
from portal.workflow.models import STEPS, Move
from portal.workflow.moving import move_record
from portal.workflow.rights import moves_open_to
from portal.workflow.words import ASKED, BUTTONS, HAPPENS

Records = list[tuple[Publishing, Any]]


def _step(model_admin: Any, request: HttpRequest, records: QuerySet, move: str) -> HttpResponse | None:
    ready, left = _sorted_out(model_admin, request, records, move)
    form = StepForm(move, request.POST if "confirmed" in request.POST else None, timed=False)
    if "confirmed" in request.POST and form.is_valid():
        _take(model_admin, request, ready, move, form.cleaned_data["comment"])
        return None
    context = {
        **model_admin.admin_site.each_context(request), "opts": model_admin.opts, "title": ASKED[move], "move": move,
        "happens": HAPPENS[move], "button": BUTTONS[move], "ready": ready, "left": left, "form": form,
    }  # fmt: skip
    return TemplateResponse(request, "admin/workflow/several.html", context)


def _sorted_out(model_admin: Any, request: HttpRequest, records: QuerySet, move: str) -> tuple[Records, Records]:
    """Those that take the step, with the number of hints, and those that do not, with the reason."""
    ready, left = [], []
    for record in records:
        changes = model_admin.has_change_permission(request, record)
        if not changes or move not in moves_open_to(request.user, record):
            possible = record.state in STEPS[move][0]
            left.append((record, gettext("You may not do that.") if possible else record.get_state_display()))
        elif move == Move.PUBLISH and (blocked := blocking(record)):
            left.append((record, " ".join(one.text for one in blocked)))
        else:
            looked_at = move in (Move.HAND_IN, Move.PUBLISH)
            ready.append((record, len(advised(record, model_admin.warnings(record))) if looked_at else 0))
    return ready, left


def _take(model_admin: Any, request: HttpRequest, ready: Records, move: str, comment: str) -> None:
    address, done = partial(model_admin.address_of, request), 0
    for record, _hints in ready:
        try:
            move_record(record, move, request.user, address, comment)
        except ValidationError as error:
            model_admin.message_user(request, f"{record}: {' '.join(error.messages)}", messages.ERROR)
            continue
        state = str(record._meta.get_field("state").verbose_name)
        model_admin.log_change(request, record, [{"changed": {"fields": [state]}}])
        model_admin.note_change(request)
        done += 1
    text = ngettext("%(count)s record changed.", "%(count)s records changed.", done) % {"count": done}
    model_admin.message_user(request, text, messages.SUCCESS if done else messages.WARNING)


@admin.action(description=_("Hand in for review"), permissions=["change"])
def hand_in(model_admin: Any, request: HttpRequest, records: QuerySet) -> HttpResponse | None:
    """From draft to review: open to everybody who writes."""
    return _step(model_admin, request, records, Move.HAND_IN)


@admin.action(description=_("Publish"), permissions=["publish_some"])
def publish(model_admin: Any, request: HttpRequest, records: QuerySet) -> HttpResponse | None:
    """Show to the public."""
    return _step(model_admin, request, records, Move.PUBLISH)


@admin.action(description=_("Send back"), permissions=["publish_some"])
def send_back(model_admin: Any, request: HttpRequest, records: QuerySet) -> HttpResponse | None:
    """From review to draft, with a reason."""
    return _step(model_admin, request, records, Move.SEND_BACK)


@admin.action(description=_("Archive"), permissions=["publish_some"])
def archive(model_admin: Any, request: HttpRequest, records: QuerySet) -> HttpResponse | None:
    """Keep the page at its address, out of the lists."""
    return _step(model_admin, request, records, Move.ARCHIVE)


STATE_ACTIONS = [hand_in, publish, send_back, archive]
