"""Where a line may not end: rules of Czech and Polish typesetting, and of dashes in every language."""

import re

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
# One-letter prepositions and conjunctions stand with the word that follows (ČSN 01 6910; PWN, Zasady pisowni).
ONE_LETTER = {
    "cs": re.compile(r"(?<![^\s(„])([AaIiKkOoSsUuVvZz]) (?=\S)"),
    "pl": re.compile(r"(?<![^\s(„])([AaIiOoUuWwZz]) (?=\S)"),
}


def typeset(text: str, language: str) -> str:
    """The text with no-break spaces after one-letter words, and before a dash, which never begins a line."""
    text = text.replace(" – ", f"{NO_BREAK_SPACE}– ")
    rule = ONE_LETTER.get(language)
    return rule.sub(rf"\1{NO_BREAK_SPACE}", text) if rule else text
