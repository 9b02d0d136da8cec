"""Every write of the admin is one public change, or none."""

from collections.abc import Callable
from typing import Any

from django.apps import apps
from django.http import HttpRequest, HttpResponse
from django.utils.text import capfirst

from portal.history import acting
from portal.publishing import public_change


class _NothingChanged(Exception):
    """Carries an answer out of the transaction, which is then undone: a refused form is no public change."""

    def __init__(self, response: HttpResponse) -> None:
        self.response = response


def _in_public_change(
    request: HttpRequest, view: Callable[..., HttpResponse], *args: Any, **kwargs: Any
) -> HttpResponse:
    if request.method != "POST":
        return view(request, *args, **kwargs)
    try:
        with acting(request.user, request.POST.get("_what_for", "").strip()[:500]), public_change():
            response = view(request, *args, **kwargs)
            if not getattr(request, "content_changed", False):
                raise _NothingChanged(response)
            return response
    except _NothingChanged as nothing:
        return nothing.response


def _without_links(tree: list, starts: tuple[str, ...]) -> list:
    """The nested list without the lines that begin so; what hangs under a line stands in a list after it."""
    return [
        _without_links(line, starts) if isinstance(line, list) else line
        for line in tree
        if isinstance(line, list) or not str(line).startswith(starts)
    ]


class PublicChangeMixin:
    """For a ModelAdmin: forms, deletions and the actions of lists write inside `public_change()`."""

    @staticmethod
    def note_change(request: HttpRequest) -> None:
        """Say that this request has written something; whatever writes in a ModelAdmin calls it."""
        request.content_changed = True

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return _in_public_change(request, super().changeform_view, *args, **kwargs)

    def delete_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return _in_public_change(request, super().delete_view, *args, **kwargs)

    def changelist_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return _in_public_change(request, super().changelist_view, *args, **kwargs)

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> tuple:
        """What a deletion takes along, without the links between two records, which have no name to show."""
        tree, counts, missing, protected = super().get_deleted_objects(objs, request)
        links = [model._meta for model in apps.get_models(include_auto_created=True) if model._meta.auto_created]
        plurals = {str(link.verbose_name_plural) for link in links}
        starts = tuple(f"{capfirst(link.verbose_name)}: " for link in links)
        kept = {name: number for name, number in counts.items() if str(name) not in plurals}
        return _without_links(tree, starts), kept, missing, protected

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        self.note_change(request)
        super().save_model(request, obj, form, change)

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        self.note_change(request)
        super().delete_model(request, obj)

    def delete_queryset(self, request: HttpRequest, queryset: Any) -> None:
        self.note_change(request)
        super().delete_queryset(request, queryset)
