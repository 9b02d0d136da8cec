"""A project's money as a page shows it: the published figures side by side, never corrected, never completed.

Figures of the same stage, measure and sources stand in one row, the whole project and each partner in columns; with
many partners the table is turned round. Sums are shown only below figures that may be added up.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from babel.numbers import format_decimal
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from portal.languages import current_language
from portal.money import DEFAULT_CURRENCY, Money, Total, sum_of
from projects.models import BudgetLine, FundingRate, Participation, Project
from projects.models.programme import Rate

WIDEST = 3  # partners beside each other; with more of them they stand below each other
SEVERAL = 6  # the colour for several sources together, and for those without one of their own
COLOURS = {"eu": 1, "state": 2, "region": 3, "municipality": 3, "own": 4, "private": 5}
STAGES = ("final", "approved", "", "planned")
MEASURES = [measure for measure in BudgetLine.Measure.values if measure != "total"] + ["total"]  # as a sum at the end


@dataclass(frozen=True)
class Figure:
    """What an amount is: figures that are equal in all of this may stand in one row and be added up."""

    stage: str
    measure: str
    sources: tuple[str, ...]
    country: str
    payer: str
    is_in_kind: bool
    line: BudgetLine = field(compare=False, hash=False)  # one of them, for its words

    @classmethod
    def of(cls, line: BudgetLine) -> "Figure":
        known = tuple(source for source in line.sources if source in Rate.Source.values)
        payer = line.best_text("payer")[0]
        return cls(line.stage, line.measure, known, line.source_country, payer, line.is_in_kind, line)

    @property
    def colour(self) -> int:
        """The number of the source's colour, the same everywhere; 0 for costs, which have no source."""
        if self.measure in ("total", "eligible"):
            return 0
        if len(self.sources) == 1:
            return COLOURS.get(self.sources[0], SEVERAL)
        return COLOURS["own"] if self.measure == "own" and not self.sources else SEVERAL

    @property
    def order(self) -> tuple:
        return STAGES.index(self.stage), MEASURES.index(self.measure), self.is_in_kind


@dataclass(frozen=True)
class Row:
    """One figure for the whole project and for each partner; an empty cell is not stated."""

    figure: Figure
    cells: list[list[BudgetLine]]
    total: Total | None  # of the partners, where it may be added up


@dataclass(frozen=True)
class Part:
    """A piece of the bar: numbers as text for SVG attributes."""

    colour: int
    start: str
    width: str
    figure: Figure
    money: Money
    percent: str


class Budget:
    """The budget of one project. *partners* are those that the public may know."""

    def __init__(self, project: Project, partners: Iterable[Participation]) -> None:
        self.partners = list(partners)
        keys = {partner.pk for partner in self.partners}
        lines = project.budget_lines.all()
        self.lines = [line for line in lines if line.participation_id is None or line.participation_id in keys]
        self.rates: list[FundingRate] = list(project.funding_rates.all())
        self.total = next((line for line in self.lines if line.pk == project.total_line), None)

    def __bool__(self) -> bool:
        return bool(self.lines or self.rates)

    @cached_property
    def columns(self) -> list[Participation]:
        """The partners of whom a figure is known."""
        there = {line.participation_id for line in self.lines}
        return [partner for partner in self.partners if partner.pk in there]

    @property
    def is_wide(self) -> bool:
        """Whether there are too many partners to stand beside each other."""
        return len(self.columns) > WIDEST

    @cached_property
    def rows(self) -> list[Row]:
        """The table: cells are the whole project, then the partners of `columns`."""
        figures: dict[Figure, list[BudgetLine]] = {}
        for line in self.lines:
            figures.setdefault(Figure.of(line), []).append(line)
        order = sorted(figures, key=lambda figure: figure.order)
        return [self._row(figure, figures[figure]) for figure in order]

    def _row(self, figure: Figure, lines: list[BudgetLine]) -> Row:
        of = [None, *(partner.pk for partner in self.columns)]
        cells = [[line for line in lines if line.participation_id == key] for key in of]
        return Row(figure, cells, self._total(cells[1:]))

    def _total(self, cells: list[list[BudgetLine]]) -> Total | None:
        """What the partners' amounts come to; None unless two are known, each stated once, all in one currency."""
        monies = [cell[0].money if cell else None for cell in cells]
        monies += [None] * (len(self.partners) - len(self.columns))
        totals = sum_of(monies)
        may = all(len(cell) <= 1 for cell in cells) and len(totals) == 1 and totals[0].known > 1
        return totals[0] if may else None

    @property
    def by_partner(self) -> list[tuple[Participation | None, list[list[BudgetLine]]]]:
        """The table turned round: (partner, or None for the whole project, its cells)."""
        return [
            (partner, [row.cells[index] for row in self.rows]) for index, partner in enumerate([None, *self.columns])
        ]

    @property
    def has_totals(self) -> bool:
        """Whether any row has a sum of the partners."""
        return any(row.total for row in self.rows)

    @cached_property
    def parts(self) -> list[Part]:
        """The bar: what pays for the total cost of the whole project, in the total's currency and stage.

        Empty where nothing is known, or where the parts are more than the total: then no picture would be true.
        """
        if not self.total or not self.total.amount:
            return []
        parts, start = [], Decimal(0)
        for row in self.rows:
            for line in row.cells[0]:
                if row.figure.colour and line.amount and self._is_comparable(line):
                    share = line.amount * 100 / self.total.amount
                    parts.append(
                        Part(
                            row.figure.colour, f"{start:.2f}%", f"{share:.2f}%", row.figure, line.money, percent(share)
                        )
                    )
                    start += share
        return parts if start <= Decimal("100.005") else []

    def _is_comparable(self, line: BudgetLine) -> bool:
        return line.currency == self.total.currency and line.stage == self.total.stage and not line.is_in_kind

    @property
    def unknown_from(self) -> str:
        """Where in the bar begins what nobody says; empty where the parts fill it."""
        known = sum((part.money.amount for part in self.parts), Decimal(0))
        share = known * 100 / self.total.amount
        return f"{share:.2f}%" if share < Decimal("99.95") else ""


def percent(number: Decimal) -> str:
    """A percentage in the reader's form with at most two decimals where it was published, one where it was reckoned."""
    pattern = "#,##0.#" if number != number.quantize(Decimal("0.01")) else "#,##0.##"
    return f"{format_decimal(number, pattern, locale=current_language())}\N{NO-BREAK SPACE}%"


def ceiling(rate: Rate) -> Money | None:
    """The most that a rate pays."""
    amount = getattr(rate, "ceiling", None)  # only rates of projects have one
    return Money(amount, rate.ceiling_currency or DEFAULT_CURRENCY) if amount is not None else None


WHOLE_PROJECT = _("Whole project")
