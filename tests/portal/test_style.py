"""The linters, run with the tests so that one command says everything."""

import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent.parent
pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    "command",
    [
        ["ruff", "check", "--no-cache", "."],
        ["ruff", "format", "--no-cache", "--check", "."],
        ["djlint", "--lint", "--quiet", "templates"],
    ],
    ids=["ruff-check", "ruff-format", "djlint"],
)
def test_linter_has_nothing_to_say(command):
    done = subprocess.run([sys.executable, "-m", *command], cwd=PROJECT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
