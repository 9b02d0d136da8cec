"""When the public last saw a change of a record, or its removal: what other systems need to keep a copy of the portal.

One row for each record that is or was public. It is written where the search index notices that a record is public,
changed or gone, and carries the generation of that change: the number under whose lock it was written, so that whoever
has read up to a number has missed nothing below it.
"""

import contextlib
import contextvars
import uuid
from collections.abc import Iterable, Iterator

from django.db import models
from django.utils import timezone

BATCH = 500


class LastChange(models.Model):
    """The last public change of one record. `kind` is its kind in the search index; the row outlives the record."""

    kind = models.CharField(max_length=16)
    object_id = models.PositiveBigIntegerField()
    uuid = models.UUIDField(unique=True)
    generation = models.PositiveBigIntegerField()
    changed_at = models.DateTimeField(db_index=True)
    is_removed = models.BooleanField(default=False)

    class Meta:
        indexes = [
            models.Index(fields=["generation", "id"], name="last_change_in_order"),
            models.Index(fields=["kind", "object_id"], name="last_change_of_record"),
            models.Index(fields=["kind", "changed_at"], name="last_change_of_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.uuid} {self.generation}"


class Noted:
    """What has changed so far: the public records with their UUIDs, and those that are public no more."""

    def __init__(self) -> None:
        self.public: dict[tuple[str, int], uuid.UUID] = {}
        self.gone: set[tuple[str, int]] = set()

    def __bool__(self) -> bool:
        return bool(self.public or self.gone)

    def note(self, kind: str, public: dict[int, uuid.UUID], gone: Iterable[int]) -> None:
        """Add what a batch of entries of the index says; the last word about a record counts."""
        for key, identity in public.items():
            self.public[kind, key] = identity
            self.gone.discard((kind, key))
        for key in gone:
            self.public.pop((kind, key), None)
            self.gone.add((kind, key))

    def write(self, generation: int) -> None:
        """Write the rows; call it while the lock of the generation is held."""
        now = timezone.now()
        rows = [
            LastChange(kind=kind, object_id=key, uuid=identity, generation=generation, changed_at=now)
            for (kind, key), identity in self.public.items()
        ]
        fields = ["kind", "object_id", "generation", "changed_at", "is_removed"]
        LastChange.objects.bulk_create(rows, BATCH, update_conflicts=True, unique_fields=["uuid"], update_fields=fields)
        for kind in {kind for kind, _key in self.gone}:
            keys = [key for other, key in self.gone if other == kind]
            for start in range(0, len(keys), BATCH):
                there = LastChange.objects.filter(kind=kind, object_id__in=keys[start : start + BATCH])
                there.filter(is_removed=False).update(is_removed=True, generation=generation, changed_at=now)

    def keep_new(self) -> None:
        """Forget what is known already: for an index that is made anew while nothing has changed."""
        for kind in {kind for kind, _key in self.public}:
            keys = [key for other, key in self.public if other == kind]
            for start in range(0, len(keys), BATCH):
                known = LastChange.objects.filter(kind=kind, object_id__in=keys[start : start + BATCH])
                for key in known.filter(is_removed=False).values_list("object_id", flat=True):
                    del self.public[kind, key]


_noted: contextvars.ContextVar[Noted | None] = contextvars.ContextVar("public changes", default=None)


@contextlib.contextmanager
def collected() -> Iterator[Noted]:
    """Collect what the index notices inside."""
    noted = Noted()
    token = _noted.set(noted)
    try:
        yield noted
    finally:
        _noted.reset(token)


def note(kind: str, public: dict[int, uuid.UUID], gone: Iterable[int]) -> None:
    """Say which records of a kind are public now, new or changed, and which are so no more."""
    noted = _noted.get()
    if noted is not None:
        noted.note(kind, public, gone)
