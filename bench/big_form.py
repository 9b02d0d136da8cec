"""How long the form of the largest project takes, against a plain Django admin of the same models.

    python bench/big_form.py [--published]

A project with 40 activities, 14 partners and 60 budget lines, every text in four languages, in a throw-away database:
opened and saved in turn by the portal's own admin and by a plain one (ModelAdmin and StackedInline with the same rows
and the same autocompletes, nothing of ours). Prints medians, their ratio and the number of queries; ends with an error
if the portal asks more than 60 queries to open, takes twice as long or more to save, or loses a text.
"""

import argparse
import contextlib
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
FOLDER = tempfile.TemporaryDirectory()
os.environ |= {"DJANGO_SETTINGS_MODULE": "portal.settings", "PORTAL_DATA_DIR": FOLDER.name, "DEBUG": "False"}
os.environ |= {"DATABASE_URL": f"sqlite:///{FOLDER.name}/bench.sqlite3", "PORTAL_PLAIN_HTTP": "True"}

import django  # noqa: E402 – the environment comes first

django.setup()

from django.conf import settings  # noqa: E402
from django.contrib import admin  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client, override_settings  # noqa: E402
from django.test.utils import setup_test_environment  # noqa: E402
from django.urls import path, reverse  # noqa: E402

from partners.models import Organisation, Place  # noqa: E402
from portal.languages import languages  # noqa: E402
from portal.models import User  # noqa: E402
from portal.records import document_of  # noqa: E402
from portal.urls import urlpatterns as portal_urls  # noqa: E402
from projects.admin.rows import PROJECT_ROWS  # noqa: E402
from projects.models import Activity, BudgetLine, Participation, Project  # noqa: E402
from tests.portal.filled_form import filled  # noqa: E402

ACTIVITIES, PARTNERS, LINES, ROUNDS = 40, 14, 60, 3
MOST_QUERIES, MOST_TIMES = 60, 2.0

plain = admin.AdminSite(name="plain")
for model in (Organisation, Place):
    plain.register(model, type("Plain", (admin.ModelAdmin,), {"search_fields": ["name_cs"]}))


def plain_rows(ours: type) -> type:
    """A StackedInline as Django makes it: all columns, without modeltranslation's doubles."""
    texts = getattr(ours.model, "text_fields", list)()
    known = [name for name in ours.autocomplete_fields if name in ("organisation", "place")]
    options = {"model": ours.model, "extra": 0, "exclude": texts, "autocomplete_fields": known}
    return type("PlainRows", (admin.StackedInline,), options | {"fk_name": getattr(ours, "fk_name", None)})


@admin.register(Project, site=plain)
class PlainProject(admin.ModelAdmin):
    """The project with the same rows."""

    exclude = Project.text_fields()
    inlines = [plain_rows(rows) for rows in PROJECT_ROWS]

    def render_change_form(self, *args, **kwargs):
        """With Django's own templates."""
        response = super().render_change_form(*args, **kwargs)
        response.using = "plain"
        return response


urlpatterns = [path("plain/", plain.urls), *portal_urls]


def texts(words: str, *names: str) -> dict[str, str]:
    """Each of the texts in every language."""
    return {f"{name}_{code}": f"{words} {code}" for name in names for code in languages()}


