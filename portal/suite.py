"""The whole test suite: on SQLite, then on PostgreSQL, as `manage.py test` runs it.

Extra arguments go to pytest. PostgreSQL is the server that DATABASE_URL names, else a throw-away one made from the
machine's own programs. Whatever could not run is said in the last lines; with CI set it is a failure instead.
"""

import contextlib
import os
import pwd
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
NO_TESTS_COLLECTED = 5  # pytest's exit code


def in_ci() -> bool:
    """Whether a missing browser or database is a failure: CI=true, as every CI service sets it."""
    return os.environ.get("CI", "").lower() not in ("", "0", "false")


def chromium() -> str | None:
    """The machine's own Chromium, or the one that PORTAL_CHROMIUM names; None where there is none."""
    named = os.environ.get("PORTAL_CHROMIUM")
    return next(filter(None, map(shutil.which, (named,) if named else CHROMIUM_NAMES)), None)


def run_suite(arguments: list[str]) -> int:
    """Run everything; return the worse of the two exit codes."""
    missing = [] if chromium() else ["the browser tests: no Chromium was found"]
    code = run_pytest("SQLite", None, arguments)
    with postgresql() as address:
        if address is None:
            missing.append("the suite on PostgreSQL: DATABASE_URL names no server, and no PostgreSQL was found here")
        elif code in (0, 1):  # an interrupted run, or one that could not start, is not started twice
            second = run_pytest("PostgreSQL", address, arguments)
            code = max(code, 0 if second == NO_TESTS_COLLECTED else second)
    for what in missing:
        print(f"NOT RUN: {what}.", flush=True)
    return max(code, 1) if missing and in_ci() else code


def run_pytest(database: str, address: str | None, arguments: list[str]) -> int:
    """Run pytest once, with two workers; *address* is a DATABASE_URL, None the SQLite of the tests."""
    print(f"=== The suite on {database} ===", flush=True)
    environment = {**os.environ, "PORTAL_SUITE": database.lower()}
    environment.pop("DATABASE_URL", None)
    if address:
        environment["DATABASE_URL"] = address
    command = [sys.executable, "-m", "pytest", "-n", "2", *map(from_where_called, arguments)]
    with subprocess.Popen(command, cwd=PROJECT, env=environment) as pytest:
        while True:
            try:
                return pytest.wait()
            except KeyboardInterrupt:  # pytest got it too: let it close its databases
                continue


def from_where_called(argument: str) -> str:
    """A path as pytest finds it from the project's folder, when the command was called from somewhere else."""
    path = Path(argument.partition("::")[0])
    is_path = not argument.startswith("-") and len(path.parts) > 1 and path.exists()
    return os.path.abspath(argument) if is_path else argument


@contextlib.contextmanager
def postgresql() -> Iterator[str | None]:
    """The DATABASE_URL of a PostgreSQL server: the user's own, or a throw-away one; None where neither is at hand."""
    given = os.environ.get("DATABASE_URL", "")
    programs = postgresql_programs()
    if re.match(r"(postgres|postgresql|pgsql|psql)://", given):
        yield given
    elif programs is None:
        yield None
    else:
        with throw_away_server(programs) as address:
            yield address


def postgresql_programs() -> Path | None:
    """The folder with the newest `initdb` and `postgres`: Debian keeps them off the path."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda bin: int(bin.parent.name), reverse=True)
    on_path = shutil.which("initdb")
    if on_path:
        folders.append(Path(on_path).resolve().parent)
    return next((folder for folder in folders if (folder / "initdb").exists() and (folder / "postgres").exists()), None)


@contextlib.contextmanager
def throw_away_server(programs: Path) -> Iterator[str]:
    """A server with an empty cluster, for this run only: nothing survives it, so nothing is flushed to disk."""
    as_user = server_user()
    password = secrets.token_hex(16)
    with tempfile.TemporaryDirectory(prefix="portal-postgresql-", ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        (home / "password").write_text(password)
        if as_user:
            for path in (home, home / "password"):
                os.chown(path, as_user["user"], as_user["group"])
        initdb = [
            *(programs / "initdb", "--pgdata", home / "data", "--username", "portal", "--auth", "scram-sha-256"),
            *("--pwfile", home / "password", "--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync"),
        ]
        subprocess.run(initdb, check=True, stdout=subprocess.DEVNULL, cwd=folder, **as_user)
        port = free_port()
        options = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "unix_socket_directories="]
        options += ["listen_addresses=127.0.0.1", f"port={port}", "max_connections=50"]
        command = [programs / "postgres", "-D", home / "data", *(part for option in options for part in ("-c", option))]
        with (home / "log").open("wb") as log:
            server = subprocess.Popen(
                command, stdout=log, stderr=log, cwd=folder, process_group=0, **as_user
            )  # in a group of its own, so that Ctrl-C reaches the tests first
        try:
            wait_until_ready(programs, port, server, home / "log")
            yield f"postgres://portal:{password}@127.0.0.1:{port}/postgres"
        finally:
            server.send_signal(signal.SIGINT)  # “fast”: does not wait for connections to end
            server.wait(30)


def server_user() -> dict[str, object]:
    """Who runs the server, as arguments of `subprocess`: oneself, but not root, whom PostgreSQL refuses."""
    if os.geteuid():
        return {}
    names = [entry.pw_name for entry in pwd.getpwall()]
    entry = pwd.getpwnam("postgres" if "postgres" in names else "nobody")
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def wait_until_ready(programs: Path, port: int, server: subprocess.Popen, log: Path) -> None:
    """Return when the server takes connections."""
    command = [programs / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(port), "-t", "5"]
    for _attempt in range(120):
        if subprocess.run(command).returncode == 0:
            return
        with contextlib.suppress(subprocess.TimeoutExpired):
            server.wait(0.25)
            break
    raise RuntimeError(f"The throw-away PostgreSQL did not start:\n{log.read_text(errors='replace')}")


def free_port() -> int:
    """A port on which nothing listens at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
