"""Long texts with headings, lists, links, quotes and tables: how they are kept, cleaned and shown."""

from portal.prose.cleaning import clean, has_markup, pasted, plain
from portal.prose.showing import shown

__all__ = ["clean", "has_markup", "pasted", "plain", "shown"]
