"""Amounts of money with their currency, and whether they are exact, a ceiling, a floor or about.

A model has three columns and reads them as one value:

    amount = models.DecimalField(_("amount"), max_digits=14, decimal_places=2, null=True, blank=True)
    currency = models.CharField(_("currency"), max_length=3, choices=CURRENCIES, default="EUR")
    qualifier = models.CharField(_("exactness"), max_length=8, choices=Qualifier.choices, default=Qualifier.EXACT)
    money = MoneyProperty()

*Not stated* is `money is None`, never zero. What people type is read in `portal/money_text.py`, the form field is in
`portal/money_forms.py`.
"""

import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from babel.numbers import format_currency, format_decimal, get_currency_name
from django.db import models
from django.utils.functional import lazy
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, override, pgettext, pgettext_lazy

from portal.languages import current_language

DEFAULT_CURRENCY = "EUR"
# ISO 4217. First those of the programmes, then other currencies of Europe, then those that are history.
# fmt: off
CURRENT_CODES = (
    "EUR", "CZK", "PLN", "ALL", "AMD", "AZN", "BAM", "BYN", "CHF", "DKK", "GBP", "GEL", "HUF", "ISK", "MDL", "MKD",
    "NOK", "RON", "RSD", "RUB", "SEK", "TRY", "UAH",
)
HISTORIC_CODES = (
    "ATS", "BEF", "BGN", "CSK", "CYP", "DEM", "EEK", "ESP", "FIM", "FRF", "GRD", "HRK", "IEP", "ITL", "LTL", "LUF",
    "LVL", "LVR", "MTL", "NLG", "PLZ", "PTE", "SIT", "SKK", "XEU",
)
# fmt: on
CODES = (*CURRENT_CODES, *HISTORIC_CODES)

SPACE = re.compile(r"[\s'\u2018\u2019\u02bc]")  # \s has the no-break spaces too; Swiss apostrophes group thousands


class Qualifier(models.TextChoices):
    """How an amount is meant."""

    EXACT = "exact", pgettext_lazy("amount", "exactly")
    ABOUT = "about", pgettext_lazy("amount", "about")
    AT_MOST = "at_most", pgettext_lazy("amount", "at most")
    AT_LEAST = "at_least", pgettext_lazy("amount", "at least")


def _currency_label(code: str) -> str:
    if get_language() is None:  # migrations: names of currencies change with Babel, migrations must not
        return code
    name = get_currency_name(code, locale=current_language())
    label = code if name == code else f"{code} \u2013 {name}"
    if code in HISTORIC_CODES:
        return pgettext("currency", "%(currency)s, historic") % {"currency": label}
    return label


CURRENCIES = [(code, lazy(_currency_label, str)(code)) for code in CODES]


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in one currency. Whole numbers may be given as int or text, never as float."""

    amount: Decimal
    currency: str
    qualifier: str = Qualifier.EXACT

    def __post_init__(self) -> None:
        if isinstance(self.amount, float):
            raise TypeError("an amount of money is a Decimal, not a float")
        object.__setattr__(self, "amount", Decimal(self.amount))

    def __str__(self) -> str:
        return self.format()

    def __add__(self, other: Any) -> "Money":
        """The sum, exact only if both are; ValueError for two currencies."""
        if not isinstance(other, Money):
            return NotImplemented
        if self.currency != other.currency:
            raise ValueError(f"{self.currency} and {other.currency} do not add up")
        return Money(self.amount + other.amount, self.currency, _common_qualifier(self.qualifier, other.qualifier))

    def format(self, language: str | None = None) -> str:
        """As official texts of *language* write it: `max. 242 799,04 €`; cents only where there are some."""
        language = language or current_language()
        symbol = "¤¤" if self.currency in HISTORIC_CODES else "¤"  # few remember what "Ls" was
        pattern = f"{_number_pattern(self.amount)}\N{NO-BREAK SPACE}{symbol}"
        text = format_currency(self.amount, self.currency, pattern, locale=language, currency_digits=False)
        with override(language):
            return _qualified(self.qualifier) % {"amount": text}

    def as_html(self, language: str | None = None) -> SafeString:
        """A `<data>` element with the bare number for machines."""
        return format_html('<data class="money" value="{}">{}</data>', bare(self.amount), self.format(language))

    def typed(self, language: str | None = None) -> str:
        """The number as somebody would type it into a form: `242 799,04`."""
        text = format_decimal(self.amount, _number_pattern(self.amount), locale=language or current_language())
        return SPACE.sub(" ", text)


def _number_pattern(amount: Decimal) -> str:
    return "#,##0" if amount == amount.to_integral_value() else "#,##0.00"


def bare(amount: Decimal) -> str:
    """The number for machines: `99000`, `242799.04`."""
    return f"{amount:.0f}" if amount == amount.to_integral_value() else f"{amount:.2f}"


def _qualified(qualifier: str) -> str:
    if qualifier == Qualifier.AT_MOST:
        return pgettext("amount", "max. %(amount)s")
    if qualifier == Qualifier.AT_LEAST:
        return pgettext("amount", "min. %(amount)s")
    if qualifier == Qualifier.ABOUT:
        return pgettext("amount", "approx. %(amount)s")
    return "%(amount)s"


def _common_qualifier(*qualifiers: str) -> str:
    inexact = set(qualifiers) - {Qualifier.EXACT}
    if not inexact:
        return Qualifier.EXACT
    return Qualifier(inexact.pop()) if len(inexact) == 1 else Qualifier.ABOUT


@dataclass(frozen=True, slots=True)
class Total:
    """A sum in one currency that is known for *known* of *of* things."""

    currency: str
    amount: Decimal
    known: int
    of: int
    qualifier: str = Qualifier.EXACT

    @property
    def money(self) -> Money:
        """The sum to show."""
        return Money(self.amount, self.currency, self.qualifier)


def sum_of(monies: Iterable[Money | None]) -> list[Total]:
    """One total for each currency, in the order of CURRENCIES; None counts as a thing whose amount is not stated."""
    monies = list(monies)
    totals = []
    for code in dict.fromkeys([*CODES, *(money.currency for money in monies if money)]):
        same = [money for money in monies if money and money.currency == code]
        if same:
            total = functools.reduce(Money.__add__, same)
            totals.append(Total(code, total.amount, len(same), len(monies), total.qualifier))
    return totals


class MoneyProperty:
    """Reads and writes three columns of a model as one Money; None where no amount is stated."""

    short_description = pgettext_lazy("amount", "amount")  # its heading where the admin only shows it

    def __init__(self, amount: str = "amount", currency: str = "currency", qualifier: str = "qualifier") -> None:
        self.amount, self.currency, self.qualifier = amount, currency, qualifier

    def __get__(self, instance: Any, owner: type | None = None) -> Any:
        if instance is None:
            return self
        amount = getattr(instance, self.amount)
        if amount is None:
            return None
        return Money(amount, getattr(instance, self.currency), getattr(instance, self.qualifier))

    def __set__(self, instance: Any, money: Money | None) -> None:
        """With None, the currency stays: it is what the next amount will probably be in."""
        setattr(instance, self.amount, money.amount if money else None)
        setattr(instance, self.qualifier, money.qualifier if money else Qualifier.EXACT)
        if money:
            setattr(instance, self.currency, money.currency)
