"""What an editor should look at again in a project: published figures that disagree, and what readers will miss.

Nothing here refuses or corrects anything. Each function returns sentences in the reader's language, label and value.
"""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from django.utils.translation import gettext as _

from portal.money import Money, Qualifier
from portal.partial_dates import Period
from projects.eu_support import missing_for
from projects.models import Activity, BudgetLine, Participation, Project, UnnamedPartners

Measure = BudgetLine.Measure
LONGEST_YEARS = 12  # longer than any programming period with its time to spend the rest


def warnings_of(project: Project) -> list[str]:
    """Everything to look at again, the gravest first."""
    participations = list(project.participations.select_related("organisation__place"))
    lines = list(project.budget_lines.select_related("participation__organisation"))
    return [
        *hidden_partners(project, participations),
        *sums(lines),
        *stated_numbers(project, participations, list(project.unnamed_partners.all())),
        *periods(project, list(project.activities.all())),
        *gaps(project),
        *([str(sentence) for sentence in missing_for(project.programme)] if project.programme else []),
    ]


def sums(lines: Iterable[BudgetLine]) -> list[str]:
    """Figures that disagree: parts and total of one partner or of the whole project, and partners against the whole."""
    groups: dict[tuple, list[BudgetLine]] = defaultdict(list)
    for line in lines:
        if line.money is not None:
            groups[(line.stage, line.currency, line.participation_id)].append(line)
    found = [sentence for group in groups.values() for sentence in _parts_and_total(group)]
    for stage, currency in dict.fromkeys(key[:2] for key in groups):
        whole = groups.get((stage, currency, None), [])
        partners = [line for key, group in groups.items() if key[:2] == (stage, currency) and key[2] for line in group]
        found += _partners_and_whole(whole, partners)
    return found


def _parts_and_total(group: list[BudgetLine]) -> list[str]:
    total, grant = _sum(group, Measure.TOTAL), _sum(group, Measure.GRANT)
    own, loan, eligible = _sum(group, Measure.OWN), _sum(group, Measure.LOAN), _sum(group, Measure.ELIGIBLE)
    where, currency = _where(group[0]), group[0].currency
    found = []
    if total is not None and grant is not None and own is not None:
        parts = grant + own + (loan or 0)
        if parts != total:
            found.append(
                _("%(where)s: grant and own contribution together: %(parts)s. Total: %(total)s.")
                % {"where": where, "parts": _money(parts, currency), "total": _money(total, currency)}
            )
    elif total is not None and grant is not None and grant > total:
        found.append(
            _("%(where)s: the grant is higher than the total. Grant: %(grant)s. Total: %(total)s.")
            % {"where": where, "grant": _money(grant, currency), "total": _money(total, currency)}
        )
    if total is not None and eligible is not None and eligible > total:
        found.append(
            _("%(where)s: the eligible cost is higher than the total. Eligible: %(eligible)s. Total: %(total)s.")
            % {"where": where, "eligible": _money(eligible, currency), "total": _money(total, currency)}
        )
    return found


def _partners_and_whole(whole: list[BudgetLine], partners: list[BudgetLine]) -> list[str]:
    found = []
    for measure in Measure:
        stated, added = _sum(whole, measure), _sum(partners, measure)
        if stated is not None and added is not None and added > stated:
            currency = whole[0].currency
            found.append(
                _("%(measure)s: the partners' amounts together: %(added)s. Whole project: %(stated)s.")
                % {
                    "measure": _capital(str(measure.label)),
                    "added": _money(added, currency),
                    "stated": _money(stated, currency),
                }
            )
    return found


def _sum(lines: list[BudgetLine], measure: Measure) -> Decimal | None:
    """The exact sum; None where there is no such figure, or one of them is no exact figure."""
    figures = [line for line in lines if line.measure == measure]
    if not figures or any(line.qualifier != Qualifier.EXACT for line in figures):
        return None
    return sum((line.amount for line in figures), Decimal(0))


def _where(line: BudgetLine) -> str:
    name = str(line.participation.organisation) if line.participation_id else _("Whole project")
    return f"{name} ({line.get_stage_display()})" if line.stage else name


def _money(amount: Decimal, currency: str) -> str:
    return Money(amount, currency).format()


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def stated_numbers(project: Project, participations: list[Participation], unnamed: list[UnnamedPartners]) -> list[str]:
    """Numbers of partners and countries as the publisher states them, against those listed here."""
    partners = [one for one in participations if one.role != Participation.Role.CONTRACTOR]
    listed = len(partners) + sum(one.number for one in unnamed)
    places = [one.organisation.place for one in partners]
    countries = {place.country for place in places if place and place.country} | {one.country for one in unnamed}
    found = []
    if project.partners_stated is not None and listed and listed != project.partners_stated:
        found.append(
            _("Number of partners, as stated: %(stated)s. Listed here: %(listed)s.")
            % {"stated": project.partners_stated, "listed": listed}
        )
    all_known = all(place and place.country for place in places)
    stated = project.countries_stated
    if stated is not None and countries and (len(countries) > stated or (all_known and len(countries) < stated)):
        found.append(
            _("Number of countries, as stated: %(stated)s. Of those listed here: %(listed)s.")
            % {"stated": stated, "listed": len(countries)}
        )
    return found


def hidden_partners(project: Project, participations: list[Participation]) -> list[str]:
    """Partners of a published project whom the public does not see because their own record is not published."""
    if not project.is_published:
        return []
    return [
        _("The public does not see this partner, because its own record is not published: %(name)s")
        % {"name": one.organisation}
        for one in participations
        if not one.organisation.is_published
    ]


def periods(project: Project, activities: list[Activity]) -> list[str]:
    """A period that is oddly long, and activities outside it."""
    period: Period = project.period
    found = []
    if project.start and project.end and project.end.year - project.start.year > LONGEST_YEARS:
        found.append(_("The period is unusually long: %(period)s.") % {"period": period.format()})
    outside = [one for one in activities if period and one.period and not period.overlaps(one.period)]
    found += [
        _("This activity lies outside the period of the project: %(activity)s. Date: %(date)s.")
        % {"activity": one, "date": one.period.format()}
        for one in outside
    ]
    return found


def gaps(project: Project) -> list[str]:
    """What readers will miss first."""
    found = []
    if not project.best_text("summary")[0]:
        found.append(_("There is no summary; lists and search engines show the title only."))
    if not project.original_language:
        found.append(_("It is not stated in which language the texts were written."))
    if project.programme is None and not project.best_text("funder")[0]:
        found.append(_("Neither a programme nor another funder is stated."))
    return found
