"""The ten questions on a microproject. Partners are typed by name and found by any of their names, or added."""

import re
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partners.models import Organisation
from partners.naming import organisations_like, told_apart_by
from portal.countries import country_choices
from portal.languages import current_language
from portal.money import CURRENCIES, CURRENT_CODES, DEFAULT_CURRENCY, Money
from portal.money_text import AMOUNT_EXAMPLES, read_amount
from portal.names import called, folded
from portal.partial_date_forms import PartialDateFormField
from portal.partial_dates import PartialDate
from projects.models import Activity, Participation, Programme

NOTHING = [("", "---------")]
NEW = "new"
MOST_PARTNERS = 40  # more are added in the full form
BULLET = re.compile(r"^\s*[-•*–]\s+")
NUMBER = re.compile(r"^(?P<number>[A-Z]?[0-9]{1,2}(?:\.[0-9]{1,2})?)[.)]?\s+(?=[^\W\d])")
DATE = re.compile(r"^(?P<date>[0-9]{1,2}\. ?[0-9]{1,2}\. ?[0-9]{4}|[0-9]{1,2}/[0-9]{4})\.? ?[:–-]? +(?=\S)")
ENDS_TOO_EARLY = _("The period ends before it starts.")


def _dated(text: str) -> tuple[PartialDate | None, str]:
    """The date that a line begins with, where there is one, and the rest of the line."""
    found = DATE.match(text)
    try:
        return (PartialDate.parse(found["date"]), text[found.end() :]) if found else (None, text)
    except ValidationError:  # no such day: the words stay as they were typed
        return None, text


