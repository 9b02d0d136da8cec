"""German: the Snowball stemmer on folded text; *ae*, *oe* and *ue* count as the vowel that they are written for."""

import re
import threading

from snowballstemmer import stemmer

_WRITTEN_OUT = re.compile(r"(?<![aeq])([aou])e")
_thread = threading.local()  # a Snowball stemmer holds the word that it works on


def levelled(word: str) -> str:
    """*word* with *ae*, *oe*, *ue* as *a*, *o*, *u*, but not in *neue* or *Quelle*."""
    return _WRITTEN_OUT.sub(r"\1", word)


def german_stem(word: str) -> str:
    """The stem of a folded German word."""
    if not hasattr(_thread, "snowball"):
        _thread.snowball = stemmer("german")
    return _thread.snowball.stemWord(levelled(word))
