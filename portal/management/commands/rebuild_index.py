"""`manage.py rebuild_index`: make what the search knows anew from the records, while the site serves."""

import time

from django.core.management.base import BaseCommand
from django.db import transaction

from portal.publishing import noticed
from portal.search import names
from portal.search.kinds import KINDS, NAMED
from portal.search.models import SearchDue, SearchEntry
from portal.search.writing import BATCH, in_batches, write_entries

PROGRESS_SECONDS = 5


class Command(BaseCommand):
    """Batch by batch, each a transaction of its own; what is not there any more goes with its batch."""

    help = (
        "Rebuild the search index while the site serves. Stopped half way, it goes on with --from and the place that "
        "the last line of its output names."
    )

    def add_arguments(self, parser) -> None:
        parser.add_argument("--from", dest="start", default="", metavar="KIND:NUMBER", help="where to go on")

    def handle(self, *args, start: str, **options) -> None:
        kinds = list(KINDS)
        first, _colon, after = start.partition(":")
        self.began, self.done, self.said = time.monotonic(), 0, 0.0
        if not start:
            self.rename()
        for name in kinds[kinds.index(first) if first else 0 :]:
            self.rebuild(name, int(after or 0) if name == first else 0)
        self.stdout.write(f"Done: {self.done} records in {time.monotonic() - self.began:.0f} s.")

    def rename(self) -> None:
        """What places, programmes and themes are called: first, because texts that mention them are read by it."""
        for model, kind in NAMED.items():
            for keys in in_batches(sorted(model._base_manager.values_list("pk", flat=True)), BATCH):
                with transaction.atomic():
                    names.rename(kind, set(keys))

    def rebuild(self, name: str, after: int) -> None:
        """All entries of one kind whose records have a key above *after*."""
        kind = KINDS[name]
        records = kind.model._base_manager.order_by("pk")
        while keys := list(records.filter(pk__gt=after).values_list("pk", flat=True)[:BATCH]):
            self.write(name, after, keys[-1], set(keys))
            after = keys[-1]
            self.done += len(keys)
            self.say(f"{name}: {self.done} records done, at {name}:{after}")
        self.write(name, after, None, set())

    def write(self, name: str, after: int, until: int | None, keys: set[int]) -> None:
        """One batch with the entries between its keys whose records are gone."""
        there = {"kind": name, "object_id__gt": after} | ({"object_id__lte": until} if until else {})
        with noticed(only_new=True):
            for model in (SearchEntry, SearchDue):
                keys |= set(model.objects.filter(**there).values_list("object_id", flat=True))
            write_entries(KINDS[name], keys)

    def say(self, text: str) -> None:
        """Progress, now and then."""
        if (now := time.monotonic()) - self.said >= PROGRESS_SECONDS:
            self.said = now
            self.stdout.write(text)
            self.stdout.flush()
