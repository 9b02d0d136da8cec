"""The template to fill in: a workbook in the clerk's language, with lists to choose from and a sheet that explains."""

import io

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name

from portal.importing.values import plain
from portal.money import CODES
from projects.importing.simple import CHOICES, FOR_PROGRAMS, SHEETS, SimpleColumn
from projects.models import Programme, Theme

ROWS = 2_000  # that offer lists to choose from
WIDTH = 24  # in characters


def template() -> bytes:
    """The file; its headings are read back in whichever language it was made."""
    file = io.BytesIO()
    book = Workbook(file, {"strings_to_formulas": False, "strings_to_urls": False})
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E6EDF5", "border": 1})
    lists: dict[str, str] = {}
    sheets = [(book.add_worksheet(str(title)), columns) for title, columns in _sheets()]
    notes, hidden = book.add_worksheet(pgettext("name of a sheet", "how to fill in")), book.add_worksheet("lists")
    hidden.hide()
    for number, (name, words) in enumerate(_lists().items()):
        hidden.write_column(0, number, words)
        column = xl_col_to_name(number)
        lists[name] = f"=lists!${column}$1:${column}${max(len(words), 1)}"
    for sheet, columns in sheets:
        sheet.freeze_panes(1, 0)
        for place, column in enumerate(columns):
            sheet.set_column(place, place, WIDTH)
            sheet.write_string(0, place, f"{column.heading} *" if column.is_needed else str(column.heading), head)
            if column.reads in lists:
                sheet.data_validation(1, place, ROWS, place, {"validate": "list", "source": lists[column.reads],
                                                              "error_type": "warning"})  # fmt: skip
    _explain(book, notes)
    book.close()
    return file.getvalue()


def _sheets() -> list[tuple[str, list[SimpleColumn]]]:
    """What people fill in; identities are for programs."""
    return [
        (title, [column for column in columns if column.key not in FOR_PROGRAMS]) for title, columns in SHEETS.values()
    ]


def _lists() -> dict[str, list[str]]:
    """{how a column is read: what can be chosen}."""
    found = {name: [capfirst(str(label)) for _code, label in choices] for name, choices in CHOICES.items()}
    found["programme"] = [str(programme) for programme in Programme.objects.order_by("pk")]
    found["currency"] = list(CODES)
    found["yes_no"] = [pgettext("answer", "yes"), pgettext("answer", "no")]
    return found


def _explain(book: Workbook, sheet) -> None:
    bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 1, 40, wrapped)
    sheet.set_column(2, 2, 70, wrapped)
    lines = [
        _("One row for each project, partner, activity or agreement. Only columns with * must be filled in."),
        _("Leave empty what is not known. An empty cell changes nothing of what is here already."),
        _("Dates may be a year, a month or a day. Amounts may have their currency beside them."),
        _("Fill in the numbers of the projects: by them a later file finds the same projects again."),
    ]
    for number, line in enumerate(lines):
        sheet.write_string(number, 0, line)
    number = len(lines) + 1
    sheet.write_row(number, 0, [_("Sheet"), _("Column"), _("What it holds")], bold)
    for title, columns in _sheets():
        for column in columns:
            number += 1
            sheet.write_row(number, 0, [str(title), str(column.heading), _meaning(column)])


def _meaning(column: SimpleColumn) -> str:
    names = {
        "themes": [str(theme) for theme in Theme.objects.order_by("pk")], **_lists(),
        "date": ["2016", "4/2016", "15. 4. 2016"],
        "money": ["242 799,04 EUR", "max. 1500 PLN"], "country": ["CZ", "PL", "DE", "LV"],
    }.get(column.reads, [])  # fmt: skip
    return "; ".join(plain(name) for name in names) or column.example
