"""`manage.py serve`: the portal on granian, with its address printed as soon as it answers."""

import contextlib
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
        with signals_raise_stop():
            server = subprocess.Popen(command, cwd=settings.BASE_DIR)
            try:
                wait_for_answer(server, host, port)
                self.stdout.write(f"\nThe portal is at http://{host}:{port}/   (Ctrl-C ends it)\n\n{announce}")
                self.stdout.flush()
                code = server.wait()
            except Stop:
                code = 0
            finally:
                end(server)
        if code:
            raise CommandError(f"The server stopped by itself (exit code {code}).")


@contextlib.contextmanager
def signals_raise_stop() -> Iterator[None]:
    """Turn the signals that end a program into one exception; after the first, further ones are ignored."""

    def stop(_number, _frame) -> None:
        for number in STOP_SIGNALS:
            signal.signal(number, signal.SIG_IGN)
        raise Stop

    before = {number: signal.signal(number, stop) for number in STOP_SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


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


def end(server: subprocess.Popen) -> None:
    """Ask the server to end, and make it when it does not."""
    if server.poll() is None:
        server.terminate()
        try:
            server.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            os.kill(server.pid, signal.SIGKILL)
            server.wait()
