"""What the page shows of a facet."""

from dataclasses import dataclass, field

from django.utils.translation import pgettext

NOT_STATED = "not-stated"  # in the query string
SHOWN_AT_ONCE = 6  # values of a facet


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One line of a facet; the label may be `Words`, which know their language. `depth` is the step in a tree."""

    value: str
    label: str
    count: int
    is_chosen: bool
    depth: int = 0
    is_exact: bool = True

    @property
    def number(self) -> str:
        """The count in words: how many, or about how many."""
        rounded = self.count if self.is_exact else _rounded(self.count)
        return (
            str(rounded) if self.is_exact else pgettext("number of records", "about %(number)s") % {"number": rounded}
        )


def _rounded(number: int) -> int:
    """Two digits that mean something; a count of a sample says no more."""
    step = 10 ** max(0, len(str(number)) - 2)
    return round(number / step) * step


@dataclass(frozen=True, slots=True)
class Choice:
    """A link of a list: what it is about, its value (maybe `Words`), and the address that it leads to."""

    label: str
    value: str
    href: str
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class ShownFacet:
    """A facet as the page shows it. `more` leads to the page with all its values, where there are too many here."""

    name: str
    label: str
    values: list[FacetValue] = field(default_factory=list)
    more: str = ""

    @property
    def chosen(self) -> list[FacetValue]:
        """The values by which the visitor filters now."""
        return [value for value in self.values if value.is_chosen]

    @property
    def first(self) -> list[FacetValue]:
        """What is seen at once: the first values, and whatever is chosen."""
        return [value for place, value in enumerate(self.values) if place < SHOWN_AT_ONCE or value.is_chosen]

    @property
    def rest(self) -> list[FacetValue]:
        """What is folded away."""
        return [value for place, value in enumerate(self.values) if place >= SHOWN_AT_ONCE and not value.is_chosen]
