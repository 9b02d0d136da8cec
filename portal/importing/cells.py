"""Files of tables, read row by row: XLSX and CSV, whatever their encoding and separator.

A file may come from anybody: what would fill the memory, hide a program or hold a formula is refused with a sentence.
"""

import csv
import datetime
import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any
from xml.etree.ElementTree import ParseError

from django.utils.translation import gettext_lazy as _
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

LARGEST = 50_000_000  # bytes of a file as it is sent
UNPACKED = 400_000_000  # bytes of all parts of a workbook
MOST_COLUMNS = 400
MOST_ROWS = 300_000  # of all sheets together
LONGEST = 200_000  # characters of a cell
OLD_EXCEL = b"\xd0\xcf\x11\xe0"  # .xls, and every workbook with a password
MACROS = ("vbaproject.bin", "xl/macrosheets/", "xl/activex/")
# Encodings of older programs, with the letters by which each is known: of all languages of the portal.
OLDER = ("cp1250", "iso-8859-2", "cp1257", "cp1252")
LETTERS = re.compile(r"[áčďéěíňóřšťúůýžąćęłńśźżäöüßāēģīķļņūő]", re.IGNORECASE)
ODD = re.compile(r"[\x80-\x9f¤¦©¬®¯±²³¸¹¼½¾¿×÷]")


class Unreadable(Exception):
    """Why a file cannot be read: a sentence for the person."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Where something stands in a file, as people find it there."""

    sheet: str
    row: int
    column: str = ""

    @property
    def order(self) -> tuple:
        """By which cells come as people read a sheet."""
        return self.sheet, self.row, len(self.column), self.column

    def __str__(self) -> str:
        place = f"{self.column}{self.row}"
        return f"{self.sheet} ▸ {place}" if self.sheet else place


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a sheet: its number, counted from 1 as in a spreadsheet, and its values."""

    number: int
    values: tuple[Any, ...]

    def get(self, place: int) -> Any:
        """The value of a column; None for an empty cell and beyond the end."""
        return self.values[place] if place < len(self.values) else None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table of a file; the name is empty where a file has only one."""

    name: str
    rows: list[Row]
    is_csv: bool = False

    def cell(self, row: Row, place: int) -> Cell:
        """Where a value stands."""
        return Cell(self.name, row.number, get_column_letter(place + 1))


def read(name: str, content: bytes) -> list[Sheet]:
    """The sheets of a file, known by its content. Raises `Unreadable`."""
    if len(content) > LARGEST:
        raise Unreadable(_("The file is too large: at most 50 MB can be read."))
    if content.startswith(OLD_EXCEL):
        raise Unreadable(
            _("This is a workbook with a password, or of an old Excel (.xls). Please save it as .xlsx, without one.")
        )
    if content.startswith(b"PK"):
        return _workbook(content)
    if PurePath(name).suffix.lower() not in (".csv", ".tsv", ".txt", ""):
        raise Unreadable(_("Only files that end in .xlsx or .csv can be read."))
    return [_text(content)]


def _workbook(content: bytes) -> list[Sheet]:
    _refuse_hostile(content)
    left, sheets = MOST_ROWS, []
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
        for sheet in book.worksheets:
            if sheet.sheet_state != "visible":
                continue
            sheet.reset_dimensions()  # what a file says about its size need not be so
            rows = list(_rows(sheet.title, ([_plain(cell) for cell in row] for row in sheet.iter_rows()), left))
            left -= len(rows)
            sheets.append(Sheet(sheet.title, rows))
        book.close()
    except (ParseError, KeyError, ValueError, TypeError, AttributeError, IndexError, EOFError, OSError,
            zipfile.BadZipFile, InvalidFileException) as error:  # fmt: skip
        raise Unreadable(_("This is no XLSX file, or it is damaged.")) from error
    return sheets


def _refuse_hostile(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = [(part.filename.lower(), part.file_size) for part in archive.infolist()]
    except zipfile.BadZipFile as error:
        raise Unreadable(_("This is no XLSX file, or it is damaged.")) from error
    if sum(size for _name, size in parts) > UNPACKED or len(parts) > 2_000:
        raise Unreadable(_("The file is too large: unpacked, it would take more than 400 MB."))
    if any(mark in name for name, _size in parts for mark in MACROS):
        raise Unreadable(_("The file holds macros. Please save it as a workbook without macros (.xlsx)."))


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula in a cell: what it would give depends on the program, so it is never read."""

    text: str


def _plain(cell: Any) -> Any:
    if cell.data_type == "f":
        return Formula(str(cell.value))
    value = cell.value
    return value.replace("_x000D_", "") if isinstance(value, str) else value


def _text(content: bytes) -> Sheet:
    text = decoded(content)
    if "\0" in text:
        raise Unreadable(_("This is no table: the file holds bytes that no text has."))
    csv.field_size_limit(LONGEST + 1)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator_of(text))
    try:
        return Sheet("", list(_rows("", lines, MOST_ROWS)), is_csv=True)
    except csv.Error as error:
        raise Unreadable(_("The table cannot be read at line %(number)s.") % {"number": lines.line_num}) from error


def decoded(content: bytes) -> str:
    """The text of a file, in whichever of the usual encodings it was saved."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return max((content.decode(encoding, errors="replace") for encoding in OLDER), key=_likeness)


def _likeness(text: str) -> int:
    sample = text[:200_000]
    return len(LETTERS.findall(sample)) - 5 * len(ODD.findall(sample)) - 20 * sample.count("\ufffd")


def separator_of(text: str) -> str:
    """What stands between the values: of the usual characters the one that the first lines have most evenly."""
    lines = [re.sub(r'"[^"]*"', "", line) for line in text.lstrip("\ufeff").splitlines()[:20] if line.strip()]
    return max(";,\t|", key=lambda mark: (lines[0].count(mark) if lines else 0, sum(mark in line for line in lines)))


def _rows(name: str, lines: Iterable[Iterable[Any]], most: int) -> Iterator[Row]:
    found = 0
    for number, line in enumerate(lines, 1):
        values = tuple(_value(value) for value in line)
        if len(values) > MOST_COLUMNS:
            raise Unreadable(_("A table may have at most %(number)s columns.") % {"number": MOST_COLUMNS})
        if not any(value is not None for value in values):
            continue
        found += 1
        if found > most:
            raise Unreadable(_("A file may have at most %(number)s rows.") % {"number": MOST_ROWS})
        yield Row(number, values)


def _value(value: Any) -> Any:
    if not isinstance(value, str):
        return value.replace(tzinfo=None) if isinstance(value, datetime.datetime) else value
    if len(value) > LONGEST:
        raise Unreadable(_("A cell may hold at most %(number)s characters.") % {"number": LONGEST})
    return value.strip() or None
