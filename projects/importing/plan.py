"""What a file would change: each record new, changed or as it is, each value checked, and nothing written."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext as _

from partners.models import Agreement, Organisation
from portal.copies.merging import merge, same
from portal.editing.people import may_publish, organisation_ids
from portal.importing.bulk import Made, stored
from portal.models import User
from portal.publishing import Publishing, State
from portal.records import OwnedRow, Record
from portal.texts import Translated, digest
from portal.translating.access import access_of
from portal.translating.documents import current_documents
from portal.translating.importing import Access
from projects.importing.brought import Brought, BroughtRow, Findings
from projects.importing.matching import Matcher, row_here
from projects.models import Project

Document = dict[str, Any]
BATCH = 100  # records whose documents are in memory together
ORDER = (Organisation, Agreement, Project)  # those that others name come first
FIXED = ("owner", "co_publishers", "is_sample")  # not changed by a file: whose a record is, and what readers are told


@dataclass
class Outcome:
    """What becomes of one record of a file."""

    brought: Brought
    document: Document  # of a new record whole, else what changes
    record: Record | None = None
    before: Document | None = None
    after: Document | None = None
    rows: dict[str, BroughtRow] = field(default_factory=dict)  # by their identity in the document

    @property
    def is_new(self) -> bool:
        """Whether the record is not here yet."""
        return self.record is None

    @property
    def is_changed(self) -> bool:
        """Whether anything here would change."""
        return self.record is not None and self.before != self.after


class Planner:
    """Goes through a file batch by batch; what is wrong goes to the findings."""

    def __init__(self, findings: Findings, access: Access, person: User, owner: Organisation) -> None:
        self.findings, self.person, self.owner = findings, person, owner
        self.seen: set[tuple] = set()  # what the new records of the file are called
        self.matcher = Matcher(findings, access, owner)
        self.owners = {str(one) for one in Organisation.objects.filter(
            **{} if person.is_administrator else {"pk__in": organisation_ids(person)}
        ).values_list("uuid", flat=True)}  # fmt: skip

    @property
    def total(self) -> int:
        """How many records the file has, new partners counted in."""
        return len(self.findings.records) + len(self.findings.organisations)

    def partners(self) -> list[Document]:
        """The documents of partners that only the file knows: drafts that the owner keeps."""
        return [
            {"model": "partners.organisation", "uuid": identity, "children": {}, "fields": {
                **values, "owner": str(self.owner.uuid), "state": State.DRAFT.value,
                "original_language": next(iter(values)).rpartition("_")[2],
            }}
            for identity, values in self.findings.organisations.items()
        ]  # fmt: skip

    def batches(self, check: bool) -> Iterator[list[Outcome]]:
        """What becomes of the records; with *check* every value is checked as a form would."""
        self.seen.clear()
        for model in ORDER:
            records = [one for one in self.findings.records if one.model is model]
            for start in range(0, len(records), BATCH):
                yield self._batch(model, records[start : start + BATCH], check)

    def _batch(self, model: type[models.Model], batch: list[Brought], check: bool) -> list[Outcome]:
        here = self.matcher.find(model, batch)
        documents = current_documents(here.values())
        outcomes = []
        for one in batch:
            record = here.get(id(one))
            if record is None and not one.values:
                continue  # rows of a record that is not here: the matcher has said so
            try:
                outcome = self._changed(one, record, documents[record]) if record else self._new(one)
            except ValidationError as error:
                self.findings.wrong(one.where, "", " ".join(error.messages))
                continue
            if check and (outcome.is_new or outcome.is_changed):
                self._check(outcome)
            outcomes.append(outcome)
        return outcomes

    def _check(self, outcome: Outcome) -> None:
        for path, texts in Made(outcome.after or outcome.document).errors.items():
            cell, value = self._place(outcome, path)
            self.findings.wrong(cell, value, " ".join(map(str, texts)))

    def _place(self, outcome: Outcome, path: str) -> tuple[Any, Any]:
        document = outcome.after or outcome.document
        if "." not in path:
            return outcome.brought.cell(path), document["fields"].get(path)
        kind, number, name = path.split(".", 2)
        row = document["children"][kind][int(number)]
        source = outcome.rows.get(row["id"])
        where = source.cells.get(name, source.where) if source else outcome.brought.where
        return where, row["fields"].get(name)

    def _new(self, one: Brought) -> Outcome:
        """The whole document of a new draft."""
        if not self.person.has_perm(f"{one.model._meta.app_label}.add_{one.model._meta.model_name}"):
            raise ValidationError(_("You may not add records of this kind."))
        self._refuse_twice(one)
        owner = one.values.get("owner")
        fields = self._stored(one.model, one.values, new=True)
        fields["owner"] = owner if owner in self.owners else str(self.owner.uuid)
        fields.pop("is_sample", None) if not may_publish(self.person) else None
        if issubclass(one.model, Publishing):
            fields["state"] = State.DRAFT.value
        identity, label = one.identity or str(uuid.uuid4()), one.model._meta.label_lower
        outcome = Outcome(one, {"model": label, "uuid": identity, "fields": fields, "children": {}})
        self._rows(outcome, {})
        return outcome

    def _refuse_twice(self, one: Brought) -> None:
        """Raise where two rows of the file would become two records of the same."""
        numbers = [row.values.get("value") for row in one.rows.get("identifiers", ())]
        titles = [value for name, value in one.values.items() if value and name.startswith(("title_", "name_"))]
        keys = [] if one.identity else [(one.model, key, one.values.get("programme")) for key in numbers or titles]
        if any(key in self.seen for key in keys):
            raise ValidationError(_("This record stands in the file twice."))
        self.seen.update(keys)

    def _changed(self, one: Brought, record: Record, before: Document) -> Outcome:
        """What a file changes of a record that is here."""
        told = {name: value for name, value in one.values.items() if name not in FIXED}
        if before["fields"].get("original_language"):
            told.pop("original_language", None)
        fields = {
            name: self._kept(one.model, name, value, before["fields"].get(name))
            for name, value in self._stored(one.model, told, new=False).items()
        }
        if self.matcher.is_within(before["fields"].get("programme"), fields.get("programme") or ""):
            fields.pop("programme", None)
        fields = {name: value for name, value in fields.items()
                  if not _says(one.values[name], value, before["fields"].get(name))}  # fmt: skip
        document = {"model": before["model"], "uuid": before["uuid"], "fields": fields, "children": {}}
        outcome = Outcome(one, document, record, before)
        self._rows(outcome, before["children"])
        outcome.after, _conflicts = merge(None, document, before)
        return outcome

    def _kept(self, model: type[models.Model], name: str, value: Any, before: Any) -> Any:
        """Of a list of related records: those that the public may not see stand in no file, and stay."""
        column = model._meta.get_field(name)
        if not column.many_to_many or not before:
            return value
        related, left = column.related_model, set(before) - set(value)
        if issubclass(related, Publishing):
            public = related._base_manager.filter(uuid__in=left, state=State.PUBLISHED).values_list("uuid", flat=True)
            left -= {str(identity) for identity in public}
        elif not issubclass(related, OwnedRow):
            left = set()
        return sorted({*value, *left})

    def _stored(self, model: type[models.Model], told: dict[str, Any], new: bool) -> dict[str, Any]:
        found = {}
        for name, value in told.items():
            column = model._meta.get_field(name)
            if column.is_relation:
                found[name] = sorted(value) if column.many_to_many else value
                continue
            value = stored(column, value)
            if value is None and not column.null:
                if new or not column.blank:
                    continue  # it begins as the field begins
                value = column.get_default()
            if not new or value not in (None, ""):
                found[name] = value
        return found

    def _rows(self, outcome: Outcome, here: dict[str, list[dict]]) -> None:
        """The owned rows: those of the file beside those that are here, of which none is taken away."""
        parts: dict[str, str] = {}  # {organisation: identity of its row}
        for kind in outcome.brought.model.owned:
            rows, brought = here.get(kind, []), outcome.brought.rows.get(kind, [])
            if kind == "participations":
                parts = {row["fields"]["organisation"]: row["id"] for row in rows}
            if not brought:
                continue
            model = outcome.brought.model._meta.get_field(kind).related_model
            children = {row["id"]: {"id": row["id"], "fields": {}} for row in rows}
            used: set[str] = set()
            for row in brought:
                self._row(outcome, kind, model, row, rows, children, used, parts)
            outcome.document["children"][kind] = list(children.values())

    def _row(self, outcome: Outcome, kind: str, model: Any, row: BroughtRow, rows: list[dict], children: dict,
             used: set[str], parts: dict[str, str]) -> None:  # fmt: skip
        values = dict(row.values)
        if who := values.pop("participation_of", None):
            values["participation"] = parts.get(who)
        elif kind == "budget_lines":
            values.setdefault("participation", None)
        told = self._stored(model, values, new=False)
        there = row_here(kind, BroughtRow(told, row.identity), rows, used)
        key = there["id"] if there else row.identity or str(uuid.uuid4())
        used.add(key)
        if there is None and row.identity and model._base_manager.filter(pk=row.identity).exists():
            self.findings.wrong(
                row.cells.get("id") or row.where, row.identity, _("This row belongs to another record.")
            )
        if there is None:
            told = row.at_first | {name: value for name, value in told.items() if value is not None}
            if issubclass(model, Translated):
                told.setdefault("original_language", outcome.brought.values.get("original_language") or "")
        else:
            told = {name: self._kept(model, name, value, there["fields"].get(name)) for name, value in told.items()}
            told = {name: value for name, value in told.items()
                    if not _says(values[name], value, there["fields"].get(name))}  # fmt: skip
        children[key] = {"id": key, "fields": told}
        outcome.rows[key] = row
        if kind == "participations":
            parts[values["organisation"]] = key


def _says(brought: Any, value: Any, before: Any) -> bool:
    """Whether what is here says the same already; words without marks take no formatting away."""
    words = isinstance(brought, str) and isinstance(before, str) and "<" not in brought
    return same(value, before) or (words and digest(brought) == digest(before))


def access_for(person: User) -> Access:
    """What a person may change, outside of a request: for work that goes on after the page was answered."""
    request = HttpRequest()
    request.user = person
    return access_of(request)
