"""Tables say everything that the public sees of a record, and explain themselves in every language."""

import pytest
from django.utils.translation import override

from portal.languages import languages
from portal.table_groups import TABLE_GROUPS
from portal.tables import Kind, RecordTable, table_with
from portal.tables.workbook import describe, sheet_name

TABLES = [table for _title, _name, tables in TABLE_GROUPS for table in tables]
# What is no content, stands in the files of media, or is found and not shown.
NO_CONTENT = {"slug", "state", "publish_from", "text_origins", "logo"}
LEFT_OUT = {
    "partners": {"owner", "other_names", "review_required"},
    "links": {"dead_since", "original_language"},
    "agreement_links": {"dead_since", "original_language"},
}
pytestmark = pytest.mark.once


@pytest.mark.parametrize("table", [one for one in TABLES if not isinstance(one, RecordTable)], ids=lambda one: one.name)
def test_every_field_of_a_record_has_its_columns(table):
    skipped = {*table.model.undocumented, *NO_CONTENT, *LEFT_OUT.get(table.name, ())}
    skipped |= {"original_language"} if table.owner else set()  # a row is written in the language of its record
    meta, texts = table.model._meta, set(table.model.text_fields())
    written = {f"{name}_{code}" for name in texts for code in languages()}
    fields = {field.name for field in (*meta.concrete_fields, *meta.many_to_many) if not field.generated} - written
    assert fields - skipped - {column.field for column in table.columns} == set()


@pytest.mark.parametrize("table", TABLES, ids=lambda one: one.name)
def test_every_column_has_a_name_of_its_own_and_explains_itself_in_every_language(table):
    assert len(set(table.keys)) == len(table.keys)
    for language in languages():
        with override(language):
            for column in table.columns:
                assert column.heading and describe(column), column.key
                assert column.kind != Kind.CODE or not column.choices or all(label for _code, label in column.choices)


def test_sheets_of_one_workbook_have_different_names_in_every_language():
    for language in languages():
        with override(language):
            for _title, _name, tables in TABLE_GROUPS:
                names = {sheet_name(table).casefold() for table in tables}
                assert len(names) == len(tables), (language, names)


def test_a_table_is_known_by_its_columns():
    for table in TABLES:
        assert table_with(table.keys, TABLES) is table, table.name
        assert table_with([*table.keys, "unknown"], TABLES) is None


@pytest.mark.django_db
def test_a_page_documents_every_column(client):
    page = client.get("/de/tabellen/").text
    assert page.count('<th scope="row">') == sum(len(table.columns) for table in TABLES)
    assert "/de/projekte/budget_lines.csv" in page and "planned = geplant" in page
