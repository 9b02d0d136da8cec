"""`manage.py demo` and `serve`: a whole installation, its second start, and what a failure leaves."""

import contextlib
import http.client
import json
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from portal.suite import free_port
from tests.conftest import PROJECT, demo_environment, run_django, serving

pytestmark = pytest.mark.once

FAILING_DEMO = """
import django
django.setup()
from django.core.management import call_command
from portal.management.commands import demo

def fail(name, **options):
    if name == "load_demo":
        from portal.models import User
        User.objects.create(username="half-done")
        raise RuntimeError("the load failed")
    if name != "collectstatic":
        call_command(name, **options)

demo.call_command = fail
call_command("demo", no_serve=True)
"""


def rows(folder: Path, table: str) -> int:
    """The number of rows in a table of the demo's database."""
    with contextlib.closing(sqlite3.connect(folder / "portal.sqlite3")) as connection:
        return connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


def test_demo_makes_a_working_data_folder(demo_data):
    assert {path.name for path in demo_data.iterdir()} >= {"portal.sqlite3", "static", "static.stamp", "secret-key"}
    assert not list(demo_data.glob("*.new*"))
    assert rows(demo_data, "projects_project") >= 4
    assert rows(demo_data, "portal_user") == 4
    assert (demo_data / "static" / "staticfiles.json").exists()
    assert list((demo_data / "static").rglob("*.br"))


def test_second_run_changes_nothing(demo_data):
    def state() -> tuple:
        with contextlib.closing(sqlite3.connect(demo_data / "portal.sqlite3")) as connection:
            dump = sorted(line for line in connection.iterdump() if line.startswith("INSERT"))
        files = {path: path.stat().st_mtime_ns for path in demo_data.rglob("*") if "sqlite3" not in path.name}
        return dump, {path: time for path, time in files.items() if path.is_file()}

    before = state()
    done = run_django(demo_data, "demo", "--no-serve")
    assert done.returncode == 0, done.stdout
    dump, files = state()
    assert dump == before[0]
    assert files == before[1]


def test_failed_load_leaves_no_database(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", FAILING_DEMO],
        cwd=PROJECT,
        env=demo_environment(tmp_path),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert "the load failed" in done.stderr
    assert not list(tmp_path.glob("portal.sqlite3*"))


def test_accounts_are_printed_with_the_given_password(demo_data):
    done = run_django(demo_data, "demo_accounts")
    assert [line.split()[0] for line in done.stdout.splitlines()] == [
        "administrator",
        "publisher",
        "editor",
        "translator",
    ]


def test_demo_answers_as_in_production(demo_site):
    connection = http.client.HTTPConnection(demo_site.removeprefix("http://"), timeout=20)
    connection.request("GET", "/cs/")
    answer = connection.getresponse()
    body = answer.read().decode()
    assert answer.status == 200
    assert "/static/css/" in body and ".css" in body
    assert "<h1" in body
    connection.request("GET", "/cs/nothing-here/")
    missing = connection.getresponse()
    assert missing.status == 404
    assert "DEBUG = True" not in missing.read().decode()


def test_static_files_are_hashed_compressed_and_kept_for_a_year(demo_site, demo_data):
    names = json.loads((demo_data / "static" / "staticfiles.json").read_text())["paths"]
    hashed = next(name for plain, name in names.items() if plain.endswith("base.css") and "admin" not in plain)
    connection = http.client.HTTPConnection(demo_site.removeprefix("http://"), timeout=20)
    connection.request("GET", f"/static/{hashed}", headers={"Accept-Encoding": "br"})
    answer = connection.getresponse()
    assert answer.status == 200
    assert answer.headers["Content-Encoding"] == "br"
    assert "immutable" in answer.headers["Cache-Control"]


def test_sigterm_ends_the_server_cleanly(demo_data):
    port = free_port()
    with serving(demo_data, port) as server:
        server.terminate()
        assert server.wait(20) == 0
    with pytest.raises(ConnectionRefusedError):
        http.client.HTTPConnection("127.0.0.1", port, timeout=5).connect()
