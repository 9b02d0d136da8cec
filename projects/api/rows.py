"""The rows of a project in the API: who takes part, who pays what, what is done."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from partners.api import PlaceRow
from portal.api.fields import ApiField, MoneyField, WordsField, nullable
from portal.api.serializers import LinkField, PublicLinkField, RowSerializer
from portal.money import Money
from projects.models import (
    Activity,
    BudgetLine,
    ContactPoint,
    Detail,
    FundingRate,
    Indicator,
    Participation,
    ProgrammeRate,
    ProjectIdentifier,
    ProjectRelation,
    StatusEntry,
    UnnamedPartners,
)
from projects.models.programme import Rate

SOURCES = {"type": "array", "items": {"type": "string", "enum": list(Rate.Source.values)}}
KEY = nullable({"type": "string", "format": "uuid"})


class Partner(RowSerializer):
    """An organisation's part in a project. Budget and activities name it by `id`."""

    organisation = LinkField()
    place = PlaceRow(source="organisation.place", read_only=True, allow_null=True)

    class Meta:
        model = Participation
        fields = ("id", "organisation", "place", "role", "is_financial", "acts_for", "note")


class Unnamed(RowSerializer):
    """Partners of whom only number and country are known."""

    class Meta:
        model = UnnamedPartners
        fields = ("country", "number", "note")


class Number(RowSerializer):
    """A number of the project, as somebody gave it."""

    class Meta:
        model = ProjectIdentifier
        fields = ("kind", "value")


class Budget(RowSerializer):
    """One published figure. Without `partner` it is about the whole project. Sums may disagree, as published."""

    partner = ApiField(KEY, source="participation_id")
    money = MoneyField()
    sources = ApiField(SOURCES)

    class Meta:
        model = BudgetLine
        fields = (
            "partner", "measure", "money", "sources", "source_country", "stage", "payer", "is_in_kind", "note",
            "exchange_rate",
        )  # fmt: skip


class ProjectRate(RowSerializer):
    """The share that one source pays for the project."""

    ceiling = serializers.SerializerMethodField()

    class Meta:
        model = FundingRate
        fields = ("source", "country", "percent", "applies_to", "ceiling")

    @extend_schema_field(MoneyField.shape)
    def get_ceiling(self, rate: FundingRate) -> dict[str, str] | None:
        """The highest amount, where one is stated with its currency."""
        if rate.ceiling is None or not rate.ceiling_currency:
            return None
        return MoneyField().to_representation(Money(rate.ceiling, rate.ceiling_currency))


class UsualRate(RowSerializer):
    """The share that one source usually pays in a programme."""

    class Meta:
        model = ProgrammeRate
        fields = ("source", "country", "percent", "applies_to")


class ActivityRow(RowSerializer):
    """What the project does. `responsible` are the `id` of its partners."""

    place = PlaceRow(read_only=True, allow_null=True)
    responsible = ApiField({"type": "array", "items": {"type": "string", "format": "uuid"}}, source="partners")

    class Meta:
        model = Activity
        fields = (
            "id", "number", "kind", "title", "text", "start", "end", "date_note", "start_time", "end_time", "place",
            "venue", "responsible", "outputs", "is_cancelled",
        )  # fmt: skip

    def to_representation(self, instance: Activity) -> dict[str, Any]:
        data = super().to_representation(instance)
        return data | {"responsible": [str(part.pk) for part in instance.partners]}


class DetailRow(RowSerializer):
    """Something said about the project in words: an objective, a target group, an output, a caveat."""

    class Meta:
        model = Detail
        fields = ("kind", "title", "text")


class IndicatorRow(RowSerializer):
    """A figure that the project planned to reach, and reached."""

    class Meta:
        model = Indicator
        fields = ("name", "unit", "planned", "reached")


class LogRow(RowSerializer):
    """A line of the log."""

    class Meta:
        model = StatusEntry
        fields = ("date", "date_note", "kind", "text")


class RelationRow(RowSerializer):
    """How the project relates to another one: `project` has its place here, or `words` say it."""

    project = PublicLinkField("title", source="other")

    class Meta:
        model = ProjectRelation
        fields = ("kind", "project", "words")


class ContactRow(RowSerializer):
    """Which office to ask. Mail addresses, telephones and names of people stand on the page only."""

    organisation = PublicLinkField()
    office = WordsField()

    class Meta:
        model = ContactPoint
        fields = ("office", "organisation")
