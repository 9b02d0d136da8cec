"""Programmes that pay for projects, and the themes that projects are about."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partners.models import Picture
from partners.ownership import SharedRecord
from portal.prose.fields import ProseField
from portal.publishing import Publishing, State
from portal.records import OwnedRow, Record
from portal.slugs import Sluggable
from portal.texts import Translated, titled


class ProgrammingPeriod(models.TextChoices):
    """The EU's budget periods; which support statement holds depends on them."""

    P2000 = "2000-2006", "2000–2006"
    P2007 = "2007-2013", "2007–2013"
    P2014 = "2014-2020", "2014–2020"
    P2021 = "2021-2027", "2021–2027"


class Fund(models.TextChoices):
    """Where the EU's money comes from. Names stand in the reader's language in the data of the support statement."""

    ERDF = "erdf", pgettext_lazy("fund", "European Regional Development Fund")
    OTHER_EU = "other_eu", pgettext_lazy("fund", "another source of the European Union")
    NONE = "none", pgettext_lazy("fund", "no money of the European Union")


class Theme(Record, Translated, Sluggable, SharedRecord):
    """What a project is about; chosen from a short common list."""

    slug_source = "name"

    name = models.CharField(_("name"), max_length=100, blank=True)

    class Meta:
        verbose_name = _("theme")
        verbose_name_plural = _("themes")
        ordering = ("name",)
        constraints = [titled("name", "theme_has_name")]

    def __str__(self) -> str:
        return self.best_text("name")[0]


class Programme(Record, Translated, Sluggable, Publishing, SharedRecord):
    """A programme, a small-project fund under it, or an umbrella project under that: each with its parent."""

    class SupportForm(models.TextChoices):
        """Which of the two statements of 2021–2027 a programme prescribes (Reg. (EU) 2021/1060, Annex IX)."""

        COFUNDED = "cofunded", pgettext_lazy("support statement", "co-funded by the European Union")
        FUNDED = "funded", pgettext_lazy("support statement", "funded by the European Union")

    slug_source = "name"
    owned = ("rates",)

    name = models.CharField(_("name"), max_length=250, blank=True)
    short_name = models.CharField(
        _("short name"), max_length=80, blank=True, help_text=_("For lists and cards, e.g. Czechia – Saxony 2014–2020.")
    )
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="parts", verbose_name=_("part of"),
        help_text=_("For a small-project fund: the programme it belongs to."),
    )  # fmt: skip
    period = models.CharField(_("programming period"), max_length=9, choices=ProgrammingPeriod, blank=True)
    fund = models.CharField(
        _("EU fund"),
        max_length=10,
        choices=Fund,
        blank=True,
        help_text=_("Decides which support statement the projects show."),
    )
    support_form = models.CharField(
        _("support statement"),
        max_length=10,
        choices=SupportForm,
        default=SupportForm.COFUNDED,
        help_text=_("Only for 2021–2027."),
    )
    statement = models.CharField(
        _("prescribed statement"), max_length=300, blank=True,
        help_text=_(
            "Only before 2014 and for programmes outside the EU's structural funds: "
            "word for word as the programme's manual has it."
        ),
    )  # fmt: skip
    statement_languages = models.CharField(
        _("languages of the statement"), max_length=40, blank=True,
        help_text=_(
            "Two-letter codes with a comma, where the programme asks for a bilingual statement: cs, pl. "
            "Empty: the reader's language."
        ),
    )  # fmt: skip
    website = models.URLField(_("website"), blank=True, max_length=500)
    methodology = models.URLField(_("rules and methodology"), blank=True, max_length=500)
    logo = models.ForeignKey(Picture, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("logo"))
    slogan = models.CharField(_("slogan"), max_length=120, blank=True)
    slogan_language = models.CharField(_("language of the slogan"), max_length=8, blank=True)
    description = ProseField(_("description"), blank=True)
    state = models.CharField(
        pgettext_lazy("state of a record", "state"),
        max_length=10,
        choices=State,
        default=State.PUBLISHED,
        db_index=True,
    )

    class Meta:
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")
        ordering = ("-period", "name")
        constraints = [titled("name", "programme_has_name")]

    def __str__(self) -> str:
        return self.best_text("short_name")[0] or self.best_text("name")[0]

    def get_absolute_url(self) -> str:
        return reverse("programmes:detail", args=[self.slug])

    def inherited(self, field: str) -> str:
        """The value of a field here or, where it is empty, at the programme that this one is part of."""
        programme, seen = self, set()
        while programme and programme.pk not in seen:
            if value := getattr(programme, field):
                return value
            seen.add(programme.pk)
            programme = programme.parent
        return ""

    def clean(self):
        super().clean()
        programme, seen = self.parent, {self.pk}
        while programme and self.pk:
            if programme.pk in seen:
                raise ValidationError({"parent": _("A programme cannot be a part of itself.")})
            seen.add(programme.pk)
            programme = programme.parent


class Rate(OwnedRow):
    """What share a source pays, as it was published; shares that differ by country need not add up to 100."""

    class Source(models.TextChoices):
        """Who pays."""

        EU = "eu", pgettext_lazy("source of money", "European Union")
        STATE = "state", pgettext_lazy("source of money", "state budget")
        REGION = "region", pgettext_lazy("source of money", "region")
        MUNICIPALITY = "municipality", pgettext_lazy("source of money", "municipality")
        OWN = "own", pgettext_lazy("source of money", "own resources")
        PRIVATE = "private", pgettext_lazy("source of money", "private")
        OTHER = "other", pgettext_lazy("source of money", "other")

    source = models.CharField(_("source"), max_length=12, choices=Source, default=Source.EU)
    country = models.CharField(_("country"), max_length=2, blank=True, help_text=_("Of which state, e.g. CZ."))
    percent = models.DecimalField(
        _("rate in %"), max_digits=5, decimal_places=2, null=True, blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(100)],
    )  # fmt: skip
    applies_to = models.CharField(
        _("applies to"), max_length=200, blank=True, help_text=_("Whom or what the rate is for, e.g. Czech partners.")
    )

    class Meta(OwnedRow.Meta):
        abstract = True

    def __str__(self) -> str:
        return f"{self.get_source_display()} {self.percent if self.percent is not None else ''} %"


def percent_constraint(field: str, name: str) -> models.CheckConstraint:
    """A percentage lies between 0 and 100, or is not stated."""
    return models.CheckConstraint(
        condition=Q(**{f"{field}__isnull": True}) | Q(**{f"{field}__range": (0, 100)}),
        name=name,
        violation_error_message=_("A rate lies between 0 and 100 %."),
    )


class ProgrammeRate(Rate):
    """A rate that is usual in a programme."""

    programme = models.ForeignKey(Programme, models.CASCADE, related_name="rates", verbose_name=_("programme"))

    class Meta(Rate.Meta):
        abstract = False
        verbose_name = _("usual rate")
        verbose_name_plural = _("usual rates")
        constraints = [percent_constraint("percent", "programme_rate_is_percent")]
