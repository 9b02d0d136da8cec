"""XLSX: a row for each text. The first row, hidden, names the columns, so that heads may be translated or moved."""

import io
import zipfile
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext, pgettext
from django.utils.translation import gettext_lazy as _
from openpyxl import load_workbook
from xlsxwriter import Workbook

from portal.languages import language_name
from portal.texts import digest
from portal.translating.exchange.carried import Carried, Sent, Unreadable

COLUMNS = ("key", "mark", "place", "name", "source", "before", "target", "checked")
WIDTHS = (8, 8, 28, 22, 60, 40, 60, 12)  # in characters
LONGEST = 32_767  # characters that a cell holds
UNPACKED = 100_000_000  # bytes; what a file of 20 MB may hold at most


def write(units: Iterable, source: str, target: str) -> bytes:
    """Texts longer than a cell are left out of the sheet; the page says how many texts a file holds."""
    file = io.BytesIO()
    as_text = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = Workbook(file, {"constant_memory": True, **as_text})
    sheet = book.add_worksheet("texts")
    head, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
    for number, width in enumerate(WIDTHS):
        sheet.set_column(number, number, width, wrapped, {"hidden": number < 2})
    sheet.set_row(0, None, None, {"hidden": True})
    sheet.freeze_panes(2, 0)
    sheet.write_row(0, 0, [*COLUMNS[:4], f"source:{source}", "before", f"target:{target}", "checked"])
    sheet.write_row(1, 0, _heads(source, target), head)
    for row, unit in enumerate((u for u in units if max(len(u.source), len(u.target)) <= LONGEST), start=2):
        values = (unit.key, unit.target_mark, unit.row_title, unit.label, unit.source, unit.old_source, unit.target)
        for column, value in enumerate(values):
            sheet.write_string(row, column, str(value)[:LONGEST])
    book.close()
    return file.getvalue()


def _heads(source: str, target: str) -> list[str]:
    return [
        "", "", pgettext("head of a column", "Where"), pgettext("head of a column", "What"), language_name(source),
        gettext("Original of the old translation"), language_name(target), gettext("Checked, unchanged: x"),
    ]  # fmt: skip


def read(content: bytes) -> Carried:
    """A translation counts as finished when it has changed, or has an x beside it."""
    _refuse_bomb(content)
    try:
        sheet = load_workbook(io.BytesIO(content), read_only=True).worksheets[0]
        rows = sheet.iter_rows()
        places, source, target = _places(next(rows, ()))
        return Carried(source, target, list(_texts(rows, places)))
    except Unreadable:
        raise
    except (
        Exception
    ) as error:  # openpyxl raises whatever its parts raise: KeyError, ValueError, TypeError, ParseError …
        raise Unreadable(_("This is no XLSX file, or it is damaged.")) from error


def _refuse_bomb(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            size = sum(item.file_size for item in archive.infolist())
    except zipfile.BadZipFile as error:
        raise Unreadable(_("This is no XLSX file, or it is damaged.")) from error
    if size > UNPACKED:
        raise Unreadable(_("The file is too large: unpacked, it would take more than 100 MB."))


def _places(row: Iterable) -> tuple[dict[str, int], str, str]:
    """Where the columns stand now, and the two languages."""
    places, languages = {}, {"source": "", "target": ""}
    for number, cell in enumerate(row):
        name, _colon, language = str(cell.value or "").partition(":")
        if name in COLUMNS:
            places[name] = number
            if name in languages:
                languages[name] = language[:2]
    if not {"key", "source", "target"} <= places.keys():
        raise Unreadable(_("The hidden first row of the table is missing. Please export the texts again."))
    return places, languages["source"], languages["target"]


def _texts(rows: Iterable, places: dict[str, int]) -> Iterator[Sent]:
    for row in rows:
        found = {name: row[number] for name, number in places.items() if number < len(row)}
        words = {name: "" if cell.value is None else str(cell.value) for name, cell in found.items()}
        if not words.get("key"):
            continue
        is_formula = getattr(found.get("target"), "data_type", "") == "f"
        target = "" if is_formula else words.get("target", "").replace("_x000D_", "")
        is_changed = bool(target) and digest(target) != words.get("mark", "")
        is_checked = bool(words.get("checked", "").strip())
        yield Sent(words["key"], words.get("source", ""), target, words.get("mark", ""), is_changed or is_checked)
