"""Pictures as pages need them: three widths, three formats, a cropped form for cards. Made when a picture is saved.

Names follow from the original's, so that a page needs no look at the store: `town.jpg` has `town-480.avif`,
`town-card-480.webp` and so on. What a camera writes into a file (place, serial number) is left behind.
"""

import io
from pathlib import PurePosixPath
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import Storage
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from partners import uploads

WIDTHS = (480, 960, 1600)  # pixels
CARD_WIDTHS = (480, 960)
CARD_SHAPE = (3, 2)
MOST_PIXELS = 50_000_000  # more is no photograph for a page but a bomb or a poster
# Format as Pillow names it, its MIME type, how hard to press. The last one is what an old browser gets.
FORMATS = {
    "avif": ("AVIF", "image/avif", {"quality": 55, "speed": 8}),
    "webp": ("WEBP", "image/webp", {"quality": 78, "method": 4}),
    "jpg": ("JPEG", "image/jpeg", {"quality": 80, "optimize": True, "progressive": True}),
}
READ = ("JPEG", "PNG", "WEBP", "AVIF", "GIF")  # Pillow knows sixty more, which nobody needs here
KEPT_AS = {"MPO": "JPEG"}  # what some phones make of a photograph
ENDINGS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp", "AVIF": "avif", "GIF": "gif"}
UNREADABLE = _("This file cannot be read as a picture. Please choose a JPEG, PNG, WebP, AVIF or GIF file.")
TOO_LARGE = _("This picture has more than 50 million pixels. Please make it smaller first.")


class Source(NamedTuple):
    """One `<source>`: a MIME type and the `srcset` of its widths."""

    type: str
    srcset: str


def check(file) -> None:
    """Raise `ValidationError` when *file* is not a whole picture of a size that a page can use."""
    uploads.check_size(file, uploads.LARGEST_PICTURE)
    position = file.tell()
    try:
        file.seek(0)
        with Image.open(file, formats=READ) as image:
            if image.width * image.height > MOST_PIXELS:
                raise ValidationError(TOO_LARGE, code="too_large")
            image.load()
    except Image.DecompressionBombError as error:
        raise ValidationError(TOO_LARGE, code="too_large") from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError) as error:
        raise ValidationError(UNREADABLE, code="unreadable") from error
    finally:
        file.seek(position)


def widths_of(width: int, wanted: tuple[int, ...] = WIDTHS) -> list[int]:
    """The widths that exist for an original of *width* pixels: never larger than the original."""
    return sorted({min(width, each) for each in wanted})


def name_of(original: str, width: int, extension: str, card: bool = False) -> str:
    """Where the store keeps one form of a picture."""
    path = PurePosixPath(original)
    return str(path.with_name(f"{path.stem}-{'card-' if card else ''}{width}.{extension}"))


def sources(storage: Storage, original: str, width: int, card: bool = False) -> list[Source]:
    """The `<source>` elements of a picture, the smallest format first."""
    return [
        Source(
            mime,
            ", ".join(
                f"{storage.url(name_of(original, each, extension, card))} {each}w"
                for each in widths_of(width, CARD_WIDTHS if card else WIDTHS)
            ),
        )
        for extension, (_format, mime, _options) in FORMATS.items()
    ]


def make(storage: Storage, original: str, focus: tuple[int, int]) -> None:
    """Write every form of the picture *original* to the store; *focus* is what a crop keeps, in % from left and top."""
    with storage.open(original) as file, Image.open(file) as opened:
        image = ImageOps.exif_transpose(opened)
        image = image.convert("RGBA") if image.has_transparency_data else image.convert("RGB")
    flat = _on_white(image)
    centering = (focus[0] / 100, focus[1] / 100)
    for width in widths_of(image.width):
        _write(storage, flat.resize((width, _height(image.size, width)), Image.Resampling.LANCZOS), original, width)
    for width in widths_of(image.width, CARD_WIDTHS):
        height = round(width * CARD_SHAPE[1] / CARD_SHAPE[0])
        cropped = ImageOps.fit(flat, (width, height), Image.Resampling.LANCZOS, centering=centering)
        _write(storage, cropped, original, width, card=True)


def stripped(file) -> tuple[ContentFile, str]:
    """The picture itself, upright and without what the camera noted, as good as it was; and the ending of its name."""
    file.seek(0)
    with Image.open(file, formats=READ) as opened:
        kind = KEPT_AS.get(opened.format, opened.format)
        image = ImageOps.exif_transpose(opened)
        image.load()
    image = _plain_colours(image)
    image.info = {key: value for key, value in image.info.items() if key in ("transparency", "gamma")}
    out = io.BytesIO()
    options = {"quality": 92} if kind in ("JPEG", "WEBP", "AVIF") else {}
    image.save(out, kind, **options)
    return ContentFile(out.getvalue()), ENDINGS[kind]


def _plain_colours(image: Image.Image) -> Image.Image:
    """Colours as every screen knows them (sRGB): the profile of the camera is left behind with its other notes."""
    profile = image.info.get("icc_profile")
    if profile and image.mode in ("RGB", "CMYK"):
        try:
            there = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            return ImageCms.profileToProfile(image, there, ImageCms.createProfile("sRGB"), outputMode="RGB")
        except ImageCms.PyCMSError:
            pass  # a broken profile says nothing about colours; the picture is shown without one
    return image.convert("RGB") if image.mode == "CMYK" else image


def _height(size: tuple[int, int], width: int) -> int:
    return max(1, round(size[1] * width / size[0]))


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode != "RGBA":
        return image
    ground = Image.new("RGB", image.size, "white")
    ground.paste(image, mask=image.getchannel("A"))
    return ground


def _write(storage: Storage, image: Image.Image, original: str, width: int, card: bool = False) -> None:
    for extension, (kind, _mime, options) in FORMATS.items():
        out = io.BytesIO()
        image.save(out, kind, **options)
        name = name_of(original, width, extension, card)
        storage.delete(name)
        storage.save(name, ContentFile(out.getvalue()))
