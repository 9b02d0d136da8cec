"""Which entries a change concerns. Everything that Django saves, deletes or relates is heard at this one post.

Inside `public_change()` the concerned entries are collected and made anew once, at its end. Outside of it they are only
noted as due, and made anew before the index is asked. Writers that bypass `save()` (`bulk_create`, raw SQL) say
themselves what they changed: `note`.
"""

import contextlib
import contextvars
from collections import defaultdict
from collections.abc import Iterable, Iterator

from django.db import models
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete

Keys = dict[type[models.Model], set]  # a model and the keys of its rows

_collected: contextvars.ContextVar[Keys | None] = contextvars.ContextVar("changes to be indexed", default=None)
_paused = contextvars.ContextVar("no entries are written", default=False)


@contextlib.contextmanager
def collected() -> Iterator[None]:
    """Collect what changes inside, and make the entries anew at the end; for `public_change()`."""
    keys: Keys = defaultdict(set)
    token = _collected.set(keys)
    try:
        yield
        if any(keys.values()):
            from portal.search.writing import write

            write(keys)
    finally:
        _collected.reset(token)


@contextlib.contextmanager
def paused() -> Iterator[None]:
    """Write no entries inside; whoever does this rebuilds the index afterwards."""
    token = _paused.set(True)
    try:
        yield
    finally:
        _paused.reset(token)


def note(model: type[models.Model], keys: Iterable) -> None:
    """Say that these rows have changed; or are about to be deleted, inside `collected()`."""
    concerned = _concerned(model, set(keys))
    if (waiting := _collected.get()) is None:
        _note_due(concerned)
    else:
        _add(waiting, concerned)


def _concerned(model: type[models.Model], keys: set) -> Keys:
    """The records whose entries depend on these rows: themselves, their owners, those that mention them."""
    from portal.search.kinds import KINDS, NAMED

    found: Keys = defaultdict(set)
    if _paused.get():
        return found
    if model in NAMED:
        found[model] |= keys
    for kind in KINDS.values():
        found[kind.model] |= kind.concerned(model, keys)
    return found


def _add(waiting: Keys, more: Keys) -> None:
    for model, keys in more.items():
        waiting[model] |= keys


def _note_due(keys: Keys) -> None:
    if any(keys.values()):
        from portal.search.writing import write

        write(keys, later=True)


def _saved(sender, instance, **_kwargs) -> None:
    note(sender, {instance.pk})


def _about_to_go(sender, instance, **_kwargs) -> None:
    """Ask who is concerned while the relations still stand; afterwards nobody could say."""
    concerned = _concerned(sender, {instance.pk})
    if (waiting := _collected.get()) is None:
        instance._search_concerned = concerned
    else:
        _add(waiting, concerned)


def _gone(sender, instance, **_kwargs) -> None:
    _note_due(vars(instance).pop("_search_concerned", {}))


def _related(sender, instance, action, reverse, model, pk_set, **_kwargs) -> None:
    if action not in ("post_add", "post_remove", "pre_clear", "post_clear"):
        return
    if not reverse:
        note(type(instance), {instance.pk})
    elif pk_set is not None:
        note(model, pk_set)
    elif action == "pre_clear":
        field = next(field for field in model._meta.many_to_many if field.remote_field.through is sender)
        note(model, model._base_manager.filter(**{field.name: instance}).values_list("pk", flat=True))


def listen() -> None:
    """Begin to hear; called once, when all apps are there."""
    post_save.connect(_saved, dispatch_uid="portal.search")
    pre_delete.connect(_about_to_go, dispatch_uid="portal.search")
    post_delete.connect(_gone, dispatch_uid="portal.search")
    m2m_changed.connect(_related, dispatch_uid="portal.search")
