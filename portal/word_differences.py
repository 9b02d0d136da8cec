"""Two texts compared word by word, two lists name by name: what stayed, what was added, what was removed."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

SAME, ADDED, REMOVED = "same", "added", "removed"
TOKEN = re.compile(r"\n|[^\S\n]+|\w+|[^\w\s]")
CONTEXT = 160  # characters of an unchanged passage that are kept on each side of a change
FORMATTED = re.compile(r"<(p|ul|ol|li|h[2-6]|blockquote|table|a|strong|em|br)\b[^>]*>", re.IGNORECASE)
ADDRESS = re.compile(r"<a\b[^>]*\bhref=\"([^\"]*)\"[^>]*>(.*?)</a>", re.IGNORECASE | re.DOTALL)
ITEM = re.compile(r"<li\b[^>]*>", re.IGNORECASE)
BREAK = re.compile(r"<br\s*/?>|</(?:p|li|h[1-6]|blockquote|tr|ul|ol|table)>", re.IGNORECASE)
CELL = re.compile(r"</t[dh]>", re.IGNORECASE)
TAG = re.compile(r"</?[a-z][^>]*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text and what became of it: `same`, `added` or `removed`."""

    kind: str
    text: str


def readable_text(text: str) -> str:
    """A text as people read it: formatted text without its tags, a block a line, the address behind each link."""
    if not FORMATTED.search(text):
        return text.replace("\r\n", "\n")
    text = ADDRESS.sub(r"\2 (\1)", text)
    text = CELL.sub(" | ", BREAK.sub("\n", ITEM.sub("– ", text)))
    lines = [line.strip() for line in html.unescape(TAG.sub("", text)).splitlines()]
    return "\n".join(line for line in lines if line)


def word_pieces(before: str, after: str) -> list[Piece]:
    """What happened to the words of *before* on the way to *after*, long unchanged passages shortened to `…`."""
    pieces = all_pieces(before, after)
    last = len(pieces) - 1
    return [
        _shortened(piece, first=index == 0, last=index == last) if piece.kind == SAME else piece
        for index, piece in enumerate(pieces)
    ]


def all_pieces(before: str, after: str) -> list[Piece]:
    """The same with every word of both."""
    return list(_pieces(TOKEN.findall(before), TOKEN.findall(after)))


def name_pieces(before: Sequence[str], after: Sequence[str]) -> list[Piece]:
    """What happened to a list of names, one piece for each name, and commas between them."""
    pieces = []
    for operation, b1, b2, a1, a2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if operation == "equal":
            pieces += [Piece(SAME, name) for name in before[b1:b2]]
        else:
            pieces += [Piece(REMOVED, name) for name in before[b1:b2]]
            pieces += [Piece(ADDED, name) for name in after[a1:a2]]
    commas = [Piece(SAME, ", ")] * len(pieces)
    return [piece for pair in zip(pieces, commas, strict=True) for piece in pair][:-1]


def _pieces(before: list[str], after: list[str]) -> Iterator[Piece]:
    """Neighbouring changes with nothing but a space or a stop between them are one change: it reads better."""
    removed = added = ""
    for operation, b1, b2, a1, a2 in SequenceMatcher(None, before, after, autojunk=len(before) > 2000).get_opcodes():
        old, new = "".join(before[b1:b2]), "".join(after[a1:a2])
        if operation != "equal" or ((removed or added) and b2 < len(before) and not re.search(r"\w|\n", old)):
            removed, added = removed + old, added + new
            continue
        yield from _change(removed, added)
        removed = added = ""
        yield Piece(SAME, old)
    yield from _change(removed, added)


def _change(removed: str, added: str) -> Iterator[Piece]:
    if removed:
        yield Piece(REMOVED, removed)
    if added:
        yield Piece(ADDED, added)


def _shortened(piece: Piece, *, first: bool, last: bool) -> Piece:
    text = piece.text
    before, after = ("" if first and not last else text[:CONTEXT]), ("" if last else text[-CONTEXT:])
    if len(text) <= len(before) + len(after) + 40:
        return piece
    before, after = before.rpartition(" ")[0], after.partition(" ")[2]
    return Piece(SAME, " … ".join([before, after]))
