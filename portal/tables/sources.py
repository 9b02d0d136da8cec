"""Where the cells of a column come from besides the record's own fields."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.db import models
from django.db.models import Case, CharField, Expression, F, Func, Q, Value, When
from django.db.models.functions import Coalesce, NullIf

from portal.languages import current_language, fallback_order, languages
from portal.publishing import Publishing, published_condition
from portal.tables.prepared import Loader, Wanted


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


class UuidText(Func):
    """An identifier as it is written, without the cost of an object for each."""

    output_field = CharField()
    template = "CAST(%(expressions)s AS text)"

    def as_sqlite(self, compiler: Any, connection: Any, **more: Any) -> tuple[str, Any]:
        parts = " || '-' || ".join(
            f"substr(%(expressions)s, {start}, {size})" for start, size in ((1, 8), (9, 4), (13, 4), (17, 4), (21, 12))
        )
        return self.as_sql(compiler, connection, template=parts, **more)


def linked(model: type[models.Model], name: str) -> Loader:
    """(identities, names) of the public records behind a many-to-many field."""
    other, path = model._meta.get_field(name).related_model, f"{name}__"

    def build() -> models.QuerySet:
        is_public = published_condition(path) if issubclass(other, Publishing) else Q()
        rows = rows_as_written(model).filter(is_public, Wanted("pk"), **{f"{path}isnull": False})
        return rows.order_by("pk", f"{path}pk").values_list("pk", UuidText(f"{path}uuid"), best_name(other, path))

    return Loader(build, partial(grouped, parts=2))


@dataclass(frozen=True)
class Joined:
    """One part of what a loader found for each record; the loader is asked once for all columns that share it."""

    loader: Loader
    part: int


def rows_as_written(model: type[models.Model]) -> models.QuerySet:
    """All rows; columns of texts are read as they are named. Modeltranslation would put them in any order."""
    rows = model._base_manager.all()
    return rows.rewrite(False) if hasattr(rows, "rewrite") else rows


def grouped(rows: Iterable[Sequence[Any]], parts: int) -> dict[Any, list[list]]:
    """{key: one list for each part} of rows that begin with the key."""
    found: dict[Any, list[list]] = {}
    for key, *values in rows:
        if (into := found.get(key)) is None:
            into = found[key] = [[] for _part in range(parts)]
        for place, value in enumerate(values):
            into[place].append(value)
    return found


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
