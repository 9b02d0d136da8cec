"""The public page of the list of operations, and its files."""

from typing import Any

from django.db.models import Max
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from portal.tables.links import NAMES
from portal.tables.result import BATCH, Result
from portal.tables.views import TableFile, origin
from portal.texts import Words
from projects.models import Programme
from projects.operations.checks import CHECKS, figures
from projects.operations.listing import keys_in_batches, operations
from projects.operations.tables import OPERATION_TABLES, OPERATIONS
from projects.programmes import ProgrammeTree

TITLE = gettext_lazy("List of operations")


def files_of(table: str, slug: str = "") -> list[tuple[str, str]]:
    """(name of the format, address) of the list of one programme, or of all."""
    name, more = ("operations:programme_table", [slug]) if slug else ("operations:table", [])
    return [(label, reverse(name, args=[*more, table, form])) for form, label in NAMES]


def listing(request: HttpRequest, slug: str = "") -> HttpResponse:
    """What the list is, its files, when it last changed, and what is missing in it."""
    tree = ProgrammeTree()
    programme = get_object_or_404(Programme.objects.published(), slug=slug) if slug else None
    found = operations(tree, programme)
    number, lacking = figures(found, tree)
    context = {
        "title": TITLE,
        "programme": programme,
        "trail": [(TITLE, reverse("operations:list"))] if programme else [],
        "here": Words.of(programme, "short_name", "name") if programme else TITLE,
        "number": number,
        "updated_at": found.order_by().aggregate(last=Max("updated_at"))["last"],
        "files": [(table.title, files_of(table.name, slug)) for table in OPERATION_TABLES],
        "missing": [(check, lacking[check.key]) for check in CHECKS if lacking[check.key]],
        "programmes": [tree.by_key[key] for key in tree.in_order()] if not programme and number else [],
    }
    return render(request, "projects/operations/listing.html", context)


class OperationsFile(TableFile):
    """The list, or its partners, as a file; of one programme with its parts, or of all."""

    tables = OPERATION_TABLES
    most_together = 10_000  # the list and its partners belong together

    @cached_property
    def tree(self) -> ProgrammeTree:
        """The programmes."""
        return ProgrammeTree()

    def result(self) -> Result:
        slug = self.kwargs.get("slug")
        programme = get_object_or_404(Programme.objects.published(), slug=slug) if slug else None
        found = operations(self.tree, programme)
        address = reverse("operations:programme", args=[slug]) if slug else reverse("operations:list")
        return Result(
            title=TITLE,
            narrowed_by=[f"{_('Programme')}: {programme}"] if programme else [],
            batches=lambda: keys_in_batches(found, BATCH),
            number_of=lambda table, most: _number_of(table, found, most),
            updated_at=found.order_by().aggregate(last=Max("updated_at"))["last"],
            **origin(self.request, address),
        )


def _number_of(table: Any, found: Any, most: int) -> int:
    if table is OPERATIONS:
        return found.order_by()[:most].count()
    return table.model.objects.named().filter(project__in=found.order_by().values("pk"))[:most].count()
