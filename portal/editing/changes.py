"""Every write of the admin is one public change, or none."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse

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
        with public_change():
            response = view(request, *args, **kwargs)
            if not getattr(request, "content_changed", False):
                raise _NothingChanged(response)
            return response
    except _NothingChanged as nothing:
        return nothing.response


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

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        self.note_change(request)
        super().save_model(request, obj, form, change)

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        self.note_change(request)
        super().delete_model(request, obj)

    def delete_queryset(self, request: HttpRequest, queryset: Any) -> None:
        self.note_change(request)
        super().delete_queryset(request, queryset)
