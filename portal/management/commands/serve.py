"""`manage.py serve`: the portal on granian, with its address printed as soon as it answers."""

import contextlib
import ctypes
import http.client
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator

from django.conf import settings
from django.core.management import BaseCommand, CommandError

from portal.bootstrap import DEFAULT_PORT, HOST, port_number

START_SECONDS = 60
STOP_SECONDS = 15
PR_SET_PDEATHSIG = 1  # of Linux's prctl(2)
STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Stop(Exception):
    """Somebody asked the server to end."""


class Command(BaseCommand):
    """Run granian until Ctrl-C or SIGTERM, and end it cleanly."""

    help = "Serve the portal with granian on this machine; a proxy in front makes it public."
    requires_system_checks: list = []

    def add_arguments(self, parser) -> None:
        parser.add_argument("--port", type=port_number, default=DEFAULT_PORT)
        parser.add_argument("--host", default=HOST)
        parser.add_argument("--workers", type=int, default=2)
        parser.add_argument("--announce", default="", help="text to print below the address")

    def handle(self, *args, host: str, port: int, workers: int, announce: str, **options) -> None:
        command = [sys.executable, "-m", "granian", "--interface", "wsgi", "portal.wsgi:application"]
        command += ["--host", host, "--port", str(port), "--workers", str(workers), "--no-ws"]
        # each thread keeps its own connection to the database
        command += ["--blocking-threads", "4", "--log-level", "warning"]
        with signals_raise_stop(), started(command) as server:
            wait_for_answer(server, host, port)
            self.stdout.write(f"\nThe portal is at http://{host}:{port}/   (Ctrl-C ends it)\n\n{announce}")
            self.stdout.flush()
            raise CommandError(f"The server stopped by itself (exit code {server.wait()}).")


@contextlib.contextmanager
def signals_raise_stop() -> Iterator[None]:
    """End the block quietly at the signals that end a program; after the first, further ones are ignored."""

    def stop(_number, _frame) -> None:
        for number in STOP_SIGNALS:
            signal.signal(number, signal.SIG_IGN)
        raise Stop

    before = {number: signal.signal(number, stop) for number in STOP_SIGNALS}
    try:
        yield
    except Stop:
        pass
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextlib.contextmanager
def started(command: list[str]) -> Iterator[subprocess.Popen]:
    """Start the server and end it with the block.

    It gets a process group of its own: a Ctrl-C that reaches granian's workers beside their parent leaves some behind.
    """
    server = subprocess.Popen(command, cwd=settings.BASE_DIR, process_group=0, preexec_fn=end_with_parent)
    try:
        yield server
    finally:
        if server.poll() is None:
            server.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                server.wait(STOP_SECONDS)
        with contextlib.suppress(ProcessLookupError):  # what is still there of the group
            os.killpg(server.pid, signal.SIGKILL)
        server.wait()


def end_with_parent() -> None:
    """Ask the kernel to end this process when its parent is killed; only Linux can."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def wait_for_answer(server: subprocess.Popen, host: str, port: int) -> None:
    """Return when the server answers a request; raise CommandError when it ends or stays silent instead."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise CommandError(f"The server did not start (exit code {server.returncode}).")
        probe = http.client.HTTPConnection("127.0.0.1" if host == "0.0.0.0" else host, port, timeout=START_SECONDS)
        try:
            probe.request("GET", "/")
            probe.getresponse()
            return
        except OSError:
            time.sleep(0.05)
        finally:
            probe.close()
    raise CommandError(f"The server did not answer within {START_SECONDS} seconds.")
