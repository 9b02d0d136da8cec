"""How news is found."""

import datetime
from collections.abc import Iterable

from django.db.models import Prefetch, QuerySet

from news.models import Article, ArticleDocument
from partners.search import documents_of, names_of, places_of, public, unseen_of
from portal.search.kinds import SearchKind, Texts, Things, future_of, iso, register


@register
class NewsKind(SearchKind):
    """News by its texts, its event and the organisations it is about."""

    name = "news"
    model = Article
    route = "news:detail"
    mentions = ("organisations", "organisations__place", "document_uses__document", "projects", "projects__themes")
    facet_names = ("year", "theme", "project", "organisation")

    def queryset(self) -> QuerySet:
        documents = Prefetch("document_uses", ArticleDocument.objects.select_related("document"))
        related = super().queryset().select_related("event_place")
        return related.prefetch_related("organisations__place", documents, "projects__themes")

    def facets(self, record: Article) -> dict[str, Iterable[str]]:
        projects = public(record.projects.all())
        return {
            "year": [str(record.date.year)] if record.date else [],
            "theme": [str(theme.pk) for project in projects for theme in project.themes.all()],
            "project": [str(project.pk) for project in projects],
            "organisation": [str(partner.pk) for partner in public(record.organisations.all())],
        }

    def changes_at(self, record: Article) -> Iterable[datetime.datetime]:
        return future_of((*record.organisations.all(), *record.projects.all()))

    def texts(self, record: Article, language: str) -> Texts:
        partners = public(record.organisations.all())
        return Texts(
            title=[record.text_in("title", language)],
            summary=[record.text_in("teaser", language)],
            body=[
                *(record.text_in(field, language) for field in ("text", "event_venue", "event_note")),
                *documents_of(record.document_uses.all(), language),
                *(name for partner in partners for name in names_of(partner, language)[:1]),
            ],
            unseen=unseen_of(partners, language),
        )

    def things(self, record: Article) -> Things:
        places = [partner.place for partner in public(record.organisations.all())]
        return Things(summary=places_of(record.event_place, *places))

    def date(self, record: Article) -> str:
        return iso(record.date)
