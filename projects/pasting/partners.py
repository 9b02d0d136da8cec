"""Who takes part: partners by name with their roles, and those of whom a page gives only country and number."""

import functools
import re

from babel import Locale

from projects.pasting.letters import fold, is_form_of, words
from projects.pasting.page import Line, Page, Section
from projects.pasting.proposal import CountedPartners, Fact, PartnerFact, ProjectProposal
from projects.pasting.vocabulary import COUNTRIES, ROLES

LABELS = {"lead": "lead", "applicant": "applicant", "beneficiary": "beneficiary", "partners": "partner"}
NUMBER_WORDS = r"(?:dwoch|trzech|czterech|dvou|tri|zwei|drei|diviem|trim)"
PROSE = re.compile(
    r"(?:realizowany (?:jest )?przez|realizovan\w* (?:spolecne )?(?:s partnerem|partnery)|ve spolupraci (?:s|se)"
    r"|we wspolpracy z|wspolnie z|gemeinsam mit|in zusammenarbeit mit|durchgefuhrt von|sadarbiba ar|isteno\b)"
    r"\s+(?P<names>[^.;]+)"
)
JOIN = re.compile(r"\s*(?:,|;|\s(?:oraz|a|i|und|un|and|&)\s)\s*")
LEAD_IN = re.compile(rf"^.*\bpartner\w*(?:\s\w+)?:\s*|^{NUMBER_WORDS}\s+")
LEGAL_FORM = re.compile(r"(?:[a-z]{1,3}\.\s?){1,4}|e\.?\s?v\.?|gmbh|sp\. z o\. ?o\.")  # z. s., o. p. s., e. V.
TOTAL = re.compile(
    r"(?P<partners>[0-9]{1,3})\s+(?:\w+\s+)?partner\w*(?:[^.0-9]{1,25}(?P<countries>[0-9]{1,3})\s+(?:valst|zem|kraj|land|lander|countr)\w*)?"
)
COUNTED = re.compile(r"(?P<name>[^,;:()]+?)\s*(?:\((?P<number>[0-9]{1,3})\))?\s*(?:[,;.]|$)")


@functools.cache
def countries() -> dict[str, str]:
    """Folded names of countries in the languages that pages use, each with its code."""
    found = {name: code for code, names in COUNTRIES.items() for name in names}
    for language in ("cs", "pl", "de", "lv", "en"):
        for code, name in Locale.parse(language).territories.items():
            if len(code) == 2 and code.isalpha():
                found.setdefault(fold(name), code)
    return found


def country_of(text: str) -> str:
    """The code of the country that *text* names and nothing else; empty for anything else."""
    bare = text.strip(" .()")
    if re.fullmatch("[A-Z]{2}", bare) and bare in countries().values():
        return bare
    return countries().get(fold(bare), "")


def read(page: Page, sections: list[Section], proposal: ProjectProposal) -> None:
    """Fill in the partners: those under labels first, then those in sentences."""
    for section in sections:
        role = LABELS.get(section.label)
        if not role:
            continue
        if (section.label == "lead" and "koordin" in fold(section.title)) or "coordin" in fold(section.title):
            role = "coordinator"
        _read_section(section, role, proposal)
    if not proposal.partners:
        _read_prose(page, proposal)


def _read_section(section: Section, role: str, proposal: ProjectProposal) -> None:
    for index, line in enumerate(section.lines):
        if not line.bullet and index and section.lines[0].bullet:
            break  # a list of partners ends where its bullets end
        if _read_counted(line, proposal):
            continue
        for entry in entries_of(line.content) if section.label == "partners" else [line.content]:
            if partner := partner_of(entry, line.text, role):
                _add(proposal, partner)
        if section.label != "partners":
            break  # one lead, one applicant
        if not line.bullet and index >= 30:
            break


