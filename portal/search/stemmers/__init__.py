"""Light stemmers: they take the ending from a folded word and know no dictionary.

Each leaves at least three letters, and levels what changes at the end of a stem when it is declined.
"""

from collections.abc import Callable

from portal.search.stemmers.czech import czech_stem
from portal.search.stemmers.german import german_stem
from portal.search.stemmers.latvian import latvian_stem
from portal.search.stemmers.polish import polish_stem

STEMMERS: dict[str, Callable[[str], str]] = {
    "cs": czech_stem,
    "pl": polish_stem,
    "de": german_stem,
    "lv": latvian_stem,
}
