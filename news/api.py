"""News in the API; the calendar stands in `news.api_events`."""

from django.db.models import Prefetch, QuerySet

from news.filters import ArticleFilter
from news.models import Article, ArticleDocument
from partners.api import OWNERS, RECORD, OfferedDocuments, PlaceRow
from partners.models import Agreement, Organisation
from partners.relations import publishers
from portal.api.filtering import FacetBackend
from portal.api.paging import IndexPaging
from portal.api.serializers import LinksField, PublicLinkField, RecordSerializer, page_field, self_field
from portal.api.views import RecordViewSet
from projects.models import Project


def _organisations() -> Prefetch:
    return Prefetch("organisations", Organisation.objects.published(), to_attr="public_organisations")


def _projects() -> Prefetch:
    return Prefetch("projects", Project.objects.published(), to_attr="public_projects")


def _agreements() -> Prefetch:
    return Prefetch("agreements", Agreement.objects.published(), to_attr="public_agreements")


def _documents() -> Prefetch:
    return Prefetch("document_uses", ArticleDocument.objects.select_related("document"))


class ArticleRecord(RecordSerializer):
    """A piece of news, with an event where it announces or reports one."""

    room = "articles"
    needs = {
        "co_publishers": publishers, "projects": _projects, "agreements": _agreements, "documents": _documents,
        "organisations": _organisations,
    }  # fmt: skip
    joins = {"owner": ("owner",), "event_place": ("event_place",)}
    self, page = self_field(), page_field()
    owner = PublicLinkField()
    co_publishers = LinksField(source="public_publishers")
    projects = LinksField("title", source="public_projects")
    agreements = LinksField("title", source="public_agreements")
    organisations = LinksField(source="public_organisations")
    event_place = PlaceRow(read_only=True, allow_null=True)
    documents = OfferedDocuments(source="document_uses", many=True, read_only=True)

    class Meta:
        model = Article
        fields = (
            *RECORD, *OWNERS, "title", "teaser", "text", "date", "projects", "agreements", "organisations",
            "event_start", "event_end", "event_time", "event_place", "event_venue", "event_note", "event_is_cancelled",
            "registration", "documents",
        )  # fmt: skip


class Articles(RecordViewSet):
    """News of projects and agreements."""

    serializer_class, pagination_class = ArticleRecord, IndexPaging
    filter_backends, filter_class = (FacetBackend,), ArticleFilter

    def records(self) -> QuerySet:
        return Article.objects.published()
