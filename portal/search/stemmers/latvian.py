"""Latvian: the endings of all declensions, participles and deverbal nouns, on folded text."""

from portal.search.stemmers.endings import Endings

NOUN = "a e i o u s am as ai em es ei ie is im os us um iem ij ijs iju ija ijai ijas ijam ijos"
ADJECTIVE = "s a u am i iem us os as ai ie ais aja ajam ajai ajas ajos ajiem ajo"
# With the vowel of the verb before them: maksāt, maksāja, maksāsim, maksājot, maksājums, maksāšana, maksātājs.
VERB = (
    "t ties jas ja ju jam jat sim siet su s jot jums juma jumu jumi jumam jumiem jumus jumos sana sanas sanai sanu "
    "tajs taja tajam taju taji tajiem tajus tajos tajai tajas"
)
PARTICIPLES = [stem + ending for stem in ("t", "jos", "jus", "ts", "sot", "jam") for ending in ADJECTIVE.split()]
VERBAL = [vowel + ending for vowel in "aeio" for ending in [*VERB.split(), *PARTICIPLES]]
ENDINGS = Endings(" ".join([NOUN, ADJECTIVE, *VERBAL]))
COMPARATIVE = "ak"  # spilgtāks; also visspilgtākais
LIPS = frozenset("pbmv")  # after these a softened consonant shows as j: skapis, skapja


def latvian_stem(word: str) -> str:
    """The stem of a folded Latvian word."""
    stem = ENDINGS.without(word)
    if stem.endswith(COMPARATIVE) and len(stem) > 5:
        return stem[: -len(COMPARATIVE)]
    if stem[-1] == "j" and stem[-2:-1] in LIPS:
        return stem[:-1]
    return stem
