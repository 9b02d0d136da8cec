"""The result of a list as a file, and the page that says what stands in its columns."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import http_date
from django.views.generic import View

from portal.conditional import etag_of, open_to_all, unchanged
from portal.facets import FacetedFilterSet
from portal.languages import current_language
from portal.models import SiteSettings
from portal.tables.columns import Column
from portal.tables.links import NAMES, addressed
from portal.tables.result import Result, keys_in_order
from portal.tables.table import Table
from portal.tables.text_files import csv_pieces, json_pieces
from portal.tables.workbook import MOST_ROWS, describe, values_of, workbook

STREAMED = {
    "csv": (csv_pieces, "text/csv; charset=utf-8"),
    "json": (json_pieces, "application/json"),
}
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMATS = (*STREAMED, "xlsx")


class TableFile(View):
    """One table of a result: as CSV and JSON in a stream, as XLSX with the tables that belong to it."""

    tables: Sequence[Table] = ()
    most_together = 2_000  # records whose own rows stand in the same workbook, on sheets of their own

    def result(self) -> Result:
        """What is given out."""
        raise NotImplementedError

    def get(self, request: HttpRequest, table: str, form: str, **kwargs: Any) -> HttpResponseBase:
        wanted = next((one for one in self.tables if one.name == table), None)
        if wanted is None or form not in FORMATS:
            raise Http404
        etag = etag_of(request)
        if answer := unchanged(request, etag):
            return answer
        result = self.result()
        if form == "xlsx":
            response = self.xlsx(result, wanted)
        else:
            write, content_type = STREAMED[form]
            response = StreamingHttpResponse(write(result, wanted), content_type=content_type)
        if response.status_code == 200:
            name = f"{table}-{timezone.localdate():%Y-%m-%d}.{form}"
            response["Content-Disposition"] = f'attachment; filename="{name}"'
            if result.updated_at:
                response["Last-Modified"] = http_date(result.updated_at.timestamp())
            response["Link"] = f'<{result.address}>; rel="canonical"'
        return open_to_all(response, etag)

    def xlsx(self, result: Result, table: Table) -> HttpResponseBase:
        """The workbook, or a page that offers CSV where it would be too large."""
        if result.number_of(table, MOST_ROWS + 1) > MOST_ROWS:
            return self.too_large(result, table)
        if self.request.method == "HEAD":  # nobody would see the workbook
            return HttpResponse(content_type=XLSX)
        is_small = result.number_of(self.tables[0], self.most_together + 1) <= self.most_together
        several = self.tables if table is self.tables[0] and is_small else [table]
        return FileResponse(workbook(result, several), content_type=XLSX)

    def too_large(self, result: Result, table: Table) -> HttpResponse:
        """That a workbook holds only so many rows, and where everything is."""
        query = self.request.META["QUERY_STRING"]
        address = f"{self.request.path.removesuffix('xlsx')}csv" + (f"?{query}" if query else "")
        context = {"most": MOST_ROWS, "csv": address, "result": result, "trail": [(result.title, result.address)]}
        return render(self.request, "tables/too_large.html", context, status=422)


class ListFile(TableFile):
    """The result of a list with filters, as the list shows it: same filters, order and language."""

    of: Any = None  # the list: a `BrowseView`

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.tables = self.of.tables

    def result(self) -> Result:
        chosen = self.of.filter_class(self.request.GET, self.records(), request=self.request)
        address = addressed(list_address(self.of), chosen.pairs(view=""))
        return Result(
            title=self.of.title,
            number_of=lambda table, most: table.number_for(chosen.qs, most),
            batches=lambda: keys_in_order(chosen),
            narrowed_by=narrowed_by(chosen),
            **origin(self.request, address),
        )

    def records(self) -> Any:
        return self.of.filter_class._meta.model.objects.published()


def list_address(listing: Any) -> str:
    """Where a list stands."""
    return reverse(f"{listing.room}:list")


def narrowed_by(chosen: FacetedFilterSet) -> list[str]:
    """What was asked for, in words: *State: running*."""
    return [f"{choice.label}: {choice.value}" for choice in chosen.active]


def origin(request: HttpRequest, address: str) -> dict[str, Any]:
    """Where a result comes from: site, page, language, licence."""
    settings = SiteSettings.load()
    return {
        "root": f"{request.scheme}://{request.get_host()}",
        "address": request.build_absolute_uri(address),
        "language": current_language(),
        "licence": (settings.licence_name, settings.licence_url),
    }


@dataclass(frozen=True)
class DescribedTable:
    """A table as the documentation shows it: with its files, and (column, what it holds, values) of its columns."""

    table: Table
    url_name: str

    @property
    def files(self) -> list[tuple[str, str]]:
        """(name of the format, address of the whole table)."""
        return [(label, reverse(self.url_name, args=[self.table.name, form])) for form, label in NAMES]

    @property
    def columns(self) -> list[tuple[Column, str, str]]:
        return [(column, describe(column), values_of(column)) for column in self.table.columns]


def documentation(request: HttpRequest, groups: Sequence[tuple[str, str, Sequence[Table]]]) -> HttpResponse:
    """What stands in the columns of every table."""
    described = [(title, [DescribedTable(table, name) for table in tables]) for title, name, tables in groups]
    return render(request, "tables/documentation.html", {"groups": described, "most": MOST_ROWS})
