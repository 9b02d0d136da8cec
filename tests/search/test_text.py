"""Any form of a word finds any other, typed with marks or without; other words do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.languages import languages
from portal.search.folding import fold
from portal.search.text import index_tokens, query_tokens
from tests.search.inflections import TABLES, tables

pytestmark = pytest.mark.once
LEAST = {"cs": 85, "pl": 85, "de": 85, "lv": 85}  # per cent of our own words, by the light stemmers alone


def meets(typed: str, written: str, language: str) -> bool:
    return not set(query_tokens(typed)).isdisjoint(index_tokens(written, language))


@pytest.mark.parametrize("language", TABLES)
def test_forms_meet_without_a_lexicon_when_typed_without_marks(language):
    pairs = [(fold(one), other) for forms in tables(language) for one in forms for other in forms]
    met = sum(meets(one, other, language) for one, other in pairs)
    assert 100 * met / len(pairs) >= LEAST[language]


@pytest.mark.parametrize("language", TABLES)
def test_different_words_do_not_meet(language):
    words = [forms[0] for forms in tables(language)]
    pairs = [(one, other) for one in words for other in words if one != other]
    assert sum(meets(one, other, language) for one, other in pairs) <= 0.02 * len(pairs)


def test_umlauts_may_be_written_out():
    assert meets("Goerlitz", "Görlitz", "de")
    assert meets("Muenchen", "München", "de")
    assert meets("Görlitz", "Goerlitz", "de")
    assert not meets("neue", "nue", "de")


def test_numbers_and_other_scripts_are_the_same_in_every_language():
    assert meets("100282204", "č. 100282204", "cs")
    assert meets("медногорск", "Медногорск", "lv")


def test_a_word_in_one_language_is_not_taken_for_one_in_another():
    assert set(index_tokens("most", "cs")).isdisjoint(index_tokens("most", "pl"))


@given(st.text())
def test_any_text_has_tokens_that_it_is_found_by(text):
    for language in languages():
        assert set(index_tokens(text, language)) <= set(query_tokens(text))
        assert all(token.isalnum() for token in index_tokens(text, language))
