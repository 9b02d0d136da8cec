"""From a proposal to the lines that an editor sees, in the groups and the order of the public page."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partners.models import Organisation
from portal.records import Record
from projects.models import Detail
from projects.pasting import forms, known, lines_of_agreement, lines_of_project
from projects.pasting.draft import Draft
from projects.pasting.partners import named_in
from projects.pasting.proposal import AgreementProposal, ProjectProposal

TEXTS = {
    "summary": _("summary"), "aims": _("aims"), "background": _("background"), "description": _("description"),
    "results": _("results"),
}  # fmt: skip


@dataclass
class Group:
    """Lines under one heading."""

    title: Any
    lines: list[forms.Line]


class ProposalForm:
    """All lines of one proposal, bound to what the editor sent, if anything."""

    def __init__(self, proposal: ProjectProposal | AgreementProposal, index: int, data: QueryDict | None) -> None:
        self.proposal, self.prefix, self.data, self.count = proposal, f"p{index}", data, 0
        self.choice = forms.RecordChoice(data, prefix=self.prefix, initial={"language": proposal.language})
        is_project = isinstance(proposal, ProjectProposal)
        self.model = "projects.project" if is_project else "partners.agreement"
        self.heading = _("Project") if is_project else _("Agreement")
        groups = self._project(proposal) if is_project else self._agreement(proposal)
        self.groups = [Group(title, lines) for title, lines in ((t, list(made)) for t, made in groups) if lines]

    @property
    def lines(self) -> list[forms.Line]:
        """All lines in their order."""
        return [line for group in self.groups for line in group.lines]

    @property
    def title(self) -> str:
        """What the page calls it; empty where it has no title."""
        return self.proposal.title.value if self.proposal.title else ""

    @property
    def is_made(self) -> bool:
        """Whether the editor wants a record of it."""
        return bool(self.choice.is_valid() and self.choice.cleaned_data["make"])

    def is_valid(self) -> bool:
        """Whether every line that is taken over is right, and one of them is the title."""
        if not self.choice.is_valid():
            return False
        if not self.is_made:
            return True
        valid = False not in [line.is_valid() for line in self.lines]  # each says what is wrong with it
        title = self.lines[0]
        if valid and not title.is_taken:
            title.add_error(
                "value", _("A record needs a title: please tick it, and write one where the page has none.")
            )
            return False
        return valid

    def draft(self, owner: Organisation) -> Draft:
        """What is taken over; partners come before the amounts that are theirs."""
        draft = Draft(self.model, owner, self.choice.cleaned_data["language"])
        if self.model == "partners.agreement":
            draft.row("parties", {"organisation": str(owner.uuid), "is_ours": True})
        for line in self.lines:
            if line.is_taken:
                line.write(draft)
        return draft

    def save(self, owner: Organisation, person: Any) -> Record:
        """Make the record."""
        return self.draft(owner).save(person)

    def _line(self, kind: type[forms.Line], *args: Any, source: str, **kwargs: Any) -> forms.Line:
        self.count += 1
        return kind(*args, self.data, prefix=f"{self.prefix}-{self.count}", source=source, **kwargs)

    def _text(self, name: str, label: Any, fact: Any, **kwargs: Any) -> forms.Line:
        initial = {"value": fact.value if fact else ""}
        source = fact.source if fact else ""
        return self._line(forms.TextLine, name, label=label, source=source, initial=initial, **kwargs)

    def _project(self, page: ProjectProposal) -> Iterator[tuple[Any, Iterator[forms.Line]]]:
        names = [partner.name for partner in page.partners]
        yield _("Title and programme"), self._head(page)
        yield _("In words"), self._texts(page)
        yield _("Partners"), self._partners(page)
        yield _("Money"), self._money(page, names)
        yield _("Activities"), self._activities(page, names)
        yield _("Objectives, target groups, outputs"), self._details(page)
        yield (
            pgettext_lazy("log of a project", "Log"),
            (
                self._line(lines_of_project.LogLine, source=one.source, initial={"date": one.date, "text": one.text})
                for one in page.log
            ),
        )
        yield (
            _("News"),
            (
                self._line(
                    lines_of_project.NewsLine,
                    source=one.source,
                    initial={"date": one.date, "title": one.title, "text": one.text},
                )
                for one in page.news
            ),
        )
        yield _("Links and documents"), self._attachments(page)

    def _head(self, page: ProjectProposal) -> Iterator[forms.Line]:
        yield self._text("title", pgettext_lazy("heading of a text", "Title"), page.title, limit=300)
        if page.acronym:
            yield self._text("acronym", _("acronym"), page.acronym, limit=60, translated=False)
        if page.programme:
            initial = {"programme": known.programme_of(page.programme.value), "funder": page.programme.value[:200]}
            yield self._line(lines_of_project.ProgrammeLine, source=page.programme.source, initial=initial)
        if page.number:
            initial = {"kind": page.number_kind, "value": page.number.value}
            yield self._line(lines_of_project.NumberLine, source=page.number.source, initial=initial)
        if page.period:
            initial = {
                "start": page.period.start,
                "end": page.period.end,
                "start_note": page.start_note,
                "end_note": page.end_note,
            }
            yield self._line(lines_of_project.PeriodLine, source=page.period_source, initial=initial)
        if page.website:
            initial = {"value": page.website.value}
            yield self._line(lines_of_project.WebsiteLine, source=page.website.source, initial=initial)

    def _texts(self, page: ProjectProposal) -> Iterator[forms.Line]:
        for name, label in TEXTS.items():
            if name in page.texts:
                yield self._text(name, label, page.texts[name], long=True)

    def _partners(self, page: ProjectProposal) -> Iterator[forms.Line]:
        for one in page.partners:
            similar = known.organisations_of(one.name)
            initial = {"name": one.name, "role": one.role, "organisation": known.organisation_of(one.name)}
            yield self._line(
                lines_of_project.PartnerLine, source=one.source, initial=initial, similar=similar, country=one.country
            )
        for name, fact, label in (
            ("partners_stated", page.partners_stated, _("number of partners, as stated")),
            ("countries_stated", page.countries_stated, _("number of countries, as stated")),
        ):
            if fact:
                yield self._line(
                    lines_of_project.StatedLine, name, label=label, source=fact.source, initial={"value": fact.value}
                )
        for one in page.counted:
            initial = {"country": one.country, "number": one.number}
            yield self._line(lines_of_project.CountedLine, source=one.source, initial=initial)

    def _money(self, page: ProjectProposal, names: list[str]) -> Iterator[forms.Line]:
        for one in page.amounts:
            initial = {"measure": one.measure, "money": one.money, "sources": list(one.sources), "partner": one.partner}
            yield self._line(lines_of_project.AmountLine, source=one.source, initial=initial, partners=names)
        for one in page.rates:
            initial = {"source": one.payer, "percent": one.percent, "country": one.country}
            yield self._line(lines_of_project.RateLine, source=one.source, initial=initial)

    def _activities(self, page: ProjectProposal, names: list[str]) -> Iterator[forms.Line]:
        for one in page.activities:
            initial = {
                "number": one.number, "kind": one.kind, "text": one.text, "start": one.period.start,
                "end": one.period.end, "date_note": one.date_note,
                "responsible": [found for who in one.responsible if (found := named_in(who, names))],
            }  # fmt: skip
            yield self._line(lines_of_project.ActivityLine, source=one.source, initial=initial, partners=names)

    def _details(self, page: ProjectProposal) -> Iterator[forms.Line]:
        kinds = Detail.Kind
        for kind, facts in (
            (kinds.OBJECTIVE, page.objectives), (kinds.TARGET_GROUP, page.target_groups), (kinds.OUTPUT, page.outputs)
        ):  # fmt: skip
            for fact in facts:
                initial = {"text": fact.value}
                yield self._line(
                    lines_of_project.DetailLine, kind.value, label=kind.label, source=fact.source, initial=initial
                )

    def _attachments(self, page: ProjectProposal | AgreementProposal) -> Iterator[forms.Line]:
        for fact in page.links:
            yield self._line(forms.LinkLine, source=fact.source, initial={"address": fact.value})
        for fact in page.documents:
            yield self._line(forms.DocumentLine, source=fact.source, initial={"title": fact.value})

    def _agreement(self, page: AgreementProposal) -> Iterator[tuple[Any, Iterator[forms.Line]]]:
        yield _("Title and state"), self._agreement_head(page)
        yield _("History"), self._agreement_texts(page)
        yield _("Events"), (
            self._line(
                lines_of_agreement.EventLine, source=one.source,
                initial={
                    "kind": one.kind, "start": one.period.start, "end": one.period.end, "date_note": one.date_note,
                    "text": one.text,
                },
            )
            for one in page.events
        )  # fmt: skip
        yield _("Links and documents"), self._attachments(page)

    def _agreement_head(self, page: AgreementProposal) -> Iterator[forms.Line]:
        yield self._text("title", pgettext_lazy("heading of a text", "Title"), page.title, limit=250)
        for one in page.parties:
            similar = known.organisations_of(one.name)
            initial = {"name": one.name, "organisation": known.organisation_of(one.name)}
            yield self._line(
                lines_of_agreement.PartyLine, source=one.source, initial=initial, similar=similar, country=one.country
            )
        if page.kind:
            yield self._line(
                lines_of_agreement.KindLine,
                source=page.title.source if page.title else "",
                initial={"value": page.kind},
            )
        if page.status:
            initial = {"status": page.status, "since": page.status_date, "reason": page.status_source}
            yield self._line(lines_of_agreement.StatusLine, source=page.status_source, initial=initial)

    def _agreement_texts(self, page: AgreementProposal) -> Iterator[forms.Line]:
        if page.history:
            yield self._text("history", _("how it came about"), page.history, long=True)
        if page.present_state:
            yield self._text("present_state", _("present state"), page.present_state, long=True)
