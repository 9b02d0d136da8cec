"""How partial dates are written by people and for people, in the languages of the site.

Reading and writing work on plain numbers (year, month or None, day or None); `portal/partial_dates.py` gives them
their meaning. Names of months come from Babel.
"""

import datetime
import functools
import re
import unicodedata
from dataclasses import dataclass

from babel.dates import format_date, get_month_names

Numbers = tuple[int, int | None, int | None]

LONGEST = 60  # characters; the longest form anybody types is about 30
NBSP = "\N{NO-BREAK SPACE}"
DASH = "\N{EN DASH}"
READ_LANGUAGES = ("cs", "pl", "de", "lv", "en")
# Babel has no cases for Latvian; real pages write "2013. gada 1. jūnijā" and "no 2013. gada jūnija".
LATVIAN_CASES = (
    ("janvāra", "februāra", "marta", "aprīļa", "maija", "jūnija")
    + ("jūlija", "augusta", "septembra", "oktobra", "novembra", "decembra"),
    ("janvārī", "februārī", "martā", "aprīlī", "maijā", "jūnijā")
    + ("jūlijā", "augustā", "septembrī", "oktobrī", "novembrī", "decembrī"),
)

DAY, MONTH, YEAR = "[0-9]{1,2}", "[0-9]{1,2}", "[0-9]{4}"
SHAPES = tuple(
    re.compile(shape)
    for shape in (
        rf"(?P<year>{YEAR})\.?(?: ?(?:gads|gada|g\.?))?",  # 2013, 2013. gads
        rf"(?:rok|roku|jahr|gads) (?P<year>{YEAR})",
        rf"(?P<year>{YEAR}) ?[-./] ?(?P<month>{MONTH})(?: ?[-./] ?(?P<day>{DAY}))?",  # 2013-06, 2013-06-01
        rf"(?P<month>{MONTH}) ?[-./] ?(?P<year>{YEAR})\.?",  # 6/2013, 06.2013
        rf"(?P<day>{DAY}) ?[-./] ?(?P<month>{MONTH}) ?[-./] ?(?P<year>{YEAR})\.?",  # 15. 4. 2016, 15.04.2016.
        rf"(?:(?P<day>{DAY})\.? ?)?(?P<name>[a-z]+)\.? (?P<year>{YEAR})\.?",  # 1. června 2013, Juni 2013
        rf"(?P<year>{YEAR})\.? ?(?:gada|g\.?) ?(?:(?P<day>{DAY})\.? ?)?(?P<name>[a-z]+)",  # 2013. gada 1. jūnijs
    )
)
YEAR_WORD = re.compile(r"(?<=[0-9.]) ?(?:r\.?|roku?)$")  # Polish "15.04.2016 r.", Czech "června 2013 roku"
SHORT_YEAR = re.compile(rf"{DAY} ?[-./] ?{MONTH} ?[-./] ?[0-9]{{2}}\.?")
NUMBERS_ONLY = re.compile(r"(?P<one>[0-9]{1,2}) ?[-/] ?(?P<two>[0-9]{1,2}) ?[-/] ?[0-9]{4}")


@dataclass(frozen=True)
class Forms:
    """The Babel patterns of one language; *first* is what stays of a start whose end says the rest."""

    day: str
    day_and_month: str
    day_first: str
    month: str = "LLLL\N{NO-BREAK SPACE}y"
    month_first: str = "LLLL"
    month_second: str = "LLLL\N{NO-BREAK SPACE}y"
    year: str = "y"
    year_first: str = "y"


FORMS = {
    "cs": Forms(f"d.{NBSP}M.{NBSP}y", f"d.{NBSP}M.", "d."),
    "pl": Forms("dd.MM.y", "dd.MM", "dd"),
    "de": Forms("dd.MM.y", "dd.MM.", "dd."),
    "lv": Forms(
        day="dd.MM.y.",
        day_and_month="dd.MM.",
        day_first="dd.",
        month=f"y.{NBSP}'gada' LLLL",
        month_first=f"y.{NBSP}'gada' LLLL",
        month_second="LLLL",
        year=f"y.{NBSP}'gads'",
        year_first="y.",
    ),
}
OTHER = Forms(f"d{NBSP}MMMM{NBSP}y", f"d{NBSP}MMMM", "d")  # a language added later, until it has a row here


def plain(text: str) -> str:
    """*text* in small letters without diacritics and with single spaces."""
    letters = (letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))
    return " ".join("".join(letters).casefold().split())


@functools.cache
def month_numbers() -> dict[str, int]:
    """Every name of a month that is understood, plain, with its number. A name two months share is left out."""
    names: dict[str, set[int]] = {}
    for language in READ_LANGUAGES:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for number, name in get_month_names(width, context, locale=language).items():
                    names.setdefault(plain(name).rstrip("."), set()).add(number)
    for case in LATVIAN_CASES:
        for number, name in enumerate(case, start=1):
            names.setdefault(plain(name), set()).add(number)
    return {name: numbers.pop() for name, numbers in names.items() if len(numbers) == 1}


def read(text: str) -> Numbers | None:
    """The numbers in what somebody typed, or None where it is no known shape; such a day need not exist."""
    if len(text) > LONGEST:
        return None
    words = YEAR_WORD.sub("", plain(text))
    for shape in SHAPES:
        if found := shape.fullmatch(words):
            parts = found.groupdict()
            name = parts.get("name")
            month = month_numbers().get(name) if name else parts.get("month")
            if name and month is None:
                continue
            day = parts.get("day")
            return int(parts["year"]), int(month) if month else None, int(day) if day else None
    return None


def has_short_year(text: str) -> bool:
    """Whether the year has two digits only: nobody can tell 1916 from 2016."""
    return bool(SHORT_YEAR.fullmatch(plain(text)))


def is_ambiguous(text: str) -> bool:
    """Whether day and month could change places: `4/5/2016`. With dots it is always the day that comes first."""
    found = NUMBERS_ONLY.fullmatch(plain(text))
    return bool(found) and found["one"] != found["two"] and int(found["one"]) <= 12 and int(found["two"]) <= 12


def _write(numbers: Numbers, pattern: str, language: str) -> str:
    year, month, day = numbers
    return format_date(datetime.date(year, month or 1, day or 1), pattern, locale=language)


def write(numbers: Numbers, language: str) -> str:
    """The date in the form that a public page of *language* uses, never more exact than given."""
    forms = FORMS.get(language, OTHER)
    _year, month, day = numbers
    return _write(numbers, forms.day if day else forms.month if month else forms.year, language)


def write_out(numbers: Numbers, language: str) -> str:
    """The date with the month as a word, so that nobody takes it for the day: `4. května 2016`."""
    return _write(numbers, "long", language) if numbers[2] else write(numbers, language)


def write_period(start: Numbers, end: Numbers, language: str) -> tuple[str, str, str]:
    """Start, dash and end of a period; the start leaves out what the end says, where that reads well."""
    forms = FORMS.get(language, OTHER)
    same_year, same_month = start[0] == end[0], start[:2] == end[:2]
    spaced = f"{NBSP}{DASH} "
    if start[2] and end[2] and same_year:
        pattern, dash = (forms.day_first, DASH) if same_month else (forms.day_and_month, spaced)
        return _write(start, pattern, language), dash, write(end, language)
    if start[1] and end[1] and not start[2] and not end[2] and same_year:
        return _write(start, forms.month_first, language), DASH, _write(end, forms.month_second, language)
    if not start[1] and not end[1]:
        return _write(start, forms.year_first, language), DASH, write(end, language)
    return write(start, language), spaced, write(end, language)
