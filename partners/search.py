"""How partners, agreements, documents and places are found."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.db.models import Count, Min, OuterRef, Prefetch, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from partners.history import day_of, last_sign
from partners.models import Agreement, AgreementDocument, AgreementParty, Document, Organisation, Place
from partners.models.media import DocumentUse
from portal.countries import country_names
from portal.languages import languages
from portal.publishing import Publishing, State, published_condition
from portal.search.kinds import (
    KINDS,
    NamedKind,
    SearchKind,
    Texts,
    Things,
    future_of,
    iso,
    midnight,
    register,
    register_named,
    texts_of,
    thing_word,
)


def names_of(organisation: Organisation, language: str) -> list[str]:
    """The names of an organisation in the texts of *language*."""
    return [name for field in ("name", "short_name") if (name := organisation.text_in(field, language))]


def other_names_of(organisation: Organisation) -> list[str]:
    """Names by which an organisation is found in every language, and which are not shown."""
    return [name.strip() for name in organisation.other_names.splitlines() if name.strip()]


def public(organisations: Iterable[Organisation]) -> list[Organisation]:
    """Those that the public may know."""
    return [organisation for organisation in organisations if organisation.is_published]


def places_of(*places: Place | None) -> set[str]:
    """The words for places."""
    return {thing_word(place) for place in places if place}


def countries_of(codes: Iterable[str], language: str) -> list[str]:
    """The names of countries in one language."""
    return [country_names(language)[code] for code in sorted({*codes}) if code in country_names(language)]


def unseen_of(organisations: Iterable[Organisation], language: str, *codes: str) -> list[str]:
    """Further names of those who take part, and of their countries."""
    some = list(organisations)
    countries = countries_of([*codes, *(one.place.country for one in some if one.place)], language)
    return [
        *(name for one in some for name in [*names_of(one, language)[1:], *other_names_of(one)]),
        *countries,
    ]


def documents_of(uses: Iterable[DocumentUse], language: str) -> Iterable[str]:
    """The titles of the documents that a record offers."""
    return texts_of((use.document for use in uses), language, "title")


PROJECT_STEPS = (0, 1, 2, 6, 21)  # where the ranges of the number of projects begin


def _coming_participations(organisation: type[Organisation]) -> QuerySet:
    """Parts in projects that become public by themselves."""
    parts = organisation._meta.get_field("participations").related_model.objects
    return parts.filter(project__publish_from__gt=timezone.now()).select_related("project")


@register
class PartnerKind(SearchKind):
    """Organisations by their names, their profile and their place."""

    name = "partner"
    model = Organisation
    route = "partners:detail"
    mentions = ("place", "participations", "participations__project")
    facet_names = ("country", "kind", "place", "projects")

    def queryset(self) -> QuerySet:
        public_projects = Count(
            "participations__project", filter=published_condition("participations__project__"), distinct=True
        )
        projects = self.model.objects.annotate(number=public_projects).filter(pk=OuterRef("pk"))
        coming = Prefetch("participations", _coming_participations(self.model), to_attr="coming_participations")
        counted = super().queryset().annotate(projects_number=Subquery(projects.values("number")))
        return counted.select_related("place").prefetch_related("identifiers", coming)

    def changes_at(self, record: Organisation) -> Iterable[datetime.datetime]:
        return future_of(part.project for part in record.coming_participations)

    def facets(self, record: Organisation) -> dict[str, Iterable[str]]:
        return {
            "country": [record.place.country.lower()] if record.place and record.place.country else [],
            "kind": [record.kind] if record.kind else [],
            "place": [str(record.place_id)] if record.place_id else [],
            "projects": [str(max(step for step in PROJECT_STEPS if step <= record.projects_number))],
        }

    def columns(self, record: Organisation) -> dict[str, Any]:
        return super().columns(record) | {"number": record.projects_number}

    def texts(self, record: Organisation, language: str) -> Texts:
        country = [record.place.country] if record.place else []
        return Texts(
            title=[*names_of(record, language), *other_names_of(record)],
            summary=countries_of(country, language),
            body=[record.text_in("profile", language), *(number.value for number in record.identifiers.all())],
        )

    def names(self, record: Organisation) -> Iterable[str]:
        return [*(name for code in languages() for name in names_of(record, code)), *other_names_of(record)]

    def things(self, record: Organisation) -> Things:
        return Things(title=places_of(record.place))


@register
class AgreementKind(SearchKind):
    """Agreements by their texts, their parties and what happened."""

    name = "agreement"
    model = Agreement
    route = "agreements:detail"
    mentions = ("parties__organisation", "parties__organisation__place", "document_uses__document")
    facet_names = ("status", "kind", "level", "country")

    def queryset(self) -> QuerySet:
        parties = Prefetch("parties", AgreementParty.objects.select_related("organisation__place"))
        events = Prefetch("events", self.model._meta.get_field("events").related_model.objects.select_related("place"))
        documents = Prefetch("document_uses", AgreementDocument.objects.select_related("document"))
        return super().queryset().prefetch_related(parties, events, documents, "links")

    def facets(self, record: Agreement) -> dict[str, Iterable[str]]:
        others = public(party.organisation for party in record.parties.all() if not party.is_ours)
        return {
            "status": [record.status.replace("_", "")] if record.status else [],
            "kind": [record.kind] if record.kind else [],
            "level": [record.level] if record.level else [],
            "country": [other.place.country.lower() for other in others if other.place and other.place.country],
        }

    def changes_at(self, record: Agreement) -> Iterable[datetime.datetime]:
        neighbours = future_of(party.organisation for party in record.parties.all())
        return [*neighbours, *(midnight(day) for event in record.events.all() if (day := day_of(event)))]

    def texts(self, record: Agreement, language: str) -> Texts:
        parties = public(party.organisation for party in record.parties.all())
        long = ("subject", "cooperation_fields", "financing", "bodies", "status_reason", "history", "present_state")
        return Texts(
            title=[record.text_in("title", language)],
            summary=[record.text_in("summary", language)],
            body=[
                *(record.text_in(field, language) for field in long),
                *texts_of(record.events.all(), language, "date_note", "signatories", "text"),
                *texts_of(record.links.all(), language, "title"),
                *documents_of(record.document_uses.all(), language),
                *(name for party in parties for name in names_of(party, language)[:1]),
            ],
            unseen=unseen_of(parties, language),
        )

    def things(self, record: Agreement) -> Things:
        parties = public(party.organisation for party in record.parties.all())
        return Things(
            summary=places_of(*(party.place for party in parties)),
            body=places_of(*(event.place for event in record.events.all())),
        )

    def date(self, record: Agreement) -> str:
        sign = last_sign(record.events.all())
        return day_of(sign).isoformat() if sign else ""


def _uses() -> list[tuple[type[DocumentUse], str]]:
    """The kinds of use of a document, each with the name of its key to the record that offers it."""
    return [(use, _record_field(use)) for use in DocumentUse.__subclasses__()]


def _record_field(use: type[DocumentUse]) -> str:
    return next(
        field.name for field in use._meta.fields if field.is_relation and issubclass(field.related_model, Publishing)
    )


@register
class DocumentKind(SearchKind):
    """Documents by title and summary, as soon as a public record offers them."""

    name = "document"
    model = Document

    def queryset(self) -> QuerySet:
        since = {f"since_{use._meta.model_name}": _public_since(use, record) for use, record in _uses()}
        return super().queryset().annotate(**since)

    def concerned(self, model: type, keys: set) -> set[int]:
        found = super().concerned(model, keys)
        for use, record in _uses():
            if model is use:
                found.update(use.objects.filter(pk__in=keys).values_list("document", flat=True))
            elif model is use._meta.get_field(record).related_model:
                found.update(use.objects.filter(**{f"{record}__in": keys}).values_list("document", flat=True))
        return found

    def public_from(self, record: Document) -> datetime.datetime | None:
        moments = (getattr(record, f"since_{use._meta.model_name}") for use, _record in _uses())
        return min((moment for moment in moments if moment), default=None)

    def page(self, record: Document) -> tuple[str, str]:
        """That of the record that has offered it longest."""
        moments = {
            use: since for use, _record in _uses() if (since := getattr(record, f"since_{use._meta.model_name}"))
        }
        use = min(moments, key=moments.get)
        field = _record_field(use)
        rows = use.objects.filter(published_condition(f"{field}__"), document=record)
        offering = getattr(rows.select_related(field).order_by(f"{field}__pk")[0], field)
        return next(kind.route for kind in KINDS.values() if kind.model is type(offering)), offering.slug

    def texts(self, record: Document, language: str) -> Texts:
        return Texts(title=[record.text_in("title", language)], summary=[record.text_in("summary", language)])

    def date(self, record: Document) -> str:
        return iso(record.date)


def _public_since(use: type[DocumentUse], record: str) -> Subquery:
    rows = use.objects.filter(**{"document": OuterRef("pk"), f"{record}__state": State.PUBLISHED}).order_by()
    moment = Min(Coalesce(f"{record}__publish_from", f"{record}__created_at"))
    return Subquery(rows.values("document").annotate(since=moment).values("since"))


@register_named
class PlaceNames(NamedKind):
    """Places: a text that says *v Žitavě* is found by *Zittau*."""

    name = "place"
    model = Place
    is_in_texts = True

    def names(self, record: Any) -> list[str]:
        return record.names
