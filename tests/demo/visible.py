"""What a reader sees on a page, cut into the sections of its main part; for tests only."""

import re
from html.parser import HTMLParser
from typing import NamedTuple

HEADER = "header"
INLINE = {
    "a",
    "abbr",
    "b",
    "bdi",
    "cite",
    "code",
    "data",
    "em",
    "i",
    "mark",
    "q",
    "s",
    "small",
    "span",
    "strong",
    "time",
}
UNSEEN = {"script", "style", "template", "svg", "nav", "title", "noscript"}
EMPTY = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
UNSEEN_CLASSES = {"visually-hidden"}


class _Open(NamedTuple):
    tag: str
    section: str  # the nearest section with an id, or HEADER
    seen: bool


class Page(HTMLParser):
    """The main part of a page: its text by section, and the values of its figures, dates and links.

    What stands outside every `<section id>` counts as the header; navigation and drawings do not count.
    """

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: dict[str, list[str]] = {}
        self.values: dict[str, list[tuple[str, str]]] = {"a": [], "data": [], "time": []}  # tag: (section, value)
        self._open: list[_Open] = []
        self._in_main = False
        self.feed(source)
        self.close()

    def text(self, section: str) -> str:
        """What is read in one section, on one line; empty where there is no such section."""
        return normal("".join(self.pieces.get(section, [])))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "main":
            self._in_main = True
        above = self._open[-1] if self._open else _Open("", HEADER, True)
        section = given["id"] if tag == "section" and given.get("id") else above.section
        classes = set((given.get("class") or "").split())
        seen = above.seen and tag not in UNSEEN and "hidden" not in given and not classes & UNSEEN_CLASSES
        if tag in self.values and seen and self._in_main:
            self.values[tag].append(
                (section, next((given[name] or "" for name in ("value", "datetime", "href") if name in given), ""))
            )
        if tag not in EMPTY:
            self._open.append(_Open(tag, section, seen))
        self._space(tag, section)

    def handle_endtag(self, tag: str) -> None:
        if not any(entry.tag == tag for entry in self._open):
            return
        while (closed := self._open.pop()).tag != tag:
            pass
        self._space(tag, closed.section)
        if tag == "main":
            self._in_main = False

    def handle_data(self, data: str) -> None:
        if self._in_main and self._open and self._open[-1].seen:
            self.pieces.setdefault(self._open[-1].section, []).append(data)

    def _space(self, tag: str, section: str) -> None:
        if tag not in INLINE and section in self.pieces:
            self.pieces[section].append(" ")


def normal(text: str) -> str:
    """The text with every kind of space turned into one plain space."""
    return re.sub(r"\s+", " ", text).strip()
