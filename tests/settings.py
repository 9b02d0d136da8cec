"""Settings of the tests: the portal's own, in production's shape, with a data folder that ends with the run."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

worker = os.environ.get("PYTEST_XDIST_WORKER")
if worker:  # a worker's folder lies in that of the run, which removes it
    folder = Path(os.environ["PORTAL_DATA_DIR"]) / worker
else:
    folder = Path(tempfile.mkdtemp(prefix="portal-tests-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)

# Set before the portal's settings are read, so that neither the shell nor a developer's `.env` says anything else.
os.environ.update(DEBUG="False", PORTAL_PLAIN_HTTP="True", SECRET_KEY="for-tests-only", PORTAL_DATA_DIR=str(folder))
os.environ.update(ALLOWED_HOSTS="127.0.0.1,localhost", TIME_ZONE="Europe/Prague", EMAIL_URL="memorymail://")
os.environ.setdefault("DATABASE_URL", f"sqlite:///{folder}/portal.sqlite3")

from portal.settings import *  # noqa: E402, F403

STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # noqa: F405  nothing is collected into it
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # fast
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}  # noqa: F405  no manifest
SECURE_SSL_REDIRECT = False  # the test client speaks plain HTTP to “testserver”
