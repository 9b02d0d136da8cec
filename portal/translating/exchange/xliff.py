"""XLIFF 2.1 (OASIS standard): a file for each record, a unit for each text, tags as protected codes."""

import html
import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from xml.etree.ElementTree import Element, ParseError
from xml.sax.saxutils import escape, quoteattr

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring
from django.utils.translation import gettext_lazy as _

from portal.texts import TextState
from portal.translating.exchange.carried import TAG, Carried, Sent, Unreadable
from portal.translating.units import SEPARATOR

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
NS = f"{{{NAMESPACE}}}"
# What XML 1.0 cannot hold, however it is written.
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
VOID = re.compile(r"<br\b", re.IGNORECASE)


def write(units: Iterable, source: str, target: str) -> bytes:
    """One file for each record; outdated and machine translations have the state `initial`."""
    head = f'<xliff xmlns="{NAMESPACE}" version="2.1" srcLang="{source}" trgLang="{target}">'
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', head]
    for record, of_record in groupby(units, key=lambda unit: SEPARATOR.join(unit.key.split(SEPARATOR)[:2])):
        lines.append(f"<file id={quoteattr(record)}>")
        lines += [_unit(unit) for unit in of_record]
        lines.append("</file>")
    lines.append("</xliff>")
    return "\n".join(lines).encode()


def _unit(unit) -> str:
    codes = Codes()
    source = codes.written(unit.source)
    target = codes.written(unit.target) if unit.target else ""
    notes = [("place", unit.row_title), ("name", unit.label), ("target", unit.target_mark), ("before", unit.old_source)]
    if unit.longest:
        notes.append(("longest", str(unit.longest)))
    written = "".join(f'<note category="{kind}">{_text(text)}</note>' for kind, text in notes if text)
    is_done = unit.target and unit.state not in (TextState.OUTDATED, TextState.MACHINE)
    return (
        f'<unit id={quoteattr(unit.key)} xml:space="preserve"><notes>{written}</notes>{codes.data()}'
        f'<segment state="{"translated" if is_done else "initial"}"><source>{source}</source>'
        + (f"<target>{target}</target>" if target else "")
        + "</segment></unit>"
    )


def _text(words: str) -> str:
    return escape(NOT_XML.sub("", str(words)))


class Codes:
    """The tags of one text: in the file they are codes that a translator moves but cannot change."""

    def __init__(self) -> None:
        self.known: dict[str, str] = {}  # tag: its name in the data of the unit

    def name(self, tag: str) -> str:
        """The same tag has the same name in source and translation."""
        return self.known.setdefault(tag, f"d{len(self.known) + 1}")

    def data(self) -> str:
        """The tags that the codes stand for."""
        if not self.known:
            return ""
        return (
            "<originalData>"
            + "".join(f'<data id="{name}">{_text(tag)}</data>' for tag, name in self.known.items())
            + "</originalData>"
        )

    def written(self, text: str) -> str:
        """A text as the content of <source> or <target>; only formatted texts hold entities."""
        if not TAG.search(text):
            return _text(text)
        parts = re.split(f"({TAG.pattern})", text, flags=re.IGNORECASE)
        pairs = self._pairs(parts[1::2])
        written = []
        for index, part in enumerate(parts):
            if index % 2 == 0:
                written.append(_text(html.unescape(part)))
                continue
            number = index // 2
            closing = pairs.get(number)
            if closing is not None:
                names = f'dataRefStart="{self.name(part)}" dataRefEnd="{self.name(parts[2 * closing + 1])}"'
                written.append(f'<pc id="{number + 1}" {names}>')
            elif number in pairs.values():
                written.append("</pc>")
            else:
                written.append(f'<ph id="{number + 1}" dataRef="{self.name(part)}"/>')
        return "".join(written)

    @staticmethod
    def _pairs(found: list[str]) -> dict[int, int]:
        """{number of an opening tag: number of its end}, none of them crossing."""
        pairs: dict[int, int] = {}
        opened: list[tuple[int, str]] = []
        for number, tag in enumerate(found):
            name = re.match(r"</?(\w+)", tag)[1].lower()
            if VOID.match(tag):
                continue
            if not tag.startswith("</"):
                opened.append((number, name))
            elif opened and opened[-1][1] == name:
                pairs[opened.pop()[0]] = number
        return pairs


def read(content: bytes) -> Carried:
    """Segments that a program has split are put together again; the state `initial` is not finished."""
    try:
        root = fromstring(content, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:  # LookupError: an unknown encoding
        raise Unreadable(_("This is no XLIFF file, or it is damaged.")) from error
    if root.tag != f"{NS}xliff":
        raise Unreadable(_("Only XLIFF 2.0 and 2.1 can be read. Save the file in one of these versions."))
    texts = [_sent(unit) for unit in root.iter(f"{NS}unit")]
    return Carried(root.get("srcLang", "")[:2], root.get("trgLang", "")[:2], texts)


def _sent(unit: Element) -> Sent:
    data = {item.get("id", ""): "".join(item.itertext()) for item in unit.iter(f"{NS}data")}
    segments = [part for part in unit if part.tag in (f"{NS}segment", f"{NS}ignorable")]
    translatable = [part for part in segments if part.tag == f"{NS}segment"]
    notes = {note.get("category"): note.text or "" for note in unit.iter(f"{NS}note")}
    source = "".join(_content(part.find(f"{NS}source"), data) for part in segments)
    target = "".join(_content(_translation(part), data) for part in segments)
    finished = [_is_finished(part, data) for part in translatable]
    return Sent(unit.get("id", ""), source, target, notes.get("target", ""), bool(finished) and all(finished))


def _is_finished(segment: Element, data: dict[str, str]) -> bool:
    return segment.get("state") != "initial" and bool(_content(segment.find(f"{NS}target"), data))


def _translation(part: Element) -> Element | None:
    """What lies between segments is the same in both languages where no translation is given."""
    target = part.find(f"{NS}target")
    return part.find(f"{NS}source") if target is None and part.tag == f"{NS}ignorable" else target


def _content(element: Element | None, data: dict[str, str]) -> str:
    """A text with its tags; of words among tags the signs < and & are entities again."""
    if element is None:
        return ""
    parts = list(_parts(element, data))
    has_codes = any(is_code for is_code, _part in parts)
    return "".join(part if is_code or not has_codes else html.escape(part, quote=False) for is_code, part in parts)


def _parts(element: Element, data: dict[str, str]) -> Iterator[tuple[bool, str]]:
    if element.text:
        yield False, element.text
    for child in element:
        if child.tag == f"{NS}pc":
            yield True, data.get(child.get("dataRefStart", ""), "")
            yield from _parts(child, data)
            yield True, data.get(child.get("dataRefEnd", ""), "")
        elif child.tag in (f"{NS}ph", f"{NS}sc", f"{NS}ec"):
            yield True, data.get(child.get("dataRef", ""), "")
        else:  # marks of a program, e.g. <mrk>: only the words count
            yield from _parts(child, data)
        if child.tail:
            yield False, child.tail
