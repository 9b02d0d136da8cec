"""The lexicon: of which word a form is a form, where the light stemmer alone does not say so.

One read-only SQLite file that `manage.py build_lexicon` makes, looked up through the machine's page cache: the word
lists in Python's memory would take more than a gigabyte for each worker. Without the file the search works with the
light stemmers alone.
"""

import sqlite3
import threading
from pathlib import Path

from django.conf import settings

NAME = "lexicon.sqlite3"
CACHE_KIB = 1024  # of each thread
_thread = threading.local()


def path() -> Path:
    """Where the lexicon is, or would be: in the data folder, or else in that of a plain install."""
    places = [settings.DATA_DIR / NAME, settings.BASE_DIR / "var" / NAME]
    return next((place for place in places if place.exists()), places[0])


def stems(word: str, language: str) -> list[str]:
    """The stems of the words of which *word*, folded, is a form; none for an unknown word or without a lexicon."""
    connection = _connection()
    if connection is None:
        return []
    row = connection.execute("SELECT stems FROM form WHERE word = ? AND language = ?", (word, language)).fetchone()
    return row[0].split() if row else []


def close() -> None:
    """Forget the file that this thread has open, because a new one has taken its place."""
    connection = getattr(_thread, "connection", None)
    if connection is not None:
        connection.close()
    vars(_thread).clear()


def _connection() -> sqlite3.Connection | None:
    if not hasattr(_thread, "connection"):
        file = path()
        _thread.connection = _opened(file) if file.exists() else None
    return _thread.connection


def _opened(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    return connection
