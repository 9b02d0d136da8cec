"""Changing the state of several records from their list."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from portal.editing.people import may_publish
from portal.publishing import State


def _give_state(model_admin: Any, request: HttpRequest, records: QuerySet, state: State) -> None:
    """Each record is saved as if by its form; those that the person may not change are left and named."""
    done = 0
    for record in records:
        allowed = model_admin.has_change_permission(request, record)
        if not allowed or not (may_publish(request.user) or record.state in (State.DRAFT, State.REVIEW)):
            model_admin.message_user(
                request, f"{gettext('Not changed, you may not do that:')} {record}", messages.ERROR
            )
            continue
        record.state = state
        record.updated_by = request.user
        record.save()
        model_admin.log_change(request, record, [{"changed": {"fields": [str(_("state"))]}}])
        model_admin.note_change(request)
        done += 1
    if done:
        text = ngettext("%(count)s record changed.", "%(count)s records changed.", done) % {"count": done}
        model_admin.message_user(request, text, messages.SUCCESS)


@admin.action(description=_("Hand in for review"), permissions=["change"])
def hand_in(model_admin: Any, request: HttpRequest, records: QuerySet) -> None:
    """From draft to review: open to everybody who writes."""
    _give_state(model_admin, request, records, State.REVIEW)


@admin.action(description=_("Publish"), permissions=["publish"])
def publish(model_admin: Any, request: HttpRequest, records: QuerySet) -> None:
    """Show to the public."""
    _give_state(model_admin, request, records, State.PUBLISHED)


@admin.action(description=_("Archive"), permissions=["publish"])
def archive(model_admin: Any, request: HttpRequest, records: QuerySet) -> None:
    """Keep the page at its address, out of the lists."""
    _give_state(model_admin, request, records, State.ARCHIVED)


STATE_ACTIONS = [hand_in, publish, archive]
