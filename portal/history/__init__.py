"""Who changed what, when and what for: a version of the whole record for every change, to compare, restore and recover.

The versions are kept with django-reversion, one for each record and `public_change()`: its document as
`portal.records.document_of` writes it, rows and all languages included.
"""

from portal.history.acting import acting

__all__ = ["acting"]
