"""How projects and what belongs to them are shown."""

from decimal import Decimal

from babel.numbers import format_decimal
from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from partners.models import Document, Picture
from portal.countries import country_name
from portal.languages import current_language
from portal.money import Money
from portal.texts import Translated, Words
from projects import budget
from projects.budget import Figure
from projects.maps import card_map
from projects.models import Indicator, Programme, Project
from projects.models.programme import Fund, ProgrammingPeriod, Rate
from projects.sums import Sums

SHOWN_PARTNERS = 4  # in a row or card

register = template.Library()
register.filter("percent", budget.percent)


@register.simple_tag
def name_of(record: Translated) -> SafeString:
    """The short name of a record or else its name, in one line; in another language than the reader's with `lang`."""
    words = Words.of(record, "short_name", "name")
    return (
        format_html('<span lang="{}">{}</span>', words.language, words) if words.language else format_html("{}", words)
    )


@register.simple_tag
def saved_sums(project: Project) -> Sums:
    """What the saved lines of a budget come to; empty for a project that is not saved yet."""
    return Sums(project.budget_lines.select_related("participation__organisation") if project.pk else [])


@register.filter
def card_picture(project: Project) -> Picture | None:
    """The picture that stands for a project in a list; None where it has none."""
    uses = project.picture_uses.all()
    return uses[0].picture if uses else None


register.filter(card_map)


@register.filter
def first_partners(project: Project) -> list:
    """The partners that a row or card names."""
    return project.partners[:SHOWN_PARTNERS]


@register.filter
def more_partners(project: Project) -> int:
    """How many partners a row or card does not name."""
    return project.partner_count - len(first_partners(project))


@register.filter
def decimal(number: Decimal) -> str:
    """A number in the reader's form, without decimals that say nothing."""
    return format_decimal(number, "#,##0.##", locale=current_language())


@register.filter
def reached_share(indicator: Indicator) -> str:
    """How much of what was planned has been reached, for an SVG attribute; empty where either is not stated."""
    if indicator.reached is None or not indicator.planned or indicator.planned < 0 or indicator.reached < 0:
        return ""
    return f"{min(indicator.reached * 100 / indicator.planned, Decimal(100)):.1f}%"


@register.filter
def languages_of(document: Document) -> list[str]:
    """The codes of a document's languages."""
    return [code.strip().lower() for code in document.language.split(",") if code.strip()]


@register.filter
def sources(figure: Figure) -> list[str]:
    """The sources that a figure names, a state's budget with its country; none where the measure says it already."""
    if figure.measure == "own" and figure.sources == ("own",):
        return []
    return [_source(source, figure.country) for source in figure.sources]


@register.filter
def rate_source(rate: Rate) -> str:
    """Who pays at a rate, a state's budget with its country."""
    return _source(rate.source, rate.country)


def _source(source: str, country: str) -> str:
    label = str(Rate.Source(source).label) if source in Rate.Source.values else source
    belongs = country and source != Rate.Source.EU
    return f"{label} ({country_name(country)})" if belongs else label


@register.filter
def ceiling_of(rate: Rate) -> Money | None:
    """The most that a rate pays; None where nothing is stated."""
    return budget.ceiling(rate)


@register.filter
def labelled(row: budget.Row, table: budget.Budget) -> list[tuple[str, list]]:
    """The cells of a row with what their column is called, for narrow screens."""
    labels = [
        str(budget.WHOLE_PROJECT),
        *(Words.of(partner.organisation, "short_name", "name") for partner in table.columns),
    ]
    return list(zip(labels, row.cells, strict=True))


@register.filter
def period_label(value: str) -> str:
    """A programming period with the dash that belongs there."""
    return str(dict(ProgrammingPeriod.choices).get(value, value))


@register.filter
def period_of(programme: Programme) -> str:
    """The programming period of a programme, or of the one it is part of."""
    return programme.inherited("period")


@register.filter
def fund_of(programme: Programme) -> str:
    """The name of the fund of a programme, or of the one it is part of; empty where it is not stated."""
    fund = programme.inherited("fund")
    return str(Fund(fund).label) if fund else ""
