"""Everything a map shows, in pixels, before it becomes SVG or a picture."""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from portal.maps.clipping import Point, distance
from portal.maps.ground import Survey
from portal.maps.labels import Label, Lines, Spot, place_labels
from portal.maps.outlines import country_at
from portal.maps.projection import HIGHEST_LATITUDE, View, fit

DOT, COUNTED = 6.0, 11.0  # radius of a single place, and of one with a number in it
CLUSTER_DISTANCE = 14.0
MOST_SYMBOLS = 60  # more than this on one map tell nobody anything, so they are gathered more coarsely
MOST_NAMES = 3
FINEST = 0.5  # pixels; the exactest ground that is ever drawn


class MapPoint(NamedTuple):
    """A place to show. `country` (ISO code) spares looking it up; `count` is shown when it is more than one."""

    lat: float
    lon: float
    label: str
    lead: bool = False
    count: int = 1
    href: str | None = None
    country: str = ""

    @property
    def is_drawable(self) -> bool:
        """Whether it lies where maps reach: not at a pole, not outside the globe's degrees."""
        return abs(self.lat) <= HIGHEST_LATITUDE and abs(self.lon) <= 180


Link = tuple[int, int]


class Symbol(NamedTuple):
    """One or several places drawn as one."""

    centre: Point
    members: tuple[int, ...]
    names: tuple[str, ...]
    lead: bool
    count: int
    href: str | None

    @property
    def radius(self) -> float:
        return COUNTED if self.count > 1 else DOT

    @property
    def name(self) -> str:
        return ", ".join(self.names)

    @property
    def wordings(self) -> tuple[str, ...]:
        """What may stand beside it, the best first."""
        if len(self.names) < 2:
            return self.names
        shorter = (f"{self.names[0]} +{len(self.names) - 1}",)
        return (self.name, *shorter) if len(self.names) <= MOST_NAMES else shorter


class Curve(NamedTuple):
    """A link: start, control point and end of a quadratic Bézier curve."""

    start: Point
    control: Point
    end: Point

    def along(self, steps: int) -> Iterator[Point]:
        for t in (step / steps for step in range(steps + 1)):
            a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t**2
            yield tuple(a * p + b * q + c * r for p, q, r in zip(*self, strict=True))


class Scene(NamedTuple):
    """One map: the survey of its ground, links, and symbols with their labels."""

    view: View
    survey: Survey
    curves: list[Curve]
    symbols: list[Symbol]
    labels: list[Label | None]


def drawable(points: Sequence[MapPoint], links: Sequence[Link]) -> tuple[tuple[MapPoint, ...], tuple[Link, ...]]:
    """Points and links without those that no map can show; lazily translated names become plain text."""
    kept = [i for i, point in enumerate(points) if point.is_drawable]
    place = {old: new for new, old in enumerate(kept)}
    known = {(place[a], place[b]) for a, b in links if a in place and b in place and a != b}
    return tuple(points[i]._replace(label=str(points[i].label)) for i in kept), tuple(sorted(known))


def compose(points: Sequence[MapPoint], links: Sequence[Link], width: int, height: int) -> Scene:
    """Lay out a map of at least one drawable point."""
    view = fit([(point.lon, point.lat) for point in points], width, height)
    symbols = gathered(points, _pixels(points, view))
    curves = _curves(symbols, links, width, height)
    survey = Survey(view, sorted({p.country or country_at(p.lon, p.lat) for p in points} - {""}))
    spots = [Spot(symbol.centre, symbol.radius, symbol.wordings) for symbol in symbols]
    labels = place_labels(spots, width, height, _lines(view, survey, curves))
    return Scene(view, survey, curves, symbols, labels)


def _lines(view: View, survey: Survey, curves: Sequence[Curve]) -> Lines:
    """What names should not cover: links, and borders where these are few enough to be read one by one."""
    lines = Lines()
    if not view.is_wide:
        for border in survey.ground(FINEST).borders:
            lines.add(border, 0.3)
    for curve in curves:
        lines.add(list(curve.along(12)), 1)
    return lines


def _pixels(points: Sequence[MapPoint], view: View) -> list[Point]:
    window = view.window()
    pixels = []
    for point in points:
        lon = point.lon + 360 * math.ceil((window.west - point.lon) / 360)
        x, y = view.pixel(lon, point.lat)
        pixels.append((round(x, 1), round(y, 1)))
    return pixels


def gathered(points: Sequence[MapPoint], pixels: Sequence[Point]) -> list[Symbol]:
    """Symbols in the order of importance, those too near each other made one."""
    symbols = [
        Symbol(pixels[i], (i,), (point.label,) if point.label else (), point.lead, point.count, point.href)
        for i, point in enumerate(points)
    ]
    apart = CLUSTER_DISTANCE
    while True:
        symbols.sort(key=lambda symbol: (not symbol.lead, -symbol.count, symbol.members))
        fewer = _gathered_once(symbols, apart)
        if len(fewer) == len(symbols):
            if len(symbols) <= MOST_SYMBOLS:
                return symbols
            apart *= 1.5
        symbols = fewer


def _gathered_once(symbols: Sequence[Symbol], apart: float) -> list[Symbol]:
    """One pass: each symbol joins the first important one that it would touch. Cells keep the search short."""
    size = max(apart, 2 * COUNTED + 1)
    cells: dict[tuple[int, int], list[int]] = {}
    kept: list[Symbol] = []
    for symbol in symbols:
        column, row = int(symbol.centre[0] // size), int(symbol.centre[1] // size)
        around = [n for x in (-1, 0, 1) for y in (-1, 0, 1) for n in cells.get((column + x, row + y), ())]
        for n in sorted(around):
            if distance(kept[n].centre, symbol.centre) < max(apart, kept[n].radius + symbol.radius + 1):
                kept[n] = _joined(kept[n], symbol)
                break
        else:
            cells.setdefault((column, row), []).append(len(kept))
            kept.append(symbol)
    return kept


def _joined(one: Symbol, other: Symbol) -> Symbol:
    """One symbol for two. A name that both bear is one town with several partners, not several towns."""
    names = tuple(dict.fromkeys(one.names + other.names))
    same = bool(one.names) and one.names == other.names
    weights = len(one.members), len(other.members)
    centre = tuple(
        round((a * weights[0] + b * weights[1]) / sum(weights), 1)
        for a, b in zip(one.centre, other.centre, strict=True)
    )
    return Symbol(
        one.centre if same else centre,
        one.members + other.members,
        names,
        one.lead or other.lead,
        max(one.count, other.count) if same else one.count + other.count,
        one.href if one.href == other.href else None,
    )


def _curves(symbols: Sequence[Symbol], links: Sequence[Link], width: int, height: int) -> list[Curve]:
    symbol_of = {member: n for n, symbol in enumerate(symbols) for member in symbol.members}
    pairs = {tuple(sorted((symbol_of[a], symbol_of[b]))) for a, b in links}
    return [_curve(symbols[a].centre, symbols[b].centre, width, height) for a, b in sorted(pairs) if a != b]


def _curve(start: Point, end: Point, width: int, height: int) -> Curve:
    """A gentle bow to the upper side, held inside the frame."""
    if start > end:
        start, end = end, start
    dx, dy = end[0] - start[0], end[1] - start[1]
    x, y = (start[0] + end[0]) / 2 + 0.13 * dy, (start[1] + end[1]) / 2 - 0.13 * dx
    return Curve(start, (round(min(max(x, 0), width), 1), round(min(max(y, 0), height), 1)), end)
