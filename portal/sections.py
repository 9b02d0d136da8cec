"""The parts of a long page: only those that have something to say stand on it and in its list of contents."""

from collections.abc import Iterable
from typing import Any, NamedTuple


class Section(NamedTuple):
    """One part: the end of its address, its heading, and the template of what stands below the heading."""

    id: str
    title: str
    template: str


def sections_with(parts: Iterable[tuple[Any, str, Any, str]]) -> list[Section]:
    """The sections of (what has to be there, id, title, template) for which something is there."""
    return [Section(name, str(title), template) for there, name, title, template in parts if there]
