"""The languages of the site: their path words, their names, and what a text falls back to.

Path words stand in data/languages.toml and not in the translators' files: an address that somebody has linked
to must not change because a word was translated better.
"""

import functools

from babel import Locale
from django.conf import settings
from django.utils.functional import lazy
from django.utils.translation import get_language

from portal.language_data import LANGUAGE_DATA

# What stands in the address for each room of the portal: {room: {language: word}}. Their place is data/languages.toml.
PATH_WORDS: dict[str, dict[str, str]] = {
    room: {code: data["paths"][room] for code, data in LANGUAGE_DATA.items()}
    for room in next(iter(LANGUAGE_DATA.values()))["paths"]
}
RESERVED_WORDS = frozenset(word for words in PATH_WORDS.values() for word in words.values())


def languages() -> list[str]:
    """The codes of the site's languages, the default language first."""
    return [code for code, _name in settings.LANGUAGES]


def current_language() -> str:
    """The language that the reader sees, always one of the site's."""
    code = (get_language() or settings.LANGUAGE_CODE).split("-")[0]
    return code if code in languages() else settings.LANGUAGE_CODE


def route(pattern: str):
    """A URL pattern whose `{words}` are those of the active language, for `path()` inside `i18n_patterns`."""

    def words() -> str:
        language = current_language()
        return pattern.format_map({key: words[language] for key, words in PATH_WORDS.items()})

    return lazy(words, str)()


def fallback_order(original: str, reader: str | None = None) -> list[str]:
    """The order in which languages are tried for a reader: the reader's, then the original, then the site's order."""
    order = [reader or current_language(), original, *languages()]
    return list(dict.fromkeys(code for code in order if code))


@functools.lru_cache(maxsize=1024)
def _language_name(code: str, language: str) -> str:
    return Locale.parse(language).languages.get(code, code)


def language_name(code: str) -> str:
    """The name of the language *code* as the reader calls it, e.g. *čeština* for a reader of Czech."""
    return _language_name(code, current_language())
