"""The page on which an editor pastes an old web page, confirms what was read from it, and gets drafts."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partners.models import Organisation
from portal.editing.mistakes import mistakes
from portal.editing.people import organisation_ids
from portal.history.acting import acting
from portal.publishing import public_change
from portal.records import Record
from projects.pasting import ProjectProposal, known, propose
from projects.pasting.forms import PasteForm
from projects.pasting.lines import ProposalForm


def paste_view(model_admin: Any, request: HttpRequest) -> HttpResponse:
    """Ask for the text; show what it proposes; make drafts of what is confirmed, all of them or none."""
    if not model_admin.has_add_permission(request):
        raise PermissionDenied
    data = request.POST if request.method == "POST" else None
    form = PasteForm(data, owners=_owners(request))
    proposals: list[ProposalForm] = []
    if form.is_valid():
        confirmed = data if "_save" in data else None
        proposals = _proposals(form.cleaned_data["text"], confirmed)
        if not proposals:
            form.add_error("text", _("Nothing that tells of a project or an agreement was found in this text."))
        elif confirmed is not None and (records := _make(request, form, proposals)):
            return _lead_on(request, records)
    context = {
        **model_admin.admin_site.each_context(request),
        "title": _("Paste a page"),
        "opts": model_admin.opts,
        "form": form,
        "proposals": proposals,
        "mistakes": mistakes([form, *(line for one in proposals for line in one.lines)]),
    }
    return TemplateResponse(request, "admin/projects/project/paste.html", context)


def _owners(request: HttpRequest) -> Any:
    owners = Organisation.objects.order_by("pk")
    return owners if request.user.is_administrator else owners.filter(pk__in=organisation_ids(request.user))


def _proposals(text: str, data: Any) -> list[ProposalForm]:
    found = propose(text)
    for proposal in found:
        if isinstance(proposal, ProjectProposal) and len(found) == 1:
            known.add_mentioned(proposal, text)
    return [ProposalForm(proposal, index, data) for index, proposal in enumerate(found)]


def _make(request: HttpRequest, form: PasteForm, proposals: list[ProposalForm]) -> list[Record]:
    """The drafts; an empty list where something is not right yet, which the forms then say."""
    if False in [one.is_valid() for one in proposals]:  # each says what is wrong with it
        return []
    chosen = [one for one in proposals if one.is_made]
    if not chosen:
        form.add_error(None, _("Please tick at least one of the proposals below."))
        return []
    try:
        with acting(request.user, _("taken over from a web page")), public_change():
            return [one.save(form.cleaned_data["owner"], request.user) for one in chosen]
    except ValidationError as error:
        form.add_error(None, error.messages)
        return []


def _lead_on(request: HttpRequest, records: list[Record]) -> HttpResponse:
    """To the one draft, or to the list where several were made."""
    count = len(records)
    text = ngettext("%(count)s draft was made.", "%(count)s drafts were made.", count) % {"count": count}
    messages.success(request, text)
    options = records[0]._meta
    where = f"admin:{options.app_label}_{options.model_name}"
    if count == 1:
        return HttpResponseRedirect(reverse(f"{where}_change", args=[records[0].pk]))
    return HttpResponseRedirect(reverse(f"{where}_changelist"))
