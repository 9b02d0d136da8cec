"""The process that saves a form is killed when all is written and nothing committed: old or new, and no text lost."""

import shutil
import signal
import subprocess
import sys

import pytest

from tests.conftest import PROJECT, demo_environment

pytestmark = pytest.mark.once

OPEN = """
import os, signal, sys
import django
django.setup()
from django.contrib.admin import ModelAdmin
from django.test import Client
from portal.copies.models import WorkingCopy
from portal.models import User
from projects.models import Project
from tests.portal.filled_form import filled
project = Project.objects.order_by("pk").first()
client = Client(SERVER_NAME="127.0.0.1")
client.force_login(User.objects.filter(is_superuser=True).first())
page = f"/admin/projects/project/{project.pk}/change/"
"""
SAVE = """
Project.objects.filter(pk=project.pk).update(state=sys.argv[1])
form = filled(client.get(page)) | {"title_cs": "Napsáno těsně před pádem"}
assert client.post("/admin/typing/", form).status_code == 200
ModelAdmin.log_change = lambda *args: os.kill(os.getpid(), signal.SIGKILL)  # the last step before the commit
client.post(page, form | {"_continue": "1"})
"""
LOOK = """
print(project.title_cs, WorkingCopy.objects.count(), filled(client.get(page))["title_cs"][0], sep="|")
"""


def run(folder, code: str, *arguments: str) -> subprocess.CompletedProcess:
    """Python with the portal on *folder*, as the server has it."""
    command = [sys.executable, "-c", OPEN + code, *arguments]
    environment = demo_environment(folder) | {"PYTHONIOENCODING": "utf-8"}
    return subprocess.run(command, cwd=PROJECT, env=environment, capture_output=True, text=True, timeout=120)


@pytest.mark.parametrize("state", ["published", "draft"])
def test_a_server_killed_in_the_middle_of_a_save_loses_no_text(demo_data, tmp_path, state):
    for name in ("portal.sqlite3", "secret-key"):
        for file in demo_data.glob(f"{name}*"):
            shutil.copy(file, tmp_path)
    (tmp_path / "static").symlink_to(demo_data / "static")
    before = run(tmp_path, LOOK).stdout.strip().split("|")
    killed = run(tmp_path, SAVE, state)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    title, copies, shown = run(tmp_path, LOOK).stdout.strip().split("|")
    assert (title, copies) == (before[0], "0")
    assert shown == "Napsáno těsně před pádem"
