"""Tables for people: the template to fill in, lists of operations, files of Kohesio and keep.eu.

A sheet has a line of headings among its first rows, in any language of the portal or as other lists have it, and a row
for each project, partner, activity or agreement. Related records are named as people name them. An empty cell says
nothing.
"""

import functools
import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override, pgettext_lazy

from partners.models import Agreement, Place
from portal.importing import values
from portal.importing.cells import Cell, Row, Sheet
from portal.languages import languages
from portal.names import folded
from projects.importing.known import Known
from projects.models import Activity, Participation, Programme, Theme
from projects.models.project import Lifecycle
from projects.operations.tables import OPERATION_TABLES

FOR_PROGRAMS = ("uuid", "at_beneficiary", "project_uuid", "name_uuid")  # columns that the template leaves out
HEAD_IN = 12  # the line of headings is one of the first rows
SEVERAL = re.compile(r"\s*[;\n]\s*")
IN_EUR = re.compile(r"[ (\[]*(?:eur|€|in eur)[)\]]*$")


@dataclass(frozen=True)
class SimpleColumn:
    """A column: its key, its heading, an example for the template, and how its cells are read (by a kind's name)."""

    key: str
    heading: Any
    reads: str = "text"
    example: str = ""
    is_needed: bool = False


C = SimpleColumn
SHEETS: dict[str, tuple[Any, tuple[SimpleColumn, ...]]] = {
    "projects": (pgettext_lazy("name of a sheet", "Projects"), (
        C("title", _("Title of the project"), example="ALiZi", is_needed=True),
        C("number", _("Number of the project"), example="100282204"),
        C("acronym", _("Acronym"), example="ALiZi"),
        C("programme", _("Programme"), "programme"),
        C("start", _("Beginning"), "date", "15. 4. 2016"),
        C("end", _("End"), "date", "12/2018"),
        C("lifecycle", _("State of the project"), "lifecycle"),
        C("lead", _("Lead partner"), example="Euroregion Nisa"),
        C("beneficiary", _("Beneficiary")),
        C("country", _("Country of the lead partner"), "country", "CZ"),
        C("partners", _("Further partners, separated by a semicolon"), "list"),
        C("places", _("Places, separated by a semicolon"), "places"),
        C("themes", _("Themes, separated by a semicolon"), "themes"),
        C("summary", _("Summary")), C("aims", _("Aims")), C("description", _("Description")),
        C("results", _("Results")), C("website", _("Website"), "address", "https://www.example.org"),
        C("total", _("Total cost"), "money", "242 799,04 EUR"), C("eligible", _("Eligible cost"), "money"),
        C("grant", _("Contribution of the European Union"), "money"), C("own", _("Own contribution"), "money"),
        C("currency", _("Currency"), "currency", "EUR"), C("rate", _("Rate of the European Union in %"), "percents"),
        C("objective", _("Specific objective")), C("intervention", _("Type of intervention")),
        C("title_en", _("Title in English")), C("uuid", _("identifier of the record (UUID)"), "identity"),
        C("at_beneficiary", "", "yes_no"),
    )),
    "partners": (pgettext_lazy("name of a sheet", "Partners"), (
        C("project", _("Number or title of the project"), example="100282204", is_needed=True),
        C("name", _("Name of the partner"), example="Stadtverwaltung Zittau", is_needed=True),
        C("role", _("Role of the partner"), "role"), C("is_lead", _("Is the lead partner"), "yes_no"),
        C("country", _("Country of the partner"), "country", "DE"),
        C("total", _("Total cost of the partner"), "money"),
        C("grant", _("Contribution of the European Union to the partner"), "money"),
        C("own", _("Own contribution of the partner"), "money"), C("currency", _("Currency"), "currency"),
        C("project_uuid", "", "identity"), C("name_uuid", "", "identity"),
    )),
    "activities": (pgettext_lazy("name of a sheet", "Activities"), (
        C("project", _("Number or title of the project"), example="100282204", is_needed=True),
        C("number", _("Number of the activity"), example="1"), C("kind", _("Kind of activity"), "activity"),
        C("title", _("Title of the activity"), is_needed=True), C("text", _("Description of the activity")),
        C("start", _("Beginning"), "date"), C("end", _("End"), "date"), C("place", _("Place"), "place"),
        C("venue", _("Venue")),
    )),
    "agreements": (pgettext_lazy("name of a sheet", "Agreements"), (
        C("title", _("Title of the agreement"), is_needed=True),
        C("parties", _("Parties, separated by a semicolon"), "list", is_needed=True),
        C("kind", _("Kind of agreement"), "agreement"), C("level", _("Level of the agreement"), "level"),
        C("status", _("State of the agreement"), "status"), C("signed", _("Signed on"), "date", "11. 10. 2007"),
        C("start", _("In force from"), "date"), C("end", _("In force until"), "date"),
        C("summary", _("Summary")), C("subject", _("Subject")), C("website", _("Website"), "address"),
    )),
}  # fmt: skip
CHOICES = {
    "lifecycle": Lifecycle.choices, "role": Participation.Role.choices, "activity": Activity.Kind.choices,
    "agreement": Agreement.Kind.choices, "level": Agreement.Level.choices, "status": Agreement.Status.choices,
}  # fmt: skip
ALSO = {"role": {"lp": "lead", "pp": "partner", "lead": "lead", "partner": "partner", "lead beneficiary": "lead"}}


