"""What the lines of a budget come to, beside what is stated: for whoever writes them, never to correct anything.

Figures of one stage and one currency stand together; nothing is added across them. Contributions in kind are no money
and are left out. The same sums serve the saved record and the rows of a form that is being filled in.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.text import capfirst

from portal.languages import languages
from portal.money import CODES, Money, Qualifier, Total, sum_of
from portal.money_text import read_amount
from projects.budget import MEASURES, STAGES, Figure
from projects.checks import sums as disagreements
from projects.models import BudgetLine, Participation
from projects.models.programme import Rate

Measure = BudgetLine.Measure
COSTS = (Measure.TOTAL, Measure.ELIGIBLE)  # what is paid for; the other measures say who pays


@dataclass(frozen=True)
class Comparison:
    """What parts come to, and what is stated for the whole; either may be unknown."""

    added: Total | None
    stated: Total | None

    @property
    def difference(self) -> Decimal | None:
        """Parts less whole; None unless both are exact."""
        both = [total for total in (self.added, self.stated) if total and total.qualifier == Qualifier.EXACT]
        return both[0].amount - both[1].amount if len(both) == 2 else None

    @property
    def agrees(self) -> bool:
        """Whether both are known and the same."""
        return self.difference == 0

    @property
    def shown_difference(self) -> str:
        """With its sign: what the parts have too much (+) or too little (−)."""
        if not self.difference:
            return ""
        sign = "+" if self.difference > 0 else "\N{MINUS SIGN}"
        return f"{sign}\N{NARROW NO-BREAK SPACE}{Money(abs(self.difference), self.added.currency)}"


@dataclass(frozen=True)
class Group:
    """The figures of one stage in one currency."""

    stage: str
    currency: str
    lines: list[BudgetLine]

    @property
    def name(self) -> str:
        """The stage, where one is stated, and the currency."""
        stage = capfirst(str(BudgetLine.Stage(self.stage).label)) if self.stage else ""
        return " · ".join(part for part in (stage, self.currency) if part)

    def _of(self, measure: str, whole: bool) -> list[BudgetLine]:
        return [line for line in self.lines if line.measure == measure and (line.participation_id is None) == whole]

    @cached_property
    def sources(self) -> list[tuple[str, Money]]:
        """(label, amount) of each source: as stated for the whole project, or else the partners' figures added up."""
        paid = [line for line in self.lines if line.measure not in COSTS]
        paid = [line for line in paid if line.participation_id is None] or paid
        labels: dict[tuple, list[BudgetLine]] = {}
        for line in paid:
            figure = Figure.of(line)
            labels.setdefault((MEASURES.index(line.measure), figure.sources, figure.payer), []).append(line)
        return [(_label(lines[0]), _total(lines).money) for _key, lines in sorted(labels.items())]

    @property
    def by_source(self) -> Comparison:
        """All sources together, and the total of the whole project or else of the partners."""
        stated = self._of(Measure.TOTAL, whole=True) or self._of(Measure.TOTAL, whole=False)
        parts = sum_of(money for _label, money in self.sources)
        return Comparison(parts[0] if parts else None, _total(stated))

    @cached_property
    def measures(self) -> list[str]:
        """What is known of some partner, the total last."""
        return [measure for measure in MEASURES if self._of(measure, whole=False)]

    @property
    def headings(self) -> list[str]:
        """The words for `measures`."""
        return [capfirst(str(Measure(measure).label)) for measure in self.measures]

    @property
    def partners(self) -> list[tuple[Participation, list[Money | None]]]:
        """Each partner of whom something is known, with an amount for each of `measures`."""
        there = {line.participation_id: line.participation for line in self.lines if line.participation_id}
        return [(partner, [self._share(measure, key) for measure in self.measures]) for key, partner in there.items()]

    def _share(self, measure: str, key: object) -> Money | None:
        total = _total([line for line in self._of(measure, whole=False) if line.participation_id == key])
        return total.money if total else None

    @property
    def by_partner(self) -> list[Comparison]:
        """For each of `measures`: the partners together, and what is stated for the whole project."""
        return [
            Comparison(_total(self._of(measure, whole=False)), _total(self._of(measure, whole=True)))
            for measure in self.measures
        ]


class Sums:
    """All groups, the stage that counts first on top."""

    def __init__(self, lines: Iterable[BudgetLine]) -> None:
        self.lines = [line for line in lines if line.money is not None]

    @cached_property
    def groups(self) -> list[Group]:
        """One for each stage and currency of which an amount is known."""
        found: dict[tuple[int, int], list[BudgetLine]] = {}
        for line in self.lines:
            if not line.is_in_kind:
                found.setdefault((STAGES.index(line.stage), CODES.index(line.currency)), []).append(line)
        return [Group(STAGES[stage], CODES[code], lines) for (stage, code), lines in sorted(found.items())]

    @property
    def disagreements(self) -> list[str]:
        """Sentences on figures that do not fit together."""
        return disagreements(self.lines)


def _total(lines: list[BudgetLine]) -> Total | None:
    totals = sum_of(line.money for line in lines)
    return totals[0] if totals else None


def _label(line: BudgetLine) -> str:
    """Whose money it is, or else what it is."""
    who = line.best_text("payer")[0] or ", ".join(line.source_labels)
    what = capfirst(str(line.get_measure_display()))
    return f"{what}: {who}" if who else what


def typed_lines(data: QueryDict, partners: Iterable[Participation], prefix: str = "budget_lines") -> list[BudgetLine]:
    """The rows of a form as budget lines that are nowhere saved; an amount that is not understood yet is left out."""
    known = {str(partner.pk): partner for partner in partners}
    count = data.get(f"{prefix}-TOTAL_FORMS", "")
    numbers = range(min(int(count), 1000) if count.isascii() and count.isdigit() and len(count) < 6 else 0)
    lines = [_typed(data, f"{prefix}-{number}-", known) for number in numbers]
    return [line for line in lines if line is not None]


def _typed(data: QueryDict, at: str, partners: dict[str, Participation]) -> BudgetLine | None:
    def chosen(name: str, allowed: Iterable[str], otherwise: str = "") -> str:
        value = data.get(at + name, "")
        return value if value in allowed else otherwise

    text = data.get(f"{at}money_amount", "").strip()
    if not text or f"{at}DELETE" in data:
        return None
    try:
        money = read_amount(text).money(
            chosen("money_currency", CODES, CODES[0]), chosen("money_qualifier", Qualifier.values)
        )
    except ValidationError:
        return None
    line = BudgetLine(
        participation=partners.get(data.get(f"{at}participation", "")),
        measure=chosen("measure", Measure.values, Measure.TOTAL.value),
        stage=chosen("stage", BudgetLine.Stage.values),
        sources=[source for source in data.getlist(f"{at}sources") if source in Rate.Source.values],
        is_in_kind=f"{at}is_in_kind" in data,
        **{f"payer_{code}": data.get(f"{at}payer_{code}", "") for code in languages()},
    )
    line.money = money
    return line
