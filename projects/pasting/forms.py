"""The lines of a proposal as an editor confirms them: a box to tick, the value to mend, the words of the page.

Each kind of line is a small form that knows how to write itself into a `Draft` once its box is ticked.
"""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partners.models import Agreement, AgreementEvent, Organisation
from portal.countries import country_choices
from portal.money_forms import MoneyFormField
from portal.partial_date_forms import PartialDateFormField
from projects.models import Activity, BudgetLine, Participation, Programme, ProjectIdentifier
from projects.models.programme import Rate
from projects.pasting.draft import Draft
from projects.quick.forms import told_apart

NOTHING = [("", "---------")]
MOST_CHARACTERS = 200_000


class PasteForm(forms.Form):
    """The text of a page, and whose record comes of it."""

    owner = forms.ModelChoiceField(
        Organisation.objects.none(), label=_("Your organisation"), empty_label=None,
        help_text=_("It will own the new drafts."),
    )  # fmt: skip
    text = forms.CharField(
        label=_("Text of the page"), max_length=MOST_CHARACTERS, widget=forms.Textarea({"rows": 16}),
        help_text=_("Open the old page, select everything, copy it, paste it here. Menus and cookie notices may stay."),
    )  # fmt: skip

    def __init__(self, *args: Any, owners: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = owners


class RecordChoice(forms.Form):
    """Whether a record is made of a proposal at all, and the language of its page."""

    make = forms.BooleanField(label=_("Make a draft of this"), required=False, initial=True)
    language = forms.ChoiceField(label=_("The page is written in"), choices=settings.LANGUAGES)


class Line(forms.Form):
    """One proposed fact. *source* is the text of the page that says it."""

    label: Any = ""
    take = forms.BooleanField(label=_("Take over"), required=False)

    def __init__(self, *args: Any, source: str = "", label: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.source, self.label = source, label or self.label
        self.fields["take"].widget.attrs |= {"data-take": ""}
        for field in self.fields.values():
            if isinstance(field, PartialDateFormField):
                field.help_text = ""  # a filled field needs no example

    @property
    def values(self) -> list[forms.BoundField]:
        """The fields to mend, without the box."""
        return [self[name] for name in self.fields if name != "take"]

    @property
    def is_taken(self) -> bool:
        """Whether the editor confirmed it."""
        return bool(self.cleaned_data.get("take"))

    def full_clean(self) -> None:
        """What is not taken over need not be right."""
        super().full_clean()
        if self.is_bound and not self.data.get(self.add_prefix("take")):
            self._errors.clear()

    def write(self, draft: Draft) -> None:
        """Put the confirmed values into the draft."""
        raise NotImplementedError


class TextLine(Line):
    """A text of the record itself."""

    def __init__(
        self, name: str, *args: Any, long: bool = False, limit: int = 20_000, translated: bool = True, **kwargs: Any
    ):
        super().__init__(*args, **kwargs)
        self.name, self.translated = name, translated
        widget = forms.Textarea({"rows": 4}) if long else forms.TextInput({"class": "vTextField"})
        self.fields["value"] = forms.CharField(label=self.label, max_length=limit, widget=widget)

    def write(self, draft: Draft) -> None:
        value = self.cleaned_data["value"]
        if self.translated:
            draft.text(self.name, value)
        else:
            draft.fields[self.name] = value


class WebsiteLine(Line):
    """The website of the project."""

    label = _("Website")
    value = forms.URLField(label=_("Website"), max_length=500, assume_scheme="https")

    def write(self, draft: Draft) -> None:
        draft.fields["website"] = self.cleaned_data["value"]


class ProgrammeLine(Line):
    """The programme: one of the list, else its name as another funder."""

    label = _("Programme")
    programme = forms.ModelChoiceField(Programme.objects.all(), label=_("Programme of the list"), required=False)
    funder = forms.CharField(
        label=_("Name on the page"), max_length=200, required=False, help_text=_("Kept only if no programme is chosen.")
    )

    def write(self, draft: Draft) -> None:
        if programme := self.cleaned_data["programme"]:
            draft.fields["programme"] = str(programme.uuid)
        else:
            draft.text("funder", self.cleaned_data["funder"])


class NumberLine(Line):
    """The number of the project."""

    label = _("Number of the project")
    kind = forms.ChoiceField(label=_("Kind"), choices=ProjectIdentifier.Kind.choices)
    value = forms.CharField(label=_("Number of the project"), max_length=80)

    def write(self, draft: Draft) -> None:
        draft.row("identifiers", {"kind": self.cleaned_data["kind"], "value": self.cleaned_data["value"]})


class PeriodFields(Line):
    """Two dates, of which either may be missing."""

    start = PartialDateFormField(label=_("Beginning"), required=False)
    end = PartialDateFormField(label=_("End"), required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        start, end = cleaned.get("start"), cleaned.get("end")
        if start and end and end.last_day < start.first_day:
            self.add_error("end", _("The period ends before it starts."))
        return cleaned

    @property
    def dates(self) -> dict[str, str | None]:
        """Both dates as a document has them."""
        return {
            name: str(self.cleaned_data[name]) if self.cleaned_data.get(name) else None for name in ("start", "end")
        }


class PeriodLine(PeriodFields):
    """The period of the project, with the notes on its dates."""

    label = _("Period")
    start_note = forms.CharField(label=_("Note on the beginning"), max_length=120, required=False)
    end_note = forms.CharField(label=_("Note on the end"), max_length=120, required=False)

    def write(self, draft: Draft) -> None:
        draft.fields |= self.dates
        for name in ("start_note", "end_note"):
            draft.text(name, self.cleaned_data[name])


class StatedLine(Line):
    """A number that the page states: of partners, or of countries."""

    value = forms.IntegerField(label=_("Number"), min_value=1, max_value=9999)

    def __init__(self, name: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.name = name

    def write(self, draft: Draft) -> None:
        draft.fields[self.name] = self.cleaned_data["value"]


class OrganisationLine(Line):
    """Somebody whom the page names: an organisation that is here, or a new one."""

    name = forms.CharField(label=_("Name on the page"), max_length=250)
    organisation = forms.ModelChoiceField(
        Organisation.objects.none(), label=_("Organisation here"), required=False, empty_label=_("add it as a new one"),
        help_text=_("Those with a similar name."),
    )  # fmt: skip

    def __init__(self, *args: Any, similar: list[Organisation], country: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.country = country
        field = self.fields["organisation"]
        field.queryset = Organisation.objects.filter(pk__in=[one.pk for one in similar])
        field.label_from_instance = told_apart

    def chosen(self, draft: Draft) -> str:
        """The identity of the organisation; a new one is made first."""
        cleaned = self.cleaned_data
        return str(draft.organisation(cleaned["organisation"], cleaned["name"], self.country).uuid)


class PartnerLine(OrganisationLine):
    """A partner of the project."""

    label = pgettext_lazy("role of a partner", "Partner")
    role = forms.ChoiceField(
        label=_("Role"), required=False, choices=[("", _("not stated")), *Participation.Role.choices]
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.key = self.initial.get("name", "")

    def write(self, draft: Draft) -> None:
        values = {"organisation": self.chosen(draft), "role": self.cleaned_data["role"]}
        draft.participations[self.key] = draft.row("participations", values)


class PartyLine(OrganisationLine):
    """The other side of an agreement."""

    label = _("Other party")

    def write(self, draft: Draft) -> None:
        draft.row("parties", {"organisation": self.chosen(draft), "is_ours": False})


class CountedLine(Line):
    """Partners without a name."""

    label = _("Partners without a name")
    country = forms.ChoiceField(label=_("Country"), choices=lambda: NOTHING + country_choices())
    number = forms.IntegerField(label=_("Number"), min_value=1, max_value=999)

    def write(self, draft: Draft) -> None:
        values = {"country": self.cleaned_data["country"], "number": self.cleaned_data["number"]}
        draft.row("unnamed_partners", values)


class AmountLine(Line):
    """An amount of the budget."""

    label = _("Amount")
    measure = forms.ChoiceField(label=_("What it is"), choices=BudgetLine.Measure.choices)
    money = MoneyFormField(label=_("Amount"))
    sources = forms.MultipleChoiceField(
        label=_("Who pays"), required=False, choices=Rate.Source.choices, widget=forms.CheckboxSelectMultiple
    )
    partner = forms.ChoiceField(label=_("For"), required=False)

    def __init__(self, *args: Any, partners: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["partner"].choices = [("", _("the whole project")), *((name, name) for name in partners)]

    def write(self, draft: Draft) -> None:
        cleaned = self.cleaned_data
        money, partner = cleaned["money"], cleaned["partner"]
        if partner and partner not in draft.participations:
            raise ValidationError(
                _("%(amount)s: please also take over the partner it is about: %(partner)s"),
                params={"amount": money, "partner": partner},
            )
        values = {
            "measure": cleaned["measure"],
            "amount": str(money.amount),
            "currency": money.currency,
            "qualifier": str(money.qualifier),
            "sources": cleaned["sources"],
            "participation": draft.participations[partner] if partner else None,
        }
        draft.row("budget_lines", values)


class RateLine(Line):
    """A co-financing rate."""

    label = _("Share")
    source = forms.ChoiceField(label=_("Who pays"), choices=Rate.Source.choices)
    percent = forms.DecimalField(label=_("rate in %"), min_value=0, max_value=100, max_digits=5, decimal_places=2)
    country = forms.ChoiceField(label=_("Country"), required=False, choices=lambda: NOTHING + country_choices())

    def __init__(self, *args: Any, source: str = "", **kwargs: Any) -> None:
        super().__init__(*args, source=source, **kwargs)

    def write(self, draft: Draft) -> None:
        cleaned = self.cleaned_data
        values = {"source": cleaned["source"], "percent": str(cleaned["percent"]), "country": cleaned["country"]}
        draft.row("funding_rates", values)


class ActivityLine(PeriodFields):
    """A task of the project; a short text is its title."""

    label = _("Activity")
    number = forms.CharField(label=_("Number"), max_length=12, required=False)
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=NOTHING + Activity.Kind.choices)
    text = forms.CharField(label=_("Text"), widget=forms.Textarea({"rows": 3}))
    date_note = forms.CharField(label=_("note on the date"), max_length=120, required=False)
    responsible = forms.MultipleChoiceField(
        label=_("responsible partners"), required=False, widget=forms.CheckboxSelectMultiple
    )
    field_order = ("take", "number", "kind", "text", "start", "end", "date_note", "responsible")

    def __init__(self, *args: Any, partners: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["responsible"].choices = [(name, name) for name in partners]
        if not partners:
            del self.fields["responsible"]

    def write(self, draft: Draft) -> None:
        cleaned = self.cleaned_data
        kept = [draft.participations[name] for name in cleaned.get("responsible", []) if name in draft.participations]
        values = {"number": cleaned["number"], "kind": cleaned["kind"], **self.dates, "responsible": kept}
        longest = Activity._meta.get_field("title").max_length
        name = "title" if len(cleaned["text"]) <= longest and "\n" not in cleaned["text"] else "text"
        draft.row("activities", values, {name: cleaned["text"], "date_note": cleaned["date_note"]})


class DetailLine(Line):
    """An objective, a target group or an output."""

    text = forms.CharField(label=_("Text"), widget=forms.Textarea({"rows": 2}))

    def __init__(self, kind: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind = kind

    def write(self, draft: Draft) -> None:
        draft.row("details", {"kind": self.kind}, {"text": self.cleaned_data["text"]})


class LogLine(Line):
    """A line of the log."""

    label = pgettext_lazy("line of a log", "Log entry")
    date = PartialDateFormField(label=_("Date"))
    text = forms.CharField(label=_("Text"), widget=forms.Textarea({"rows": 3}))

    def write(self, draft: Draft) -> None:
        draft.row("status_entries", {"date": str(self.cleaned_data["date"])}, {"text": self.cleaned_data["text"]})


class NewsLine(Line):
    """A news item about the project."""

    label = _("News item")
    date = PartialDateFormField(label=_("Date"))
    title = forms.CharField(label=pgettext_lazy("heading of a text", "Title"), max_length=250, widget=forms.TextInput({"class": "vTextField"}))
    text = forms.CharField(label=_("Text"), required=False, widget=forms.Textarea({"rows": 3}))

    def write(self, draft: Draft) -> None:
        cleaned, language = self.cleaned_data, draft.language
        draft.articles.append(
            {"date": str(cleaned["date"]), f"title_{language}": cleaned["title"], f"text_{language}": cleaned["text"]}
        )


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


class LinkLine(Line):
    """A web address that the page names."""

    label = _("Web address")
    address = forms.URLField(label=_("web address"), max_length=500, assume_scheme="https")

    def write(self, draft: Draft) -> None:
        draft.row("links", {"address": self.cleaned_data["address"]})


class DocumentLine(Line):
    """A document that the page offers; only its title is known."""

    label = _("Document")
    title = forms.CharField(label=pgettext_lazy("heading of a text", "Title"), max_length=250)

    def write(self, draft: Draft) -> None:
        draft.row("document_uses", {"document": draft.document(self.cleaned_data["title"])})
