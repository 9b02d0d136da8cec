"""Sorting as each language's readers expect it: Czech *ch* after *h*, Polish *ą* after *a*, Latvian *č* after *c*.

PostgreSQL has these orders from ICU; SQLite is given functions of the same names. Never use them in an index: a tool
that does not know them could then neither write nor check the SQLite file.
"""

import functools
import unicodedata

from django.db.backends.signals import connection_created
from django.db.models.functions import Collate, Lower

from portal.language_data import LANGUAGE_DATA
from portal.languages import current_language, languages

# Sorts after every letter and mark that follows in a word.
AFTER = "\U0010fffe"
# Letters (or pairs) that stand apart in a language's alphabet, with the one they follow: *ż* follows *ź* follows *z*.
OWN_LETTERS = {code: data["letters"] for code, data in LANGUAGE_DATA.items()}
BASE_LETTERS = str.maketrans({"ł": "l", "ß": "ss", "ø": "o", "æ": "ae", "đ": "d"})


def sort_key(text: str, language: str) -> tuple[str, str]:
    """A key that sorts *text* as the alphabet of *language* does, upper and lower case together."""
    text = unicodedata.normalize("NFC", text.casefold())
    own = OWN_LETTERS.get(language, {})
    key, index = [], 0
    while index < len(text):
        letter = text[index : index + 2] if text[index : index + 2] in own else text[index]
        index += len(letter)
        if letter in own:
            key.append(_place(letter, own))
        else:
            plain = unicodedata.normalize("NFKD", letter.translate(BASE_LETTERS))
            key.append("".join(mark for mark in plain if not unicodedata.combining(mark)))
    return "".join(key), text


def _place(letter: str, own: dict[str, str]) -> str:
    return _place(own[letter], own) + AFTER if letter in own else letter


def _register(connection, **_kwargs) -> None:
    if connection.vendor != "sqlite":
        return
    for language in languages():
        compare = functools.partial(_compare, language=language)
        connection.connection.create_collation(f"{language}-x-icu", compare)


def _compare(one: str, other: str, language: str) -> int:
    left, right = sort_key(one, language), sort_key(other, language)
    return (left > right) - (left < right)


connection_created.connect(_register, dispatch_uid="portal.collation")


def in_reader_order(expression) -> Collate:
    """Order a query by a text *expression* as the reader's language sorts."""
    return Collate(Lower(expression), f"{current_language()}-x-icu")
