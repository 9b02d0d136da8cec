"""Which texts of the portal itself exist in every language."""

from modeltranslation.translator import TranslationOptions, register

from portal.models import Page, SiteSettings


@register(SiteSettings)
class SiteSettingsTranslation(TranslationOptions):
    fields = (
        "name", "tagline", "welcome", "introduction", "operator", "not_accessible", "statement_method",
        "buildings_access", "communication_access", "enforcement_body", "enforcement_url",
    )  # fmt: skip


@register(Page)
class PageTranslation(TranslationOptions):
    fields = ("title", "text")
