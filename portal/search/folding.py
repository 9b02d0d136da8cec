"""Text without marks and capitals: what is left when somebody types on the keyboard of another country."""

import functools
import re
import unicodedata
from typing import NamedTuple

LONGEST_WORD = 40  # letters; what comes after says nothing more
# The letters of all Latin alphabets without their marks, and those that do not fall apart into a letter and a mark.
# `casefold` has made ß to ss before.
_LATIN = str.maketrans(
    {
        letter: "".join(mark for mark in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(mark))
        for letter in map(chr, range(0xC0, 0x250))
    }
    | {"ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "ı": "i", "þ": "th"}
)
_WORD = re.compile(r"[^\W_]+")


class Word(NamedTuple):
    """A word as it stands in a text, where it begins there, and folded."""

    shown: str
    start: int
    folded: str


def fold(text: str) -> str:
    """*text* in small letters without marks: *Žitavě* is *zitave*, *Straße* is *strasse*."""
    if text.isascii():
        return text.lower()
    text = text.casefold().translate(_LATIN)
    if text.isascii():
        return text
    letters = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()


@functools.lru_cache(maxsize=10_000)
def folded_word(word: str) -> str:
    """One word, folded; empty where nothing of it is a letter or a digit."""
    return "".join(letter for letter in fold(word) if letter.isalnum())[:LONGEST_WORD]


def words_in(text: str) -> list[Word]:
    """The words of *text*, which is in NFC; what is neither letter nor digit separates them."""
    found = ((match.group(), match.start()) for match in _WORD.finditer(text))
    return [Word(shown, start, folded) for shown, start in found if (folded := folded_word(shown))]


def shown_words_in(text: str) -> list[str]:
    """The same, only as they stand there."""
    return [word for word in _WORD.findall(text) if folded_word(word)]


def folded_words(text: str) -> list[str]:
    """The folded words of *text* in their order."""
    return [word.folded for word in words_in(unicodedata.normalize("NFC", text))]
