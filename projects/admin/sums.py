"""What the rows of a budget come to while they are typed."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from projects.sums import Sums, typed_lines


def sums_view(model_admin: Any, request: HttpRequest) -> HttpResponse:
    """The sums of the rows that were sent, for the project that `?project=` names or for one that is not saved yet."""
    key = request.GET.get("project", "")
    project = model_admin.get_object(request, key) if key else None
    may = model_admin.has_change_permission(request, project) if key else model_admin.has_add_permission(request)
    if (key and project is None) or not may:
        raise PermissionDenied
    partners = project.participations.select_related("organisation") if project else []
    return render(request, "admin/projects/project/sums.html", {"sums": Sums(typed_lines(request.POST, partners))})
