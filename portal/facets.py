"""Facets: by what a list can be narrowed down, and how many records stand behind each value.

Every list has one `FacetedFilterSet`; page, export and feed use the same one. *Not stated* is a value of its own, the
last one of its facet. Whatever stands in the query string, unknown values are passed over.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import django_filters
from django import forms
from django.db.models import Count, Q, QuerySet
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from portal.collation import sort_key
from portal.languages import current_language

NOT_STATED = "not-stated"  # in the query string
MOST_VALUES = 20  # of one facet that one request may ask for
BIGGEST_ID = 2**63 - 1


Labels = Callable[[Iterable[Any]], dict[Any, str]]  # `Words` where the language may be another than the reader's


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One line of a facet; the label may be `Words`, which know their language."""

    value: str
    label: str
    count: int
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """A link of a list: what it is about, its value (maybe `Words`), and the address that it leads to."""

    label: str
    value: str
    href: str
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class ShownFacet:
    """A facet as the page shows it."""

    name: str
    label: str
    values: list[FacetValue]

    @property
    def chosen(self) -> list[FacetValue]:
        """The values by which the visitor filters now."""
        return [value for value in self.values if value.is_chosen]


class ValuesField(forms.Field):
    """Any number of values; those that cannot be meant are left out instead of refused."""

    widget = forms.MultipleHiddenInput

    def clean(self, value: Any) -> list[str]:
        wanted = [str(item) for item in value or [] if item and len(str(item)) <= 60 and "\0" not in str(item)]
        return list(dict.fromkeys(wanted))[:MOST_VALUES]


def number(value: str) -> int | None:
    """The value as a key of a record, or None."""
    return int(value) if value.isascii() and value.isdecimal() and int(value) <= BIGGEST_ID else None


class Facet(django_filters.Filter):
    """A facet of a plain column or of a foreign key.

    *labels* gives the reader's words for the values met; a value that it does not know is not shown. *key* turns the
    text of the query string into the column's value (None: pass over).
    """

    field_class = ValuesField

    def __init__(
        self,
        field_name: str,
        *,
        label: Any,
        labels: Labels | dict,
        key: Callable[[str], Any] = str,
        in_given_order: bool = False,
    ) -> None:
        super().__init__(field_name=field_name, label=label, required=False)
        self.labels = labels if callable(labels) else lambda _values: labels
        # A choice that there is not is passed over; a record that there is not has nothing behind it.
        self.key = key if callable(labels) else lambda value: value if value in labels else None
        self.is_key, self.in_given_order = key is number, in_given_order

    def filter(self, qs: QuerySet, value: list[str]) -> QuerySet:
        keys = [key for item in value or [] if item != NOT_STATED and (key := self.key(item)) is not None]
        condition = self.stated(keys) if keys else Q()
        if NOT_STATED in (value or []):
            condition |= self.not_stated()
        return qs.filter(condition) if condition else qs

    def stated(self, keys: list[Any]) -> Q:
        """The condition that a record has one of the values."""
        return Q(**{f"{self.field_name}__in": keys})

    def not_stated(self) -> Q:
        """The condition that a record has no value."""
        return Q(**{f"{self.field_name}__isnull": True}) | (Q() if self.is_key else Q(**{self.field_name: ""}))

    def counts(self, qs: QuerySet) -> dict[Any, int]:
        """How many records of *qs* there are for each value; for none under None."""
        found: dict[Any, int] = {}
        # Distinct, because what the list counts for its rows may have joined other tables.
        for value, count in qs.order_by().values_list(self.field_name).annotate(Count("pk", distinct=True)):
            found[value or None] = found.get(value or None, 0) + count
        return found

    def shown(self, name: str, counts: dict[Any, int], wanted: list[str]) -> ShownFacet:
        """The facet with these counts; chosen values are there even when nothing stands behind them."""
        for item in wanted:
            key = None if item == NOT_STATED else self.key(item)
            if key is not None or item == NOT_STATED:
                counts.setdefault(key, 0)
        labels = self.labels([value for value in counts if value is not None])
        stated = [value for value in (labels if self.in_given_order else counts) if value in counts and value in labels]
        if not self.in_given_order:
            language = current_language()
            stated.sort(key=lambda value: (-counts[value], sort_key(labels[value], language)))
        lines = [(str(value), labels[value], counts[value]) for value in stated]
        if None in counts:
            lines.append((NOT_STATED, str(_("not stated")), counts[None]))
        values = [FacetValue(value, text, count, value in wanted) for value, text, count in lines]
        return ShownFacet(name, str(self.label), values)


