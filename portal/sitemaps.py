"""What search engines are told of: every public page in every language, with its alternates."""

from django.contrib.sitemaps import Sitemap
from django.db.models import QuerySet
from django.urls import reverse

from news.models import Article
from partners.models import Agreement, Organisation
from projects.models import GoodPractice, Programme, Project


class EveryLanguage(Sitemap):
    """Entries with an alternate for each language and for readers of none of them."""

    i18n = alternates = x_default = True
    limit = 5000  # entries a file; each has as many alternates as there are languages


class Records(EveryLanguage):
    """The published records of one model."""

    def __init__(self, model):
        self.model = model

    def items(self) -> QuerySet:
        return self.model.objects.published().order_by("pk")

    def lastmod(self, record):
        return record.updated_at


class Rooms(EveryLanguage):
    """The lists and the portal's own pages."""

    def items(self) -> list[str]:
        lists = ("projects", "partners", "agreements", "programmes", "good_practice", "news", "calendar")
        return [
            "home",
            *(f"{room}:list" for room in lists),
            "statistics",
            "operations:list",
            "open_data",
            "api_docs",
            "embed:builder",
            "about",
            "accessibility",
            "privacy",
            "tables",
            "contact",
        ]

    def location(self, name: str) -> str:
        return reverse(name)


SITEMAPS = {
    "rooms": Rooms(),
    **{
        model._meta.model_name: Records(model)
        for model in (Project, Organisation, Agreement, Programme, Article, GoodPractice)
    },
}
