"""From a record's texts to the words of its entry."""

import html
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from portal.languages import languages
from portal.search.folding import LONGEST_WORD, folded_word, folded_words, shown_words_in
from portal.search.kinds import SearchKind, Texts, Things
from portal.search.text import NAMES, word_tokens

BETWEEN = "z"  # stands between two texts, so that no phrase runs from one into the next
MOST_WORDS = 20_000  # of one record; a tsvector may hold a megabyte
LONGEST_TITLE = 200  # letters of a title that is looked for as a whole
LONGEST_SHOWN = 20_000  # letters of a body that are kept to show where a word stands in it
TIERS = {"title": "t", "summary": "s", "body": "", "unseen": ""}


_TAG = re.compile(r"<[^>]*>")


def plain(text: str) -> str:
    """The words of a text that may be HTML; ten times faster than `portal.prose.plain`, which keeps its paragraphs."""
    return html.unescape(_TAG.sub(" ", text)) if text.startswith("<") else text


@dataclass
class Passage:
    """One text of a record, taken apart."""

    tier: str
    language: str
    words: list[str]
    tokens: list[tuple[str, ...]] = field(init=False)
    stems: list[str] = field(init=False)  # the first token of each word
    starts: list[int] = field(init=False)  # where a name could begin: at words with a capital

    def __post_init__(self) -> None:
        self.tokens = [word_tokens(folded_word(word), self.language) for word in self.words]
        self.stems = [tokens[0] for tokens in self.tokens]
        self.starts = [place for place, word in enumerate(self.words) if not word[0].islower()]


def passages(texts: dict[str, Texts]) -> list[Passage]:
    """All texts of a record, the titles first, and no more of them than the index can hold."""
    found, left = [], MOST_WORDS
    for tier in TIERS:
        for language, texts_there in texts.items():
            for text in getattr(texts_there, tier):
                words = shown_words_in(text)[:left]
                left -= len(words)
                if words:
                    found.append(Passage(tier, language, words))
    return found


def texts_by_language(kind: SearchKind, record) -> dict[str, Texts]:
    """What the kind says about a record, for every language."""
    told = {language: kind.texts(record, language) for language in languages()}
    return {
        language: Texts(*(_plain_texts(getattr(texts, tier)) for tier in TIERS)) for language, texts in told.items()
    }


def _plain_texts(texts: Iterable[str]) -> list[str]:
    return [unicodedata.normalize("NFC", words) for text in texts if text and (words := plain(text).strip())]


def shown_texts(texts: dict[str, Texts]) -> dict[str, list[str]]:
    """What a hit shows, by language: the title, the summary, and the rest to find words in."""
    return {
        language: [
            there.title[0] if there.title else "",
            " ".join(there.summary),
            " · ".join(there.body)[:LONGEST_SHOWN],
        ]
        for language, there in texts.items()
        if there.title or there.summary or there.body
    }


def tokens_of(texts: list[Passage], things: Things, mentioned: dict[str, set[str]], names: Iterable[str]) -> str:
    """The words of the index: the texts as they run, then what else leads to them, by tier, then whole names."""
    running, others = [], set()
    for passage in texts:
        running += ["b" + stem for stem in passage.stems] + [BETWEEN]
        every = {token for tokens in passage.tokens for token in tokens}
        others |= {"b" + token for token in every.difference(passage.stems)}
        if tier := TIERS[passage.tier]:
            others |= {tier + token for token in every}
    for name, tier in TIERS.items():
        linked = {NAMES + thing for thing in getattr(things, name, set()) | mentioned.get(name, set())}
        others |= {"b" + token for token in linked} | ({tier + token for token in linked} if tier else set())
    others |= {"e" + whole for name in names if (whole := whole_name(name))}
    return " ".join(running + sorted(others))


def whole_name(name: str) -> str:
    """A name as one word: *Česká Lípa* is *ceskalipa*."""
    return "".join(folded_words(name))[:LONGEST_TITLE]


def shown_words(texts: list[Passage]) -> str:
    """The words of titles and summaries as people write them, for suggestions: no numbers, no single letters."""
    found = {
        f"{passage.language}:{_usual(word)}"
        for passage in texts
        if passage.tier in ("title", "summary")
        for word in passage.words
        if len(folded_word(word)) >= 3 and word.isalpha() and len(word) <= LONGEST_WORD
    }
    return " ".join(sorted(found))


def _usual(word: str) -> str:
    """Words all in capitals that are no abbreviation are written small."""
    return word.lower() if word.isupper() and len(word) > 5 else word
