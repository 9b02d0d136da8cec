"""Which texts of programmes and projects exist in every language."""

from modeltranslation.translator import TranslationOptions, register

from projects import models


@register(models.Theme)
class ThemeTranslation(TranslationOptions):
    fields = ("name",)


@register(models.Programme)
class ProgrammeTranslation(TranslationOptions):
    fields = ("name", "short_name", "statement", "description")


@register([models.ProgrammeRate, models.FundingRate])
class RateTranslation(TranslationOptions):
    fields = ("applies_to",)


@register(models.Project)
class ProjectTranslation(TranslationOptions):
    fields = (
        "title", "summary", "aims", "background", "description", "results", "start_note", "end_note", "programme_note",
        "funder", "specific_objective", "intervention_type",
    )  # fmt: skip


@register(models.Participation)
class ParticipationTranslation(TranslationOptions):
    fields = ("acts_for", "note")


@register(models.UnnamedPartners)
class UnnamedPartnersTranslation(TranslationOptions):
    fields = ("note",)


@register(models.BudgetLine)
class BudgetLineTranslation(TranslationOptions):
    fields = ("payer", "note")


@register(models.Activity)
class ActivityTranslation(TranslationOptions):
    fields = ("title", "text", "date_note", "venue", "outputs")


@register(models.Detail)
class DetailTranslation(TranslationOptions):
    fields = ("title", "text")


@register(models.Indicator)
class IndicatorTranslation(TranslationOptions):
    fields = ("name", "unit")


@register(models.StatusEntry)
class StatusEntryTranslation(TranslationOptions):
    fields = ("date_note", "text")


@register(models.ProjectRelation)
class ProjectRelationTranslation(TranslationOptions):
    fields = ("words",)


@register(models.ContactPoint)
class ContactPointTranslation(TranslationOptions):
    fields = ("office",)


@register(models.ProjectLink)
class ProjectLinkTranslation(TranslationOptions):
    fields = ("title",)


@register(models.GoodPractice)
class GoodPracticeTranslation(TranslationOptions):
    fields = ("title", "summary", "description", "evidence", "transfer")
