"""The admin of pictures and documents, which organisations own and records use."""

from typing import Any

from django.contrib import admin
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from partners.editing import ScopedAdmin
from partners.models import Document, Picture
from portal.editing import InLanguageMissing, languages_column
from portal.editing.columns import OwnerFilter


@admin.register(Document)
class DocumentAdmin(ScopedAdmin):
    """Documents: a file here, an address elsewhere, or known by its title only."""

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
class PictureAdmin(ScopedAdmin):
    """Pictures with the words that go with them."""

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
                "description": _("What must stay visible where the picture is cut to another shape."),
            },
        ),
        (_("Record"), {"fields": ["owner", "original_language"]}),
    )

    @admin.display(description=_("picture"))
    def thumbnail(self, picture: Picture) -> SafeString:
        """The picture, small; its name stands beside it."""
        return format_html('<img class="thumbnail" src="{}" alt="" loading="lazy">', picture.file.url)

    @admin.display(description=_("described"), boolean=True)
    def has_description(self, picture: Picture) -> bool:
        """Whether readers who cannot see it learn what it shows."""
        return picture.is_decorative or bool(picture.best_text("alt")[0])

    def warnings(self, record: Picture) -> list[str]:
        found: list[Any] = []
        if not self.has_description(record):
            found.append(_("There is no description for readers who cannot see the picture."))
        if not record.credit:
            found.append(_("Author and licence are not stated."))
        return found
