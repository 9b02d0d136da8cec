"""A further language: one command prepares it, and the smoke suite passes with it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

PROJECT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.once
LEFT_OUT = (".git", ".venv", "var", "pictures", "__pycache__", ".pytest_cache", ".ruff_cache")


def run(folder: Path, *arguments: str) -> str:
    """Run Python in the copy; its output. The test fails with it if the command does."""
    kept = {key: value for key, value in os.environ.items() if key in ("PATH", "HOME", "LANG", "TMPDIR")}
    environment = kept | {
        "DJANGO_SETTINGS_MODULE": "portal.settings",
        "PORTAL_DATA_DIR": str(folder / "var"),
        "PYTHONPATH": str(folder),
    }
    done = subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=environment, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return done.stdout


def test_english_is_added_in_a_copy_and_passes_the_smoke_suite(tmp_path):
    copy = tmp_path / "portal"
    shutil.copytree(PROJECT, copy, ignore=shutil.ignore_patterns(*LEFT_OUT))
    said = run(copy, "-m", "django", "add_language", "en")
    assert "English (en) is prepared" in said and "docs/glossary.md" in said
    run(copy, "-m", "django", "makemigrations", "--check", "--dry-run")
    run(copy, "-m", "django", "messages", "--check", "--language", "en")
    smoke = ["tests/portal/test_every_language.py", "-k", "en or everybody"]
    assert "5 passed" in run(copy, "-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider", *smoke)


def test_language_that_needs_people_is_prepared_and_invents_nothing(tmp_path):
    copy = tmp_path / "portal"
    shutil.copytree(PROJECT, copy, ignore=shutil.ignore_patterns(*LEFT_OUT))
    run(copy, "-m", "django", "add_language", "sk", "--name", "Slovenčina")
    formulas = (copy / "projects/data/eu_support.toml").read_text()
    assert formulas.count('# sk = ""') == 4 and "\nsk = " not in formulas
    catalogue = (copy / "locale/sk/LC_MESSAGES/django.po").read_text()
    assert "nplurals=3" in catalogue and 'msgid "Skip to content"\nmsgstr ""' in catalogue
    assert "language_sk" in " ".join(path.name for path in copy.glob("projects/migrations/*.py"))


@pytest.mark.parametrize(("code", "reason"), [("xx", "no code"), ("pt_BR", "two letters"), ("cs", "already")])
def test_code_that_is_no_new_language_is_refused(code, reason):
    with pytest.raises(CommandError, match=reason):
        call_command("add_language", code)
