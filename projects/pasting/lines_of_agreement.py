"""The lines of a proposed agreement."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partners.models import Agreement, AgreementEvent
from portal.partial_date_forms import PartialDateFormField
from projects.pasting.draft import Draft
from projects.pasting.forms import Line, OrganisationLine, PeriodFields


class PartyLine(OrganisationLine):
    """The other side of an agreement."""

    label = _("Other party")

    def write(self, draft: Draft) -> None:
        draft.row("parties", {"organisation": self.chosen(draft), "is_ours": False})


class KindLine(Line):
    """The kind of an agreement."""

    label = _("Kind")
    value = forms.ChoiceField(label=_("Kind"), choices=Agreement.Kind.choices)

    def write(self, draft: Draft) -> None:
        draft.fields["kind"] = self.cleaned_data["value"]


class StatusLine(Line):
    """The state of an agreement."""

    label = pgettext_lazy("state of an agreement", "State")
    status = forms.ChoiceField(label=pgettext_lazy("state of an agreement", "State"), choices=Agreement.Status.choices)
    since = PartialDateFormField(label=_("in this state since"), required=False)
    reason = forms.CharField(label=_("reason of the state"), required=False, widget=forms.Textarea({"rows": 3}))

    def write(self, draft: Draft) -> None:
        cleaned = self.cleaned_data
        draft.fields |= {
            "status": cleaned["status"],
            "status_date": str(cleaned["since"]) if cleaned["since"] else None,
        }
        draft.text("status_reason", cleaned["reason"])


class EventLine(PeriodFields):
    """An event in the life of an agreement."""

    label = _("Event")
    kind = forms.ChoiceField(label=_("Kind"), choices=AgreementEvent.Kind.choices)
    date_note = forms.CharField(label=_("note on the date"), max_length=120, required=False)
    text = forms.CharField(label=_("what happened"), widget=forms.Textarea({"rows": 3}))
    field_order = ("take", "kind", "start", "end", "date_note", "text")

    def write(self, draft: Draft) -> None:
        texts = {"text": self.cleaned_data["text"], "date_note": self.cleaned_data["date_note"]}
        draft.row("events", {"kind": self.cleaned_data["kind"], **self.dates}, texts)
