"""Make the outline files beside this script from Natural Earth's country outlines.

    npm pack world-atlas && tar xf world-atlas-*.tgz
    python portal/maps/data/derive.py package/

The format it writes is described in README.md. Run again only to take up a newer edition of the outlines.
"""

import itertools
import json
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from babel.core import get_global

Point = tuple[float, float]
Ring = list[int]  # numbers of arcs end to end; ~n is arc n walked backwards

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
KM_PER_DEGREE = 111.2
EUROPE = (-12, 34, 60, 71)  # west, south, east, north: where partners mostly are, so drawn with more detail

# Outlines the source keeps apart from a country and gives no ISO number.
JOINED_TO = {
    "N. Cyprus": "CY",
    "Cyprus U.N. Buffer Zone": "CY",
    "Akrotiri": "GB",
    "Dhekelia": "GB",
    "Somaliland": "SO",
    "Baikonur": "KZ",
    "USNB Guantanamo Bay": "CU",
    "Kosovo": "XK",
}
CRIMEA = (34.1, 45.1)  # the source draws who holds it; these maps follow the states' recognised borders


class Detail(NamedTuple):
    """How one file is made: tolerances in km, the smallest island kept in km², each for Europe and elsewhere."""

    source: str
    per_degree: int
    tolerance: tuple[float, float]
    smallest: tuple[float, float]
    longest: float  # degrees; longer straight pieces are divided, so that projections can bend them


DETAILS = {
    "near": Detail("countries-10m.json", 500, (0.22, 80.0), (3, 100_000), 1),
    "middle": Detail("countries-50m.json", 100, (1.8, 2.4), (60, 400), 2),
    "far": Detail("countries-50m.json", 50, (6.0, 12.0), (600, 3000), 4),
}


def in_europe(lon: float, lat: float) -> bool:
    west, south, east, north = EUROPE
    return west <= lon <= east and south <= lat <= north


def read_arcs(topology: dict) -> list[list[Point]]:
    (kx, ky), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for packed in topology["arcs"]:
        x = y = 0
        arc = []
        for dx, dy in packed:
            x, y = x + dx, y + dy
            arc.append((x * kx + tx, y * ky + ty))
        arcs.append(arc)
    return arcs


def read_countries(topology: dict) -> dict[str, list[Ring]]:
    """Rings of every country by its ISO code; outlines with neither code nor country go by their name."""
    alpha2 = get_global("territory_aliases")
    countries: dict[str, list[Ring]] = defaultdict(list)
    for shape in topology["objects"]["countries"]["geometries"]:
        name = shape["properties"]["name"]
        code = alpha2.get(shape.get("id", ""), [JOINED_TO.get(name, name)])[0]
        polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
        countries[code] += [ring for polygon in polygons for ring in polygon]
    return countries


def walk(ring: Ring, arcs: list[list[Point]]) -> Iterator[Point]:
    for number in ring:
        yield from arcs[number] if number >= 0 else reversed(arcs[~number])


def area(points: list[Point]) -> float:
    """Square kilometres, without sign."""
    middle = sum(lat for _, lat in points) / len(points)
    pairs = zip(points, points[1:] + points[:1], strict=True)
    degrees = sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairs) / 2
    return abs(degrees) * KM_PER_DEGREE**2 * math.cos(math.radians(middle))


def contains(points: list[Point], place: Point) -> bool:
    inside = False
    for (x0, y0), (x1, y1) in zip(points, points[1:] + points[:1], strict=True):
        if (y0 > place[1]) != (y1 > place[1]) and place[0] < x0 + (place[1] - y0) / (y1 - y0) * (x1 - x0):
            inside = not inside
    return inside


def stitch(rings: list[Ring], arcs: list[list[Point]]) -> list[Ring]:
    """The same area without the arcs that have it on both sides."""
    walks = Counter(number for ring in rings for number in ring)
    outer = [number for number, times in walks.items() for _ in range(times - walks[~number])]
    ends = {number: list(walk([number], arcs)) for number in outer}
    starting = defaultdict(list)
    for number in reversed(outer):
        starting[ends[number][0]].append(number)
    stitched = []
    for first in outer:
        if first not in starting[ends[first][0]]:
            continue
        starting[ends[first][0]].remove(first)
        ring = [first]
        while ends[ring[-1]][-1] != ends[first][0]:
            ring.append(starting[ends[ring[-1]][-1]].pop())
        stitched.append(ring)
    return stitched


def give_crimea_back(countries: dict[str, list[Ring]], arcs: list[list[Point]]) -> None:
    (ring,) = (ring for ring in countries["RU"] if contains(list(walk(ring, arcs)), CRIMEA))
    countries["RU"].remove(ring)
    countries["UA"].append(ring)


