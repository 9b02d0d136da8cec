"""The virtual environment that `manage.py demo` and `manage.py test` make for themselves.

Standard library only: this runs with the machine's own Python, before anything is installed. An environment is good
when its stamp, written last, carries the digest of the lock and the version of Python; without that it is finished,
repaired or made anew. pip is called without any option about indexes, so the user's configuration of pip holds.
"""

import argparse
import contextlib
import errno
import fcntl
import hashlib
import importlib.util
import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
# The lock that each word installs, and those that are contained in it.
LOCKS = {"demo": ("requirements.txt",), "test": ("requirements-dev.txt", "requirements.txt")}
STAMP = "portal-stamp.json"
UNFINISHED = "portal-unfinished"
DEFAULT_PORT = 8000
HOST = "127.0.0.1"


class Refusal(Exception):
    """Something that the person at the keyboard has to change first; its text is one clear sentence or two."""


def enter_environment(word: str, arguments: list[str]) -> None:
    """Make sure that the environment for *word* is good and that this very command runs inside it."""
    venv = environment_folder()
    try:
        if word == "demo":
            refuse_early(arguments)
        with held(PROJECT):
            if not is_good(venv, word):
                make_environment(venv, word)
    except Refusal as refusal:
        sys.exit(str(refusal))
    except KeyboardInterrupt:
        sys.exit("Stopped; nothing half-done was left.")
    if word == "demo":  # served as in production, but reachable without a certificate on this machine
        os.environ.update(DEBUG="False", PORTAL_PLAIN_HTTP="True")
    if Path(sys.prefix).resolve() != venv.resolve():
        python = str(python_of(venv))
        os.execv(python, [python, str(PROJECT / "manage.py"), word, *arguments])


def environment_folder() -> Path:
    """Where the environment stands: `.venv`, or the folder that PORTAL_VENV names."""
    return Path(os.environ.get("PORTAL_VENV") or PROJECT / ".venv").absolute()


def python_of(venv: Path) -> Path:
    """The interpreter inside an environment."""
    return venv / "bin" / "python"


# --- what can be known before any work -------------------------------------------------------------------------


def demo_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `demo`, for the look ahead and for Django's command alike."""
    parser.add_argument("--port", type=port_number, default=DEFAULT_PORT, help=f"default: {DEFAULT_PORT}")
    parser.add_argument("--no-serve", action="store_true", help="stop after loading the data")


def port_number(text: str) -> int:
    """A port that a server can listen on."""
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise argparse.ArgumentTypeError("a port is a number from 1 to 65535")
    return int(text)


def refuse_early(arguments: list[str]) -> None:
    """Raise Refusal for what would stop the demo at its end: a port in use, a data folder that cannot be written."""
    parser = argparse.ArgumentParser(prog="manage.py demo", add_help=False)
    demo_arguments(parser)
    options, _others = parser.parse_known_args(arguments)
    if not options.no_serve:
        refuse_busy_port(options.port)
    refuse_read_only(Path(os.environ.get("PORTAL_DATA_DIR") or PROJECT / "var"))


def refuse_busy_port(port: int) -> None:
    """Raise Refusal unless this program could listen on *port* now."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # a server that has just ended does not count
        try:
            probe.bind((HOST, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise Refusal(
                    f"Port {port} is in use by another program. Choose another: "
                    f"python3 manage.py demo --port {port + 1 if port < 65535 else DEFAULT_PORT}"
                ) from None
            raise Refusal(f"Port {port} cannot be used ({error.strerror}). Choose one above 1023.") from None


def refuse_read_only(folder: Path) -> None:
    """Raise Refusal when *folder*, or the nearest one above it that exists, is no folder we can write into."""
    nearest = folder.absolute()
    while not nearest.exists() and nearest != nearest.parent:
        nearest = nearest.parent
    if not nearest.is_dir() or not os.access(nearest, os.W_OK | os.X_OK):
        raise Refusal(
            f"The data folder {folder} cannot be written. Make it writable, or name another one in PORTAL_DATA_DIR."
        )


# --- the environment -------------------------------------------------------------------------------------------


def is_good(venv: Path, word: str) -> bool:
    """Whether nothing has to be done: stamped for this lock and this version of Python."""
    lock = LOCKS[word][0]
    return is_usable(venv) and read_stamp(venv).get(lock) == digest(lock)


def is_usable(venv: Path) -> bool:
    """Whether the folder holds a finished environment of this Python version, ours or one made by hand."""
    return (
        not (venv / UNFINISHED).exists()
        and python_of(venv).exists()
        and python_version_of(venv) == f"{sys.version_info.major}.{sys.version_info.minor}"
    )


def python_version_of(venv: Path) -> str:
    """The version, such as "3.11", that the environment was made with; empty when it does not say."""
    try:
        lines = (venv / "pyvenv.cfg").read_text().splitlines()
    except (OSError, UnicodeDecodeError):
        return ""
    pairs = (line.partition("=")[::2] for line in lines)
    versions = [value.strip() for key, value in pairs if key.strip() in ("version", "version_info")]
    return ".".join(versions[0].split(".")[:2]) if versions else ""


def digest(lock: str) -> str:
    """What the stamp must say for *lock*."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    return hashlib.sha256(version.encode() + (PROJECT / lock).read_bytes()).hexdigest()


