"""Where a text comes from: in which language it was written, and whether a translation has fallen behind.

A translatable field has one column per language (django-modeltranslation). Beside them every record keeps a small
register: {field: {language: {"origin": …, "source": digest of the text it was made from}}}. A language that is not in
the register was written in that language by its author. Once the original has changed, the entry also keeps the text
from which the translation was made, as "was", so that a translator sees what has changed.
"""

import copy
import hashlib
from collections.abc import Sequence
from typing import Any

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


class TextState(models.TextChoices):
    """What a text in one language is to a translator."""

    MISSING = "missing", pgettext_lazy("state of a text", "missing")
    ORIGINAL = "original", pgettext_lazy("state of a text", "original")
    TRANSLATED = "translated", pgettext_lazy("state of a text", "translation")
    SUMMARY = "summary", pgettext_lazy("state of a text", "summary")
    MACHINE = "machine", pgettext_lazy("state of a text", "machine translation")
    OUTDATED = "outdated", pgettext_lazy("state of a text", "older than the original")


Register = dict[str, dict[str, dict[str, str]]]


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

    # The row as it was read from the database: (names of its columns, values). Only texts are looked up in it.
    _read: tuple[Sequence[str], Sequence] = ((), ())

    @classmethod
    def from_db(cls, db: str, field_names: Sequence[str], values: Sequence) -> "Translated":
        instance = super().from_db(db, field_names, values)
        instance._read = (field_names, values)
        return instance

    def refresh_from_db(self, *args: Any, **kwargs: Any) -> None:
        super().refresh_from_db(*args, **kwargs)
        self._remember()

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self._follow_the_original() and kwargs.get("update_fields") is not None:
            kwargs["update_fields"] = {*kwargs["update_fields"], "text_origins"}
        super().save(*args, **kwargs)
        self._remember()

    def _remember(self) -> None:
        names = [f"{name}_{code}" for name in self.text_fields() for code in languages()] + ["original_language"]
        known = [name for name in names if name in self.__dict__]
        self._read = (known, [self.__dict__[name] for name in known])

    def as_read(self, column: str) -> str | None:
        """What the database held in this column when the record was read; None for a new one."""
        names, values = self._read
        return next((value or "" for name, value in zip(names, values, strict=False) if name == column), None)

    def text_changed(self, field: str, language: str) -> bool:
        """True when the words differ from those in the database; ends of line and marks do not count."""
        before = self.as_read(f"{field}_{language}")
        return before is None or digest(before) != digest(self.text_in(field, language))

    def _follow_the_original(self) -> bool:
        """Before saving: keep the text from which a translation was made, once its original changes.

        Returns whether the register has changed.
        """
        before = copy.deepcopy(self.text_origins)
        source, source_before = self.original_language, self.as_read("original_language")
        for field in self.text_origins if source and source_before is not None else ():
            now = digest(self.text_in(field, source))
            old_text = self.as_read(f"{field}_{source_before}") if source_before else ""
            if source_before and source != source_before and old_text is not None:
                self._rebase(field, digest(old_text), now)
                continue
            for entry in self.text_origins[field].values():
                if entry["source"] == now:
                    entry.pop("was", None)
                elif old_text and entry["source"] == digest(old_text):
                    entry["was"] = old_text
        return self.text_origins != before

    def _rebase(self, field: str, before: str, now: str) -> None:
        """Another language is the original now: what was up to date with the old one stays so."""
        register = self.text_origins[field]
        register.pop(self.original_language, None)
        for entry in register.values():
            if entry["source"] == before:
                entry["source"] = now

    def keep_translations(self) -> None:
        """Before saving a small correction of the original: translations that were up to date stay so."""
        for field, register in self.text_origins.items():
            before = self.as_read(f"{field}_{self.original_language}")
            for entry in register.values():
                if before and entry["source"] == digest(before):
                    entry["source"] = digest(self.text_in(field, self.original_language))

    @classmethod
    def text_fields(cls) -> list[str]:
        """The names of the translatable fields, without a language, in the order of the model."""
        names = get_translatable_fields_for_model(cls) or ()  # kept in a set, in another order in every process
        return sorted(names, key=lambda name: cls._meta.get_field(name).creation_counter)

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

    def text_state(self, field: str, language: str) -> str:
        """A `TextState` value, or an empty text where no language has this text."""
        if not self.text_in(field, language):
            return TextState.MISSING.value if self.best_text(field)[0] else ""
        return TextState.OUTDATED.value if self.is_outdated(field, language) else self.origin(field, language)

    def source_of(self, field: str, language: str) -> tuple[str, str]:
        """(text, its language) from which to translate into *language*: the original, else the first other text."""
        order = [code for code in (self.original_language, *languages()) if code and code != language]
        return next(((text, code) for code in order if (text := self.text_in(field, code))), ("", ""))

    def old_source(self, field: str, language: str) -> str:
        """The text from which an outdated translation was made; empty where it is not known."""
        return self.text_origins.get(field, {}).get(language, {}).get("was", "")

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


def merged_register(base: Register, mine: Register, theirs: Register) -> Register:
    """Two changes of one register put together, for each field and language; where both changed one, *mine* counts."""
    merged: Register = {}
    for field in {*base, *mine, *theirs}:
        before, ours, others = (register.get(field, {}) for register in (base, mine, theirs))
        for language in {*before, *ours, *others}:
            chosen = others if ours.get(language) == before.get(language) else ours
            if language in chosen:
                merged.setdefault(field, {})[language] = chosen[language]
    return merged


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
