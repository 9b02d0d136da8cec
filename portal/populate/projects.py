"""Invented projects in bulk, a batch at a time, each with all the rows that a project can own."""

import random
from collections import defaultdict
from typing import Any

from django.db import models

from portal.partial_dates import PartialDate
from portal.populate.rows import identity, row
from portal.populate.stock import Stock
from portal.populate.words import languages_of, named, sentences, told, words
from portal.publishing import State
from projects.models import (
    Activity,
    BudgetLine,
    Detail,
    FundingRate,
    Indicator,
    Participation,
    Project,
    ProjectIdentifier,
    ProjectLink,
    ProjectRelation,
    StatusEntry,
    UnnamedPartners,
)
from projects.models.programme import Rate
from projects.models.project import Lifecycle

FIRST_YEAR, LAST_YEAR = 2001, 2027
# amounts are drawn evenly over the powers of ten between these, as real ones are
CURRENCIES = {"EUR": (0.75, 4.0, 6.6), "CZK": (0.15, 5.0, 7.8), "PLN": (0.1, 4.5, 7.2)}
NOT_STATED = 0.15  # share of projects that do not state something that most state

Rows = dict[type[models.Model], list[models.Model]]


class Batch:
    """Some projects with their rows, in memory until they are written."""

    def __init__(self, stock: Stock, seed: int, first: int, last: int) -> None:
        self.stock, self.seed = stock, seed
        self.chance = random.Random(f"{seed}/{first}")
        self.rows: Rows = defaultdict(list)
        self.related: list[tuple[Project, list, list]] = []
        self.projects = [self._project(number) for number in range(first, last)]

    def write(self) -> None:
        """Put everything into the database, with as few statements as it takes."""
        Project.objects.bulk_create(self.projects)
        for project, themes, places in self.related:
            self._link(Project.themes.through, project, themes, "theme")
            self._link(Project.places.through, project, places, "place")
        self._neighbours()
        for model, rows in self.rows.items():
            model._base_manager.bulk_create(rows, batch_size=500)

    def _link(self, through: type[models.Model], project: Project, others: list, name: str) -> None:
        self.rows[through] += [through(**{"project_id": project.pk, f"{name}_id": other.pk}) for other in others]

    def _neighbours(self) -> None:
        for project, later in zip(self.projects, self.projects[1:], strict=False):
            if self.chance.random() < 0.05:
                self._row(ProjectRelation, project, kind=ProjectRelation.Kind.LATER, other=later)

    def _maybe(self, share: float = 1 - NOT_STATED) -> bool:
        return self.chance.random() < share

    def _row(self, model: type[models.Model], project: Project, **fields: Any) -> models.Model:
        made = row(model, pk=identity(self.chance), project=project, position=len(self.rows[model]), **fields)
        self.rows[model].append(made)
        return made

    def _project(self, number: int) -> Project:
        chance, spoken = self.chance, languages_of(self.chance)
        topic = chance.choice(words()["topic"])
        start, end = self._period()
        partners = chance.sample(self.stock.organisations, min(chance.randint(1, 5), len(self.stock.organisations)))
        project = row(
            Project, uuid=identity(chance), slug=f"sample-{self.seed}-{number}", state=State.PUBLISHED, is_sample=True,
            owner=partners[0], programme=chance.choice(self.stock.programmes) if self._maybe() else None,
            funder="" if self._maybe(0.95) else f"Sample Foundation {number % 7 + 1}",
            start=start, end=end, lifecycle="" if self._maybe(0.7) else chance.choice(Lifecycle.values),
            acronym=f"SP{number}" if self._maybe(0.3) else "",
            **told(
                spoken, title=named(topic, number), summary=sentences(chance, 2), aims=sentences(chance, 3),
                description=sentences(chance, 4),
            ),
        )  # fmt: skip
        themes = [theme for theme in self.stock.themes if theme.slug == f"sample-{topic['theme']}"]
        themes += [theme for theme in chance.sample(self.stock.themes, 2) if theme not in themes and self._maybe(0.4)]
        towns = {partner.place for partner in partners if partner.place} | {chance.choice(self.stock.places)}
        places = sorted(towns, key=lambda place: place.pk)[:3]
        self.related.append((project, themes if self._maybe() else [], places if self._maybe() else []))
        self._rows_of(project, partners, spoken)
        return project

    def _period(self) -> tuple[PartialDate | None, PartialDate | None]:
        if not self._maybe():
            return None, None
        year, length = self.chance.randint(FIRST_YEAR, LAST_YEAR), self.chance.randint(0, 4)
        if not self._maybe():
            return PartialDate(year), PartialDate(year + length)
        start = PartialDate(year, self.chance.randint(1, 6), self.chance.randint(1, 28))
        return start, PartialDate(year + length, self.chance.randint(7, 12)) if self._maybe() else None

    def _rows_of(self, project: Project, partners: list, spoken: list[str]) -> None:
        roles = [Participation.Role.LEAD, *[Participation.Role.PARTNER] * (len(partners) - 1)]
        parts = [
            self._row(Participation, project, organisation=partner, role=role if self._maybe() else "")
            for partner, role in zip(partners, roles, strict=True)
        ]
        if self._maybe(0.05):
            country, several = self.chance.choice(("IT", "FR", "NL", "SE")), self.chance.randint(1, 4)
            self._row(UnnamedPartners, project, country=country, number=several)
        self._money(project, parts)
        self._work(project, spoken)

    def _money(self, project: Project, parts: list[models.Model]) -> None:
        if not self._maybe():
            return
        code, (_share, low, high) = self.chance.choices(
            list(CURRENCIES.items()), [share for share, _low, _high in CURRENCIES.values()]
        )[0]
        total = round(10 ** self.chance.uniform(low, high), -2)
        source = self.chance.choice(Rate.Source.values)
        stage = self.chance.choice(("", *BudgetLine.Stage.values))
        self._row(BudgetLine, project, amount=total, currency=code, stage=stage)
        if self._maybe(0.6):
            grant = round(total * self.chance.choice((0.5, 0.7, 0.85)), 2)
            self._row(
                BudgetLine, project, measure=BudgetLine.Measure.GRANT, amount=grant, currency=code, stage=stage,
                sources=[source], participation=self.chance.choice((None, *parts)),
            )  # fmt: skip
        if self._maybe(0.3):
            self._row(FundingRate, project, source=source, percent=self.chance.choice((50, 70, 85)))

    def _work(self, project: Project, spoken: list[str]) -> None:
        chance = self.chance
        for index in range(chance.randint(0, 2)):
            self._row(
                Activity, project, number=str(index + 1), kind=chance.choice(Activity.Kind.values), start=project.start,
                place=chance.choice(self.stock.places), **told(spoken, title=words()["activity"]),
            )  # fmt: skip
        if self._maybe(0.5):
            kind = chance.choice(Detail.Kind.values[:4])
            self._row(Detail, project, kind=kind, **told(spoken, text=sentences(chance, 1)))
        if self._maybe(0.4):
            self._row(StatusEntry, project, date=project.start, **told(spoken, text=sentences(chance, 1)))
        if self._maybe(0.6):
            self._row(ProjectIdentifier, project, value=f"SAMPLE.{chance.randint(1, 99):02}.{chance.getrandbits(24)}")
        if self._maybe(0.2):
            name = told(spoken, name=words()["activity"])
            self._row(Indicator, project, planned=chance.randint(1, 50), **name)
        if self._maybe(0.1):
            self._row(ProjectLink, project, address=f"https://example.org/{project.slug}")
