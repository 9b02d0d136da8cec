"""Where the cells of a column come from besides the record's own fields."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import Case, CharField, Expression, F, Q, Value, When
from django.db.models.functions import Coalesce, NullIf

from portal.languages import current_language, fallback_order, languages
from portal.publishing import Publishing, published_condition


@dataclass(frozen=True)
class Built:
    """An expression that depends on the reader's language or on the moment, made when the table is read."""

    build: Callable[[], Expression]


@dataclass(frozen=True)
class Label:
    """The reader's word for the code, or the codes, in the column *key*."""

    key: str
    choices: Callable[[], Iterable[tuple[str, Any]]]

    def words(self) -> dict[str, str]:
        """{code: word} in the reader's language."""
        return {code: str(label) for code, label in self.choices()}


@dataclass(frozen=True)
class Page:
    """The address of the record's page: the slug at *path* in the route of this name."""

    route: str
    path: str = "slug"


@dataclass(frozen=True)
class Computed:
    """What a function makes of the values at these paths."""

    function: Callable[..., Any]
    paths: tuple[str, ...]


class Linked:
    """(identity, name) of the public records behind a many-to-many field, for many records in one query."""

    def __init__(self, model: type[models.Model], name: str) -> None:
        self.model, self.name = model, name

    def __call__(self, keys: list) -> dict[Any, tuple[list, list]]:
        other = self.model._meta.get_field(self.name).related_model
        is_public = published_condition(f"{self.name}__") if issubclass(other, Publishing) else Q()
        path = f"{self.name}__"
        rows = rows_as_written(self.model).filter(is_public, pk__in=keys, **{f"{path}isnull": False})
        rows = rows.order_by("pk", f"{path}pk")
        return grouped(rows.values_list("pk", f"{path}uuid", best_name(other, path)), 2)


@dataclass(frozen=True)
class Joined:
    """One part of what a loader found for each record; the loader is asked once for all columns that share it."""

    loader: Callable[[list], dict[Any, Sequence]]
    part: int


def rows_as_written(model: type[models.Model]) -> models.QuerySet:
    """All rows; columns of texts are read as they are named. Modeltranslation would put them in any order."""
    rows = model._base_manager.all()
    return rows.rewrite(False) if hasattr(rows, "rewrite") else rows


def grouped(rows: Iterable[tuple], parts: int) -> dict[Any, tuple[list, ...]]:
    """{key: one list for each part} of rows that begin with the key."""
    found: dict[Any, tuple[list, ...]] = defaultdict(lambda: tuple([] for _part in range(parts)))
    for key, *values in rows:
        for into, value in zip(found[key], values, strict=True):
            into.append(value)
    return dict(found)


def best_text(field: str, path: str = "") -> Expression:
    """A text in the language that suits the reader best, as `Translated.best_text` finds it, worked out in SQL."""
    reader = current_language()

    def text(code: str) -> Expression:
        return NullIf(F(f"{path}{field}_{code}"), Value(""), output_field=CharField())

    originals = [When(**{f"{path}original_language": code}, then=text(code)) for code in languages() if code != reader]
    rest = [text(code) for code in fallback_order("", reader)[1:]]
    return Coalesce(text(reader), Case(*originals, output_field=CharField()), *rest, output_field=CharField())


def best_name(model: type[models.Model], path: str = "") -> Expression:
    """What a record of that model is called, for the reader."""
    return best_text("title" if any(field.name == "title" for field in model._meta.fields) else "name", path)
