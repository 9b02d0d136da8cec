"""What an editor has confirmed, on its way to the records: fields and rows of one draft."""

import uuid
from collections import defaultdict
from typing import Any

from partners.models import Organisation
from portal.models import User
from portal.records import Record, apply
from projects.quick.document import add_organisation


class Draft:
    """One record in the making. Rows of the form write into it; `save` puts everything in place as drafts."""

    def __init__(self, model: str, owner: Organisation, language: str) -> None:
        self.model, self.owner, self.language = model, owner, language
        self.fields: dict[str, Any] = {}
        self.children: dict[str, list[dict[str, Any]]] = defaultdict(list)
        self.participations: dict[str, str] = {}  # name on the page: id of the row
        self.articles: list[dict[str, Any]] = []

    def text(self, name: str, value: str) -> None:
        """A text of the record, in the language of the page."""
        self.fields[f"{name}_{self.language}"] = value

    def row(self, kind: str, values: dict[str, Any], texts: dict[str, str] | None = None) -> str:
        """An owned row, with *texts* in the language of the page; its id."""
        key = str(uuid.uuid4())
        written = {f"{name}_{self.language}": value for name, value in (texts or {}).items()}
        original = {"original_language": self.language}
        self.children[kind].append({"id": key, "fields": original | values | written})
        return key

    def organisation(self, choice: Organisation | None, name: str, country: str) -> Organisation:
        """The chosen organisation, or a new draft of that name, without a town: no page says which it is."""
        answers = {"name": name, "town": "", "country": country, "kind": ""}
        return choice or add_organisation(answers, self.owner, self.language)

    def document(self, title: str) -> str:
        """A document known by its title only; its identity."""
        return str(
            apply(
                {
                    "model": "partners.document",
                    "uuid": str(uuid.uuid4()),
                    "fields": {
                        f"title_{self.language}": title,
                        "original_language": self.language,
                        "language": self.language,
                        "owner": str(self.owner.uuid),
                    },
                }
            ).uuid
        )

    def save(self, person: User) -> Record:
        """Make the record and its news, all of them drafts, inside the public change of the caller."""
        record = apply(self._of(self.model, self.fields, self.children))
        _by(record, person)
        for article in self.articles:
            _by(apply(self._of("news.article", article | {"projects": [str(record.uuid)]})), person)
        return record

    def _of(self, model: str, fields: dict[str, Any], children: dict | None = None) -> dict[str, Any]:
        common = {"owner": str(self.owner.uuid), "original_language": self.language, "state": "draft"}
        return {"model": model, "uuid": str(uuid.uuid4()), "fields": common | fields, "children": dict(children or {})}


def _by(record: Record, person: User) -> None:
    record.created_by = record.updated_by = person
    record.save(update_fields=["created_by", "updated_by"])
