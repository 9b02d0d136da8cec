"""The longest ending of a list is taken from a word."""

SHORTEST_STEM = 3  # letters
VOWELS = frozenset("aeiouy")


class Endings:
    """Endings, given with blanks between them, asked by length."""

    def __init__(self, endings: str) -> None:
        self._endings = frozenset(endings.split())
        self._longest = max(map(len, self._endings))

    def without(self, word: str) -> str:
        """*word* without the longest of the endings that leaves at least `SHORTEST_STEM` letters."""
        for length in range(min(self._longest, len(word) - SHORTEST_STEM), 0, -1):
            if word[-length:] in self._endings:
                return word[:-length]
        return word


def without_fleeting(stem: str, vowel: str) -> str:
    """*stem* without a *vowel* before its last consonant, which other cases do not have: *domek*, *domk-u*."""
    end = len(vowel) + 1
    if len(stem) < SHORTEST_STEM + end - 1 or stem[-end:-1] != vowel:
        return stem
    before, last = stem[-end - 1], stem[-1]
    return stem if before in VOWELS or last in VOWELS else stem[:-end] + last
