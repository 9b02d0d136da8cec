"""What can be found: each app registers its kinds of records in its `search.py`.

A kind says which texts of a record are found, in which tier, and which other records are mentioned in it.
"""

import datetime
import functools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.utils import timezone

from portal.collation import sort_key
from portal.languages import languages
from portal.partial_dates import PartialDate
from portal.publishing import State
from portal.search.models import name_column
from portal.texts import Translated

LONGEST_SORT_KEY = 60  # bytes


@dataclass
class Texts:
    """The plain texts of a record in one language, by tier."""

    title: list[str] = field(default_factory=list)
    summary: list[str] = field(default_factory=list)
    body: list[str] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)  # found like the body, never shown


@dataclass
class Things:
    """The `thing_word`s of places, programmes and themes to which a record is linked, by tier."""

    title: set[str] = field(default_factory=set)
    summary: set[str] = field(default_factory=set)
    body: set[str] = field(default_factory=set)


class SearchKind:
    """One kind of record in the index. Subclasses are registered with `@register`."""

    name: str
    model: type[models.Model]
    route: str  # the name of the address of its page
    # Lookups from the record to the records whose names stand in its entry: a change of those makes it anew.
    mentions: tuple[str, ...] = ()
    facet_names: tuple[str, ...] = ()  # none may be the beginning of another

    @property
    def word(self) -> str:
        """The facet word that every record of the kind has."""
        return self.name.replace("_", "")

    def queryset(self) -> models.QuerySet:
        """The records with everything that the entry needs, prefetched."""
        return self.model._base_manager.all()

    def concerned(self, model: type[models.Model], keys: set) -> set[int]:
        """The records of this kind whose entries depend on these rows: themselves, their owners, who mentions them."""
        found = set(keys) if model is self.model else set()
        for lookup in self._lookups(model):
            records = self.model._base_manager.filter(**{f"{lookup}__in": keys})
            found.update(records.values_list("pk", flat=True))
        return found

    @functools.cache  # noqa: B019  there is one of each kind, for ever
    def _lookups(self, model: type[models.Model]) -> list[str]:
        owned = [name for name in self.model.owned if _end_of(self.model, name) is model]
        return owned + [lookup for lookup in self.mentions if _end_of(self.model, lookup) is model]

    def public_from(self, record: Any) -> datetime.datetime | None:
        """Since when, or from when on, the record is public; None for one that is not to be public."""
        if record.state != State.PUBLISHED:
            return None
        return record.publish_from or record.created_at

    def changes_at(self, record: Any) -> Iterable[datetime.datetime | None]:
        """The moments at which the entry of a public record changes by itself."""
        return ()

    def texts(self, record: Any, language: str) -> Texts:
        """The texts in exactly this language."""
        raise NotImplementedError

    def names(self, record: Any) -> Iterable[str]:
        """The names by which the record is found first when they are all that is asked for."""
        return all_texts(record, "title")

    def things(self, record: Any) -> Things:
        """Places, programmes and themes to which the record is linked."""
        return Things()

    def page(self, record: Any) -> tuple[str, str]:
        """The name of the address where the record is shown, and its slug there."""
        return self.route, record.slug

    def facets(self, record: Any) -> dict[str, Iterable[str]]:
        """For each of `facet_names` the values of the record, in small letters and digits."""
        return {}

    def columns(self, record: Any) -> dict[str, Any]:
        """By what lists are sorted: the name in every reader's order, and what the kind adds."""
        field = "title" if "title" in record.text_fields() else "name"
        return {
            name_column(code): sort_key(record.best_text(field, code)[0], code)[0].encode()[:LONGEST_SORT_KEY]
            for code in languages()
        }

    def date(self, record: Any) -> str:
        """The ISO date by which the newest stands first; empty where there is none."""
        return ""


class NamedKind:
    """Something with names to which records are linked by its word: `place12`. Registered with `@register_named`."""

    name: str
    model: type[models.Model]
    is_in_texts = False  # whether a text that holds a whole name mentions the record: *v Žitavě* is Zittau

    def names(self, record: Any) -> Iterable[str]:
        """All names, whatever their language."""
        raise NotImplementedError

    def is_public(self, record: Any) -> bool:
        """Whether the names may be known."""
        return True

    def publish_from(self, record: Any) -> datetime.datetime | None:
        """From when on the names may be known; None: always."""
        return None


KINDS: dict[str, SearchKind] = {}
NAMED: dict[type[models.Model], NamedKind] = {}


def register(kind: type[SearchKind]) -> type[SearchKind]:
    """Make records of this kind findable."""
    KINDS[kind.name] = kind()
    return kind


def register_named(kind: type[NamedKind]) -> type[NamedKind]:
    """Let all names of these lead to the records that are linked to them."""
    NAMED[kind.model] = kind()
    return kind


def _end_of(model: type[models.Model], lookup: str) -> type[models.Model]:
    for step in lookup.split("__"):
        model = model._meta.get_field(step).related_model
    return model


def thing_word(record: models.Model) -> str:
    """The one word for a place, programme or theme, whatever it is called: `place12`."""
    return f"{NAMED[type(record)].name}{record.pk}"


def texts_of(rows: Iterable[Translated], language: str, *fields: str) -> Iterator[str]:
    """The texts of several rows in exactly this language."""
    return (text for row in rows for name in fields if (text := row.text_in(name, language)))


def all_texts(record: Translated, field: str) -> list[str]:
    """What *field* says, in every language that it says it in."""
    return [text for code in languages() if (text := record.text_in(field, code))]


def iso(date: PartialDate | None) -> str:
    """The first day of a date as ISO text; empty for none."""
    return date.first_day.isoformat() if date else ""


def midnight(day: datetime.date) -> datetime.datetime:
    """The moment at which a day begins here."""
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time()))


def future_of(records: Iterable[Any]) -> Iterator[datetime.datetime]:
    """When those of the *records* that wait for their time become public."""
    now = timezone.now()
    return (
        record.publish_from
        for record in records
        if record.state == State.PUBLISHED and record.publish_from and record.publish_from > now
    )


def with_pages() -> list[str]:
    """The kinds whose records have pages of their own."""
    return [name for name, kind in KINDS.items() if hasattr(kind.model, "get_absolute_url")]
