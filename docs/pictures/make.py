"""Take the pictures of README and docs from a running demo: `python docs/pictures/make.py http://127.0.0.1:8000`.

`overview.webp`: three pages side by side. `contact-sheet.webp`: every kind of page, small, in four languages, both
schemes and three widths.
"""

import io
import sys
from collections.abc import Iterable
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from portal.suite import chromium

HERE = Path(__file__).resolve().parent
OVERVIEW = [("/cs/", "light"), ("/cs/projekty/alizi/", "light"), ("/cs/projekty/", "light")]
ROWS = [  # (width of the window, shown height, pages)
    (
        1440,
        1500,
        [
            ("/cs/", "light"), ("/de/projekte/", "light"), ("/lv/projekti/sample-footbridge/", "dark"),
            ("/pl/partnerzy/", "light"), ("/cs/statistiky/", "dark"),
        ],
    ),
    (
        768,
        1100,
        [
            ("/lv/", "light"), ("/pl/umowy/", "dark"), ("/de/vereinbarungen/liberec-region-bursa/", "light"),
            ("/cs/kalendar/2018/4/", "light"), ("/de/kalender/", "dark"), ("/pl/projekty/?q=xyzzy", "light"),
        ],
    ),
    (
        360,
        800,
        [
            ("/de/", "light"), ("/lv/projekti/", "dark"), ("/de/projekte/three-towns/", "light"),
            ("/cs/partneri/liberec/", "dark"), ("/pl/aktualnosci/", "light"), ("/lv/kalendars/", "light"),
            ("/cs/dobra-praxe/sample-bilingual-minutes/", "dark"), ("/de/nirgends/", "light"),
        ],
    ),
]  # fmt: skip
GROUND, GAP, WIDTH = "#d6dae0", 16, 1600


def photograph(browser: Browser, base: str, address: str, scheme: str, width: int, height: int) -> Image.Image:
    """The upper part of a page."""
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
    page.goto(base + address, wait_until="networkidle")
    picture = Image.open(io.BytesIO(page.screenshot()))
    page.close()
    return picture.convert("RGB")


def row(pictures: Iterable[Image.Image]) -> Image.Image:
    """Pictures of one height side by side, as wide as the sheet."""
    pictures = list(pictures)
    scale = (WIDTH - GAP * (len(pictures) + 1)) / sum(picture.width for picture in pictures)
    small = [picture.resize((int(picture.width * scale), int(picture.height * scale)), Image.Resampling.LANCZOS)
             for picture in pictures]  # fmt: skip
    strip = Image.new("RGB", (WIDTH, small[0].height + GAP), GROUND)
    left = GAP
    for picture in small:
        strip.paste(picture, (left, 0))
        left += picture.width + GAP
    return strip


def sheet(rows: list[Image.Image]) -> Image.Image:
    """Rows under each other."""
    whole = Image.new("RGB", (WIDTH, sum(one.height for one in rows) + GAP), GROUND)
    top = GAP
    for one in rows:
        whole.paste(one, (0, top))
        top += one.height
    return whole


def save(picture: Image.Image, name: str, limit: int) -> None:
    """Write a WebP file of at most *limit* KiB, as good as that allows."""
    for quality in range(82, 20, -6):
        data = io.BytesIO()
        picture.save(data, "WEBP", quality=quality, method=6)
        if data.tell() <= limit * 1024:
            break
    (HERE / name).write_bytes(data.getvalue())
    print(f"{name}: {picture.width} x {picture.height}, {data.tell() // 1024} KiB")


def main(base: str) -> None:
    """Take all pictures."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        three = row(photograph(browser, base, *page, 1280, 1500) for page in OVERVIEW)
        rows = [row(photograph(browser, base, *page, width, height) for page in pages) for width, height, pages in ROWS]
        browser.close()
    save(sheet([three]), "overview.webp", 150)
    save(sheet(rows), "contact-sheet.webp", 300)


if __name__ == "__main__":
    main(sys.argv[1].rstrip("/"))
