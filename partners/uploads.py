"""What people upload, judged by its content: the name of a file proves nothing.

Every sentence here is for the person who chose the file; it says what is wrong and what to do.
"""

import codecs
import hashlib
import re
import secrets
import zipfile
from pathlib import PurePosixPath
from typing import IO

from django.core.exceptions import ValidationError
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

MEGABYTE = 1_000_000  # bytes
LARGEST_DOCUMENT = 50 * MEGABYTE
LARGEST_PICTURE = 25 * MEGABYTE
LARGEST_UNPACKED = 500 * MEGABYTE
MOST_PARTS = 10_000  # files in an archive
# Which ending of a name goes with which content.
ENDINGS = {
    "pdf": ("pdf",),
    "docx": ("docx",),
    "xlsx": ("xlsx",),
    "pptx": ("pptx",),
    "odt": ("odt",),
    "ods": ("ods",),
    "odp": ("odp",),
    "office": ("doc", "xls", "ppt"),  # Microsoft's before 2007, which look alike from outside
    "zip": ("zip",),
    "calendar": ("ics", "txt"),
    "text": ("txt", "csv"),
}
DOCUMENT_TYPES = tuple(dict.fromkeys(ending for endings in ENDINGS.values() for ending in endings))
OOXML = {"word/": "docx", "xl/": "xlsx", "ppt/": "pptx"}
ODF = {b"text": "odt", b"spreadsheet": "ods", b"presentation": "odp"}
PROGRAMS = (b"MZ", b"\x7fELF", b"#!", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"L\x00\x00\x00\x01\x14\x02\x00")
WEB_PAGE = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|body|script|svg|\?xml|\?php|!--)", re.IGNORECASE)

EMPTY = _("This file is empty. Please choose it once more.")
TOO_LARGE = _("This file is too large. The portal takes files up to this size:")
DAMAGED = _("This file is damaged or not complete. Please open it, save it once more and choose it again.")
UNKNOWN = _("The portal cannot offer this kind of file. Please choose one of these:")
PROGRAM = _("This file is a program or a web page, whatever its name says. The portal does not take such files.")
MACROS = _("This document holds macros, which are small programs. Please save it without them.")
BOMB = _("This file would unpack to more than the portal takes. Please offer its parts one by one.")
TWO_IN_ONE = _("Two files are hidden in this one. Please save the document once more and choose the new file.")
MISNAMED = _("The ending of the name does not fit the content. The content is of this kind:")


def digest_of(file: IO[bytes]) -> str:
    """A fingerprint of the content, by which the same file is known again."""
    file.seek(0)
    found = hashlib.file_digest(file, "sha256").hexdigest()
    file.seek(0)
    return found


def document_path(_document: object, name: str) -> str:
    """Where a document is kept. Nobody guesses the folder, so what only drafts use is found by nobody."""
    return f"documents/{secrets.token_hex(12)}/{safe_name(name)}"


def picture_path(_picture: object, name: str) -> str:
    """The same for a picture and the forms made of it."""
    return f"pictures/{secrets.token_hex(12)}/{safe_name(name)}"


def safe_name(name: str) -> str:
    """The name of a file as an address can carry it: `Zpráva č. 1.PDF` becomes `zprava-c-1.pdf`."""
    path = PurePosixPath(name.replace("\\", "/"))
    ending = re.sub(r"[^a-z0-9]", "", path.suffix.lower())[:8]
    return f"{slugify(path.stem)[:60].strip('-_') or 'file'}.{ending or 'bin'}"


def check_document(file) -> None:
    """Raise `ValidationError` when *file* is no document that readers can be offered."""
    check_size(file, LARGEST_DOCUMENT)
    ending = PurePosixPath(file.name).suffix.lstrip(".").lower()
    file.seek(0)
    kind = _kind(file)
    file.seek(0)
    if kind is None or ending not in DOCUMENT_TYPES:
        raise ValidationError(f"{UNKNOWN} {', '.join(DOCUMENT_TYPES).upper()}", code="kind")
    if ending not in ENDINGS[kind]:
        raise ValidationError(f"{MISNAMED} {', '.join(ENDINGS[kind]).upper()}", code="misnamed")


def check_size(file, largest: int) -> None:
    """Raise `ValidationError` for an empty file and for one of more than *largest* bytes."""
    if not file.size:
        raise ValidationError(EMPTY, code="empty")
    if file.size > largest:
        raise ValidationError(f"{TOO_LARGE} {largest // MEGABYTE} MB", code="too_large")


def _kind(file: IO[bytes]) -> str | None:
    """A key of `ENDINGS`, by the first and last bytes and, in archives, by the parts."""
    head = file.read(4096)
    if head.startswith(PROGRAMS) or WEB_PAGE.match(head):
        raise ValidationError(PROGRAM, code="program")
    if head.startswith(b"%PDF-"):
        return _pdf(file)
    if head.startswith(b"PK\x03\x04"):
        return _archive(file)
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return "office"
    if head.startswith(b"PK\x05\x06") or b"%PDF-" in head[:1024]:
        raise ValidationError(DAMAGED, code="damaged")
    return _text(file)


def _pdf(file: IO[bytes]) -> str:
    file.seek(max(0, _length(file) - 4096))
    tail = file.read()
    if b"%%EOF" not in tail:
        raise ValidationError(DAMAGED, code="damaged")
    file.seek(0)
    if zipfile.is_zipfile(file):
        raise ValidationError(TWO_IN_ONE, code="two_in_one")
    return "pdf"


def _archive(file: IO[bytes]) -> str:
    try:
        with zipfile.ZipFile(file) as archive:
            parts = archive.infolist()
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
                raise ValidationError(BOMB, code="bomb")
            return _office(archive, {part.filename for part in parts})
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError) as error:
        raise ValidationError(DAMAGED, code="damaged") from error


def _office(archive: zipfile.ZipFile, names: set[str]) -> str:
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise ValidationError(MACROS, code="macros")
    if "[Content_Types].xml" in names:
        return next((kind for folder, kind in OOXML.items() if any(name.startswith(folder) for name in names)), "zip")
    if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
        said = archive.read("mimetype").rpartition(b".")[2].strip()
        return ODF.get(said, "zip")
    return "zip"


def _text(file: IO[bytes]) -> str | None:
    """Text in UTF-8, UTF-16 or an older code page, which has no zero bytes."""
    file.seek(0)
    content = file.read()
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "text"
    if any(byte in content for byte in (b"\x00", b"\x01", b"\x02", b"\x03", b"\x04", b"\x05", b"\x06", b"\x08")):
        return None
    return "calendar" if content.lstrip(codecs.BOM_UTF8).lstrip().startswith(b"BEGIN:VCALENDAR") else "text"


def _length(file: IO[bytes]) -> int:
    file.seek(0, 2)
    return file.tell()
