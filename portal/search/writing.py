"""Writing entries: for the records that a change concerns, or for all.

Always inside the transaction that changed the records.
"""

import datetime
from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db import connection, models, transaction
from django.utils import timezone, translation

from portal import last_changes
from portal.languages import languages
from portal.search import facet_words, names
from portal.search.entry import passages, shown_texts, shown_words, texts_by_language, tokens_of
from portal.search.folding import fold
from portal.search.kinds import KINDS, NAMED, SearchKind
from portal.search.models import SearchDue, SearchEntry, SearchWord, name_column

_COLUMNS = ("date", "facets", "words", "page", "tokens", "texts", "cost", "number")
ENTRY_COLUMNS = [*_COLUMNS, *map(name_column, languages())]
BATCH = 100  # records whose texts are in memory at a time


def write(changed: dict[type[models.Model], set], *, later: bool = False) -> None:
    """Make the entries of these records anew, or note them as due; and write what places and programmes are called."""
    with transaction.atomic():
        concerned = {kind: set(changed.get(kind.model, ())) for kind in KINDS.values()}
        for model, keys in changed.items():
            if model in NAMED:
                for name, more in names.rename(NAMED[model], keys).items():
                    concerned[KINDS[name]] |= more
        for kind, keys in concerned.items():
            if later:
                note_due(kind, dict.fromkeys(keys, timezone.now()))
            else:
                write_entries(kind, keys)


def write_entries(kind: SearchKind, keys: Iterable[int]) -> None:
    """Make the entries of records of one kind anew; those that are gone or not public now lose theirs."""
    with translation.override(
        settings.LANGUAGE_CODE
    ):  # relations are sorted by name: not by that of whoever asks first
        for some in in_batches(sorted(keys), BATCH):
            records = {record.pk: record for record in kind.queryset().filter(pk__in=some)}
            _write_batch(kind, some, records)


def in_batches(keys: list[int], size: int) -> Iterable[list[int]]:
    """The keys, *size* at a time."""
    return (keys[start : start + size] for start in range(0, len(keys), size))


def _write_batch(kind: SearchKind, keys: list[int], records: dict[int, Any]) -> None:
    now = timezone.now()
    there = SearchEntry.objects.filter(kind=kind.name, object_id__in=keys)
    # nobody else counts them meanwhile
    before = list(there.select_for_update().values_list("object_id", "words", "facets"))
    public = {key: record for key, record in records.items() if (since := kind.public_from(record)) and since <= now}
    entries = _entries(kind, public)
    SearchEntry.objects.bulk_create(
        entries,
        update_conflicts=True,
        unique_fields=["kind", "object_id"],
        update_fields=ENTRY_COLUMNS,
    )
    there.exclude(object_id__in=public).delete()
    _count_words([words for _key, words, _facets in before], [entry.words for entry in entries])
    facet_words.count(kind, [facets for _key, _words, facets in before], [entry.facets for entry in entries])
    gone = {key for key, _words, _facets in before} - set(public)
    last_changes.note(kind.name, {key: record.uuid for key, record in public.items()}, gone)
    moments = {key: [kind.public_from(record), *kind.changes_at(record)] for key, record in records.items()}
    coming = {key: [moment for moment in some if moment and moment > now] for key, some in moments.items()}
    SearchDue.objects.filter(kind=kind.name, object_id__in=keys).delete()
    note_due(kind, {key: min(some) for key, some in coming.items() if some})


def _entries(kind: SearchKind, records: dict[int, Any]) -> list[SearchEntry]:
    told = {key: texts_by_language(kind, record) for key, record in records.items()}
    texts = {key: passages(told[key]) for key in records}
    mentioned = names.mentioned(texts)
    return [
        SearchEntry(
            kind=kind.name,
            object_id=key,
            date=kind.date(record),
            facets=" ".join("f" + word for word in facet_words.words_of(kind, record)),
            words=shown_words(texts[key]),
            page=" ".join(kind.page(record)),
            texts=shown_texts(told[key]),
            tokens=tokens_of(texts[key], kind.things(record), mentioned[key], kind.names(record)),
            **kind.columns(record),
        )
        for key, record in records.items()
    ]


def note_due(kind: SearchKind, moments: dict[int, datetime.datetime]) -> None:
    """Write down when the entries of these records have to be made anew."""
    SearchDue.objects.bulk_create(
        [SearchDue(kind=kind.name, object_id=key, due=moment) for key, moment in sorted(moments.items())],
        update_conflicts=True,
        unique_fields=["kind", "object_id"],
        update_fields=["due"],
    )


def _count_words(before: list[str], after: list[str]) -> None:
    """Keep the number of entries of every shown word."""
    change = Counter(word for words in after for word in words.split())
    change.subtract(word for words in before for word in words.split())
    rows = sorted((word, number) for word, number in change.items() if number)
    table = SearchWord._meta.db_table
    for some in in_batches(rows, 200):
        values = [_word_row(word, number) for word, number in some]
        places = ", ".join(["(%s, %s, %s, %s)"] * len(values))
        with connection.cursor() as cursor:
            cursor.execute(
                f"INSERT INTO {table} (language, shown, folded, count) VALUES {places}"
                f" ON CONFLICT (language, shown) DO UPDATE SET count = {table}.count + excluded.count",
                [value for row in values for value in row],
            )
    if any(number < 0 for _word, number in rows):
        SearchWord.objects.filter(count__lte=0).delete()


def _word_row(word: str, number: int) -> tuple[str, str, str, int]:
    language, _colon, shown = word.partition(":")
    return language, shown, fold(shown), number
