"""The database as it is, out and in: SQLite through its backup API, PostgreSQL through COPY in one transaction.

Both come back in one step of the database itself: a reader sees all of the old or all of the new, and a restore that is
killed has changed nothing.
"""

import contextlib
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.db import DatabaseError, connection, transaction

from portal.archives.container import CHUNK, Reader, Refused, Writer
from portal.archives.media import named_files
from portal.archives.snapshot import snapshot

SQLITE_ENTRY = "database.sqlite3"
PLACE = ".portal-archive-"  # folders beside an archive in which a database is put together
PATIENCE = 60  # seconds that the swap waits for a writer of the site
NEWER = "UPDATE portal_generation SET number = {number} WHERE number < {number}"


def add_database(writer: Writer, folder: Path, about: dict[str, Any]) -> list[str]:
    """Put the database into the archive; returns the files that its records name. *folder* has room for a copy."""
    return (_add_sqlite if connection.vendor == "sqlite" else _add_tables)(writer, folder, about)


def take_database(reader: Reader, folder: Path, generation: int) -> None:
    """Swap the database for that of the archive; the generation of public content becomes at least *generation*."""
    (_take_sqlite if connection.vendor == "sqlite" else _take_tables)(reader, folder, generation)


def _add_sqlite(writer: Writer, folder: Path, about: dict[str, Any]) -> list[str]:
    with tempfile.TemporaryDirectory(prefix=PLACE, dir=folder) as place:
        copy = Path(place) / SQLITE_ENTRY
        with contextlib.closing(_live()) as live, contextlib.closing(sqlite3.connect(copy)) as out:
            live.backup(out)
            out.execute("PRAGMA journal_mode=DELETE")  # one file, without those beside it
            files = list(named_files(out.cursor()))
        with copy.open("rb") as file:
            writer.add(SQLITE_ENTRY, iter(lambda: file.read(CHUNK), b""))
    return files


def _take_sqlite(reader: Reader, folder: Path, generation: int) -> None:
    """First beside the old one, where it is checked; then in one transaction into the file that the site has open."""
    with tempfile.TemporaryDirectory(prefix=PLACE, dir=folder) as place:
        copy = Path(place) / SQLITE_ENTRY
        with copy.open("wb") as out:
            out.writelines(reader.chunks(SQLITE_ENTRY))
        with contextlib.closing(sqlite3.connect(copy)) as new:
            said = new.execute("PRAGMA quick_check").fetchone()[0]
            if said != "ok":
                raise Refused(f"The database in the archive is damaged: {said}")
            with new:
                new.execute(NEWER.format(number=generation))
            connection.close()
            with contextlib.closing(_live()) as live:
                new.backup(live)


def _live() -> sqlite3.Connection:
    return sqlite3.connect(connection.settings_dict["NAME"], timeout=PATIENCE)


def _add_tables(writer: Writer, folder: Path, about: dict[str, Any]) -> list[str]:
    with snapshot(), connection.cursor() as cursor:
        about["tables"] = tables = _tables(cursor)
        for table, columns in tables.items():
            with tempfile.TemporaryFile(dir=folder) as file:
                cursor.copy_expert(f"COPY {_target(table, columns)} TO STDOUT", file)
                file.seek(0)
                writer.add(f"tables/{table}", iter(lambda file=file: file.read(CHUNK), b""))
        return list(named_files(cursor))


def _take_tables(reader: Reader, folder: Path, generation: int) -> None:
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            tables = _tables(cursor)
            if tables != reader.manifest["tables"]:
                raise Refused("The tables of the backup are not those of this portal. Run `manage.py migrate` first.")
            cursor.execute(f"TRUNCATE {', '.join(map(connection.ops.quote_name, tables))}")
            for table, columns in tables.items():
                with reader.open(f"tables/{table}") as file:
                    cursor.copy_expert(f"COPY {_target(table, columns)} FROM STDIN", file)
            for table, column in _numbered(cursor):
                cursor.execute(
                    "SELECT setval(pg_get_serial_sequence(%s, %s), coalesce(max({0}), 1), max({0}) IS NOT NULL)"
                    " FROM {1}".format(*map(connection.ops.quote_name, (column, table))),
                    [table, column],
                )
            cursor.execute(NEWER.format(number=generation))
    except DatabaseError as error:
        raise Refused(f"The database refused the backup: {str(error).strip()}") from error


def _target(table: str, columns: list[str]) -> str:
    quote = connection.ops.quote_name
    return f"{quote(table)} ({', '.join(map(quote, columns))})"


def _tables(cursor: Any) -> dict[str, list[str]]:
    """All tables with the columns that are stored, not generated."""
    cursor.execute(
        "SELECT table_name, column_name FROM information_schema.columns JOIN information_schema.tables"
        " USING (table_schema, table_name) WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'"
        " AND is_generated = 'NEVER' ORDER BY table_name, ordinal_position"
    )
    tables: dict[str, list[str]] = {}
    for table, column in cursor.fetchall():
        tables.setdefault(table, []).append(column)
    return tables


def _numbered(cursor: Any) -> Iterator[tuple[str, str]]:
    """Tables with the column that the database numbers."""
    cursor.execute(
        "SELECT table_name, column_name FROM information_schema.columns"
        " WHERE table_schema = current_schema() AND is_identity = 'YES'"
    )
    yield from cursor.fetchall()
