"""The kinds of facets: what a value in the address is in the index, and what it is called."""

import re
from collections.abc import Callable, Iterable
from typing import Any

import django_filters
from django import forms
from django.db.models import Model

from portal.collation import sort_key
from portal.countries import country_names
from portal.facets.shown import NOT_STATED, FacetValue
from portal.facets.vocabulary import has_slug
from portal.languages import current_language, language_name, languages
from portal.search.facet_words import NOTHING
from portal.search.hits import FacetTotals
from portal.texts import Words

MOST_VALUES = 20  # of one facet that one request may ask for
LONGEST_VALUE = 80


class ValuesField(forms.Field):
    """Any number of values; those that cannot be meant are left out instead of refused."""

    widget = forms.MultipleHiddenInput

    def clean(self, value: Any) -> list[str]:
        wanted = [
            str(item) for item in value or [] if item and len(str(item)) <= LONGEST_VALUE and "\0" not in str(item)
        ]
        return sorted(dict.fromkeys(wanted))[:MOST_VALUES]


class Facet(django_filters.Filter):
    """A facet whose words in the index begin with its name, or with `word`.

    A value of the index is what follows. *Not stated* is offered where a reader would expect something to be stated.
    A long facet has a page of its own with all its values.
    """

    field_class = ValuesField
    in_given_order = False
    takes_not_stated = True
    pattern = "[-a-z0-9_]+"  # of a value in the address

    def __init__(self, *, label: Any, word: str = "", is_long: bool = False, is_expected: bool = True) -> None:
        super().__init__(label=label, required=False)
        self.word, self.is_long, self.is_expected = word, is_long, is_expected

    def begins(self, name: str) -> str:
        """How the words of the facet begin."""
        return self.word or name

    def indexed(self, value: str) -> list[str]:
        """The values of the index that stand for a value of the address; nothing for one that cannot be meant."""
        raise NotImplementedError

    def lines(self, totals: FacetTotals) -> Iterable[tuple[str, str, int, int]]:
        """(value in the address, label, count, depth) of what the index knows, without *not stated*, in any order."""
        raise NotImplementedError

    def label_of(self, value: str) -> str:
        """What a value of the address is called; empty for one that is not known."""
        raise NotImplementedError

    def accepted(self) -> list[str]:
        """All values of the address besides *not stated*, where they are few and no database has to be asked."""
        return []

    def not_stated(self) -> list[str]:
        """The values of the index for *not stated*."""
        return [NOTHING]

    def words(self, name: str, values: Iterable[str]) -> list[str]:
        """The words of the index for the values asked for."""
        found = (self.not_stated() if value == NOT_STATED else self.indexed(value) for value in values)
        return [self.begins(name) + value for some in found for value in some]

    def not_stated_count(self, totals: FacetTotals) -> int:
        """How many hits state nothing."""
        return sum(totals.counts.get(value, 0) for value in self.not_stated())

    def shown(self, totals: FacetTotals, chosen: list[str], not_stated: str) -> list[FacetValue]:
        """All values with their counts; chosen ones are there even when nothing stands behind them."""
        lines = [line for line in self.lines(totals) if line[1]]
        met = {value for value, *_more in lines}
        lines += [(value, self.label_of(value), 0, 0) for value in chosen if value not in met and value != NOT_STATED]
        if not self.in_given_order:
            language = current_language()
            lines.sort(key=lambda line: (-line[2], sort_key(line[1], language)))
        nothing = self.not_stated_count(totals) if self.is_expected else 0
        if nothing or NOT_STATED in chosen:
            lines.append((NOT_STATED, not_stated, nothing, 0))
        return [
            FacetValue(value, label, count, value in chosen, depth, totals.is_exact)
            for value, label, count, depth in lines
        ]


