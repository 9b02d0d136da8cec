"""What the records are called that stand in facets: all of them asked for together, twice at most."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from django.db.models import BigIntegerField, BooleanField, CharField, Model, Q, QuerySet, Value
from django.db.models.functions import Cast
from modeltranslation.manager import get_translatable_fields_for_model

from portal.languages import fallback_order, languages
from portal.publishing import Publishing
from portal.search.facet_words import NOTHING
from portal.texts import Words

# What stands in a union in place of what another facet asks for besides: a key, two texts, a yes or no.
NO_MORE = (Value(None, BigIntegerField()), Value("", CharField()), Value("", CharField()), Value(True, BooleanField()))


class OfRecords(Protocol):
    """A facet of other records."""

    records: type[Model]
    fields: tuple[str, ...]
    more: tuple[Any, ...]  # as many expressions as `NO_MORE`, or none


@dataclass(frozen=True, slots=True)
class Term:
    """A record that stands in a facet."""

    key: int
    value: str  # in the address
    label: Words
    more: tuple[Any, ...] = ()  # what the facet asks for besides


class Vocabulary:
    """The terms that a list has met so far."""

    def __init__(self) -> None:
        self._terms: dict[type[Model], dict[str, Term]] = {}
        self._keys: dict[type[Model], dict[str, Term]] = {}

    def by_value(self, facet: OfRecords, value: str) -> Term | None:
        """The public record of a value in the address."""
        return self._terms.get(facet.records, {}).get(value)

    def by_key(self, facet: OfRecords, key: str) -> Term | None:
        """The public record of a value in the index."""
        return self._keys.get(facet.records, {}).get(key)

    def all_of(self, facet: OfRecords) -> list[Term]:
        """All records that are known."""
        return list(self._keys.get(facet.records, {}).values())

    def learn_values(self, wanted: Iterable[tuple[OfRecords, list[str] | None]]) -> None:
        """Look up the records of these values of the address; of None, all records."""
        self._learn(
            (facet, Q() if values is None else _values_condition(facet.records, values))
            for facet, values in wanted
            if values is None or values
        )

    def learn_keys(self, wanted: Iterable[tuple[OfRecords, Iterable[str]]]) -> None:
        """Look up the records of these values of the index that are not known yet."""
        unknown = (
            (facet, [key for key in keys if key != NOTHING and not self.by_key(facet, key)]) for facet, keys in wanted
        )
        self._learn((facet, Q(pk__in=keys)) for facet, keys in unknown if keys)

    def _learn(self, asked: Iterable[tuple[OfRecords, Q]]) -> None:
        facets = {}
        queries = []
        for facet, condition in asked:
            facets[facet.records._meta.label] = facet
            queries.append(_rows(facet, condition))
        if not queries:
            return
        rows = queries[0].union(*queries[1:], all=True) if len(queries) > 1 else queries[0]
        for label, key, value, original, *more in rows:
            model = facets[label].records
            texts, besides = more[: -len(NO_MORE)], more[-len(NO_MORE) :]
            term = Term(key, value, _best(texts, original), tuple(besides))
            self._terms.setdefault(model, {})[value] = term
            self._keys.setdefault(model, {})[str(key)] = term


def _values_condition(model: type[Model], values: list[str]) -> Q:
    if has_slug(model):
        return Q(slug__in=values)
    return Q(pk__in=[value for value in values if value.isascii() and value.isdecimal() and len(value) < 18])


def has_slug(model: type[Model]) -> bool:
    """Whether records of a model are named by a slug in addresses."""
    return any(field.name == "slug" for field in model._meta.fields)


def _rows(facet: OfRecords, condition: Q) -> QuerySet:
    model = facet.records
    is_filtered = issubclass(model, Publishing) and not facet.more
    found = model.objects.published() if is_filtered else model.objects.all()
    value = "slug" if has_slug(model) else Cast("pk", CharField())
    translated = get_translatable_fields_for_model(model)
    columns: list[Any] = [
        f"{field}_{code}" if field in translated else field for field in (facet.fields * 2)[:2] for code in languages()
    ]
    # Modeltranslation's own `values_list` puts the columns in any order, which a union cannot stand.
    rows = found.filter(condition).order_by().rewrite(False)
    label = Value(model._meta.label, CharField())
    return rows.values_list(label, "pk", value, "original_language", *columns, *(facet.more or NO_MORE))


def _best(texts: list[str | None], original: str) -> Words:
    """The first name that is there, in the language that suits the reader best."""
    codes = languages()
    for start in range(0, len(texts), len(codes)):
        named = dict(zip(codes, texts[start : start + len(codes)], strict=True))
        for code in fallback_order(original):
            if text := named.get(code):
                return Words.in_language(text, "" if code == fallback_order(original)[0] else code)
    return Words()
