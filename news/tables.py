"""The table of news."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from news.models import Article
from portal.tables import Built, Kind, Page, Table, best_text, columns_of, derived
from portal.tables.columns import IDENTITY

NEWS = Table("news", _("news"), Article, [
    IDENTITY,
    derived("address", pgettext_lazy("column", "page on the portal"), Kind.ADDRESS, Page("news:detail")),
    derived("title", _("title"), Kind.TEXT, Built(lambda: best_text("title"))),
    *columns_of(
        Article, "title", "original_language", "date", "teaser", "text", "projects", "agreements", "organisations",
        "event_start", "event_end", "event_time", "event_place", "event_venue", "event_note",
        "event_is_cancelled", "registration", "owner",
        "co_publishers", "checked_on", "is_sample",
    ),
    derived("updated_at", _("last change"), Kind.MOMENT, "updated_at"),
])  # fmt: skip
NEWS_TABLES = (NEWS,)
