"""Form fields and widgets that the admin needs beyond Django's."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.conf import settings
from django.contrib.admin.widgets import AutocompleteSelect
from django.db import models
from django.utils.text import capfirst, format_lazy
from django.utils.translation import gettext_lazy as _

from portal.countries import country_choices
from portal.editing.choices import QuickSelect

NOTHING = ("", "---------")


class KnownSelect(AutocompleteSelect):
    """An autocomplete that is told the label of the chosen record, so that forty rows need no forty queries."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known: dict[str, str] = {}

    def optgroups(self, name: str, value: list[str], attrs: dict | None = None) -> list:
        chosen = [str(key) for key in value if key not in (None, "")]
        if not set(chosen) <= self.known.keys():
            return super().optgroups(name, value, attrs)
        options = [] if self.is_required else [self.create_option(name, "", "", False, 0)]
        options += [self.create_option(name, key, self.known[key], True, 1) for key in chosen]
        return [(None, options, 0)]


def site_language_field(db_field: models.Field, extra: Iterable[tuple[str, str]] = ()) -> forms.ChoiceField:
    """A choice of the site's languages for a column that holds a language's code."""
    return forms.ChoiceField(
        choices=[NOTHING, *settings.LANGUAGES, *extra],
        required=not db_field.blank,
        label=capfirst(db_field.verbose_name),
        help_text=db_field.help_text,
    )


def country_field(db_field: models.Field) -> forms.ChoiceField:
    """A choice of countries for a column that holds a two-letter code."""
    return forms.ChoiceField(
        choices=lambda: [NOTHING, *country_choices()],
        required=not db_field.blank,
        label=capfirst(db_field.verbose_name),
        help_text=db_field.help_text,
        widget=QuickSelect(stable=True),
    )


class LanguageCodesField(forms.MultipleChoiceField):
    """Boxes to tick for a column that holds codes with commas; keeps the order in which they were written down."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=settings.LANGUAGES, required=False, **kwargs)

    def prepare_value(self, value: Any) -> list[str]:
        return codes_in(value) if isinstance(value, str) else value or []

    def clean(self, value: Any) -> str:
        chosen = super().clean(codes_in(value) if isinstance(value, str) else value)
        return ", ".join(chosen)

    def has_changed(self, initial: Any, data: Any) -> bool:
        return set(self.prepare_value(initial)) != set(self.prepare_value(data))


def codes_in(text: str | None) -> list[str]:
    """The codes of a text such as `cs, pl`."""
    return [code.strip() for code in (text or "").split(",") if code.strip()]


def text_label(db_field: models.Field) -> str:
    """The label of a text in one language: the name of the text and the language, never put into one sentence."""
    return format_lazy(
        "{label} – {language}",
        label=capfirst(db_field.translated_field.verbose_name),
        language=db_field.language.upper(),
    )


ORDER_HELP = _("1 comes first. Leave empty to put it last.")
