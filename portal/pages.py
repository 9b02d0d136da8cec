"""What the views of all apps share: records that moved, and lists that survive any query string."""

import functools
from collections.abc import Callable
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse

from portal.slugs import OldSlug


class MovedRecordMixin:
    """For a `DetailView`: only reachable records answer, and an old address leads to the new one."""

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().reachable()

    def get(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        try:
            return super().get(request, *args, **kwargs)
        except Http404:
            if record := once_called(self.get_queryset(), self.kwargs["slug"]):
                return HttpResponsePermanentRedirect(record.get_absolute_url())
            raise


def once_called(records: QuerySet, slug: str) -> Model | None:
    """The one of *records* that once had this slug."""
    old = OldSlug.objects.filter(model=records.model._meta.label_lower, slug=slug).first()
    return records.filter(pk=old.object_id).first() if old else None


def following(model: type[Model], view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """The view of something below the address of a published record: an old address leads to the new one."""

    @functools.wraps(view)
    def followed(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return view(request, *args, **kwargs)
        except Http404:
            record = once_called(model.objects.published(), kwargs["slug"])
            if not record:
                raise
            match, query = request.resolver_match, request.META["QUERY_STRING"]
            address = reverse(match.view_name, kwargs={**match.kwargs, "slug": record.slug})
            return HttpResponsePermanentRedirect(f"{address}?{query}" if query else address)

    return followed


def page_of(request: HttpRequest, rows: QuerySet, size: int = 20) -> Page:
    """The page of *rows* that the visitor asks for with `?page=`; the first or last one for a number that is none."""
    return Paginator(rows, size).get_page(request.GET.get("page"))


def number_of(text: str) -> int | None:
    """The number that *text* writes, if it can be the key of a record."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else None
