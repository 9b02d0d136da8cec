"""Dates and periods inside running text, never more exact than they are written."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from portal.partial_date_text import month_numbers
from portal.partial_dates import PartialDate, Period
from projects.pasting.letters import fold

# Cases in which running text has the months and which no calendar prints.
CASES = {
    1: "lednu lednem styczniu januaris janvarim januara",
    2: "unoru unorem lutym februarim februara",
    3: "breznu breznem marcu martam marza",
    4: "dubnu dubnem kwietniu aprilim aprilis",
    5: "kvetnu kvetnem maju maijam",
    6: "cervnu cervnem czerwcu junijam",
    7: "cervenci cervencem lipcu julijam",
    8: "srpnu srpnem sierpniu augustam",
    9: "wrzesniu septembrim",
    10: "rijnu rijnem pazdzierniku oktobrim",
    11: "listopadu listopadem listopadzie novembrim",
    12: "prosinci prosincem grudniu decembrim",
}
MONTHS = {fold(name): number for name, number in month_numbers().items()}
MONTHS |= {name: number for number, names in CASES.items() for name in names.split()}

NAME = "(?:" + "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True)) + r")\b\.?"
YEAR = r"(?:19|20)[0-9]{2}"
DAY, MONTH = "(?:0?[1-9]|[12][0-9]|3[01])", "(?:0?[1-9]|1[0-2])"
TO = r"\s*(?:-|–|—|az(?: do)?|do|bis(?: zum)?|to|lidz)\s*"
GADA = r"\.?\s*(?:gada|g\.)\s*"
# The numbers after a name are counted up in ranges: `day` of the start, `day_2` of the end.
SHAPES = [
    re.compile(rf"(?<![0-9.]){shape}")
    for shape in (
        # 31. rijna - 1. listopadu 2011
        rf"(?P<day>{DAY})\.?\s+(?P<name>{NAME}){TO}(?P<day_2>{DAY})\.?\s+(?P<name_2>{NAME})\s+(?P<year>{YEAR})",
        # 31. 10. - 1. 11. 2011
        rf"(?P<day>{DAY})\.\s?(?P<month>{MONTH})\.{TO}(?P<day_2>{DAY})\.\s?(?P<month_2>{MONTH})\.\s?(?P<year>{YEAR})",
        rf"(?P<day>{DAY})\.?\s?[-–]\s?(?P<day_2>{DAY})\.\s?(?P<month>{MONTH})\.\s?(?P<year>{YEAR})",  # 15.-18. 4. 2016
        rf"(?P<day>{DAY})\.?{TO}(?P<day_2>{DAY})\.?\s+(?P<name>{NAME})\s+(?P<year>{YEAR})",  # 15.-18. dubna 2016
        rf"(?P<year>{YEAR})-(?P<month>{MONTH})-(?P<day>{DAY})(?![0-9])",
        rf"(?P<day>{DAY})\s?[.]\s?(?P<month>{MONTH})\s?[.]\s?(?P<year>{YEAR})(?![0-9])",
        rf"(?P<day>{DAY})[/-](?P<month>{MONTH})[/-](?P<year>{YEAR})(?![0-9])",
        rf"(?P<year>{YEAR}){GADA}(?P<day>{DAY})(?:\.\s*|\s+)(?P<name>{NAME})",  # 2015. gada 31. maijam
        rf"(?P<year>{YEAR}){GADA}(?P<name>{NAME})",
        rf"(?P<day>{DAY})(?:\.\s*|\s+)(?P<name>{NAME})\s+(?P<year>{YEAR})",
        rf"(?P<name>{NAME}){TO}(?P<name_2>{NAME})\s+(?P<year>{YEAR})",  # cerven-zari 2013
        rf"\b(?P<name>{NAME})\s+(?P<year>{YEAR})",
        rf"(?P<month>{MONTH})\s?[/.]\s?(?P<year>{YEAR})(?![0-9./])",
    )
]
YEARS = [
    re.compile(rf"(?<![0-9.,/]){shape}(?![0-9]|[.,/-][0-9])")
    for shape in (rf"(?P<year>{YEAR})\s?[-–/]\s?(?P<year_2>{YEAR})", rf"(?P<year>{YEAR})")
]
BETWEEN = re.compile(rf"\.?\s*(?P<note>\([^()]{{1,120}}\))?[,\s]*(?:r\.|roku|gada|g\.)?{TO}[,\s]*")
NOTE_BEHIND = re.compile(r"\s*\((?P<note>[^()]{1,120})\)")
FROM = re.compile(r"\b(?:od|from|since|seit|ab|vom|no|kops)\s+(?:roku\s+|dem\s+)?$")
UNTIL = re.compile(r"\b(?:do|until|bis|lidz|till)\s+(?:zum\s+|roku\s+)?$")
PART_OF_YEAR = re.compile(
    r"(?:prvni|druhe|1\.|2\.)?\s*(?:polovine|pololeti|polovina)\b|(?:pierwszej|drugiej|i|ii)\s+(?:polowie|polroczu)\b"
    r"|(?:ersten|zweiten|1\.|2\.)\s+(?:halfte|halbjahr)\b|(?:pirmaja|otraja)\s+puse\b|\b(?:first|second)\s+half\b"
)


@dataclass(frozen=True, slots=True)
class Found:
    """A date or a range at a place of the text; *note* is what stands about it in brackets."""

    period: Period
    begin: int
    stop: int
    start_note: str = ""
    end_note: str = ""

    @property
    def date(self) -> PartialDate:
        """The date, or the beginning of the range."""
        return self.period.start or self.period.end

    @property
    def is_range(self) -> bool:
        """Whether two dates were written."""
        return bool(self.period.start and self.period.end)


def find(text: str, *, with_years: bool = False) -> list[Found]:
    """All dates of *text* in their order; bare years only where the text is known to speak of time."""
    folded, found = fold(text), []
    taken = [False] * (len(text) + 1)
    for shape in [*SHAPES, *(YEARS if with_years else [])]:
        for match in shape.finditer(folded):
            if any(taken[match.start() : match.end()]):
                continue
            # Also where there is no such day: 31. 2. 2018 must not be taken for February.
            taken[match.start() : match.end()] = [True] * (match.end() - match.start())
            if period := _period(match.groupdict()):
                found.append(Found(period, match.start(), match.end()))
    return sorted(found, key=lambda one: one.begin)


def _period(parts: dict[str, str | None]) -> Period | None:
    year = int(parts["year"])
    start = _date(year, parts.get("month"), parts.get("name"), parts.get("day"))
    if any(parts.get(part) for part in ("day_2", "month_2", "name_2", "year_2")):
        month, name = parts.get("month_2") or parts.get("month"), parts.get("name_2") or parts.get("name")
        end = _date(int(parts.get("year_2") or year), month, name, parts.get("day_2"))
        if start is None or end is None or end < start:
            return None
        return Period(start, end)
    return Period(start) if start else None


def _date(year: int, month: str | None, name: str | None, day: str | None) -> PartialDate | None:
    number = MONTHS[name.rstrip(".")] if name else int(month) if month else None
    try:
        return PartialDate(year, number, int(day) if day else None)
    except ValueError:  # 31. 2. is a slip of the page; a slip is not proposed
        return None


def find_period(text: str) -> Found | None:
    """The period that *text* (a label's content or a sentence about the duration) gives; None where it gives none.

    A note in brackets behind a date belongs to that date. One date alone is a beginning or an end where a word before
    it says so, and nothing otherwise: a day is no duration.
    """
    dates, folded = find(text, with_years=True), fold(text)
    for one in dates:
        if one.is_range:
            return one
    for first, second in itertools.pairwise(dates):
        between = BETWEEN.fullmatch(folded[first.stop : second.begin])
        if between and second.date >= first.date:
            note = text[first.stop + between.start("note") + 1 : first.stop + between.end("note") - 1]
            behind = NOTE_BEHIND.match(text, second.stop)
            period = Period(first.date, second.date)
            return Found(
                period, first.begin, second.stop, note if between["note"] else "", behind["note"] if behind else ""
            )
    for one in dates:
        before = folded[: one.begin]
        if FROM.search(before):
            return one
        if UNTIL.search(before):
            return Found(Period(None, one.date), one.begin, one.stop)
    return None


def part_of_year(text: str, found: Found) -> str:
    """The words that narrow a year down, such as *first half of the year*, as they are written; empty for none."""
    begin = max(0, found.begin - 40)
    match = PART_OF_YEAR.search(fold(text[begin : found.begin]))
    return text[begin + match.start() : found.stop].strip() if match else ""


def sentences(text: str) -> Iterator[str]:
    """The sentences of *text*. A full stop after a number, an initial or a common short form ends none."""
    start = 0
    for match in re.finditer(r"[.!?]+[\"”“’)]*\s+(?=[\"„“(]?[^\W\d_]|[0-9]{1,2}\. [^\W\d_])", text):
        before = text[start : match.start() + 1]
        last = re.search(r"(\S+)[.]$", before)
        short = last and (len(last[1].strip("(„")) <= 2 or last[1].strip("(").isdigit() or fold(last[1]) in SHORT_FORMS)
        following = text[match.end() : match.end() + 1]
        if short and not (last[1].isdigit() and following.isupper() and len(last[1]) == 4):
            continue
        yield text[start : match.end()].strip()
        start = match.end()
    if rest := text[start:].strip():
        yield rest


SHORT_FORMS = {
    *("max", "min", "cca", "tj", "tzv", "napr", "popr", "resp", "atd", "mj", "vc", "sv", "ing", "mgr", "bc", "judr"),
    *("np", "tzn", "tys", "mln", "br", "nt", "itd", "itp", "ok", "ul", "dr", "prof", "bzw", "inkl", "tsd", "mio"),
    *("ca", "evtl", "piem", "utt", "tukst", "milj", "tis", "mil", "nr", "st", "str", "tel", "apr", "usw"),
}
