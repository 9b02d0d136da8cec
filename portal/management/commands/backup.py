"""`manage.py backup FILE`: database and uploaded files in one archive, while the site runs."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from portal.archives.backup import backup
from portal.archives.container import Refused


class Command(BaseCommand):
    """Everything of one moment; the file is whole once it has its name."""

    help = "Write the database and the uploaded files to FILE, while the site runs."

    def add_arguments(self, parser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *args, file: Path, **options) -> None:
        try:
            backup(file, self.stdout.write)
        except Refused as refused:
            raise CommandError(str(refused)) from refused
