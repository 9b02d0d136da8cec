"""An archive: a zip file with a manifest that names every entry with its length and SHA-256.

A file under the final name is whole: it is written under another name, flushed to the disk and then renamed. What is
read is checked first, so that whoever reads on can trust it.
"""

import contextlib
import hashlib
import json
import os
import shutil
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any

from django.utils import timezone

from portal import __version__

FORMAT = 1  # grows when an older portal could no longer read what is written
MANIFEST = "manifest.json"
CHUNK = 1 << 20  # bytes
LARGEST_MANIFEST = 100_000_000  # bytes


class Refused(Exception):
    """Why an archive is not written or not read: a sentence for the operator. Nothing has been changed."""


class Writer:
    """Adds entries to a new archive and notes what they are."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.archive, self.entries = archive, {}

    def add(self, name: str, chunks: Iterable[bytes], compressed: bool = True) -> None:
        """Write one entry; *chunks* may be any length together."""
        entry = zipfile.ZipInfo(name, timezone.now().timetuple()[:6])
        entry.compress_type = zipfile.ZIP_DEFLATED if compressed else zipfile.ZIP_STORED
        digest, length = hashlib.sha256(), 0
        with self.archive.open(entry, "w", force_zip64=True) as out:
            for chunk in chunks:
                out.write(chunk)
                digest.update(chunk)
                length += len(chunk)
        self.entries[name] = {"bytes": length, "sha256": digest.hexdigest()}


@contextlib.contextmanager
def writing(path: Path, kind: str, about: dict[str, Any]) -> Iterator[Writer]:
    """A new archive at *path*; *about* may still grow until the end. Others than its owner cannot read it."""
    if path.exists():
        raise Refused(f"{path} is there already. Give another name.")
    partial = path.with_name(path.name + ".partial")
    try:
        with open(os.open(partial, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600), "w+b") as file:
            with zipfile.ZipFile(file, "w") as archive:
                writer = Writer(archive)
                yield writer
                head = {"kind": kind, "format": FORMAT, "portal": __version__, "made_at": timezone.now().isoformat()}
                manifest = {**head, **about, "entries": writer.entries}
                archive.writestr(MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1), zipfile.ZIP_DEFLATED)
            file.flush()
            os.fsync(file.fileno())
        partial.rename(path)
        flush_folder(path.parent)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise Refused(f"{path} cannot be written: {error.strerror or error}.") from error
    except BaseException:
        partial.unlink(missing_ok=True)
        raise


class Reader:
    """An archive of the right kind whose every entry is what its manifest says."""

    def __init__(self, archive: zipfile.ZipFile, manifest: dict[str, Any]) -> None:
        self.archive, self.manifest, self.entries = archive, manifest, manifest["entries"]

    def open(self, name: str) -> IO[bytes]:
        """One entry, to be read from its beginning."""
        return self.archive.open(name)

    def chunks(self, name: str) -> Iterator[bytes]:
        """The bytes of one entry."""
        with self.open(name) as file:
            while chunk := file.read(CHUNK):
                yield chunk

    def digest(self, name: str) -> str:
        """The SHA-256 that the entry is known to have."""
        return self.entries[name]["sha256"]


@contextlib.contextmanager
def reading(path: Path, kind: str) -> Iterator[Reader]:
    """The archive at *path*, checked from its first byte to its last; else `Refused`."""
    try:
        with zipfile.ZipFile(path) as archive:
            reader = Reader(archive, _manifest(archive, path, kind))
            _check(reader)
            yield reader
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise Refused(f"{path} is damaged: {error}.") from error
    except FileNotFoundError as error:
        raise Refused(f"There is no file {path}.") from error


def _manifest(archive: zipfile.ZipFile, path: Path, kind: str) -> dict[str, Any]:
    try:
        if archive.getinfo(MANIFEST).file_size > LARGEST_MANIFEST:
            raise Refused(f"{path} is damaged: its manifest is too large.")
        manifest = json.loads(archive.read(MANIFEST))
        found, number, made_by = manifest["kind"], int(manifest["format"]), manifest["portal"]
    except (KeyError, ValueError, TypeError) as error:
        raise Refused(f"{path} is no archive of a portal, or its manifest is damaged.") from error
    if found != kind:
        raise Refused(f"{path} is an archive of another kind: {found}, not {kind}.")
    if number > FORMAT:
        raise Refused(f"{path} was made by a newer portal ({made_by}). Update this one first.")
    return manifest


def _check(reader: Reader) -> None:
    """Every entry is there once, has its length and its digest, and there is room for all of them."""
    names = [entry.filename for entry in reader.archive.infolist() if entry.filename != MANIFEST]
    if sorted(names) != sorted(reader.entries):
        raise Refused("The archive is damaged: its contents are not those of its manifest.")
    for entry in reader.archive.infolist():
        if entry.filename != MANIFEST and entry.file_size != reader.entries[entry.filename]["bytes"]:
            raise Refused(f"The archive is damaged: {entry.filename} has another length than its manifest says.")
    needed = sum(entry["bytes"] for entry in reader.entries.values())
    if needed > shutil.disk_usage(Path(reader.archive.filename).parent).free:
        raise Refused(f"There is too little room: the archive holds {needed} bytes.")
    for name in names:
        digest = hashlib.sha256()
        for chunk in reader.chunks(name):
            digest.update(chunk)
        if digest.hexdigest() != reader.digest(name):
            raise Refused(f"The archive is damaged: the checksum of {name} is wrong.")


def flush_folder(folder: Path) -> None:
    """Make what was renamed in *folder* survive a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
