"""Text made comparable without losing its places: one plain small letter for each letter."""

import functools
import re
import unicodedata

# Letters that Unicode does not take apart.
ALONE = {"ł": "l", "ø": "o", "đ": "d", "ß": "s", "æ": "a", "ı": "i", "œ": "o", "þ": "t", "ð": "d"}
LETTERS = re.compile(r"[^\W\d_]+(?:['’´][^\W\d_]+)*")


@functools.lru_cache(maxsize=4096)
def _fold_letter(letter: str) -> str:
    small = letter.casefold()[:1] or letter
    return ALONE.get(small) or unicodedata.normalize("NFD", small)[0]


def fold(text: str) -> str:
    """*text* in small letters without diacritics, exactly as long as it was: a place in one is a place in the other."""
    return "".join(map(_fold_letter, text))


def words(text: str) -> list[str]:
    """The words of *text*, as written."""
    return LETTERS.findall(text)


def is_form_of(word: str, name: str) -> bool:
    """Whether *word* can be an inflected form of *name* (both folded): nearly the same beginning, another ending.

    *Liberci* is one of *Liberec*, *Hawierzowa* of *Hawierzow*; *praxe* is none of *Praha*.
    """
    if word == name:
        return True
    if len(name) < 4:
        return False
    common = 0
    for one, other in zip(word, name, strict=False):
        if one != other:
            break
        common += 1
    needed = max(4 if len(name) > 4 else 3, len(name) - 2)
    return common >= needed and len(word) - common <= 3
