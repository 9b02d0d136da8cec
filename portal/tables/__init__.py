"""What leaves the portal as tables, and comes back: one definition of columns for every format and for the import.

`columns` says what a column is, `table` reads rows, `result` walks through the result of a list; `text_files` and
`workbook` write; `views` answers. The apps define their tables in their `tables.py`.
"""

from portal.tables.columns import Column, Kind, coded, columns_of, derived
from portal.tables.prepared import Loader, Wanted
from portal.tables.sources import Built, Joined, Label, Page, UuidText, best_name, best_text
from portal.tables.table import RecordTable, Table, table_with

__all__ = [
    "Built",
    "Column",
    "Joined",
    "Kind",
    "Label",
    "Loader",
    "Page",
    "RecordTable",
    "Table",
    "UuidText",
    "Wanted",
    "best_name",
    "best_text",
    "coded",
    "columns_of",
    "derived",
    "table_with",
]
