"""Ask the addresses in records whether they still answer; to be run once a day."""

from typing import Any

from django.core.management.base import BaseCommand

from partners.links.checking import check, collect
from partners.models import CheckedAddress


class Command(BaseCommand):
    """`manage.py check_links`; with `--verbosity 2` each address is named."""

    help = "Asks every web address in records whether it answers, and notes since when one does not."

    def handle(self, *args: Any, **options: Any) -> None:
        collect()
        check(self.stdout.write if options["verbosity"] > 1 else lambda line: None)
        dead = CheckedAddress.objects.dead().count()
        self.stdout.write(f"{CheckedAddress.objects.count()} addresses, {dead} do not answer.")
