"""The admin of projects."""

from functools import partial
from typing import Any

from django.contrib import admin
from django.urls import path
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_POST

from partners.editing import OwnedAdmin
from portal.editing import InLanguageMissing, changed_column, languages_column, state_column
from portal.editing.columns import OwnerFilter
from portal.editing.fieldsets import publishing
from projects.admin.editions import edition_view
from projects.admin.importing import file_view, import_view, template_view
from projects.admin.pasting import paste_view
from projects.admin.quick import partners_view, quick_view
from projects.admin.rows import PROJECT_ROWS
from projects.admin.sums import sums_view
from projects.checks import warnings_of
from projects.models import Project
from projects.operations.admin import check_view


class LifecycleFilter(admin.ChoicesFieldListFilter):
    """The state of the project, which is not the state of its record."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.title = pgettext_lazy("state of a project", "life of the project")


@admin.register(Project)
class ProjectAdmin(OwnedAdmin):
    """The record that the whole portal turns round."""

    list_display = (
        "__str__", state_column, languages_column, "period_text", "life", "programme", "owner", changed_column,
    )  # fmt: skip
    list_filter = (
        "state",
        InLanguageMissing,
        ("lifecycle", LifecycleFilter),
        ("programme", admin.RelatedOnlyFieldListFilter),
        OwnerFilter,
    )
    list_select_related = ("owner", "programme")
    searched = ("acronym", "published_title", "identifiers__value")
    ordering = ("-updated_at", "-pk")
    autocomplete_fields = ("owner", "co_publishers", "programme", "themes", "places", "agreements", "logo")
    inlines = PROJECT_ROWS
    partner_rows = "participations"
    # As on the public page, from the top down.
    form_order = (
        0, 1, 2, "identifiers", 3, 4, "details", 5, "participations", "unnamed_partners", "budget_lines",
        "funding_rates", "activities", "indicators", "status_entries", 6, "picture_uses", "document_uses", 7, "links",
        "contact_points", "relations",
    )  # fmt: skip
    fieldsets = (
        (
            _("Title and summary"),
            {
                "fields": [
                    "title",
                    "title_is_descriptive",
                    ("published_title", "published_title_language"),
                    "acronym",
                    "summary",
                ],
                "description": _("Only a title in one language is needed. Everything else can follow."),
            },
        ),
        (
            _("When"),
            {
                "fields": ["start", "start_note", "end", "end_note", "lifecycle"],
                "description": _("A year or a month is enough where nobody says more. Leave empty what is not stated."),
            },
        ),
        (
            _("Programme and money"),
            {
                "fields": ["programme", "programme_note", "funder", "specific_objective", "intervention_type"],
                "description": _(
                    "The programme decides which statement of the European Union's support the page shows."
                ),
            },
        ),
        (_("About what and where"), {"fields": ["themes", "places", "logo"]}),
        (_("In words"), {"fields": ["aims", "background", "description"]}),
        (
            _("Number of partners"),
            {
                "fields": ["partners_stated", "countries_stated"],
                "description": _(
                    "The stated numbers are those of the publisher, also where fewer partners are known by name."
                ),
            },
        ),
        (_("Results"), {"fields": ["results"]}),
        (_("Agreements and website"), {"fields": ["agreements", "website"]}),
        publishing("owner", "co_publishers"),
    )

    def get_urls(self) -> list:
        view = self.admin_site.admin_view
        return [
            path("<path:object_id>/edition/", view(partial(edition_view, self)), name="projects_project_edition"),
            path("import/", view(partial(import_view, self)), name="projects_project_import"),
            path("import/template/", view(partial(template_view, self)), name="projects_project_import_template"),
            path("import/<uuid:key>/", view(partial(file_view, self)), name="projects_project_import_file"),
            path("operations/", view(partial(check_view, self)), name="projects_project_operations"),
            path("paste/", view(partial(paste_view, self)), name="projects_project_paste"),
            path("quick/", view(partial(quick_view, self)), name="projects_project_quick"),
            path("partners/", view(partial(partners_view, self)), name="projects_project_partners"),
            path("sums/", view(require_POST(partial(sums_view, self))), name="projects_project_sums"),
            *super().get_urls(),
        ]

    @admin.display(description=pgettext_lazy("state of a project", "life of the project"), ordering="lifecycle")
    def life(self, project: Project) -> str:
        """Where the project stands, as readers see it."""
        return project.current_lifecycle_label or "–"

    @admin.display(description=_("period"), ordering="start_first")
    def period_text(self, project: Project) -> str:
        """The period as precisely as it was stated."""
        return project.period.format() or "–"

    def warnings(self, record: Project) -> list[str]:
        return warnings_of(record)
