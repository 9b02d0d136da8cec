"""Themes, programmes, projects and good practice as whole records."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Prefetch, Q
from django.utils import timezone

from partners.api import OWNERS, RECORD, LinkRow, OfferedDocuments, PlaceRow
from partners.models import Agreement, Organisation
from partners.relations import publishers
from portal.api.fields import ApiField, CodeField, MoneyField
from portal.api.serializers import (
    LinksField,
    PublicLinkField,
    RecordSerializer,
    page_field,
    self_field,
)
from portal.publishing import published_condition
from projects.api import rows
from projects.models import (
    Activity,
    BudgetLine,
    ContactPoint,
    GoodPractice,
    Participation,
    Programme,
    Project,
    ProjectDocument,
    ProjectLink,
    ProjectRelation,
    Theme,
)
from projects.models.project import Lifecycle


class ThemeRecord(RecordSerializer):
    """What projects are about. `filter_value` is what the filter `theme` takes."""

    room = "themes"
    self = self_field()
    filter_value = ApiField({"type": "string"}, source="slug")

    class Meta:
        model = Theme
        fields = ("uuid", "self", "name", "original_language", "filter_value")


class ProgrammeRecord(RecordSerializer):
    """A programme, a small-project fund under it, or an umbrella project under that."""

    room = "programmes"
    needs = {"rates": ("rates",)}
    joins = {"part_of": ("parent",)}
    self, page = self_field(), page_field()
    part_of = PublicLinkField(source="parent")
    rates = rows.UsualRate(many=True, read_only=True)
    filter_value = ApiField({"type": "string"}, source="slug")

    class Meta:
        model = Programme
        fields = (
            *RECORD, "name", "short_name", "part_of", "period", "fund", "website", "methodology", "slogan",
            "description", "rates", "filter_value",
        )  # fmt: skip


def named() -> Any:
    """The parts of organisations that the public may know."""
    return Participation.objects.named().select_related("organisation__place")


def _partners() -> Prefetch:
    return Prefetch("participations", named(), to_attr="partners")


def _budget() -> Prefetch:
    public = Q(participation=None) | published_condition("participation__organisation__")
    return Prefetch("budget_lines", BudgetLine.objects.filter(public), to_attr="public_budget")


def _activities() -> Prefetch:
    activities = Activity.objects.select_related("place")
    responsible = Prefetch("responsible", Participation.objects.named(), to_attr="partners")
    return Prefetch("activities", activities.prefetch_related(responsible))


def _relations() -> Prefetch:
    return Prefetch("relations", ProjectRelation.objects.published().select_related("other"), to_attr="public_ones")


def _contacts() -> Prefetch:
    shown = Q(visible_until=None) | Q(visible_until__gte=timezone.localdate())
    points = ContactPoint.objects.filter(shown).select_related("organisation")
    return Prefetch("contact_points", points, to_attr="public_contacts")


def _documents() -> Prefetch:
    return Prefetch("document_uses", ProjectDocument.objects.select_related("document"))


def _agreements() -> Prefetch:
    return Prefetch("agreements", Agreement.objects.published(), to_attr="public_agreements")


def _practices() -> Prefetch:
    return Prefetch("good_practices", GoodPractice.objects.published(), to_attr="public_practices")


class ProjectLinkRow(LinkRow):
    """An address elsewhere that belongs to the project."""

    class Meta(LinkRow.Meta):
        model = ProjectLink


class ProjectRecord(RecordSerializer):
    """A project as its publishers tell it. `lifecycle` is where it stands today."""

    room = "projects"
    needs = {
        "co_publishers": publishers, "partners": _partners, "budget": _budget, "activities": _activities,
        "relations": _relations, "contacts": _contacts, "documents": _documents, "agreements": _agreements,
        "good_practices": _practices, "themes": ("themes",), "places": ("places",), "links": ("links",),
        "unnamed_partners": ("unnamed_partners",), "identifiers": ("identifiers",), "details": ("details",),
        "funding_rates": ("funding_rates",), "indicators": ("indicators",), "log": ("status_entries",),
    }  # fmt: skip
    joins = {"owner": ("owner",), "programme": ("programme",)}
    self, page = self_field(), page_field()
    owner = PublicLinkField()
    co_publishers = LinksField(source="public_publishers")
    lifecycle = CodeField(Lifecycle.values, source="current_lifecycle")
    total_cost = MoneyField()
    programme = PublicLinkField("short_name", "name")
    themes = LinksField(has_page=False)
    places = PlaceRow(many=True, read_only=True)
    partners = rows.Partner(many=True, read_only=True)
    unnamed_partners = rows.Unnamed(many=True, read_only=True)
    identifiers = rows.Number(many=True, read_only=True)
    budget = rows.Budget(source="public_budget", many=True, read_only=True)
    funding_rates = rows.ProjectRate(many=True, read_only=True)
    activities = rows.ActivityRow(many=True, read_only=True)
    details = rows.DetailRow(many=True, read_only=True)
    indicators = rows.IndicatorRow(many=True, read_only=True)
    log = rows.LogRow(source="status_entries", many=True, read_only=True)
    relations = rows.RelationRow(source="public_ones", many=True, read_only=True)
    contacts = rows.ContactRow(source="public_contacts", many=True, read_only=True)
    links = ProjectLinkRow(many=True, read_only=True)
    documents = OfferedDocuments(source="document_uses", many=True, read_only=True)
    agreements = LinksField("title", source="public_agreements")
    good_practices = LinksField("title", source="public_practices")

    class Meta:
        model = Project
        fields = (
            *RECORD, *OWNERS, "title", "title_is_descriptive", "published_title", "published_title_language", "acronym",
            "summary", "aims", "background", "description", "results", "start", "end", "start_note", "end_note",
            "lifecycle", "total_cost", "programme", "programme_note", "funder", "specific_objective",
            "intervention_type", "themes", "places", "partners", "unnamed_partners", "partners_stated",
            "countries_stated", "identifiers", "budget", "funding_rates", "activities", "details", "indicators", "log",
            "relations", "contacts", "website", "links", "documents", "agreements", "good_practices",
        )  # fmt: skip


class GoodPracticeRecord(RecordSerializer):
    """What worked and could work elsewhere."""

    room = "good-practice"
    needs: dict[str, Any] = {
        "co_publishers": publishers, "places": ("places",), "themes": ("themes",),
        "organisations": lambda: Prefetch("organisations", Organisation.objects.published(), to_attr="public_ones"),
    }  # fmt: skip
    joins: dict[str, Iterable[str]] = {"owner": ("owner",), "project": ("project",)}
    self, page = self_field(), page_field()
    owner = PublicLinkField()
    co_publishers = LinksField(source="public_publishers")
    places = PlaceRow(many=True, read_only=True)
    themes = LinksField(has_page=False)
    organisations = LinksField(source="public_ones")
    project = PublicLinkField("title")

    class Meta:
        model = GoodPractice
        fields = (
            *RECORD, *OWNERS, "title", "summary", "description", "evidence", "transfer", "places", "themes",
            "organisations", "project",
        )  # fmt: skip
