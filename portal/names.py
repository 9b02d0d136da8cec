"""Finding by name: with or without diacritics, in small or capital letters, in any language that has a name for it."""

import unicodedata
from typing import Any

from django.db import models
from django.db.models import Q

from portal.languages import languages
from portal.slugs import PLAIN


def folded(text: str) -> str:
    """*text* as names are compared: in small letters, without diacritics, with single spaces."""
    letters = unicodedata.normalize("NFKD", text.translate(PLAIN))
    return " ".join("".join(letter for letter in letters if not unicodedata.combining(letter)).casefold().split())


class FoundByName(models.Model):
    """A record with several names. `found_by` holds all of them folded, each between line breaks."""

    names_in: tuple[str, ...] = ("other_names",)  # columns beside the name that hold a name on each line

    found_by = models.TextField(default="", editable=False)

    class Meta:
        abstract = True

    @property
    def names(self) -> list[str]:
        """Every name by which people may look for it, those that are shown first."""
        columns = [*(f"name_{code}" for code in languages()), *self.names_in]
        lines = [line.strip() for column in columns for line in (getattr(self, column) or "").splitlines()]
        return list(dict.fromkeys(line for line in lines if line))

    def remember_names(self) -> None:
        """Write down by what it is found; for writers that bypass `save()`."""
        self.found_by = "".join(f"\n{name}\n" for name in dict.fromkeys(map(folded, self.names)))

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.remember_names()
        if (fields := kwargs.get("update_fields")) is not None:
            kwargs["update_fields"] = {*fields, "found_by"}
        super().save(*args, **kwargs)


def called(name: str) -> Q:
    """The condition that *name* is, whole, one of the names; nothing is called by an empty name."""
    wanted = folded(name)
    return Q(found_by__contains=f"\n{wanted}\n") if wanted else Q(pk__in=[])


def holds_word(word: str, columns: tuple[str, ...] = ("found_by",)) -> Q:
    """The condition that *word* is part of some name."""
    condition = Q()
    for column in columns:
        condition |= Q(**{f"{column}__contains": folded(word)})
    return condition
