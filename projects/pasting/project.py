"""Projects read from a page, by the labels and the sentences that pages of this kind use."""

import re

from projects.pasting import partners, work
from projects.pasting.amounts import find_amounts, find_rates
from projects.pasting.dates import Found, find, find_period, sentences
from projects.pasting.letters import fold
from projects.pasting.page import Line, Page, Section, addresses
from projects.pasting.proposal import AmountFact, Fact, ProjectProposal, RateFact

ONCE = ("title", "number", "period", "programme")  # labels that a project has once; a second one begins another project
TEXTS = ("aims", "background", "description", "results", "summary")
NUMBER = re.compile(r"(?=[^\s]*[0-9])[A-Z0-9][A-Za-z0-9/._-]{3,}[A-Za-z0-9]|[0-9]{5,}")
NUMBER_KINDS = {"application": r"zadost|wniosk|antrag|pieteik", "contract": r"smlouv|umow|vertrag|ligum"}
QUOTED = re.compile(r"[„\"“”«‚](?P<title>[^„\"“”«»\n]{4,200})[\"“”»‘]")
NAMED = re.compile(r"\bprojek\w*[\s,:–-]+(?:\w+\s+){0,2}$")
PROGRAMME = re.compile(
    r"(?:w ramach|v ramci|im rahmen (?:des|der|von)|ietvaros|through|under)\s+"
    r"(?P<first>[^.;\n]*?(?:program|fundusz|fond|interreg)\w*[^.;\n]*)"
    r"|(?P<second>interreg\s[^.;,\n]{3,80})"
)
PERIOD_SENTENCE = re.compile(
    r"okres|obdob|realiz|laufzeit|zeitraum|durchgefuhrt|istenos|norisin|trva|potrwa|dauer|lauft|period|\bod\b.*\bdo\b"
)


def read_projects(page: Page) -> list[ProjectProposal]:
    """The projects that the page tells of, one proposal each, those without any fact left out."""
    found = [_read(Page(lines, page.language)) for lines in split(page.lines)]
    return [proposal for proposal in found if _says_something(proposal)]


def split(lines: list[Line]) -> list[list[Line]]:
    """The lines of each project: one begins where a label comes again that a project has only once."""
    blocks: list[list[Line]] = [[]]
    seen: dict[str, str] = {}
    for line in lines:
        if line.label in ONCE:
            if line.label in seen and fold(seen[line.label]) != fold(line.content):
                heading = _heading_before(blocks[-1], line)
                blocks.append(blocks[-1][heading:])
                del blocks[-2][heading:]
                seen = {}
            seen[line.label] = line.content
        blocks[-1].append(line)
    return [block for block in blocks if block]


def _heading_before(block: list[Line], line: Line) -> int:
    """Where the next project begins in *block*: at the heading over its first label, else at its end."""
    if line.label == "title" or not block:
        return len(block)
    last = block[-1]
    return len(block) - 1 if last.is_heading and not last.label and len(block) > 1 else len(block)


def _read(page: Page) -> ProjectProposal:
    sections, proposal = page.sections(), ProjectProposal(page.language)
    _read_title(page, sections, proposal)
    _read_programme(page, sections, proposal)
    _read_number(sections, proposal)
    _read_period(page, sections, proposal)
    partners.read(page, sections, proposal)
    _read_money(page, sections, proposal)
    work.read(page, sections, proposal)
    _read_texts(page, sections, proposal)
    _read_addresses(page, sections, proposal)
    return proposal


def _says_something(proposal: ProjectProposal) -> bool:
    facts = (proposal.title, proposal.programme, proposal.number, proposal.period, proposal.partners)
    return any(facts) or bool(proposal.amounts or proposal.activities or proposal.texts)


def labelled(sections: list[Section], *labels: str) -> list[Section]:
    """The sections under these labels."""
    return [section for section in sections if section.label in labels]


