"""`manage.py demo`: from an empty folder to the portal with its demo content, served as in production."""

import contextlib
import hashlib
import io
import shutil
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import BaseCommand, CommandError, call_command
from django.db import OperationalError, connection, transaction
from django.db.migrations.executor import MigrationExecutor

from portal import bootstrap

SQLITE_SIDE_FILES = ("", "-wal", "-shm", "-journal")


class Command(BaseCommand):
    """Prepare the data folder, which a second run leaves as it is, then serve."""

    help = "Install the demo and serve it. Data lives in var/, or in the folder that PORTAL_DATA_DIR names."

    def add_arguments(self, parser) -> None:
        bootstrap.demo_arguments(parser)

    def handle(self, *args, port: int, no_serve: bool, **options) -> None:
        try:
            bootstrap.refuse_read_only(settings.DATA_DIR)  # `.env` may have named the folder
            if not no_serve:
                bootstrap.refuse_busy_port(port)
        except bootstrap.Refusal as refusal:
            raise CommandError(str(refusal)) from None
        settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
        with bootstrap.held(settings.DATA_DIR):
            self.collect_static()
            accounts = self.load()
        if no_serve:
            self.stdout.write(f"The demo stands in {settings.DATA_DIR}.\n\n{accounts}")
        else:
            call_command("serve", port=port, announce=accounts, stdout=self.stdout, stderr=self.stderr)

    def load(self) -> str:
        """Bring the database up to date and return the list of accounts."""
        accounts = io.StringIO()
        with fresh_database():
            try:
                connection.ensure_connection()
            except OperationalError as error:
                raise CommandError(f"The database cannot be reached: {error}") from None
            if migrations_are_missing():
                self.stdout.write("Making the tables …")
                self.stdout.flush()
                call_command("migrate", interactive=False, verbosity=0)
            with transaction.atomic():
                call_command("load_demo", stdout=self.stdout, stderr=self.stderr)
                call_command("demo_accounts", stdout=accounts)
        return accounts.getvalue()

    def collect_static(self) -> None:
        """Hash and compress the static files, unless they are those of the last time.

        Files of older versions stay, so that a page which a browser still shows finds its style sheet.
        """
        stamp, now = settings.DATA_DIR / "static.stamp", static_digest()
        if stamp.exists() and stamp.read_text() == now:
            return
        self.stdout.write("Compressing the static files …")
        self.stdout.flush()
        stamp.unlink(missing_ok=True)
        call_command("collectstatic", interactive=False, verbosity=0, ignore_patterns=["rest_framework"])
        stamp.write_text(now)


def static_digest() -> str:
    """A digest of all static files and of what is done to them."""
    digest = hashlib.sha256(settings.STORAGES["staticfiles"]["BACKEND"].encode())
    for finder in get_finders():
        for path, storage in sorted(finder.list([]), key=lambda found: found[0]):
            digest.update(path.encode() + b"\0" + Path(storage.path(path)).read_bytes())
    return digest.hexdigest()


def migrations_are_missing() -> bool:
    """Whether the database lacks a migration."""
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


@contextlib.contextmanager
def fresh_database() -> Iterator[None]:
    """Fill a new SQLite database under another name and move it into place when it is complete.

    An existing file is worked on where it is, and so is PostgreSQL: each migration is a transaction there, and the
    content is one.
    """
    final = Path(str(connection.settings_dict["NAME"]))
    if connection.vendor != "sqlite" or final.exists():
        yield
        return
    new, had_media = final.with_name(f"{final.name}.new"), settings.MEDIA_ROOT.exists()
    remove_sqlite(new)  # of a run that was killed
    use_database(new)
    try:
        yield
    except BaseException:
        use_database(final)
        remove_sqlite(new)
        if not had_media:
            shutil.rmtree(settings.MEDIA_ROOT, ignore_errors=True)
        raise
    use_database(final)  # closes the connection, which writes the log back into the file
    new.replace(final)


def use_database(path: Path) -> None:
    """Let the next query go to the SQLite file *path*."""
    connection.close()
    connection.settings_dict["NAME"] = str(path)


def remove_sqlite(path: Path) -> None:
    """Remove an SQLite database with its side files."""
    for suffix in SQLITE_SIDE_FILES:
        path.with_name(path.name + suffix).unlink(missing_ok=True)
