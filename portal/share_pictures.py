"""The picture that a link shows when it is shared: title, partners and map in the portal's look, drawn with Pillow."""

import io
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from PIL import Image, ImageDraw, ImageFont

from portal.maps import MapPoint, draw_on

SIZE = (1200, 630)  # pixels, the shape that Open Graph readers show whole
MARGIN = 60
MAP_BOX = (640, 0, 1200, 630)
INK, SOFT, BLUE, GOLD, RED, PAPER = "#16202e", "#4d5866", "#0b3d91", "#f5b700", "#c8102e", "#fbfaf7"
TEXT_WIDTH = MAP_BOX[0] - 2 * MARGIN
FONTS = Path(settings.BASE_DIR) / "static" / "fonts"


@lru_cache(maxsize=16)
def font(family: str, size: int, weight: int) -> ImageFont.FreeTypeFont:
    """One of the site's own fonts at a size in pixels and a weight."""
    made = ImageFont.truetype(FONTS / f"{family}.woff2", size)
    made.set_variation_by_axes([weight])
    return made


def share_picture(
    site_name: str, kicker: str, title: str, partners: Sequence[str], points: Sequence[MapPoint], links: Sequence = ()
) -> bytes:
    """A PNG of 1200 × 630 pixels; without any place on the map the text takes the whole width."""
    image = Image.new("RGB", SIZE, PAPER)
    pen = ImageDraw.Draw(image)
    width = TEXT_WIDTH if points else SIZE[0] - 2 * MARGIN
    if points:
        draw_on(image, points, links, box=MAP_BOX, scale=1.5, font=str(FONTS / "source-sans-3.woff2"))
        _border_down(pen, MAP_BOX[0])
    _mark(pen, MARGIN, MARGIN)
    pen.text((MARGIN + 62, MARGIN + 24), site_name, INK, font("bricolage-grotesque", 30, 650), anchor="lm")
    top = MARGIN + 100
    if kicker:
        for line in _lines(kicker, font("source-sans-3", 26, 600), width, 1):
            pen.text((MARGIN, top), line, BLUE, font("source-sans-3", 26, 600))
        top += 44
    heading, lines = _fitting(title, width)
    for line in lines:
        pen.text((MARGIN, top), line, INK, heading)
        top += round(heading.size * 1.14)
    for line in _lines(" – ".join(partners), font("source-sans-3", 27, 500), width, 2):
        pen.text((MARGIN, top + 22), line, SOFT, font("source-sans-3", 27, 500))
        top += 36
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def _mark(pen: ImageDraw.ImageDraw, left: int, top: int) -> None:
    pen.rounded_rectangle((left, top, left + 22, top + 48), 8, BLUE, corners=(True, False, False, True))
    pen.rounded_rectangle((left + 27, top, left + 49, top + 48), 8, GOLD, corners=(False, True, True, False))


def _border_down(pen: ImageDraw.ImageDraw, x: int) -> None:
    top = 0
    while top < SIZE[1]:
        pen.line((x, top, x, top + 26), RED, 5)
        pen.line((x, top + 36, x, top + 41), RED, 5)
        top += 51


def _fitting(title: str, width: int) -> tuple[ImageFont.FreeTypeFont, list[str]]:
    """The largest heading whose lines leave room for the partners."""
    for size, most in ((60, 4), (50, 5), (42, 6)):
        heading = font("bricolage-grotesque", size, 700)
        lines = _lines(title, heading, width, 99)
        if len(lines) <= most:
            return heading, lines
    return heading, _lines(title, heading, width, most)


def _lines(text: str, shape: ImageFont.FreeTypeFont, width: int, most: int) -> list[str]:
    """The text broken at blanks; what does not fit into *most* lines ends with an ellipsis."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if shape.getlength(longer) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    if len(lines) > most:
        lines = lines[:most]
        while lines[-1] and shape.getlength(lines[-1] + " …") > width:
            lines[-1] = lines[-1].rpartition(" ")[0]
        lines[-1] += " …"
    return [line for line in lines if line]
