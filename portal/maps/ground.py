"""What lies under the places of a map: land, the countries that take part, and borders, as pixels of its frame."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from portal.maps.clipping import Point, clipped_area, clipped_line, divided, held_in, signed_area, simplified
from portal.maps.outlines import Box, Outlines, Ring, outlines_for
from portal.maps.projection import View

BEND = 4.0  # degrees; a straight step on the globe longer than this would visibly miss its curve on the map
SMALLEST_ISLAND = 8.0  # square pixels at a tolerance of one pixel


class Ground(NamedTuple):
    """Areas and lines inside the frame. Where two areas meet, their points are the same."""

    land: list[list[Point]]
    members: list[list[Point]]
    borders: list[list[Point]]


class Survey:
    """The outlines around one view, projected once and simplified as often as needed."""

    def __init__(self, view: View, members: Collection[str]) -> None:
        self.view = view
        window = view.window()
        self.outlines: Outlines = outlines_for(window, view.km_per_pixel)
        # Points beyond the frame are pushed to this box. A step that starts inside the frame ends inside the box,
        # as no step is longer than the space between them, so nothing inside the frame moves.
        box = window.grown(1.1 * self.outlines.longest)
        turns = [turn for turn in (-360, 0, 360) if box.meets(Box(turn - 180, -90, turn + 180, 90))]
        self.boxes = {turn: box.moved_east(-turn).scaled(self.outlines.per_degree) for turn in turns}
        self.points = 0  # projected so far: what a map costs
        self._lines: dict[tuple[int, int], list[Point]] = {}
        self._member_rings = [(ring, self.outlines.ring_box(ring)) for ring in self.outlines.united(members)]

    def ground(self, tolerance: float) -> Ground:
        """Everything in the frame, drawn about as near to where it is as `tolerance` pixels.

        Later calls simplify further what earlier calls left: ask for the finest ground first.
        """
        self._lines = {key: simplified(line, tolerance) for key, line in self._lines.items()}
        land = self._areas(self.outlines.land, tolerance)
        members = self._areas(self._member_rings, tolerance)
        return Ground(land, members, self._borders(tolerance))

    def _areas(self, rings: Iterable[tuple[Ring, Box]], tolerance: float) -> list[list[Point]]:
        areas = []
        for ring, ring_box in rings:
            for turn, box in self.boxes.items():
                if not box.meets(ring_box):
                    continue
                corners = [point for number in ring for point in self._line(number, turn, tolerance)[:-1]]
                area = clipped_area(corners, self.view.width, self.view.height)
                if len(area) > 2 and abs(signed_area(area)) >= SMALLEST_ISLAND * tolerance:
                    areas.append(area)
        return areas

    def _borders(self, tolerance: float) -> list[list[Point]]:
        pieces = []
        for number in self.outlines.borders:
            for turn, box in self.boxes.items():
                if box.meets(self.outlines.arcs[number].box):
                    line = self._line(number, turn, tolerance)
                    pieces += clipped_line(line, self.view.width, self.view.height)
        return pieces

    def _line(self, number: int, turn: int, tolerance: float) -> list[Point]:
        forward = max(number, ~number)
        if (forward, turn) not in self._lines:
            self._lines[forward, turn] = simplified(self._projected(forward, turn), tolerance)
        return self._lines[forward, turn] if number >= 0 else self._lines[forward, turn][::-1]

    def _projected(self, number: int, turn: int) -> list[Point]:
        arc, box = self.outlines.arcs[number], self.boxes[turn]
        # An arc that lies wholly on one side of the box needs only its ends, and stays packed.
        points = self.outlines.line(number) if box.meets(arc.box) else [arc.first, arc.last]
        per_degree = self.outlines.per_degree
        line = [(x / per_degree + turn, y / per_degree) for x, y in held_in(points, box)]
        pixels = [self.view.pixel(lon, lat) for lon, lat in divided(line, BEND)]
        self.points += len(pixels)
        return pixels
