"""Polish: endings of nouns, names and adjectives, on folded text."""

from portal.search.stemmers.endings import Endings, without_fleeting

ENDINGS = Endings(
    """
    a e i o u y
    ie ia ii iu io
    om iom ow iow em iem ami iami ach iach owi iowi owie
    ego iego emu iemu ej iej ych ich ym im ymi imi
    """
)
# rzeka, rzece; droga, drodze; opera, operze
LEVELLED = (("dz", "g"), ("rz", "r"), ("cz", "k"), ("sz", "ch"), ("c", "k"))


def polish_stem(word: str) -> str:
    """The stem of a folded Polish word."""
    stem = ENDINGS.without(word)
    stem = without_fleeting(stem, "ie") if stem[-3:-1] == "ie" else without_fleeting(stem, "e")
    for ending, levelled in LEVELLED:
        if stem.endswith(ending):
            return stem[: -len(ending)] + levelled
    return stem
