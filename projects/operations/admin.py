"""The page of the desk that says which project lacks what the list of operations needs."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from portal.pages import page_of
from portal.publishing import State
from projects.operations.checks import CHECKS, checked, missing_in
from projects.operations.listing import NOT_CHOSEN
from projects.programmes import ProgrammeTree


def check_view(model_admin: Any, request: HttpRequest) -> HttpResponse:
    """The person's own projects under a programme, each with what is missing; drafts too, which will be in the list."""
    if not model_admin.has_view_permission(request):
        raise PermissionDenied
    tree = ProgrammeTree()
    chosen = request.GET.get("lacks", "")
    found = model_admin.get_queryset(request).filter(programme__in=set(tree.by_key)).exclude(state=State.ARCHIVED)
    found = checked(found.exclude(lifecycle__in=NOT_CHOSEN).order_by("-pk"), tree)
    lacks = {check.key: Q(**{f"lacks_{check.key}": True}) for check in CHECKS}
    any_of = Q()
    for condition in lacks.values():
        any_of |= condition
    page = page_of(request, found.filter(lacks.get(chosen, any_of)), 50)
    context = {
        **model_admin.admin_site.each_context(request),
        "title": _("Check of the list of operations"),
        "opts": model_admin.opts,
        "page": page,
        "rows": [(project, missing_in(project)) for project in page],
        "checks": [(check, check.key == chosen) for check in CHECKS],
        "more": f"lacks={chosen}" if chosen in lacks else "",
    }
    return TemplateResponse(request, "admin/projects/project/operations.html", context)
