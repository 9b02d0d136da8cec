"""Backup and restore, killed at random points: is anything ever lost?

    python bench/kills.py FOLDER NUMBER

FOLDER is the data folder of an installed portal (SQLite); a copy is worked on. Each of NUMBER backups and NUMBER
restores is killed with SIGKILL at a random moment of its work. After each the database must be sound and all of one
state, every file that it names must be there, and an archive under its name must be whole. With DATABASE_URL the same
on PostgreSQL, in that database: name one that may be overwritten.
"""

import os
import random
import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
place = tempfile.TemporaryDirectory(prefix="portal-bench-")
folder = Path(place.name) / "data"
shutil.copytree(sys.argv[1], folder, symlinks=True, ignore=shutil.ignore_patterns("static"))
os.environ.setdefault("DATABASE_URL", f"sqlite:///{folder}/portal.sqlite3")
os.environ |= {"DJANGO_SETTINGS_MODULE": "portal.settings", "PORTAL_DATA_DIR": str(folder), "DEBUG": "False"}

import django  # noqa: E402 - the settings above come first

django.setup()

from django.core.files.base import ContentFile  # noqa: E402
from django.core.files.storage import default_storage  # noqa: E402
from django.db import connection  # noqa: E402

from partners.models import Document, Organisation, Picture, Place  # noqa: E402
from portal.archives.backup import KIND, backup, restore  # noqa: E402
from portal.archives.container import reading  # noqa: E402
from portal.models import SiteSettings  # noqa: E402


def killed(work, longest: float) -> bool:
    """Do *work* in a process of its own and kill it within *longest* seconds; whether it was killed before its end."""
    connection.close()
    child = os.fork()
    if not child:
        work()
        os._exit(0)
    time.sleep(random.uniform(0, longest))
    os.kill(child, signal.SIGKILL)
    _child, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def state() -> tuple[str, int, int]:
    """Which of the two states the portal is in, after checks of all that must hold in both."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA integrity_check")
            assert cursor.fetchone() == ("ok",)
    files = [name for model in (Document, Picture)
             for name in model.objects.exclude(file="").values_list("file", flat=True)]  # fmt: skip
    for name in files:
        with default_storage.open(name) as file:
            assert file.read(), name
    return SiteSettings.load().name_cs, Place.objects.count(), len(files)


def become(name: str, places: int, files: int) -> tuple[str, int, int]:
    """Put the portal into a state of this name, with so many places and files more."""
    settings = SiteSettings.load()
    settings.name_cs = name
    settings.save()
    Place.objects.filter(name_cs__startswith="Further").delete()
    Place.objects.bulk_create([Place(name_cs=f"Further {number}", country="CZ") for number in range(places)])
    for document in Document.objects.filter(title_cs__startswith="Further"):
        document.delete()
        default_storage.delete(document.file.name)
    owner = Organisation.objects.first() or Organisation.objects.create(name_cs="Further town")
    for number in range(files):
        content = ContentFile(b"%PDF-1.4\n" + os.urandom(500_000) + b"\n%%EOF\n", "further.pdf")
        Document.objects.create(title_cs=f"Further {number}", owner=owner, file=content)
    return state()


def main(number: int) -> None:
    """Backups first, then restores."""
    folder, quiet = Path(place.name), lambda _text: None
    old, first = become("old", 300, 5), folder / "first.zip"
    start = time.perf_counter()
    backup(first, quiet)
    longest, cut, whole = time.perf_counter() - start, 0, 0
    for turn in range(number):
        path = folder / f"{turn}.zip"
        cut += killed(lambda path=path: backup(path, quiet), longest * 1.1)
        if path.exists():
            whole += 1
            with reading(path, KIND):
                path.unlink()
        assert state() == old
    print(f"{number} backups, {cut} killed: {whole} whole archives, no broken one under its name; nothing lost")
    become("new", 20, 1)
    start = time.perf_counter()
    restore(first, quiet, discard=True)
    longest, cut, swapped = time.perf_counter() - start, 0, 0
    assert state() == old
    for _turn in range(number):
        new = become("new", 20, 1)
        cut += killed(lambda: restore(first, quiet, discard=True), longest * 1.1)
        now = state()
        assert now in (old, new), now
        swapped += now == old
    print(f"{number} restores, {cut} killed: {swapped} had swapped, the others had changed nothing; nothing lost")


main(int(sys.argv[2]))
