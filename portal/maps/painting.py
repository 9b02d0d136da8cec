"""The same maps painted on a picture with Pillow, for share pictures."""

import itertools
import math
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont

from portal.maps.clipping import Point, distance, signed_area
from portal.maps.labels import LABEL_SIZE
from portal.maps.scene import FINEST, Link, MapPoint, Scene, compose, drawable

SMOOTHING = 3  # painted this much larger and reduced, as Pillow draws hard edges
DASHES = (8.0, 3.0, 1.5, 3.0)  # dash, gap, dot, gap: the border of the whole portal
SHOWN_SIZE = 0.85  # of the size that names were measured for


class Palette(NamedTuple):
    """Colours as Pillow takes them. The defaults are the light scheme of the site's tokens."""

    sea: str = "#dfe9f2"
    land: str = "#f4f1ea"
    member: str = "#ffffff"
    border: str = "#55606f"
    link: str = "#c8102e"
    place: str = "#c8102e"
    lead: str = "#0b3d91"
    surface: str = "#ffffff"
    ink: str = "#16202e"


def draw_on(
    image: Image.Image,
    points: Sequence[MapPoint],
    links: Sequence[Link] = (),
    palette: Palette | None = None,
    *,
    box: tuple[int, int, int, int] | None = None,
    scale: float = 1.0,
    font: str | None = None,
) -> None:
    """Paint the map into `box` (left, top, right, bottom; the whole picture without it), nothing without points.

    `scale` enlarges line, dot and type sizes; `font` is the path of a font file, without it places bear no names.
    """
    shown, joined = drawable(points, links)
    if not shown:
        return
    left, top, right, bottom = box or (0, 0, *image.size)
    scene = compose(shown, joined, round((right - left) / scale), round((bottom - top) / scale))
    painted = _Painter(scene, (right - left, bottom - top), palette or Palette()).painted(font)
    image.paste(painted, (left, top))


class _Painter:
    """One scene on one enlarged canvas; `self.k` is canvas pixels per pixel of the scene."""

    def __init__(self, scene: Scene, size: tuple[int, int], palette: Palette) -> None:
        self.scene, self.size, self.palette = scene, size, palette
        self.canvas = Image.new("RGB", (size[0] * SMOOTHING, size[1] * SMOOTHING), palette.sea)
        self.pen = ImageDraw.Draw(self.canvas)
        self.k = self.canvas.width / scene.view.width

    def painted(self, font: str | None) -> Image.Image:
        ground = self.scene.survey.ground(FINEST)
        self._areas(ground.land, self.palette.land)
        self._areas(ground.members, self.palette.member)
        fineness = 0.6 if self.scene.view.is_wide else 1
        for line in ground.borders:
            for dash in dashed(line, [length * fineness for length in DASHES]):
                self._line(dash, self.palette.border, 1.2 * fineness)
        for curve in self.scene.curves:
            self._line(list(curve.along(40)), self.palette.link, 2)
        self._symbols(font)
        return self.canvas.resize(self.size, Image.Resampling.LANCZOS)

    def _areas(self, rings: Iterable[Sequence[Point]], colour: str) -> None:
        """Fill rings, the larger first; those that run the other way round than land does are holes."""
        mask = Image.new("1", self.canvas.size)
        pen = ImageDraw.Draw(mask)
        for area, ring in sorted(((signed_area(ring), ring) for ring in rings), key=lambda pair: -abs(pair[0])):
            pen.polygon([self._at(point) for point in ring], fill=area > 0)
        self.canvas.paste(colour, (0, 0), mask)

    def _symbols(self, font: str | None) -> None:
        for symbol in self.scene.symbols:
            x, y = self._at(symbol.centre)
            for radius, colour in (
                (symbol.radius + 1.25, self.palette.surface),
                (symbol.radius - 1.25, self.palette.lead if symbol.lead else self.palette.place),
            ):
                r = radius * self.k
                self.pen.ellipse((x - r, y - r, x + r, y + r), fill=colour)
            if font and symbol.count > 1:
                type_ = ImageFont.truetype(font, round(13 * self.k))
                self.pen.text((x, y), str(symbol.count), font=type_, anchor="mm", fill=self.palette.surface)
        if font:
            self._labels(ImageFont.truetype(font, round(SHOWN_SIZE * LABEL_SIZE * self.k)))

    def _labels(self, font: ImageFont.FreeTypeFont) -> None:
        anchors = {"start": "ls", "middle": "ms", "end": "rs"}
        for label in filter(None, self.scene.labels):
            self.pen.text(
                self._at((label.x, label.y)),
                label.text,
                font=font,
                anchor=anchors[label.anchor],
                fill=self.palette.ink,
                stroke_width=round(2 * self.k),
                stroke_fill=self.palette.member,
            )

    def _line(self, points: Sequence[Point], colour: str, width: float) -> None:
        self.pen.line([self._at(point) for point in points], fill=colour, width=round(width * self.k), joint="curve")

    def _at(self, point: Point) -> Point:
        return point[0] * self.k, point[1] * self.k


def dashed(line: Sequence[Point], pattern: Sequence[float]) -> Iterator[list[Point]]:
    """The drawn pieces of a line, by turns as long as the pattern says: drawn, left out, drawn, left out."""
    turn, left = 0, pattern[0]
    piece = [line[0]]
    for a, b in itertools.pairwise(line):
        length = distance(a, b)
        done = 0.0
        while length - done > left:
            done += left
            at = (a[0] + (b[0] - a[0]) * done / length, a[1] + (b[1] - a[1]) * done / length)
            if turn % 2 == 0:
                yield [*piece, at]
            piece = [at]
            turn = (turn + 1) % len(pattern)
            left = pattern[turn]
        left -= length - done
        piece.append(b)
    if turn % 2 == 0 and not math.isclose(distance(piece[0], piece[-1]), 0):
        yield piece
