"""The records that change inside a public change. Knows nothing of records, so that the door itself can use it."""

import contextlib
import contextvars
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

Keys = dict[Any, set[Any]]  # models and the keys of their records

_noted: contextvars.ContextVar[Keys | None] = contextvars.ContextVar("records to be kept", default=None)


@contextlib.contextmanager
def recorded() -> Iterator[None]:
    """Note which records change inside, and keep a version of each at the end; for `public_change()`."""
    from portal.history.recording import keep  # which reads records, and they write through the door

    keys: Keys = defaultdict(set)
    token = _noted.set(keys)
    try:
        yield
    finally:
        _noted.reset(token)
    keep(keys)


def note(model: Any, *keys: Any) -> None:
    """Say that these records have changed; nothing outside a public change."""
    noted = _noted.get()
    if noted is not None:
        noted[model] |= set(keys)


def is_noting() -> bool:
    """True inside a public change."""
    return _noted.get() is not None
