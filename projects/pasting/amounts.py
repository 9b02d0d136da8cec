"""Amounts of money inside running text: how much, how it is meant, what it measures, who pays."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from django.core.exceptions import ValidationError

from portal.money import Money, Qualifier
from portal.money_text import read_amount
from projects.pasting.letters import fold
from projects.pasting.vocabulary import MEASURES, QUALIFIERS, SOURCES

NUMBER = r"[0-9]{1,3}(?:[ \u00a0\u202f\u2009.,'’][0-9]{3})+(?:[.,][0-9]{1,2})?|[0-9]+(?:[.,][0-9]{1,2})?"
TIMES = {
    10**3: r"tis\.?|tisic\w*|tys\.?|tysie?c\w*|tsd\.?|tausend|tukst\.?|tukstos\w*",
    10**6: r"mil\.?|mio\.?|mln\.?|milj\.?|mil[il]\w*",
}
MULTIPLE = "|".join(TIMES.values())
# Folded; what is longer comes first.
CURRENCY = (
    r"eur(?:os?|a)?\b|€|eiro\b|kc\b|czk\b|korun(?:y|a|ach)?\b|zl(?:otych|ote|oty)?\b|pln\b|lvl\b|lat[ius]\w*\b|ls\b|dem\b"
    r"|dm\b|usd\b"
)
WORDS_OF_CURRENCIES = {
    "koru": "CZK",
    "zlot": "PLN",
    "lati": "LVL",
    "latu": "LVL",
    "lats": "LVL",
    "eura": "EUR",
    "euro": "EUR",
}
AMOUNT = re.compile(
    rf"(?<![0-9])(?<![0-9][.,])(?:(?P<before>{CURRENCY})\s*(?P<number>{NUMBER})(?![0-9])"
    rf"|(?P<number_2>{NUMBER})(?:,?\s?[-–]{{1,2}})?\s*(?P<times>(?:{MULTIPLE})\s*)?(?P<after>{CURRENCY}))"
)
PERCENT = re.compile(r"(?<![0-9.,])(?P<number>[0-9]{1,3}(?:[.,][0-9]{1,2})?)\s*(?:%|procent\w*|prozent|percent)")
CLAUSE = re.compile(r"[;\n]|(?<=[a-z]{4}|[a-z]{3}\))[.!?]\s")  # no clause ends behind *max.* or *cca.*


@dataclass(frozen=True, slots=True)
class FoundAmount:
    """An amount in a line. *measure* is a value of `BudgetLine.Measure`, empty where no word says what it is."""

    money: Money
    measure: str
    sources: tuple[str, ...]
    begin: int
    stop: int


@dataclass(frozen=True, slots=True)
class FoundRate:
    """A share in percent and who pays it (a value of `Rate.Source`)."""

    percent: Decimal
    source: str
    country: str


def find_amounts(line: str) -> list[FoundAmount]:
    """The amounts of one line, with what the line says of them."""
    folded, found = fold(line), []
    for match in AMOUNT.finditer(folded):
        money = _money(match)
        if money is None:
            continue
        found.append(FoundAmount(money, "", (), match.start(), match.end()))
    return [_explained(folded, found, index) for index in range(len(found))]


def _money(match: re.Match) -> Money | None:
    currency = (match["before"] or match["after"]).strip()
    code = WORDS_OF_CURRENCIES.get(currency[:4], currency)
    try:
        written = read_amount(f"{match['number'] or match['number_2']} {code}")
    except ValidationError:  # what our own forms would not understand is not proposed
        return None
    if times := match["times"]:
        factor = next(factor for factor, words in TIMES.items() if re.fullmatch(words, times.strip()))
        return Money(written.amount * factor, written.currency, Qualifier.ABOUT)
    return written.money(written.currency)


def _explained(folded: str, found: list[FoundAmount], index: int) -> FoundAmount:
    """What the words before an amount say of it, else those behind it."""
    one = found[index]
    begin = found[index - 1].stop if index else 0
    stop = found[index + 1].begin if index + 1 < len(found) else len(folded)
    before, after = folded[begin : one.begin], CLAUSE.split(folded[one.stop : stop])[0]
    before = CLAUSE.split(before)[-1]
    measure = _last(MEASURES, before) or _bracketed(after)
    sources = _all(SOURCES, before) or (_all(SOURCES, after) if _bracketed(after) else ())
    qualifier = _qualifier(before)
    money = replace(one.money, qualifier=qualifier) if qualifier else one.money
    if measure == "own":
        sources = ("own",)
    elif measure != "grant":
        sources = ()
    return FoundAmount(money, measure, sources, one.begin, one.stop)


def _bracketed(after: str) -> str:
    """What a bracket or a dash right behind an amount says it is: *1 000 EUR (EU grant)*."""
    match = re.match(r"\s*(?:\((?P<in>[^()]{2,80})\)|[-–]\s*(?P<behind>[^-–,(]{2,60}))", after)
    return _last(MEASURES, (match["in"] or match["behind"])) if match else ""


def _last(table: dict[str, re.Pattern], text: str) -> str:
    """The key whose word stands nearest to the end of *text*; empty where none does."""
    places = {key: found[-1].end() for key, pattern in table.items() if (found := list(pattern.finditer(text)))}
    return max(places, key=places.get) if places else ""


def _all(table: dict[str, re.Pattern], text: str) -> tuple[str, ...]:
    return tuple(key for key, pattern in table.items() if pattern.search(text))


def _qualifier(before: str) -> str:
    for value, pattern in QUALIFIERS.items():
        if pattern.search(before):
            return value
    return ""


def find_rates(line: str) -> list[FoundRate]:
    """The shares in percent whose payer a word near them names."""
    folded, found = fold(line), list(PERCENT.finditer(fold(line)))
    rates = []
    for index, match in enumerate(found):
        begin = found[index - 1].end() if index else 0
        stop = found[index + 1].start() if index + 1 < len(found) else len(folded)
        before, after = folded[begin : match.start()], folded[match.end() : min(stop, match.end() + 60)]
        source = _last(SOURCES, after.split(",")[0]) or _last(SOURCES, before)
        percent = Decimal(match["number"].replace(",", "."))
        if source and percent <= 100:
            rates.append(FoundRate(percent, source, _country(after) if source == "state" else ""))
    return rates


def _country(text: str) -> str:
    stems = {
        "CZ": "cesk|tschech|czesk|czech|cehij",
        "PL": "polsk|poln|polij",
        "DE": "nemec|deutsch|niemiec|vacij",
        "LV": "loty|lettl|latvij",
    }
    return next((code for code, pattern in stems.items() if re.search(rf"\b(?:{pattern})", text)), "")
