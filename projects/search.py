"""How projects, programmes, good practice and themes are found."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.db.models import Prefetch, QuerySet

from partners.search import documents_of, names_of, places_of, public, unseen_of
from portal.publishing import State
from portal.search.kinds import (
    NamedKind,
    SearchKind,
    Texts,
    Things,
    all_texts,
    future_of,
    iso,
    register,
    register_named,
    texts_of,
    thing_word,
)
from projects.facets import NEEDED, facets_of, lifecycle_changes, order_by_cost
from projects.models import Activity, GoodPractice, Participation, Programme, Project, ProjectDocument, Theme

LONG_TEXTS = (
    "aims", "background", "description", "results", "start_note", "end_note", "programme_note", "funder",
    "specific_objective", "intervention_type",
)  # fmt: skip


@register
class ProjectKind(SearchKind):
    """Projects by their texts and those of their rows, their partners and their places."""

    name = "project"
    model = Project
    route = "projects:detail"
    mentions = ("participations__organisation", "participations__organisation__place", "document_uses__document")
    facet_names = (
        "programme", "theme", "lifecycle", "country", "place", "partner", "source", "cost", "start", "year",
        "language",
    )  # fmt: skip

    def queryset(self) -> QuerySet:
        return (
            super()
            .queryset()
            .select_related("programme")
            .prefetch_related(
                Prefetch("participations", Participation.objects.select_related("organisation__place")),
                Prefetch("activities", Activity.objects.select_related("place")),
                Prefetch("document_uses", ProjectDocument.objects.select_related("document")),
                *("identifiers", "unnamed_partners", "details", "indicators", "status_entries", "links"),
                *("places", "themes"),
                *NEEDED,
            )
        )

    def changes_at(self, record: Project) -> Iterable[datetime.datetime]:
        neighbours = future_of(part.organisation for part in record.participations.all())
        return [*neighbours, *lifecycle_changes(record)]

    def facets(self, record: Project) -> dict[str, Iterable[str]]:
        return facets_of(record)

    def columns(self, record: Project) -> dict[str, Any]:
        return super().columns(record) | {"cost": order_by_cost(record)}

    def texts(self, record: Project, language: str) -> Texts:
        partners = public(part.organisation for part in record.participations.all())
        return Texts(
            title=[record.text_in("title", language), record.acronym, record.published_title],
            summary=[record.text_in("summary", language)],
            body=[
                *(record.text_in(field, language) for field in LONG_TEXTS),
                *texts_of(record.details.all(), language, "title", "text"),
                *texts_of(record.activities.all(), language, "title", "text", "date_note", "venue", "outputs"),
                *texts_of(record.status_entries.all(), language, "text"),
                *texts_of(record.indicators.all(), language, "name"),
                *texts_of(record.links.all(), language, "title"),
                *documents_of(record.document_uses.all(), language),
                *(number.value for number in record.identifiers.all()),
                *(name for partner in partners for name in names_of(partner, language)[:1]),
            ],
            unseen=unseen_of(partners, language, *(row.country for row in record.unnamed_partners.all())),
        )

    def names(self, record: Project) -> Iterable[str]:
        return [*super().names(record), record.acronym, record.published_title]

    def things(self, record: Project) -> Things:
        partners = public(part.organisation for part in record.participations.all())
        named = [record.programme, *record.themes.all()]
        return Things(
            summary=places_of(*record.places.all(), *(partner.place for partner in partners)),
            body=places_of(*(activity.place for activity in record.activities.all()))
            | {thing_word(thing) for thing in named if thing},
        )

    def date(self, record: Project) -> str:
        return iso(record.start)


@register
class ProgrammeKind(SearchKind):
    """Programmes by their names and what they say of themselves."""

    name = "programme"
    model = Programme
    route = "programmes:detail"

    def texts(self, record: Programme, language: str) -> Texts:
        return Texts(
            title=[record.text_in("name", language), record.text_in("short_name", language)],
            summary=[record.slogan],
            body=[record.text_in("description", language), record.period],
        )

    def names(self, record: Programme) -> Iterable[str]:
        return ProgrammeNames().names(record)


@register
class GoodPracticeKind(SearchKind):
    """Good practice by its texts, who does it and where."""

    name = "good_practice"
    model = GoodPractice
    route = "good_practice:detail"
    mentions = ("organisations", "organisations__place")
    facet_names = ("theme", "country")

    def queryset(self) -> QuerySet:
        return super().queryset().prefetch_related("organisations__place", "places", "themes")

    def facets(self, record: GoodPractice) -> dict[str, Iterable[str]]:
        places = [*record.places.all(), *(part.place for part in public(record.organisations.all()) if part.place)]
        return {
            "theme": [str(theme.pk) for theme in record.themes.all()],
            "country": [place.country.lower() for place in places if place.country],
        }

    def changes_at(self, record: GoodPractice) -> Iterable[datetime.datetime]:
        return future_of(record.organisations.all())

    def texts(self, record: GoodPractice, language: str) -> Texts:
        partners = public(record.organisations.all())
        return Texts(
            title=[record.text_in("title", language)],
            summary=[record.text_in("summary", language)],
            body=[
                *(record.text_in(field, language) for field in ("description", "evidence", "transfer")),
                *(name for partner in partners for name in names_of(partner, language)[:1]),
            ],
            unseen=unseen_of(partners, language),
        )

    def things(self, record: GoodPractice) -> Things:
        places = [partner.place for partner in public(record.organisations.all())]
        return Things(
            summary=places_of(*record.places.all(), *places), body={thing_word(theme) for theme in record.themes.all()}
        )


@register_named
class ProgrammeNames(NamedKind):
    """Programmes: their projects are found by any of their names."""

    name = "programme"
    model = Programme

    def names(self, record: Programme) -> list[str]:
        return [text for field in ("name", "short_name") for text in all_texts(record, field)]

    def is_public(self, record: Programme) -> bool:
        return record.state == State.PUBLISHED

    def publish_from(self, record: Programme) -> datetime.datetime | None:
        return record.publish_from


@register_named
class ThemeNames(NamedKind):
    """Themes: what they are about is found by any of their names."""

    name = "theme"
    model = Theme

    def names(self, record: Any) -> list[str]:
        return all_texts(record, "name")
