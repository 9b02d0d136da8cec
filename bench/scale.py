"""How long pages, a save and the index take at a size: `python bench/scale.py [projects] [--smaller N] [--rounds N]`.

Fills a database of its own with invented projects (SQLite in a temporary folder; DATABASE_URL names another, empty
one), asks every kind of page in this process, warm, one at a time, and prints for each the questions to the database,
the milliseconds, half and 95 of 100 answers below, and those in which this process had the processor (other work on the
machine leaves them alone; PostgreSQL works in a process of its own). With `--smaller` the same is measured at a smaller
size before, and the growth from there is printed, so that what is not flat stands out on any machine.
"""

import argparse
import os
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
FOLDER = tempfile.TemporaryDirectory(prefix="portal-scale-")
os.environ.update(DJANGO_SETTINGS_MODULE="portal.settings", PORTAL_DATA_DIR=FOLDER.name, DEBUG="False")
os.environ.update(PORTAL_PLAIN_HTTP="True", SECRET_KEY="only-for-this-run")
os.environ.setdefault("DATABASE_URL", f"sqlite:///{FOLDER.name}/portal.sqlite3")

import django  # noqa: E402  the environment comes first

django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.db.models import Count  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from partners.models import Organisation  # noqa: E402
from portal.publishing import public_change  # noqa: E402
from projects.models import Programme, Project, Theme  # noqa: E402

settings.ALLOWED_HOSTS = ["testserver"]
settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}


def pages() -> dict[str, str]:
    """{what it is: an address of this database}; the words are those that the invented projects use most."""
    theme = Theme.objects.annotate(number=Count("projects")).order_by("-number").first().slug
    programme = Programme.objects.annotate(number=Count("projects")).order_by("-number").first()
    partner = Organisation.objects.annotate(number=Count("participations")).order_by("-number").first()
    project = Project.objects.published().order_by("pk")[Project.objects.published().count() // 2]
    lists = "/cs/projekty/"
    far = Project.objects.published().order_by("pk")[100].pk
    return {
        "home": "/cs/",
        "list of projects": lists,
        "list, far inside": f"{lists}?after={far}",
        "list by name": f"{lists}?sort=name",
        "list by cost": f"{lists}?sort=cost",
        "one filter": f"{lists}?theme={theme}",
        "two filters": f"{lists}?country=CZ&theme={theme}",
        "common word": f"{lists}?q=most",
        "common word, two filters": f"{lists}?q=most&country=CZ&theme={theme}",
        "two words": f"{lists}?q=spoluprace+mest",
        "nothing found": f"{lists}?q=xyzzyq",
        "map": f"{lists}?view=map",
        "list of partners": "/cs/partneri/",
        "partners by number": "/cs/partneri/?sort=projects",
        "list of agreements": "/cs/dohody/",
        "list of news": "/cs/aktuality/",
        "calendar": "/cs/kalendar/",
        "statistics": "/cs/statistiky/",
        "programmes": "/cs/programy/",
        "programme": programme.get_absolute_url(),
        "partner": partner.get_absolute_url(),
        "project": project.get_absolute_url(),
        "search, common word": "/cs/hledat/?q=most",
        "search, two words": "/cs/hledat/?q=spoluprace+mest",
        "search, phrase": "/cs/hledat/?q=%22most+pres+reku%22",
        "search, typing error": "/cs/hledat/?q=spolupracr",
        "suggestions": "/cs/hledat/suggestions.json?q=spo",
    }


def percentile(times: list[float], share: float) -> float:
    """The time below which this share of the answers lies."""
    return sorted(times)[min(len(times) - 1, int(share * len(times)))]


class Measured(NamedTuple):
    """Questions to the database; milliseconds."""

    questions: int
    half: float
    most: float
    worked: float


def timed(work: Callable[[], object], rounds: int) -> Measured:
    """One round that does not count, one in which the questions are counted, then those that are timed."""
    work()
    with CaptureQueriesContext(connection) as asked:
        work()
        questions = len(asked)
    times, worked = [], []
    for _round in range(rounds):
        began, had = time.perf_counter(), time.process_time()
        work()
        times.append((time.perf_counter() - began) * 1000)
        worked.append((time.process_time() - had) * 1000)
    return Measured(questions, statistics.median(times), percentile(times, 0.95), statistics.median(worked))


def measure(rounds: int) -> dict[str, Measured]:
    """What each kind of page takes, and a change of a public project with its index."""
    client, found = Client(), {}
    for name, address in pages().items():
        status = client.get(address).status_code
        if status != 200:
            raise SystemExit(f"{address} answers {status}")
        found[name] = timed(partial(client.get, address), rounds)
    changed = iter(Project.objects.published()[: rounds + 2])
    found["save of a project"] = timed(lambda: save(next(changed)), rounds)
    return found


def save(project: Project) -> None:
    """Change the text of a public project."""
    with public_change():
        project.summary_cs += "."
        project.save()


def fill(number: int) -> None:
    """Add invented projects until there are so many."""
    missing = number - Project.objects.count()
    if missing > 0:
        began = time.perf_counter()
        call_command("populate", missing, seed=number, verbosity=0)
        print(f"{missing:,} projects made in {time.perf_counter() - began:.0f} s", flush=True)


def main(number: int, smaller: int, rounds: int) -> None:
    """Fill, measure, print."""
    call_command("migrate", verbosity=0)
    before = {}
    if smaller:
        fill(smaller)
        before = measure(rounds)
    fill(number)
    print(f"{connection.vendor}, {Project.objects.count():,} projects")
    print(f"{'':26}{'questions':>10}{'p50 ms':>9}{'p95 ms':>9}{'worked ms':>11}{'growth':>8}")
    for name, now in measure(rounds).items():
        growth = f"{now.worked / before[name].worked:8.1f}" if name in before else ""
        print(f"{name:26}{now.questions:>10}{now.half:9.1f}{now.most:9.1f}{now.worked:11.1f}{growth}", flush=True)
    began, worked = time.perf_counter(), time.process_time()
    call_command("rebuild_index", verbosity=0)
    seconds, peak = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"index made again: {seconds:.0f} s, {time.process_time() - worked:.0f} of processor; peak {peak:.0f} MB")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("projects", nargs="?", type=int, default=2000)
    parser.add_argument("--smaller", type=int, default=0)
    parser.add_argument("--rounds", type=int, default=20)
    given = parser.parse_args()
    main(given.projects, given.smaller, given.rounds)
