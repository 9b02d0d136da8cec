"""Reading an amount of money as people type or paste it: `max. 50 000 zł`, `242.799,04`, `1 234,5 Kč`."""

import functools
import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from babel.numbers import get_currency_symbol
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from portal.languages import languages
from portal.money import CODES, SPACE, Money, Qualifier
from portal.names import folded

# What people write besides the code and besides the symbols that Babel knows.
WRITTEN = {"euro": "EUR", "eiro": "EUR", "kc": "CZK", "zl": "PLN", "ls": "LVL", "dm": "DEM", "ft": "HUF", "sk": "SKK"}
# How an amount is meant, in the languages of the site and in English; folded, as `folded()` leaves them.
QUALIFIERS = {
    Qualifier.AT_MOST: (
        "max", "maks", "maximum", "maximal", "maximalne", "maksymalnie", "maksimali", "nejvyse", "hochstens", "do",
        "az", "az do", "bis", "bis zu", "lidz", "ne vairak ka", "nie wiecej niz", "up to", "at most", "<", "<=", "≤",
    ),
    Qualifier.AT_LEAST: (
        "min", "mind", "minimum", "minimal", "minimalne", "minimalnie", "nejmene", "aspon", "mindestens", "od", "ab",
        "vismaz", "ne mazak ka", "co najmniej", "nie mniej niz", "at least", ">", ">=", "≥",
    ),
    Qualifier.ABOUT: (
        "cca", "ca", "circa", "asi", "priblizne", "zhruba", "kolem", "okolo", "ok", "w przyblizeniu", "etwa", "rund",
        "ungefahr", "apm", "ap", "apmeram", "aptuveni", "about", "approx", "~", "≈", "±",
    ),
}  # fmt: skip
QUALIFIER_OF = {tuple(phrase.split()): meaning for meaning, phrases in QUALIFIERS.items() for phrase in phrases}
LONGEST_PHRASE = max(map(len, QUALIFIER_OF))

LONGEST = 60  # characters
MAX_WHOLE_DIGITS = 12  # with two decimals the 14 digits of the column
AMOUNT_EXAMPLES = "99 000; 242 799,04; 242.799,04 EUR; max. 1500.50 PLN"
NOT_AN_AMOUNT = _("This is not an amount that can be understood. Write for example: %(examples)s.")
NO_CURRENCY = _("This currency is not understood: %(currency)s. Write its three letters, for example EUR, CZK, PLN.")

NO_CENTS = re.compile(r"^, ?[-\u2013\u2014]{1,2}")  # "99 000,-"
PLAIN = re.compile(r"[0-9]+")
WITH_DECIMALS = re.compile(r"[0-9]+[.,][0-9]{1,2}")
# One separator between groups of three, another before the decimals. "0.500" is no group: nobody writes 500 so.
GROUPED = re.compile(r"[1-9][0-9]{0,2}(?P<group>[ .,])[0-9]{3}(?:(?P=group)[0-9]{3})*(?:(?!(?P=group))[.,][0-9]{1,2})?")
# One comma or dot with three digits behind it: thousands for most, a fraction for some.
ONE_GROUP = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")
AROUND = re.compile(r"(?P<before>[^0-9]*)(?P<number>[0-9](?:.*[0-9])?)(?P<after>[^0-9]*)")
END_OF_WORD = re.compile(r"(?<=[^\W\d])\.")


@dataclass(frozen=True, slots=True)
class Written:
    """An amount as somebody wrote it; currency and qualifier are None where none was written."""

    amount: Decimal
    currency: str | None = None
    qualifier: str | None = None
    is_ambiguous: bool = False  # the separator may be read in two ways; `amount` takes it for thousands

    def money(self, currency: str, qualifier: str = Qualifier.EXACT) -> Money:
        """The money it means beside lists in which *currency* and *qualifier* were chosen."""
        return Money(self.amount, self.currency or currency, self.qualifier or qualifier or Qualifier.EXACT)


@functools.cache
def _currencies_by_text() -> dict[str, str]:
    """Every way to write a currency, folded. A symbol of two currencies stands for neither."""
    symbols: dict[str, set[str]] = {}
    for code in CODES:
        for language in (*languages(), "en"):
            symbols.setdefault(folded(get_currency_symbol(code, locale=language)).rstrip("."), set()).add(code)
    known = {symbol: codes.pop() for symbol, codes in symbols.items() if len(codes) == 1}
    return known | WRITTEN | {code.casefold(): code for code in CODES}


def _around(text: str) -> tuple[str | None, str | None]:
    """The qualifier and the currency written as *text* before or after the number; ValidationError for other words."""
    words = folded(END_OF_WORD.sub(" ", text)).split()
    qualifier = None
    for length in range(min(LONGEST_PHRASE, len(words)), 0, -1):
        start, end = tuple(words[:length]), tuple(words[-length:])
        if start in QUALIFIER_OF or end in QUALIFIER_OF:
            qualifier = QUALIFIER_OF.get(start) or QUALIFIER_OF[end]
            words = words[length:] if start in QUALIFIER_OF else words[:-length]
            break
    currency = " ".join(words)
    if currency and currency not in _currencies_by_text():
        if currency.isalpha() or unicodedata.category(currency[0]) == "Sc":
            raise ValidationError(NO_CURRENCY, code="currency", params={"currency": text.strip()})
        raise _refusal()
    return qualifier, _currencies_by_text()[currency] if currency else None


def _number(text: str) -> Decimal:
    """The number written as *text*; ValidationError for anything else."""
    if PLAIN.fullmatch(text):
        whole, cents = text, ""
    elif WITH_DECIMALS.fullmatch(text):
        whole, cents = re.split("[.,]", text)
    elif found := GROUPED.fullmatch(text):
        groups = text.replace(found["group"], "")
        whole, _separator, cents = groups.replace(",", ".").partition(".")
    else:
        raise _refusal()
    if len(whole.lstrip("0")) > MAX_WHOLE_DIGITS:
        raise _refusal()
    return Decimal(f"{whole}.{cents}") if cents else Decimal(whole)


def _refusal() -> ValidationError:
    return ValidationError(NOT_AN_AMOUNT, code="invalid", params={"examples": AMOUNT_EXAMPLES})


def read_amount(text: str) -> Written:
    """The amount that somebody typed or pasted, with the currency and the qualifier written before or after it.

    The last comma or dot stands before decimals when one or two digits follow it. When three digits follow it, it
    separates thousands (`99.000` is ninety-nine thousand), as spaces and apostrophes do. Everything else – three or
    more decimals, a minus, unknown letters, more than twelve digits before the decimals – raises ValidationError with
    examples of what is understood.
    """
    found = AROUND.fullmatch(SPACE.sub(" ", text).strip()) if len(text) <= LONGEST else None
    if not found:
        raise _refusal()
    number = _number(found["number"])
    sides = [_around(found["before"]), _around(NO_CENTS.sub("", found["after"]))]
    qualifiers = {qualifier for qualifier, _currency in sides} - {None}
    currencies = {currency for _qualifier, currency in sides} - {None}
    if len(qualifiers) > 1 or len(currencies) > 1:
        raise _refusal()
    is_ambiguous = bool(ONE_GROUP.fullmatch(found["number"]))
    return Written(number, next(iter(currencies), None), next(iter(qualifiers), None), is_ambiguous)
