"""Where a text comes from: in which language it was written, and whether a translation has fallen behind.

A translatable field has one column per language (django-modeltranslation). Beside them every record keeps a small
register: {field: {language: {"origin": …, "source": digest of the text it was made from}}}. A language that is not in
the register was written in that language by its author.
"""

import hashlib

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modeltranslation.manager import get_translatable_fields_for_model

from portal.languages import current_language, fallback_order, languages
from portal.prose import plain


class Origin(models.TextChoices):
    """How a text in one language came about."""

    ORIGINAL = "original", pgettext_lazy("origin of a text", "original")
    TRANSLATED = "translated", pgettext_lazy("origin of a text", "translation")
    SUMMARY = "summary", pgettext_lazy("origin of a text", "summary")
    MACHINE = "machine", pgettext_lazy("origin of a text", "machine translation")


def digest(text: str) -> str:
    """A short fingerprint of the words of a source text, to notice later that it has changed; marks do not count."""
    return hashlib.sha256(" ".join(plain(text).split()).encode()).hexdigest()[:16]


class Translated(models.Model):
    """A record with texts in several languages and the register of where each came from."""

    original_language = models.CharField(
        _("written in"),
        max_length=8,
        blank=True,
        help_text=_("The language in which the texts were first written; the others are translations of it."),
    )
    text_origins = models.JSONField(_("origin of the texts"), default=dict, blank=True, editable=False)

    class Meta:
        abstract = True

    @classmethod
    def text_fields(cls) -> list[str]:
        """The names of the translatable fields, without a language."""
        return list(get_translatable_fields_for_model(cls) or [])

    def text_in(self, field: str, language: str) -> str:
        """The text of *field* in exactly this language; empty where there is none."""
        return getattr(self, f"{field}_{language}") or ""

    def best_text(self, field: str, language: str | None = None) -> tuple[str, str]:
        """(text, its language) for a reader of *language*: theirs, else the original, else any; empty where none is."""
        for code in fallback_order(self.original_language, language):
            if text := self.text_in(field, code):
                return text, code
        return "", ""

    def languages_filled(self) -> list[str]:
        """The languages that hold every translatable text which any language holds."""
        needed = [name for name in self.text_fields() if any(self.text_in(name, code) for code in languages())]
        return [code for code in languages() if needed and all(self.text_in(name, code) for name in needed)]

    def languages_present(self) -> list[str]:
        """The languages that hold at least one text."""
        return [code for code in languages() if any(self.text_in(name, code) for name in self.text_fields())]

    def confirm_translation(self, field: str, language: str, origin: str = Origin.TRANSLATED) -> None:
        """Note that the text in *language* now says what the original says. The caller saves."""
        source = self.text_in(field, self.original_language) if self.original_language else ""
        self.text_origins.setdefault(field, {})[language] = {"origin": str(origin), "source": digest(source)}

    def origin(self, field: str, language: str) -> str:
        """An `Origin` value, or an empty text where nothing is written in this language."""
        if not self.text_in(field, language):
            return ""
        return self.text_origins.get(field, {}).get(language, {}).get("origin", Origin.ORIGINAL.value)

    def is_outdated(self, field: str, language: str) -> bool:
        """True when the original has changed since the translation into *language* was confirmed."""
        entry = self.text_origins.get(field, {}).get(language)
        if not entry or not self.original_language or language == self.original_language:
            return False
        source = self.text_in(field, self.original_language)
        return bool(self.text_in(field, language)) and entry["source"] != digest(source)

    def outdated_fields(self, language: str | None = None) -> list[str]:
        """The fields whose translation into the reader's (or the given) language is older than the original."""
        language = language or current_language()
        return [name for name in self.text_origins if self.is_outdated(name, language)]


class Words(str):
    """A text of a record for the reader; `language` says which it is in where that is not the reader's."""

    language: str = ""

    @classmethod
    def of(cls, record: Translated, *fields: str) -> "Words":
        """The first of *fields* that is filled in any language, e.g. the short name or else the name."""
        text, language = next((best for field in fields if (best := record.best_text(field))[0]), ("", ""))
        return cls.in_language(text, language if language != current_language() else "")

    @classmethod
    def in_language(cls, text: str, language: str) -> "Words":
        """*text*, which is in *language*."""
        words = cls(text)
        words.language = language
        return words


def titled(field: str, name: str) -> models.CheckConstraint:
    """The one thing asked of every record: its title (or name) in at least one language, whichever."""
    condition = models.Q()
    for code in languages():
        filled = models.Q(**{f"{field}_{code}__isnull": False}) & ~models.Q(**{f"{field}_{code}": ""})
        condition |= filled  # NULL must give "no": a check that is neither true nor false would pass
    return models.CheckConstraint(
        condition=condition, name=name, violation_error_message=_("Please give a title in at least one language.")
    )
