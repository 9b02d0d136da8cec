"""Czech: endings of nouns, names and adjectives, on folded text."""

from portal.search.stemmers.endings import Endings, without_fleeting

ENDINGS = Endings(
    """
    a e i o u y
    am ami ach ata atum atech aty em emi ech eti ete um umi
    ou ove ovi im imi ich ech iho imu ym ymi ych eho emu
    ejsi ejsiho ejsimu ejsich ejsim ejsimi ejsich
    iim iich iimi
    """
)
LEVELLED = {"c": "k", "z": "h"}  # ruka, ruce; Praha, Praze


def czech_stem(word: str) -> str:
    """The stem of a folded Czech word."""
    stem = without_fleeting(ENDINGS.without(word), "e")
    if stem.endswith(("st", "ct")) and word.endswith("i") and len(stem) > 4:  # česky, čeští; německý, němečtí
        return stem[:-2] + ("sk" if stem.endswith("st") else "k")
    return stem[:-1] + LEVELLED.get(stem[-1:], stem[-1:])
