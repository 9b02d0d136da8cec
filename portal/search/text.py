"""What a word is in the index, and what it is in a question: the same tokens, so that any form finds any other.

A token is the code of a language and a stem. The language in front keeps the four languages apart: a question is read
in all of them, because nobody says which language they type, and meets only words of the language that it was read in.
Numbers and words of other scripts are the same in every language and stand under `NEUTRAL`.
"""

import functools
from collections.abc import Iterable

from portal.languages import languages
from portal.search import lexicon
from portal.search.folding import folded_words
from portal.search.stemmers import STEMMERS

NEUTRAL = "xx"
NAMES = "nn"  # before the word of a place, programme or theme, which all its names lead to


def index_tokens(text: str, language: str) -> list[str]:
    """The tokens under which *text*, which is in *language*, is found; each once, in the order of its words."""
    return _together(word_tokens(word, language) for word in folded_words(text))


def query_tokens(text: str) -> list[str]:
    """The tokens that *text* looks for, read in every language of the site; each once."""
    return _together(word_tokens(word, language) for word in folded_words(text) for language in languages())


def _together(many: Iterable[tuple[str, ...]]) -> list[str]:
    return list(dict.fromkeys(token for tokens in many for token in tokens))


@functools.lru_cache(maxsize=20_000)
def word_tokens(word: str, language: str) -> tuple[str, ...]:
    """The tokens of one folded word: first the light stem of the word itself, then those of its dictionary forms."""
    stemmer = STEMMERS.get(language)
    if stemmer is None or not (word.isascii() and word.isalpha()):
        return (NEUTRAL + word,)
    stems = dict.fromkeys((stemmer(word), *lexicon.stems(word, language)))
    return tuple(language + stem for stem in stems)
