"""What the style sheets, fonts, script and emblem promise."""

import gzip
import math
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.storage import FileSystemStorage

from portal.static_storage import JoinedStylesStorage, joined

STATIC = Path(settings.BASE_DIR) / "static"
CSS = STATIC / "css"
OWN_SHEETS = sorted(CSS.rglob("*.css"))
LETTERS = {
    "cs": "áčďéěíňóřšťúůýž",
    "pl": "ąćęłńóśźż",
    "de": "äöüßẞ",
    "lv": "āčēģīķļņšūž",
    "names": "àĩøåş",
    "punctuation": "–—„“”‚‘’«»…·×€§°−→←\u00a0\u202f",
}
ON_GROUNDS = [
    (text, ground)
    for text in ("ink", "ink-soft", "blue", "red", "green")
    for ground in (
        "paper",
        "surface",
        "tint",
    )
]
TEXT_PAIRS = [
    *ON_GROUNDS,
    ("on-blue", "blue"),
    ("on-red", "red"),
    ("on-gold", "gold"),
    ("ink", "hit"),
    ("ink", "note"),
    ("ink", "alarm"),
    ("blue", "note"),
    ("red", "alarm"),
    ("green", "tint"),
    ("ink", "member"),
    ("ink", "land"),
    ("ink", "sea"),
    ("ink-soft", "note"),
]
# Borders of controls and parts of figures need 3:1 (WCAG 1.4.11).
SHAPE_PAIRS = [(f"share-{n}", ground) for n in range(1, 7) for ground in ("surface", "paper")] + [
    ("edge", "surface"),
    ("edge", "paper"),
    ("edge", "tint"),
    ("red", "member"),
    ("red", "sea"),
    ("ink-soft", "land"),
]