class QuickProjectForm(forms.Form):
    """The questions on the project itself."""

    owner = forms.ModelChoiceField(Organisation.objects.none(), label=_("Your organisation"), empty_label=None)
    part = forms.ChoiceField(
        label=_("Its part in the project"), required=False,
        choices=[
            ("", pgettext_lazy("part in the project", "takes part, role not stated")),
            *Participation.Role.choices,
            ("none", pgettext_lazy("part in the project", "does not take part, only publishes")),
        ],
    )  # fmt: skip
    language = forms.ChoiceField(label=_("You write in"), choices=settings.LANGUAGES)
    title = forms.CharField(label=_("Title"), max_length=300, widget=forms.TextInput({"class": "vTextField"}))
    programme = forms.ModelChoiceField(
        Programme.objects.none(), label=_("Programme"), required=False,
        help_text=_("The programme or fund that pays. Leave empty if it is not in the list."),
    )  # fmt: skip
    number = forms.CharField(
        label=_("Registration number"), max_length=80, required=False, help_text=_("As the programme writes it.")
    )
    start = PartialDateFormField(label=_("Beginning"), required=False)
    end = PartialDateFormField(label=_("End"), required=False)
    currency = forms.ChoiceField(
        label=_("Currency"), choices=[pair for pair in CURRENCIES if pair[0] in CURRENT_CODES], initial=DEFAULT_CURRENCY
    )
    total = forms.CharField(
        label=_("Total cost"), required=False,
        help_text=format_lazy("{label} {examples}", label=_("For example:"), examples=AMOUNT_EXAMPLES),
    )  # fmt: skip
    grant = forms.CharField(label=_("Grant"), required=False, help_text=_("What the programme pays."))
    own = forms.CharField(label=_("Own share"), required=False, help_text=_("What the partners pay themselves."))
    activities = forms.CharField(
        label=_("Activities"), required=False, widget=forms.Textarea({"rows": 5}),
        help_text=_("One on each line. A number or a date at the beginning of a line is understood."),
    )  # fmt: skip
    results = forms.CharField(
        label=_("Result"), required=False, widget=forms.Textarea({"rows": 5}),
        help_text=_("What has come of it, in a few sentences."),
    )  # fmt: skip

    def __init__(self, *args: Any, owners: Any, programmes: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = owners
        self.fields["owner"].initial = owners.first()
        self.fields["programme"].queryset = programmes
        self.fields["language"].initial = current_language()
        for name in ("total", "grant", "own"):
            self.fields[name].widget.attrs |= {"inputmode": "decimal", "autocomplete": "off", "data-echo": "money"}

    def _money(self, name: str) -> Money | None:
        text = self.cleaned_data[name]
        return read_amount(text).money(self.data.get(self.add_prefix("currency")) or DEFAULT_CURRENCY) if text else None

    def clean_total(self) -> Money | None:
        return self._money("total")

    def clean_grant(self) -> Money | None:
        return self._money("grant")

    def clean_own(self) -> Money | None:
        return self._money("own")

    def clean_activities(self) -> list[tuple[str, PartialDate | None, str]]:
        """(number, date, title) of each line that says something."""
        found = []
        longest = Activity._meta.get_field("title").max_length
        for line in self.cleaned_data["activities"].splitlines():
            text = BULLET.sub("", line).strip()
            number = NUMBER.match(text)
            text = text[number.end() :] if number else text
            date, title = _dated(text)
            if len(title) > longest:
                raise ValidationError(
                    _("At most %(limit)s characters on a line. This one is longer: %(line)s"),
                    params={"limit": longest, "line": title},
                )
            if title:
                found.append((number["number"] if number else "", date, title))
        return found

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        start, end = cleaned.get("start"), cleaned.get("end")
        if start and end and end.last_day < start.first_day:
            self.add_error("end", ENDS_TOO_EARLY)
        return cleaned


class PartnerForm(forms.Form):
    """One partner: a name, and what it turned out to mean: somebody who is here, or somebody new."""

    name = forms.CharField(
        label=_("Name of the partner"), required=False, max_length=200, widget=forms.TextInput({"autocomplete": "off"})
    )
    role = forms.ChoiceField(
        label=_("Role"), required=False, choices=[("", _("not stated")), *Participation.Role.choices]
    )
    pick = forms.CharField(required=False, widget=forms.HiddenInput)
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=NOTHING + Organisation.Kind.choices)
    town = forms.CharField(label=_("Town or village"), required=False, max_length=120)
    country = forms.ChoiceField(label=_("Country"), required=False, choices=lambda: NOTHING + country_choices())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.candidates: list[tuple[str, str]] = []
        self.organisation = self._picked() if self.is_bound else None

    def _picked(self) -> Organisation | None:
        """Who was chosen, unless the name beside it has been changed into that of somebody else."""
        key, name = (self.data.get(self.add_prefix(field), "") for field in ("pick", "name"))
        if not (key.isascii() and key.isdigit() and len(key) < 18):
            return None
        organisation = Organisation.objects.select_related("place").filter(pk=key).first()
        names = (
            f"{organisation.found_by}{organisation.place.found_by if organisation.place else ''}"
            if organisation
            else ""
        )
        return organisation if all(folded(word) in names for word in name.split()) else None

    @property
    def is_new(self) -> bool:
        """Whether the clerk adds somebody who is not here yet."""
        return self.is_bound and self.data.get(self.add_prefix("pick")) == NEW

    @property
    def found(self) -> str:
        """The organisation that the name stands for, told apart from others; empty before it is known."""
        return told_apart(self.organisation) if self.organisation else ""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        name = cleaned.get("name", "")
        if not name or self.is_new:
            if name and cleaned.get("country") and not cleaned.get("town"):
                self.add_error("town", _("Please give the town too: the country is kept with it."))
            return cleaned
        if self.organisation is None:
            self._find(name)
        return cleaned

    def _find(self, name: str) -> None:
        """The one of exactly this name; otherwise the clerk chooses among those that are similar, or adds a new one."""
        similar = organisations_like(name)
        exact = [one for one in similar if Organisation.objects.filter(called(name), pk=one.pk).exists()]
        if len(exact) == 1:
            self.organisation = exact[0]
            return
        self.candidates = [(str(one.pk), told_apart(one)) for one in similar]
        question = _("Who is meant? Please choose below.") if similar else _("Nobody of this name is here yet. Add it?")
        self.add_error("name", question)


PartnerFormSet = forms.formset_factory(PartnerForm, extra=3, max_num=MOST_PARTNERS, absolute_max=MOST_PARTNERS)


def told_apart(organisation: Organisation) -> str:
    """The name with kind, town and country."""
    return " · ".join([str(organisation), *told_apart_by(organisation)])


class UnnamedForm(forms.Form):
    """Partners of whom only the number is known."""

    number = forms.IntegerField(label=_("Number"), required=False, min_value=1, max_value=999)
    country = forms.ChoiceField(label=_("Country"), required=False, choices=lambda: NOTHING + country_choices())

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("number") and not cleaned.get("country"):
            self.add_error("country", _("Please choose the country."))
        return cleaned
