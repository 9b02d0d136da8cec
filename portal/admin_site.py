"""The admin as one product with the portal: its name, its groups of records, and what autocompletes may find."""

from collections.abc import Callable
from typing import Any

from django.apps import apps
from django.contrib.admin import AdminSite
from django.contrib.admin.apps import AdminConfig
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_POST

from portal.prose.cleaning import pasted

# The groups on the first page, in the order of the work; a model that is named nowhere stands in the last one.
GROUPS = (
    ("work", _("What we do together"), ("project", "agreement", "article", "goodpractice", "report")),
    ("shared", _("Common lists, shared by everybody"), ("organisation", "place", "programme", "theme")),
    ("files", _("Pictures and documents"), ("picture", "document")),
    ("portal", pgettext_lazy("group of records", "The portal"), ("sitesettings", "page", "user")),
)

APP_NAMES = {
    "portal": pgettext_lazy("group of records", "The portal"),
    "partners": _("Partners, agreements, media"),
    "projects": _("Projects and programmes"),
    "news": _("News"),
}


class PortalAdminConfig(AdminConfig):
    """Django's admin with our site."""

    default_site = "portal.admin_site.PortalAdminSite"

    def ready(self) -> None:
        super().ready()
        for label, name in APP_NAMES.items():  # shown in the admin only
            apps.get_app_config(label).verbose_name = name


class ChoiceView(AutocompleteJsonView):
    """What an autocomplete finds: what the person may choose, which is more than what the person may change."""

    def get_queryset(self) -> QuerySet:
        model_admin = self.model_admin
        limit = getattr(model_admin, "choice_limit", None)
        if limit is None:
            return super().get_queryset()
        records = model_admin.model._default_manager.complex_filter(self.source_field.get_limit_choices_to())
        if (condition := limit(self.request)) is not None:
            records = records.filter(condition)
        records = records.select_related(*model_admin.list_select_related or ())
        records = records.order_by(*model_admin.get_ordering(self.request))
        records, distinct = model_admin.get_search_results(self.request, records, self.term)
        return records.distinct() if distinct else records

    def serialize_result(self, obj: Any, to_field_name: str) -> dict[str, str]:
        result = super().serialize_result(obj, to_field_name)
        text = getattr(self.model_admin, "choice_text", str)
        return result | {"text": text(obj)}


@require_POST
def clean_text(request: HttpRequest) -> HttpResponse:
    """What was pasted into a long text, cleaned, as HTML for the editor."""
    return HttpResponse(pasted(request.POST.get("content", "")), content_type="text/plain; charset=utf-8")


class PortalAdminSite(AdminSite):
    """The editors' side of the portal."""

    site_title = pgettext_lazy("title of the admin", "Editing")
    site_header = pgettext_lazy("title of the admin", "Editing")
    index_title = _("What would you like to work on?")
    empty_value_display = "–"
    enable_nav_sidebar = False  # the menu stands in the header and leaves the width to lists and forms

    def login(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        """Django's page of this name has a `site` of its own, the host's name; ours is the portal's settings."""
        from portal.models import SiteSettings  # this module is read before there are models

        return super().login(request, {"site": SiteSettings.load(), **(extra_context or {})})

    def index(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        """What waits for the person, above the lists of all records."""
        from portal.dashboard import dashboard  # as above

        quick = self.get_model_admin(apps.get_model("projects.project")).has_add_permission(request)
        more = {
            "board": dashboard(self, request),
            "quick_url": reverse("admin:projects_project_quick") if quick else "",
        }
        return super().index(request, more | (extra_context or {}))

    def admin_view(self, view: Callable[..., HttpResponse], cacheable: bool = False) -> Callable[..., HttpResponse]:
        """Django's, which sends people to the sign-in page when their session is over; here the form is kept first."""
        from portal.editing.typing import kept_before_signing_in  # this module is read before there are models

        return kept_before_signing_in(self, super().admin_view(view, cacheable))

    def autocomplete_view(self, request: HttpRequest) -> HttpResponse:
        return ChoiceView.as_view(admin_site=self)(request)

    def get_urls(self) -> list:
        from portal.editing.echo import echo  # as above
        from portal.editing.typing import typing
        from portal.translating import desk

        return [
            path("echo/", self.admin_view(echo), name="echo"),
            path("typing/", self.admin_view(typing), name="typing"),
            path("clean-text/", self.admin_view(clean_text), name="clean_text"),
            path("r/<int:content_type_id>/<int:object_id>/", self.admin_view(self.view_on_site), name="view_on_site"),
            *desk.urls(self),
            *super().get_urls(),
        ]

    def view_on_site(self, request: HttpRequest, content_type_id: int, object_id: int) -> HttpResponse:
        """To the public page of a record that the person may see here: the address of a draft tells its title."""
        from django.contrib.contenttypes.models import ContentType

        kind = get_object_or_404(ContentType, pk=content_type_id)
        model_admin = self._registry.get(kind.model_class())
        record = model_admin and model_admin.get_object(request, str(object_id))
        if record is None or not model_admin.has_view_permission(request, record):
            raise Http404
        address = model_admin.get_view_on_site_url(record)
        return HttpResponseRedirect(address or reverse("admin:index"))

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[dict[str, Any]]:
        """The records in human groups instead of by app; the page of one app stays as Django has it."""
        listed = super().get_app_list(request, app_label)
        if app_label is not None:
            return listed
        models = {model["object_name"].lower(): model for app in listed for model in app["models"]}
        groups = []
        for label, name, members in GROUPS:
            found = [models.pop(member) for member in members if member in models]
            groups.append({"app_label": label, "name": name, "app_url": "", "has_module_perms": True, "models": found})
        groups[-1]["models"] += models.values()
        return [group for group in groups if group["models"]]
