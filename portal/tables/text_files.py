"""Tables as CSV and JSON, a piece at a time, so that the first row is there at once and memory stays flat."""

import csv
import datetime
import io
import json
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from django.utils import timezone
from django.utils.text import capfirst

from portal.tables.columns import Column, Kind
from portal.tables.result import Result
from portal.tables.table import Table

SEPARATOR = "; "  # between several values in a cell
BYTE_ORDER_MARK = "\ufeff"  # by which spreadsheets know UTF-8
# The beginning of what a spreadsheet would take for a formula, with the marks that we have put before it.
FORMULA, MARK = re.compile(r"'*[=+\-@\t\r]"), "'"
FIRST = frozenset("=+-@\t\r'")


def csv_pieces(result: Result, table: Table) -> Iterator[bytes]:
    """A line of column names, then the rows (RFC 4180). Text that looks like a formula has an apostrophe before it."""
    file = io.StringIO()
    lines = csv.writer(file)
    lines.writerow(table.keys)
    cells = [_in_csv(column) for column in table.columns]
    yield (BYTE_ORDER_MARK + file.getvalue()).encode()
    for rows in result.rows(table):
        file.seek(0)
        file.truncate()
        lines.writerows([cell(value) for cell, value in zip(cells, row, strict=True)] for row in rows)
        yield file.getvalue().encode()


def harmless(text: str | None) -> str | None:
    """Text that no spreadsheet takes for a formula; `without_mark` gives the text back."""
    return MARK + text if text and text[0] in FIRST and FORMULA.match(text) else text


def without_mark(text: str) -> str:
    """What stood in the table before `harmless`."""
    return text[1:] if text.startswith(MARK) and FORMULA.match(text) else text


def _in_csv(column: Column) -> Callable[[Any], Any]:
    if column.is_list:
        return lambda values: harmless(SEPARATOR.join(map(str, values))) if values else None
    return {
        Kind.YES_NO: lambda value: None if value is None else "true" if value else "false",
        Kind.MOMENT: _moment,
        Kind.TIME: lambda value: value and f"{value:%H:%M}",
        Kind.IDENTITY: lambda value: value,
        Kind.WHOLE: lambda value: value,
        Kind.NUMBER: _number,
        Kind.DAY: lambda value: value,
        Kind.DATE: lambda value: value and str(value),
    }.get(column.kind, harmless)


def _moment(value: datetime.datetime | None) -> str | None:
    return value and f"{value.astimezone(datetime.UTC):%Y-%m-%dT%H:%M:%SZ}"


def _number(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"


def json_pieces(result: Result, table: Table) -> Iterator[bytes]:
    """One object: where the rows come from, and the rows with the names of the columns; what is not stated is null."""
    about = {
        "table": table.name,
        "title": capfirst(str(table.title)),
        "language": result.language,
        "address": result.address,
        "narrowed_by": result.narrowed_by,
        "made_at": _moment(timezone.now()),
        "licence": {"name": result.licence[0], "address": result.licence[1]},
    }
    yield f'{json.dumps(about, ensure_ascii=False, indent=1)[:-2]},\n "rows": ['.encode()
    cells, keys, between = [_in_json(column) for column in table.columns], table.keys, "\n"
    for rows in result.rows(table):
        lines = ({key: cell(value) for key, cell, value in zip(keys, cells, row, strict=True)} for row in rows)
        if text := ",\n".join(json.dumps(line, ensure_ascii=False) for line in lines):
            yield (between + text).encode()
            between = ",\n"
    yield b"\n]}\n"


def _in_json(column: Column) -> Callable[[Any], Any]:
    if column.is_list:
        return lambda values: [str(value) for value in values] if values else []
    return {
        Kind.YES_NO: lambda value: value,
        Kind.WHOLE: lambda value: value,
        Kind.NUMBER: lambda value: None if value is None else float(value),
        Kind.MOMENT: _moment,
        Kind.TIME: lambda value: value and f"{value:%H:%M}",
    }.get(column.kind, lambda value: str(value) if value else None)
