"""How many forms of words meet, typed without marks, and how precisely: `python bench/language.py`.

The words are those of `tests/search/inflections.py`, read with the lexicon, where there is one, and without.
"""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")

import django

django.setup()

from portal.search import lexicon  # noqa: E402
from portal.search.folding import fold  # noqa: E402
from portal.search.text import index_tokens, query_tokens, word_tokens  # noqa: E402
from tests.search.inflections import TABLES, tables  # noqa: E402


def measured(language: str) -> tuple[float, float]:
    """Shares, in per cent, of forms that meet each other, and of what is found that is the word meant."""
    words = [(number, form) for number, forms in enumerate(tables(language)) for form in forms]
    meant = found = right = 0
    for number, typed in words:
        asked = set(query_tokens(fold(typed)))
        hits = [other for other, form in words if not asked.isdisjoint(index_tokens(form, language))]
        meant += sum(other == number for other, _form in words)
        found += len(hits)
        right += hits.count(number)
    return 100 * right / meant, 100 * right / found


def main() -> None:
    """Print the table."""
    print(f"lexicon: {lexicon.path() if lexicon.path().exists() else 'none'}\n")
    print("language     meet  precision")
    for with_lexicon in (True, False):
        if not with_lexicon:
            lexicon.stems = lambda _word, _language: []
        for language in TABLES:
            word_tokens.cache_clear()
            meet, precision = measured(language)
            print(f"{language} {'' if with_lexicon else 'without':8} {meet:6.1f} {precision:9.1f}")


if __name__ == "__main__":
    main()
