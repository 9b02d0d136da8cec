"""The lines of a proposal as an editor confirms them: a box to tick, the value to mend, the words of the page.

Each kind of line is a small form that knows how to write itself into a `Draft` once its box is ticked. Here is what all
have in common; `lines_of_project` and `lines_of_agreement` have the rest.
"""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partners.models import Organisation
from portal.partial_date_forms import PartialDateFormField
from projects.pasting.draft import Draft
from projects.quick.forms import told_apart

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
