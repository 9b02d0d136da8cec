"""Warns of a second record of the same name, while somebody types it and after it is saved; never refuses one."""

from functools import partial
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _

from portal.names import called

MOST = 5


class SimilarNames:
    """For the ModelAdmin of a model that is `FoundByName`."""

    def get_urls(self) -> list:
        view = self.admin_site.admin_view(partial(self.similar_view))
        return [path("similar/", view, name=self._similar_name), *super().get_urls()]

    @property
    def _similar_name(self) -> str:
        return f"{self.opts.app_label}_{self.opts.model_name}_similar"

    def _similar(self, name: str, but: Any = None) -> list:
        found = self.model._default_manager.filter(called(name)).exclude(pk=but).order_by("pk")
        return list(found.select_related(*self.list_select_related)[:MOST])

    def similar_view(self, request: HttpRequest) -> JsonResponse:
        """Records that are called `text`, in any language and by any other name; without the record `but`."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        but = request.GET.get("but", "")
        found = self._similar(request.GET.get("text", ""), int(but) if but.isascii() and but.isdigit() else None)
        change = f"admin:{self.opts.app_label}_{self.opts.model_name}_change"
        records = [
            {"id": str(one.pk), "name": str(one), "text": self.choice_text(one), "url": reverse(change, args=[one.pk])}
            for one in found
        ]
        return JsonResponse({"found": records})

    def warnings(self, record: Any) -> list[str]:
        others = {one.pk: one for name in record.names for one in self._similar(name, record.pk)}
        found = [f"{_('There is already:')} {self.choice_text(one)}" for one in others.values()]
        return [*found, *super().warnings(record)]

    def render_change_form(self, request: HttpRequest, context: dict, *args: Any, **kwargs: Any) -> HttpResponse:
        context["similar_names"] = reverse(f"admin:{self._similar_name}")
        return super().render_change_form(request, context, *args, **kwargs)
