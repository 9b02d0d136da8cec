"""Which texts of news exist in every language."""

from modeltranslation.translator import TranslationOptions, register

from news.models import Article


@register(Article)
class ArticleTranslation(TranslationOptions):
    fields = ("title", "teaser", "text", "event_venue", "event_note")
