"""Before publishing: what stands in the way, and what a careful editor would still do. Each leads to its place."""

import re
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, FieldDoesNotExist, ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from portal.languages import language_name, languages
from portal.publishing import Publishing
from portal.texts import Translated

SENTENCE_END = re.compile(r"[.!?…]\s")


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence, and the places in the form: (what the link is called, id of the field)."""

    text: str
    places: list[tuple[str, str]] = field(default_factory=list)


def blocking(record: Publishing) -> list[Finding]:
    """What has to be mended before the record can be published."""
    try:
        record.full_clean(exclude=["slug"] if not record.slug else None)
    except ValidationError as error:
        return [
            Finding(" ".join(texts), [] if name == NON_FIELD_ERRORS else [(_label(record, name), f"id_{name}")])
            for name, texts in error.message_dict.items()
        ]
    return []


def advised(record: Any, warnings: list[str]) -> list[Finding]:
    """What is missing for readers of some language, and everything that an editor should look at again."""
    name = record.slug_source
    found = [_missing(record, name, _("Without a title in this language:"))]
    names = record.text_fields()
    if "summary" in names:
        found.append(_missing(record, "summary", _("Without a summary in this language:")))
        found.append(_short_summary(record))
    found += [_empty(record, text) for text in ("aims", "results") if text in names]
    outdated = [
        (_field(record, text, code), f"id_{text}_{code}")
        for code in languages()
        for text in record.outdated_fields(code)
    ]
    found.append(Finding(_("Translations older than their original:"), outdated) if outdated else None)
    found.append(_pictures(record))
    return [one for one in found if one] + [Finding(text) for text in warnings]


def _missing(record: Translated, name: str, sentence: str) -> Finding | None:
    places = [(language_name(code), f"id_{name}_{code}") for code in languages() if not record.text_in(name, code)]
    return Finding(sentence, places) if places else None


def _short_summary(record: Translated) -> Finding | None:
    text, code = record.best_text("summary", record.original_language or None)
    if not text or len(SENTENCE_END.findall(text.strip() + " ")) > 1:
        return None
    return Finding(_("The summary is a single sentence; two tell readers and search engines more."),
                   [(language_name(code), f"id_summary_{code}")])  # fmt: skip


def _empty(record: Translated, name: str) -> Finding | None:
    if record.best_text(name)[0]:
        return None
    code = record.original_language or languages()[0]
    return Finding(_("Nothing is said yet under this heading:"), [(_label(record, name), f"id_{name}_{code}")])


def _pictures(record: Any) -> Finding | None:
    """Pictures of the record that somebody who cannot see them learns nothing of."""
    if not hasattr(record, "picture_uses"):
        return None
    pictures = [use.picture for use in record.picture_uses.select_related("picture")]
    without = [one for one in pictures if not one.is_decorative and not one.best_text("alt")[0]]
    if not without:
        return None
    return Finding(_("Pictures without a description:"), [(str(one), "picture_uses-heading") for one in without])


def _field(record: Translated, name: str, code: str) -> str:
    return f"{_label(record, name)} – {language_name(code)}"


def _label(record: Any, name: str) -> str:
    try:
        return capfirst(str(record._meta.get_field(name).verbose_name))
    except FieldDoesNotExist:
        return name
