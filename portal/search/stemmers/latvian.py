"""Latvian: the endings of all declensions, on folded text."""

from portal.search.stemmers.endings import Endings

ENDINGS = Endings(
    """
    a e i o u s
    am as ai em es ei ie is im os us um iem ijs iju ija ijai ijas ijam ijos
    ais aja ajam ajai ajas ajos ajiem ajie ajo ajos ajam
    ij ju ja jam jiem jos ji
    """
)


def latvian_stem(word: str) -> str:
    """The stem of a folded Latvian word."""
    return ENDINGS.without(word)
