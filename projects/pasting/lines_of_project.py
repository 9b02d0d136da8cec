"""The lines of a proposed project."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from portal.countries import country_choices
from portal.money_forms import MoneyFormField
from portal.partial_date_forms import PartialDateFormField
from projects.models import Activity, BudgetLine, Participation, Programme, ProjectIdentifier
from projects.models.programme import Rate
from projects.pasting.draft import Draft
from projects.pasting.forms import Line, OrganisationLine, PeriodFields
from projects.quick.forms import NOTHING


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


class PartnerLine(OrganisationLine):
    """A partner of the project."""

    label = _("Partner")
    role = forms.ChoiceField(
        label=_("Role"), required=False, choices=[("", _("not stated")), *Participation.Role.choices]
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.key = self.initial.get("name", "")

    def write(self, draft: Draft) -> None:
        values = {"organisation": self.chosen(draft), "role": self.cleaned_data["role"]}
        draft.participations[self.key] = draft.row("participations", values)


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
    title = forms.CharField(label=pgettext_lazy("heading of a text", "Title"), max_length=250)
    text = forms.CharField(label=_("Text"), required=False, widget=forms.Textarea({"rows": 3}))

    def write(self, draft: Draft) -> None:
        cleaned, language = self.cleaned_data, draft.language
        draft.articles.append(
            {"date": str(cleaned["date"]), f"title_{language}": cleaned["title"], f"text_{language}": cleaned["text"]}
        )
