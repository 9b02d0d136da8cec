"""The admin of pictures and documents, which organisations own and records use."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from partners.editing import ScopedAdmin
from partners.models import Document, Picture
from partners.uploads import DOCUMENT_TYPES
from partners.uses import uses_of
from portal.editing import InLanguageMissing, languages_column
from portal.editing.columns import OwnerFilter, yes_or_no


class StoredFileAdmin(ScopedAdmin):
    """A file that records use: says where, is not deleted while it is used, and notices when it is here already."""

    change_form_template = "admin/stored_file.html"
    endings: tuple[str, ...] = ()

    def formfield_for_dbfield(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> forms.Field | None:
        if db_field.name != "file":
            return super().formfield_for_dbfield(db_field, request, **kwargs)
        # The model judges by the content; names may be as long as they like, the store shortens them.
        field = super().formfield_for_dbfield(db_field, request, **kwargs, form_class=forms.FileField, max_length=None)
        field.widget.attrs["accept"] = ",".join(f".{ending}" for ending in self.endings)
        return field

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        is_new = "file" in form.changed_data
        super().save_model(request, obj, form, change)
        if is_new and (same := self._links(request, self._visible(request, obj.same_files()))):
            message = format_html("{} {}", _("This file was here before you chose it:"), same)
            self.message_user(request, message, messages.WARNING)

    def _visible(self, request: HttpRequest, records: QuerySet) -> list[Any]:
        return [record for record in records if self.is_mine(request, record)]

    def _links(self, request: HttpRequest, records: list[Any]) -> SafeString:
        """The records with links to where the person can look at them; those of others without their names."""
        return format_html_join(", ", "{}", ((self._link(request, record),) for record in records))

    def _link(self, request: HttpRequest, record: Any) -> SafeString:
        kind = capfirst(record._meta.verbose_name)
        if not self.admin_site.get_model_admin(type(record)).has_view_permission(request, record):
            return format_html("{}: {}", kind, _("of another organisation"))
        address = reverse(f"admin:{record._meta.app_label}_{record._meta.model_name}_change", args=[record.pk])
        return format_html('<a href="{}">{}: {}</a>', address, kind, record)

    def render_change_form(self, request: HttpRequest, context: dict, *args: Any, **kwargs: Any) -> HttpResponse:
        record = context.get("original")
        if record:
            context["uses"] = [self._link(request, user) for user in uses_of(record)]
            context["same_files"] = [self._link(request, one) for one in self._visible(request, record.same_files())]
        return super().render_change_form(request, context, *args, **kwargs)

    def delete_view(self, request: HttpRequest, object_id: str, *args: Any, **kwargs: Any) -> HttpResponse:
        record = self.get_object(request, object_id)
        users = uses_of(record) if record and self.has_delete_permission(request, record) else []
        if not users:
            return super().delete_view(request, object_id, *args, **kwargs)
        sentence = _("This file is not deleted because it is used. First take it out of these records:")
        self.message_user(request, format_html("{} {}", sentence, self._links(request, users)), messages.ERROR)
        return HttpResponseRedirect(
            reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_change", args=[record.pk])
        )

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> tuple:
        tree, counts, missing, _protected = super().get_deleted_objects(objs, request)
        used = [(record, self._links(request, users)) for record in objs if (users := uses_of(record))]
        return tree, counts, missing, [format_html("{}: {}", record, users) for record, users in used]


@admin.register(Document)
class DocumentAdmin(StoredFileAdmin):
    """Documents: a file here, an address elsewhere, or known by its title only."""

    endings = DOCUMENT_TYPES
    list_display = ("__str__", "kind", "language", "where", "owner", languages_column)
    list_filter = ("kind", InLanguageMissing, "accessible", OwnerFilter)
    list_select_related = ("owner",)
    autocomplete_fields = ("owner",)
    fieldsets = (
        (
            None,
            {
                "fields": ["title", "kind", "language", "date", "summary"],
                "description": _("Readers see title, language, kind and size before they download."),
            },
        ),
        (
            _("Where it is"),
            {
                "fields": ["file", "address", "accessible"],
                "description": _(
                    "A file, a web address, or neither: then readers learn that it exists and is not available here."
                ),
            },
        ),
        (_("Record"), {"fields": ["owner", "original_language"]}),
    )

    @admin.display(description=_("where it is"))
    def where(self, document: Document) -> str:
        """The kind of file, or that it is elsewhere or nowhere."""
        if document.file:
            return document.file_type
        return str(_("elsewhere") if document.address else _("known by its title only"))

    def warnings(self, record: Document) -> list[str]:
        found: list[Any] = []
        if not record.language:
            found.append(_("The language of the document is not stated."))
        if record.file and not record.accessible:
            found.append(_("It is not stated whether the file can be read with assistive technology."))
        return found


@admin.register(Picture)
class PictureAdmin(StoredFileAdmin):
    """Pictures with the words that go with them."""

    endings = ("jpg", "jpeg", "png", "webp", "avif", "gif")
    named_by = "caption"
    searched = ("alt_cs", "alt_pl", "alt_de", "alt_lv", "credit", "file")
    list_display = ("thumbnail", "__str__", "has_description", "credit", "owner", languages_column)
    list_display_links = ("thumbnail", "__str__")
    list_filter = ("is_decorative", InLanguageMissing, OwnerFilter)
    list_select_related = ("owner",)
    autocomplete_fields = ("owner",)
    fieldsets = (
        (
            None,
            {
                "fields": ["file", "alt", "is_decorative", "caption", "credit"],
                "description": _("Say what the picture shows, for readers who cannot see it, and whose it is."),
            },
        ),
        (
            _("Centre of interest"),
            {
                "fields": ["focus_x", "focus_y"],
                "description": _(
                    "What must stay visible where the picture is cut to another shape: click it, or type the numbers."
                ),
            },
        ),
        (_("Record"), {"fields": ["owner", "original_language"]}),
    )

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> type:
        form = super().get_form(request, obj, change, **kwargs)
        for name, side in (("focus_x", "width"), ("focus_y", "height")):
            if name in form.base_fields:
                form.base_fields[name].widget.attrs |= {"data-focus": side, "min": 0, "max": 100}
        if obj and "focus_x" in form.base_fields:
            form.base_fields["focus_x"].widget.attrs["data-picture"] = obj.medium_url
        return form

    @admin.display(description=_("picture"))
    def thumbnail(self, picture: Picture) -> SafeString:
        """The picture, small; its name stands beside it."""
        return format_html('<img class="thumbnail" src="{}" alt="" loading="lazy">', picture.card_url)

    @admin.display(description=_("described"))
    def has_description(self, picture: Picture) -> str:
        """Whether readers who cannot see it learn what it shows."""
        return yes_or_no(_is_described(picture))

    def warnings(self, record: Picture) -> list[str]:
        found: list[Any] = []
        if not _is_described(record):
            found.append(_("There is no description for readers who cannot see the picture."))
        if not record.credit:
            found.append(_("Author and licence are not stated."))
        return found


def _is_described(picture: Picture) -> bool:
    return picture.is_decorative or bool(picture.best_text("alt")[0])
