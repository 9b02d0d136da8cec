"""The page with the quick form, and what it looks up while somebody types a partner's name."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.forms.utils import ErrorDict
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse, QueryDict
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from partners.models import Organisation
from partners.naming import organisations_like
from portal.editing.mistakes import mistakes
from portal.editing.people import organisation_ids
from portal.publishing import public_change
from projects.models import Programme, Project
from projects.quick.document import write
from projects.quick.forms import MOST_PARTNERS, PartnerFormSet, QuickProjectForm, UnnamedForm, told_apart

MORE = 3  # rows for partners at a time


def quick_view(model_admin: Any, request: HttpRequest) -> HttpResponse:
    """Ask, complain beside the field, or write the draft and lead to its full form."""
    if not model_admin.has_add_permission(request):
        raise PermissionDenied
    data = request.POST.copy() if request.method == "POST" else None
    more = data is not None and "_more" in data
    if more:
        data["partners-TOTAL_FORMS"] = str(min(_number(data.get("partners-TOTAL_FORMS")) + MORE, MOST_PARTNERS))
    form, partners, unnamed = forms = _forms(request, data)
    if more:
        for one in (form, *partners.forms, unnamed):
            one._errors = ErrorDict()  # nobody has asked to save yet
    elif data is not None and False not in [one.is_valid() for one in forms]:
        try:
            with public_change():
                project = write(form.cleaned_data, partners.forms, unnamed.cleaned_data)
                _note(model_admin, request, project)
        except ValidationError as error:
            _complain(form, error)
        else:
            messages.success(request, _("The draft is saved. Look through it here, add what is missing, then go on."))
            return HttpResponseRedirect(reverse("admin:projects_project_change", args=[project.pk]))
    context = {
        **model_admin.admin_site.each_context(request),
        "title": _("Quick project"),
        "opts": model_admin.opts,
        "form": form,
        "amounts": [form["total"], form["grant"], form["own"]],
        "partners": partners,
        "unnamed": unnamed,
        "mistakes": mistakes([form, *partners.forms, unnamed]),
    }
    return TemplateResponse(request, "admin/projects/project/quick.html", context)


def _forms(request: HttpRequest, data: QueryDict | None) -> tuple[QuickProjectForm, Any, UnnamedForm]:
    owners = Organisation.objects.order_by("pk")
    if not request.user.is_administrator:
        owners = owners.filter(pk__in=organisation_ids(request.user))
    form = QuickProjectForm(data, owners=owners, programmes=Programme.objects.order_by("-period", "pk"))
    return form, PartnerFormSet(data, prefix="partners"), UnnamedForm(data, prefix="unnamed")


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 5 else 0


def _note(model_admin: Any, request: HttpRequest, project: Project) -> None:
    """Who wrote it, in the record and in the log."""
    project.created_by = project.updated_by = request.user
    project.save(update_fields=["created_by", "updated_by"])
    model_admin.log_addition(request, project, [{"added": {}}])


def _complain(form: QuickProjectForm, error: ValidationError) -> None:
    """What only the database's own rules refuse, above the form where no field of it has that name."""
    for name, texts in error.message_dict.items():
        field = name.rsplit(".")[-1].removesuffix(f"_{form.cleaned_data['language']}")
        form.add_error(field if field in form.fields else None, texts)


def partners_view(model_admin: Any, request: HttpRequest) -> JsonResponse:
    """Organisations that somebody may mean by `text`, for the list below the field."""
    if not model_admin.has_add_permission(request):
        raise PermissionDenied
    found = organisations_like(request.GET.get("text", ""))
    return JsonResponse({"found": [{"id": str(one.pk), "name": str(one), "text": told_apart(one)} for one in found]})
