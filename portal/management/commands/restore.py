"""`manage.py restore FILE`: a backup in place of what is there."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from portal.archives.backup import restore
from portal.archives.container import Refused


class Command(BaseCommand):
    """All of it or nothing; a backup of what was there is kept beside the file."""

    help = "Put a backup in place of what is there now, of which a backup is made first."
    requires_system_checks = []  # it must run where the present database is broken

    def add_arguments(self, parser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--discard", action="store_true", help="keep no backup of what is there now")

    def handle(self, *args, file: Path, discard: bool, **options) -> None:
        try:
            restore(file, self.stdout.write, discard)
        except Refused as refused:
            raise CommandError(str(refused)) from refused
