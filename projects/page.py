"""Everything that a project's page shows, in its order, loaded with one query for each kind of row."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import F, Prefetch, Q, QuerySet
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partners.models import Agreement, Organisation
from portal.languages import languages
from portal.publishing import published_condition
from portal.sections import Section, sections_with
from portal.texts import Words
from projects.budget import Budget
from projects.maps import places_of, project_map
from projects.models import (
    Activity,
    ContactPoint,
    Detail,
    GoodPractice,
    Participation,
    Programme,
    Project,
    ProjectDocument,
    ProjectPicture,
    ProjectRelation,
)
from projects.programmes import path_of

NEWS_ON_A_PAGE = 5
NOTES = ("procurement", "state_aid", "sustainability", "caveat")


def with_everything(projects: QuerySet[Project]) -> QuerySet[Project]:
    """Projects with all that their page shows, of the public's part of it."""
    named = Participation.objects.named().select_related("organisation__place")
    above = ("programme__logo", "programme__parent__parent")
    return (
        projects.with_total_cost()
        .select_related("owner", "logo", *above)
        .prefetch_related(
            Prefetch("participations", named, to_attr="partners"),
            Prefetch("activities", Activity.objects.select_related("place")),
            Prefetch("activities__responsible", named, to_attr="partners"),
            Prefetch("agreements", Agreement.objects.published(), to_attr="public_agreements"),
            Prefetch("good_practices", GoodPractice.objects.published(), to_attr="public_practices"),
            Prefetch("co_publishers", Organisation.objects.published(), to_attr="public_publishers"),
            Prefetch("contact_points", ContactPoint.objects.select_related("organisation")),
            Prefetch("document_uses", ProjectDocument.objects.select_related("document")),
            Prefetch("picture_uses", ProjectPicture.objects.select_related("picture")),
            *("identifiers", "unnamed_partners", "budget_lines", "funding_rates", "details", "indicators"),
            *("status_entries", "links", "themes", "places", "public_practices__places"),
        )
    )


@dataclass(frozen=True)
class Relation:
    """Another edition, seen from this project: what it is, and the record or this project's words for it."""

    label: str
    other: Project | None
    words: ProjectRelation | None  # who holds the words, where this project says it itself


# What a project is to the one that its relation points to. Where both say the same, the model's own word serves.
SEEN_FROM_THERE = {
    "earlier": ProjectRelation.Kind.LATER.label,
    "later": ProjectRelation.Kind.EARLIER.label,
    "successor": _("predecessor"),
    "umbrella": _("project under this umbrella"),
}


