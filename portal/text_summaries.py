"""For each record and language: how many texts and words there are, and how many of them wait for a translator.

Kept with the record as `text_summary`, its rows counted in, so that lists can be filtered by it and the first page of
the admin can add it up:

    {"pl": {"texts": 12, "missing": 3, "outdated": 1, "machine": 0, "words": 480, "todo": 96}, …}

*words* are those that exist in the language; *todo* are words of the originals whose translation is missing or older.
`public_change()` brings the summary up to date at its end; a save outside of one does so at once.
"""

import contextlib
import contextvars
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from django.db import models
from django.db.models import F, IntegerField, QuerySet, Sum
from django.db.models.fields.json import KT
from django.db.models.functions import Cast, Coalesce
from django.db.models.signals import post_delete, post_save

from portal.languages import languages
from portal.records import OwnedRow, Record, owner_of
from portal.texts import TextState, Translated

NUMBERS = ("texts", "missing", "outdated", "machine", "words", "todo")
WAITING = (TextState.MISSING, TextState.OUTDATED)
TAG = re.compile(r"<[^>]*>")
WORD = re.compile(r"\w+(?:[-’'.,]\w+)*")
AT_ONCE = 200  # records read together with their rows
Keys = dict[type[Record], set[int]]

_noted: contextvars.ContextVar[Keys | None] = contextvars.ContextVar("records with changed texts", default=None)


def word_count(text: str) -> int:
    """The words of a text, without its HTML tags."""
    return len(WORD.findall(TAG.sub(" ", text)))


def summary(parts: Iterable[Translated]) -> dict[str, dict[str, int]]:
    """The summary of a record and its rows."""
    numbers = {code: dict.fromkeys(NUMBERS, 0) for code in languages()}
    for part in parts:
        for field in part.text_fields():
            if not any(part.text_in(field, code) for code in numbers):
                continue  # most are empty, and to ask for the state of each takes its time
            for code, counted in numbers.items():
                _count(part, field, code, counted)
    return numbers


def _count(part: Translated, field: str, code: str, counted: dict[str, int]) -> None:
    state = part.text_state(field, code)
    if not state:
        return
    counted["texts"] += 1
    counted["words"] += word_count(part.text_in(field, code))
    if state in ("missing", "outdated", "machine"):
        counted[state] += 1
    if state in WAITING:
        counted["todo"] += word_count(part.source_of(field, code)[0])


def parts_of(record: Record) -> Iterator[Translated]:
    """The record and its rows, as far as they have texts."""
    if isinstance(record, Translated):
        yield record
    for name in record.owned:
        yield from (row for row in getattr(record, name).all() if isinstance(row, Translated))


def with_parts(records: QuerySet) -> QuerySet:
    """Read the rows of the records along, in a number of queries that does not grow with them."""
    return records.prefetch_related(*records.model.owned)


def rebuild(model: type[Record], keys: Iterable[int]) -> None:
    """Bring the summaries of these records up to date; needed only after writers that bypass `save()`."""
    waiting = list(keys)
    for start in range(0, len(waiting), AT_ONCE):
        for record in with_parts(model._base_manager.filter(pk__in=waiting[start : start + AT_ONCE])):
            now = summary(parts_of(record))
            if now != record.text_summary:
                model._base_manager.filter(pk=record.pk).update(text_summary=now)


def totals(records: QuerySet) -> dict[str, dict[str, int]]:
    """The numbers of all these records together, for each language; one query."""
    names = {f"{code}_{name}": (code, name) for code in languages() for name in NUMBERS}
    sums = {
        label: Coalesce(Sum(Cast(KT(f"text_summary__{code}__{name}"), IntegerField())), 0)
        for label, (code, name) in names.items()
    }
    found = records.order_by().aggregate(**sums)
    return {code: {name: found[f"{code}_{name}"] for name in NUMBERS} for code in languages()}


def waiting_in(code: str, *kinds: str) -> models.Q:
    """The condition on records with texts of one of these kinds (`missing`, `outdated`, `machine`) in a language."""
    condition = models.Q()
    for kind in kinds:
        condition |= models.Q(**{f"text_summary__{code}__{kind}__gt": 0})
    return condition


def language_state(record: Record, code: str) -> str:
    """`complete`, `outdated` (complete, but some text is older than its original), `partial` or `missing`."""
    numbers = record.text_summary.get(code, {})
    missing, texts = numbers.get("missing", 0), numbers.get("texts", 0)
    if missing == texts:
        return "missing"
    if missing:
        return "partial"
    return "outdated" if numbers.get("outdated") else "complete"


def ordered_by_todo(records: QuerySet, code: str) -> QuerySet:
    """The records with the most words to translate first."""
    words = Cast(KT(f"text_summary__{code}__todo"), IntegerField())
    return records.annotate(words_to_translate=words).order_by(F("words_to_translate").desc(nulls_last=True), "pk")


@contextlib.contextmanager
def kept_up_to_date() -> Iterator[None]:
    """Note whose texts change inside and count them once, at the end; for `public_change()`."""
    keys: Keys = defaultdict(set)
    token = _noted.set(keys)
    try:
        yield
    finally:
        _noted.reset(token)
    for model, waiting in keys.items():
        rebuild(model, waiting)


@contextlib.contextmanager
def paused() -> Iterator[None]:
    """Bring no summary up to date for what changes inside: it will be undone."""
    token = _noted.set(defaultdict(set))
    try:
        yield
    finally:
        _noted.reset(token)


def _changed(sender: type[models.Model], instance: Any, raw: bool = False, created: bool = False, **_: Any) -> None:
    if raw or not isinstance(instance, (Record, OwnedRow)):
        return
    model, key = owner_of(instance) if isinstance(instance, OwnedRow) else (sender, instance.pk)
    keys = _noted.get()
    if keys is not None:
        keys[model].add(key)
    elif created and isinstance(instance, Record):  # it has no rows yet
        instance.text_summary = summary([instance])
        model._base_manager.filter(pk=key).update(text_summary=instance.text_summary)
    else:
        rebuild(model, [key])


def listen() -> None:
    """Begin to note changes; called once, when all apps are there."""
    post_save.connect(_changed, dispatch_uid="portal.text_summaries")
    post_delete.connect(_changed, dispatch_uid="portal.text_summaries")
