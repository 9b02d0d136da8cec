"""Where a line may not end."""

import pytest

from portal.typesetting import typeset

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("cs", "Dohoda o spolupráci v Liberci", "Dohoda o~spolupráci v~Liberci"),
        ("cs", "K řece i s dětmi", "K~řece i~s~dětmi"),
        ("cs", "O projektu (v přípravě)", "O~projektu (v~přípravě)"),
        ("cs", "ISO a. s. nebo B 2", "ISO a. s. nebo B 2"),
        ("pl", "Umowa o współpracy i w regionie z Czechami", "Umowa o~współpracy i~w~regionie z~Czechami"),
        ("pl", "W Opolu", "W~Opolu"),
        ("de", "Steg über den Fluss – a bis z", "Steg über den Fluss~– a bis z"),
        ("lv", "Liberecas reģions – Bursa", "Liberecas reģions~– Bursa"),
        ("cs", "", ""),
    ],
)
def test_no_line_ends_where_it_must_not(language, text, expected):
    assert typeset(text, language) == expected.replace("~", "\N{NO-BREAK SPACE}")


@pytest.mark.parametrize("language", ["cs", "pl", "de", "lv"])
def test_nothing_but_spaces_changes_and_doing_it_twice_changes_nothing(language):
    text = "A – b o c v Žitavě – a u vody\ni k lesu"
    once = typeset(text, language)
    assert once.replace("\N{NO-BREAK SPACE}", " ") == text
    assert typeset(once, language) == once
