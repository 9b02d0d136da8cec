"""`manage.py export_site FILE`: everything in one archive of open formats."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from portal.archives.container import Refused
from portal.archives.site import export_site


class Command(BaseCommand):
    """Writes while the site goes on."""

    help = "Write the whole portal to FILE: records, drafts, history, people, settings and uploaded files."

    def add_arguments(self, parser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--with-passwords", action="store_true", help="also the (hashed) passwords of people")

    def handle(self, *args, file: Path, with_passwords: bool, **options) -> None:
        try:
            export_site(file, self.stdout.write, with_passwords)
        except Refused as refused:
            raise CommandError(str(refused)) from refused
