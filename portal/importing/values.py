"""What a cell means in a column: dates, amounts, codes and answers as people of four languages write them."""

import datetime
import re
import uuid
from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import cache
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.dateparse import parse_time
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from portal.countries import country_names
from portal.importing.cells import Formula
from portal.languages import languages
from portal.money_text import read_amount
from portal.names import folded
from portal.partial_dates import PartialDate

YES, NO = {"1", "true", "yes", "ano", "tak", "ja", "x"}, {"0", "false", "no", "ne", "nie", "nein"}  # folded
NUMBER = re.compile(r"[0-9]+(\.[0-9]+)?")
FORMULA = _("A formula is not read. Please copy the cell and paste it as a value.")
MOST_NAMED = 12  # values of a list that a message names


def plain(value: Any) -> str:
    """A cell as text: numbers without a needless decimal point."""
    if isinstance(value, Formula):
        raise ValidationError(FORMULA)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime.datetime):
        return f"{value:%Y-%m-%d}" if value.time() == datetime.time() else f"{value:%Y-%m-%d %H:%M}"
    return str(value)


def date(value: Any) -> str:
    """A day, month or year."""
    if isinstance(value, datetime.datetime | datetime.date):
        return f"{value:%Y-%m-%d}"
    return str(PartialDate.parse(plain(value)))


def day(value: Any) -> str:
    """A whole day."""
    found = PartialDate.parse_iso(date(value))
    if not found.day:
        raise ValidationError(_("A whole day is needed here, for example 2016-04-15."))
    return str(found)


def time(value: Any) -> str:
    """A time of day."""
    found = value if isinstance(value, datetime.time) else parse_time(plain(value))
    if found is None:
        raise ValidationError(_("This is no time of day. Write for example 14:30."))
    return f"{found:%H:%M:%S}"


def amount(value: Any) -> Any:
    """An amount as `portal.money_text.Written`, with what stands beside the number."""
    if isinstance(value, bool):
        raise ValidationError(_("Here an amount is needed."))
    if isinstance(value, int | float | Decimal):
        value = f"{Decimal(str(value)):.2f}"
    return read_amount(plain(value))


def number(value: Any) -> str:
    """A number with two decimals."""
    written = amount(value)
    if written.currency or written.qualifier:
        raise ValidationError(_("Here only a number is read, without a currency or further words."))
    return f"{written.amount:.2f}"


def decimal(value: Any) -> str:
    """A number with as many decimals as it was given."""
    text = plain(value).replace(",", ".")
    return text if NUMBER.fullmatch(text) else number(value)


def whole(value: Any) -> int:
    """A whole number."""
    text = plain(value)
    if not text.isdecimal():
        raise ValidationError(_("This is no whole number."))
    return int(text)


def yes_no(value: Any) -> bool:
    """Yes or no."""
    if isinstance(value, bool):
        return value
    word = folded(plain(value))
    if word not in YES | NO:
        raise ValidationError(accepted(("true", "false")))
    return word in YES


def identity(value: Any) -> str:
    """The UUID of a record or row."""
    try:
        return str(uuid.UUID(plain(value)))
    except ValueError as error:
        raise ValidationError(_("This is no identifier (UUID).")) from error


def address(value: Any) -> str:
    """A web address; what begins with www is one too."""
    text = plain(value)
    text = text if "://" in text else f"https://{text}"
    URLValidator(schemes=["http", "https"])(text)
    return text


def reader_of_codes(choices: Iterable[tuple[str, Any]], aliases: dict[str, str] | None = None) -> Callable[[Any], str]:
    """Reads a code of a list, given as such or by its word in any language of the portal."""
    codes = dict(aliases or {})
    for language in (*languages(), "en"):
        with override(language):
            codes |= {folded(str(label)): code for code, label in choices if code}
    codes |= {folded(code): code for code, _label in choices if code}

    def code(value: Any) -> str:
        if (found := codes.get(folded(plain(value)))) is None:
            raise ValidationError(accepted(str(label) for one, label in choices if one))
        return found

    return code


def accepted(words: Iterable[str]) -> str:
    """What would be accepted, as a sentence."""
    words = list(words)
    more = len(words) - MOST_NAMED
    named = "; ".join(words[:MOST_NAMED])
    if more > 0:
        named += "; …"
    return str(_("Accepted here: %(values)s.")) % {"values": named}


def country(value: Any) -> str:
    """A country by its code, or by its name in any language of the portal or English."""
    text = plain(value)
    if len(text) == 2 and text.upper() in country_names("en"):
        return text.upper()
    if found := _countries().get(folded(text)):
        return found
    raise ValidationError(_("This country is not known. Write its two letters, for example CZ."))


@cache
def _countries() -> dict[str, str]:
    names = {folded(name): code for language in (*languages(), "en") for code, name in country_names(language).items()}
    return names | {"uk": "GB", "el": "GR"}  # as the European Union's lists have them