class ChoiceFacet(Facet):
    """A facet of a column with choices, in their order."""

    in_given_order = True

    def __init__(self, choices: Iterable[tuple[str, Any]], **more: Any) -> None:
        super().__init__(**more)
        self.choices = dict(choices)

    def options(self) -> dict[str, str]:
        """{value in the address: label}."""
        return {value: str(label) for value, label in self.choices.items()}

    def accepted(self) -> list[str]:
        return list(self.options())

    def indexed(self, value: str) -> list[str]:
        return [value.lower().replace("_", "")] if value in self.options() else []

    def lines(self, totals: FacetTotals) -> Iterable[tuple[str, str, int, int]]:
        for value, label in self.options().items():
            if count := totals.counts.get(self.indexed(value)[0], 0):
                yield value, label, count, 0

    def label_of(self, value: str) -> str:
        return self.options().get(value, "")


class CountryFacet(ChoiceFacet):
    """A facet of countries, those with the most records first."""

    in_given_order = False

    def __init__(self, **more: Any) -> None:
        super().__init__((), **more)

    def options(self) -> dict[str, str]:
        return country_names(current_language())


class LanguageFacet(ChoiceFacet):
    """A facet of the site's languages."""

    def __init__(self, **more: Any) -> None:
        super().__init__((), **more)

    def options(self) -> dict[str, str]:
        return {code: language_name(code) for code in languages()}


class YearFacet(Facet):
    """A facet of years, the latest first."""

    in_given_order = True
    pattern = "[0-9]{4}"

    def indexed(self, value: str) -> list[str]:
        return [value] if value.isascii() and value.isdecimal() and len(value) == 4 else []

    def lines(self, totals: FacetTotals) -> Iterable[tuple[str, str, int, int]]:
        return [
            (year, year, count, 0) for year, count in sorted(totals.counts.items(), reverse=True) if year != NOTHING
        ]

    def label_of(self, value: str) -> str:
        return value if self.indexed(value) else ""


class RangeFacet(Facet):
    """A facet of the ranges *known*; *label_for* says what one is called, empty for one that there is not."""

    in_given_order = True

    def __init__(
        self, label_for: Callable[[str], str], order: Callable[[str], Any], known: Iterable[Any], **more: Any
    ) -> None:
        super().__init__(**more)
        self.label_for, self.order, self.known = label_for, order, [str(value) for value in known]

    def accepted(self) -> list[str]:
        return self.known

    def indexed(self, value: str) -> list[str]:
        return [value] if self.label_for(value) else []

    def lines(self, totals: FacetTotals) -> Iterable[tuple[str, str, int, int]]:
        known = [value for value in totals.counts if value != NOTHING and self.label_for(value)]
        return [(value, self.label_for(value), totals.counts[value], 0) for value in sorted(known, key=self.order)]

    def label_of(self, value: str) -> str:
        return self.label_for(value)


class RecordFacet(Facet):
    """A facet of other records: in the index by their key, in the address by their slug (places: by their key)."""

    more: tuple[Any, ...] = ()

    def __init__(self, model: type[Model] | str, *fields: str, **more: Any) -> None:
        super().__init__(**more)
        self.records, self.fields = model, fields or ("name",)

    @property
    def pattern(self) -> str:
        return "[-a-z0-9_]+" if has_slug(self.records) else "[0-9]{1,17}"

    def can_be(self, value: str) -> bool:
        """Whether a value could name a record at all."""
        return value == NOT_STATED or re.fullmatch(self.pattern, value) is not None

    def indexed(self, value: str) -> list[str]:
        term = self.parent.vocabulary.by_value(self, value)
        return [str(term.key)] if term else []

    def lines(self, totals: FacetTotals) -> Iterable[tuple[str, str, int, int]]:
        for key, count in totals.counts.items():
            if term := self.parent.vocabulary.by_key(self, key):
                yield term.value, term.label, count, 0

    def label_of(self, value: str) -> str:
        term = self.parent.vocabulary.by_value(self, value)
        return term.label if term else Words()
