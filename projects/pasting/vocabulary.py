"""The words by which pages say what stands where, read from `projects/data/page_words.toml`.

All patterns are matched against folded text (`letters.fold`): small letters, no diacritics.
"""

import re
import tomllib
from pathlib import Path

Words = dict[str, list[str]]  # language: patterns

with (Path(__file__).parent.parent / "data" / "page_words.toml").open("rb") as _file:
    _DATA = tomllib.load(_file)


def _alternatives(words: Words) -> str:
    return "|".join(
        f"(?:{pattern})" for language, patterns in words.items() if language != "key" for pattern in patterns
    )


def _pattern(words: Words) -> re.Pattern:
    """Any of the words; each begins where a word begins."""
    return re.compile(rf"(?<![^\W_])(?:{_alternatives(words)})")


LABELS: dict[str, re.Pattern] = {label["key"]: _pattern(label) for label in _DATA["label"]}
MEASURES: dict[str, re.Pattern] = {key: _pattern(words) for key, words in _DATA["measure"].items()}
SOURCES: dict[str, re.Pattern] = {key: _pattern(words) for key, words in _DATA["source"].items()}
ROLES: dict[str, re.Pattern] = {key: _pattern(words) for key, words in _DATA["role"].items()}
# What stands right before an amount, at the end of the text.
QUALIFIERS: dict[str, re.Pattern] = {
    key: re.compile(rf"(?<![^\W_])(?:{_alternatives(words)})[\s:(]*$") for key, words in _DATA["qualifier"].items()
}
ACTIVITY_KINDS: dict[str, re.Pattern] = {key: _pattern(words) for key, words in _DATA["activity"].items()}
EVENT_KINDS: dict[str, re.Pattern] = {key: _pattern(words) for key, words in _DATA["event"].items()}
AGREEMENT_KINDS: dict[str, re.Pattern] = {key: _pattern(words) for key, words in _DATA["agreement_kind"].items()}
AGREEMENT_STATES: dict[str, re.Pattern] = {key: _pattern(words) for key, words in _DATA["agreement_state"].items()}
PLANNED, NOT_HELD = (_pattern(_DATA["plan"][key]) for key in ("planned", "not_held"))
COUNTRIES: dict[str, list[str]] = _DATA["country"]  # code: further names
FURNITURE, AGREEMENT, PROJECT, DOCUMENT_TITLE, TASK = (
    _pattern(_DATA["page"][key]) for key in ("furniture", "agreement", "project", "document_title", "task")
)

# By their small words and their own letters the languages of the site are told apart.
SMALL_WORDS = {
    "cs": "a je na se že byl byla bylo které který pro projektu města mezi jsou ze při",
    "pl": "i jest na się że był była było które który dla projektu miasta między są ze przy oraz",
    "de": "und ist die der das dem den für mit von wurde zwischen auf im projekts stadt ein eine",
    "lv": "un ir uz ar par no kas tika lai projekta pilsētas starp tiek pašvaldības īstenošanas",
}
OWN_LETTERS = {"cs": "ěřů", "pl": "łąęśżźćń", "de": "ßäöü", "lv": "āēīūķļņģ"}
