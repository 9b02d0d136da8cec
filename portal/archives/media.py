"""The uploaded files of an archive.

Each upload has a folder of its own and is never changed where it lies. So files can be put in place before the records
that name them, and old and new ones can lie beside each other meanwhile.
"""

import hashlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from django.apps import apps
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import connection, models

from portal.archives.container import CHUNK, Reader, Refused, Writer

FOLDER = "media/"


def named_files(cursor: Any) -> Iterator[str]:
    """The files that records name, as the store calls them; *cursor* reads the database that is meant."""
    quote = connection.ops.quote_name
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            if isinstance(field, models.FileField):
                column, table = quote(field.column), quote(model._meta.db_table)
                cursor.execute(f"SELECT DISTINCT {column} FROM {table} WHERE {column} <> ''")
                yield from [name for (name,) in cursor.fetchall()]


def add_files(writer: Writer, names: list[str]) -> list[str]:
    """Put these files and what was made of them (they share a folder) into the archive; returns those that are lost."""
    lost = []
    for folder in sorted({str(PurePosixPath(name).parent) for name in names}):
        there = default_storage.listdir(folder)[1] if default_storage.exists(folder) else []
        for name in sorted(there):
            path = f"{folder}/{name}"
            with default_storage.open(path) as file:
                writer.add(FOLDER + path, file.chunks(CHUNK), compressed=False)
        lost += [name for name in names if PurePosixPath(name).parent == PurePosixPath(folder)
                 and PurePosixPath(name).name not in there]  # fmt: skip
    return sorted(lost)


def file_names(reader: Reader) -> list[str]:
    """The files of an archive, as the store calls them; `Refused` for a name that leads out of it."""
    names = [name.removeprefix(FOLDER) for name in reader.entries if name.startswith(FOLDER)]
    for name in names:
        try:
            default_storage.path(name)
        except SuspiciousFileOperation as error:
            raise Refused(f"The archive names a file outside of its place: {name}.") from error
        if name != str(PurePosixPath(name)) or ".." in PurePosixPath(name).parts or PurePosixPath(name).is_absolute():
            raise Refused(f"The archive names a file outside of its place: {name}.")
    return names


def put_files(reader: Reader) -> list[str]:
    """Put all files of the archive into the store, those that are there as they are; returns the new ones."""
    new = []
    for name in file_names(reader):
        if default_storage.exists(name):
            if _digest(name) == reader.digest(FOLDER + name):
                continue
            default_storage.delete(name)  # half of a file, from a run that was killed
        with reader.open(FOLDER + name) as file:
            stored = default_storage.save(name, File(file, name))
        if stored != name:
            raise Refused(f"The store would not keep the file {name} under its name.")
        new.append(name)
    return new


def _digest(name: str) -> str:
    digest = hashlib.sha256()
    with default_storage.open(name) as file:
        for chunk in file.chunks(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
