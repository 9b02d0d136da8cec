"""A project as the start of its next edition: who takes part and what it is about stay, what happened does not."""

import uuid
from typing import Any

from partners.models import Organisation
from portal.records import document_of
from projects.models import Detail, Project, ProjectRelation

# What one edition says of itself alone.
OF_ONE_EDITION = (
    "slug", "state", "publish_from", "checked_on", "is_sample", "start", "end", "lifecycle", "website",
    "partners_stated", "countries_stated", "title_is_descriptive", "published_title_language",
)  # fmt: skip
TEXTS_OF_ONE_EDITION = ("title", "summary", "description", "results", "start_note", "end_note", "published_title")
KEPT_ROWS = ("participations", "unnamed_partners", "contact_points")
KEPT_DETAILS = (Detail.Kind.OBJECTIVE, Detail.Kind.TARGET_GROUP)


def next_edition(project: Project, title: str, language: str, owner: Organisation) -> dict[str, Any]:
    """The document of a new draft: partners, places, themes, programme, aims, and this project as its earlier edition.

    No date, amount, number, activity, result or picture is taken along: nobody knows those of the next edition yet.
    """
    document = document_of(project)
    fields = {name: value for name, value in document["fields"].items() if not _is_of_one_edition(name)}
    origins = fields["text_origins"]
    fields |= {
        "owner": str(owner.uuid),
        "original_language": language,
        f"title_{language}": title,
        "text_origins": {name: said for name, said in origins.items() if name not in TEXTS_OF_ONE_EDITION},
    }
    children = {kind: _anew(document["children"][kind]) for kind in KEPT_ROWS}
    details = [row for row in document["children"]["details"] if row["fields"]["kind"] in KEPT_DETAILS]
    earlier = {"kind": ProjectRelation.Kind.EARLIER.value, "other": str(project.uuid), "original_language": language}
    children |= {"details": _anew(details), "relations": [{"id": str(uuid.uuid4()), "fields": earlier}]}
    return {"model": document["model"], "uuid": str(uuid.uuid4()), "fields": fields, "children": children}


def _is_of_one_edition(name: str) -> bool:
    return name in OF_ONE_EDITION or name.rpartition("_")[0] in TEXTS_OF_ONE_EDITION


def _anew(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [row | {"id": str(uuid.uuid4())} for row in rows]
