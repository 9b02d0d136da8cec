"""`manage.py build_lexicon`: make the file by which the search knows inflected forms."""

import sqlite3
import time
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand

from portal.languages import languages
from portal.search import lexicon
from portal.search.folding import fold
from portal.search.stemmers import STEMMERS
from portal.search.text import word_tokens
from portal.search.word_lists import hunspell_list, hunspell_pairs, simplemma_pairs


class Command(BaseCommand):
    """One language after the other, so that memory holds one word list; the file is moved into place when complete."""

    help = (
        "Build the lexicon of the search from the word lists that are installed. "
        "Afterwards restart the workers and run rebuild_index."
    )

    def handle(self, *args, **options) -> None:
        began = time.monotonic()
        settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
        final = settings.DATA_DIR / lexicon.NAME
        new = final.with_name(f"{final.name}.new")
        new.unlink(missing_ok=True)
        for language in (code for code in languages() if code in STEMMERS):
            number, sources = add_language(new, language)
            self.stdout.write(f"  {language}: {number} forms from {' and '.join(sources)}")
            self.stdout.flush()
        new.replace(final)
        lexicon.close()
        word_tokens.cache_clear()
        size = final.stat().st_size / 1e6
        self.stdout.write(f"The lexicon stands in {final} ({size:.0f} MB, {time.monotonic() - began:.0f} s).")


def add_language(file: Path, language: str) -> tuple[int, list[str]]:
    """Write the forms of one language; return how many there are and from which lists."""
    found: dict[str, set[str]] = defaultdict(set)
    sources = ["simplemma"]
    collect(simplemma_pairs(language), language, found)
    if words := hunspell_list(language):
        sources.append(words.name)
        collect(hunspell_pairs(words), language, found)
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA journal_mode = OFF")
    columns = "language TEXT, word TEXT, stems TEXT, PRIMARY KEY (language, word)"
    connection.execute(f"CREATE TABLE IF NOT EXISTS form ({columns}) WITHOUT ROWID")
    rows = ((language, word, " ".join(sorted(stems))) for word, stems in sorted(found.items()))
    connection.executemany("INSERT INTO form VALUES (?, ?, ?)", rows)
    connection.commit()
    connection.close()
    return len(found), sources


def collect(pairs: Iterable[tuple[str, str]], language: str, found: dict[str, set[str]]) -> None:
    """Note the stems of words whose forms have another light stem themselves."""
    stemmer = STEMMERS[language]
    stems: dict[str, str] = {}
    for form, word in pairs:
        if word not in stems:
            stems[word] = stemmer(fold(word))
        folded = fold(form)
        if folded.isascii() and folded.isalpha() and stemmer(folded) != stems[word]:
            found[folded].add(stems[word])
