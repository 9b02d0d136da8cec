"""Countries by their ISO 3166-1 alpha-2 code, named in the reader's language by Babel."""

import functools

from babel import Locale
from django import forms
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from portal.collation import sort_key
from portal.languages import current_language

# Shown first where a country is chosen: those that this portal was made for.
NEAR = ("CZ", "PL", "DE", "LV", "SK", "AT", "LT", "EE")


@functools.lru_cache(maxsize=16)
def country_names(language: str) -> dict[str, str]:
    """All countries as {code: name in *language*}; codes of regions and of no country are left out."""
    names = Locale.parse(language).territories
    return {
        code: name
        for code, name in names.items()
        if len(code) == 2 and code.isalpha() and code not in ("EU", "EZ", "UN", "ZZ", "QO", "XA", "XB")
    }


def country_name(code: str) -> str:
    """The name of a country in the reader's language; the code itself where it is unknown."""
    return country_names(current_language()).get(code, code)


def country_choices() -> list[tuple[str, str]]:
    """Choices for a form: near countries first, then all others in the reader's alphabetical order."""
    language = current_language()
    names = country_names(language)
    rest = sorted((code for code in names if code not in NEAR), key=lambda code: sort_key(names[code], language))
    return [(code, names[code]) for code in (*NEAR, *rest)]


class CountryField(models.CharField):
    """A country by its two-letter code; empty where it is not stated."""

    def __init__(self, *args, **kwargs):
        kwargs["max_length"] = 2
        kwargs.setdefault("verbose_name", _("country"))
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        del kwargs["max_length"]
        return name, path, args, kwargs

    def formfield(self, **kwargs):
        return forms.ChoiceField(
            choices=lambda: [("", "---------"), *country_choices()],
            required=not self.blank,
            label=kwargs.get("label") or capfirst(self.verbose_name),
            help_text=kwargs.get("help_text") or self.help_text,
            widget=forms.Select,
        )
