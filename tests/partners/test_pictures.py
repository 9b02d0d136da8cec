"""Pictures: made into what pages need, without what cameras tell."""

import io

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from partners import pictures
from partners.models import Picture
from tests import factories

pytestmark = pytest.mark.django_db
ORIENTATION, MAKER, GPS = 0x0112, 0x010F, 0x8825


def upload(
    width: int = 1200, height: int = 800, kind: str = "JPEG", name: str = "lavka.jpg", **options
) -> SimpleUploadedFile:
    image, out = Image.new("RGB", (width, height), "white"), io.BytesIO()
    image.paste("black", (0, 0, width // 10, height))  # a black stripe on the left
    image.save(out, kind, **options)
    return SimpleUploadedFile(name, out.getvalue())


def picture(file: SimpleUploadedFile, **more) -> Picture:
    record = Picture(owner=factories.organisation(), file=file, alt_cs="Lávka", **more)
    record.full_clean()
    record.save()
    return record


def opened(record: Picture, name: str) -> Image.Image:
    with record.file.storage.open(name) as file:
        image = Image.open(file)
        image.load()
    return image


def test_picture_exists_in_three_formats_and_widths_never_larger_than_the_original():
    record = picture(upload())
    assert (record.width, record.height) == (1200, 800)
    assert [source.type for source in record.sources] == ["image/avif", "image/webp", "image/jpeg"]
    for source in record.sources:
        widths = [int(part.split()[1].rstrip("w")) for part in source.srcset.split(", ")]
        assert widths == [480, 960, 1200]
        for part, width in zip(source.srcset.split(", "), widths, strict=True):
            image = opened(record, part.split()[0].removeprefix("/media/"))
            assert image.size == (width, width * 2 // 3)


def test_camera_data_is_left_behind_and_the_picture_stands_upright():
    exif = Image.Exif()
    exif[ORIENTATION], exif[MAKER] = 6, "Camera 1234"
    exif[GPS] = {1: "N", 2: (50.0, 46.0, 1.2)}
    record = picture(upload(600, 400, exif=exif))
    assert (record.width, record.height) == (400, 600)
    for name in [record.file.name, pictures.name_of(record.file.name, 400, "jpg")]:
        assert not dict(opened(record, name).getexif())


def test_card_keeps_the_centre_of_interest_and_follows_it():
    record = picture(upload(1200, 400), focus_x=0)
    card = pictures.name_of(record.file.name, 480, "jpg", card=True)
    assert opened(record, card).size == (480, 320)
    assert opened(record, card).getpixel((2, 100)) < (60, 60, 60)
    record.focus_x = 100
    record.save()
    assert opened(record, card).getpixel((2, 100)) > (200, 200, 200)


def test_transparent_picture_stands_on_white():
    out = io.BytesIO()
    Image.new("RGBA", (500, 300), (0, 0, 0, 0)).save(out, "PNG")
    record = picture(SimpleUploadedFile("znak.png", out.getvalue()))
    assert opened(record, pictures.name_of(record.file.name, 480, "jpg")).getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize(
    "file",
    [
        SimpleUploadedFile("prejmenovano.jpg", b"<html>not a picture</html>"),
        SimpleUploadedFile("pul.jpg", upload().read()[:2000]),
        SimpleUploadedFile("prazdny.png", b""),
    ],
    ids=["renamed", "cut off", "empty"],
)
def test_broken_file_is_refused_with_a_sentence(file):
    with pytest.raises(ValidationError) as error:
        picture(file)
    assert "file" in error.value.message_dict


def test_bomb_is_refused_before_it_is_unpacked(monkeypatch):
    monkeypatch.setattr(pictures, "MOST_PIXELS", 10_000)
    with pytest.raises(ValidationError) as error:
        picture(upload(200, 200))
    assert error.value.message_dict["file"] == [str(pictures.TOO_LARGE)]


def test_saving_again_without_a_change_writes_no_file(monkeypatch):
    record = picture(upload(300, 200))
    monkeypatch.setattr(pictures, "make", lambda *args: pytest.fail("made again"))
    record.caption_cs = "Nový popisek"
    record.save()
