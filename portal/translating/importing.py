"""What a translator's file would change, and changing it: nothing is overwritten that nobody has seen."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import islice

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from portal.copies.models import has_been_public
from portal.copies.writing import Collision
from portal.languages import languages
from portal.models import User
from portal.publishing import public_change
from portal.records import Record
from portal.texts import digest
from portal.translating.documents import current_documents
from portal.translating.exchange import Carried, Sent, Unreadable
from portal.translating.exchange.carried import tags
from portal.translating.units import Document, Unit, record_of_key, units_of
from portal.translating.writing import Translation, write, write_copies

# Gives the records of a model, by uuid, that the person may change.
Access = Callable[[str, set[str]], dict[str, Record]]
TRIED = 50  # texts by which the source language is found where a file does not name it


class Verdict(models.TextChoices):
    """What becomes of a text of a file."""

    NEW = "new", pgettext_lazy("text of a file", "New translations")
    CHANGED = "changed", pgettext_lazy("text of a file", "Changed translations")
    CONFIRMED = "confirmed", pgettext_lazy("text of a file", "Confirmed without a change")
    SOURCE_CHANGED = "source", pgettext_lazy("text of a file", "The original has changed since the export")
    TARGET_CHANGED = "target", pgettext_lazy("text of a file", "Somebody else has changed the translation since")
    MARKUP = "markup", pgettext_lazy("text of a file", "Formatting differs from the original")
    TOO_LONG = "long", pgettext_lazy("text of a file", "Too long for its field")
    GONE = "gone", pgettext_lazy("text of a file", "Not found, or not yours to change")
    SAME = "same", pgettext_lazy("text of a file", "Nothing new")
    UNFINISHED = "unfinished", pgettext_lazy("text of a file", "Not finished")


TAKEN = (Verdict.NEW, Verdict.CHANGED, Verdict.CONFIRMED)
CONFLICTS = (Verdict.SOURCE_CHANGED, Verdict.TARGET_CHANGED)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A text of a file, the same text as it is now (None where it is gone), and what becomes of it."""

    sent: Sent
    verdict: Verdict
    unit: Unit | None = None


@dataclass
class Plan:
    """What a file would change."""

    language: str
    outcomes: list[Outcome]
    records: dict[tuple[str, str], Record]
    failed: list[tuple[Record, str]] = field(default_factory=list)

    def of(self, *verdicts: Verdict) -> list[Outcome]:
        """The texts with one of these verdicts."""
        return [outcome for outcome in self.outcomes if outcome.verdict in verdicts]


def plan(carried: Carried, access: Access) -> Plan:
    """Compare a file with the records as they are now. Raises Unreadable for a language that the portal lacks."""
    target = carried.target_language
    if target not in languages():
        sentence = _("The file translates into a language that the portal does not have: %(code)s")
        raise Unreadable(sentence % {"code": target or "?"})
    by_record: dict[tuple[str, str], list[Sent]] = defaultdict(list)
    lost: list[Outcome] = []
    for sent in carried.texts:
        try:
            by_record[record_of_key(sent.key)].append(sent)
        except ValueError:
            lost.append(Outcome(sent, Verdict.GONE))
    records = _records(by_record, access)
    documents = _documents(records)
    source = carried.source_language or _source_of(documents.values(), carried)
    if source not in languages() or source == target:
        raise Unreadable(_("The file does not say from which language it translates."))
    outcomes = []
    for key, texts in by_record.items():
        units = {unit.key: unit for unit in units_of(documents[key], source, target)} if key in records else {}
        outcomes += [judged(sent, units.get(sent.key)) for sent in texts]
    return Plan(target, outcomes + lost, records)


def _records(by_record: Iterable[tuple[str, str]], access: Access) -> dict[tuple[str, str], Record]:
    wanted: dict[str, set[str]] = defaultdict(set)
    for label, identity in by_record:
        wanted[label].add(identity)
    return {(label, identity): r for label, names in wanted.items() for identity, r in access(label, names).items()}


def _documents(records: dict[tuple[str, str], Record]) -> dict[tuple[str, str], Document]:
    """The documents of all records; one set of queries for each kind of them."""
    by_kind: dict[str, list[Record]] = defaultdict(list)
    for (label, _identity), record in records.items():
        by_kind[label].append(record)
    found = {record: text for kind in by_kind.values() for record, text in current_documents(kind).items()}
    return {key: found[record] for key, record in records.items()}


def _source_of(documents: Iterable, carried: Carried) -> str:
    """The language in which most of the first texts stand now."""
    sources = {sent.key: digest(sent.source) for sent in carried.texts}
    hits: dict[str, int] = defaultdict(int)
    for document in islice(documents, TRIED):
        for code in languages():
            if code != carried.target_language:
                units = units_of(document, code, carried.target_language)
                hits[code] += sum(sources.get(unit.key) == unit.source_mark for unit in units)
    return max(hits, key=hits.get, default="")


def judged(sent: Sent, unit: Unit | None) -> Outcome:
    """What becomes of a text of a file, by what is there now."""
    if unit is None:
        return Outcome(sent, Verdict.GONE)
    if not sent.is_finished or not sent.target.strip():
        return Outcome(sent, Verdict.UNFINISHED, unit)
    is_same = digest(sent.target) == unit.target_mark
    if tags(sent.target) != tags(sent.source):
        verdict = Verdict.MARKUP
    elif unit.longest and len(sent.target) > unit.longest:
        verdict = Verdict.TOO_LONG
    elif is_same and not unit.waits:
        verdict = Verdict.SAME
    elif digest(sent.source) != unit.source_mark:
        verdict = Verdict.SOURCE_CHANGED
    elif not is_same and sent.target_mark != unit.target_mark and unit.target:
        verdict = Verdict.TARGET_CHANGED
    elif is_same:
        verdict = Verdict.CONFIRMED
    else:
        verdict = Verdict.CHANGED if unit.target else Verdict.NEW
    return Outcome(sent, verdict, unit)


def carry_out(made: Plan, person: User, chosen: set[str] = frozenset()) -> int:
    """Write what the plan takes, and those conflicts that the person has chosen; returns how many texts.

    A record that refuses is left as it is and named in `made.failed`.
    """
    taken = made.of(*TAKEN) + [outcome for outcome in made.of(*CONFLICTS) if outcome.sent.key in chosen]
    by_record: dict[tuple[str, str], list[Outcome]] = defaultdict(list)
    for outcome in taken:
        by_record[record_of_key(outcome.sent.key)].append(outcome)
    work = {
        made.records[key]: [Translation(o.sent.key, o.sent.target, digest(o.sent.source)) for o in outcomes]
        for key, outcomes in by_record.items()
    }
    with public_change():
        made.failed += write_copies({r: t for r, t in work.items() if has_been_public(r)}, made.language, person)
        for record, translations in work.items():
            if has_been_public(record):
                continue
            try:
                write(record, made.language, translations, person)
            except ValidationError as error:
                made.failed.append((record, " ".join(error.messages)))
            except Collision:
                made.failed.append((record, str(_("Somebody else is changing this record right now."))))
    refused = {record for record, _reason in made.failed}
    return sum(len(translations) for record, translations in work.items() if record not in refused)