def _read_title(page: Page, sections: list[Section], proposal: ProjectProposal) -> None:
    for section in labelled(sections, "title"):
        if section.lines:
            proposal.title = Fact(_unquoted(section.lines[0].content), section.lines[0].text)
            break
    proposal.title = proposal.title or _quoted_title(page) or _heading(page)
    for section in labelled(sections, "acronym"):
        if section.lines:
            proposal.acronym = Fact(section.lines[0].content, section.lines[0].text)
    if proposal.title and not proposal.acronym:
        proposal.acronym = _acronym(page, proposal.title.value)


def _quoted_title(page: Page) -> Fact | None:
    """The words in quotation marks behind *project*."""
    for line in page.lines:
        for match in QUOTED.finditer(line.text):
            if NAMED.search(fold(line.text[: match.start()])) or match[0] == line.text:
                return Fact(match["title"].strip(), line.text)
    return None


def _heading(page: Page) -> Fact | None:
    """The heading over the first label; the page's own, at its top, where there are no labels."""
    first = next((index for index, line in enumerate(page.lines) if line.label), len(page.lines))
    for line in [*reversed(page.lines[max(0, first - 3) : first]), *page.lines[:3]]:
        if not line.label and line.is_heading and len(line.text.split()) > 1:
            return Fact(line.text, line.text)
    return None


def _acronym(page: Page, title: str) -> Fact | None:
    """A single word of capitals, or one in brackets behind the title, that the title or the page's first line has."""
    for line in page.lines:
        place = line.text.find(title)
        if place >= 0 and (
            match := re.match(r"[\"“”»‘]?\s*\((?P<acronym>[A-Za-z0-9+&-]{2,40})\)", line.text[place + len(title) :])
        ):
            return Fact(match["acronym"], line.text)
    if match := re.match(r"(?P<acronym>[A-Z][A-Za-z0-9+&-]*[A-Z0-9][A-Za-z0-9+&-]*)\s*[:–-]\s", title):
        return Fact(match["acronym"], title)
    return None


def _unquoted(text: str) -> str:
    match = QUOTED.fullmatch(text.strip())
    return match["title"] if match else text.strip()


def _read_programme(page: Page, sections: list[Section], proposal: ProjectProposal) -> None:
    for section in labelled(sections, "programme", "funding"):
        if section.lines and (
            section.label == "programme" or re.search("program|fond|fundusz", fold(section.lines[0].content))
        ):
            line = section.lines[0]
            proposal.programme = Fact(_without_amounts(line.content).rstrip(" .,;"), line.text)
            return
    for line in page.lines:
        for sentence in sentences(line.text):
            if match := PROGRAMME.search(fold(sentence)):
                group = "first" if match["first"] else "second"
                words = sentence[match.start(group) : match.end(group)]
                proposal.programme = Fact(_before_other_money(words), sentence)
                return


def _before_other_money(words: str) -> str:
    """Without *and the state budget* behind the programme's name."""
    match = re.search(
        r"\s+(?:oraz|a|i|und|un)\s+(?:z\s+|ze\s+)?(?:budzet|statni|budget|staatshaushalt|valsts)", fold(words)
    )
    return words[: match.start()] if match else words.strip()


def _without_amounts(words: str) -> str:
    """Without the sum or the share that follows the programme's name."""
    match = re.search(r"\s+\w+\s+[0-9]{1,3}\s*%.*$", words)
    amounts = find_amounts(words)
    stop = min([one.begin for one in amounts[:1]] + ([match.start()] if match else []), default=len(words))
    return words[:stop].rstrip(" ,–-(")


def _read_number(sections: list[Section], proposal: ProjectProposal) -> None:
    for section in labelled(sections, "number"):
        line = section.lines[0] if section.lines else None
        if line and (match := NUMBER.search(line.content)):
            proposal.number = Fact(match[0], line.text)
            head = fold(section.title)
            proposal.number_kind = next(
                (kind for kind, pattern in NUMBER_KINDS.items() if re.search(pattern, head)), "registration"
            )
            return


