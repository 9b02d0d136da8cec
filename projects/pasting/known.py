"""Whom and what the portal knows by the names that a page uses, in whatever case they stand."""

from django.db.models import Q

from partners.models import Organisation
from portal.names import folded
from projects.models import Programme
from projects.pasting.letters import fold, is_form_of, words
from projects.pasting.proposal import PartnerFact, ProjectProposal

MOST = 6  # organisations to choose from
# Words that tell a town hall from no other one.
SMALL_WORDS = {
    *("i", "a", "v", "w", "z", "na", "un", "und", "der", "des", "die", "pro", "dla"),
    *("mesto", "statutarni", "obec", "mestys", "magistrat", "mestsky", "urad", "miasto", "gmina", "urzad", "miejski"),
    *("stadt", "stadtverwaltung", "gemeinde", "pilseta", "pilsetas", "dome", "pasvaldiba", "novada"),
}


def organisation_of(name: str) -> Organisation | None:
    """The organisation that *name* means beyond doubt: every word fits, and no other one fits as well."""
    scored = _scored(name)
    certain = [one for score, one in scored if score == 1]
    return certain[0] if len(certain) == 1 else None


def organisations_of(name: str) -> list[Organisation]:
    """Organisations whose name *name* may be a form of, the likeliest first; all words of the shorter must fit."""
    return [one for _score, one in _scored(name)[:MOST]]


def _scored(name: str) -> list[tuple[float, Organisation]]:
    wanted = [fold(word) for word in words(name)]
    telling = [word for word in wanted if word not in SMALL_WORDS and len(word) > 3] or wanted
    if not telling:
        return []
    condition = Q()
    for word in telling:
        stem = folded(word)[: max(4, len(word) - 2)]
        condition |= Q(found_by__contains=stem) | Q(place__found_by__contains=stem)
    found = Organisation.objects.filter(condition).select_related("place").order_by("pk")[:300]
    scored = [(score, one) for one in found if (score := _likeness(telling, one)) > 0]
    return sorted(scored, key=lambda pair: (-pair[0], pair[1].pk))


def _likeness(telling: list[str], organisation: Organisation) -> float:
    """How well the words fit the organisation's best name, 0 to 1; a town's own name fits its town hall."""
    names = [*organisation.names, *(organisation.place.names if organisation.place else [])]
    return max((_fit(telling, [fold(word) for word in words(name)]) for name in names), default=0)


def _fit(telling: list[str], name: list[str]) -> float:
    theirs = [word for word in name if word not in SMALL_WORDS and len(word) > 2]
    if not theirs:
        return 0
    met = sum(any(is_form_of(word, one) or is_form_of(one, word) for one in theirs) for word in telling)
    back = sum(any(is_form_of(word, one) or is_form_of(one, word) for word in telling) for one in theirs)
    # Every word of the one or of the other has to be met: two agencies share "agency", not more. 1 is a full match.
    return (met + back) / (len(telling) + len(theirs)) if met == len(telling) or back == len(theirs) else 0


def programme_of(name: str) -> Programme | None:
    """The programme that a page means: its years and most words of its name must fit."""
    said = {fold(word) for word in words(name) if len(word) > 3}
    years = {part for part in name.replace("–", "-").replace("-", " ").split() if part.isdigit() and len(part) == 4}
    best, best_score = None, 0.5
    for programme in Programme.objects.order_by("pk"):
        if years and programme.period and not years <= set(programme.period.replace("–", "-").split("-")):
            continue
        for name_ in _names(programme):
            theirs = {fold(word) for word in words(name_) if len(word) > 3}
            met = sum(any(is_form_of(one, other) or is_form_of(other, one) for other in said) for one in theirs)
            score = met / len(theirs | said) if theirs else 0
            if score > best_score:
                best, best_score = programme, score
    return best


def _names(programme: Programme) -> list[str]:
    columns = [name for name in vars(programme) if name.startswith(("name_", "short_name_"))]
    return [value for column in columns if (value := getattr(programme, column))]


def add_mentioned(proposal: ProjectProposal, text: str) -> None:
    """Where a page names no partner under a label: the towns here that its sentences about partners name."""
    if proposal.partners:
        return
    found: dict[int, PartnerFact] = {}
    for sentence in text.splitlines():
        if "partner" not in fold(sentence):
            continue
        for word in dict.fromkeys(word for word in words(sentence) if word[0].isupper() and len(word) > 4):
            for town in organisations_of(word):
                if town.pk not in found and _is_called(town, fold(word)):
                    found[town.pk] = PartnerFact(str(town), "", sentence)
    proposal.partners.extend(found.values())


def _is_called(town: Organisation, word: str) -> bool:
    """Whether *word* is the name of the town whose town hall this is."""
    if town.kind != Organisation.Kind.MUNICIPALITY or not town.place:
        return False
    return any(_fit([word], [fold(part) for part in words(name)]) for name in town.place.names)
