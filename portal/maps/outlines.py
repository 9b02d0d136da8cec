"""Outlines of the world's countries in three details, read once per process from `data/`.

Neighbours share the arc of their border (see data/README.md), so every border exists once and simplifying it
can open no gap between two countries. Positions are whole steps of a grid with `per_degree` steps to a degree.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple

DATA = Path(__file__).with_name("data")
DIGITS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
VALUES = bytes.maketrans(DIGITS, bytes(range(64)))

GridPoint = tuple[int, int]
Ring = tuple[int, ...]  # numbers of arcs end to end; ~n is arc n walked backwards


class Box(NamedTuple):
    """A part of the globe in degrees, or of a grid in its steps."""

    west: float
    south: float
    east: float
    north: float

    def scaled(self, factor: float) -> "Box":
        return Box(*(side * factor for side in self))

    def grown(self, by: float) -> "Box":
        return Box(self.west - by, self.south - by, self.east + by, self.north + by)

    def moved_east(self, by: float) -> "Box":
        return Box(self.west + by, self.south, self.east + by, self.north)

    def meets(self, other: "Box") -> bool:
        west, south, east, north = other
        return self.west <= east and west <= self.east and self.south <= north and south <= self.north

    def holds(self, other: "Box") -> bool:
        west, south, east, north = other
        return self.west <= west and self.south <= south and east <= self.east and north <= self.north


EUROPE = Box(-12, 34, 60, 71)  # as in data/derive.py: where the near outlines are detailed


class Arc(NamedTuple):
    """One piece of coast or border, its points still packed."""

    box: Box
    first: GridPoint
    last: GridPoint
    packed: bytes


def _numbers(digits: bytes) -> Iterator[int]:
    value = shift = 0
    for digit in digits:
        value |= (digit & 31) << shift
        shift += 5
        if digit < 32:
            yield -(value + 1 >> 1) if value & 1 else value >> 1
            value = shift = 0


def _unpack_head(text: bytes) -> Arc:
    digits = text.translate(VALUES)
    ends = [place for place, digit in enumerate(digits[:56]) if digit < 32]  # no head is longer: 8 numbers of 7 digits
    west, south, width, height, x0, y0, x1, y1 = _numbers(digits[: ends[7] + 1])
    box = Box(west, south, west + width, south + height)
    return Arc(box, (west + x0, south + y0), (west + x1, south + y1), digits[ends[7] + 1 :])


class Outlines:
    """All countries in one detail. An arc's points are unpacked when a map first needs them, and then kept."""

    def __init__(self, name: str) -> None:
        data = json.loads((DATA / f"{name}.json").read_text())
        self.per_degree: int = data["per_degree"]
        self.longest: float = data["longest"]  # degrees; no step between two points is longer
        self.countries: dict[str, list[Ring]] = {
            code: [tuple(ring) for ring in rings] for code, rings in data["countries"].items()
        }
        self.arcs = [_unpack_head(text) for text in data["arcs"].encode().split()]
        self.unpacked: dict[int, list[GridPoint]] = {}

    def line(self, number: int) -> list[GridPoint]:
        """All points of an arc in the order in which it is stored."""
        if number not in self.unpacked:
            x, y = self.arcs[number].first
            points = [(x, y)]
            steps = _numbers(self.arcs[number].packed)
            for dx, dy in zip(steps, steps, strict=True):
                x, y = x + dx, y + dy
                points.append((x, y))
            self.unpacked[number] = points
        return self.unpacked[number]

    def ring_box(self, ring: Ring) -> Box:
        west, south, east, north = zip(*(self.arcs[max(n, ~n)].box for n in ring), strict=True)
        return Box(min(west), min(south), max(east), max(north))

    def united(self, codes: Iterable[str]) -> list[Ring]:
        """Rings around these countries together, without the borders between them."""
        walks = Counter(n for code in sorted(codes) for ring in self.countries.get(code, ()) for n in ring)
        outer = [number for number, times in walks.items() for _ in range(times - walks[~number])]
        starting: dict[GridPoint, list[int]] = defaultdict(list)
        for number in reversed(outer):
            starting[self._start(number)].append(number)
        rings = []
        for first in outer:
            if first not in starting[self._start(first)]:
                continue
            starting[self._start(first)].remove(first)
            ring = [first]
            while (end := self._start(~ring[-1])) != self._start(first):
                ring.append(starting[end].pop())
            rings.append(tuple(ring))
        return rings

    def _start(self, number: int) -> GridPoint:
        return self.arcs[number].first if number >= 0 else self.arcs[~number].last

    @cached_property
    def land(self) -> list[tuple[Ring, Box]]:
        """Coasts: rings around all countries together, each with its box."""
        return [(ring, self.ring_box(ring)) for ring in self.united(self.countries)]

    @cached_property
    def borders(self) -> list[int]:
        """Arcs with a country on both sides."""
        sides = Counter(max(n, ~n) for rings in self.countries.values() for n in {n for ring in rings for n in ring})
        return sorted(number for number, times in sides.items() if times > 1)

    def country_at(self, lon: float, lat: float) -> str:
        """Code of the country around a place; empty at sea."""
        x, y = lon * self.per_degree + 1e-6, lat * self.per_degree + 1e-6  # never exactly on a stored point
        for code, rings in self.countries.items():
            if sum(self._crossings(max(n, ~n), x, y) for ring in rings for n in ring) % 2:
                return code
        return ""

    def _crossings(self, number: int, x: float, y: float) -> int:
        """How often (or only whether evenly) the way from a place straight to the east meets an arc."""
        (west, south, east, north), first, last, _ = self.arcs[number]
        if not south <= y <= north or x > east:
            return 0
        if x < west:
            return (first[1] > y) != (last[1] > y)
        crossings = 0
        x0, y0 = first
        for x1, y1 in self.line(number):
            if (y0 > y) != (y1 > y) and x < x0 + (y - y0) / (y1 - y0) * (x1 - x0):
                crossings += 1
            x0, y0 = x1, y1
        return crossings


@cache
def outlines(name: str) -> Outlines:
    """`near` (Europe, about 0.2 km exact), `middle` (the world, about 2 km) or `far` (about 6 km)."""
    return Outlines(name)


def outlines_for(window: Box, km_per_pixel: float) -> Outlines:
    """The coarsest outlines that still look exact on a map of this part of the world."""
    if km_per_pixel > 5.5:
        return outlines("far")
    return outlines("near" if km_per_pixel < 1.6 and EUROPE.holds(window) else "middle")


@lru_cache(maxsize=4096)
def country_at(lon: float, lat: float) -> str:
    """Code of the country of a town, also when simplified coasts leave the town a little way out at sea."""
    known = outlines("near" if EUROPE.holds(Box(lon, lat, lon, lat)) else "middle")
    for away in (0.0, 0.05, 0.15):
        for dx, dy in ((0, 0), (1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, 1), (1, -1), (-1, -1)):
            if code := known.country_at(lon + dx * away, lat + dy * away):
                return code
    return ""
