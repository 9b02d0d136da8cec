"""Whom and what the portal knows by name or identity; each kind is read once for a file."""

import uuid
from collections import defaultdict
from collections.abc import Callable
from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from partners.models import Organisation, Place
from portal.importing.values import accepted, plain
from portal.languages import languages
from portal.names import folded
from portal.publishing import published_condition
from projects.models import Programme, ProjectIdentifier, Theme

Names = dict[str, list[tuple[str, str]]]  # {folded name: [(identity, country), …]}


class Known:
    """Answers for one file."""

    def __init__(self) -> None:
        self._there: dict[type[models.Model], set[int]] = {}

    @cached_property
    def organisations(self) -> Names:
        """Organisations by all their names."""
        return _by_lines(Organisation.objects.values_list("uuid", "found_by", "place__country"))

    @cached_property
    def places(self) -> Names:
        """Places by all their names."""
        return _by_lines(Place.objects.values_list("uuid", "found_by", "country"))

    @cached_property
    def programmes(self) -> Names:
        """Programmes by name and short name in every language."""
        return _by_columns(Programme, "name", "short_name")

    @cached_property
    def themes(self) -> Names:
        """Themes by their name in every language."""
        return _by_columns(Theme, "name")

    def called(self, model: type[models.Model], value: Any, country: str = "") -> str | None:
        """The identity of the one record called so; None where nobody is. Raises where several are."""
        names = {Organisation: self.organisations, Place: self.places, Programme: self.programmes, Theme: self.themes}
        found = names[model].get(folded(plain(value)), [])
        if country:
            found = [one for one in found if one[1] in (country, "")] or found
        if len({identity for identity, _country in found}) > 1:
            raise ValidationError(_("Several records are called so. Write the identifier (UUID) instead."))
        return found[0][0] if found else None

    def named(self, model: type[models.Model]) -> Callable[[Any], str]:
        """Reads the name of a record that must be there."""

        def read(value: Any) -> str:
            if (found := self.called(model, value)) is None:
                if model is Programme or model is Theme:
                    raise ValidationError(accepted(str(one) for one in model.objects.order_by("pk")))
                raise ValidationError(_("Nothing is called so here. Please add it first, or correct the name."))
            return found

        return read

    def project(self, number: Any, owner: Organisation) -> str | None:
        """The identity of the one project, public or of *owner*, that has this number."""
        known = published_condition("project__") | models.Q(project__owner=owner)
        rows = ProjectIdentifier.objects.filter(known, value=plain(number)).values_list("project__uuid", flat=True)
        found = set(rows.distinct()[:2])
        return str(found.pop()) if len(found) == 1 else None

    def there(self, model: type[models.Model], identity: str) -> bool:
        """Whether a record with this identity is there; all of a kind are read at once."""
        if model not in self._there:
            rows = model._base_manager.values_list("uuid", flat=True)
            self._there[model] = {one.int for one in rows.iterator(chunk_size=2000)}
        return uuid.UUID(identity).int in self._there[model]


def _by_lines(rows: Any) -> Names:
    names: Names = defaultdict(list)
    for identity, found_by, country in rows.iterator(chunk_size=2000):
        for name in {line for line in found_by.splitlines() if line}:
            names[name].append((str(identity), country or ""))
    return dict(names)


def _by_columns(model: type[models.Model], *fields: str) -> Names:
    names: Names = defaultdict(list)
    for record in model.objects.all():
        texts = {folded(record.text_in(field, code)) for field in fields for code in languages()}
        for text in texts - {""}:
            names[text].append((str(record.uuid), ""))
    return dict(names)
