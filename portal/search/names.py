"""What places, programmes and themes are called, and where texts mention them."""

from collections import defaultdict
from typing import Any

from portal.languages import languages
from portal.search.entry import Passage
from portal.search.folding import folded_words
from portal.search.kinds import KINDS, NamedKind
from portal.search.matching import Matches, Question
from portal.search.models import SearchEntry, SearchName
from portal.search.text import word_tokens

MOST_PHRASES = 400  # in one statement
LONGEST_PHRASE = SearchName._meta.get_field("phrase").max_length


def rename(kind: NamedKind, keys: set[int]) -> dict[str, set[int]]:
    """Write down the names of these records; return the records, by kind, whose texts mention one that changed."""
    records = {record.pk: record for record in kind.model._base_manager.filter(pk__in=keys)}
    things = {f"{kind.name}{key}": records.get(key) for key in keys}
    before = _phrases(things)
    SearchName.objects.filter(thing__in=things).delete()
    SearchName.objects.bulk_create(
        row
        for thing, record in things.items()
        if record and kind.is_public(record)
        for row in _rows(kind, thing, record)
    )
    changed = {phrase for thing, phrases in _phrases(things).items() for phrase in phrases ^ before[thing]}
    return _entries_with(changed)


def _phrases(things) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {thing: set() for thing in things}
    for thing, phrase in SearchName.objects.filter(thing__in=things, phrase__gt="").values_list("thing", "phrase"):
        found[thing].add(phrase)
    return found


def _rows(kind: NamedKind, thing: str, record: Any) -> list[SearchName]:
    """One row for each word of each name, read in every language: nobody says whose name it is."""
    rows: dict[tuple[str, str], SearchName] = {}
    for name in kind.names(record):
        words = folded_words(name)
        for language in languages():
            tokens = [word_tokens(word, language) for word in words]
            phrase = " ".join(stems[0] for stems in tokens)[:LONGEST_PHRASE]
            for place, stems in enumerate(tokens):
                for stem in stems:
                    whole = phrase if place == 0 and stem == stems[0] and kind.is_in_texts else ""
                    row = SearchName(stem=stem, thing=thing, phrase=whole, publish_from=kind.publish_from(record))
                    rows[stem, whole] = row
    return list(rows.values())


def _entries_with(phrases: set[str]) -> dict[str, set[int]]:
    """The records in whose texts one of the names stands."""
    found: dict[str, set[int]] = defaultdict(set)
    every = sorted(phrases)
    for start in range(0, len(every), MOST_PHRASES):
        some = tuple(tuple("b" + stem for stem in phrase.split()) for phrase in every[start : start + MOST_PHRASES])
        entries = SearchEntry.objects.filter(Matches(Question((some,))))
        for kind, key in entries.values_list("kind", "object_id"):
            if kind in KINDS:
                found[kind].add(key)
    return found


def mentioned(texts: dict[int, list[Passage]]) -> dict[int, dict[str, set[str]]]:
    """For each record, by tier, the things whose whole name stands in its texts."""
    starts = {passage.stems[start] for many in texts.values() for passage in many for start in passage.starts}
    known = _known(starts)
    found: dict[int, dict[str, set[str]]] = {}
    for key, many in texts.items():
        found[key] = defaultdict(set)
        for passage in many:
            stems = passage.stems
            for start in passage.starts:
                for phrase, thing in known.get(stems[start], ()):
                    if stems[start : start + len(phrase)] == phrase:
                        found[key][passage.tier].add(thing)
    return found


def _known(starts: set[str]) -> dict[str, list[tuple[list[str], str]]]:
    """The names that begin with one of these stems."""
    found = defaultdict(list)
    every = sorted(starts)
    for start in range(0, len(every), MOST_PHRASES):
        rows = SearchName.objects.filter(stem__in=every[start : start + MOST_PHRASES], phrase__gt="")
        for stem, phrase, thing in rows.values_list("stem", "phrase", "thing"):
            found[stem].append((phrase.split(), thing))
    return found
