"""The feed of one project: its news, its log, and that the record itself has changed."""

import datetime

from django.db.models import F
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404

from portal.feeds import MOST_ENTRIES, Entry, FeedView, appeared_at, atom, shortened
from portal.texts import Words
from projects.models import Project, StatusEntry


class ProjectFeed(FeedView):
    """What is new in a project."""

    def feed(self, slug: str) -> HttpResponseBase:
        project = get_object_or_404(Project.objects.published(), slug=slug)
        news = project.articles.published().order_by(F("date_first").desc(nulls_last=True), "-pk")[:MOST_ENTRIES]
        log = project.status_entries.order_by(F("date_first").desc(nulls_last=True), "-position")[:MOST_ENTRIES]
        entries = [
            Entry.of(project),
            *(Entry.of(article) for article in news),
            *(entry_of_log(entry, project, appeared_at(project)) for entry in log),
        ]
        return atom(self.request, str(project), project.get_absolute_url(), entries)


def entry_of_log(entry: StatusEntry, project: Project, appeared: datetime.datetime) -> Entry:
    """A line of the log; the day that it tells of stands in its title, as precisely as it is stated."""
    when = entry.date.format() if entry.date else entry.best_text("date_note")[0]
    title = ": ".join(filter(None, (str(entry.get_kind_display()), when)))
    address = f"{project.get_absolute_url()}#log"
    return Entry(entry.pk, Words(title), address, shortened(entry, "text"), appeared, project.updated_at)
