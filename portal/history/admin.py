"""The pages on which the history of a record is read and used."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from portal.copies.models import current_document
from portal.differences import differences, in_language
from portal.editing.people import only_translates
from portal.history.lost import fitting
from portal.history.recovering import deleted, recover, recoverable
from portal.history.restoring import one_language, put_back, whole
from portal.history.versions import Kept, before, kept, versions_of
from portal.languages import languages
from portal.records import Record
from portal.texts import digest

PER_PAGE = 25
PUT_BACK = _("The earlier version has been put back.")
IN_THE_COPY = _("The earlier version stands in the working copy now. The public page changes when it is published.")
CHANGED_MEANWHILE = _("The record has been changed since this page was opened. Please look at the differences again.")


class HistoryMixin:
    """For the ModelAdmin of a record: what happened to it, and earlier versions to compare and put back."""

    def get_urls(self) -> list[URLPattern]:
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        wrap = self.admin_site.admin_view
        return [
            path("deleted/", wrap(self.deleted_view), name=f"{name}_deleted"),
            path("deleted/<int:version>/", wrap(self.recover_view), name=f"{name}_recover"),
            path("<path:object_id>/history/<int:version>/", wrap(self.version_view), name=f"{name}_version"),
            path("<path:object_id>/history/<int:version>/restore/", wrap(self.restore_view), name=f"{name}_restore"),
            *super().get_urls(),
        ]

    def _record(self, request: HttpRequest, object_id: str) -> Record:
        record = self.get_object(request, unquote(object_id))
        if not isinstance(record, Record):
            raise Http404
        if not self.has_change_permission(request, record):
            raise PermissionDenied
        return record

    def _to_form(self, record: Record) -> HttpResponse:
        return redirect(reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_change", args=[record.pk]))

    def _written(self, request: HttpRequest, write: Callable[..., Any], *arguments: Any) -> Any:
        """What was written; None where today's rules refuse it, and the person is told which."""
        try:
            return write(*arguments)
        except ValidationError as error:
            for where, texts in error.message_dict.items():
                self.message_user(request, f"{where}: {' '.join(texts)}", messages.ERROR)
            return None

    def _page(self, request: HttpRequest, template: str, record: Record | None, **more: Any) -> TemplateResponse:
        page = {"opts": self.opts, "original": record, "title": str(record or "")}
        context = self.admin_site.each_context(request) | page | more
        return TemplateResponse(request, f"admin/history/{template}.html", context)

    def history_view(self, request: HttpRequest, object_id: str, extra_context: dict | None = None) -> HttpResponse:
        """Who changed the record, when and what for, the newest first."""
        if not issubclass(self.model, Record):
            return super().history_view(request, object_id, extra_context)
        record = self._record(request, object_id)
        page = Paginator(versions_of(record), PER_PAGE).get_page(request.GET.get("page"))
        return self._page(request, "list", record, page=page, versions=kept(record, list(page.object_list)))

    def _kept(self, record: Record, key: int) -> Kept:
        version = get_object_or_404(versions_of(record), pk=key)
        return Kept(version, before(record, version))

    def version_view(self, request: HttpRequest, object_id: str, version: int) -> HttpResponse:
        """What one version changed, and what has changed since."""
        record = self._record(request, object_id)
        one = self._kept(record, version)
        return self._page(
            request, "version", record, version=one, codes=languages(),
            may_restore_all=not only_translates(request.user),
            then=differences(one.document_before, one.document),
            since=differences(one.document, current_document(record)),
        )  # fmt: skip

    def restore_view(self, request: HttpRequest, object_id: str, version: int) -> HttpResponse:
        """What putting a version back would change, and the button that does it; of one language with `language`."""
        record = self._record(request, object_id)
        one, language = self._kept(record, version), request.POST.get("language", request.GET.get("language", ""))
        if language and language not in languages():
            raise Http404
        if not language and only_translates(request.user):
            raise PermissionDenied
        now = current_document(record)
        document, left_out = fitting(one_language(now, one.document, language) if language else whole(one.document))
        seen = digest(str(now))
        if request.method == "POST" and request.POST.get("seen") == seen:
            if proposal := self._written(request, put_back, document, request.user, one.version, language):
                self.message_user(request, IN_THE_COPY if proposal.copy else PUT_BACK, messages.SUCCESS)
                return self._to_form(record)
        elif request.method == "POST":
            self.message_user(request, CHANGED_MEANWHILE, messages.WARNING)
        parts = differences(now, document)
        return self._page(
            request, "restore", record, version=one, language=language, left_out=left_out, seen=seen,
            parts=in_language(parts, language) if language else parts,
        )  # fmt: skip

    def has_recover_permission(self, request: HttpRequest) -> bool:
        """True for those who delete and add records of this kind."""
        may = self.has_delete_permission(request) and self.has_add_permission(request)
        return may and not only_translates(request.user) and issubclass(self.model, Record)

    def deleted_view(self, request: HttpRequest) -> HttpResponse:
        """What was deleted of the person's organisations, the latest first."""
        if not self.has_recover_permission(request):
            raise PermissionDenied
        page = Paginator(deleted(self.model, request.user), PER_PAGE).get_page(request.GET.get("page"))
        return self._page(request, "deleted", None, page=page, versions=[Kept(one, None) for one in page.object_list])

    def recover_view(self, request: HttpRequest, version: int) -> HttpResponse:
        """What a deleted record held, and the button that brings it back."""
        if not self.has_recover_permission(request):
            raise PermissionDenied
        one = Kept(get_object_or_404(deleted(self.model, request.user), pk=version), None)
        if request.method == "POST" and (record := self._written(request, recover, one, request.user)):
            self.message_user(request, gettext("The record is back."), messages.SUCCESS)
            return self._to_form(record)
        document, left_out = recoverable(one.version)
        return self._page(
            request, "recover", None, version=one, left_out=left_out, parts=differences(None, document),
            is_publishing=self.is_publishing,
        )  # fmt: skip
