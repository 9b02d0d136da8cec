"""Maps: whatever the places, a small, valid, readable drawing comes out."""

import itertools
import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from portal.maps import MapPoint, Palette, draw, draw_on
from portal.maps.drawing import _drawn
from portal.maps.labels import EDGE, Rectangle, text_width
from portal.maps.outlines import country_at, outlines
from portal.maps.painting import dashed
from portal.maps.scene import compose, drawable

LIBEREC, ZITTAU = MapPoint(50.767, 15.056, "Liberec", lead=True), MapPoint(50.896, 14.807, "Zittau")
DEMO = [
    LIBEREC,
    ZITTAU,
    MapPoint(50.675, 17.921, "Opole"),
    MapPoint(49.594, 17.251, "Olomouc"),
    MapPoint(49.955, 18.574, "Jastrzębie-Zdrój"),
    MapPoint(49.854, 18.542, "Karviná"),
    MapPoint(49.780, 18.437, "Havířov"),
    MapPoint(55.875, 26.536, "Daugavpils"),
    MapPoint(52.408, 16.934, "Poznań"),
    MapPoint(50.758, 14.556, "Nový Bor"),
    MapPoint(50.686, 14.538, "Česká Lípa"),
    MapPoint(51.403, 57.583, "Медногорск"),
    MapPoint(62.737, 7.159, "Molde"),
    MapPoint(45.737, 7.320, "Valle d'Aosta"),
    MapPoint(51.768, 55.097, "Orenburg Region"),
    MapPoint(18.343, 105.906, "Hà Tĩnh"),
    MapPoint(40.183, 29.067, "Bursa"),
]
EUROPE = [
    MapPoint(lat, lon, f"Town {lat}")
    for lat, lon in ((38.7, -9.1), (60.2, 24.9), (53.3, -6.3), (37.9, 23.7), (65.0, 25.5), (44.4, 26.1), (55.7, 12.6))
]
SETS = {
    "one town": ([LIBEREC], []),
    "two towns": ([LIBEREC, ZITTAU], [(0, 1)]),
    "three towns": (DEMO[4:7], [(0, 1), (0, 2), (1, 2)]),
    "town by a fjord": ([DEMO[12]], []),
    "two ends of Europe and Asia": ([LIBEREC, DEMO[15]], [(0, 1)]),
    "all of the demo": (DEMO, [(0, other) for other in range(1, len(DEMO))]),
    "Europe": (EUROPE, list(itertools.combinations(range(len(EUROPE)), 2))),
    "antipodes": ([LIBEREC, MapPoint(-50.767, -164.944, "Antipode")], [(0, 1)]),
    "across the date line": ([MapPoint(-18.1, 178.4, "Suva"), MapPoint(-21.1, -175.2, "Nukuʻalofa")], [(0, 1)]),
    "beyond the polar circle": ([MapPoint(78.2, 15.6, "Longyearbyen"), MapPoint(76.5, -68.8, "Qaanaaq")], []),
    "same place thrice": ([LIBEREC] * 3, [(0, 1)]),
    "a crowd": ([MapPoint(49 + n % 20 / 9, 14 + n // 20 / 9, f"Obec {n}") for n in range(400)], []),
}
every_set = pytest.mark.parametrize(("points", "links"), SETS.values(), ids=SETS)


def svg(points, links=(), **options):
    return draw(points, links, **{"title": "Partners", **options})


def path_points(data: str):
    """Every point of a path of M, relative l and z, in half pixels."""
    for part in re.findall(r"M[^M]+", data):
        numbers = [int(number) for number in re.findall(r"-?\d+", part)]
        x = y = 0
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + dx, y + dy
            yield x, y


def classes(drawing: str) -> list[str]:
    return [element.get("class", "") for element in ET.fromstring(drawing).iter()]


@every_set
def test_a_map_is_valid_and_at_most_15_kb(points, links):
    drawing = svg(points, links, description="All partners")
    root = ET.fromstring(drawing)
    assert root.get("class").split()[0] == "map" and root.get("role") == "img"
    assert len(drawing.encode()) <= 15_000
    assert "style" not in drawing and "<script" not in drawing


def test_the_map_of_a_project_is_at_most_6_kb():
    assert len(svg(*SETS["two towns"]).encode()) <= 6_000


@every_set
def test_nothing_lies_outside_the_frame(points, links):
    root = ET.fromstring(svg(points, links))
    for path in root.iterfind("./g[@transform]/path"):
        assert all(0 <= x <= 1120 and 0 <= y <= 720 for x, y in path_points(path.get("d")))
    scene = compose(*drawable(points, links), 560, 360)
    spots = [symbol.centre for symbol in scene.symbols] + [point for curve in scene.curves for point in curve]
    assert all(0 <= x <= 560 and 0 <= y <= 360 for x, y in spots)


@every_set
def test_labels_touch_neither_each_other_nor_places_nor_the_frame(points, links):
    scene = compose(*drawable(points, links), 560, 360)
    rooms = [label.room if label else None for label in scene.labels]
    assert any(rooms)
    frame = Rectangle(EDGE, EDGE, 560 - EDGE, 360 - EDGE)
    for i, room in enumerate(rooms):
        if room:
            assert frame.holds(room)
            assert not any(room.overlaps(other) for other in rooms[i + 1 :] if other)
            symbols = [(*symbol.centre, symbol.radius) for n, symbol in enumerate(scene.symbols) if n != i]
            assert not any(room.overlaps(Rectangle(x - r, y - r, x + r, y + r)) for x, y, r in symbols)


@every_set
def test_symbols_do_not_touch(points, links):
    symbols = compose(*drawable(points, links), 560, 360).symbols
    for a, b in itertools.combinations(symbols, 2):
        away = sum((p - q) ** 2 for p, q in zip(a.centre, b.centre, strict=True)) ** 0.5
        assert away >= a.radius + b.radius


def test_every_place_with_room_bears_its_name():
    assert re.findall(r">([^<]+)</text>", svg(*SETS["two towns"])) == ["Liberec", "Zittau"]


def test_places_near_each_other_become_one_with_their_number():
    drawing = svg([LIBEREC, ZITTAU, DEMO[7]])
    assert ">2</text>" in drawing and ">Liberec, Zittau</text>" in drawing
    assert ">Liberec +3</text>" in svg([LIBEREC, ZITTAU, *DEMO[9:11], DEMO[15]])


def test_one_town_with_several_partners_is_one_place_without_a_number():
    drawing = svg([LIBEREC, LIBEREC._replace(lead=False), ZITTAU])
    assert drawing.count("<circle") == 2 and "map-count" not in drawing


def test_a_number_above_one_is_shown():
    assert ">12</text>" in svg([LIBEREC._replace(count=12)])


def test_countries_with_a_place_stand_out_and_borders_are_lines():
    assert {"map-land", "map-land map-land--member", "map-border", "map-link"} <= set(classes(svg(*SETS["two towns"])))


def test_the_country_given_wins_over_the_one_looked_up():
    in_germany, in_poland = svg([LIBEREC._replace(country="DE")]), svg([LIBEREC._replace(country="PL")])
    assert in_germany != in_poland


@pytest.mark.parametrize(
    ("code", "lat", "lon"),
    [
        ("CZ", 50.767, 15.056), ("DE", 50.896, 14.807), ("PL", 49.955, 18.574), ("LV", 55.875, 26.536),
        ("NO", 62.737, 7.159), ("TR", 40.183, 29.067), ("RU", 51.768, 55.097), ("VN", 18.343, 105.906),
        ("IT", 45.737, 7.320), ("UA", 44.95, 34.1), ("CY", 35.34, 33.32), ("XK", 42.66, 21.16), ("", 45.0, -30.0),
    ],
)  # fmt: skip
def test_towns_lie_in_the_country_that_european_states_recognise(code, lat, lon):
    assert country_at(lon, lat) == code


@pytest.mark.parametrize("detail", ["near", "middle", "far"])
def test_crimea_is_ukrainian_and_no_border_runs_before_it(detail):
    assert outlines(detail).country_at(34.1, 45.1) == "UA"
    assert not [arc for arc in map(outlines(detail).arcs.__getitem__, outlines(detail).borders)
                if arc.box.scaled(1 / outlines(detail).per_degree).meets((33.4, 45.9, 34.8, 46.2))
                and arc.box.east - arc.box.west < 2 * outlines(detail).per_degree]  # fmt: skip


def test_no_place_gives_no_map():
    assert svg([]) == ""


@pytest.mark.parametrize("lat, lon", [(90, 0), (-90, 0), (91, 0), (50, 181), (float("nan"), 15), (50, float("inf"))])
def test_places_that_no_map_can_show_are_left_out(lat, lon):
    nowhere = MapPoint(lat, lon, "Nowhere")
    assert svg([nowhere]) == ""
    assert svg([nowhere, LIBEREC, ZITTAU], [(0, 1), (1, 2), (2, 9)]) == svg([LIBEREC, ZITTAU], [(0, 1)])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.floats(-85, 85), st.floats(-180, 180)), min_size=1, max_size=6))
