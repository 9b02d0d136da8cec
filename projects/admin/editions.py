"""The page that starts the next edition of a project."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from partners.models import Organisation
from portal.editing.people import organisation_ids
from portal.history.acting import acting
from portal.history.models import Act
from portal.languages import current_language
from portal.publishing import public_change
from portal.records import apply
from projects.editions import next_edition
from projects.models import Project


class EditionForm(forms.Form):
    """The one thing to ask."""

    title = forms.CharField(
        label=pgettext_lazy("heading of a text", "Title"), max_length=300,
        help_text=gettext_lazy(
            "Partners, places, themes, programme and aims are taken along; dates, amounts and results are not."
        ),
    )  # fmt: skip


def edition_view(model_admin: Any, request: HttpRequest, object_id: str) -> HttpResponse:
    """Ask for the title, then lead to the new draft."""
    project = model_admin.get_object(request, unquote(object_id))
    if project is None:
        raise Http404
    if not (model_admin.has_change_permission(request, project) and model_admin.has_add_permission(request)):
        raise PermissionDenied
    form = EditionForm(request.POST or None, initial={"title": str(project)})
    if form.is_valid():
        try:
            return _made(request, project, form.cleaned_data["title"])
        except ValidationError as error:
            form.add_error("title", error.messages)
    context = {
        **model_admin.admin_site.each_context(request),
        "title": _("Next edition"),
        "opts": model_admin.opts,
        "original": project,
        "form": form,
    }
    return TemplateResponse(request, "admin/projects/project/edition.html", context)


def _made(request: HttpRequest, project: Project, title: str) -> HttpResponse:
    document = next_edition(project, title, current_language(), _owner(request, project))
    with acting(request.user, act=Act.DUPLICATED), public_change():
        edition = apply(document, request.user)
    messages.success(request, _("The draft of the next edition is made. What belongs to it alone is still empty."))
    return HttpResponseRedirect(reverse("admin:projects_project_change", args=[edition.pk]))


def _owner(request: HttpRequest, project: Project) -> Organisation:
    """The owner stays where it is one of the person's organisations; a co-publisher's people own what they begin."""
    mine = organisation_ids(request.user)
    if request.user.is_administrator or project.owner_id in mine:
        return project.owner
    return Organisation.objects.get(pk=mine[0])
