"""A server is killed in the middle of a save: the record is as it was, and what was typed is there again."""

import contextlib
import http.client
import json
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from http.cookiejar import CookieJar
from pathlib import Path
from types import SimpleNamespace
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, build_opener

import pytest

from portal.suite import free_port
from tests.conftest import PROJECT, demo_environment, serving
from tests.portal.filled_form import filled

pytestmark = pytest.mark.once
TYPED = "Napsáno těsně před pádem"
SAVE_AND_DIE = """
import os, signal, sys
import django
django.setup()
from django.contrib.admin import ModelAdmin
from django.test import Client
from portal.models import User
from tests.portal.filled_form import filled
page, typed = sys.argv[1:]
client = Client(SERVER_NAME="127.0.0.1")
client.force_login(User.objects.filter(is_superuser=True).first())
form = filled(client.get(page)) | {"title_cs": typed}
assert client.post("/admin/typing/", form).status_code == 200
ModelAdmin.log_change = lambda *args: os.kill(os.getpid(), signal.SIGKILL)  # the last step before the commit
client.post(page, form | {"_continue": "1"})
"""


@pytest.fixture
def folder(demo_data, tmp_path) -> Path:
    """The data of the demo, to be written into."""
    for name in ("portal.sqlite3", "secret-key", "demo-password"):
        for file in demo_data.glob(f"{name}*"):
            shutil.copy(file, tmp_path)
    (tmp_path / "static").symlink_to(demo_data / "static")
    return tmp_path


@pytest.fixture
def database(folder):
    with closing(sqlite3.connect(folder / "portal.sqlite3", isolation_level=None)) as database:
        yield database


def first_project(database) -> tuple[int, str]:
    """Key and Czech title of the first project."""
    return database.execute("SELECT id, title_cs FROM projects_project ORDER BY id LIMIT 1").fetchone()


def titles_of_copies(database) -> list[str]:
    """The Czech titles in all working copies."""
    rows = database.execute("SELECT document FROM portal_workingcopy")
    return [json.loads(document)["fields"]["title_cs"] for (document,) in rows]


@contextlib.contextmanager
def running(folder: Path, port: int) -> Iterator[subprocess.Popen]:
    """The server, as production runs it, ended with the block whatever happens."""
    with serving(folder, port) as server:
        try:
            yield server
        finally:
            server.terminate()


class Desk:
    """An administrator at the server, with cookies over HTTP and nothing else."""

    def __init__(self, port: int, password: str) -> None:
        self.address = f"http://127.0.0.1:{port}"
        self.opener = build_opener(HTTPCookieProcessor(CookieJar()))
        token = re.search('name="csrfmiddlewaretoken" value="([^"]+)"', self.get("/admin/login/"))[1]
        self.post(
            "/admin/login/?next=/robots.txt", username="administrator", password=password, csrfmiddlewaretoken=token
        )

    def get(self, path: str) -> str:
        return self.opener.open(self.address + path, timeout=60).read().decode()

    def form(self, path: str) -> dict:
        return filled(SimpleNamespace(text=self.get(path)))

    def post(self, path: str, **data) -> str:
        return self.opener.open(self.address + path, urlencode(data, doseq=True).encode(), timeout=60).read().decode()


def test_the_server_killed_while_it_saves_loses_no_text(folder, database):
    port, (key, title) = free_port(), first_project(database)
    page, answers = f"/admin/projects/project/{key}/change/", []
    with running(folder, port) as server:
        desk = Desk(port, (folder / "demo-password").read_text().strip())
        form = desk.form(page) | {"title_cs": TYPED}
        desk.post("/admin/typing/", **form)
        database.execute("BEGIN IMMEDIATE")  # the save waits for the lock of whoever writes

        def save() -> None:
            try:
                answers.append(desk.post(page, **form, _continue="1"))
            except (URLError, ConnectionError, http.client.HTTPException) as lost:
                answers.append(lost)

        saving = threading.Thread(target=save)
        saving.start()
        saving.join(1)
        assert saving.is_alive() and not answers
        [granian] = Path(f"/proc/{server.pid}/task/{server.pid}/children").read_text().split()
        os.killpg(int(granian), signal.SIGKILL)  # with its workers
        saving.join()
        database.execute("ROLLBACK")
    assert not isinstance(answers[0], str)
    assert (first_project(database), titles_of_copies(database)) == ((key, title), [])
    with running(folder, port):
        again = desk.form(page)
        assert again["title_cs"] == [TYPED]
        desk.post(page, **again, _continue="1")
    assert titles_of_copies(database) == [TYPED]


def test_a_process_killed_just_before_the_commit_leaves_a_draft_as_it_was(folder, database):
    key, title = first_project(database)
    database.execute("UPDATE projects_project SET state = 'draft' WHERE id = ?", [key])
    command = [sys.executable, "-c", SAVE_AND_DIE, f"/admin/projects/project/{key}/change/", TYPED]
    killed = subprocess.run(command, cwd=PROJECT, env=demo_environment(folder), capture_output=True, timeout=120)
    assert killed.returncode == -signal.SIGKILL, killed.stderr.decode()
    assert first_project(database) == (key, title)
    [kept] = database.execute("SELECT typed FROM portal_openform WHERE typed IS NOT NULL").fetchone()
    assert json.loads(kept)["title_cs"] == [TYPED]
