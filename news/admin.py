"""The admin of news and of the events they announce."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.db.models.functions import Substr
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from news.models import Article, ArticleDocument, ArticlePicture
from partners.editing import OwnedAdmin
from portal.editing import InLanguageMissing, PlainRows, changed_column, languages_column, state_column
from portal.editing.columns import OwnerFilter
from portal.editing.fieldsets import publishing


class Pictures(PlainRows):
    """Pictures shown with the news."""

    model = ArticlePicture
    fields = ["picture", "position"]
    autocomplete_fields = ("picture",)
    opened = True


class Documents(PlainRows):
    """Documents offered with the news."""

    model = ArticleDocument
    fields = ["document", "position"]
    autocomplete_fields = ("document",)
    opened = True


class YearFilter(admin.SimpleListFilter):
    """The years in which there was news."""

    title = _("year")
    parameter_name = "year"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        dated = model_admin.get_queryset(request).filter(date_first__isnull=False).order_by()
        years = dated.annotate(year=Substr("date_first", 1, 4)).values_list("year", flat=True).distinct()
        return [(year, year) for year in sorted(years, reverse=True)]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(date_first__startswith=self.value()) if (self.value() or "").isdigit() else queryset


@admin.register(Article)
class ArticleAdmin(OwnedAdmin):
    """News, with an event where they announce or report one."""

    list_display = ("__str__", state_column, "dated", "event", "owner", languages_column, changed_column)
    list_filter = ("state", InLanguageMissing, YearFilter, OwnerFilter)
    ordering = ("-date_first", "-pk")
    autocomplete_fields = ("owner", "co_publishers", "projects", "agreements", "organisations", "event_place")
    inlines = (Pictures, Documents)
    fieldsets = (
        (
            None,
            {
                "fields": ["title", "teaser", "text", "date"],
                "description": _("Only a title in one language is needed. Everything else can follow."),
            },
        ),
        (
            _("Event"),
            {
                "fields": [
                    "event_start", "event_end", "event_time", "event_place", "event_venue", "event_note",
                    "event_is_cancelled", "registration",
                ],
                "description": _("For news that announces or reports an event; it then stands in the calendar."),
            },
        ),
        (_("About"), {"fields": ["projects", "agreements", "organisations"]}),
        publishing("owner", "co_publishers"),
    )  # fmt: skip

    @admin.display(description=_("date"), ordering="date_first")
    def dated(self, article: Article) -> str:
        """The date as precisely as it was stated."""
        return article.date.format() if article.date else "–"

    @admin.display(description=pgettext_lazy("calendar", "event"), ordering="event_start_first")
    def event(self, article: Article) -> str:
        """When the event takes place."""
        return article.event_period.format() or "–"

    def warnings(self, record: Article) -> list[str]:
        found: list[Any] = []
        if not record.date:
            found.append(_("The news has no date; it stands at the end of the list."))
        if (
            record.event_place_id
            and not record.event_period
            and not any(record.text_in("event_note", code) for code in record.languages_present())
        ):
            found.append(_("There is a place of an event but no date and no note on it; the calendar leaves it out."))
        return found
