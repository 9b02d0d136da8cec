"""Maps as inline SVG. Looks are in static/css/components/map.css; nothing here names a colour."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from portal.maps.clipping import Point
from portal.maps.ground import Ground
from portal.maps.labels import Label
from portal.maps.scene import FINEST, Link, MapPoint, Scene, Symbol, compose, drawable

TOLERANCES = (FINEST, 0.7, 1.0, 1.4, 2.0, 2.8, 4.0)  # pixels, tried until the ground is small enough
MOST_GROUND = 6_000  # characters for land and borders together
TARGET = 21.0  # radius of what can be hit around a linked place: 24 px where the map is shown on a phone


def draw(
    points: Sequence[MapPoint],
    links: Sequence[Link] = (),
    *,
    width: int = 560,
    height: int = 360,
    title: str,
    description: str = "",
    id_prefix: str = "map",
) -> SafeString:
    """An inline SVG map of these places; empty when none of them can be shown.

    `links` are pairs of indices into `points`. `id_prefix` has to differ between maps of one page. Names without
    room are left out, so a list of the places has to stand beside the map. With a `href` on any point the map is
    a group of links, otherwise one image.
    """
    shown, joined = drawable(points, links)
    if not shown:
        return mark_safe("")
    return _drawn(shown, joined, width, height, str(title), str(description), id_prefix)


@lru_cache(maxsize=512)
def _drawn(
    points: tuple[MapPoint, ...],
    links: tuple[Link, ...],
    width: int,
    height: int,
    title: str,
    description: str,
    id_prefix: str,
) -> SafeString:
    scene = compose(points, links, width, height)
    role = "group" if any(symbol.href for symbol in scene.symbols) else "img"
    ids = escape(id_prefix)
    described = f' aria-describedby="{ids}-d"' if description else ""
    parts = [
        f'<svg class="map{" map--wide" * scene.view.is_wide}" viewBox="0 0 {width} {height}"',
        f' role="{role}" aria-labelledby="{ids}-t"{described}>',
        f'<title id="{ids}-t">{escape(title)}</title>',
        f'<desc id="{ids}-d">{escape(description)}</desc>' if description else "",
        f'<path class="map-sea" d="M0 0h{width}v{height}H0z"/>',
        _ground(scene),
        _curves(scene),
        *(_symbol(symbol, label) for symbol, label in zip(scene.symbols, scene.labels, strict=True)),
        "</svg>",
    ]
    # Every text above went through escape(), everything else is a number or one of our own class names.
    return mark_safe("".join(parts))


def _ground(scene: Scene) -> str:
    for tolerance in TOLERANCES:
        paths = _paths(scene.survey.ground(tolerance), scene.view.width, scene.view.height)
        if len(paths) <= MOST_GROUND:
            break
    return paths


def _paths(ground: Ground, width: int, height: int) -> str:
    """Paths in half pixels, which whole numbers say shortest; the group halves them back."""
    kinds = (
        ("map-land", _areas(ground.land, width, height)),
        ("map-land map-land--member", _areas(ground.members, width, height)),
        ("map-border", _lines(ground.borders)),
    )
    paths = "".join(f'<path class="{name}" d="{data}"/>' for name, data in kinds if data)
    return f'<g transform="scale(.5)">{paths}</g>' if paths else ""


def _areas(rings: Iterable[Sequence[Point]], width: int, height: int) -> str:
    data = ""
    for ring in rings:
        points = _half_pixels(ring)
        while len(points) > 1 and points[0] == points[-1]:
            points.pop()
        points = _without_needless(points, 2 * width, 2 * height)
        if len(points) > 2:
            data += _path(points) + "z"
    return data


def _lines(lines: Iterable[Sequence[Point]]) -> str:
    return "".join(_path(points) for line in lines if len(points := _half_pixels(line)) > 1)


def _half_pixels(points: Iterable[Point]) -> list[tuple[int, int]]:
    halves: list[tuple[int, int]] = []
    for x, y in points:
        half = round(2 * x), round(2 * y)
        if not halves or halves[-1] != half:
            halves.append(half)
    return halves


def _without_needless(points: list[tuple[int, int]], right: int, bottom: int) -> list[tuple[int, int]]:
    """The ring without points between two others on the same edge of the frame."""
    kept: list[tuple[int, int]] = []
    for i, (x, y) in enumerate(points):
        (x0, y0), (x1, y1) = points[i - 1], points[(i + 1) % len(points)]
        if not ((x0 == x == x1 and x in (0, right)) or (y0 == y == y1 and y in (0, bottom))):
            kept.append((x, y))
    return kept


def _path(points: Sequence[tuple[int, int]]) -> str:
    steps = [f"M{points[0][0]} {points[0][1]}l"]
    x0, y0 = points[0]
    for x, y in points[1:]:
        dx, dy = x - x0, y - y0
        steps.append(f"{dx}{dy}" if dy < 0 else f"{dx} {dy}")
        x0, y0 = x, y
    first, *others = steps
    return first + "".join(step if step[0] == "-" or i == 0 else f" {step}" for i, step in enumerate(others))


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _curves(scene: Scene) -> str:
    if not scene.curves:
        return ""
    data = ""
    for curve in scene.curves:
        (x0, y0), (x1, y1), (x2, y2) = (tuple(map(_number, point)) for point in curve)
        data += f"M{x0} {y0}Q{x1} {y1} {x2} {y2}"
    return f'<path class="map-link" d="{data}"/>'


def _symbol(symbol: Symbol, label: Label | None) -> str:
    x, y = map(_number, symbol.centre)
    name = escape(symbol.name)
    kind = "map-place" + " map-place--lead" * symbol.lead + " map-place--many" * (symbol.count > 1)
    shapes = f'<circle cx="{x}" cy="{y}" r="{_number(symbol.radius)}"/>'
    if symbol.count > 1:
        shapes += f'<text class="map-count" x="{x}" y="{y}" dy=".35em" text-anchor="middle">{symbol.count}</text>'
    if label:
        anchor = "" if label.anchor == "start" else f' text-anchor="{label.anchor}"'
        at = f'x="{_number(label.x)}" y="{_number(label.y)}"{anchor}'
        shapes += f'<text paint-order="stroke" {at}>{escape(label.text)}</text>'  # the halo first
    if not symbol.href:
        return f'<g class="{kind}">{shapes}</g>'
    spoken = f"{name} ({symbol.count})" if symbol.count > 1 else name
    target = f'<circle class="map-target" cx="{x}" cy="{y}" r="{_number(TARGET)}"/>'
    return f'<a class="{kind}" href="{escape(symbol.href)}" aria-label="{spoken}">{target}{shapes}</a>'
