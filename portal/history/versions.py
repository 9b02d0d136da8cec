"""The versions of a record, read: each with its document, who made it, and what it changed."""

import json
from collections.abc import Sequence
from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext, pgettext
from reversion.models import Version

from portal.differences import changed_names
from portal.history.models import Act, RevisionNote
from portal.publishing import State
from portal.records import Record


def versions_of(record: Record) -> QuerySet[Version]:
    """Everything that was kept of a record, the newest first."""
    return Version.objects.get_for_object(record).select_related("revision__user", "revision__note")


def before(record: Record, version: Version) -> Version | None:
    """What the record was before; changes that were thrown away were never part of it."""
    return versions_of(record).filter(pk__lt=version.pk).exclude(revision__note__act=Act.DISCARDED).first()


class Kept:
    """One version and the one before it."""

    def __init__(self, version: Version, before: Version | None) -> None:
        self.version, self.before = version, before
        self.moment = version.revision.date_created
        self.words = version.revision.comment

    @cached_property
    def document(self) -> dict[str, Any]:
        """The record as it was then."""
        return json.loads(self.version.serialized_data)

    @cached_property
    def document_before(self) -> dict[str, Any] | None:
        """The record as it was before; None at its beginning."""
        return json.loads(self.before.serialized_data) if self.before else None

    @property
    def person(self) -> str:
        """Who it was, as people call them."""
        person = self.version.revision.user
        if person is None:
            return gettext("the portal itself, or somebody who is no longer here")
        return person.get_full_name() or person.get_username()

    @property
    def note(self) -> RevisionNote | None:
        """What it was beside a change."""
        return getattr(self.version.revision, "note", None)

    @property
    def was_thrown_away(self) -> bool:
        """True for changes of a public page that somebody threw away: they never were the record."""
        return self.note is not None and self.note.act == Act.DISCARDED

    @property
    def what(self) -> str:
        """The kind of change in a word or two; empty for a plain one."""
        if self.note:
            return self.note.get_act_display()
        return "" if self.before else pgettext("what happened to a record", "first version kept")

    @property
    def new_state(self) -> str:
        """The state that the record was given by this change; empty where it stayed as it was."""
        states = [(document or {}).get("fields", {}).get("state") for document in (self.document_before, self.document)]
        return str(State(states[1]).label) if states[0] != states[1] and states[1] else ""

    @property
    def changed(self) -> list[str]:
        """Names of what it changed."""
        return changed_names(self.document_before, self.document)


def kept(record: Record, versions: Sequence[Version]) -> list[Kept]:
    """A page of versions, newest first, each with the one before it."""
    older = before(record, versions[-1]) if versions else None
    page = []
    for version in reversed(versions):
        page.append(Kept(version, older))
        older = older if page[-1].was_thrown_away else version
    return page[::-1]
