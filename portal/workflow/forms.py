"""What a step asks: a comment, and for publishing a time."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from portal.workflow.models import Move

LABELS = {
    Move.HAND_IN: _("Comment for those who review it (optional)"),
    Move.SEND_BACK: _("Why? What should be done?"),
    Move.PUBLISH: _("Comment for your colleagues (optional)"),
    Move.ARCHIVE: _("Why? (optional)"),
    Move.WITHDRAW: _("Why is it taken offline?"),
}
NEEDS_A_REASON = (Move.SEND_BACK, Move.WITHDRAW)


class StepForm(forms.Form):
    """One form for all steps; the time is asked only where something is published."""

    comment = forms.CharField(required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 4}))
    publish_from = forms.DateTimeField(
        label=_("Appears from (leave empty: at once)"),
        required=False,
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M", "%d.%m.%Y %H:%M", "%d. %m. %Y %H:%M"],
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        error_messages={"invalid": pgettext_lazy("time", "Please give day and time, for example 2026-11-30 08:00.")},
    )

    def __init__(self, move: str, *args: Any, reason: bool = True, timed: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["comment"].label = LABELS[Move(move)]
        self.fields["comment"].required = reason and move in NEEDS_A_REASON
        if move != Move.PUBLISH or not timed:
            del self.fields["publish_from"]
