"""Public pages of news and of the calendar."""

from typing import Any

from django.db.models import Prefetch, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext
from django.views.generic import DetailView

from news.calendar import SANE_YEARS, Agenda, Month, by_state, weekdays
from news.calendar_table import CALENDAR
from news.entries import period_of, when
from news.filters import ArticleFilter
from news.models import Article
from news.tables import NEWS_TABLES
from partners.models import Agreement, Organisation
from partners.relations import publishers
from portal.browsing import BrowseView
from portal.pages import MovedRecordMixin, page_of
from portal.tables.links import Taken, files_of
from projects.models import Project


def public_projects() -> Prefetch:
    """The projects of a piece of news that are public now."""
    return Prefetch("projects", Project.objects.published(), to_attr="public_projects")


def public_relations() -> list[Prefetch]:
    """Everything else that a piece of news is about and that is public now."""
    agreements = Prefetch("agreements", Agreement.objects.published(), to_attr="public_agreements")
    organisations = Prefetch("organisations", Organisation.objects.published(), to_attr="public_organisations")
    return [public_projects(), agreements, organisations, publishers()]


class ArticleList(BrowseView):
    """All published news."""

    template_name = "news/article_list.html"
    filter_class = ArticleFilter
    room = "news"
    tables = NEWS_TABLES
    title = gettext_lazy("News")
    lede = gettext_lazy("News of the projects and agreements.")
    nothing = gettext_lazy("No news was found")

    def found(self, number: int) -> str:
        return ngettext("%(number)s piece of news", "%(number)s pieces of news", number) % {"number": number}

    def get_queryset(self) -> QuerySet:
        return Article.objects.published().prefetch_related(public_projects())


def year(request: HttpRequest, year: int) -> HttpResponse:
    """The archive of a year is the list with that year chosen."""
    if year not in SANE_YEARS:
        raise Http404
    return HttpResponsePermanentRedirect(f"{reverse('news:list')}?year={year:04}")


class ArticleDetail(MovedRecordMixin, DetailView):
    """One piece of news."""

    model = Article
    template_name = "news/article_detail.html"

    def get_queryset(self) -> QuerySet:
        related = super().get_queryset().select_related("owner", "event_place")
        related = related.prefetch_related("picture_uses__picture", "document_uses__document")
        return related.prefetch_related(*public_relations())

    def get_context_data(self, **context: Any) -> dict[str, Any]:
        article = self.object
        period = period_of(article.event_start, article.event_end)
        return super().get_context_data(
            **context,
            trail=[(_("News"), reverse("news:list"))],
            period=period,
            when=when(period),
            documents=[use.document for use in article.document_uses.all()],
            pictures=[use.picture for use in article.picture_uses.all()],
        )


def calendar(request: HttpRequest) -> HttpResponse:
    """What is coming, then what is over."""
    agenda = Agenda()
    page = page_of(request, agenda)
    today = timezone.localdate()
    context = {"page": page, "agenda": agenda, "entries": by_state(page), "month": Month(today.year, today.month)}
    context["taken"] = Taken(files_of("calendar", CALENDAR), calendar=reverse("calendar:feed"))
    return render(request, "news/calendar.html", context)


def month(request: HttpRequest, year: int, month: int) -> HttpResponse:
    """One month as a table, and beneath it what has no stated day."""
    if year not in SANE_YEARS or month not in range(1, 13):
        raise Http404
    shown = Month(year, month)
    trail = [(pgettext("navigation", "Calendar"), reverse("calendar:list"))]
    context = {"month": shown, "today": timezone.localdate(), "trail": trail, "weekdays": weekdays()}
    return render(request, "news/month.html", context)
