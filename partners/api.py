"""Places, organisations, agreements and documents in the API."""

from typing import Any

from django.db.models import Prefetch, QuerySet
from rest_framework import serializers

from partners.filters import AgreementFilter, PartnerFilter
from partners.models import (
    Agreement,
    AgreementDocument,
    AgreementEvent,
    AgreementLink,
    AgreementParty,
    Document,
    Organisation,
    OrganisationIdentifier,
    Place,
)
from partners.relations import parties, publishers
from portal.api.fields import ApiField, DecimalField, nullable
from portal.api.filtering import FacetBackend
from portal.api.in_use import in_use
from portal.api.paging import IndexPaging, KeyPaging
from portal.api.serializers import (
    LinkField,
    LinksField,
    PublicLinkField,
    RecordSerializer,
    RowSerializer,
    page_field,
    self_field,
)
from portal.api.views import RecordViewSet
from portal.search.models import SearchEntry

RECORD = ("uuid", "self", "page", "original_language", "is_sample", "checked_on", "created_at", "updated_at")
OWNERS = ("owner", "co_publishers")


class PlaceRow(RowSerializer):
    """A place where it is mentioned: enough to put it on a map."""

    latitude, longitude = DecimalField(), DecimalField()

    class Meta:
        model = Place
        fields = ("uuid", "name", "kind", "country", "latitude", "longitude", "nuts")


class PlaceRecord(RecordSerializer):
    """A place with its names. `filter_value` is what the filter `place` of other lists takes."""

    room = "places"
    self = self_field()
    latitude, longitude = DecimalField(), DecimalField()
    filter_value = ApiField({"type": "string"}, source="pk")

    class Meta:
        model = Place
        fields = (
            "uuid", "self", "name", "original_language", "kind", "country", "latitude", "longitude", "nuts",
            "filter_value",
        )  # fmt: skip

    def to_representation(self, instance: Place) -> dict[str, Any]:
        data = super().to_representation(instance)
        return data | ({"filter_value": str(instance.pk)} if "filter_value" in data else {})


class Identifier(RowSerializer):
    """A number by which a register knows an organisation."""

    class Meta:
        model = OrganisationIdentifier
        fields = ("kind", "value")


class OrganisationRecord(RecordSerializer):
    """An organisation. Mail addresses, telephones and names of people stand on its page only."""

    room = "organisations"
    needs = {"identifiers": ("identifiers",)}
    joins = {"place": ("place",)}
    self, page = self_field(), page_field()
    place = PlaceRow(read_only=True, allow_null=True)
    identifiers = Identifier(many=True, read_only=True)
    filter_value = ApiField({"type": "string"}, source="slug")

    class Meta:
        model = Organisation
        fields = (*RECORD, "name", "short_name", "kind", "place", "website", "profile", "identifiers", "filter_value")


class DocumentRow(RowSerializer):
    """A document where a record offers it: a file here, an address elsewhere, or a title only."""

    url = serializers.SerializerMethodField()

    class Meta:
        model = Document
        fields = ("uuid", "title", "kind", "url", "language", "date", "summary", "accessible")

    def get_url(self, document: Document) -> str | None:
        """Where it can be read."""
        return self.context["request"].build_absolute_uri(document.url) if document.url else None


class DocumentRecord(RecordSerializer, DocumentRow):
    """A document that a public record offers."""

    room = "documents"
    self = self_field()
    size = ApiField(nullable({"type": "integer"}))

    class Meta:
        model = Document
        fields = (
            "uuid", "self", "title", "original_language", "kind", "url", "language", "date", "summary", "accessible",
            "size",
        )  # fmt: skip


class LinkRow(RowSerializer):
    """An address elsewhere."""

    class Meta:
        model = AgreementLink
        fields = ("title", "address", "kind", "dead_since")


class Party(RowSerializer):
    """One side of an agreement."""

    organisation = LinkField()

    class Meta:
        model = AgreementParty
        fields = ("organisation", "is_ours")


class Event(RowSerializer):
    """What happened in the life of an agreement."""

    place = PlaceRow(read_only=True, allow_null=True)

    class Meta:
        model = AgreementEvent
        fields = ("kind", "start", "end", "date_note", "place", "signatories", "text")


def _documents() -> Prefetch:
    return Prefetch("document_uses", AgreementDocument.objects.select_related("document"))


def _events() -> Prefetch:
    return Prefetch("events", AgreementEvent.objects.select_related("place"))


class OfferedDocuments(DocumentRow):
    """The documents behind the uses of a record."""

    def to_representation(self, use: Any) -> dict[str, Any]:
        return super().to_representation(use.document)


class AgreementRecord(RecordSerializer):
    """An agreement with its parties and its history."""

    room = "agreements"
    needs = {
        "parties": parties, "events": _events, "documents": _documents, "links": ("links",),
        "co_publishers": publishers,
    }  # fmt: skip
    joins = {"owner": ("owner",)}
    self, page = self_field(), page_field()
    owner = PublicLinkField()
    co_publishers = LinksField(source="public_publishers")
    parties = Party(source="public_parties", many=True, read_only=True)
    events = Event(many=True, read_only=True)
    links = LinkRow(many=True, read_only=True)
    documents = OfferedDocuments(source="document_uses", many=True, read_only=True)

    class Meta:
        model = Agreement
        fields = (
            *RECORD, *OWNERS, "title", "summary", "kind", "level", "subject", "cooperation_fields", "financing",
            "bodies", "term", "in_force_from", "in_force_until", "status", "status_date", "status_reason", "history",
            "present_state", "parties", "events", "links", "documents",
        )  # fmt: skip


class Places(RecordViewSet):
    """Places that something public is linked to, by their names on each side of a border."""

    serializer_class, pagination_class, filter_backends = PlaceRecord, KeyPaging, ()

    def records(self) -> QuerySet:
        return in_use(Place.objects.all(), "place")


class Organisations(RecordViewSet):
    """Towns, regions and institutions that take part in projects and agreements."""

    serializer_class, pagination_class = OrganisationRecord, IndexPaging
    filter_backends, filter_class = (FacetBackend,), PartnerFilter

    def records(self) -> QuerySet:
        return Organisation.objects.published()


class Agreements(RecordViewSet):
    """Agreements between towns, regions and institutions."""

    serializer_class, pagination_class = AgreementRecord, IndexPaging
    filter_backends, filter_class = (FacetBackend,), AgreementFilter

    def records(self) -> QuerySet:
        return Agreement.objects.published()


class Documents(RecordViewSet):
    """What is known of the documents that public records offer."""

    serializer_class, pagination_class, filter_backends = DocumentRecord, KeyPaging, ()

    def records(self) -> QuerySet:
        return Document.objects.filter(pk__in=SearchEntry.objects.filter(kind="document").values("object_id"))
