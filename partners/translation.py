"""Which texts of partners and agreements exist in every language."""

from modeltranslation.translator import TranslationOptions, register

from partners import models


@register(models.Place)
class PlaceTranslation(TranslationOptions):
    fields = ("name",)


@register(models.Organisation)
class OrganisationTranslation(TranslationOptions):
    fields = ("name", "short_name", "profile")


@register(models.OrganisationContact)
class OrganisationContactTranslation(TranslationOptions):
    fields = ("office",)


@register(models.Document)
class DocumentTranslation(TranslationOptions):
    fields = ("title", "summary")


@register(models.Picture)
class PictureTranslation(TranslationOptions):
    fields = ("alt", "caption")


@register(models.Agreement)
class AgreementTranslation(TranslationOptions):
    fields = (
        "title", "summary", "subject", "cooperation_fields", "financing", "bodies", "status_reason", "history",
        "present_state",
    )  # fmt: skip


@register(models.AgreementEvent)
class AgreementEventTranslation(TranslationOptions):
    fields = ("date_note", "signatories", "text")


@register(models.AgreementLink)
class AgreementLinkTranslation(TranslationOptions):
    fields = ("title",)