def test_any_places_on_earth_give_a_small_valid_map(places):
    drawing = svg([MapPoint(lat, lon, "Place") for lat, lon in places])
    assert ET.fromstring(drawing) is not None and len(drawing) <= 15_000


def test_names_and_addresses_are_escaped():
    hostile = "<script>\"&'"
    drawing = draw(
        [MapPoint(50, 15, hostile, href=f"/?a={hostile}")], title=hostile, description=hostile, id_prefix='"><b'
    )
    root = ET.fromstring(drawing)
    assert "<script" not in drawing and root.find("title").text == root.find("desc").text == hostile
    assert root.find("a").get("href") == f"/?a={hostile}" and root.find("a/text").text == hostile


def test_linked_places_make_a_group_of_named_links_large_enough_to_hit():
    root = ET.fromstring(svg([LIBEREC._replace(href="/liberec/", count=3), ZITTAU]))
    (link,) = root.iterfind("a")
    assert root.get("role") == "group" and link.get("aria-label") == "Liberec (3)"
    assert float(link.find("circle").get("r")) >= 12


def test_title_and_description_are_referred_to_by_ids_of_this_map():
    root = ET.fromstring(svg([LIBEREC], description="One town", id_prefix="partner-7"))
    assert root.find("title").get("id") == root.get("aria-labelledby") == "partner-7-t"
    assert root.find("desc").get("id") == root.get("aria-describedby") == "partner-7-d"


