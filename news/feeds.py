"""Calendars to subscribe to: of everything, of one project, of one partner."""

from itertools import islice

from django.db.models import QuerySet
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import pgettext

from news.calendar import Agenda, keys_of
from news.entries import Entry, activities, events, load, of_organisation
from news.ical import MOST_EVENTS, calendar_file
from news.models import Article
from partners.models import Organisation
from portal.feeds import FeedView
from portal.pages import following
from portal.tables.links import addressed
from portal.tables.views import narrowed_by
from projects.filters import ProjectFilter
from projects.models import Project


class WholeCalendar(FeedView):
    """What is coming, and the latest of what is over."""

    def feed(self) -> HttpResponseBase:
        entries = (entry for entry, _is_past in Agenda()[0:MOST_EVENTS])
        return calendar_file(self.request, pgettext("navigation", "Calendar"), reverse("calendar:list"), entries)


class FoundCalendar(FeedView):
    """The activities of the projects that the list finds with these filters, and the events of their news."""

    def feed(self) -> HttpResponseBase:
        chosen = ProjectFilter(self.request.GET, Project.objects.published(), request=self.request)
        found = chosen.qs.order_by().values("pk")
        articles = Article.objects.filter(projects__in=found).values("pk")
        entries = latest(activities().filter(project__in=found), events().filter(pk__in=articles))
        title = " – ".join([pgettext("navigation", "Projects"), *narrowed_by(chosen)])
        page = addressed(reverse("projects:list"), chosen.pairs(view="", sort=""))
        return calendar_file(self.request, title, page, entries)


class ProjectCalendar(FeedView):
    """The activities of a project, and the events that its news announce."""

    def feed(self, slug: str) -> HttpResponseBase:
        project = get_object_or_404(Project.objects.published(), slug=slug)
        entries = latest(activities().filter(project=project), events().filter(projects=project))
        return calendar_file(self.request, str(project), project.get_absolute_url(), entries)


class PartnerCalendar(FeedView):
    """The activities of the projects in which an organisation takes part, and the events of news about it or them."""

    def feed(self, slug: str) -> HttpResponseBase:
        partner = get_object_or_404(Organisation.objects.published(), slug=slug)
        return calendar_file(self.request, str(partner), partner.get_absolute_url(), latest(*of_organisation(partner)))


def latest(*sources: QuerySet) -> list[Entry]:
    """The entries of these sources, those that are furthest in the future first."""
    first, *others = [keys_of(source) for source in sources]
    rows = islice(first.union(*others, all=True).order_by("-last", "-first", "key"), MOST_EVENTS)
    keys = [(row[0], row[1]) for row in rows]
    found = load(keys)
    return [found[key] for key in keys if key in found]


project_calendar = following(Project, ProjectCalendar.as_view())
partner_calendar = following(Organisation, PartnerCalendar.as_view())
