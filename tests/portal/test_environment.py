"""The environment that `demo` and `test` make for themselves: what stops it, and what it leaves behind."""

import os
import re
import runpy
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from portal import bootstrap
from portal.bootstrap import PROJECT, Refusal

pytestmark = pytest.mark.once


@pytest.fixture
def venv(tmp_path) -> Path:
    """Where an environment may be made."""
    return tmp_path / "environment"


@pytest.fixture
def good_venv(venv) -> Path:
    """An environment that looks finished: of this Python, stamped for both words, without a single package."""
    subprocess.run([bootstrap.base_python(), "-m", "venv", "--without-pip", str(venv)], check=True)
    bootstrap.write_stamp(venv, bootstrap.LOCKS["test"])
    return venv


@pytest.fixture
def commands(monkeypatch) -> list[list[str]]:
    """What would be run, without running it; making an environment leaves a folder that looks like one."""
    seen = []

    def run(command: list[str], *_sentence) -> None:
        seen.append(command)
        if command[1:3] == ["-m", "venv"]:
            folder = Path(command[3])
            (folder / "bin").mkdir(parents=True)
            (folder / "bin" / "python").symlink_to(bootstrap.base_python())
            version = f"{sys.version_info.major}.{sys.version_info.minor}.0"
            (folder / "pyvenv.cfg").write_text(f"home = /usr/bin\nversion = {version}\n")

    monkeypatch.setattr(bootstrap, "run", run)
    return seen


def manage(venv: Path, *words: str, cwd: Path = PROJECT, **environment: str) -> subprocess.CompletedProcess:
    """Call `manage.py` as somebody at a shell would."""
    kept = {key: value for key, value in os.environ.items() if key in ("PATH", "HOME", "LANG", "TMPDIR")}
    return subprocess.run(
        [bootstrap.base_python(), str(PROJECT / "manage.py"), *words],
        cwd=cwd,
        env=kept | {"PORTAL_VENV": str(venv)} | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=120,
    )


def test_busy_port_is_refused_before_any_work(venv, tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = manage(venv, "demo", "--port", str(port), PORTAL_DATA_DIR=str(tmp_path / "data"))
    assert done.returncode == 1
    assert f"Port {port} is in use by another program." in done.stdout
    assert not venv.exists()
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("port", ["0", "65536", "http", "-1", "²"])
def test_port_that_cannot_be_is_refused(venv, port):
    done = manage(venv, "demo", f"--port={port}")
    assert done.returncode == 2
    assert "a port is a number from 1 to 65535" in done.stdout
    assert not venv.exists()


def test_data_folder_that_cannot_be_written_is_refused_before_any_work(venv, tmp_path):
    (tmp_path / "file").touch()
    done = manage(venv, "demo", "--no-serve", PORTAL_DATA_DIR=str(tmp_path / "file" / "data"))
    assert done.returncode == 1
    assert "cannot be written" in done.stdout
    assert "PORTAL_DATA_DIR" in done.stdout
    assert not venv.exists()


def test_read_only_data_folder_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "access", lambda path, mode: False)  # file permissions do not stop root
    with pytest.raises(Refusal, match="cannot be written"):
        bootstrap.refuse_read_only(tmp_path / "new" / "data")
    assert list(tmp_path.iterdir()) == []


def test_read_only_project_folder_is_refused(tmp_path):
    (tmp_path / "file").touch()
    done = manage(tmp_path / "file" / "venv", "test")
    assert done.returncode == 1
    assert "cannot be written" in done.stdout
    assert "Traceback" not in done.stdout


@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_missing_module_is_named_with_the_package_that_brings_it(venv, monkeypatch, module):
    find_spec = bootstrap.importlib.util.find_spec
    monkeypatch.setattr(bootstrap.importlib.util, "find_spec", lambda name: None if name == module else find_spec(name))
    with pytest.raises(Refusal, match=f"lacks its module “{module}”.*apt-get install python3-venv"):
        bootstrap.make_environment(venv, "demo")
    assert not venv.exists()


def test_without_network_there_is_a_sentence_and_nothing_else(venv, tmp_path):
    offline = {"PIP_CONFIG_FILE": os.devnull, "PIP_NO_INDEX": "1", "HOME": str(tmp_path)}
    done = manage(venv, "demo", "--no-serve", PORTAL_DATA_DIR=str(tmp_path / "data"), **offline)
    assert done.returncode == 1
    assert "The packages could not be installed. Is there a connection to the network" in done.stdout
    assert "Traceback" not in done.stdout
    assert not venv.exists()
    assert not (tmp_path / "data").exists()


def test_interrupted_making_leaves_nothing(venv, monkeypatch):
    def interrupt(*_arguments):
        assert (venv / bootstrap.UNFINISHED).exists()
        raise KeyboardInterrupt

    monkeypatch.setattr(bootstrap, "run", interrupt)
    with pytest.raises(KeyboardInterrupt):
        bootstrap.make_environment(venv, "demo")
    assert not venv.exists()


