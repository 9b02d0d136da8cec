"""Tables as one XLSX workbook: a sheet for each, dates and numbers as such, and a sheet of notes."""

import datetime
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from typing import IO, Any

from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from portal.partial_dates import PartialDate
from portal.tables.columns import Column, Kind
from portal.tables.result import Result
from portal.tables.table import Table
from portal.tables.text_files import SEPARATOR

MOST_ROWS = 50_000  # of one sheet; more is offered as CSV
HEAD = 2  # rows above the first one of the table: names of columns for programs, headings for people
LONGEST = 32_767  # characters that a cell holds
TOO_LONG = "#too-long"  # stands in the place of a longer text; an import leaves that text as it is
NOT_IN_A_NAME = str.maketrans("", "", "[]:*?/\\'")  # of a sheet
FIRST_YEAR = 1900  # before it, a spreadsheet knows no dates
WIDTHS = {Kind.TEXT: 28, Kind.HTML: 40, Kind.IDENTITY: 12, Kind.ADDRESS: 24}  # in characters; others 12
DAY, MOMENT = 14, 22  # of Excel's own formats: as the reader's computer writes dates
# Texts stay texts: nothing that stands in a record can become a formula or a link.
AS_TEXT = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def workbook(result: Result, tables: Sequence[Table]) -> IO[bytes]:
    """A file that goes when it is closed. Rows are written to the disk one by one."""
    file = tempfile.TemporaryFile()  # noqa: SIM115  the response closes it
    book = Workbook(file, {"constant_memory": True, "remove_timezone": True, **AS_TEXT})
    for table in tables:
        _write(book, result, table)
    _notes(book, result, tables)
    book.close()
    file.seek(0)
    return file


def _write(book: Workbook, result: Result, table: Table) -> None:
    sheet = book.add_worksheet(sheet_name(table))
    small, bold = book.add_format({"font_color": "#666666", "font_size": 8}), book.add_format({"bold": True})
    cells = [_cell(column, book) for column in table.columns]
    for number, column in enumerate(table.columns):
        sheet.set_column(number, number, WIDTHS.get(column.kind, 12))
    sheet.freeze_panes(HEAD, 0)
    sheet.write_row(0, 0, table.keys, small)
    sheet.write_row(1, 0, [column.heading for column in table.columns], bold)
    number = HEAD
    for columns in result.columns(table):
        for row in zip(*columns, strict=True):
            for place, (cell, value) in enumerate(zip(cells, row, strict=True)):
                if value is not None and value != "" and value != []:
                    cell(sheet, number, place, value)
            number += 1
    sheet.autofilter(HEAD - 1, 0, max(number - 1, HEAD - 1), len(table.columns) - 1)


def sheet_name(table: Table) -> str:
    """What the sheet of a table is called for the reader."""
    return capfirst(str(table.title)).translate(NOT_IN_A_NAME)[:31].strip()


def _cell(column: Column, book: Workbook) -> Callable[[Worksheet, int, int, Any], Any]:
    day, moment = book.add_format({"num_format": DAY}), book.add_format({"num_format": MOMENT})

    def text(sheet: Worksheet, row: int, place: int, value: Any) -> None:
        words = SEPARATOR.join(map(str, value)) if column.is_list else str(value)
        sheet.write_string(row, place, words if len(words) <= LONGEST else TOO_LONG)

    def date(sheet: Worksheet, row: int, place: int, value: Any) -> None:
        """A day is a date; a month, a year and a day of long ago are text."""
        known = PartialDate.parse_iso(str(value))
        if known.day and known.year > FIRST_YEAR:
            sheet.write_datetime(row, place, datetime.datetime.combine(known.first_day, datetime.time()), day)
        else:
            sheet.write_string(row, place, str(value))

    def when(sheet: Worksheet, row: int, place: int, value: datetime.datetime) -> None:
        sheet.write_datetime(row, place, value.astimezone(datetime.UTC).replace(tzinfo=None), moment)

    def number(sheet: Worksheet, row: int, place: int, value: int | Decimal) -> None:
        sheet.write_number(row, place, value)

    def yes_no(sheet: Worksheet, row: int, place: int, value: bool) -> None:
        sheet.write_boolean(row, place, value)

    def time(sheet: Worksheet, row: int, place: int, value: datetime.time) -> None:
        sheet.write_string(row, place, f"{value:%H:%M}")

    kinds = {
        Kind.DATE: date, Kind.DAY: date, Kind.MOMENT: when, Kind.WHOLE: number, Kind.NUMBER: number,
        Kind.YES_NO: yes_no, Kind.TIME: time,
    }  # fmt: skip
    return text if column.is_list else kinds.get(column.kind, text)


def _notes(book: Workbook, result: Result, tables: Sequence[Table]) -> None:
    sheet = book.add_worksheet(capfirst(pgettext("name of a sheet", "notes")))
    bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
    for place, width in enumerate((28, 34, 60, 60)):
        sheet.set_column(place, place, width, wrapped)
    number = 0
    for number, (label, words) in enumerate(_about(result)):
        sheet.write_string(number, 0, label, bold)
        sheet.write_string(number, 1, words)
    heads = [_("Column"), _("Heading"), _("What it holds"), _("Values")]
    for table in tables:
        number += 2
        sheet.write_row(number, 0, [table.name, capfirst(str(table.title))], bold)
        sheet.write_row(number + 1, 0, heads, bold)
        number += 1
        for column in table.columns:
            number += 1
            sheet.write_row(number, 0, [column.key, column.heading, describe(column), values_of(column)])


def _about(result: Result) -> Iterator[tuple[str, str]]:
    yield _("Table of"), str(result.title)
    yield _("Narrowed by"), "; ".join(result.narrowed_by) or "–"
    yield _("The same on the portal"), result.address
    yield _("Made on"), _moment(timezone.now())
    if result.updated_at:
        yield _("Last change"), _moment(result.updated_at)
    yield _("Licence of the content"), ", ".join(filter(None, result.licence))
    yield _("How to read it"), _("An empty cell means: not stated. It is never zero and never “no”.")
    yield TOO_LONG, _("A text that is longer than a cell can hold. It stands in the CSV file.")


def _moment(moment: datetime.datetime) -> str:
    here = timezone.localtime(moment)
    return f"{PartialDate.of(here).format()}, {here:%H:%M}"


def describe(column: Column) -> str:
    """What a column holds, in a sentence or two."""
    kind = capfirst(str(column.kind.label))
    several = _("Several values are separated by a semicolon.") if column.is_list else ""
    read = _("Only for reading; an import leaves it out.") if column.is_derived else ""
    return " ".join(filter(None, [f"{kind}.", str(column.meaning), several, read]))


def values_of(column: Column) -> str:
    """The codes that may stand in a column, each with its word."""
    return "; ".join(f"{code} = {label}" for code, label in _flat(column.choices))


def _flat(choices: Iterable[tuple[str, Any]]) -> Iterator[tuple[str, Any]]:
    return ((code, label) for code, label in choices if code)
