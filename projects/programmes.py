"""The programmes as the tree that they are: a programme, the small-project fund under it, the umbrella under that."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from projects.models import Programme
from projects.models.programme import ProgrammingPeriod


def path_of(programme: Programme | None) -> list[Programme]:
    """A programme and those that it is part of, the largest first; it ends where one is not public."""
    path: list[Programme] = []
    while programme and programme.is_published and programme not in path:
        path.insert(0, programme)
        programme = programme.parent
    return path


@dataclass
class Branch:
    """A programme with its parts and the number of published projects in all of them."""

    programme: Programme
    projects: int
    parts: list["Branch"] = field(default_factory=list)


class ProgrammeLike(Protocol):
    """What the tree has to know of a programme."""

    pk: int
    slug: str
    parent_id: int | None
    period: str
    fund: str
    is_published: bool


class ProgrammeTree:
    """All published programmes. One whose parent is not public stands on its own."""

    def __init__(self, programmes: Iterable[ProgrammeLike] | None = None) -> None:
        """*programmes* are all that there are, public or not, where they are loaded already."""
        found = list(Programme.objects.defer("text_origins") if programmes is None else programmes)
        found.sort(key=lambda programme: programme.pk)
        found.sort(key=lambda programme: programme.period, reverse=True)
        self.by_key = {programme.pk: programme for programme in found if programme.is_published}
        self.hidden = {programme.pk for programme in found} - set(self.by_key)
        self.keys = {programme.slug: key for key, programme in self.by_key.items()}

    def path(self, key: int | None) -> list[int]:
        """The programme and those above it, the nearest first; nothing for one that is not public."""
        path: list[int] = []
        while key in self.by_key and key not in path:
            path.append(key)
            key = self.by_key[key].parent_id
        return path

    def below(self, *keys: int) -> set[int]:
        """These programmes and all their parts."""
        return {part for key in keys for part in self._parts[key]}

    @cached_property
    def _parts(self) -> dict[int, list[int]]:
        parts: dict[int, list[int]] = defaultdict(list)
        for key in self.by_key:
            for step in self.path(key):
                parts[step].append(key)
        return parts

    def period(self, key: int | None) -> str:
        """The programming period of a programme, or of the one it is part of; empty where it is not stated."""
        return next((period for step in self.path(key) if (period := self.by_key[step].period)), "")

    def fund(self, key: int | None) -> str:
        """The EU fund that pays a programme, or the one it is part of; empty where it is not stated."""
        return next((fund for step in self.path(key) if (fund := self.by_key[step].fund)), "")

    def in_order(self) -> Iterator[int]:
        """All keys, the newest period first, each followed by its parts."""
        for key in self.by_key:
            if len(self.path(key)) == 1:
                yield from self._with_parts(key)

    def _with_parts(self, key: int) -> Iterator[int]:
        yield key
        for part, programme in self.by_key.items():
            if programme.parent_id == key and part != key:
                yield from self._with_parts(part)

    def branches(self, counts: dict[int, int]) -> list[tuple[str, list[Branch]]]:
        """(period, its programmes); *counts* are of the projects that name a programme directly."""
        found = {
            key: Branch(programme, sum(counts.get(part, 0) for part in self.below(key)))
            for key, programme in self.by_key.items()
        }
        periods: dict[str, list[Branch]] = {period: [] for period in (*reversed(ProgrammingPeriod.values), "")}
        for key in self.in_order():
            path = self.path(key)
            siblings = found[path[1]].parts if len(path) > 1 else periods.setdefault(self.period(key), [])
            siblings.append(found[key])
        return [(period, branches) for period, branches in periods.items() if branches]
