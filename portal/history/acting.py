"""Who is at work, and what for: said by whoever opens the door, read by the history."""

import contextlib
import contextvars
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any


@dataclass(frozen=True, slots=True)
class Acting:
    """A person (None: the portal itself), their own words, and what kind of change it is (`Act`)."""

    person: Any = None
    words: str = ""
    act: str = ""
    source: Any = None  # the version that is restored
    language: str = ""  # the one language that is restored


NOBODY = Acting()
_acting: contextvars.ContextVar[Acting] = contextvars.ContextVar("who is at work")


@contextlib.contextmanager
def acting(person: Any = None, words: str = "", **more: Any) -> Iterator[None]:
    """What changes inside is this person's work; what is left open stays as an outer `acting` said it."""
    said = {name: value for name, value in {"person": person, "words": words, **more}.items() if value}
    token = _acting.set(replace(_acting.get(NOBODY), **said))
    try:
        yield
    finally:
        _acting.reset(token)


def at_work() -> Acting:
    """Who is at work now."""
    return _acting.get(NOBODY)
