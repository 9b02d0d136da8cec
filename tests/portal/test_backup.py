"""`backup` and `restore`: had back as it was; a damaged or foreign archive changes nothing; killed, nothing is lost."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import PROJECT, demo_environment, run_django
from tests.portal.test_site_archive import empty_database

# What happens to a portal, told step by step.
STORY = """
import json, zipfile
from pathlib import Path
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from django.db import connection
from partners.models import Document, Place
from portal.models import Generation
from portal.publishing import public_change
from tests import factories as f

folder = Path(FOLDER)
told = {}
def refused(path, **options):
    try:
        call_command("restore", path, **options)
    except CommandError as error:
        return str(error)
def rewritten(name, change):
    with zipfile.ZipFile(folder / "backup.zip") as old, zipfile.ZipFile(folder / name, "w") as new:
        for entry in old.namelist():
            new.writestr(entry, change(entry, old.read(entry)))
    return folder / name

with public_change():
    town = f.organisation()
    f.project(owner=town)
    paper = Document.objects.create(title_cs="Plán", owner=town, file=ContentFile(b"%PDF-1.4 plan %%EOF", "plan.pdf"))
call_command("backup", folder / "backup.zip")
told["again"] = None
try:
    call_command("backup", folder / "backup.zip")
except CommandError as error:
    told["again"] = str(error)

with public_change():
    f.place("Nové místo")
    paper.file.storage.delete(paper.file.name)
    paper.delete()
before = Generation.current()
damaged = rewritten("damaged.zip", lambda name, text: text[:-1] + b"x" if name.endswith("plan.pdf") else text)
told["damaged"] = refused(damaged)
manifest = lambda change: lambda name, text: json.dumps(change(json.loads(text))) if name == "manifest.json" else text
told["newer"] = refused(rewritten("newer.zip", manifest(lambda m: m | {"migrations": m["migrations"] + ["x.0099"]})))
told["foreign"] = refused(rewritten("foreign.zip", manifest(lambda m: m | {"database": "oracle"})))
told["unchanged"] = [Place.objects.count(), Document.objects.count(), Generation.current() == before]

call_command("restore", folder / "backup.zip")
told["restored"] = [Place.objects.count(), Document.objects.count(), Generation.current() > before]
told["file"] = Document.objects.get().file.read().decode()
told["number"] = f.place("Další místo").pk
(kept,) = folder.glob("before-restore-*.zip")
Place.objects.all().delete()
call_command("restore", kept, discard=True)
told["kept"] = list(Place.objects.values_list("name_cs", flat=True))
told["left"] = [path.name for path in folder.iterdir() if "archive" in path.name or "partial" in path.name]
print("TOLD" + json.dumps(told))
"""


def test_a_backup_brings_everything_back_and_what_is_unfit_changes_nothing(tmp_path):
    home, safe = tmp_path / "data", tmp_path / "safe"
    home.mkdir()
    safe.mkdir()
    with empty_database(home) as address:
        assert run_django(home, "migrate", "-v0", DATABASE_URL=address).returncode == 0
        done = run_django(
            home, "shell", "-v0", "-c", STORY.replace("FOLDER", repr(str(safe))),
            DATABASE_URL=address,
        )  # fmt: skip
    assert "TOLD" in done.stdout, done.stdout
    told = json.loads(done.stdout.partition("TOLD")[2])
    assert "is there already" in told["again"]
    assert "checksum of media/documents/" in told["damaged"]
    assert "newer portal" in told["newer"]
    assert "The backup is of oracle" in told["foreign"]
    assert told["unchanged"] == [1, 0, True]
    assert told["restored"] == [0, 1, True]
    assert told["file"] == "%PDF-1.4 plan %%EOF"
    assert told["number"] == 1
    assert told["kept"] == ["Nové místo"]
    assert told["left"] == []


@pytest.mark.once
def test_killed_at_any_moment_nothing_is_lost(demo_data):
    command = [sys.executable, str(Path(PROJECT) / "bench" / "kills.py"), str(demo_data), "3"]
    done = subprocess.run(command, env={"PATH": demo_environment(demo_data)["PATH"]}, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("nothing lost") == 2
