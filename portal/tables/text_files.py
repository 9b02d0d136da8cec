"""Tables as CSV and JSON, a piece at a time, so that the first row is there at once and memory stays flat."""

import csv
import datetime
import io
import json
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import islice

from django.utils import timezone
from django.utils.text import capfirst

from portal.tables.columns import Column, Kind
from portal.tables.result import Result
from portal.tables.table import Table, Values

PIECE = 100  # rows that are written and sent together
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
    writers = [_in_csv(column) for column in table.columns]
    yield (BYTE_ORDER_MARK + file.getvalue()).encode()
    for columns in result.columns(table):
        rows = zip(*(write(values) for write, values in zip(writers, columns, strict=True)), strict=True)
        while piece := list(islice(rows, PIECE)):
            file.seek(0)
            file.truncate()
            lines.writerows(piece)
            yield file.getvalue().encode()


def harmless(text: str | None) -> str | None:
    """Text that no spreadsheet takes for a formula; `without_mark` gives the text back."""
    return MARK + text if text and text[0] in FIRST and FORMULA.match(text) else text


def without_mark(text: str) -> str:
    """What stood in the table before `harmless`."""
    return text[1:] if text.startswith(MARK) and FORMULA.match(text) else text


def _in_csv(column: Column) -> Callable[[Values], Values]:
    if column.is_list:
        return lambda some: _harmless([SEPARATOR.join(map(str, values)) if values else None for values in some])
    one = {Kind.YES_NO: _yes_no, Kind.MOMENT: _moment, Kind.TIME: _time, Kind.NUMBER: _number, Kind.DATE: str}
    if write := one.get(column.kind):
        return lambda values: [None if value is None else write(value) for value in values]
    if column.kind in (Kind.IDENTITY, Kind.WHOLE, Kind.DAY):
        return lambda values: values
    return _harmless


def _harmless(values: Values) -> Values:
    return [text if not text or text[0] not in FIRST else harmless(text) for text in values] if any(values) else values


def _yes_no(value: bool) -> str:
    return "true" if value else "false"


def _time(value: datetime.time) -> str:
    return f"{value:%H:%M}"


def _moment(value: datetime.datetime) -> str:
    return f"{value.astimezone(datetime.UTC).isoformat()[:19]}Z"


def _number(value: Decimal) -> str:
    return f"{value:f}"


def json_pieces(result: Result, table: Table) -> Iterator[bytes]:
    """One object: where the rows come from, and the rows with the names of the columns; what is not stated is null."""
    about = {
        "table": table.name,
        "title": capfirst(str(table.title)),
        "language": result.language,
        "address": result.address,
        "narrowed_by": result.narrowed_by,
        "made_at": _moment(timezone.now()),
        **({"updated_at": _moment(result.updated_at)} if result.updated_at else {}),
        "licence": {"name": result.licence[0], "address": result.licence[1]},
    }
    yield f'{json.dumps(about, ensure_ascii=False, indent=1)[:-2]},\n "rows": ['.encode()
    writers, keys, between = [_in_json(column) for column in table.columns], table.keys, "\n"
    for columns in result.columns(table):
        rows = zip(*(write(values) for write, values in zip(writers, columns, strict=True)), strict=True)
        while piece := list(islice(rows, PIECE)):
            text = ",\n".join(json.dumps(dict(zip(keys, row, strict=True)), ensure_ascii=False) for row in piece)
            yield (between + text).encode()
            between = ",\n"
    yield b"\n]}\n"


def _in_json(column: Column) -> Callable[[Values], Values]:
    if column.is_list and column.kind == Kind.NUMBER:
        return lambda some: [[float(value) for value in values or ()] for values in some]
    if column.is_list:
        return lambda some: [[str(value) for value in values] if values else [] for values in some]
    one = {Kind.NUMBER: float, Kind.MOMENT: _moment, Kind.TIME: _time, Kind.YES_NO: bool, Kind.WHOLE: int}
    if write := one.get(column.kind):
        return lambda values: [None if value is None else write(value) for value in values]
    return lambda values: [str(value) if value else None for value in values] if any(values) else [None] * len(values)
