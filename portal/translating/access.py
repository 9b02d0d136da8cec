"""Whose texts a person may translate: those of records that the admin lets them change."""

from collections.abc import Iterator

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest

from portal.records import Record
from portal.texts import Translated
from portal.translating.importing import Access


def translated_admins(request: HttpRequest, site: admin.AdminSite | None = None) -> Iterator[admin.ModelAdmin]:
    """The pages of the admin whose records have texts and may be changed by the person."""
    for model, model_admin in (site or admin.site)._registry.items():
        is_translated = issubclass(model, Record) and issubclass(model, Translated)
        if is_translated and model_admin.has_change_permission(request):
            yield model_admin


def admin_of(request: HttpRequest, label: str) -> admin.ModelAdmin | None:
    """The page of one kind of records, by *app.model*."""
    return next((found for found in translated_admins(request) if found.model._meta.label_lower == label), None)


def editable(request: HttpRequest, records: QuerySet) -> list[Record]:
    """Those of the records that the person may change."""
    model_admin = admin_of(request, records.model._meta.label_lower)
    if model_admin is None:
        return []
    return [record for record in records if model_admin.has_change_permission(request, record)]


def access_of(request: HttpRequest) -> Access:
    """What the person may change, for a plan: a foreign record and one that is gone look the same."""

    def records(label: str, identities: set[str]) -> dict[str, Record]:
        model_admin = admin_of(request, label)
        if model_admin is None:
            return {}
        try:
            found = model_admin.get_queryset(request).filter(uuid__in=identities)
            return {str(record.uuid): record for record in editable(request, found)}
        except (ValidationError, ValueError):  # one of them is no UUID: look at each by itself
            return {i: r for i in identities if len(identities) > 1 for r in records(label, {i}).values()}

    return records
