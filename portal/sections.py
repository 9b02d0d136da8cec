"""The parts of a long page: only those that have something to say stand on it and in its list of contents."""

from collections.abc import Iterable
from typing import Any, NamedTuple

ASIDE = ("documents", "links", "numbers", "contact", "record")  # what one looks up rather than reads


class Section(NamedTuple):
    """One part: the end of its address, its heading, and the template of what stands below the heading."""

    id: str
    title: str
    template: str

    @property
    def is_aside(self) -> bool:
        """Whether it stands beside the text, on a narrow screen below it."""
        return self.id in ASIDE


def sections_with(parts: Iterable[tuple[Any, str, Any, str]]) -> list[Section]:
    """The sections of (what has to be there, id, title, template) for which something is there."""
    return [Section(name, str(title), template) for there, name, title, template in parts if there]
