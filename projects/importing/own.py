"""The tables that the portal itself gives out, changed or not: exact columns, identities, all languages."""

import re
from collections.abc import Callable
from functools import partial
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import EMPTY_VALUES
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import override

from partners.models import Organisation, Place
from partners.tables import AGREEMENT_TABLES, PARTNER_TABLES
from portal.countries import CountryField
from portal.importing import values
from portal.importing.cells import Row, Sheet
from portal.languages import languages
from portal.money import CODES
from portal.records import Record
from portal.tables import Column, Kind, Table
from portal.tables.text_files import without_mark
from portal.tables.workbook import TOO_LONG
from projects.importing.brought import Brought, BroughtRow, Findings
from projects.importing.known import Known
from projects.models import Programme, Theme
from projects.tables import PROJECT_TABLES

TABLES = (*PARTNER_TABLES, *AGREEMENT_TABLES, *PROJECT_TABLES)
NAMED = (Organisation, Place, Programme, Theme)
SEVERAL = re.compile(r"\s*;\s*")
IDENTITY = re.compile(r"[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}", re.IGNORECASE)
READERS: dict[Kind, Callable[[Any], Any]] = {
    Kind.TEXT: values.plain, Kind.HTML: values.plain, Kind.ADDRESS: values.plain, Kind.YES_NO: values.yes_no,
    Kind.DATE: values.date, Kind.DAY: values.day, Kind.TIME: values.time, Kind.WHOLE: values.whole,
    Kind.NUMBER: values.decimal,
}  # fmt: skip


def table_of(sheet: Sheet, file_name: str) -> Table | None:
    """The table whose columns the first row of a sheet names; where several have them, that of its name or records."""
    keys = {str(value) for value in sheet.rows[0].values if value is not None} if sheet.rows else set()
    fitting = [table for table in TABLES if len(keys) > 1 and keys <= set(table.keys)]
    called = [table for table in fitting if table.name in file_name or sheet.name in _titles(table)]
    known = [] if called else [table for table in fitting if _holds_known(sheet, table)]
    return min(called or known or fitting, key=lambda table: len(table.columns), default=None)


def _titles(table: Table) -> set[str]:
    """What its sheet is called, in every language."""
    found = set()
    for code in languages():
        with override(code):
            found.add(capfirst(str(table.title))[:31])
    return found


def _holds_known(sheet: Sheet, table: Table) -> bool:
    """Whether the first rows name records that are here."""
    key = table.owner or "uuid"
    model = table.model._meta.get_field(table.owner).related_model if table.owner else table.model
    place = next((place for place, value in enumerate(sheet.rows[0].values) if value == key), None)
    if place is None:
        return False
    some = [str(row.get(place)) for row in sheet.rows[1:20] if IDENTITY.fullmatch(str(row.get(place)))]
    return model._base_manager.filter(uuid__in=some).exists()


class OwnTables:
    """Reads sheets of our own tables into the findings; rows of a record may stand before it and in other sheets."""

    def __init__(self, findings: Findings, known: Known) -> None:
        self.findings, self.known = findings, known
        self.records: dict[tuple[type[models.Model], str], Brought] = {}

    def read(self, sheet: Sheet, table: Table) -> None:
        """All rows of one sheet."""
        head, *rows = sheet.rows
        places = {str(key): place for place, key in enumerate(head.values) if key is not None}
        readers = [
            (column, places[column.key], self._reader(table, column), self._namer(table, column, places))
            for column in table.columns
            if column.key in places and not column.is_derived
        ]
        headings = self._headings(table)
        for row in rows:
            if row.number == head.number + 1 and row.get(0) in headings:
                continue  # the names of the columns for people
            self._row(sheet, table, row, readers)

    def _headings(self, table: Table) -> set[str]:
        found = set()
        for code in languages():
            with override(code):
                found |= {column.heading for column in table.columns}
        return found

    def _row(self, sheet: Sheet, table: Table, row: Row, readers: list) -> None:
        found, cells, where = {}, {}, sheet.cell(row, 0)
        for column, place, read, by_name in readers:
            value, name = row.get(place), (column.language and f"{column.field}_{column.language}") or column.field
            cell = sheet.cell(row, place)
            try:
                if value == TOO_LONG:
                    continue
                if sheet.is_csv and isinstance(value, str):
                    value = without_mark(value)
                if value is None and column.kind == Kind.IDENTITY:
                    continue  # the public file may not show the record, so nobody says that there is none
                found[name], cells[name] = self._value(column, value, read, partial(by_name, row)), cell
            except (ValidationError, ValueError) as error:
                self.findings.wrong(cell, value, " ".join(getattr(error, "messages", [str(error)])))
        self._keep(table, found, cells, where)

    def _value(self, column: Column, value: Any, read: Callable, by_name: Callable) -> Any:
        if value is None:
            return [] if column.is_list else False if column.kind == Kind.YES_NO else None
        if column.is_list:
            return [read(one) for one in SEVERAL.split(values.plain(value)) if one]
        try:
            return read(value)
        except ValidationError:
            if column.kind != Kind.IDENTITY or (found := by_name()) is None:
                raise
            return found

    def _namer(self, table: Table, column: Column, places: dict[str, int]) -> Callable[[Row], str | None]:
        """Reads the name beside an identity that is not known here, e.g. because it comes from another portal."""
        place = places.get(f"{column.key}_name")
        model = table.model._meta.get_field(column.field).related_model if place is not None else None
        if model not in NAMED:
            return lambda row: None
        return lambda row: self.known.called(model, row.get(place)) if row.get(place) else None

    def _reader(self, table: Table, column: Column) -> Callable[[Any], Any]:
        if column.kind == Kind.IDENTITY and column.field in ("uuid", "id"):
            return values.identity
        if column.kind == Kind.IDENTITY:
            model = table.model._meta.get_field(column.field).related_model
            is_checked = issubclass(model, Record) and column.field != table.owner
            return partial(self._related, model) if is_checked else values.identity
        if column.kind == Kind.CODE:
            field = table.model._meta.get_field(column.field)
            if isinstance(field, CountryField):
                return values.country
            return values.reader_of_codes(column.choices or [(code, code) for code in CODES])
        return READERS[column.kind]

    def _related(self, model: type[models.Model], value: Any) -> str:
        """The identity of a record that must be here, or in this file."""
        found = values.identity(value)
        if (model, found) not in self.records and not self.known.there(model, found):
            raise ValidationError(_("No record with this identifier is here."))
        return found

    def _keep(self, table: Table, found: dict[str, Any], cells: dict, where: Any) -> None:
        if not table.owner:
            identity = found.pop("uuid", None) or ""
            key = table.model, identity or str(where)
            if identity and key in self.records and self.records[key].values:
                self.findings.wrong(where, identity, _("This record stands in the file twice."))
                return
            record = self._record(key, table.model, identity, where)
            record.values, record.cells, record.where = found, cells, where
            return
        owner = found.pop(table.owner, None)
        if owner in EMPTY_VALUES:
            self.findings.wrong(where, "", _("The row does not say to which record it belongs."))
            return
        parent = table.model._meta.get_field(table.owner)
        record = self._record((parent.related_model, owner), parent.related_model, owner, where)
        kind = parent.remote_field.get_accessor_name()
        row = BroughtRow(found, found.pop("id", None) or "", where, cells=cells)
        record.rows.setdefault(kind, []).append(row)

    def _record(self, key: tuple, model: type[models.Model], identity: str, where: Any) -> Brought:
        if key not in self.records:
            self.records[key] = Brought(model, where, identity=identity)
            self.findings.records.append(self.records[key])
        return self.records[key]
