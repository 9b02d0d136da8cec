"""What a long text may hold: one list for the editor in the browser and for the sanitiser on the server.

The names are those of django-prose-editor's extensions; from them the library knows the HTML that each one writes.
"""

from functools import cache
from typing import Any
from urllib.parse import urlsplit

import nh3
from django_prose_editor.config import allowlist_from_extensions, expand_extensions

SCHEMES = ("http", "https", "mailto", "tel")
# A page's sections are h2, so a text inside one begins with h3.
HEADINGS = (3, 4)
EXTENSIONS: dict[str, Any] = {
    "Bold": True,
    "Italic": True,
    "HardBreak": True,
    "Heading": {"levels": list(HEADINGS)},
    "BulletList": True,
    "OrderedList": True,
    "ListItem": True,
    "Blockquote": True,
    "Link": {"enableTarget": False, "protocols": list(SCHEMES), "autolink": True, "linkOnPaste": True},
    "Table": {"resizable": False},
    "TableRow": True,
    "TableHeader": True,
    "TableCell": True,
}
BLOCKS = frozenset({"p", "h3", "h4", "ul", "ol", "blockquote", "table"})


@cache
def _cleaner() -> nh3.Cleaner:
    allowed = allowlist_from_extensions(expand_extensions(EXTENSIONS))
    # The library also allows titles of links and letters for numbers of lists, which neither our editor writes nor
    # our pages show; `rel` is set by the sanitiser and by nobody else.
    attributes = {"a": {"href"}, **{tag: allowed["attributes"][tag] for tag in ("td", "th")}}
    return nh3.Cleaner(
        tags=allowed["tags"], attributes=attributes, url_schemes=set(SCHEMES), link_rel="noopener", strip_comments=True
    )


def sanitised(html: str) -> str:
    """The HTML without anything that is not on the list. Written texts and shown texts pass here, each time."""
    return _cleaner().clean(html)


def safe_address(address: str) -> str:
    """The address as a link may carry it; empty for one that leads nowhere for readers, or somewhere unsafe."""
    address = "".join(letter for letter in address.strip() if letter >= " ")
    if address.startswith("//"):
        address = f"https:{address}"
    elif address.lower().startswith("www."):
        address = f"https://{address}"
    try:
        parts = urlsplit(address)
    except ValueError:  # e.g. a bracket that does not close
        return ""
    if parts.scheme:
        there = parts.netloc if parts.scheme in ("http", "https") else parts.path
        return address if parts.scheme.lower() in SCHEMES and there else ""
    return address if address.startswith("/") and "\\" not in address else ""