def entries_of(text: str) -> list[str]:
    """The partners of one line, parted by semicolons or else by commas outside brackets.

    What follows a comma may belong to the name before it: a country, or the short form of a kind of association.
    """
    outside = re.compile(r"\s*;\s*(?![^()]*\))" if ";" in text else r"\s*,\s*(?![^()]*\))")
    entries: list[str] = []
    for part in outside.split(text):
        if entries and (country_of(part) or LEGAL_FORM.fullmatch(fold(part))):
            entries[-1] += f", {part}"
        else:
            entries.append(part)
    return entries


def partner_of(entry: str, source: str, role: str) -> PartnerFact | None:
    """The partner in *Name (role, country)*, *Role: name* or *Name – role*; None where it reads like a sentence."""
    name, country = entry.strip(" .;,"), ""
    head, colon, rest = name.partition(":")
    if colon and _role(head) and len(head) < 40:
        name, role = rest.strip(), _role(head)
    for match in re.finditer(r"\((?P<in>[^()]*)\)|\s[–-]\s(?P<behind>[^–-]+)$|,\s*(?P<last>[^,]+)$", name):
        words_ = next(part for part in match.groups() if part is not None)
        if said := _role(words_):
            role = said
        elif code := country_of(words_):
            country = code
        else:
            continue
        name = name.replace(match[0], "", 1) if match["in"] is not None else name[: match.start()]
    name = " ".join(name.split()).strip(" .;,–-")
    if (
        not 3 <= len(name) <= 140
        or len(name.split()) > 16
        or not re.search(r"[^\W\d_]{3}", name)
        or re.search(r"[.!?]\s", name)
    ):
        return None
    return PartnerFact(name, role, source, country)


def _role(text: str) -> str:
    folded = fold(text)
    return next((role for role, pattern in ROLES.items() if pattern.search(folded)), "") if len(text) < 60 else ""


def _add(proposal: ProjectProposal, partner: PartnerFact) -> None:
    """Add a partner; one that was named before keeps the more telling role."""
    for index, known in enumerate(proposal.partners):
        if fold(known.name) == fold(partner.name):
            if known.role in ("", "partner") and partner.role not in ("", "partner"):
                proposal.partners[index] = PartnerFact(known.name, partner.role, partner.source, known.country)
            return
    proposal.partners.append(partner)


def _read_counted(line: Line, proposal: ProjectProposal) -> bool:
    """*14 partners from 11 countries: Latvia, Italy (3), …*; True where the line is such a one."""
    folded = fold(line.content)
    total = TOTAL.search(folded)
    listed = line.content[line.content.find(":") + 1 :] if ":" in line.content else line.content
    found = []
    for match in COUNTED.finditer(listed):
        if code := country_of(match["name"]):
            found.append(CountedPartners(code, int(match["number"] or 1), line.text))
    if total:
        proposal.partners_stated = Fact(total["partners"], line.text)
        if total["countries"]:
            proposal.countries_stated = Fact(total["countries"], line.text)
    if len(found) > 1:
        proposal.counted.extend(found)
    return bool(total) or len(found) > 1


def _read_prose(page: Page, proposal: ProjectProposal) -> None:
    """Partners in a sentence: *carried out by A and two Czech partners: B and C*; the first of them leads nowhere."""
    for line in page.lines:
        if match := PROSE.search(fold(line.text)):
            names = line.text[match.start("names") : match.end("names")]
            for entry in JOIN.split(names):
                cleaned = entry
                if lead_in := LEAD_IN.match(fold(cleaned)):
                    cleaned = cleaned[lead_in.end() :]
                if cleaned[:1].isupper() and (partner := partner_of(cleaned, line.text, "")):
                    _add(proposal, partner)
            if proposal.partners:
                return


def named_in(line: str, names: list[str]) -> str:
    """Which of *names* a line is about, in whatever case; empty for none or for several."""
    said = [fold(word) for word in words(line)]
    found = [name for name in names if _stands_in(said, name)]
    return found[0] if len(found) == 1 else ""


def _stands_in(said: list[str], name: str) -> bool:
    wanted = [fold(word) for word in words(name)]
    return any(
        all(is_form_of(said[begin + step], word) for step, word in enumerate(wanted))
        for begin in range(len(said) - len(wanted) + 1)
    )