def tokens() -> dict[str, dict[str, str]]:
    """Colour tokens per scheme; a scheme that does not name a token takes it from the light one."""
    light, dark, paper = re.split(r"@media screen and[^{]*dark\) \{|@media print \{", (CSS / "tokens.css").read_text())
    found = [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", part)) for part in (light, dark, paper)]
    return {"light": found[0], "dark": found[0] | found[1], "print": found[0] | found[2]}


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2 for two colours #rrggbb."""

    def luminance(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def joined_site() -> str:
    sheets = {path.relative_to(STATIC).as_posix(): path.read_text() for path in OWN_SHEETS}
    return joined("css/site.css", sheets)


@pytest.mark.once
@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_is_readable_on_its_ground(scheme: str, text: str, ground: str) -> None:
    colours = tokens()[scheme]
    assert contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.once
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("shape", "ground"), SHAPE_PAIRS)
def test_shapes_stand_out_from_their_ground(scheme: str, shape: str, ground: str) -> None:
    colours = tokens()[scheme]
    assert contrast(colours[shape], colours[ground]) >= 3


@pytest.mark.once
def test_contrast_is_computed_as_wcag_says() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.once
@pytest.mark.parametrize("sheet", OWN_SHEETS, ids=lambda path: path.stem)
def test_only_the_tokens_name_a_colour(sheet: Path) -> None:
    if sheet.name == "tokens.css":
        return
    css = re.sub(r"/\*.*?\*/", "", sheet.read_text(), flags=re.DOTALL)
    values = " ".join(re.findall(r":\s*([^;{}]+);", css))
    assert not re.findall(
        r"#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|white|black|red|gr[ae]y|gold|blue)\b(?![-\w]*\))", values
    )


@pytest.mark.once
@pytest.mark.parametrize("sheet", OWN_SHEETS, ids=lambda path: path.stem)
def test_every_token_that_is_used_exists(sheet: Path) -> None:
    defined = set(re.findall(r"(--[\w-]+):", " ".join(path.read_text() for path in OWN_SHEETS)))
    assert set(re.findall(r"var\((--[\w-]+)", sheet.read_text())) <= defined


@pytest.mark.once
@pytest.mark.parametrize("sheet", OWN_SHEETS, ids=lambda path: path.stem)
def test_style_sheets_ask_no_other_host(sheet: Path) -> None:
    addresses = re.findall(r"url\(\s*[\"']?([^)\"']+)", sheet.read_text())
    assert not [address for address in addresses if "//" in address or address.startswith("data:")]
    if sheet.parent.name == "components":
        assert not addresses  # they would point elsewhere once the sheets are joined


@pytest.mark.once
def test_every_component_is_part_of_the_site_sheet() -> None:
    imported = re.findall(r'@import url\("components/([\w-]+)\.css"\);', (CSS / "site.css").read_text())
    assert imported == sorted(path.stem for path in (CSS / "components").glob("*.css"))


@pytest.mark.once
def test_joined_sheet_holds_every_part_and_no_import() -> None:
    css = joined_site()
    assert "@import" not in css
    assert css.startswith("@layer reset,base,layout,components,utilities;")
    parts = [path for path in OWN_SHEETS if path.parent.name == "components"] + [CSS / "layout.css", CSS / "print.css"]
    plain = re.sub(r"\s", "", css)
    for part in parts:
        for selector in re.findall(r"^ {2}(\.[^{}@,]+?) \{$", part.read_text(), re.MULTILINE):
            assert re.sub(r"\s", "", selector) in plain, (part.name, selector)
    assert css.count("{") == css.count("}")


@pytest.mark.once
def test_joining_keeps_the_space_that_has_a_meaning() -> None:
    sheets = {
        "css/a.css": '@import url("b/c.css");\n.x { color: var(--ink); }',
        "css/b/c.css": ".a :is(b, i) > u { margin: 0 1px; }",
    }
    assert joined("css/a.css", sheets) == ".a :is(b,i) > u{margin:0 1px}.x{color:var(--ink)}\n"


@pytest.mark.once
def test_a_missing_part_stops_the_joining() -> None:
    with pytest.raises(KeyError):
        joined("css/a.css", {"css/a.css": '@import url("gone.css");'})


@pytest.mark.once
def test_collectstatic_serves_one_hashed_sheet_with_hashed_fonts(tmp_path: Path) -> None:
    source = FileSystemStorage(STATIC)
    names = [
        path.relative_to(STATIC).as_posix() for folder in ("css", "fonts") for path in (STATIC / folder).rglob("*.*")
    ]
    storage = JoinedStylesStorage(location=tmp_path, base_url="/static/")
    for name in names:
        with source.open(name) as file:
            storage._save(name, file)
    for _name, _hashed, outcome in storage.post_process({name: (source, name) for name in names}):
        assert not isinstance(outcome, Exception)
    css = (tmp_path / storage.stored_name("css/site.css")).read_text()
    assert "@import" not in css
    assert storage.stored_name("fonts/source-sans-3.woff2").removeprefix("fonts/") in css


@pytest.mark.once
def test_first_view_stays_small() -> None:
    kib = 1024
    assert len(gzip.compress(joined_site().encode())) <= 12 * kib
    public = [STATIC / "js" / name for name in ("site.js", "search.js")]
    assert sum(len(gzip.compress(path.read_bytes())) for path in public) <= 6 * kib
    assert sum(path.stat().st_size for path in (STATIC / "fonts").glob("*.woff2")) <= 110 * kib


@pytest.mark.once
@pytest.mark.parametrize("language", LETTERS)
@pytest.mark.parametrize("font", ["bricolage-grotesque", "source-sans-3"])
def test_fonts_hold_the_letters_of_every_language(font: str, language: str) -> None:
    """The list beside the font is written when the font is cut (docs/design-system.md)."""
    held = (STATIC / "fonts" / f"{font}.letters.txt").read_text()
    assert not set(LETTERS[language] + LETTERS[language].upper().replace("SS", "")) - set(held)


@pytest.mark.once
def test_emblem_has_the_geometry_of_the_official_one() -> None:
    svg = (STATIC / "img" / "eu-emblem.svg").read_text()
    width, height = (float(n) for n in re.search(r'viewBox="0 0 (\d+) (\d+)"', svg).groups())
    assert width / height == 1.5
    assert set(re.findall(r'fill="(#\w+)"', svg)) == {"#003399", "#FFCC00"}
    stars = [
        [complex(*map(float, point.split(","))) for point in star.split()]
        for star in re.findall(r'points="([^"]+)"', svg)
    ]
    assert len(stars) == 12
    middle = complex(width / 2, height / 2)
    for number, star in enumerate(stars):
        centre = sum(star) / len(star)
        angle = math.radians(30 * number)
        expected = middle + height / 3 * complex(math.sin(angle), -math.cos(angle))
        assert abs(centre - expected) < 0.01
        outer, inner = star[::2], star[1::2]
        assert all(abs(abs(point - centre) - height / 18) < 0.01 for point in outer)
        assert abs(star[0] - (centre - complex(0, height / 18))) < 0.01  # one point up
        # the sides of a regular star run straight from point to point but one
        ratio = math.sin(math.pi / 10) / math.sin(7 * math.pi / 10)
        assert all(abs(abs(point - centre) - ratio * height / 18) < 0.01 for point in inner)
