"""From the lines of simple sheets to records: names become partners, amounts become lines of a budget."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from partners.models import Agreement, AgreementEvent, Organisation
from portal.importing.cells import Cell
from portal.money import Qualifier
from portal.names import folded
from projects.importing.brought import Brought, BroughtRow, Findings, named_identity
from projects.importing.known import Known
from projects.importing.simple import Line
from projects.models import Activity, BudgetLine, Participation, Project

MONEY = {
    "total": (BudgetLine.Measure.TOTAL, []), "eligible": (BudgetLine.Measure.ELIGIBLE, []),
    "grant": (BudgetLine.Measure.GRANT, ["eu"]), "own": (BudgetLine.Measure.OWN, ["own"]),
}  # fmt: skip
# {key of a simple column: field of the project}; texts go into the language of the file.
PLAIN = {
    "acronym": "acronym", "programme": "programme", "start": "start", "end": "end", "lifecycle": "lifecycle",
    "places": "places", "themes": "themes", "website": "website",
}  # fmt: skip
TEXTS = {
    "title": "title", "summary": "summary", "aims": "aims", "description": "description", "results": "results",
    "objective": "specific_objective", "intervention": "intervention_type",
}  # fmt: skip
AGREEMENT_PLAIN = {"kind": "kind", "level": "level", "status": "status", "start": "in_force_from",
                   "end": "in_force_until"}  # fmt: skip


class Builder:
    """Makes records of lines; *owner* keeps what is new, *language* is that of the texts."""

    def __init__(self, findings: Findings, known: Known, owner: Organisation, language: str, currency: str) -> None:
        self.findings, self.known, self.owner = findings, known, owner
        self.language, self.currency = language, currency
        self.projects: dict[str, Brought] = {}  # by number, acronym and title, folded
        self.in_eur: frozenset[str] = frozenset()

    def add(self, line: Line) -> None:
        """Take one line."""
        {"projects": self._project, "partners": self._partner, "activities": self._activity,
         "agreements": self._agreement}[line.kind](line)  # fmt: skip

    def _record(self, model: Any, line: Line, plain: dict[str, str], texts: dict[str, str]) -> Brought:
        record = Brought(model, line.where, {"original_language": self.language}, line.get("uuid") or "")
        for key, field in [*plain.items(), *((key, self._column(model, name)) for key, name in texts.items())]:
            if line.get(key) is not None:
                record.values[field], record.cells[field] = line.get(key), line.cell(key)
        self.findings.records.append(record)
        return record

    def _column(self, model: Any, name: str) -> str:
        return f"{name}_{self.language}" if name in model.text_fields() else name

    def _row(self, record: Brought, kind: str, line: Line, values: dict[str, Any], *keys: str) -> None:
        """An owned row; *keys* are the columns of the line that its first values come from."""
        cells = dict(zip(values, (line.cell(key) for key in keys), strict=False))
        where = line.cell(keys[0]) if keys else line.where
        record.rows.setdefault(kind, []).append(BroughtRow(values, where=where, cells=cells))

    def _project(self, line: Line) -> None:
        record = self._record(Project, line, PLAIN, TEXTS)
        if line.get("at_beneficiary"):
            record.values.pop("places", None)  # the seat of the beneficiary stands in their stead
        if title := line.get("title_en"):
            record.values |= {"published_title": title, "published_title_language": "en"}
            record.cells["published_title"] = line.cell("title_en")
        if number := line.get("number"):
            self._row(record, "identifiers", line, {"value": number}, "number")
        self._name(record, line)
        if lead := line.get("lead"):
            who = self._organisation(lead, line.get("country") or "", line.cell("lead"))
            self._row(record, "participations", line,
                      {"organisation": who, "role": Participation.Role.LEAD.value}, "lead")  # fmt: skip
        if name := line.get("beneficiary"):
            who = self._organisation(name, line.get("country") or "", line.cell("beneficiary"))
            self._row(record, "participations", line, {"organisation": who}, "beneficiary")
            record.rows["participations"][-1].at_first = {"role": Participation.Role.BENEFICIARY.value}
        for name in line.get("partners") or ():
            who = self._organisation(name, "", line.cell("partners"))
            self._row(record, "participations", line, {"organisation": who}, "partners")
        self._money(record, line)
        for rate in line.get("rate") or ():
            self._row(record, "funding_rates", line, {"percent": rate, "source": "eu"}, "rate")

    def _name(self, record: Brought, line: Line) -> None:
        """By what the other sheets may call it. A name that two projects share leads to neither."""
        for key in ("number", "acronym", "title"):
            if name := folded(line.get(key) or ""):
                is_free = self.projects.get(name, record) is record
                self.projects[name] = record if is_free else None

    def _money(self, record: Brought, line: Line, who: str = "") -> None:
        for key, (measure, sources) in MONEY.items():
            if (written := line.get(key)) is None:
                continue
            beside = line.get("currency") or ("EUR" if key in self.in_eur else self.currency)
            if not (written.currency or beside):
                self.findings.wrong(line.cell(key), written.amount, _("The currency is missing."))
                continue
            values = {
                "amount": f"{written.amount:.2f}", "currency": written.currency or beside, "measure": measure.value,
                "qualifier": str(written.qualifier or Qualifier.EXACT.value), "sources": sources,
            }  # fmt: skip
            self._row(record, "budget_lines", line, values | ({"participation_of": who} if who else {}), key)

    def _organisation(self, name: str, country: str, cell: Cell) -> str:
        """The one called so, or a new one that the owner keeps."""
        try:
            found = self.known.called(Organisation, name, country)
        except ValidationError as error:
            self.findings.wrong(cell, name, " ".join(error.messages))
            return ""
        if found is None:
            found = named_identity(self.owner.uuid, "organisation", folded(name))
            self.findings.organisations.setdefault(found, {f"name_{self.language}": name})
        return found

    def _of_line(self, line: Line) -> Brought | None:
        """The project that a line of partners or activities is about."""
        name = line.get("project_uuid") or line.get("project")
        key, identity = folded(name or ""), line.get("project_uuid")
        if name and key not in self.projects and (identity := identity or self.known.project(name, self.owner)):
            self.projects[key] = Brought(Project, line.where, identity=identity)
            self.findings.records.append(self.projects[key])
        record = self.projects.get(key)
        if record is None and name:
            self.findings.wrong(line.cell("project"), name, _("No project of this file, or several, are called so."))
        return record

    def _partner(self, line: Line) -> None:
        record = self._of_line(line)
        named, who = line.get("name"), line.get("name_uuid")
        if record is None or not (named or who):
            return
        if not who or not self.known.there(Organisation, who):
            who = self._organisation(named, line.get("country") or "", line.cell("name"))
        role = line.get("role") or (Participation.Role.LEAD.value if line.get("is_lead") else "")
        values = {"organisation": who, "role": role} if role else {"organisation": who}
        there = [row for row in record.rows.get("participations", ()) if row.values["organisation"] == who]
        if there:
            there[0].values |= values
        else:
            self._row(record, "participations", line, values, "name", "role")
        self._money(record, line, who)

    def _activity(self, line: Line) -> None:
        record = self._of_line(line)
        if record is None or not line.get("title"):
            return
        keys = [key for key in ("number", "kind", "title", "text", "start", "end", "place", "venue") if line.get(key)]
        values = {self._column(Activity, key): line.get(key) for key in keys}
        self._row(record, "activities", line, values | {"original_language": self.language}, *keys)

    def _agreement(self, line: Line) -> None:
        record = self._record(Agreement, line, AGREEMENT_PLAIN, {"title": "title", "summary": "summary",
                                                                 "subject": "subject"})  # fmt: skip
        for name in line.get("parties") or ():
            self._row(record, "parties", line, {"organisation": self._organisation(name, "", line.cell("parties"))},
                      "parties")  # fmt: skip
        if signed := line.get("signed"):
            self._row(record, "events", line, {"start": signed, "kind": AgreementEvent.Kind.SIGNED.value}, "signed")
        if address := line.get("website"):
            self._row(record, "links", line, {"address": address, "kind": "website"}, "website")