def drop_small(countries: dict[str, list[Ring]], arcs: list[list[Point]], detail: Detail) -> None:
    """Drop islands below the size limit, and enclaves together with the hole they lie in."""

    def is_small(ring: Ring) -> bool:
        points = arcs[max(ring[0], ~ring[0])]
        return len(ring) == 1 and area(points) < detail.smallest[0 if in_europe(*points[0]) else 1]

    for code, rings in list(countries.items()):
        countries[code] = [ring for ring in rings if not is_small(ring)]
        if not countries[code]:
            del countries[code]


def simplify(points: list[Point], tolerance: tuple[float, float]) -> list[Point]:
    """Douglas-Peucker with the tolerance in km of the place itself; both ends stay."""
    keep = {0, len(points) - 1}
    pending = [(0, len(points) - 1)]
    while pending:
        first, last = pending.pop()
        (ax, ay), (bx, by) = points[first], points[last]
        squeeze = math.cos(math.radians(ay))
        dx, dy = (bx - ax) * squeeze, by - ay
        length = math.hypot(dx, dy)
        farthest, excess = 0, 0.0
        for i in range(first + 1, last):
            px, py = (points[i][0] - ax) * squeeze, points[i][1] - ay
            along = min(1.0, max(0.0, (px * dx + py * dy) / length**2)) if length else 0.0
            away = math.hypot(px - along * dx, py - along * dy) * KM_PER_DEGREE
            ratio = away / tolerance[0 if in_europe(*points[i]) else 1]
            if ratio > excess:
                farthest, excess = i, ratio
        if excess > 1:
            keep.add(farthest)
            pending += [(first, farthest), (farthest, last)]
    return [points[i] for i in sorted(keep)]


def divide(points: list[Point], longest: float) -> list[Point]:
    divided = [points[0]]
    for (x0, y0), (x1, y1) in itertools.pairwise(points):
        pieces = math.ceil(max(abs(x1 - x0), abs(y1 - y0)) / longest) or 1
        divided += [(x0 + (x1 - x0) * n / pieces, y0 + (y1 - y0) * n / pieces) for n in range(1, pieces + 1)]
    return divided


def digits(value: int) -> str:
    """One whole number as base-32 digits, lowest first; digits above 31 say that more follow."""
    value = value * 2 if value >= 0 else -value * 2 - 1
    text = ""
    while value > 31:
        text += DIGITS[32 + value % 32]
        value //= 32
    return text + DIGITS[value]


def pack(points: list[Point], per_degree: int) -> str:
    """Corner and size of the bounding box, both ends from that corner, then every step."""
    grid = [(round(x * per_degree), round(y * per_degree)) for x, y in points]
    grid = grid[:1] + [point for before, point in itertools.pairwise(grid) if point != before]
    west, south = (min(axis) for axis in zip(*grid, strict=True))
    east, north = (max(axis) for axis in zip(*grid, strict=True))
    (x0, y0), (x1, y1) = grid[0], grid[-1]
    numbers = [west, south, east - west, north - south, x0 - west, y0 - south, x1 - west, y1 - south]
    for (ax, ay), (bx, by) in itertools.pairwise(grid):
        numbers += [bx - ax, by - ay]
    return "".join(map(digits, numbers))


def derive(folder: Path, detail: Detail) -> dict:
    topology = json.loads((folder / detail.source).read_text())
    arcs, countries = read_arcs(topology), read_countries(topology)
    give_crimea_back(countries, arcs)
    countries = {code: stitch(rings, arcs) for code, rings in sorted(countries.items())}
    drop_small(countries, arcs, detail)
    used = sorted({max(n, ~n) for rings in countries.values() for ring in rings for n in ring})
    renumbered = {old: new for new, old in enumerate(used)} | {~old: ~new for new, old in enumerate(used)}
    packed = [pack(divide(simplify(arcs[n], detail.tolerance), detail.longest), detail.per_degree) for n in used]
    return {
        "per_degree": detail.per_degree,
        "longest": detail.longest,
        "countries": {code: [[renumbered[n] for n in ring] for ring in rings] for code, rings in countries.items()},
        "arcs": " ".join(packed),
    }


if __name__ == "__main__":
    for name, made_with in DETAILS.items():
        target = Path(__file__).with_name(f"{name}.json")
        target.write_text(json.dumps(derive(Path(sys.argv[1]), made_with), separators=(",", ":")) + "\n")
        print(target.name, target.stat().st_size)
