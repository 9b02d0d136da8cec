"""`manage.py test`: what it runs, and that nothing is left out in silence."""

import contextlib
import subprocess
import sys

import pytest

from portal import suite

pytestmark = pytest.mark.once


@pytest.fixture
def runs(monkeypatch) -> dict[str, int]:
    """Exit codes of pytest by database, instead of running it."""
    codes = {"SQLite": 0, "PostgreSQL": 0}
    codes["seen"] = []

    def run_pytest(database: str, address: str | None, arguments: list[str]) -> int:
        codes["seen"].append((database, arguments))
        return codes[database]

    monkeypatch.setattr(suite, "run_pytest", run_pytest)
    monkeypatch.setattr(suite, "chromium", lambda: "/usr/bin/chromium")
    monkeypatch.setattr(suite, "postgresql", lambda: contextlib.nullcontext("postgres://portal@127.0.0.1/portal"))
    monkeypatch.delenv("CI", raising=False)
    return codes


@pytest.mark.parametrize(
    ("sqlite", "postgresql", "worst"),
    [(0, 0, 0), (1, 0, 1), (0, 1, 1), (0, 2, 2), (0, suite.NO_TESTS_COLLECTED, 0), (5, 0, 5), (4, 0, 4)],
)
def test_exit_code_is_that_of_the_worse_run(runs, sqlite, postgresql, worst):
    runs.update(SQLite=sqlite, PostgreSQL=postgresql)
    assert suite.run_suite([]) == worst


def test_both_databases_get_the_users_arguments(runs):
    suite.run_suite(["tests/portal", "-k", "x"])
    assert runs["seen"] == [("SQLite", ["tests/portal", "-k", "x"]), ("PostgreSQL", ["tests/portal", "-k", "x"])]


@pytest.mark.parametrize("missing", ["browser", "postgresql"])
@pytest.mark.parametrize(("ci", "code"), [("", 0), ("true", 1)])
def test_what_cannot_run_is_said_last_and_fails_in_ci(runs, monkeypatch, capsys, missing, ci, code):
    monkeypatch.setenv("CI", ci)
    if missing == "browser":
        monkeypatch.setattr(suite, "chromium", lambda: None)
    else:
        monkeypatch.setattr(suite, "postgresql", lambda: contextlib.nullcontext(None))
    assert suite.run_suite([]) == code
    last = capsys.readouterr().out.splitlines()[-1]
    assert last.startswith("NOT RUN: ")
    assert {"browser": "browser tests", "postgresql": "PostgreSQL"}[missing] in last


def test_users_own_server_is_used(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://me@db/portal")
    with suite.postgresql() as address:
        assert address == "postgres://me@db/portal"


def test_sqlite_in_the_environment_is_no_postgresql(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "sqlite:////tmp/x.sqlite3")
    monkeypatch.setattr(suite, "postgresql_programs", lambda: None)
    with suite.postgresql() as address:
        assert address is None


@pytest.mark.skipif(suite.postgresql_programs() is None and not suite.in_ci(), reason="no PostgreSQL was found")
def test_throw_away_server_answers_and_leaves_nothing(monkeypatch):
    import psycopg2

    monkeypatch.delenv("DATABASE_URL", raising=False)
    with suite.postgresql() as address:
        with contextlib.closing(psycopg2.connect(address)) as connection, connection.cursor() as cursor:
            cursor.execute("SELECT lower('ŽLUŤOUČKÝ'), current_setting('data_directory')")
            lower, folder = cursor.fetchone()
        assert lower == "žluťoučký"  # a cluster of locale C would leave the accents alone
    with pytest.raises(psycopg2.OperationalError):
        psycopg2.connect(address)
    assert subprocess.run(["ls", folder], capture_output=True).returncode != 0


@pytest.mark.parametrize(("ci", "code", "said"), [("", 0, "NOT RUN: 1 browser tests"), ("true", 1, "1 error")])
def test_bare_pytest_passes_over_nothing_in_silence(tmp_path, ci, code, said):
    (tmp_path / "test_it.py").write_text("import pytest\n\n@pytest.mark.browser\ndef test_it(browser): ...\n")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "tests.conftest", "-c", str(suite.PROJECT / "pyproject.toml"), tmp_path],
        env={"PATH": "/nowhere", "PORTAL_CHROMIUM": "/nowhere/chromium", "PYTHONPATH": str(suite.PROJECT), "CI": ci},
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert done.returncode == code, done.stdout + done.stderr
    assert said in done.stdout
