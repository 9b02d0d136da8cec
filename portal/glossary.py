"""The words of the portal: one term for one thing in every language.

The tables of docs/glossary.md are the one source: people read the page, the check of the catalogues and the translation
page read its rows. A cell may hold several forms, parted by a comma or a semicolon; brackets only explain.
"""

import functools
import re
import unicodedata
from pathlib import Path

from django.conf import settings

PAGE = Path(settings.BASE_DIR) / "docs" / "glossary.md"
SOURCE = "en"
# The heads of the tables name the languages as their readers call them.
HEADS = {"English": SOURCE}
ENDING = 3  # letters at the end of a word that inflection may change
SHORTEST = 3  # letters of a word that stay
LONG_STEM = 6  # characters of a pattern from which on it is also looked for inside a word

Term = dict[str, tuple[str, ...]]  # language: its forms


@functools.cache
def terms(page: Path = PAGE) -> tuple[Term, ...]:
    """The rows of the glossary. Empty where the page is not installed with the portal."""
    if not page.exists():
        return ()
    heads: list[str] = []
    found: list[Term] = []
    languages = HEADS | {name: code for code, name in settings.LANGUAGES}
    for line in page.read_text("utf-8").splitlines():
        if not line.startswith("|"):
            heads = []
            continue
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if not heads:
            heads = [languages.get(cell, "") for cell in cells]
        elif not set(line) <= set("|-: "):
            found += _terms_of({code: cell for code, cell in zip(heads, cells, strict=False) if code})
    return tuple(found)


def _terms_of(row: dict[str, str]) -> list[Term]:
    """One term for each row, or as many as every language lists with commas in the same order."""
    forms = {code: _forms(cell) for code, cell in row.items()}
    count = len(forms[SOURCE])
    if count > 1 and ";" not in row[SOURCE] and all(len(listed) == count for listed in forms.values()):
        return [{code: (listed[place],) for code, listed in forms.items()} for place in range(count)]
    return [forms]


def _forms(cell: str) -> tuple[str, ...]:
    words = re.sub(r"\([^)]*\)", "", cell)
    return tuple(form.strip() for form in re.split(r"[,;]| oder ", words) if form.strip())


@functools.cache
def other_meanings(page: Path = PAGE) -> tuple[str, ...]:
    """English phrases in which a term's word means something else."""
    section = page.read_text("utf-8").partition("## Not these terms")[2].partition("\n## ")[0] if page.exists() else ""
    return tuple(re.findall(r"`([^`]+)`", section))


@functools.cache
def _pattern(form: str, language: str) -> re.Pattern:
    """Finds a form in any inflection: the last letters of each word are free, English words may only get an ending."""
    parts = []
    for word in _plain(form).split():
        stem = word if language == SOURCE else word[: max(SHORTEST, len(word) - ENDING)]
        parts.append(re.escape(stem) + ("(?:e?s)?" if language == SOURCE else r"[\w-]*"))
    joined = r"\s+".join(parts)
    if language == SOURCE:
        return re.compile(rf"\b{joined}\b")
    return re.compile(joined if len(parts[0]) > LONG_STEM else rf"\b{joined}")  # German and Latvian join words


def _plain(text: str) -> str:
    """Small letters without marks, because inflection changes marks too: *umowa*, *umów*."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().replace("ł", "l"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def has_term(text: str, term: Term, language: str) -> bool:
    """True when some form of the term stands in the text."""
    plain = _plain(text)
    return any(_pattern(form, language).search(plain) for form in term.get(language, ()))


def terms_in(text: str, language: str) -> list[Term]:
    """The terms that occur in a text of this language, the longest first; *state budget* is not also *budget*."""
    left = _plain(text)
    for phrase in other_meanings() if language == SOURCE else ():
        left = left.replace(phrase, "\n")
    found = []
    for form, term in _by_length(language):
        left, times = _pattern(form, language).subn("\n", left)
        if times and term not in found:
            found.append(term)
    return found


@functools.cache
def _by_length(language: str) -> tuple[tuple[str, Term], ...]:
    """Every form of every term; terms of one name (*event* one goes to, *event* of an agreement) count as one."""
    by_name: dict[str, Term] = {}
    for term in terms():
        for form in term.get(language, ()):
            known = by_name.get(form.casefold(), {})
            by_name[form.casefold()] = {
                code: tuple(dict.fromkeys((*known.get(code, ()), *term.get(code, ())))) for code in {*known, *term}
            }
    return tuple(sorted(by_name.items(), key=lambda item: -len(item[0])))