class ProjectPage:
    """One project, loaded by `with_everything`, as its readers see it."""

    def __init__(self, project: Project, news_page: str | None = None) -> None:
        self.project = project
        self.partners: list[Participation] = project.partners
        self.unnamed = list(project.unnamed_partners.all())
        self.budget = Budget(project, self.partners)
        self.news_page = news_page

    @property
    def original(self) -> Words:
        """The title as its publisher wrote it, where the reader sees a translation of it; else empty."""
        project = self.project
        if project.published_title:
            return Words.in_language(project.published_title, project.published_title_language)
        written = project.original_language
        if project.title_is_descriptive or written not in languages():  # the portal's own words
            return Words()
        shown, language = project.best_text("title")
        title = project.text_in("title", written) if written != language else ""
        return Words.in_language(title if title != shown else "", written)

    @property
    def lead(self) -> list[Participation]:
        """The lead partner; more than one where the project says so."""
        return [partner for partner in self.partners if partner.role in (partner.Role.LEAD, partner.Role.COORDINATOR)]

    @cached_property
    def programmes(self) -> list[Programme]:
        """The programme and those above it, the largest first; nothing that is not public."""
        return path_of(self.project.programme)

    @cached_property
    def places(self) -> dict:
        """Every place of the project; true for those of the lead partner."""
        return places_of(self.partners, self.project.places.all())

    @property
    def map(self) -> str:
        """The places as a drawing; empty without positions."""
        return project_map(self.places)

    @property
    def listed(self) -> int:
        """How many partners this page lists, named or counted."""
        return len(self.partners) + sum(unnamed.number for unnamed in self.unnamed)

    @property
    def countries_listed(self) -> int:
        """How many countries the listed partners come from."""
        named = {partner.organisation.place.country for partner in self.partners if partner.organisation.place}
        return len((named | {unnamed.country for unnamed in self.unnamed}) - {""})

    @property
    def differs(self) -> bool:
        """Whether the stated numbers of partners or countries are not those that this page lists."""
        stated = ((self.project.partners_stated, self.listed), (self.project.countries_stated, self.countries_listed))
        return any(number is not None and number != listed for number, listed in stated)

    @cached_property
    def details(self) -> dict[str, list[Detail]]:
        """What is said in words, by kind."""
        found: dict[str, list[Detail]] = {kind: [] for kind in Detail.Kind.values}
        for detail in self.project.details.all():
            found[detail.kind].append(detail)
        return found

    @property
    def notes(self) -> list[Detail]:
        """Remarks of several kinds."""
        return [detail for kind in NOTES for detail in self.details[kind]]

    @cached_property
    def log(self) -> list:
        """The log, newest first; what has no date at the end."""
        entries = list(self.project.status_entries.all())
        return sorted(entries, key=lambda entry: entry.date_first or "", reverse=True)

    @cached_property
    def relations(self) -> list[Relation]:
        """Related projects, whichever of the two names the other; only public ones."""
        own = Q(project=self.project) & (Q(other__isnull=True) | published_condition("other__"))
        theirs = Q(other=self.project) & published_condition("project__")
        rows = ProjectRelation.objects.filter(own | theirs).select_related("project", "other")
        found, known = [], set()
        for row in sorted(rows, key=lambda row: row.project_id != self.project.pk):
            mine = row.project_id == self.project.pk
            other = row.other if mine else row.project
            if other is None or other.pk not in known:
                label = row.get_kind_display() if mine else SEEN_FROM_THERE.get(row.kind, row.get_kind_display())
                found.append(Relation(label, other, row if mine else None))
                known.add(other and other.pk)
        return found

    @cached_property
    def articles(self) -> list:
        """The published news about the project, newest first, without their long texts."""
        texts = [f"{field}_{code}" for field in ("text",) for code in languages()]
        rows = self.project.articles.published().select_related("event_place").defer(*texts)
        return list(rows.order_by(F("date_first").desc(nulls_last=True), "-pk"))

    @property
    def news(self) -> Page:
        """The page of news that the visitor asks for."""
        return Paginator(self.articles, NEWS_ON_A_PAGE).get_page(self.news_page)

    @property
    def events(self) -> list:
        """Events that the news announce or report, the latest first."""
        events = [article for article in self.articles if article.event_start or article.event_end]
        return sorted(events, key=lambda event: event.event_start_first or event.event_end_last, reverse=True)

    @property
    def contacts(self) -> list:
        """Those whom the public may ask today."""
        return [contact for contact in self.project.contact_points.all() if contact.is_visible]

    @property
    def documents(self) -> list:
        """The documents on offer."""
        return [use.document for use in self.project.document_uses.all()]

    @property
    def pictures(self) -> list:
        """The pictures to show."""
        return [use.picture for use in self.project.picture_uses.all()]

    @cached_property
    def main(self) -> list[Section]:
        """The sections of the middle of the page, in order."""
        project = self.project
        partners = self.partners or self.unnamed or project.partners_stated or project.countries_stated
        return _sections(
            ("aims", _("Aims"), project.best_text("aims")[0]),
            ("background", _("Background"), project.best_text("background")[0]),
            ("description", _("Description"), project.best_text("description")[0]),
            ("objectives", _("Objectives"), self.details["objective"]),
            ("partners", _("Partners"), partners),
            ("budget", _("Budget"), self.budget),
            ("activities", _("Activities"), project.activities.all()),
            ("target-groups", _("Target groups"), self.details["target_group"]),
            ("indicators", _("Indicators"), project.indicators.all()),
            ("log", _("Progress"), self.log),
            ("results", _("Results"), project.best_text("results")[0] or self.details["result"]),
            ("outputs", _("Outputs"), self.details["output"]),
            ("pictures", _("Pictures"), self.pictures),
            ("news", _("News"), self.articles),
            ("events", pgettext_lazy("calendar", "Events"), self.events),
            ("good-practice", _("Good practice"), project.public_practices),
            ("notes", _("Notes"), self.notes),
        )

    @cached_property
    def aside(self) -> list[Section]:
        """The sections at its side."""
        project = self.project
        return _sections(
            ("documents", _("Documents"), self.documents),
            ("links", _("Links"), project.website or project.links.all()),
            ("contact", _("Contact"), self.contacts),
            ("agreements", _("Agreements"), project.public_agreements),
            ("related", _("Related projects"), self.relations),
            ("record", _("About this page"), True),
        )

    @property
    def sections(self) -> list[Section]:
        """All of them, for the list of contents."""
        return self.main + self.aside


def _sections(*parts: tuple[str, Any, Any]) -> list[Section]:
    return sections_with(
        (there, name, title, f"projects/sections/{name.replace('-', '_')}.html") for name, title, there in parts
    )
