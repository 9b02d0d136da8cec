"""What the views of all apps share: records that moved, and lists that survive any query string."""

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect

from portal.slugs import OldSlug


class MovedRecordMixin:
    """For a `DetailView`: only reachable records answer, and an old address leads to the new one."""

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().reachable()

    def get(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        try:
            return super().get(request, *args, **kwargs)
        except Http404:
            old = OldSlug.objects.filter(model=self.model._meta.label_lower, slug=self.kwargs["slug"]).first()
            record = old and self.get_queryset().filter(pk=old.object_id).first()
            if not record:
                raise
            return HttpResponsePermanentRedirect(record.get_absolute_url())


def page_of(request: HttpRequest, rows: QuerySet, size: int = 20) -> Page:
    """The page of *rows* that the visitor asks for with `?page=`; the first or last one for a number that is none."""
    return Paginator(rows, size).get_page(request.GET.get("page"))


def number_of(text: str) -> int | None:
    """The number that *text* writes, if it can be the key of a record."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else None
