"""Names beside places: how wide they are, and where they stand without touching anything else.

Widths are those of Source Sans 3, semi-bold, in parts of the type size.
"""

import itertools
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from portal.maps.clipping import Point, divided

# Names are measured at the size that phones show (see map.css), so that they do not collide there either.
LABEL_SIZE = 20
GAP = 3  # pixels between a name and anything else
EDGE = 4  # pixels between a name and the frame
OFF_LINES = 0.5  # what covering a bit of a link costs; other costs stand at _POSITIONS
NO_ROOM = 1000.0

_WIDTHS = {
    0.2: " ",
    0.27: "ij|ıії'\",.:;Il’‘·ІЇ",
    0.32: "!()-[]f{}ł/\\",
    0.37: "tr",
    0.43: "гґ*?sz",
    0.47: 'c«»зсэє"x–“”„тх',
    0.5: "JLY_evyеуьёў",
    0.52: "#$+0123456789<=>F^agk~ŁГавкяҐ",
    0.54: "ESTVXZ`oøЕТУХочЁЎ",
    0.57: "AbdhnpquđþðАЗбдлпрCPРСЭийнцЄ",
    0.61: "BKRßÞБВКЬЯъDGЧ",
    0.66: "&ĐЛмHNUÐДЙНПЦOQØИО",
    0.75: "ыЪжMwМФфю",
    0.8: "æшW—щЫ",
    0.92: "%mÆœŒЖ@ШЩЮ№…",
}
_WIDTH_OF = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_UNKNOWN = 0.62


@lru_cache(maxsize=4096)
def text_width(text: str, size: float = LABEL_SIZE) -> float:
    """Pixels a name takes on one line. Accents add nothing: č is as wide as c."""
    letters = (_WIDTH_OF.get(letter) or _WIDTH_OF.get(unicodedata.normalize("NFD", letter)[0]) for letter in text)
    return size * sum(width or _UNKNOWN for width in letters)


class Rectangle(NamedTuple):
    """An upright rectangle in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Rectangle", gap: float = 0) -> bool:
        across = self.left < other.right + gap and other.left < self.right + gap
        return across and self.top < other.bottom + gap and other.top < self.bottom + gap

    def holds(self, other: "Rectangle") -> bool:
        across = self.left <= other.left and other.right <= self.right
        return across and self.top <= other.top and other.bottom <= self.bottom


class Label(NamedTuple):
    """A name in its place: where its baseline starts (or ends, or has its middle) and the room it takes."""

    text: str
    x: float
    y: float
    anchor: str  # start, middle or end, as in SVG
    room: Rectangle


class Spot(NamedTuple):
    """A drawn symbol that wants a name: the names to try, the longest first."""

    centre: Point
    radius: float
    names: tuple[str, ...]

    @property
    def room(self) -> Rectangle:
        (x, y), r = self.centre, self.radius
        return Rectangle(x - r, y - r, x + r, y + r)


# Beside before above before aslant; the number is what a position costs against the others.
_POSITIONS = ((1, 0, 0), (-1, 0, 1), (0, -1, 3), (0, 1, 3), (1, -1, 2), (-1, -1, 3), (1, 1, 2), (-1, 1, 3))


def _candidates(spot: Spot, text: str) -> list[tuple[float, Label]]:
    (x, y), radius, width = spot.centre, spot.radius, text_width(text)
    ascent, descent = 0.72 * LABEL_SIZE, 0.22 * LABEL_SIZE
    labels = []
    for across, down, cost in _POSITIONS:
        aslant = 0.8 if across and down else 1
        edge = x + across * (radius * aslant + 5)
        left = {1: edge, -1: edge - width, 0: x - width / 2}[across]
        base = {1: y + radius * aslant + ascent, -1: y - radius * aslant - descent, 0: y + 0.32 * LABEL_SIZE}[down]
        anchor = {1: "start", -1: "end", 0: "middle"}[across]
        room = Rectangle(left, base - ascent, left + width, base + descent)
        labels.append((cost, Label(text, edge, base, anchor, room)))
    return labels


class Lines:
    """The lines of a map as cells of a grid, to keep names off them where possible."""

    CELL = 5

    def __init__(self) -> None:
        self.weights: dict[tuple[int, int], float] = {}

    def add(self, line: Sequence[Point], weight: float) -> None:
        """Note a line; a name costs this weight for every cell of it that it covers."""
        for x, y in divided(line, self.CELL):
            cell = int(x // self.CELL), int(y // self.CELL)
            self.weights[cell] = max(weight, self.weights.get(cell, 0))

    def under(self, room: Rectangle) -> float:
        left, top, right, bottom = (int(side // self.CELL) for side in room)
        cells = itertools.product(range(left, right + 1), range(top, bottom + 1))
        return sum(self.weights.get(cell, 0) for cell in cells)


Option = tuple[float, Label]


def _options(spot: Spot, symbols: Sequence[Rectangle], frame: Rectangle, lines: Lines) -> list[list[Option]]:
    """For each wording of a spot the positions clear of frame and symbols, the best first."""
    own = spot.room
    others = [room for room in symbols if room != own]
    return [
        sorted(
            (cost + OFF_LINES * lines.under(label.room) + 8 * worse, label)
            for cost, label in _candidates(spot, text)
            if frame.holds(label.room) and not any(label.room.overlaps(other, GAP) for other in others)
        )
        for worse, text in enumerate(spot.names)
    ]


def place_labels(spots: Sequence[Spot], width: float, height: float, lines: Lines | None = None) -> list[Label | None]:
    """A label for every spot in the order given, None where there is no room.

    Labels overlap neither each other nor a symbol nor the frame's edge, and keep off `lines` where possible. Small
    sets are tried in several orders, and the best arrangement is taken.
    """
    frame = Rectangle(EDGE, EDGE, width - EDGE, height - EDGE)
    symbols = [spot.room for spot in spots]
    options = [_options(spot, symbols, frame, lines or Lines()) for spot in spots]
    ranks = range(len(spots))
    orders = [list(ranks)]
    if 1 < len(spots) <= 5:
        orders = [list(order) for order in itertools.permutations(ranks)]
    elif len(spots) <= 25:
        orders += [orders[0][::-1], *(sorted(ranks, key=lambda i: spots[i].centre[axis]) for axis in (0, 1))]
    arrangements = (_arranged(options, order) for order in orders)
    return min(arrangements, key=lambda arrangement: arrangement[0])[1]


def _arranged(options: Sequence[list[list[Option]]], order: Sequence[int]) -> tuple[float, list[Label | None]]:
    """What an arrangement costs, and the arrangement, when spots choose in this order."""
    labels: list[Label | None] = [None] * len(options)
    total = 0.0
    for i in order:
        taken = [label.room for label in labels if label]
        for cost, label in itertools.chain.from_iterable(options[i]):
            if not any(label.room.overlaps(other, GAP) for other in taken):
                labels[i] = label
                total += cost
                break
        else:
            total += NO_ROOM
    return total, labels
