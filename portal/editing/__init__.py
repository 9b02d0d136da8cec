"""What the pages of the admin have in common: records in four languages, their rows, their states, who may do what."""

from portal.editing.columns import InLanguageMissing, changed_column, languages_column, state_column
from portal.editing.records import RecordAdmin
from portal.editing.rows import PlainRows, Rows

__all__ = [
    "InLanguageMissing",
    "PlainRows",
    "RecordAdmin",
    "Rows",
    "changed_column",
    "languages_column",
    "state_column",
]
