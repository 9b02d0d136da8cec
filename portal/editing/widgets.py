"""Which field of a model is edited how: shared by the forms of records and of their rows."""

from typing import Any

from django import forms
from django.contrib.admin import ModelAdmin
from django.contrib.admin.exceptions import NotRegistered
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.db import models
from django.db.models import Q
from django.http import HttpRequest

from portal.editing.choices import QuickSelect
from portal.editing.fields import KnownSelect, country_field, site_language_field, text_label

COUNTRY_CODES = ("country", "source_country")
LANGUAGE_CODES = ("original_language", "slogan_language")


class EditingFields:
    """For a ModelAdmin or an inline of one."""

    def formfield_for_dbfield(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> forms.Field | None:
        if db_field.name in LANGUAGE_CODES:
            return site_language_field(db_field, () if db_field.name == "original_language" else [("en", "English")])
        if db_field.name in COUNTRY_CODES:
            return country_field(db_field)
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is None:
            return None
        if hasattr(db_field, "translated_field"):
            field.label = text_label(db_field)
            field.widget.attrs |= {"data-language": db_field.language, "lang": db_field.language}
        if isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget.can_delete_related = False  # deleting belongs on the record's own page
            field.widget.can_view_related &= not field.widget.can_change_related
        if isinstance(field.widget, forms.Textarea):
            field.widget.attrs |= {"rows": 4}
        return field

    def formfield_for_foreignkey(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs.setdefault("widget", KnownSelect(db_field, self.admin_site))
        kwargs.setdefault("widget", QuickSelect())
        return self._limited(super().formfield_for_foreignkey(db_field, request, **kwargs), db_field, request)

    def formfield_for_choice_field(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> Any:
        kwargs.setdefault("widget", QuickSelect())
        return super().formfield_for_choice_field(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> Any:
        return self._limited(super().formfield_for_manytomany(db_field, request, **kwargs), db_field, request)

    def _limited(self, field: Any, db_field: models.Field, request: HttpRequest) -> Any:
        if field is not None:
            field.limit = choice_limit(self.admin_site, db_field.remote_field.model, request)
        return field


def choice_limit(site: Any, model: type[models.Model], request: HttpRequest) -> Q | None:
    """The condition on the records of *model* that the person may choose; None where there is none."""
    try:
        model_admin: ModelAdmin = site.get_model_admin(model)
    except NotRegistered:
        return None
    limit = getattr(model_admin, "choice_limit", None)
    return limit(request) if limit else None
