"""How fast, how soon and with how much memory results leave: `python bench/exports.py [projects] [-k FORMAT …]`.

Fills a database of its own (SQLite in a temporary folder; DATABASE_URL names another, empty one), then compares the CSV
of all projects with a bare cursor that reads the same rows and writes them with `csv`, and measures JSON and XLSX. The
cursor reads what one statement gives: themes, places, partners and total cost, which the CSV has too, are not in it.
XLSX is made of at most 50,000 rows.
"""

import argparse
import csv
import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
FOLDER = tempfile.TemporaryDirectory(prefix="portal-exports-")
os.environ.update(DJANGO_SETTINGS_MODULE="portal.settings", PORTAL_DATA_DIR=FOLDER.name, DEBUG="False")
os.environ.update(PORTAL_PLAIN_HTTP="True", SECRET_KEY="only-for-this-run")

import django  # noqa: E402  the environment comes first

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402

from portal.tables.workbook import MOST_ROWS  # noqa: E402
from projects.models import Project  # noqa: E402
from projects.tables import PROJECTS  # noqa: E402

MIB = 1024 * 1024


def memory() -> float:
    """What this process has in memory, MiB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / MIB


class Watch(threading.Thread):
    """The most that was in memory while it ran."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.idle = self.most = memory()
        self.over = threading.Event()

    def run(self) -> None:
        while not self.over.wait(0.02):
            self.most = max(self.most, memory())


def measured(name: str, pieces: Callable[[], Iterable[bytes]]) -> float:
    """Print one line; the seconds that it took."""
    watch = Watch()
    watch.start()
    began, first, size = time.perf_counter(), None, 0
    for piece in pieces():
        first = first or time.perf_counter() - began
        size += len(piece)
    took = time.perf_counter() - began
    watch.over.set()
    grown = watch.most - watch.idle
    print(f"{name:14}{took:9.2f}{(first or took) * 1000:12.1f}{size / MIB:10.1f}{grown:13.1f}", flush=True)
    return took


def bare() -> Iterable[bytes]:
    """The same rows with the columns that need no second statement, by a cursor and `csv` alone."""
    reader = PROJECTS.reader("http://127.0.0.1")
    rows = Project._base_manager.rewrite(False).filter(state="published").order_by("pk")
    sql, values = rows.values_list(*reader.expressions).query.sql_with_params()
    sink = open(os.devnull, "w", newline="")  # noqa: SIM115  closed below
    with sink, connection.chunked_cursor() as cursor:
        cursor.execute(sql, values)
        writer = csv.writer(sink)
        while lines := cursor.fetchmany(500):
            writer.writerows(lines)
            yield b""


def response(form: str) -> Callable[[], Iterable[bytes]]:
    """The pieces of the answer, as a server would send them."""

    def pieces() -> Iterable[bytes]:
        answer = Client(HTTP_HOST="127.0.0.1").get(f"/cs/projekty/projects.{form}")
        if answer.status_code != 200:
            raise SystemExit(f"{form}: {answer.status_code}")
        return answer.streaming_content if answer.streaming else [answer.content]

    return pieces


def main() -> None:
    """Fill, measure, print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("projects", nargs="?", type=int, default=10_000)
    options.add_argument("-k", nargs="+", default=["csv", "json", "xlsx"], dest="forms")
    chosen = options.parse_args()
    call_command("migrate", verbosity=0)
    call_command("populate", chosen.projects, verbosity=0)
    measured_forms = [form for form in chosen.forms if form != "xlsx" or chosen.projects <= MOST_ROWS]
    print(f"{Project.objects.count()} projects on {connection.vendor}, {len(PROJECTS.columns)} columns")
    print(f"{'':14}{'seconds':>9}{'first, ms':>12}{'MiB':>10}{'memory, MiB':>13}")
    next(iter(response("csv")()))  # settles what is due, and loads what Python loads once
    alone = measured("bare cursor", bare)
    for form in measured_forms:
        took = measured(form, response(form))
        if form == "csv":
            print(f"{'':14}CSV is {alone / took:.2f} times as fast as the bare cursor")


if __name__ == "__main__":
    main()
