"""`export_site` and `import_site`: the demo moves into an empty portal and is the same there."""

import difflib
import hashlib
import json
import os
import uuid
import zipfile
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connection

from partners.models import Place
from tests import factories as f
from tests.conftest import run_django

# Pages of every kind, in one language each by turns; what differs from request to request by itself is taken out.
RENDER = """
import itertools, json, re, sys
from django.test import Client
from portal.languages import languages
from portal.sitemaps import SITEMAPS
from django.utils import translation
client, turns, pages = Client(HTTP_HOST="127.0.0.1"), itertools.cycle(languages()), {}
def look(address):
    answer = client.get(address)
    text = b"".join(answer.streaming_content) if answer.streaming else answer.content
    pages[address] = [answer.status_code, re.sub(r'nonce="[^"]*"', "", text.decode("latin-1"))]
for name, entries in SITEMAPS.items():
    items = list(entries.items())
    for item in items if name == "rooms" else items[:3]:
        with translation.override(next(turns)):
            look(entries.location(item))
for address in ("/cs/hledat/?q=most", "/pl/szukaj/?q=Żytawa", "/media/documents/sample/leaflet.pdf"):
    look(address)
print("PAGES" + json.dumps(pages))
"""


@contextmanager
def empty_database(folder: Path):
    """A new database of the kind that the suite runs on: its DATABASE_URL."""
    if connection.vendor == "sqlite":
        yield f"sqlite:///{folder}/portal.sqlite3"
        return
    import psycopg2

    given, name = os.environ["DATABASE_URL"], f"moved_{uuid.uuid4().hex[:8]}"
    server = psycopg2.connect(given)
    server.autocommit = True
    try:
        server.cursor().execute(f"CREATE DATABASE {name} TEMPLATE template0")
        yield given.rpartition("/")[0] + f"/{name}"
        server.cursor().execute(f"DROP DATABASE {name}")
    finally:
        server.close()


def pages(folder: Path, **environment: str) -> dict[str, list]:
    """What visitors see, by address."""
    done = run_django(folder, "shell", "-v0", "-c", RENDER, SECURE_SSL_REDIRECT="", **environment)
    assert "PAGES" in done.stdout, done.stdout
    return json.loads(done.stdout.partition("PAGES")[2])


def contents(path: Path) -> dict[str, Any]:
    """The entries of an archive, rows as objects; without the manifest, which has the time."""
    with zipfile.ZipFile(path) as archive:
        entries = {name: archive.read(name) for name in archive.namelist() if name != "manifest.json"}
    return {name: [json.loads(line) for line in content.splitlines()] if name.endswith("jsonl") else content
            for name, content in entries.items()}  # fmt: skip


def differences(before: dict[str, list], after: dict[str, list]) -> list[str]:
    """Lines in which pages differ, as `diff` shows them."""
    return [
        line for address, (_status, text) in before.items()
        for line in difflib.unified_diff(text.splitlines(), after[address][1].splitlines(), address, address, n=0)
    ]  # fmt: skip


def test_the_demo_moves_into_an_empty_portal_and_looks_the_same(demo_data, tmp_path):
    archive, moved = tmp_path / "site.zip", tmp_path / "moved"
    assert run_django(demo_data, "export_site", str(archive), "--with-passwords").returncode == 0
    moved.mkdir()
    (moved / "static").symlink_to(demo_data / "static")
    with empty_database(moved) as address:
        assert run_django(moved, "migrate", "-v0", DATABASE_URL=address).returncode == 0
        done = run_django(moved, "import_site", str(archive), DATABASE_URL=address)
        assert done.returncode == 0, done.stdout
        before, after = pages(demo_data), pages(moved, DATABASE_URL=address)
        assert {status for status, _text in before.values()} == {200}
        assert len(before) > 30
        assert differences(before, after) == []
        again = tmp_path / "again.zip"
        run_django(moved, "export_site", str(again), "--with-passwords", DATABASE_URL=address)
        assert contents(again) == contents(archive)
        refused = run_django(moved, "import_site", str(archive), DATABASE_URL=address)
        assert "not empty" in refused.stdout


@pytest.fixture(scope="module")
def archive(demo_data, tmp_path_factory) -> Path:
    """The demo as an archive."""
    path = tmp_path_factory.mktemp("archive") / "site.zip"
    assert run_django(demo_data, "export_site", str(path)).returncode == 0
    return path


@pytest.mark.once
def test_passwords_stay_at_home_unless_asked_for(archive):
    people = contents(archive)["records/portal.user.jsonl"]
    assert len(people) == 4
    assert not any("password" in person for person in people)
    assert archive.stat().st_mode & 0o777 == 0o600


@pytest.mark.once
def test_what_is_there_is_not_written_over(db, archive):
    before = archive.read_bytes()
    with pytest.raises(CommandError, match="is there already"):
        call_command("export_site", archive)
    assert archive.read_bytes() == before


@pytest.mark.once
def test_only_an_empty_portal_takes_an_archive(db, archive):
    f.place()
    with pytest.raises(CommandError, match=r"not empty: partners\.Place"):
        call_command("import_site", archive)
    assert Place.objects.count() == 1


def changed(source: Path, target: Path, name: str, old: bytes, new: bytes, *, honest: bool) -> None:
    """A copy of an archive with other words in one entry; *honest*: the manifest knows."""
    with zipfile.ZipFile(source) as archive, zipfile.ZipFile(target, "w") as out:
        for entry in archive.namelist():
            text = archive.read(entry)
            if entry == name:
                assert old in text
                text = text.replace(old, new)
            if entry == "manifest.json" and honest:
                manifest = json.loads(text)
                words = archive.read(name).replace(old, new)
                manifest["entries"][name] = {"bytes": len(words), "sha256": hashlib.sha256(words).hexdigest()}
                text = json.dumps(manifest).encode()
            out.writestr(entry, text)


PROJECTS = "records/projects.project.jsonl"


@pytest.mark.once
@pytest.mark.parametrize(
    ("name", "old", "new", "honest", "said"),
    [
        (PROJECTS, b"ALiZi", b"ALIZI", False, "checksum of records/projects.project.jsonl"),
        ("manifest.json", b'"format": 1', b'"format": 9', False, "newer portal"),
        ("manifest.json", b'"portal site"', b'"portal tree"', False, "another kind"),
        ("manifest.json", b"media/documents/", b"media/../documents/", False, "not those of its manifest"),
        (PROJECTS, b'"lifecycle": "running"', b'"lifecycle": "flying"', True, "line .*lifecycle: "),
        (PROJECTS, b'"acronym"', b'"nickname"', True, "no column nickname"),
        ("records/projects.participation.jsonl", b'"project": 1,', b'"project": 9991,', True, "contradict each other"),
        ("records/portal.sitesettings.jsonl", b'{"id"', b'"id"', True, "line 1: this is no JSON"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_and_nothing_is_taken(db, archive, tmp_path, name, old, new, honest, said):
    before = {path for path in settings.MEDIA_ROOT.rglob("*") if path.is_file()}
    changed(archive, tmp_path / "changed.zip", name, old, new, honest=honest)
    with pytest.raises(CommandError, match=said):
        call_command("import_site", tmp_path / "changed.zip")
    assert not Place.objects.exists()
    assert {path for path in settings.MEDIA_ROOT.rglob("*") if path.is_file()} == before


@pytest.mark.once
def test_half_an_archive_is_damaged(db, archive, tmp_path):
    half = tmp_path / "half.zip"
    half.write_bytes(archive.read_bytes()[:200_000])
    with pytest.raises(CommandError, match="is damaged"):
        call_command("import_site", half)
