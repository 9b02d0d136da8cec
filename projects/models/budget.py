"""Money as it was published: never corrected, never completed."""

from decimal import Decimal

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Case, Q, When
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from portal.money import CURRENCIES, MoneyProperty, Qualifier
from portal.records import OwnedRow
from projects.models.participation import Participation
from projects.models.programme import Rate, percent_constraint
from projects.models.project import Project


class BudgetLineQuerySet(models.QuerySet):
    """Published figures and the words for them."""

    def totals(self) -> "BudgetLineQuerySet":
        """Stated total costs of whole projects, the one that counts first: final, approved, without stage, planned."""
        stages = BudgetLine.Stage
        order = Case(
            When(stage=stages.FINAL, then=0), When(stage=stages.APPROVED, then=1), When(stage="", then=2), default=3
        )
        whole = self.filter(participation__isnull=True, measure=BudgetLine.Measure.TOTAL, is_in_kind=False)
        return whole.filter(amount__isnull=False).order_by(order, "position", "pk")


class BudgetLine(OwnedRow):
    """One published figure: what it measures, who pays, for whom, at which stage."""

    shown_as = {"sources": "source_labels"}

    class Measure(models.TextChoices):
        """What the figure is."""

        TOTAL = "total", pgettext_lazy("what an amount is", "total cost")
        ELIGIBLE = "eligible", pgettext_lazy("what an amount is", "eligible cost")
        GRANT = "grant", pgettext_lazy("what an amount is", "grant")
        OWN = "own", pgettext_lazy("what an amount is", "own contribution")
        LOAN = "loan", pgettext_lazy("what an amount is", "loan")

    class Stage(models.TextChoices):
        """When the figure was valid; empty where it is not stated."""

        PLANNED = "planned", pgettext_lazy("stage of a budget", "planned")
        APPROVED = "approved", pgettext_lazy("stage of a budget", "approved")
        FINAL = "final", pgettext_lazy("stage of a budget", "final")

    project = models.ForeignKey(Project, models.CASCADE, related_name="budget_lines", verbose_name=_("project"))
    participation = models.ForeignKey(
        Participation, models.CASCADE, null=True, blank=True, related_name="budget_lines", verbose_name=_("partner"),
        help_text=_("Empty: the whole project."),
    )  # fmt: skip
    measure = models.CharField(_("what it is"), max_length=10, choices=Measure, default=Measure.TOTAL)
    amount = models.DecimalField(
        _("amount"), max_digits=14, decimal_places=2, null=True, blank=True, validators=[MinValueValidator(0)],
        help_text=_("Empty: not stated. That is not zero."),
    )  # fmt: skip
    currency = models.CharField(_("currency"), max_length=3, choices=CURRENCIES, default="EUR")
    qualifier = models.CharField(_("precision"), max_length=8, choices=Qualifier, default=Qualifier.EXACT)
    exchange_rate = models.DecimalField(
        _("exchange rate to the euro"), max_digits=12, decimal_places=6, null=True, blank=True,
        validators=[MinValueValidator(Decimal("0.000001"))],
        help_text=_(
            "How many units of the currency one euro was, as published. "
            "The list of operations needs it for other currencies than the euro."
        ),
    )  # fmt: skip
    sources = models.JSONField(
        _("sources"), default=list, blank=True, help_text=_("Several together where their split is not stated.")
    )
    source_country = models.CharField(_("country of the state budget"), max_length=2, blank=True)
    stage = models.CharField(_("stage"), max_length=8, choices=Stage, blank=True)
    payer = models.CharField(_("payer"), max_length=200, blank=True)
    is_in_kind = models.BooleanField(_("in kind"), default=False)
    note = models.CharField(_("note"), max_length=300, blank=True)

    money = MoneyProperty()

    objects = BudgetLineQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        verbose_name = _("budget line")
        verbose_name_plural = _("budget")
        constraints = [
            models.CheckConstraint(
                condition=Q(amount__isnull=True) | Q(amount__gte=0),
                name="budget_amount_not_negative",
                violation_error_message=_("An amount cannot be negative."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_measure_display()} {self.money or ''}".strip()

    @property
    def source_labels(self) -> list[str]:
        """The sources in the reader's language, as they were named together."""
        return [str(Rate.Source(source).label) for source in self.sources if source in Rate.Source.values]


class FundingRate(Rate):
    """A rate at which one source pays for this project."""

    project = models.ForeignKey(Project, models.CASCADE, related_name="funding_rates", verbose_name=_("project"))
    ceiling = models.DecimalField(
        _("ceiling"), max_digits=14, decimal_places=2, null=True, blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(10**12)],
    )  # fmt: skip
    ceiling_currency = models.CharField(_("currency of the ceiling"), max_length=3, choices=CURRENCIES, blank=True)

    class Meta(Rate.Meta):
        abstract = False
        verbose_name = _("co-financing rate")
        verbose_name_plural = _("co-financing rates")
        constraints = [percent_constraint("percent", "funding_rate_is_percent")]
