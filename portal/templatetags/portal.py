"""How texts in several languages, countries and languages are shown."""

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from portal.addresses import addresses
from portal.countries import country_name
from portal.languages import current_language, language_name, languages
from portal.linked_data import Teller, as_script
from portal.prose import plain as plain_words
from portal.prose import shown
from portal.text_summaries import language_state
from portal.texts import Translated
from portal.typesetting import typeset

register = template.Library()

FRAMED = ("projects:list", "projects:detail", "partners:detail", "calendar:list")  # pages that oEmbed knows

# One entry per language, because none of the site's languages can put a name of a language into a ready sentence. A
# language that has no entry is named after a colon.
ONLY_IN = {
    "cs": _("only in Czech"),
    "pl": _("only in Polish"),
    "de": _("only in German"),
    "lv": _("only in Latvian"),
}
NOT_TRANSLATED = {
    "cs": _("This text has not been translated yet. It is shown in Czech."),
    "pl": _("This text has not been translated yet. It is shown in Polish."),
    "de": _("This text has not been translated yet. It is shown in German."),
    "lv": _("This text has not been translated yet. It is shown in Latvian."),
}
# How a language in which a record exists is marked for readers; what is complete and no original needs no mark.
LANGUAGE_NOTES = {
    "original": pgettext_lazy("texts in a language", "original"),
    "partial": pgettext_lazy("texts in a language", "partly"),
    "outdated": pgettext_lazy("texts in a language", "older than the original"),
}
TEXT_IN = _("Language of this text:")
OUTDATED = _("The original has changed since this translation was made.")


def named(sentences: dict, language: str) -> str:
    """The sentence about a language, or a label and its name."""
    return sentences.get(language) or f"{TEXT_IN} {language_name(language)}"


@register.filter
def plain(record: Translated, field: str) -> str:
    """The text of a field for the reader, without any mark: for attributes and titles of windows."""
    return plain_words(record.best_text(field)[0])


@register.simple_tag
def text(record: Translated, field: str, note: bool = True) -> SafeString:
    """A short text of a record; in another language than the reader's it carries `lang` and says so."""
    words, language = record.best_text(field)
    words = typeset(words, language)
    if not words or language == current_language():
        return format_html("{}", words)
    if not note:
        return format_html('<span lang="{}">{}</span>', language, words)
    return format_html(
        '<span lang="{}">{}</span> <small class="in-language">({})</small>', language, words, named(ONLY_IN, language)
    )


@register.simple_tag
def prose(record: Translated, field: str, heading: int = 3) -> SafeString:
    """A long text, its headings from level *heading* on; in another language it carries `lang` and says so above."""
    words, language = record.best_text(field)
    if not words:
        return mark_safe("")
    body = shown(words, language, heading)
    if language != current_language():
        return format_html(
            '<p class="language-note">{}</p><div class="prose" lang="{}">{}</div>',
            named(NOT_TRANSLATED, language),
            language,
            body,
        )
    if record.is_outdated(field, language):
        return format_html('<p class="language-note">{}</p><div class="prose">{}</div>', OUTDATED, body)
    return format_html('<div class="prose">{}</div>', body)


@register.simple_tag
def record_languages(record: Translated) -> SafeString:
    """The languages in which a record exists: which is the original, which is there in part or has fallen behind."""
    marked = []
    for code in languages():
        state = language_state(record, code)
        if state != "missing":
            note = LANGUAGE_NOTES.get("original" if code == record.original_language else state)
            marked.append((f"{language_name(code)} ({note})" if note else language_name(code),))
    return format_html_join(", ", "{}", marked)


@register.filter
def lines(words: str) -> list[str]:
    """The lines of a text, blank ones left out: for lists that are kept one entry a line."""
    return [line.strip() for line in words.splitlines() if line.strip()]


register.filter("country", country_name)
register.filter("language", language_name)


@register.filter
def paragraphs(words: str) -> SafeString:
    """A long text that is in the reader's language, as HTML."""
    return shown(words, current_language())


@register.inclusion_tag("components/language_switch.html", takes_context=True)
def language_switch(context: dict) -> dict:
    """Links to this very page, its filters included, in every language."""
    return {"choices": addresses(context["request"])}


@register.inclusion_tag("includes/head_links.html", takes_context=True)
def head_links(context: dict) -> dict:
    """Canonical address and alternates; a filtered list names the whole list as canonical and has no alternates."""
    match = context["request"].resolver_match
    return _head_links(context) | {"has_frame": bool(match) and match.view_name in FRAMED}


def _head_links(context: dict) -> dict:
    request = context["request"]
    if address := context.get("canonical"):  # a list has one for each of its states
        is_whole = "?" not in request.get_full_path()
        canonical = request.build_absolute_uri(address)
        return {"canonical": canonical, "alternates": addresses(request) if is_whole else [], "request": request}
    page = request.GET.get("page", "")
    query = f"?page={page}" if page.isdecimal() and len(page) < 10 and int(page) > 1 else ""
    canonical = request.build_absolute_uri(request.path + query)
    is_canonical = request.get_full_path() == request.path + query
    return {"canonical": canonical, "alternates": addresses(request) if is_canonical else [], "request": request}


@register.simple_tag(takes_context=True)
def linked_data(context: dict) -> SafeString:
    """What the page is about, for programs that know schema.org."""
    return as_script(Teller(context["request"], context["site"]).page(context.flatten()))
