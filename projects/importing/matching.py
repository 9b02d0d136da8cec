"""Which records here a file means: by identity, else by number and programme, else by title; never by a guess."""

from collections import defaultdict
from functools import cached_property
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from partners.models import Organisation
from portal.copies.merging import same
from portal.languages import languages
from portal.publishing import published_condition
from portal.translating.importing import Access
from projects.importing.brought import Brought, BroughtRow, Findings
from projects.models import Programme, Project, ProjectIdentifier

AT_ONCE = 400
# By what a row without a known identity is the same as one that is here; texts in whichever language the file has them.
NATURAL = {
    "identifiers": ("value",), "participations": ("organisation",), "unnamed_partners": ("country",),
    "budget_lines": ("participation", "measure", "stage", "sources"),
    "funding_rates": ("source", "country", "applies_to"),
    "activities": ("number", "title"), "details": ("kind", "title", "text"), "indicators": ("name",),
    "status_entries": ("date", "text"), "relations": ("kind", "other", "words"), "links": ("address",),
    "parties": ("organisation",), "events": ("kind", "start"),
}  # fmt: skip


class Matcher:
    """Finds the records of a batch, of one kind."""

    def __init__(self, findings: Findings, access: Access, owner: Organisation) -> None:
        self.findings, self.access, self.owner = findings, access, owner

    def find(self, model: type[models.Model], batch: list[Brought]) -> dict[int, Any]:
        """{id of a brought record: the record here} for those that are here and may be changed."""
        means = {id(one): one.identity for one in batch if one.identity}
        there = self._there(model, set(means.values()))
        means = {key: identity for key, identity in means.items() if identity in there}
        if model is Project:
            means |= self._by_number([one for one in batch if id(one) not in means and one.values])
        means |= self._by_title(model, [one for one in batch if id(one) not in means and one.values])
        allowed = self.access(model._meta.label_lower, set(means.values())) if means else {}
        for one in batch:
            if id(one) in means and means[id(one)] not in allowed:
                self.findings.wrong(one.where, "", _("This record is here already, and it is not yours to change."))
            elif id(one) not in means and not one.values:
                self.findings.wrong(one.where, one.identity, _("No record with this identifier is here."))
        return {key: allowed[identity] for key, identity in means.items() if identity in allowed}

    def _there(self, model: type[models.Model], identities: set[str]) -> set[str]:
        found = model._base_manager.filter(uuid__in=identities).values_list("uuid", flat=True)
        return {str(identity) for identity in found}

    def _visible(self) -> models.Q:
        """What a person may know of: what is public, and what belongs to the organisation."""
        return published_condition() | models.Q(owner=self.owner)

    def _by_number(self, batch: list[Brought]) -> dict[int, str]:
        numbers = {id(one): {row.values.get("value") for row in one.rows.get("identifiers", ())} for one in batch}
        wanted = sorted({number for some in numbers.values() for number in some if number})
        here: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for start in range(0, len(wanted), AT_ONCE):
            rows = ProjectIdentifier.objects.filter(
                value__in=wanted[start : start + AT_ONCE],
                project__in=Project.objects.filter(self._visible()),
            )
            for value, project, programme in rows.values_list("value", "project__uuid", "project__programme__uuid"):
                here[value].add((str(project), str(programme or "")))
        found: dict[int, str] = {}
        for one in batch:
            programme = one.values.get("programme") or ""
            fitting = {project for number in numbers[id(one)] for project, theirs in here.get(number, ())
                       if not (programme and theirs) or self.is_within(theirs, programme)}  # fmt: skip
            self._only(one, fitting, found)
        return found

    @cached_property
    def _parents(self) -> dict[str, str]:
        pairs = Programme.objects.filter(parent__isnull=False).values_list("uuid", "parent__uuid")
        return {str(part): str(whole) for part, whole in pairs}

    def is_within(self, part: str | None, programme: str) -> bool:
        """Whether *part* is the programme, or a fund below it: lists of operations name the programme alone."""
        seen: set[str] = set()
        while part and part not in seen:
            if part == programme:
                return True
            seen.add(part)
            part = self._parents.get(part)
        return False

    def _by_title(self, model: type[models.Model], batch: list[Brought]) -> dict[int, str]:
        """Only of the organisation's own records, and of projects only where the file has no number."""
        name = "title" if "title" in model.text_fields() else "name"
        batch = [one for one in batch if not one.rows.get("identifiers")]
        here: dict[tuple[str, str], set[str]] = defaultdict(set)
        for column in (f"{name}_{code}" for code in languages()):
            titles = sorted({one.values[column] for one in batch if one.values.get(column)})
            for start in range(0, len(titles), AT_ONCE):
                some = {f"{column}__in": titles[start : start + AT_ONCE]}
                for title, identity in model._base_manager.filter(owner=self.owner, **some).values_list(column, "uuid"):
                    here[column, title].add(str(identity))
        found: dict[int, str] = {}
        for one in batch:
            fitting = set()
            for code in languages():
                fitting |= here.get((f"{name}_{code}", one.values.get(f"{name}_{code}")), set())
            self._only(one, fitting, found)
        return found

    def _only(self, one: Brought, fitting: set[str], found: dict[int, str]) -> None:
        if len(fitting) > 1:
            self.findings.wrong(one.where, "", _("Several records here may be meant. Add the column uuid."))
        elif fitting:
            found[id(one)] = fitting.pop()


def row_here(kind: str, row: BroughtRow, rows: list[dict], used: set[str]) -> dict | None:
    """The owned row of a record that a row of a file means."""
    for there in rows:
        if there["id"] == row.identity:
            return there
    wanted = {name: value for name, value in row.values.items()
              if name in NATURAL[kind] or name.rpartition("_")[0] in NATURAL[kind]}  # fmt: skip
    for there in rows if any(wanted.values()) else ():
        if there["id"] not in used and all(same(there["fields"].get(name), value) for name, value in wanted.items()):
            return there
    return None
