"""The data sets that the portal offers, and where each can be had: for the catalogue, and for the page about them."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

MEDIA_TYPES = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
}


@dataclass(frozen=True)
class Distribution:
    """One way to have a data set: as a file, or through the API. `format` is a key of `MEDIA_TYPES`."""

    path: str
    format: str
    is_api: bool = False

    @property
    def name(self) -> str:
        """What people call the format."""
        return self.format.upper()


@dataclass(frozen=True)
class DataSet:
    """What it holds. `kinds` are those of its records in the search index, whose last change is its own."""

    name: str
    title: str | Promise
    description: str | Promise
    kinds: tuple[str, ...]
    page: str  # the name of the address of its list
    file: str  # the name of the addresses of its files
    room: str = ""  # its list in the API

    @property
    def files(self) -> list[Distribution]:
        """It as a file in each format."""
        return [Distribution(reverse(self.file, args=[self.name, form]), form) for form in MEDIA_TYPES]

    @property
    def distributions(self) -> list[Distribution]:
        """Every way to have it: the files, then the API."""
        api = [Distribution(reverse(f"api:{self.room}-list"), "json", is_api=True)] if self.room else []
        return self.files + api


DATA_SETS = [
    DataSet(
        "projects", pgettext_lazy("navigation", "Projects"),
        _("Projects across the border with their partners, periods, budgets, activities and results, as published."),
        ("project",), "projects:list", "projects:table", "projects",
    ),
    DataSet(
        "partners", pgettext_lazy("navigation", "Partners"),
        _("Towns, regions and institutions that work together across the border."),
        ("partner",), "partners:list", "partners:table", "organisations",
    ),
    DataSet(
        "agreements", pgettext_lazy("navigation", "Agreements"),
        _("Agreements between towns, regions and institutions with their parties, their state and their history."),
        ("agreement",), "agreements:list", "agreements:table", "agreements",
    ),
    DataSet(
        "news", pgettext_lazy("navigation", "News"), _("News of the projects and agreements."),
        ("news",), "news:list", "news:table", "articles",
    ),
    DataSet(
        "operations", _("List of operations"),
        _("Operations with their beneficiaries, dates and costs, as Article 49(3) of Regulation (EU) 2021/1060 asks."),
        ("project", "programme"), "operations:list", "operations:table",
    ),
]  # fmt: skip
