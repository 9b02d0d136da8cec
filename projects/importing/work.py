"""The work on a file: looking at it, and taking it over. Both in batches, with a sign of life after each.

Everything is checked before the first row is written, and what is written is not public: new records are drafts, and
changes of public ones wait in their working copies. A batch is a transaction of its own and short, so that others can
save between two of them; when one fails, what the earlier ones wrote is taken back.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DatabaseError, models
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from portal.copies.models import WorkingCopy, has_been_public
from portal.copies.writing import Collision, discard, keep, propose
from portal.differences import changed_names
from portal.history.acting import acting
from portal.history.models import Act
from portal.importing.bulk import Made, write_new
from portal.models import User
from portal.publishing import public_change
from portal.records import Record, apply
from projects.importing.plan import BATCH, Outcome, Planner, access_for
from projects.importing.reading import understood
from projects.models import ImportFile

SHOWN = 200  # of each sort in the report
PARTS = 50  # records in one transaction; the longest that others wait
Progress = Callable[[int, int], None]


class Stopped(Exception):
    """Why nothing was taken over: a sentence for the person."""


def planner_of(file: ImportFile) -> Planner:
    """What the file says, ready to be compared. Raises `Unreadable`."""
    currency = file.report.get("currency", "")
    findings = understood(file.name, bytes(file.content), file.owner, file.language, currency)
    return Planner(findings, access_for(file.person), file.person, file.owner)


def look(file: ImportFile) -> dict[str, Any]:
    """The report of what the file would change; every value checked, nothing written."""
    planner = planner_of(file)
    findings, counts, changed, new, seen = planner.findings, Counter(), [], [], {}
    for document in planner.partners():
        if errors := Made(document).errors:
            name = next(iter(document["fields"].values()))
            findings.wrong(findings.records[0].where, name, " ".join(" ".join(texts) for texts in errors.values()))
    done = 0
    for batch in planner.batches(check=True):
        for outcome in batch:
            label = outcome.document["model"]
            counts[label, "new" if outcome.is_new else "changed" if outcome.is_changed else "same"] += 1
            if outcome.is_new:
                new.append(_told(outcome)) if len(new) < SHOWN else None
            elif outcome.is_changed:
                seen[outcome.before["uuid"]] = _digest(outcome.before)
                changed.append(_told(outcome)) if len(changed) < SHOWN else None
        done += len(batch)
        file.progress(done, planner.total)
    return {
        "currency": file.report.get("currency", ""),
        "counts": [[label, verdict, number] for (label, verdict), number in sorted(counts.items())],
        "new": new, "changed": changed, "seen": seen, "unread": findings.unread[:SHOWN],
        "partners": [next(iter(values.values())) for values in findings.organisations.values()][:SHOWN],
        "partners_number": len(findings.organisations),
        "mistakes": [
            [str(one.cell), one.value, one.text]
            for one in sorted(findings.mistakes, key=lambda one: one.cell.order)[:SHOWN]
        ],
        "mistakes_number": len(findings.mistakes),
    }  # fmt: skip


def _told(outcome: Outcome) -> dict[str, Any]:
    fields = outcome.brought.values
    title = str(outcome.record) if outcome.record else next(
        (value for name, value in fields.items() if value and name.startswith(("title_", "name_"))), ""
    )  # fmt: skip
    what = changed_names(outcome.before, outcome.after) if outcome.is_changed else []
    return {"title": title, "where": str(outcome.brought.where), "what": [capfirst(name) for name in what]}


def _digest(document: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(document, sort_keys=True).encode()).hexdigest()[:16]


def take_over(file: ImportFile) -> Counter:
    """Write what the file says; returns how many records of each verdict. Raises `Stopped`, and nothing is changed."""
    planner, done = planner_of(file), Undo(file.person)
    if planner.findings.mistakes:
        raise Stopped(_("The file does not fit any more. Please look at it again."))
    numbers: Counter = Counter()
    try:
        with acting(file.person, _("imported from a file: %(name)s") % {"name": file.name}, act=Act.IMPORTED):
            _write_all(file, planner, done, numbers)
    except (ValidationError, Collision, DatabaseError) as error:
        done.take_back()
        raise Stopped(_("It could not be taken over; nothing was changed. Please look at the file again.")) from error
    except BaseException:
        done.take_back()
        raise
    return numbers


def _write_all(file: ImportFile, planner: Planner, done: "Undo", numbers: Counter) -> None:
    partners = planner.partners()
    for start in range(0, len(partners), BATCH):
        done.made(write_new(partners[start : start + BATCH], file.person))
        file.progress(min(start + BATCH, len(partners)), planner.total)
    count, later = len(partners), []
    for batch in planner.batches(check=False):
        if planner.findings.mistakes:
            raise Stopped(_("Somebody else has changed records of the file meanwhile. Please look at it again."))
        new = [outcome.document for outcome in batch if outcome.is_new]
        for document in new:  # another record of the file may not be here yet
            if relations := document["children"].pop("relations", None):
                later.append({**document, "fields": {}, "children": {"relations": relations}})
        for start in range(0, len(new), PARTS):
            done.made(write_new(new[start : start + PARTS], file.person))
        for outcome in batch:
            if outcome.is_changed:
                _change(file, outcome, done)
        numbers.update("new" if o.is_new else "changed" if o.is_changed else "same" for o in batch)
        count += len(batch)
        file.progress(count, planner.total)
    for document in later:
        propose(document, file.person)


def _change(file: ImportFile, outcome: Outcome, done: "Undo") -> None:
    """A draft at once, what is public in its working copy; only as it was when the person looked at it."""
    if file.report["seen"].get(outcome.before["uuid"]) != _digest(outcome.before):
        raise Stopped(_("Somebody else has changed records of the file meanwhile. Please look at it again."))
    had_copy = WorkingCopy.of(outcome.record) is not None
    propose(outcome.document, file.person)
    done.changed(outcome.record, outcome.before, had_copy)


class Undo:
    """What has been written so far, to be taken back."""

    def __init__(self, person: User) -> None:
        self.person = person
        self.new: list[tuple[type[models.Model], list[Any]]] = []
        self.before: list[tuple[Record, dict[str, Any], bool]] = []

    def made(self, records: list[Record]) -> None:
        """Note new records."""
        for record in records:
            self.new.append((type(record), [record.pk]))

    def changed(self, record: Record, before: dict[str, Any], had_copy: bool) -> None:
        """Note what a record, or its working copy, was before."""
        self.before.append((record, before, had_copy))

    def take_back(self) -> None:
        """Put everything back, the latest first."""
        with public_change():
            for record, before, had_copy in reversed(self.before):
                copy = WorkingCopy.of(record)
                if not has_been_public(record):
                    apply(before, self.person)
                elif had_copy:
                    keep(record, copy, before, self.person)
                else:
                    discard(copy)
            for model, keys in reversed(self.new):
                model._base_manager.filter(pk__in=keys).delete()
