"""Lines and areas reduced to what a frame shows and an eye can tell apart. Pure geometry, no maps."""

import itertools
import math
from collections.abc import Iterator, Sequence

from portal.maps.outlines import Box

Point = tuple[float, float]


def held_in(line: Sequence[Point], box: Box) -> list[Point]:
    """The line with everything outside the box pushed onto its edge and thinned out there.

    Inside the box areas stay what they were, because a piece outside one side stays outside that side.
    """
    west, south, east, north = box
    kept: list[Point] = []
    side_before, skipped = 0, None
    for x, y in line:
        side = (x < west) | (x > east) << 1 | (y < south) << 2 | (y > north) << 3
        point = (min(max(x, west), east), min(max(y, south), north)) if side else (x, y)
        if side and side == side_before:
            skipped = point
            continue
        if skipped:
            kept.append(skipped)
            skipped = None
        kept.append(point)
        side_before = side
    return [*kept, skipped] if skipped else kept


def divided(line: Sequence[Point], longest: float) -> Iterator[Point]:
    """The line with points added so that no step is longer than this along either axis."""
    x0, y0 = line[0]
    yield x0, y0
    for x1, y1 in line[1:]:
        pieces = int(max(abs(x1 - x0), abs(y1 - y0)) / longest) + 1
        for n in range(1, pieces):
            yield x0 + (x1 - x0) * n / pieces, y0 + (y1 - y0) * n / pieces
        yield x1, y1
        x0, y0 = x1, y1


def simplified(line: Sequence[Point], tolerance: float) -> list[Point]:
    """Douglas and Peucker: the fewest of the line's own points that stay this near to it; both ends stay."""
    keep = {0, len(line) - 1}
    pending = [(0, len(line) - 1)]
    limit = tolerance * tolerance
    while pending:
        first, last = pending.pop()
        ax, ay = line[first]
        dx, dy = line[last][0] - ax, line[last][1] - ay
        square = dx * dx + dy * dy
        farthest, most = 0, limit
        for i in range(first + 1, last):
            px, py = line[i][0] - ax, line[i][1] - ay
            along = (px * dx + py * dy) / square if square else 0.0
            if along > 1:
                px, py = px - dx, py - dy
            elif along > 0:
                px, py = px - along * dx, py - along * dy
            away = px * px + py * py
            if away > most:
                farthest, most = i, away
        if farthest:
            keep.add(farthest)
            pending += [(first, farthest), (farthest, last)]
    return [line[i] for i in sorted(keep)]


def clipped_area(ring: Sequence[Point], width: float, height: float) -> list[Point]:
    """Sutherland and Hodgman: the part of a ring inside the frame, with pieces along the frame's edge."""
    points = list(ring)
    if _is_inside(points, width, height):
        return points
    for axis, limit, sign in ((0, 0.0, 1), (0, width, -1), (1, 0.0, 1), (1, height, -1)):
        if not points:
            return []
        result = []
        before = points[-1]
        was_inside = (before[axis] - limit) * sign >= 0
        for point in points:
            inside = (point[axis] - limit) * sign >= 0
            if inside != was_inside:
                result.append(_crossing(before, point, axis, limit))
            if inside:
                result.append(point)
            before, was_inside = point, inside
        points = result
    return points


def _crossing(a: Point, b: Point, axis: int, limit: float) -> Point:
    part = (limit - a[axis]) / (b[axis] - a[axis])
    other = a[1 - axis] + part * (b[1 - axis] - a[1 - axis])
    return (limit, other) if axis == 0 else (other, limit)


def clipped_line(line: Sequence[Point], width: float, height: float) -> list[list[Point]]:
    """The pieces of a line inside the frame (Liang and Barsky, step by step)."""
    if _is_inside(line, width, height):
        return [list(line)]
    pieces: list[list[Point]] = []
    for a, b in itertools.pairwise(line):
        if (part := _part_inside(a, b, width, height)) is None:
            continue
        (x0, y0), (dx, dy), (enter, leave) = a, (b[0] - a[0], b[1] - a[1]), part
        start, end = (x0 + enter * dx, y0 + enter * dy), (x0 + leave * dx, y0 + leave * dy)
        if enter == 0 and pieces and pieces[-1][-1] == a:
            pieces[-1].append(b if leave == 1 else end)
        else:
            pieces.append([a if enter == 0 else start, b if leave == 1 else end])
    return pieces


def _is_inside(points: Sequence[Point], width: float, height: float) -> bool:
    return all(0 <= x <= width and 0 <= y <= height for x, y in points)


def _part_inside(a: Point, b: Point, width: float, height: float) -> tuple[float, float] | None:
    enter, leave = 0.0, 1.0
    for start, step, limit in ((a[0], b[0] - a[0], width), (a[1], b[1] - a[1], height)):
        if step == 0:
            if not 0 <= start <= limit:
                return None
            continue
        first, second = sorted((-start / step, (limit - start) / step))
        enter, leave = max(enter, first), min(leave, second)
    return (enter, leave) if enter < leave else None


def signed_area(ring: Sequence[Point]) -> float:
    """Positive when the ring runs clockwise on a screen, whose second axis points down."""
    previous = ring[-1]
    total = 0.0
    for point in ring:
        total += previous[0] * point[1] - point[0] * previous[1]
        previous = point
    return total / 2


def distance(a: Point, b: Point) -> float:
    return math.hypot(a[0] - b[0], a[1] - b[1])