def test_half_made_environment_is_made_anew(good_venv, commands):
    (good_venv / bootstrap.UNFINISHED).touch()  # what a killed run leaves
    (good_venv / "left-over").touch()
    assert not bootstrap.is_good(good_venv, "demo")
    bootstrap.make_environment(good_venv, "demo")
    assert not (good_venv / "left-over").exists()
    assert bootstrap.is_good(good_venv, "demo")


def test_environment_of_another_python_is_made_anew(good_venv, commands):
    config = good_venv / "pyvenv.cfg"
    config.write_text(re.sub(r"version = .*", "version = 3.9.2", config.read_text()))
    assert not bootstrap.is_good(good_venv, "demo")
    bootstrap.make_environment(good_venv, "demo")
    assert commands[0][1:3] == ["-m", "venv"]
    assert bootstrap.is_good(good_venv, "demo")


def test_environment_made_by_hand_is_kept_and_completed(good_venv, commands):
    (good_venv / bootstrap.STAMP).unlink()
    (good_venv / "own").touch()
    bootstrap.make_environment(good_venv, "demo")
    assert (good_venv / "own").exists()
    assert [command[1:4] for command in commands if "install" in command] == [["-m", "pip", "install"]]
    assert bootstrap.is_good(good_venv, "demo")
    assert not bootstrap.is_good(good_venv, "test")


def test_changed_lock_that_fails_to_install_is_tried_again(good_venv, monkeypatch):
    def fail(*_arguments):
        raise Refusal("no network")

    monkeypatch.setattr(bootstrap, "run", fail)
    with pytest.raises(Refusal):
        bootstrap.make_environment(good_venv, "test")
    assert good_venv.exists()
    assert not bootstrap.is_good(good_venv, "test")


def test_stamp_follows_the_content_of_the_lock(good_venv, tmp_path, monkeypatch):
    copy = tmp_path / "project"
    copy.mkdir()
    for lock in bootstrap.LOCKS["test"]:
        shutil.copy(PROJECT / lock, copy)
    monkeypatch.setattr(bootstrap, "PROJECT", copy)
    assert bootstrap.is_good(good_venv, "test")
    with (copy / "requirements-dev.txt").open("a") as file:
        file.write("# changed\n")
    assert not bootstrap.is_good(good_venv, "test")
    assert bootstrap.is_good(good_venv, "demo")


@pytest.mark.parametrize("stamp", ["", "{", "[]"])
def test_broken_stamp_is_no_stamp(good_venv, stamp):
    (good_venv / bootstrap.STAMP).write_text(stamp)
    assert not bootstrap.is_good(good_venv, "demo")


def test_good_environment_is_entered_from_any_folder_without_any_work(good_venv, tmp_path):
    before = sorted(path.stat().st_mtime_ns for path in good_venv.rglob("*"))
    done = manage(good_venv, "demo", "--no-serve", cwd=tmp_path, PORTAL_DATA_DIR=str(tmp_path / "data"))
    assert "Django is not installed here" in done.stdout  # so it was this environment that ran the command
    assert sorted(path.stat().st_mtime_ns for path in good_venv.rglob("*")) == before


def test_old_python_is_told_which_one_is_needed(monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 10, 4))
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer; this is Python 3\.10"):
        runpy.run_path(str(PROJECT / "manage.py"))["main"]()


def test_pip_is_left_to_the_users_own_configuration(good_venv, commands):
    bootstrap.install(good_venv, "requirements.txt")
    (command,) = [command for command in commands if "install" in command]
    assert not [part for part in command if "index" in part or "find-links" in part or "trusted" in part]
    assert "--require-hashes" in command


# --- the locks -------------------------------------------------------------------------------------------------


def pins(lock: str) -> dict[str, str]:
    """The packages of a lock with their versions."""
    return dict(re.findall(r"^([a-z0-9-]+)==([^ ]+)", (PROJECT / lock).read_text(), re.MULTILINE))


def test_development_lock_contains_the_other_with_the_same_versions():
    assert pins("requirements.txt").items() <= pins("requirements-dev.txt").items()
    assert pins("requirements.txt")["django"].startswith("5.2.")


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-dev.txt"])
def test_lock_has_a_hash_for_everything_and_no_address(lock):
    text = (PROJECT / lock).read_text()
    assert "://" not in text
    assert "--index" not in text and "--find-links" not in text
    for entry in re.split(r"\n(?=\S)", text.strip()):
        assert "--hash=sha256:" in entry, entry.splitlines()[0]


def test_locks_carry_everything_that_the_project_asks_for():
    import tomllib

    project = tomllib.loads((PROJECT / "pyproject.toml").read_text())
    names = {
        "requirements.txt": project["project"]["dependencies"],
        "requirements-dev.txt": project["dependency-groups"]["dev"],
    }
    for lock, wanted in names.items():
        assert {re.match(r"[A-Za-z0-9-]+", line)[0].lower() for line in wanted} <= pins(lock).keys()
