"""Words while somebody types, and what they may have meant, both from the words of public titles and summaries."""

import difflib
import string
from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Q, QuerySet

from portal.languages import current_language
from portal.search.folding import words_in
from portal.search.models import SearchWord
from portal.search.reading import Part, SearchText

SHORTEST = 3  # letters before anything is suggested
MOST_SUGGESTED = 8
MOST_LOOKED_AT = 200
SHORTEST_MISSPELT = 4
ALIKE = 0.7  # of difflib's ratio


def suggestions(typed: str) -> list[str]:
    """What *typed* may become: its last word completed, words of the reader's language and frequent ones first."""
    text = SearchText(typed).text
    words = words_in(text)
    if not words or len(words[-1].folded) < SHORTEST or words[-1].start + len(words[-1].shown) != len(text):
        return []
    last = words[-1]
    rows = _beginning(last.folded).order_by("-count", "folded", "shown")[:MOST_LOOKED_AT]
    return [text[: last.start] + shown for shown in best_spellings(rows) if shown != last.shown][:MOST_SUGGESTED]


def best_spellings(rows: Iterable[SearchWord]) -> list[str]:
    """Each folded word once, as the reader's language writes it, the most frequent first."""
    language, found = current_language(), defaultdict(list)
    for row in rows:
        found[row.folded].append(row)
    ranked = sorted(
        found.values(),
        key=lambda some: (not any(row.language == language for row in some), -sum(r.count for r in some)),
    )
    return [max(some, key=lambda row: (row.language == language, row.count)).shown for some in ranked]


def did_you_mean(query: SearchText) -> SearchText | None:
    """The question with its unknown words replaced by known ones that are spelt almost so; None where none are."""
    unknown = [part for part in query.wanted if not part.is_phrase and len(part.words[0].folded) >= SHORTEST_MISSPELT]
    if not unknown:
        return None
    wanted = Q()
    for part in unknown:
        word = part.words[0].folded
        wanted |= Q(folded__in=edits(word)) | _range(word[:3])
    known = list(SearchWord.objects.filter(wanted).order_by("-count")[: MOST_LOOKED_AT * 10])
    words = {row.folded for row in known}
    better = {part: close for part in unknown if part.words[0].folded not in words and (close := _closest(part, known))}
    if not better:
        return None
    return SearchText(" ".join(better.get(part, part.shown) for part in query.parts))


def _closest(part: Part, known: list[SearchWord]) -> str:
    word = part.words[0].folded
    counts: dict[str, int] = defaultdict(int)
    for row in known:
        counts[row.folded] += row.count
    near = difflib.get_close_matches(word, counts, n=5, cutoff=ALIKE)
    if not near:
        return ""
    ratio = {other: difflib.SequenceMatcher(None, word, other).ratio() for other in near}
    best = max(near, key=lambda other: (round(ratio[other], 1), counts[other]))
    return best_spellings(row for row in known if row.folded == best)[0]


def edits(word: str) -> list[str]:
    """Every word that is one letter left out, put in, changed or swapped away from *word*."""
    halves = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    letters = string.ascii_lowercase
    found = {one + other[1:] for one, other in halves if other}
    found |= {one + other[1] + other[0] + other[2:] for one, other in halves if len(other) > 1}
    found |= {one + letter + other[1:] for one, other in halves if other for letter in letters}
    found |= {one + letter + other for one, other in halves for letter in letters}
    return sorted(found)


def _beginning(letters: str) -> QuerySet[SearchWord]:
    return SearchWord.objects.filter(_range(letters))


def _range(letters: str) -> Q:
    """Words that begin so, as a range that any index can answer."""
    return Q(folded__gte=letters, folded__lt=letters[:-1] + chr(ord(letters[-1]) + 1))
