"""The admin of good practice."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from partners.editing import OwnedAdmin
from portal.editing import InLanguageMissing, changed_column, languages_column, state_column
from portal.editing.columns import OwnerFilter
from portal.editing.fieldsets import publishing
from projects.models import GoodPractice


@admin.register(GoodPractice)
class GoodPracticeAdmin(OwnedAdmin):
    """What worked and could work elsewhere."""

    list_display = ("__str__", state_column, "project", "owner", languages_column, changed_column)
    list_filter = ("state", InLanguageMissing, ("themes", admin.RelatedOnlyFieldListFilter), OwnerFilter)
    list_select_related = ("owner", "project")
    autocomplete_fields = ("owner", "co_publishers", "places", "themes", "organisations", "project")
    fieldsets = (
        (
            None,
            {
                "fields": ["title", "summary", "description", "evidence", "transfer"],
                "description": _(
                    "What others need to decide whether to take it over: what it is, what shows that it works, how."
                ),
            },
        ),
        (_("Belongs to"), {"fields": ["project", "organisations", "places", "themes"]}),
        publishing("owner", "co_publishers"),
    )
