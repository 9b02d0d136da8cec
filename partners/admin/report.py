"""Readers' reports of errors, for the people of the page's owner."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partners import reports
from partners.models import Report
from portal.dashboard import Block, Number
from portal.editing.columns import yes_or_no
from portal.editing.parts import PartedForm
from portal.editing.people import only_translates


class ReportForm(forms.ModelForm):
    """The answer, and whether the matter is settled."""

    close = forms.BooleanField(
        label=_("Close the report"), required=False,
        help_text=_("The answer goes to the reader, if they left an address, and the address is deleted."),
    )  # fmt: skip

    class Meta:
        model = Report
        fields = ("answer",)


class OpenFilter(admin.SimpleListFilter):
    """Open ones, or those that are settled."""

    title = pgettext_lazy("report of an error", "state")
    parameter_name = "open"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [
            ("1", pgettext_lazy("report of an error", "open")),
            ("0", pgettext_lazy("report of an error", "closed")),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(closed_at__isnull=self.value() == "1") if self.value() in ("0", "1") else queryset


@admin.register(Report)
class ReportAdmin(PartedForm, admin.ModelAdmin):
    """What readers have reported about the pages of the person's organisations."""

    form = ReportForm
    list_display = ("__str__", "first_words", "language", "organisation", "created_at", "is_open")
    list_filter = (OpenFilter,)
    list_select_related = ("organisation",)
    search_fields = ("title", "page", "message")
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    actions = None
    readonly_fields = ("where", "language", "passage", "message", "email", "created_at", "closed_at", "closed_by")
    fieldsets = (
        (_("What the reader says"), {"fields": ["where", "language", "message", "passage", "created_at"]}),
        (_("Your answer"), {"fields": ["email", "answer", "close"]}),
    )

    @admin.display(description=_("page"))
    def where(self, report: Report) -> SafeString:
        """The page, as a link."""
        return format_html('<a href="{}">{}</a>', report.page, report)

    @admin.display(description=_("what is wrong"))
    def first_words(self, report: Report) -> str:
        """The beginning of what the reader says."""
        return report.message if len(report.message) < 80 else f"{report.message[:79]}…"

    @admin.display(description=pgettext_lazy("report of an error", "open"))
    def is_open(self, report: Report) -> str:
        """Whether somebody still has to look at it."""
        return yes_or_no(report.closed_at is None)

    def block_of_first_page(self, request: HttpRequest) -> Block | None:
        """The open reports, for those who may answer them."""
        if not self.has_change_permission(request):
            return None
        name, address = capfirst(self.opts.verbose_name_plural), reverse("admin:partners_report_changelist")
        count = self.get_queryset(request).open().count()
        numbers = [Number(name, count, f"{address}?open=1")] if count else []
        return Block(_("Reported by readers"), _("No report is open."), numbers)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).for_person(request.user)

    def get_fieldsets(self, request: HttpRequest, obj: Report | None = None) -> Any:
        if obj is None or obj.closed_at is None:
            return super().get_fieldsets(request, obj)
        settled = {"fields": ["answer", "closed_at", "closed_by"]}
        return (self.fieldsets[0], (_("Your answer"), settled))

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_view_permission(self, request: HttpRequest, obj: Report | None = None) -> bool:
        return super().has_view_permission(request, obj) and self._is_mine(request, obj)

    def has_change_permission(self, request: HttpRequest, obj: Report | None = None) -> bool:
        allowed = super().has_change_permission(request, obj) and not only_translates(request.user)
        return allowed and (obj is None or obj.closed_at is None) and self._is_mine(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Report | None = None) -> bool:
        return super().has_delete_permission(request, obj) and self._is_mine(request, obj)

    def _is_mine(self, request: HttpRequest, obj: Report | None) -> bool:
        return obj is None or Report.objects.for_person(request.user).filter(pk=obj.pk).exists()

    def save_model(self, request: HttpRequest, obj: Report, form: ReportForm, change: bool) -> None:
        if not form.cleaned_data["close"]:
            return super().save_model(request, obj, form, change)
        told = bool(obj.email and obj.answer)
        reports.close(obj, request.user, f"{request.scheme}://{request.get_host()}")
        said = _("The answer has been sent to the reader.") if told else _("The reader was not written to.")
        self.message_user(request, said, messages.INFO)
        return None
