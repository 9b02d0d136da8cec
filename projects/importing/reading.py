"""From a file to what it says: sheets as our own tables or as simple ones; the rest is named as not read."""

from django.utils.translation import gettext as _
from django.utils.translation import override, pgettext

from partners.models import Organisation
from portal.importing.cells import Sheet, Unreadable, read
from portal.languages import languages
from projects.importing.brought import Findings
from projects.importing.build import Builder
from projects.importing.known import Known
from projects.importing.own import OwnTables, table_of
from projects.importing.simple import SHEETS, Layout, SimpleReader, layout_of


def understood(name: str, content: bytes, owner: Organisation, language: str, currency: str = "") -> Findings:
    """What a file says. Raises `Unreadable` where it is no table that is known here."""
    findings, known = Findings(), Known()
    own, simple, notes = OwnTables(findings, known), [], _notes()
    for sheet in read(name, content):
        if not sheet.rows:
            continue
        if table := table_of(sheet, name):
            own.read(sheet, table)
        elif layout := layout_of(sheet):
            simple.append((sheet, layout))
            findings.unread += [f"{sheet.name}: {heading}".lstrip(": ") for heading in layout.unread]
        elif sheet.name and sheet.name not in notes:
            findings.unread.append(sheet.name)
    _read_simple(simple, findings, known, Builder(findings, known, owner, language, currency))
    if not findings.records and not findings.mistakes:
        raise Unreadable(
            _("No table of projects, partners or agreements was found in this file. The template shows how one looks.")
        )
    return findings


def _notes() -> set[str]:
    """What the sheets are called that explain our own files."""
    found = set()
    for code in languages():
        with override(code):
            found |= {pgettext("name of a sheet", "notes"), pgettext("name of a sheet", "how to fill in")}
    return found


def _read_simple(sheets: list[tuple[Sheet, Layout]], findings: Findings, known: Known, builder: Builder) -> None:
    """Projects first, because lines of the other sheets name them."""
    reader, order = SimpleReader(known, findings.wrong), list(SHEETS)
    for sheet, layout in sorted(sheets, key=lambda pair: order.index(pair[1].kind)):
        builder.in_eur = layout.in_eur
        for line in reader.lines(sheet, layout):
            builder.add(line)
