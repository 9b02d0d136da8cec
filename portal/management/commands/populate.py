"""`manage.py populate N --seed S`: N invented projects with all that belongs to them."""

import time

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from portal.populate.around import around
from portal.populate.projects import Batch
from portal.populate.stock import stock
from portal.publishing import public_change
from portal.search.changes import paused
from projects.models import Project

BATCH = 500


class Command(BaseCommand):
    """Batch by batch, each a transaction of its own; at the end the search index is made anew."""

    help = (
        "Make N invented projects with partners, money, activities, news, agreements, all marked as samples. "
        "The same number and seed give the same records. For trying out, not for a portal that is public."
    )

    def add_arguments(self, parser) -> None:
        parser.add_argument("number", type=int, help="how many projects")
        parser.add_argument("--seed", type=int, default=1, help="another seed gives other records (default 1)")

    def handle(self, *args, number: int, seed: int, **options) -> None:
        if number < 1:
            raise CommandError("At least one project has to be made.")
        if Project.objects.filter(slug__startswith=f"sample-{seed}-").exists():
            raise CommandError(f"Projects of seed {seed} are there already. Give another --seed.")
        began = said = time.monotonic()
        with paused():
            with public_change():
                common = stock(number, seed)
            for first in range(0, number, BATCH):
                batch = Batch(common, seed, first, min(first + BATCH, number))
                with public_change():
                    batch.write()
                    around(batch.projects, common, seed)
                if (now := time.monotonic()) - said > 5:
                    said = now
                    self.stdout.write(f"{first + len(batch.projects)} of {number} projects, {now - began:.0f} s")
                    self.stdout.flush()
        self.stdout.write(f"{number} projects made in {time.monotonic() - began:.0f} s. Now the search index …")
        call_command("rebuild_index", stdout=self.stdout, stderr=self.stderr)
