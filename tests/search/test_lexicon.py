"""The lexicon adds what the light stemmers do not know, from simplemma's lists and from Hunspell's."""

import io

import pytest
from django.core.management import call_command

from portal.management.commands import build_lexicon
from portal.search import lexicon, word_lists
from portal.search.checks import lexicon_is_built
from portal.search.text import index_tokens, query_tokens, word_tokens

pytestmark = pytest.mark.once
AFFIXES = """SET UTF-8
SFX A Y 2
SFX A es ij [p]es
SFX A 0 mies/B .
SFX B Y 1
SFX B s ša s
"""
WORDS = "2\ndaupes/A\nupe\n"


@pytest.fixture
def small_lists(monkeypatch, settings, tmp_path):
    """One irregular word of simplemma's for Polish, a Hunspell list for Latvian, an empty data folder."""
    settings.DATA_DIR = settings.BASE_DIR = tmp_path
    (tmp_path / "lv_LV.aff").write_text(AFFIXES, encoding="utf-8")
    (tmp_path / "lv_LV.dic").write_text(WORDS, encoding="utf-8")
    pairs = {"pl": [("tygodniu", "tydzień"), ("tygodniach", "tydzień")]}
    monkeypatch.setattr(build_lexicon, "simplemma_pairs", lambda language: pairs.get(language, []))
    monkeypatch.setattr(word_lists, "SYSTEM_FOLDERS", (tmp_path,))
    lexicon.close()
    word_tokens.cache_clear()
    yield
    lexicon.close()
    word_tokens.cache_clear()


def test_an_irregular_form_is_found_once_the_lexicon_is_built(small_lists):
    assert set(query_tokens("tydzien")).isdisjoint(index_tokens("w tygodniu", "pl"))
    call_command("build_lexicon", stdout=io.StringIO())
    assert not set(query_tokens("tydzien")).isdisjoint(index_tokens("w tygodniu", "pl"))


def test_hunspell_suffixes_are_taken_with_what_hangs_on_them(small_lists, tmp_path):
    forms = dict(word_lists.hunspell_pairs(tmp_path / "lv_LV.dic"))
    assert forms == {"daupij": "daupes", "daupesmies": "daupes", "daupesmieša": "daupes"}


def test_operators_are_told_that_the_lexicon_is_missing(small_lists):
    [warning] = lexicon_is_built()
    assert warning.id == "portal.W001"
    call_command("build_lexicon", stdout=io.StringIO())
    assert lexicon_is_built() == []


def test_the_word_lists_of_simplemma_have_all_languages():
    assert ("pilsētās", "pilsēta") in set(word_lists.simplemma_pairs("lv"))
