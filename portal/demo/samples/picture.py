"""The sample picture: a footbridge over a border stream, drawn in the portal's colours."""

import io

from PIL import Image, ImageDraw

PAPER, TINT, LAND, SEA = "#fbfaf7", "#e9eff9", "#f1ede3", "#dce8f2"
INK, BLUE, GOLD, RED, GREEN = "#16202e", "#0b3d91", "#f5b700", "#c8102e", "#1c6645"
WIDTH, HEIGHT = 1600, 900
FINE = 2  # drawn larger and scaled down, so that slanted edges are smooth
DECK, CREST, BANKS = 470, 330, (330, 1270)  # pixels: the deck at the banks, its highest point, where it lands


def footbridge_picture() -> bytes:
    """The picture as a PNG of 1600 × 900 pixels."""
    image = Image.new("RGB", (WIDTH * FINE, HEIGHT * FINE), PAPER)
    draw = ImageDraw.Draw(image)
    _landscape(draw)
    _border(draw)
    _bridge(draw)
    for x, y, size in ((120, 500, 90), (235, 520, 64), (1360, 515, 70), (1480, 495, 96)):
        _tree(draw, x, y, size)
    small = image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
    file = io.BytesIO()
    small.quantize(64).save(file, "PNG", optimize=True)
    return file.getvalue()


def deck_at(x: float) -> float:
    """The height of the deck, in pixels from the top: a flat parabola between the banks."""
    left, right = BANKS
    part = (x - left) / (right - left)
    return DECK - 4 * (DECK - CREST) * part * (1 - part)


def _landscape(draw: ImageDraw.ImageDraw) -> None:
    draw.ellipse(_scaled(1130, 90, 1250, 210), fill=GOLD)
    draw.ellipse(_scaled(-300, 300, 900, 1100), fill=TINT)
    draw.ellipse(_scaled(700, 340, 1900, 1100), fill=TINT)
    draw.rectangle(_scaled(0, 520, WIDTH, HEIGHT), fill=LAND)
    draw.polygon(_scaled(520, 520, 1080, 520, 1330, HEIGHT, 270, HEIGHT), fill=SEA)


def _border(draw: ImageDraw.ImageDraw) -> None:
    """Dash, dot, dash down the middle of the stream, as a map draws a state border."""
    y = 560
    while y < HEIGHT:
        draw.rounded_rectangle(_scaled(795, y, 805, y + 44), 5 * FINE, fill=RED)
        draw.ellipse(_scaled(794, y + 58, 806, y + 70), fill=RED)
        y += 86


def _bridge(draw: ImageDraw.ImageDraw) -> None:
    left, right = BANKS
    steps = range(left, right + 1, 10)
    for x in range(left, right + 1, 47):
        draw.line(_scaled(x, deck_at(x), x, deck_at(x) - 74), fill=BLUE, width=6 * FINE)
    for above, width in ((0, 26), (74, 10), (38, 5)):
        points = [value for x in steps for value in (x, deck_at(x) - above)]
        draw.line(_scaled(*points), fill=BLUE, width=width * FINE, joint="curve")
    for x in (500, 1100):
        draw.polygon(_scaled(x - 22, deck_at(x), x + 22, deck_at(x), x + 34, 600, x - 34, 600), fill=BLUE)
    for x in (left, right):
        draw.rectangle(_scaled(x - 70, DECK - 8, x + 70, 560), fill=INK)


def _tree(draw: ImageDraw.ImageDraw, x: int, y: int, size: int) -> None:
    draw.rectangle(_scaled(x - size / 10, y, x + size / 10, y + size), fill=INK)
    draw.ellipse(_scaled(x - size / 2, y - size, x + size / 2, y + size / 3), fill=GREEN)


def _scaled(*values: float) -> list[float]:
    return [value * FINE for value in values]
