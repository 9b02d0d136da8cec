"""German: the inflectional steps of the Snowball stemmer (snowballstem.org) on folded text, without its regions.

*ae*, *oe* and *ue* count as the vowel that they are written for: *Goerlitz* is *Görlitz*.
"""

import re

from portal.search.stemmers.endings import Endings

FIRST = Endings("em ern er e en es innen")
SECOND = Endings("en er est")
_WRITTEN_OUT = re.compile(r"(?<![aeq])([aou])e")
_PLURAL_S = re.compile(r"(?<=[bdfghklmnrt])s$")


def german_stem(word: str) -> str:
    """The stem of a folded German word."""
    word = _WRITTEN_OUT.sub(r"\1", word)
    stem = FIRST.without(word)
    if stem == word and len(word) > 3:
        stem = _PLURAL_S.sub("", word)
    if stem.endswith("niss"):
        return stem[:-1]
    return SECOND.without(stem)