def big_project(state: str) -> Project:
    """The largest project that the portal promises to bear."""
    place = Place.objects.create(name_cs="Horní Lhota", country="CZ")
    owner = Organisation.objects.create(name_cs="Město Horní Lhota", place=place)
    long = "Dlouhý text o tom, co obce společně dělají. " * 20
    words = texts(long, "summary", "aims", "background", "description", "results") | texts("Lávka", "title")
    project = Project.objects.create(owner=owner, original_language="cs", state=state, start="2013-06", **words)
    partners = [
        Participation.objects.create(
            project=project, position=n, role="partner",
            organisation=Organisation.objects.create(name_cs=f"Partner {n}", place=place), **texts("Úkol", "note"),
        )
        for n in range(PARTNERS)
    ]  # fmt: skip
    for n in range(LINES):
        BudgetLine.objects.create(
            project=project, position=n, participation=partners[n % PARTNERS], amount=1000 + n, sources=["eu"],
            measure=("total", "grant", "own")[n % 3], **texts("Poznámka", "note"),
        )  # fmt: skip
    for n in range(ACTIVITIES):
        made = Activity.objects.create(
            project=project, position=n, number=str(n + 1), place=place, start="2014-05",
            **texts(f"Setkání {n}", "title", "outputs"), **texts(long, "text"),
        )  # fmt: skip
        made.responsible.set(partners[:2])
    return project


@contextlib.contextmanager
def counted() -> Iterator[list]:
    """A list that grows by one with each query; Django's own log forgets the first of many thousand."""
    queries: list[None] = []

    def note(execute, *arguments):
        queries.append(None)
        return execute(*arguments)

    with connection.execute_wrapper(note):
        yield queries


def measured(client: Client, address: str) -> tuple[float, int, float, int]:
    """Seconds and queries to open the form; seconds and queries to save it with a changed title."""
    with counted() as asked:
        started = time.perf_counter()
        page = client.get(address)
        opened = time.perf_counter() - started
    data = filled(page)
    data["acronym"] = [str(time.perf_counter_ns())]
    with counted() as written:
        started = time.perf_counter()
        answer = client.post(address, data | {"_save": "1"})
        saved = time.perf_counter() - started
    assert answer.status_code == 302, (answer.context or {}).get("mistakes", answer.status_code)
    return opened, len(asked), saved, len(written)


def main() -> int:
    """Measure, print, judge."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--published", action="store_true", help="save a published project instead of a draft")
    state = "published" if arguments.parse_args().published else "draft"
    setup_test_environment()
    call_command("migrate", verbosity=0)
    project = big_project(state)
    client = Client()
    client.force_login(User.objects.create_superuser("bench", password="bench"))
    addresses = {
        "portal": reverse("admin:projects_project_change", args=[project.pk]),
        "plain": reverse("plain:projects_project_change", args=[project.pk]),
    }
    before = kept(project)
    results = {name: [] for name in addresses}
    for turn in range(ROUNDS + 1):  # the first one warms up
        for name, address in addresses.items():
            if (figures := measured(client, address)) and turn:
                results[name].append(figures)
    middle = {name: [statistics.median(column) for column in zip(*rows, strict=True)] for name, rows in results.items()}
    for name, (opened, asked, saved, written) in middle.items():
        print(f"{name:7} open {opened:6.2f} s {asked:5.0f} queries   save {saved:6.2f} s {written:5.0f} queries")
    opening, saving = (middle["portal"][column] / middle["plain"][column] for column in (0, 2))
    lost = before != kept(project)
    print(f"ratio   open {opening:6.2f}                 save {saving:6.2f}   texts lost: {'yes' if lost else 'no'}")
    return int(middle["portal"][1] > MOST_QUERIES or saving >= MOST_TIMES or lost)


def kept(project: Project) -> dict:
    """The whole document without what the bench itself changes and what a save may rightly note."""
    document = document_of(Project.objects.get(pk=project.pk))
    for fields in [document["fields"], *(row["fields"] for rows in document["children"].values() for row in rows)]:
        for name in ("acronym", "text_origins", "text_summary", "original_language"):
            fields.pop(name, None)
    return document


if __name__ == "__main__":
    files = {"default": settings.STORAGES["default"]}  # no manifest of static files is made here
    files["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    templates = [*settings.TEMPLATES, settings.TEMPLATES[0] | {"NAME": "plain", "DIRS": []}]
    with override_settings(ROOT_URLCONF=__name__, STORAGES=files, TEMPLATES=templates, SECURE_SSL_REDIRECT=False):
        sys.exit(main())
