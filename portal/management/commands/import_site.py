"""`manage.py import_site FILE`: an archive of `export_site` into an empty portal."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from portal.archives.container import Refused
from portal.archives.site import import_site


class Command(BaseCommand):
    """All of it or nothing; between SQLite and PostgreSQL too."""

    help = "Read an archive that `export_site` wrote into this portal, which must be empty."

    def add_arguments(self, parser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *args, file: Path, **options) -> None:
        try:
            import_site(file, self.stdout.write)
        except Refused as refused:
            raise CommandError(str(refused)) from refused