def test_the_same_map_is_drawn_once_and_always_alike():
    _drawn.cache_clear()
    first = svg(*SETS["all of the demo"])
    assert svg(*SETS["all of the demo"]) == first and _drawn.cache_info().misses == 1
    _drawn.cache_clear()
    assert svg(*SETS["all of the demo"]) == first
    assert 0 < _drawn.cache_info().maxsize <= 1000


@pytest.mark.parametrize(("name", "most"), [("two towns", 2_500), ("all of the demo", 15_000), ("antipodes", 15_000)])
def test_a_map_projects_only_what_its_window_needs(name, most):
    scene = compose(*drawable(*SETS[name]), 560, 360)
    scene.survey.ground(0.5)
    assert 0 < scene.survey.points <= most


def test_letters_of_all_our_languages_have_widths():
    assert text_width("Łódź") == text_width("Łodz")
    assert text_width("ļģņķ") == text_width("lgnk")
    assert 60 < text_width("Liberec") < 80 < text_width("Медногорск")


def test_the_same_map_is_painted_on_a_picture():
    image = Image.new("RGB", (600, 400), "#123456")
    palette = Palette()
    draw_on(image, [LIBEREC, ZITTAU], [(0, 1)], palette, box=(100, 0, 600, 400))
    shown = {"#{:02x}{:02x}{:02x}".format(*colour) for _, colour in image.getcolors(600 * 400)}
    assert {palette.land, palette.member, palette.link, palette.lead, "#123456"} <= shown
    assert image.getpixel((50, 200)) == (0x12, 0x34, 0x56)


def test_a_hole_in_a_country_is_not_painted_as_the_country():
    image = Image.new("RGB", (560, 360))
    draw_on(image, [MapPoint(-29.1, 26.2, "Bloemfontein", country="ZA"), MapPoint(-29.9, 30.9, "Durban", country="ZA")])
    scene = compose(*drawable([MapPoint(-29.1, 26.2, ""), MapPoint(-29.9, 30.9, "")], []), 560, 360)
    x, y = scene.view.pixel(28.3, -29.6)  # in Lesotho
    assert image.getpixel((round(x), round(y))) == (0xF4, 0xF1, 0xEA)


def test_dashes_leave_the_gaps_of_the_pattern():
    assert list(dashed([(0, 0), (20, 0)], [8, 3, 1.5, 3])) == [
        [(0, 0), (8, 0)],
        [(11, 0), (12.5, 0)],
        [(15.5, 0), (20, 0)],
    ]
