"""From degrees to the pixels of one map.

Maps of a part of the world use Lambert's conformal conic projection with two parallels of the part itself: shapes
are true, north is up in the middle. Sets around the equator or around the world use Miller's cylinder.
"""

import itertools
import math
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from portal.maps.outlines import Box

EARTH_KM = 6371.0
SMALLEST_SIDE_KM = 120.0  # so much of the surroundings is always in the picture that a border is likely to be
HIGHEST_LATITUDE = 85.0

Pixel = tuple[float, float]
Place = tuple[float, float]  # longitude, latitude


class Projection(Protocol):
    """Longitude and latitude in degrees to kilometres east and north on paper, and back."""

    def forward(self, lon: float, lat: float) -> Pixel: ...

    def inverse(self, x: float, y: float) -> Place: ...


class Conic:
    """Lambert's conformal conic projection, true at two parallels."""

    def __init__(self, middle: float, south: float, north: float) -> None:
        first, second = math.radians(south), math.radians(north)
        self.middle = middle
        if second - first < 1e-6:
            self.n = math.sin(first)
        else:
            stretch = math.tan(math.pi / 4 + second / 2) / math.tan(math.pi / 4 + first / 2)
            self.n = math.log(math.cos(first) / math.cos(second)) / math.log(stretch)
        self.size = EARTH_KM * math.cos(first) * math.tan(math.pi / 4 + first / 2) ** self.n / self.n

    def forward(self, lon: float, lat: float) -> Pixel:
        radius = self.size * math.tan(math.pi / 4 + math.radians(lat) / 2) ** -self.n
        angle = self.n * math.radians(lon - self.middle)
        return radius * math.sin(angle), -radius * math.cos(angle)

    def inverse(self, x: float, y: float) -> Place:
        sign = math.copysign(1, self.n)
        angle = math.atan2(sign * x, -sign * y)
        radius = max(math.hypot(x, y), 1e-9)
        lat = 2 * math.atan((abs(self.size) / radius) ** (1 / self.n)) - math.pi / 2
        return self.middle + math.degrees(angle / self.n), math.degrees(lat)


class Cylinder:
    """Miller's cylindrical projection: the whole world in a rectangle."""

    def __init__(self, middle: float, true_at: float) -> None:
        self.middle = middle
        self.scale = EARTH_KM * math.cos(math.radians(true_at))

    def forward(self, lon: float, lat: float) -> Pixel:
        y = 1.25 * math.log(math.tan(math.pi / 4 + 0.4 * math.radians(lat)))
        return self.scale * math.radians(lon - self.middle), self.scale * y

    def inverse(self, x: float, y: float) -> Place:
        lat = 2.5 * (math.atan(math.exp(0.8 * y / self.scale)) - math.pi / 4)
        return self.middle + math.degrees(x / self.scale), math.degrees(lat)


class View(NamedTuple):
    """A projection with the frame laid on it. Kilometres per pixel hold in the middle of the map."""

    projection: Projection
    km_per_pixel: float
    left: float  # km on paper
    top: float
    width: int
    height: int

    def pixel(self, lon: float, lat: float) -> Pixel:
        x, y = self.projection.forward(lon, lat)
        return (x - self.left) / self.km_per_pixel, (self.top - y) / self.km_per_pixel

    @property
    def is_wide(self) -> bool:
        """Whether so much of the world is shown that borders need finer lines."""
        return self.km_per_pixel > 3.2

    def window(self) -> Box:
        """The part of the globe that the frame shows; its longitudes may lie beyond ±180."""
        steps = [step / 16 for step in range(17)]
        edge = [(x, y) for x in steps for y in (0, 1)] + [(x, y) for x in (0, 1) for y in steps]
        places = [
            self.projection.inverse(
                self.left + x * self.width * self.km_per_pixel, self.top - y * self.height * self.km_per_pixel
            )
            for x, y in edge
        ]
        lons, lats = zip(*places, strict=True)
        south, north = max(min(lats), -HIGHEST_LATITUDE), min(max(lats), HIGHEST_LATITUDE)
        return Box(min(lons), south, max(lons), north)


def unrolled(lons: Sequence[float]) -> list[float]:
    """The same longitudes with the widest gap between them left outside, so that 179 and -179 are neighbours."""
    ordered = sorted(set(lons))
    gaps = [after - before for before, after in itertools.pairwise(ordered)]
    if not gaps or max(gaps) <= 360 - (ordered[-1] - ordered[0]):
        return list(lons)
    first = ordered[gaps.index(max(gaps)) + 1]
    return [lon if lon >= first else lon + 360 for lon in lons]


def fit(places: Sequence[Place], width: int, height: int) -> View:
    """A view with all places inside, some space around them and never less than 120 km from edge to edge."""
    lons, lats = unrolled([lon for lon, _ in places]), [lat for _, lat in places]
    middle, south, north = (min(lons) + max(lons)) / 2, min(lats), max(lats)
    spread = list(zip(lons, lats, strict=True))
    if max(lons) - min(lons) <= 110 and abs(south + north) / 2 >= 15:
        sixth = (north - south) / 6
        view = _framed(Conic(middle, south + sixth, north - sixth), spread, width, height)
        if _is_plain(view, north_up=south + north > 0):
            return view
    return _framed(Cylinder(middle, (south + north) / 2 if north - south < 60 else 0), spread, width, height)


def _framed(projection: Projection, places: Sequence[Place], width: int, height: int) -> View:
    xs, ys = zip(*(projection.forward(lon, lat) for lon, lat in places), strict=True)
    margin = 0.13 * min(width, height)
    km_per_pixel = max(
        (max(xs) - min(xs)) / (width - 2 * margin),
        (max(ys) - min(ys)) / (height - 2 * margin),
        SMALLEST_SIDE_KM / min(width, height),
    )
    x, y = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    return View(projection, km_per_pixel, x - width / 2 * km_per_pixel, y + height / 2 * km_per_pixel, width, height)


def _is_plain(view: View, *, north_up: bool) -> bool:
    """Whether a cone's seams stay out of the frame: its tip (the pole) and the meridian behind it."""
    x, y = view.pixel(0, 89.99 if north_up else -89.99)
    west, _, east, _ = view.window()
    return not (-20 <= x <= view.width + 20 and -20 <= y <= view.height + 20) and east - west < 200
