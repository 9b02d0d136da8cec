"""Files that carry texts to a translator and back: XLIFF 2.1, PO and XLSX.

All three say the same: each text with its name for good, the original, the translation so far and its fingerprint.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath

from django.utils.translation import gettext_lazy as _

from portal.translating.exchange import po, xliff, xlsx
from portal.translating.exchange.carried import Carried, Sent, Unreadable

LARGEST = 20_000_000  # bytes; 10,000 texts with their originals are about 8 million


@dataclass(frozen=True)
class Format:
    """A kind of file. `write(units, source, target)` gives bytes, `read(bytes)` what a translator sent."""

    name: str
    label: str
    content_type: str
    module: object


FORMATS = {
    form.name: form
    for form in (
        Format("xliff", _("XLIFF 2.1 – for translation programs"), "application/xliff+xml", xliff),
        Format("po", _("PO – for Poedit"), "text/x-gettext-translation", po),
        Format(
            "xlsx",
            _("XLSX – for Excel and LibreOffice"),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            xlsx,
        ),
    )
}
ENDINGS = {".xlf": "xliff", ".xliff": "xliff", ".po": "po", ".xlsx": "xlsx"}
WRITTEN_AS = {"xliff": ".xlf", "po": ".po", "xlsx": ".xlsx"}

__all__ = ["ENDINGS", "FORMATS", "LARGEST", "WRITTEN_AS", "Carried", "Sent", "Unreadable", "read", "write"]


def write(form: str, units: Iterable, source: str, target: str) -> bytes:
    """The texts as a file of this kind."""
    return FORMATS[form].module.write(units, source, target)


def read(name: str, content: bytes) -> Carried:
    """What a file holds; its kind is known by the end of its name. Raises Unreadable with a sentence for the person."""
    form = ENDINGS.get(PurePath(name).suffix.lower())
    if form is None:
        raise Unreadable(_("Only files that end in .xlf, .po or .xlsx can be read."))
    if len(content) > LARGEST:
        raise Unreadable(_("The file is too large: at most 20 MB can be read."))
    return FORMATS[form].module.read(content)
