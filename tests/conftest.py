"""What every test can use: a clean language, a browser, a live server, and the demo as it is served.

Which tests run where: all run on SQLite; on PostgreSQL (PORTAL_SUITE=postgresql, set by `manage.py test`) all but those
marked `browser` or `once`, unless they are marked `every_database`.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.signals import request_finished, request_started
from django.utils import translation

from portal.bootstrap import held
from portal.suite import chromium, free_port, in_ci

PROJECT = Path(__file__).resolve().parent.parent
NO_BROWSER = "no Chromium was found"
BROWSER_ARGUMENTS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]


def pytest_collection_modifyitems(config, items) -> None:
    """Leave out what need not run twice, skip what has no browser, and put the demo's tests last."""
    items.sort(key=lambda item: "demo" in item.fixturenames)
    if os.environ.get("PORTAL_SUITE") == "postgresql":
        left_out = [item for item in items if runs_once(item)]
        items[:] = [item for item in items if not runs_once(item)]
        config.hook.pytest_deselected(items=left_out)
    if not chromium() and not in_ci():
        for item in items:
            if item.get_closest_marker("browser"):
                item.add_marker(pytest.mark.skip(reason=NO_BROWSER))


def runs_once(item) -> bool:
    """Whether a test says the same with every database."""
    once = item.get_closest_marker("browser") or item.get_closest_marker("once")
    return bool(once) and not item.get_closest_marker("every_database")


def pytest_terminal_summary(terminalreporter) -> None:
    """Say in plain sight how many browser tests did not run."""
    counted = [value for reports in terminalreporter.stats.values() for report in reports
               for name, value in getattr(report, "user_properties", ()) if name == "combinations"]  # fmt: skip
    if counted:
        terminalreporter.write_line(f"Rights matrix: {sum(counted)} combinations of address, role and record tried.")
    skipped = [report for report in terminalreporter.stats.get("skipped", []) if NO_BROWSER in str(report.longrepr)]
    if skipped:
        terminalreporter.write_line(f"NOT RUN: {len(skipped)} browser tests, because {NO_BROWSER}.", yellow=True)


@pytest.fixture(autouse=True)
def _language_as_at_the_start() -> Iterator[None]:
    """No test inherits the language of the page that the one before it looked at."""
    translation.deactivate()
    yield
    translation.deactivate()


@pytest.fixture(scope="session")
def browser() -> Iterator:
    """The machine's own Chromium; only for tests marked `browser`."""
    path = chromium()
    if path is None:
        pytest.fail(NO_BROWSER)
    # Playwright keeps an event loop in this thread, and Django would refuse the database beside one.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chrome = playwright.chromium.launch(executable_path=path, args=BROWSER_ARGUMENTS)
        yield chrome
        chrome.close()


class RequestsUnderWay:
    """What the live server is answering now: a page that is left still tells it what was typed, and the tables must not
    be emptied under that."""

    QUIET, LONGEST = 0.15, 10  # seconds without a request, and to wait for them

    def __init__(self) -> None:
        self.number, self.last = 0, 0.0

    def __enter__(self) -> "RequestsUnderWay":
        request_started.connect(self.begin)
        request_finished.connect(self.end)
        return self

    def __exit__(self, *_error: object) -> None:
        request_started.disconnect(self.begin)
        request_finished.disconnect(self.end)

    def begin(self, **_signal: object) -> None:
        self.number += 1

    def end(self, **_signal: object) -> None:
        self.number, self.last = self.number - 1, time.monotonic()

    def wait(self) -> None:
        """Until nothing has been asked for a moment."""
        until, self.last = time.monotonic() + self.LONGEST, time.monotonic()
        while (self.number > 0 or time.monotonic() - self.last < self.QUIET) and time.monotonic() < until:
            time.sleep(0.02)


@pytest.fixture
def live_page(browser, live_server, django_db_serialized_rollback) -> Iterator:
    """A page of the browser at a server that shows the test's own database: `live_page.goto("/cs/")`.

    The rows that migrations made (groups) are put back after each such test, which empties the tables.
    """
    with RequestsUnderWay() as under_way:
        context = browser.new_context(base_url=live_server.url)
        yield context.new_page()
        context.close()
        under_way.wait()


@pytest.fixture(scope="session")
def demo(django_db_setup, django_db_blocker) -> Iterator[dict[str, int]]:
    """The demo's content in the database, and how many records of each kind it made; changes are taken back.

    Loaded once: the tests that ask for it run last (`pytest_collection_modifyitems`), within one transaction.
    """
    from django.contrib.auth.models import Group
    from django.db import connection, transaction

    from portal.demo import load

    with django_db_blocker.unblock(), transaction.atomic():
        if not Group.objects.exists():  # a test before has emptied the tables
            connection.creation.deserialize_db_from_string(connection._test_serialized_contents)
        yield load()
        transaction.set_rollback(True)


@pytest.fixture(scope="session")
def demo_data(tmp_path_factory) -> Path:
    """A data folder made by `demo --no-serve`, once for all workers. Look, do not touch."""
    shared = tmp_path_factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        shared = shared.parent  # the workers' folders lie in that of the run
    folder = shared / "demo"
    with held(shared):
        if not folder.exists():
            done = run_django(folder, "demo", "--no-serve")
            assert done.returncode == 0, done.stdout
    return folder


@pytest.fixture(scope="session")
def demo_site(demo_data) -> Iterator[str]:
    """The address of the demo, served as in production by granian. For tests that only read."""
    port = free_port()
    with serving(demo_data, port) as server:
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


def serving(folder: Path, port: int) -> subprocess.Popen:
    """Start the server on a data folder and wait until it has said that it answers."""
    command = [sys.executable, "-m", "django", "serve", "--port", str(port), "--workers", "1"]
    server = subprocess.Popen(command, cwd=PROJECT, env=demo_environment(folder), stdout=subprocess.PIPE, text=True)
    assert any("http://" in line for line in server.stdout), "the server did not start"
    return server


def run_django(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess:
    """Run a command of the portal on a data folder, in production's settings, with SQLite."""
    return subprocess.run(
        [sys.executable, "-m", "django", *arguments],
        cwd=PROJECT,
        env=demo_environment(folder) | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=300,  # a machine that is busy with other things
    )


def demo_environment(folder: Path) -> dict[str, str]:
    """The environment in which the demo runs on *folder*."""
    kept = {key: value for key, value in os.environ.items() if key in ("PATH", "HOME", "LANG", "TMPDIR")}
    return kept | {
        "PORTAL_DATA_DIR": str(folder),
        "DATABASE_URL": f"sqlite:///{folder}/portal.sqlite3",
        "DJANGO_SETTINGS_MODULE": "portal.settings",
        "DEBUG": "False",
        "PORTAL_PLAIN_HTTP": "True",
        "SECRET_KEY": "",
    }
