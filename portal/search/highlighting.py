"""Which words of a text a question has met, also in another form or by another name of the place."""

from dataclasses import dataclass, field

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from portal.languages import current_language, languages
from portal.search.folding import Word, words_in
from portal.search.models import SearchEntry
from portal.search.reading import SearchText
from portal.search.text import word_tokens

AROUND = 240  # letters shown round the first hit

Span = tuple[int, int]


@dataclass
class Highlighter:
    """Finds in texts what a question looks for; *phrases* are the names, as stems, of the places that it means."""

    query: SearchText
    phrases: set[tuple[str, ...]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.tokens = {token for part in self.query.wanted if not part.is_phrase for token in part.tokens}
        self.phrases = self.phrases | {
            phrase for part in self.query.wanted if part.is_phrase for phrase in part.phrases
        }
        # A word that begins with other letters cannot be meant, but for a few verbs that nobody looks for.
        self.beginnings = {token[2:4] for token in self.tokens} | {phrase[0][2:4] for phrase in self.phrases}

    def spans(self, text: str, language: str) -> list[Span]:
        """Where in *text* what is looked for stands."""
        words = words_in(text)
        found: list[Span] = []
        for place, word in enumerate(words):
            if word.folded[:2] not in self.beginnings:
                continue
            length = self._length(words, place, language)
            if length and (not found or word.start >= found[-1][1]):
                last = words[place + length - 1]
                found.append((word.start, last.start + len(last.shown)))
        return found

    def _length(self, words: list[Word], place: int, language: str) -> int:
        """How many words from this place on are looked for; 0 for none."""
        tokens = word_tokens(words[place].folded, language)
        longest = 0
        for phrase in self.phrases:
            if phrase[0] == tokens[0] and len(phrase) > longest:
                there = words[place : place + len(phrase)]
                if tuple(word_tokens(word.folded, language)[0] for word in there) == phrase:
                    longest = len(phrase)
        return longest or int(not self.tokens.isdisjoint(tokens))


@dataclass
class Marked:
    """A text of a hit with what was looked for marked, and its language where that is not the reader's."""

    html: SafeString
    language: str


def marked(text: str, spans: list[Span]) -> SafeString:
    """*text*, escaped, with the spans in `<mark>`."""
    pieces, end = [], 0
    for start, stop in spans:
        pieces.append((text[end:start], text[start:stop]))
        end = stop
    return format_html("{}{}", format_html_join("", "{}<mark>{}</mark>", pieces), text[end:])


def excerpt(text: str, spans: list[Span]) -> SafeString:
    """The part of *text* round the first span, cut at words."""
    if len(text) <= AROUND:
        return marked(text, spans)
    start = max(0, (spans[0][0] if spans else 0) - AROUND // 3)
    if start:
        start = text.find(" ", start) + 1
    end = len(text) if start + AROUND >= len(text) else text.rfind(" ", start, start + AROUND)
    end = end if end > start else start + AROUND
    there = [(one - start, other - start) for one, other in spans if one >= start and other <= end]
    return format_html("{}{}{}", "… " if start else "", marked(text[start:end], there), " …" if end < len(text) else "")


def _in_language(html: SafeString, language: str) -> Marked:
    return Marked(html, language if language != current_language() else "")


def title_of(entry: SearchEntry, highlighter: Highlighter) -> Marked:
    """The title for the reader."""
    for language in _order(entry):
        if title := entry.texts[language][0]:
            return _in_language(marked(title, highlighter.spans(title, language)), language)
    return Marked(SafeString(""), "")


def text_of(entry: SearchEntry, highlighter: Highlighter) -> Marked:
    """The text in which the words stand: the reader's summary, then the rest, then other languages; else a summary."""
    summary: Marked | None = None
    for language in _order(entry):
        for text in entry.texts[language][1:]:
            spans = highlighter.spans(text, language) if text else []
            if spans:
                return _in_language(excerpt(text, spans), language)
            if text and summary is None:
                summary = _in_language(excerpt(text, []), language)
    return summary or Marked(SafeString(""), "")


def _order(entry: SearchEntry) -> list[str]:
    """The languages of an entry, the reader's first."""
    order = dict.fromkeys([current_language(), *languages()])
    return [code for code in order if code in entry.texts]
