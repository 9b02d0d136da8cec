"""The tables of all apps, put together for the page that documents them."""

from collections.abc import Sequence

from django.utils.translation import pgettext_lazy

from news.calendar_table import CALENDAR
from news.tables import NEWS_TABLES
from partners.tables import AGREEMENT_TABLES, PARTNER_TABLES
from portal.tables import Table
from projects.operations.tables import OPERATION_TABLES
from projects.operations.views import TITLE
from projects.tables import GOOD_PRACTICE_TABLES, PROJECT_TABLES

# (heading, URL name of the files, tables)
TABLE_GROUPS: Sequence[tuple[str, str, Sequence[Table]]] = (
    (pgettext_lazy("navigation", "Projects"), "projects:table", PROJECT_TABLES),
    (TITLE, "operations:table", OPERATION_TABLES),
    (pgettext_lazy("navigation", "Partners"), "partners:table", PARTNER_TABLES),
    (pgettext_lazy("navigation", "Agreements"), "agreements:table", AGREEMENT_TABLES),
    (pgettext_lazy("navigation", "News"), "news:table", NEWS_TABLES),
    (pgettext_lazy("navigation", "Calendar"), "calendar:table", (CALENDAR,)),
    (pgettext_lazy("navigation", "Good practice"), "good_practice:table", GOOD_PRACTICE_TABLES),
)
