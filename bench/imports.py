"""How long a table of many new projects takes to be read and taken over, how much memory, and how long others wait.

    python bench/imports.py [NUMBER]

Works on a throw-away SQLite file, or in the database of DATABASE_URL, which should be empty. For each project the table
has two partners with their money and an activity. Meanwhile somebody else saves a draft again and again.
"""

import io
import os
import resource
import sys
import tempfile
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
folder = tempfile.TemporaryDirectory(prefix="portal-bench-")
os.environ.setdefault("DATABASE_URL", f"sqlite:///{folder.name}/portal.sqlite3")
os.environ |= {"DJANGO_SETTINGS_MODULE": "portal.settings", "PORTAL_DATA_DIR": folder.name, "DEBUG": "False"}

import django  # noqa: E402 - the settings above come first

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from xlsxwriter import Workbook  # noqa: E402

from partners.models import Organisation  # noqa: E402
from portal.copies.writing import propose  # noqa: E402
from portal.models import User  # noqa: E402
from portal.records import document_of  # noqa: E402
from projects.importing.work import look, take_over  # noqa: E402
from projects.models import ImportFile, Programme, Project  # noqa: E402

SENTENCE = "Obě města připraví společný plán dopravy a zveřejní jej v obou jazycích. "


def table(number: int) -> bytes:
    """The template, filled in."""
    file = io.BytesIO()
    book = Workbook(file, {"constant_memory": True})
    projects, partners, activities = (book.add_worksheet(name) for name in ("Projects", "Partners", "Activities"))
    projects.write_row(0, 0, ["title", "number", "programme", "start", "end", "summary", "total", "currency"])
    partners.write_row(0, 0, ["project", "name", "role", "country", "total", "currency"])
    activities.write_row(0, 0, ["project", "number", "title", "text", "start"])
    for row in range(1, number + 1):
        code = f"CZ.11.{row:06}"
        projects.write_row(row, 0, [f"Projekt {row}", code, "Program", "2016-04-15", "12/2018", SENTENCE, 99000, "EUR"])
        for part, role in enumerate(("lead", "partner")):
            values = [code, f"Město {(row * 7 + part) % 3000}", role, "CZ", 50000, "EUR"]
            partners.write_row(2 * row - 1 + part, 0, values)
        activities.write_row(row, 0, [code, "1", "Setkání", SENTENCE * 3, "6/2017"])
    book.close()
    return file.getvalue()


def measured(what: str, work):
    """Run a step and print how long it took, and how much of that a processor worked on it."""
    start, work_before = time.perf_counter(), time.thread_time()
    result = work()
    peak, worked = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, time.thread_time() - work_before
    print(f"{what}: {time.perf_counter() - start:.1f} s ({worked:.1f} s of work), peak {peak:.0f} MB", flush=True)
    return result


class Neighbour(threading.Thread):
    """Somebody who saves a draft of their own twice a second."""

    def __init__(self, draft: Project, person: User) -> None:
        super().__init__(daemon=True)
        self.draft, self.person, self.over, self.waits = draft, person, threading.Event(), []

    def run(self) -> None:
        document, number = document_of(self.draft), 0
        while not self.over.wait(0.5):
            number += 1
            start = time.perf_counter()
            propose({**document, "fields": {"acronym": f"N{number}"}, "children": {}}, self.person)
            self.waits.append(time.perf_counter() - start)
        connection.close()


def main(number: int) -> None:
    """Out of a spreadsheet into drafts; then the same file again."""
    call_command("migrate", verbosity=0)
    person, owner = User.objects.create_superuser("bench"), Organisation.objects.create(name_cs="Město")
    Programme.objects.create(name_cs="Program")
    draft = Project.objects.create(title_cs="Jiný", owner=owner)
    content = measured(f"a table of {number} projects", lambda: table(number))
    file = ImportFile.objects.create(person=person, owner=owner, language="cs", name="bench.xlsx", content=content)
    file.report = measured("looked at", lambda: look(file))
    assert not file.report["mistakes_number"], file.report["mistakes"][:5]
    neighbour = Neighbour(draft, person)
    neighbour.start()
    measured("taken over", lambda: take_over(file))
    neighbour.over.set()
    neighbour.join()
    waits = sorted(neighbour.waits)
    print(f"others saved {len(waits)} times: median {waits[len(waits) // 2]:.2f} s, longest {waits[-1]:.2f} s")
    report = measured("looked at again", lambda: look(file))
    print(report["counts"], Project.objects.count(), "projects")


main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