@functools.cache
def names_of_columns() -> dict[str, dict[str, str]]:
    """{sheet: {heading, as it is compared: key}}: in every language, and as other lists have it."""
    others = tomllib.loads((Path(settings.BASE_DIR) / "projects/data/import_columns.toml").read_text())
    found = {}
    for sheet, (_title, columns) in SHEETS.items():
        names = {name: key for key, several in others.get(sheet, {}).items() for name in several}
        for code in (*languages(), "en"):
            with override(code):
                names |= {_compared(str(column.heading)): column.key for column in columns if column.heading}
        found[sheet] = names | {column.key: column.key for column in columns}
    return found


@functools.cache
def headings_of_operations() -> set[str]:
    """What stands below the names of the columns in our own list of operations, in every language."""
    found = set()
    for code in languages():
        with override(code):
            found |= {column.heading for table in OPERATION_TABLES for column in table.columns}
    return found


def _compared(heading: str) -> str:
    return folded(heading.replace("_", " ").strip("* :"))


@dataclass(frozen=True)
class Layout:
    """How a sheet is read: what its rows are, the row of headings, and the place of each column."""

    kind: str
    head: Row
    places: dict[str, int]
    in_eur: frozenset[str]  # columns whose heading says EUR
    unread: list[str]


def layout_of(sheet: Sheet) -> Layout | None:
    """The layout with the most known columns; None where no line has those that are needed.

    A sheet with a project and the name of a partner is one of partners, whatever else it says of the project.
    """
    best: Layout | None = None
    for row in sheet.rows[:HEAD_IN]:
        headings = [_compared(str(value)) if isinstance(value, str) else "" for value in row.values]
        for kind, names in names_of_columns().items():
            found = _layout(kind, names, row, headings)
            needed = {column.key for column in SHEETS[kind][1] if column.is_needed}
            if needed <= set(found.places) and len(found.places) > (len(best.places) if best else 1):
                best = found
            if kind == "partners" and needed <= set(found.places):
                return found
    return best


def _layout(kind: str, names: dict[str, str], row: Row, headings: list[str]) -> Layout:
    places: dict[str, int] = {}
    in_eur, unread = set(), []
    for place, heading in enumerate(headings):
        short = IN_EUR.sub("", heading).strip()
        key = names.get(heading) or names.get(short)
        if key and key not in places:
            places[key] = place
            if short != heading:
                in_eur.add(key)
        elif heading:
            unread.append(str(row.values[place]))
    return Layout(kind, row, places, frozenset(in_eur), unread)


class Line:
    """A row of a simple sheet, read: its values by the keys of the columns, and where they stand."""

    def __init__(self, kind: str, found: dict[str, Any], cells: dict[str, Cell], where: Cell) -> None:
        self.kind, self.found, self.cells, self.where = kind, found, cells, where

    def get(self, key: str) -> Any:
        """A value; None where the cell is empty or there is no such column."""
        return self.found.get(key)

    def cell(self, key: str) -> Cell:
        """Where it stands."""
        return self.cells.get(key, self.where)


class SimpleReader:
    """Reads sheets into lines; what cannot be understood is told to *wrong*."""

    def __init__(self, known: Known, wrong: Callable[[Cell, Any, Any], None]) -> None:
        self.wrong = wrong
        self.readers: dict[str, Callable[[Any], Any]] = {
            "text": values.plain, "date": values.date, "country": values.country, "address": values.address,
            "yes_no": values.yes_no, "money": values.amount, "percents": percents, "list": several,
            "identity": values.identity,
            "programme": known.named(Programme), "place": known.named(Place),
            "places": each(known.named(Place)), "themes": each(known.named(Theme)),
            "currency": currency,
            **{name: values.reader_of_codes(choices, ALSO.get(name)) for name, choices in CHOICES.items()},
        }  # fmt: skip

    def lines(self, sheet: Sheet, layout: Layout) -> Iterator[Line]:
        """The rows below the headings."""
        columns = [(column, layout.places[column.key]) for column in SHEETS[layout.kind][1]
                   if column.key in layout.places]  # fmt: skip
        headings = headings_of_operations()
        for row in sheet.rows:
            is_second_head = row.number == layout.head.number + 1 and row.get(0) in headings
            if row.number <= layout.head.number or is_second_head:
                continue
            line = self._line(sheet, layout, row, columns)
            if line.found:
                yield line

    def _line(self, sheet: Sheet, layout: Layout, row: Row, columns: list) -> Line:
        found, cells = {}, {}
        for column, place in columns:
            value, cells[column.key] = row.get(place), sheet.cell(row, place)
            if value is None:
                continue
            try:
                found[column.key] = self.readers[column.reads](value)
            except (ValidationError, ValueError) as error:
                self.wrong(cells[column.key], value, " ".join(getattr(error, "messages", [str(error)])))
                found.setdefault(column.key, None)
        for column, _place in columns if found else ():
            if column.is_needed and not {column.key, f"{column.key}_uuid"} & set(found):
                self.wrong(cells[column.key], None, _("This cell must not be empty."))
        return Line(layout.kind, found, cells, sheet.cell(row, 0))


def several(value: Any) -> list[str]:
    """Names with a semicolon or a line break between them."""
    return [name for name in SEVERAL.split(values.plain(value)) if name]


def each(read: Callable[[Any], str]) -> Callable[[Any], list[str]]:
    """Reads several values, each by itself."""
    return lambda value: [read(one) for one in several(value)]


def percent(value: Any) -> str:
    """A rate; 0.85 in a cell that is shown as a percentage is 85."""
    if isinstance(value, float) and 0 < value < 1:
        value *= 100
    return values.number(str(value).rstrip("% ") if isinstance(value, str) else value)


def percents(value: Any) -> list[str]:
    """One rate, or several with a semicolon between them."""
    return each(percent)(value) if isinstance(value, str) else [percent(value)]


def currency(value: Any) -> str:
    """A currency by its code, symbol or name."""
    return values.amount(f"1 {values.plain(value)}").currency
