"""Reading what somebody typed: words, "phrases in quotes", and -words that must not be there.

Whatever is typed, it can be read; what nobody can mean is passed over.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

from portal.languages import languages
from portal.search.folding import Word, words_in
from portal.search.text import NAMES, word_tokens

LONGEST_QUESTION = 200  # letters; the rest is not read
MOST_WORDS = 8
_QUOTES = '"“”„‟«»'
# A minus sign counts only before a word that it hangs on: "2014-2020" and "Liberec - Zittau" leave nothing out.
_PARTS = re.compile(
    rf"(?P<minus>(?<!\S)[-−–])?(?:[{_QUOTES}](?P<phrase>[^{_QUOTES}]*)[{_QUOTES}]|(?P<bare>[^\s{_QUOTES}]+))"
)


@dataclass(frozen=True)
class Part:
    """One thing asked for: a word, or the words of a phrase."""

    words: tuple[Word, ...]
    is_phrase: bool = False
    is_excluded: bool = False

    @property
    def shown(self) -> str:
        """The part as it would be typed again."""
        text = " ".join(word.shown for word in self.words)
        return ("-" if self.is_excluded else "") + (f'"{text}"' if self.is_phrase else text)

    @cached_property
    def tokens(self) -> tuple[str, ...]:
        """What a single word looks for, read in every language."""
        word = self.words[0].folded
        return tuple(dict.fromkeys(token for language in languages() for token in word_tokens(word, language)))

    @cached_property
    def phrases(self) -> tuple[tuple[str, ...], ...]:
        """The first tokens of the words next to each other, read in each language."""
        read = (tuple(word_tokens(word.folded, language)[0] for word in self.words) for language in languages())
        return tuple(dict.fromkeys(read))


class SearchText:
    """What somebody typed, taken apart."""

    def __init__(self, text: str | None) -> None:
        self.text = " ".join(unicodedata.normalize("NFC", text or "").replace("\0", " ")[:LONGEST_QUESTION].split())
        self.parts = tuple(self._read())[:MOST_WORDS]

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return bool(self.parts)

    def _read(self) -> list[Part]:
        marks = sum(self.text.count(mark) for mark in _QUOTES)
        text = self.text + ('"' if marks % 2 else "")  # who opens a quotation means it to the end
        found: list[Part] = []
        for match in _PARTS.finditer(text):
            excluded = bool(match["minus"])
            if match["phrase"] is not None:
                if words := tuple(words_in(match["phrase"])[:MOST_WORDS]):
                    found.append(Part(words, True, excluded))
            elif len(words := tuple(words_in(match["bare"])[:MOST_WORDS])) <= 1 or not excluded:
                found += [Part((word,), False, excluded) for word in words]
            else:  # what hangs together is left out together
                found.append(Part(words, True, True))
        return list(dict.fromkeys(found))

    @property
    def wanted(self) -> list[Part]:
        """What has to be there."""
        return [part for part in self.parts if not part.is_excluded]

    @property
    def excluded(self) -> list[Part]:
        """What must not be there."""
        return [part for part in self.parts if part.is_excluded]

    def without(self, dropped: Part) -> "SearchText":
        """The question without one of its parts."""
        return SearchText(" ".join(part.shown for part in self.parts if part != dropped))

    @property
    def whole(self) -> str:
        """The question as one word, to be compared with whole titles."""
        return "".join(word.folded for part in self.wanted for word in part.words)


def name_token(thing: str) -> str:
    """The token of a place, programme or theme."""
    return NAMES + thing
