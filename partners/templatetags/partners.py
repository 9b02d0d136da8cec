"""How organisations and their texts in several languages are shown."""

from urllib.parse import urlsplit

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from portal.languages import current_language, languages
from portal.templatetags.portal import NOT_TRANSLATED, lines, named
from portal.texts import Translated

register = template.Library()


@register.filter
def in_other_languages(record: Translated, field: str) -> list[tuple[str, str]]:
    """(language, text) of a short text wherever it differs from what the reader sees, each text once."""
    shown, found = record.best_text(field)[0], {}
    for code in languages():
        text = record.text_in(field, code)
        if text and text != shown and code != current_language():
            found.setdefault(text, code)
    return [(code, text) for text, code in found.items()]


@register.filter
def host(address: str) -> str:
    """The part of a web address that people know: `www.regione.vda.it`."""
    return urlsplit(address).hostname or address


@register.simple_tag
def text_lines(record: Translated, field: str) -> SafeString:
    """A text that is kept one entry a line, as a list; in another language than the reader's it says so."""
    words, language = record.best_text(field)
    entries = format_html_join("", "<li>{}</li>", ([line] for line in lines(words)))
    if not entries or language == current_language():
        return format_html("<ul>{}</ul>", entries) if entries else entries
    note = named(NOT_TRANSLATED, language)
    return format_html('<p class="language-note">{}</p><ul lang="{}">{}</ul>', note, language, entries)
