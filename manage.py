#!/usr/bin/env python3
"""Django's command line, and two words that need nothing but Python: `demo` shows the portal, `test` tests it."""

import os
import sys


def main():
    """Run a command; `demo` and `test` first make the virtual environment, the others need to be in one."""
    if sys.version_info < (3, 11):
        sys.exit(f"The portal needs Python 3.11 or newer; this is Python {sys.version_info[0]}.{sys.version_info[1]}.")
    word = sys.argv[1] if len(sys.argv) > 1 else ""
    if word in ("demo", "test"):
        from portal.bootstrap import enter_environment

        enter_environment(word, sys.argv[2:])  # comes back only inside the environment
    if word == "test":  # takes the place of Django's own test command
        from portal.suite import run_suite

        sys.exit(run_suite(sys.argv[2:]))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
    try:
        from django.core.management import execute_from_command_line
    except ImportError:
        sys.exit("Django is not installed here. `python3 manage.py demo` makes .venv; then use .venv/bin/python.")
    try:
        execute_from_command_line(sys.argv)
    except KeyboardInterrupt:
        sys.exit("Stopped; the next run goes on from here.")
    except OSError as error:
        if word != "demo":
            raise
        where, why = error.filename or "The data folder", error.strerror or error
        sys.exit(f"{where}: {why}. The demo keeps its data there; PORTAL_DATA_DIR names another folder.")


if __name__ == "__main__":
    main()
