"""The pages on which a table comes in: choose a file, see what it would change, take it over."""

import logging
import threading
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext, override
from django.utils.translation import gettext_lazy as _

from partners.models import Organisation
from portal.editing.people import organisation_ids
from portal.importing.cells import LARGEST, Unreadable
from portal.languages import current_language
from portal.money import CODES
from projects.importing.template import template
from projects.importing.work import Stopped, look, take_over
from projects.models import ImportFile

log = logging.getLogger(__name__)
AT_ONCE = 150_000  # bytes; a larger file is worked on beside the page, which says how far it is
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Stage = ImportFile.Stage


class ImportForm(forms.Form):
    """A file, and what it does not say itself."""

    file = forms.FileField(label=_("File"), help_text=_("XLSX or CSV, at most 50 MB."))
    owner = forms.ModelChoiceField(
        Organisation.objects.none(), label=_("Your organisation"), empty_label=None,
        help_text=_("It will own the new drafts."),
    )  # fmt: skip
    language = forms.ChoiceField(
        label=_("Language of the texts"), choices=settings.LANGUAGES,
        help_text=_("Where the columns do not say it themselves."),
    )  # fmt: skip
    currency = forms.ChoiceField(
        label=_("Currency of the amounts"), required=False,
        choices=[("", "–"), *((code, code) for code in CODES)],
        help_text=_("Only where neither the amounts nor their headings say it."),
    )  # fmt: skip

    def __init__(self, person: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        owners = Organisation.objects.order_by("pk")
        mine = owners if person.is_administrator else owners.filter(pk__in=organisation_ids(person))
        self.fields["owner"].queryset = mine


def import_view(model_admin: Any, request: HttpRequest) -> HttpResponse:
    """Take a file; nothing is written yet."""
    _refuse_others(model_admin, request)
    start = {"language": current_language()}
    form = ImportForm(request.user, request.POST or None, request.FILES or None, initial=start)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        ImportFile.forget_old()
        file = ImportFile.objects.create(
            person=request.user, owner=told["owner"], language=told["language"], name=told["file"].name[-200:],
            content=told["file"].read(LARGEST + 1), report={"currency": told["currency"]},
        )  # fmt: skip
        _start(file, Stage.LOOKING)
        file.refresh_from_db()
        if file.stage != Stage.FAILED:
            return HttpResponseRedirect(reverse("admin:projects_project_import_file", args=[file.pk]))
        form.add_error("file", file.report["failed"])
        file.delete()
    return _page(model_admin, request, "import", {"title": gettext("Import a table"), "form": form})


def template_view(model_admin: Any, request: HttpRequest) -> HttpResponse:
    """The template in the person's language."""
    _refuse_others(model_admin, request)
    answer = HttpResponse(template(), XLSX)
    answer["Content-Disposition"] = f'attachment; filename="template-{current_language()}.xlsx"'
    return answer


def file_view(model_admin: Any, request: HttpRequest, key: str) -> HttpResponse:
    """What a file would change, or has changed; a POST takes it over, or goes on with one that was stopped."""
    _refuse_others(model_admin, request)
    files = ImportFile.objects.select_related("person", "owner").defer("content")  # which only the work needs
    file = get_object_or_404(files, pk=key, person=request.user)
    if request.method == "POST":
        if not file.is_at_work and file.stage != Stage.DONE:
            fits = file.stage == Stage.LOOKED and not file.report["mistakes_number"]
            _start(file, Stage.WRITING if fits else Stage.LOOKING)
        return HttpResponseRedirect(request.path)
    words = {model._meta.label_lower: model._meta.verbose_name_plural for model in model_admin.admin_site._registry}
    counts = [(words[label], verdict, number) for label, verdict, number in file.report.get("counts", ())]
    changes = any(verdict != "same" for _words, verdict, _number in counts)
    context = {"title": file.name, "file": file, "counts": counts, "changes": changes}
    answer = _page(model_admin, request, "import_file", context)
    if file.is_at_work:
        answer["Refresh"] = "2"
    return answer


def _refuse_others(model_admin: Any, request: HttpRequest) -> None:
    if not model_admin.has_add_permission(request):
        raise PermissionDenied


def _page(model_admin: Any, request: HttpRequest, name: str, context: dict[str, Any]) -> TemplateResponse:
    more = {**model_admin.admin_site.each_context(request), "opts": model_admin.opts}
    return TemplateResponse(request, f"admin/projects/project/{name}.html", {**more, **context})


def _start(file: ImportFile, stage: str) -> None:
    """Begin the work, unless somebody else has begun it: at once for a small file, else beside the page."""
    claimed = ImportFile.objects.filter(pk=file.pk, stage=file.stage, seen_at=file.seen_at)
    if not claimed.update(stage=stage, seen_at=timezone.now()):
        return
    file.stage = stage
    file.progress(0, 0)
    if len(file.content) <= AT_ONCE:
        _work(file, get_language())
    else:
        threading.Thread(target=_beside, args=(file, get_language()), daemon=True).start()


def _beside(file: ImportFile, language: str) -> None:
    try:
        _work(file, language)
    finally:
        connection.close()


def _work(file: ImportFile, language: str) -> None:
    with override(language):
        try:
            if file.stage == Stage.LOOKING:
                file.report, file.stage = look(file), Stage.LOOKED
            else:
                take_over(file)
                file.stage = Stage.DONE
        except (Unreadable, Stopped) as refusal:
            file.report, file.stage = file.report | {"failed": str(refusal.args[0])}, Stage.FAILED
        except Exception:
            log.exception("The import of %s was stopped", file.pk)
            sentence = gettext("Something went wrong here; nothing was changed. Please tell those who run the portal.")
            file.report, file.stage = file.report | {"failed": sentence}, Stage.FAILED
        file.save(update_fields=["report", "stage"])