def read_stamp(venv: Path) -> dict[str, str]:
    """The digests of the locks that are installed, by the lock's name; empty when none is or the stamp is broken."""
    try:
        stamp = json.loads((venv / STAMP).read_text())
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def write_stamp(venv: Path, locks: tuple[str, ...]) -> None:
    """Write the stamp in one step."""
    new = venv / f"{STAMP}.new"
    new.write_text(json.dumps({lock: digest(lock) for lock in locks}))
    new.replace(venv / STAMP)


def make_environment(venv: Path, word: str) -> None:
    """Make or complete the environment; when that fails, raise Refusal and leave no unfinished one behind."""
    fresh = not is_usable(venv)
    try:
        if fresh:
            refuse_missing_modules()
            print(f"Making the virtual environment {venv} …", flush=True)
            remove(venv)
            venv.mkdir(parents=True)
            (venv / UNFINISHED).touch()
            run([base_python(), "-m", "venv", str(venv)], "The virtual environment could not be made.")
        install(venv, LOCKS[word][0])
        write_stamp(venv, LOCKS[word])
        (venv / UNFINISHED).unlink(missing_ok=True)
    except BaseException as error:
        if fresh:
            with contextlib.suppress(OSError):
                remove(venv)
        if isinstance(error, OSError):
            sentence = f"{error.filename or venv} cannot be written: {error.strerror}. PORTAL_VENV names another place."
            raise Refusal(sentence) from error
        raise


def refuse_missing_modules() -> None:
    """Raise Refusal on a Python that Debian has split: without the part that makes virtual environments."""
    for module in ("venv", "ensurepip"):
        if importlib.util.find_spec(module) is None:
            raise Refusal(
                f"This Python lacks its module “{module}”, so no virtual environment can be made. "
                "On Debian or Ubuntu: sudo apt-get install python3-venv"
            )


def install(venv: Path, lock: str) -> None:
    """Install exactly what *lock* says, each file checked against its hash."""
    print(f"Installing the packages of {lock} (once, up to a minute) …", flush=True)
    (venv / STAMP).unlink(missing_ok=True)  # from here on the old lock does not hold either
    python = str(python_of(venv))
    if subprocess.run([python, "-m", "pip", "--version"], capture_output=True).returncode:
        run([python, "-m", "ensurepip"], "pip could not be put into the virtual environment.")
    run(
        [python, "-m", "pip", "install", "--no-input", "--require-hashes", "-r", str(PROJECT / lock)],
        "The packages could not be installed. Is there a connection to the network, or to the index that pip is "
        "configured for? Run the command again when there is.",
    )


def run(command: list[str], sentence: str) -> None:
    """Run a program quietly; when it fails, raise Refusal with the end of what it said and the *sentence*."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
    if done.returncode:
        lines = [line for line in done.stdout.splitlines() if line.strip()]
        said = [line for line in lines if line.lower().startswith("error")] or lines
        raise Refusal("\n".join([*said[-3:], sentence]))


def base_python() -> str:
    """The interpreter outside any virtual environment: one may be replaced while it runs this."""
    return getattr(sys, "_base_executable", None) or sys.executable


def remove(folder: Path) -> None:
    """Remove a folder, or the link or file that stands in its place."""
    if folder.is_dir() and not folder.is_symlink():
        shutil.rmtree(folder)
    else:
        folder.unlink(missing_ok=True)


@contextlib.contextmanager
def held(folder: Path) -> Iterator[None]:
    """Let only one process at a time work on *folder*; the others wait. The lock ends with the process."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