def _read_period(page: Page, sections: list[Section], proposal: ProjectProposal) -> None:
    for section in labelled(sections, "period"):
        for line in section.lines[:2]:
            if found := find_period(line.content):
                return _keep_period(proposal, found, line.text)
    ends = [_only_date(sections, label) for label in ("start", "end")]
    if any(ends):
        found = Found(type(proposal.period)(*(one.date if one else None for one, _text in map(_pair, ends))), 0, 0)
        return _keep_period(proposal, found, " ".join(text for _one, text in map(_pair, ends) if text))
    for line in page.lines:
        for sentence in sentences(line.text):
            found = find_period(sentence) if PERIOD_SENTENCE.search(fold(sentence)) else None
            if found and found.is_range and found.period.start.precision != "year":
                return _keep_period(proposal, found, sentence)
    return None


def _pair(end: tuple[Found, str] | None) -> tuple[Found | None, str]:
    return end or (None, "")


def _only_date(sections: list[Section], label: str) -> tuple[Found, str] | None:
    for section in labelled(sections, label):
        for line in section.lines[:1]:
            if dates := find(line.content, with_years=True):
                return dates[0], line.text
    return None


def _keep_period(proposal: ProjectProposal, found: Found, source: str) -> None:
    proposal.period, proposal.period_source = found.period, source
    proposal.start_note, proposal.end_note = found.start_note, found.end_note


def _read_money(page: Page, sections: list[Section], proposal: ProjectProposal) -> None:
    """All amounts of the page that say what they are; one that repeats another is left out."""
    names = [partner.name for partner in proposal.partners]
    seen = set()
    for section in sections:
        for index, line in enumerate(section.lines):
            # An amount alone on its line is what the label over it says.
            whole = line.text if index or section.title in line.text else f"{section.title}: {line.text}"
            for found in find_amounts(whole):
                partner = partners.named_in(whole, names)
                key = (found.money.amount, found.money.currency, found.measure, partner)
                if found.measure and key not in seen:
                    seen.add(key)
                    proposal.amounts.append(AmountFact(found.money, found.measure, found.sources, partner, line.text))
            for rate in find_rates(whole):
                if not any((one.percent, one.payer) == (rate.percent, rate.source) for one in proposal.rates):
                    proposal.rates.append(RateFact(rate.percent, rate.source, rate.country, line.text))


AIM_SENTENCE = re.compile(
    r"^(?:cil\w* (?:tohoto )?projektu (?:je|jsou|bylo)|cel\w* (?:glownym )?(?:tego )?projektu (?:jest|bylo)"
    r"|(?:das )?ziel des projekts|projekta (?:galvenais )?merkis (?:ir|bija)|the aim of)"
)


def _read_texts(page: Page, sections: list[Section], proposal: ProjectProposal) -> None:
    for label in TEXTS:
        parts, lines = [], []
        for section in labelled(sections, label):
            said = [line.content for line in section.lines if not line.bullet and len(line.content) > 20]
            text = "\n\n".join(one for one in said if not proposal.title or proposal.title.source != one)
            if text and text not in parts:
                parts.append(text)
                lines.append(section.text)
        if parts:
            proposal.texts[label] = Fact("\n\n".join(parts), "\n\n".join(lines))
    if "aims" not in proposal.texts:
        for line in page.lines:
            if AIM_SENTENCE.search(fold(line.text)) and not line.label:
                proposal.texts["aims"] = Fact(line.text, line.text)
                break
    if not proposal.texts:
        prose = [line.text for line in page.lines if not line.label and not line.bullet and len(line.text) > 160]
        if prose:
            proposal.texts["description"] = Fact("\n\n".join(prose), "\n\n".join(prose))


def _read_addresses(page: Page, sections: list[Section], proposal: ProjectProposal) -> None:
    for section in labelled(sections, "website"):
        if found := addresses(section.text):
            proposal.website = Fact(found[0], f"{section.title}: {section.text}")
            break
    for line in page.lines:
        for address in addresses(line.text):
            if not (proposal.website and proposal.website.value == address) and all(
                one.value != address for one in proposal.links
            ):
                proposal.links.append(Fact(address, line.text))
