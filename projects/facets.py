"""What the index knows of a project for its facets and orders, read from prefetched rows: see `NEEDED`."""

import datetime
from collections.abc import Iterable
from decimal import Decimal

from django.db.models import Prefetch

from partners.search import public
from portal.languages import languages
from portal.money import CODES
from portal.partial_dates import Period
from portal.search.kinds import midnight
from projects.models import BudgetLine, Project

MOST_YEARS = 60  # of one project; longer periods are slips of the pen
TOTALS = Prefetch("budget_lines", BudgetLine.objects.totals(), to_attr="totals")
NEEDED = (TOTALS, "budget_lines", "funding_rates")

# Lower ends of the ranges of total cost. Amounts in other currencies than euro have ranges of their own, because
# currencies do not compare.
EURO_STEPS = (0, 20_000, 50_000, 100_000, 500_000, 1_000_000, 5_000_000)
OTHER_STEPS = (0, 100_000, 1_000_000, 10_000_000, 100_000_000)


def steps_of(currency: str) -> tuple[int, ...]:
    """Where the ranges of a currency begin."""
    return EURO_STEPS if currency == "EUR" else OTHER_STEPS


def cost_word(amount: Decimal, currency: str) -> str:
    """The range of an amount: `eur20000`."""
    return f"{currency.lower()}{max(step for step in steps_of(currency) if step <= amount)}"


def cost_words() -> list[str]:
    """The words of all ranges."""
    return [f"{currency.lower()}{step}" for currency in CODES for step in steps_of(currency)]


def facets_of(project: Project) -> dict[str, Iterable[str]]:
    """Every facet with the project's values; programming period and fund follow from the programme when asked for."""
    partners = public(part.organisation for part in project.participations.all())
    towns = [partner.place for partner in partners if partner.place]
    total = next(iter(project.totals), None)
    return {
        "programme": [str(project.programme_id)] if project.programme_id else [],
        "theme": [str(theme.pk) for theme in project.themes.all()],
        "lifecycle": [project.current_lifecycle] if project.current_lifecycle else [],
        "country": [
            code.lower()
            for code in (*(town.country for town in towns), *(row.country for row in project.unnamed_partners.all()))
            if code
        ],
        "place": [str(place.pk) for place in (*project.places.all(), *towns)],
        "partner": [str(partner.pk) for partner in partners],
        "source": sources_of(project),
        "cost": [cost_word(total.amount, total.currency)] if total else [],
        "start": [str(project.start.year)] if project.start else [],  # for figures, not for a facet
        "year": [str(year) for year in years_of(project.period)],
        "language": [code for code in languages() if any(project.text_in(f, code) for f in ("title", "summary"))],
    }


def sources_of(project: Project) -> list[str]:
    """From where the money comes, as far as it is stated: in the budget, the rates, or as another funder."""
    named = {source for line in project.budget_lines.all() for source in line.sources}
    named |= {rate.source for rate in project.funding_rates.all()}
    named |= {"own"} if any(line.measure == BudgetLine.Measure.OWN for line in project.budget_lines.all()) else set()
    return sorted(named | ({"other"} if project.funder else set()))


def years_of(period: Period) -> list[int]:
    """The years in which the project ran; where an end is not stated, only the year that is."""
    stated = [date for date in (period.start, period.end) if date]
    if not stated:
        return []
    first, last = stated[0].first_day.year, stated[-1].last_day.year
    return list(range(first, min(last, first + MOST_YEARS) + 1))


def order_by_cost(project: Project) -> str:
    """Sorts as text: euro first, the highest amount first; then each other currency by itself; then the unknown."""
    total = next(iter(project.totals), None)
    if not total:
        return "9"
    return f"{int(total.currency != 'EUR')}{total.currency}{10**14 - int(total.amount * 100):016}"


def lifecycle_changes(project: Project) -> list[datetime.datetime]:
    """When the state of the project changes by itself: on its first day, and the day after its last."""
    period = project.period
    days = [period.start.first_day] if period.start else []
    days += [period.end.last_day + datetime.timedelta(days=1)] if period.end and period.end.year < 9999 else []
    return [midnight(day) for day in days]
