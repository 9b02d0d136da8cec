"""The words of invented records, in every language, and where a text is left untranslated."""

import functools
import random
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from portal.texts import Origin, digest

DATA = Path(__file__).parent / "data"
LANGUAGES = ("cs", "pl", "de", "lv")  # those of words.toml
TRANSLATED = 0.7  # share of the records that have a text in one more language

Words = dict[str, str]  # one text in each language


@functools.cache
def words() -> dict[str, Any]:
    """The whole vocabulary."""
    return tomllib.loads((DATA / "words.toml").read_text())


@dataclass(frozen=True)
class Town:
    """A real town near a border."""

    name: str
    country: str
    latitude: str
    longitude: str


@functools.cache
def towns() -> list[Town]:
    """All towns of the list."""
    return [Town(*line.split("\t")) for line in (DATA / "towns.tsv").read_text().splitlines()]


def named(what: Words, number: int) -> Words:
    """An invented name: what it is, a tree or bird, and a number that makes it unlike any other."""
    names = words()["name"]
    name = names[number % len(names)]
    return {code: f"{what[code]} {name[code]} {number}" for code in LANGUAGES}


def sentences(chance: random.Random, number: int) -> Words:
    """Some sentences, the same in every language."""
    chosen = chance.sample(words()["sentence"], number)
    return {code: " ".join(sentence[code] for sentence in chosen) for code in LANGUAGES}


def languages_of(chance: random.Random) -> list[str]:
    """In which languages a record is told, the one that it was written in first."""
    original = chance.choice(LANGUAGES)
    return [original, *(code for code in LANGUAGES if code != original and chance.random() < TRANSLATED)]


def told(spoken: list[str], **texts: Words) -> dict[str, Any]:
    """The columns of texts in the languages *spoken*, the first of which is the original."""
    original, *others = spoken
    columns: dict[str, Any] = {
        f"{field}_{code}": text[code] if code in spoken else "" for field, text in texts.items() for code in LANGUAGES
    }
    origins = {
        field: {code: {"origin": Origin.TRANSLATED.value, "source": digest(text[original])} for code in others}
        for field, text in texts.items()
    }
    return columns | {"original_language": original, "text_origins": origins if others else {}}
