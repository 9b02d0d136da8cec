"""The portal as it is, to be had back: the database as a whole and the uploaded files, made while the site runs.

A restore puts the files in place first (they are never changed where they lie), then swaps the database in one step.
Whatever ends it on the way, the site has all of the old or all of the new, and the files of both.
"""

import contextlib
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader
from django.utils import timezone

from portal import bootstrap
from portal.archives.container import Reader, Refused, reading, writing
from portal.archives.databases import PLACE, add_database, take_database
from portal.archives.media import add_files, put_files
from portal.publishing import Generation

KIND = "portal backup"
Say = Callable[[str], None]


def backup(path: Path, say: Say) -> None:
    """Write database and files to *path*, all of one moment."""
    path = path.absolute()
    with workplace(path.parent):
        _write(path, say)


def restore(path: Path, say: Say, discard: bool = False) -> None:
    """Put the backup at *path* in place of what is there, of which a backup is kept beside it unless *discard*."""
    path = path.absolute()
    with workplace(path.parent), reading(path, KIND) as reader:
        refuse_unfit(reader)
        say("The backup is sound.")
        if not discard and _generation():
            kept = path.with_name(f"before-restore-{timezone.now():%Y%m%d-%H%M%S}.zip")
            _write(kept, lambda _text: None)
            say(f"What is here now is kept: {kept}")
        generation = _generation()
        put_files(reader)
        take_database(reader, path.parent, generation + 1)
    say("Done. What was uploaded since the backup stays in the store; nothing names it.")


@contextlib.contextmanager
def workplace(folder: Path) -> Iterator[None]:
    """One backup or restore in *folder* at a time; what one left that was killed is cleared away."""
    if not folder.is_dir():
        raise Refused(f"There is no folder {folder}.")
    with bootstrap.held(folder):
        for left in folder.glob(f"{PLACE}*"):
            shutil.rmtree(left)
        yield


def _write(path: Path, say: Say) -> None:
    about: dict[str, Any] = {"database": connection.vendor, "migrations": _migrations(applied=True)}
    with writing(path, KIND, about) as writer:
        files = add_database(writer, path.parent, about)
        for name in add_files(writer, files):
            say(f"Lost before: the store has no file {name}.")
    say(f"{path}: {len(writer.entries)} entries, {path.stat().st_size} bytes.")


def refuse_unfit(reader: Reader) -> None:
    """Raise `Refused` for a backup of another kind of database or of another state of the software."""
    manifest = reader.manifest
    if manifest["database"] != connection.vendor:
        raise Refused(
            f"The backup is of {manifest['database']}, this portal runs on {connection.vendor}. "
            "Between the two, use `export_site` and `import_site`."
        )
    theirs, ours = set(manifest["migrations"]), set(_migrations())
    if theirs != ours:
        which = "a newer" if theirs - ours else "an older"
        raise Refused(
            f"The backup was made by {which} portal ({manifest['portal']}). Install that version, restore, then update."
        )


def _migrations(applied: bool = False) -> list[str]:
    """The names of all migrations: of this software, or those that the database has had."""
    loader = MigrationLoader(connection)
    return sorted(".".join(name) for name in (loader.applied_migrations if applied else loader.disk_migrations))


def _generation() -> int:
    """The generation of public content now; 0 where there is no portal yet."""
    try:
        is_there = Generation._meta.db_table in connection.introspection.table_names()
        return Generation.current() if is_there else 0
    except DatabaseError as error:
        raise Refused(f"The present database cannot be read: {error}. Move it away, then restore.") from error
