"""The data sets that the portal offers, and where each can be had: for the catalogue, and for the page about them."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

MEDIA_TYPES = {
    "json": "application/json",
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@dataclass(frozen=True)
class Distribution:
    """One way to have a data set: as a file, or through the API. `format` is a key of `MEDIA_TYPES`."""

    path: str
    format: str
    is_api: bool = False


@dataclass(frozen=True)
class DataSet:
    """What it holds. `kinds` are those of its records in the search index, whose last change is its own."""

    name: str
    title: str | Promise
    description: str | Promise
    kinds: tuple[str, ...]
    page: str  # the name of the address of its list
    room: str = ""  # its list in the API

    @property
    def distributions(self) -> list[Distribution]:
        """Every way to have it."""
        return [Distribution(reverse(f"api:{self.room}-list"), "json", is_api=True)] if self.room else []


DATA_SETS = [
    DataSet(
        "projects", pgettext_lazy("navigation", "Projects"),
        _("Projects across the border with their partners, periods, budgets, activities and results, as published."),
        ("project",), "projects:list", "projects",
    ),
    DataSet(
        "partners", pgettext_lazy("navigation", "Partners"),
        _("Towns, regions and institutions that work together across the border."),
        ("partner",), "partners:list", "organisations",
    ),
    DataSet(
        "agreements", pgettext_lazy("navigation", "Agreements"),
        _("Agreements between towns, regions and institutions with their parties, their state and their history."),
        ("agreement",), "agreements:list", "agreements",
    ),
    DataSet(
        "news", pgettext_lazy("navigation", "News"), _("News of the projects and agreements."),
        ("news",), "news:list", "articles",
    ),
]  # fmt: skip