class RelatedFacet(Facet):
    """A facet whose values stand in rows of another table, several for one record.

    *rows* gives the rows that the public may know, *record* is their key to the record, *field_name* the value in them.
    *expected* is whether a record without a row lacks something that a reader would expect: *not stated*.
    """

    def __init__(
        self, field_name: str, *, rows: Callable[[], QuerySet], record: str, expected: bool = True, **more: Any
    ) -> None:
        super().__init__(field_name, **more)
        self.rows, self.record, self.expected = rows, record, expected

    def stated(self, keys: list[Any]) -> Q:
        return Q(pk__in=self.rows().order_by().filter(super().stated(keys)).values(self.record))

    def not_stated(self) -> Q:
        return ~Q(pk__in=self.rows().order_by().exclude(super().not_stated()).values(self.record))

    def counts(self, qs: QuerySet) -> dict[Any, int]:
        rows = (
            self.rows()
            .order_by()
            .filter(**{f"{self.record}__in": qs.order_by().values("pk")})
            .exclude(super().not_stated())
        )
        found = dict(rows.values_list(self.field_name).annotate(Count(self.record, distinct=True)))
        if self.expected and (without := qs.filter(self.not_stated()).count()):
            found[None] = without
        return found


class FacetedFilterSet(django_filters.FilterSet):
    """The filters of one list with their facets and its orders.

    `sorts` maps the word in the query string to the reader's word and to a function that gives the order; the first
    one is the usual order.
    """

    sorts: dict[str, tuple[Any, Callable[[], list]]] = {}

    def __init__(self, data: QueryDict | None = None, queryset: QuerySet | None = None, **more: Any) -> None:
        super().__init__(data=data if data is not None else QueryDict(), queryset=queryset, **more)

    @property
    def sort(self) -> str:
        """The order asked for, or the usual one."""
        asked = self.data.get("sort")
        return asked if asked in self.sorts else next(iter(self.sorts), "")

    @property
    def ordered(self) -> QuerySet:
        """The records that the filters leave, in the order asked for; the key decides between equals."""
        return self.qs.order_by(*self.sorts[self.sort][1](), "pk")

    @cached_property
    def values(self) -> dict[str, Any]:
        """What the visitor asked for, cleaned; what cannot be meant is not there."""
        self.form.is_valid()
        return self.form.cleaned_data

    @cached_property
    def facets(self) -> list[ShownFacet]:
        """Every facet with its counts."""
        facets = {name: item for name, item in self.filters.items() if isinstance(item, Facet)}
        return [item.shown(name, self.counts(name), self.values.get(name) or []) for name, item in facets.items()]

    def counts(self, name: str) -> dict[Any, int]:
        """How many records stand behind each value of a facet, among those that all other filters leave."""
        qs = self.queryset.all()
        for other, value in self.values.items():
            if other != name:
                qs = self.filters[other].filter(qs, value)
        return self.filters[name].counts(qs)

    @cached_property
    def active(self) -> list[Choice]:
        """What narrows the list now, one by one; the address of each is the list without it."""
        found = []
        for name, value in self.values.items():
            if value and not isinstance(self.filters[name], Facet):
                found.append(Choice(str(self.filters[name].label), str(value), self.url(**{name: ""})))
        for facet in self.facets:
            for value in facet.chosen:
                rest = [item.value for item in facet.chosen if item is not value]
                found.append(Choice(facet.label, value.label, self.url(**{facet.name: rest})))
        return found

    @property
    def sort_choices(self) -> list[Choice]:
        """The orders on offer."""
        orders = self.sorts.items()
        return [Choice(str(label), name, self.url(sort=name), name == self.sort) for name, (label, _order) in orders]

    @property
    def clear(self) -> str:
        """The list without any filter, in the same order."""
        return self.url(**dict.fromkeys(self.filters, ""))

    def url(self, **changes: Any) -> str:
        """The address of this list with some values changed; the page number is forgotten."""
        sort = self.sort if "sort" in self.data else ""
        query = urlencode(_pairs({**self.values, "sort": sort, **changes}))
        path = self.request.path if self.request else ""
        return f"{path}?{query}" if query or not path else path


def _pairs(values: dict[str, Any]) -> list[tuple[str, str]]:
    many = ((name, value if isinstance(value, list) else [value]) for name, value in values.items())
    return [(name, str(one)) for name, several in many for one in several if one]
