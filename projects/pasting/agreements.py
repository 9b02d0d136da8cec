"""Agreements read from a page: one under each heading, with its events, its present state and its documents."""

import re

from partners.models import AgreementEvent
from portal.partial_dates import PartialDate, Period
from projects.pasting.dates import Found, find, part_of_year, sentences
from projects.pasting.letters import fold
from projects.pasting.page import Line, Page, addresses
from projects.pasting.partners import country_of
from projects.pasting.proposal import AgreementProposal, EventFact, Fact, PartnerFact
from projects.pasting.vocabulary import AGREEMENT_KINDS, AGREEMENT_STATES, EVENT_KINDS, NOT_HELD, PLANNED
from projects.pasting.work import document_titles

EventKind = AgreementEvent.Kind
WITH_COUNTRY = re.compile(r"^(?P<name>[^():]{2,80})\s*\((?P<country>[^()]{2,60})\)$")
LASTING = (EventKind.VISIT, EventKind.CONTACT, EventKind.SUSPENDED)  # kinds that can take several days


def read_agreements(page: Page) -> list[AgreementProposal]:
    """One proposal for each agreement of the page."""
    found = [_read(Page(lines, page.language), heading) for heading, lines in split(page.lines)]
    return [
        proposal for proposal in found if proposal.title and (proposal.events or proposal.status or proposal.history)
    ]


def split(lines: list[Line]) -> list[tuple[Line | None, list[Line]]]:
    """The lines under each heading *Name (Country)*, else under what stands before each *how it came about*."""
    starts = [index for index, line in enumerate(lines) if not line.bullet and _party(line)]
    if not starts:
        starts = [
            index - 1 for index, line in enumerate(lines)
            if index and line.label == "history" and lines[index - 1].is_heading and not lines[index - 1].label
        ]  # fmt: skip
    if not starts:
        heading = next((line for line in lines[:3] if line.is_heading and not line.label), None)
        return [(heading, lines)]
    ends = [*starts[1:], len(lines)]
    return [(lines[start], lines[start + 1 : end]) for start, end in zip(starts, ends, strict=True)]


def _party(line: Line) -> PartnerFact | None:
    match = WITH_COUNTRY.match(line.text)
    code = country_of(match["country"]) if match else ""
    return PartnerFact(match["name"].strip(), "", line.text, code) if code else None


def _read(page: Page, heading: Line | None) -> AgreementProposal:
    proposal = AgreementProposal(page.language)
    if heading:
        proposal.title = Fact(heading.text, heading.text)
        if party := _party(heading):
            proposal.parties.append(party)
    _read_sections(page, proposal)
    _read_events(page, proposal)
    _read_status(page, proposal)
    proposal.kind = _kind(page)
    proposal.links = [Fact(address, line.text) for line in page.lines for address in addresses(line.text)]
    proposal.documents = document_titles(page)
    return proposal


def _kind(page: Page) -> str:
    folded = fold(page.text)
    places = {kind: match.start() for kind, pattern in AGREEMENT_KINDS.items() if (match := pattern.search(folded))}
    return min(places, key=places.get) if places else ""


def _read_sections(page: Page, proposal: AgreementProposal) -> None:
    sections = page.sections()
    history = [section for section in sections if section.label == "history"] or [s for s in sections if not s.label]
    present = [section for section in sections if section.label in ("present", "ended")]
    titles = {fact.value for fact in document_titles(page)}
    for name, chosen in (("history", history), ("present_state", present)):
        lines = [
            line.content for section in chosen for line in section.lines if _is_prose(line) and line.text not in titles
        ]
        if lines:
            text = "\n\n".join(lines)
            setattr(proposal, name, Fact(text, text))


def _is_prose(line: Line) -> bool:
    found = addresses(line.content)
    return bool(line.content) and not (found and len(line.content.split()) == 1)


def _read_events(page: Page, proposal: AgreementProposal) -> None:
    for line in page.lines:
        said = list(sentences(line.content))
        for index, sentence in enumerate(said):
            if NOT_HELD.search(fold(sentence)):
                proposal.events.append(_not_held(said, index))
            elif not _is_planned(said, index):
                proposal.events += _events_of(sentence)


def _is_planned(said: list[str], index: int) -> bool:
    """Whether this sentence only announces what a following one says did not happen."""
    ahead = " ".join(said[index + 1 : index + 3])
    return bool(PLANNED.search(fold(said[index])) and NOT_HELD.search(fold(ahead)))


def _not_held(said: list[str], index: int) -> EventFact:
    first = next((back for back in range(index, max(-1, index - 4), -1) if PLANNED.search(fold(said[back]))), index)
    while first > 0 and first < index and PLANNED.search(fold(said[first - 1])):
        first -= 1
    text = " ".join(said[first : index + 1])
    dates = find(text, with_years=True)
    return EventFact(EventKind.NOT_HELD.value, *_when(text, dates[0] if dates else None), text, text)


def _events_of(sentence: str) -> list[EventFact]:
    """What the sentence tells of: one event for each date that stands with a word for something that happened."""
    folded, dates, events = fold(sentence), find(sentence), []
    for one in dates:
        kind = _kind_near(folded, one, dates)
        if kind and not any((kind, one.period) == (event.kind, event.period) for event in events):
            events.append(EventFact(kind, *_when(sentence, one), sentence, sentence))
    return events


def _kind_near(folded: str, one: Found, dates: list[Found]) -> str:
    """The kind whose word is nearest to this date, and no nearer to another date that could have it.

    What happens at one moment belongs to no range. In a sentence with one date, a signature counts before the rest:
    *approved and signed on* tells of a signature.
    """
    best, best_distance = "", len(folded)
    for kind, pattern in EVENT_KINDS.items():
        fitting = [other for other in dates if kind in LASTING or not other.is_range]
        for match in pattern.finditer(folded):
            distance = _distance(match, one)
            if one not in fitting or distance > min(_distance(match, other) for other in fitting):
                continue
            if kind == EventKind.SIGNED and len(dates) == 1:
                return kind
            if distance < best_distance:
                best, best_distance = kind, distance
    return best


def _distance(match: re.Match, one: Found) -> int:
    return max(one.begin - match.end(), match.start() - one.stop, 0)


def _when(text: str, one: Found | None) -> tuple[Period, str]:
    if one is None:
        return Period(), ""
    return one.period, part_of_year(text, one)


def _read_status(page: Page, proposal: AgreementProposal) -> None:
    """The state that the page says, terminated before anything else, with the date in the same sentence."""
    for status, pattern in AGREEMENT_STATES.items():
        for line in page.lines:
            for sentence in sentences(line.content):
                match = pattern.search(fold(sentence))
                if not match:
                    continue
                dates = find(sentence, with_years=True)
                nearest: PartialDate | None = min(dates, key=lambda one: _distance(match, one)).date if dates else None
                if proposal.status and proposal.status != status:
                    continue
                if not proposal.status or (nearest and not proposal.status_date):
                    proposal.status, proposal.status_source = status, sentence
                    proposal.status_date = nearest
