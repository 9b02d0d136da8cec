"""What a step asks: a comment, and for publishing a time."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from portal.publishing import Publishing
from portal.workflow.models import Move

LABELS = {
    Move.HAND_IN: _("Comment for those who review it (optional)"),
    Move.SEND_BACK: _("Why? What should be done?"),
    Move.PUBLISH: _("Comment for your colleagues (optional)"),
    Move.ARCHIVE: _("Why? (optional)"),
    Move.WITHDRAW: _("Why is it taken offline?"),
}
NEEDS_A_REASON = (Move.SEND_BACK, Move.WITHDRAW)


class CompanionsForm(forms.Form):
    """Which drafts are published together with the record that names them. Nothing is asked where there are none."""

    companions = forms.MultipleChoiceField(
        label=_("Publish these partners too"), required=False, widget=forms.CheckboxSelectMultiple,
        help_text=_("They are drafts. The public page names only partners whose own record is public."),
    )  # fmt: skip

    def __init__(self, *args: Any, companions: Iterable[Publishing] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offered = {str(record.pk): record for record in companions}
        if self.offered:
            self.fields["companions"].choices = [(key, str(record)) for key, record in self.offered.items()]
            self.initial["companions"] = list(self.offered)
        else:
            del self.fields["companions"]

    @property
    def chosen(self) -> list[Publishing]:
        """The drafts that are ticked, once the form is valid."""
        return [self.offered[key] for key in self.cleaned_data.get("companions", [])]


class StepForm(CompanionsForm):
    """One form for all steps; the time is asked only where something is published."""

    field_order = ("comment", "publish_from", "companions")

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
