"""The page that shows both texts where two people changed the same, side by side, and asks which to keep."""

from dataclasses import asdict, dataclass
from typing import Any

from django.apps import apps
from django.core import signing
from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from portal.copies.merging import BOTH, MINE, THEIRS, Conflict, Document, merge, settle
from portal.copies.models import WorkingCopy, has_been_public
from portal.differences import Change, Part, differences
from portal.records import Record
from portal.shown_values import money_of
from portal.word_differences import ADDED, REMOVED, Piece, all_pieces

SALT = "portal.editing.conflicts"
KEPT = 30 * 24 * 3600  # seconds


@dataclass(frozen=True, slots=True)
class Sides:
    """Where a change started, what one person made of it, and what stands there meanwhile."""

    opened: Document
    mine: Document
    theirs: Document

    def signed(self, person: int) -> str:
        """As the page carries it until the person has chosen."""
        return signing.dumps({"person": person, **asdict(self)}, salt=SALT, compress=True)

    @classmethod
    def read(cls, request: HttpRequest, record: Record) -> "Sides":
        """What the page carried. Raises `SuspiciousOperation` for anything else."""
        try:
            kept = signing.loads(request.POST.get("_sides", ""), salt=SALT, max_age=KEPT)
        except signing.BadSignature as error:
            raise SuspiciousOperation("the page of conflicts was not ours") from error
        if kept.pop("person") != request.user.pk or kept["mine"]["uuid"] != str(record.uuid):
            raise SuspiciousOperation("the page of conflicts was for somebody or something else")
        return cls(**kept)


@dataclass(frozen=True, slots=True)
class Question:
    """One value on which two people disagree, as the page shows it."""

    name: str  # of the radio buttons
    heading: str
    language: str
    theirs: list[Piece]
    mine: list[Piece]
    can_keep_both: bool
    removed: str  # `mine` or `theirs` where one side took the whole row away
    chosen: str


def conflict_page(
    model_admin: Any, request: HttpRequest, record: Record, sides: Sides, conflicts: list[Conflict]
) -> TemplateResponse:
    """Both texts of everything that collided. Nothing is written until the person has chosen for each."""
    parts = {(part.rows, part.row_id): part for part in differences(sides.theirs, sides.mine)}
    copy = WorkingCopy.of(record) if has_been_public(record) else None
    context = {
        **model_admin.admin_site.each_context(request),
        "title": _("Somebody else changed the same"),
        "opts": model_admin.opts,
        "original": record,
        "sides": sides.signed(request.user.pk),
        "questions": [_question(sides, conflict, parts, request.POST) for conflict in conflicts],
        "again": "_settle" in request.POST,
        "what_for": request.POST.get("_what_for", ""),
        "changed_by": copy.changed_by if copy else getattr(record, "updated_by", None),
        "changed_at": copy.changed_at if copy else getattr(record, "updated_at", None),
    }
    return TemplateResponse(request, "admin/conflicts.html", context, status=409)


def chosen_in(request: HttpRequest, record: Record) -> tuple[Sides, list[Conflict], Document | None]:
    """What the person chose on the page: the document settled so, or None where a choice is missing."""
    sides = Sides.read(request, record)
    merged, conflicts = merge(sides.opened, sides.mine, sides.theirs)
    chosen = {conflict.path: request.POST.get(f"choice-{conflict.path}") for conflict in conflicts}
    complete = all(choice in (MINE, THEIRS, BOTH) for choice in chosen.values())
    return sides, conflicts, settle(merged, sides.mine, conflicts, chosen) if complete else None


def _question(sides: Sides, conflict: Conflict, parts: dict[tuple[str, str], Part], data: Any) -> Question:
    rows, _slash, key = conflict.row.partition("/")
    part = parts[rows, key]
    change = next((change for change in part.changes if _is_about(change, sides.mine["model"], rows, conflict)), None)
    name = f"choice-{conflict.path}"
    theirs, mine = _texts(change) if change else ([], [])
    return Question(
        name=name,
        heading=" – ".join(filter(None, (f"{capfirst(part.heading)}: {part.title}" if rows else "", _label(change)))),
        language=change.language if change else "",
        theirs=theirs,
        mine=mine,
        can_keep_both=bool(change and change.language and change.before and change.after),
        removed=MINE if conflict.mine is None else THEIRS if conflict.theirs is None else "",
        chosen=data.get(name, ""),
    )


def _label(change: Change | None) -> str:
    return change.label if change else ""


def _texts(change: Change) -> tuple[list[Piece], list[Piece]]:
    """Their text and mine, each whole, with the words marked that the other does not have."""
    pieces = all_pieces(change.before, change.after)
    return [p for p in pieces if p.kind != ADDED], [p for p in pieces if p.kind != REMOVED]


def _is_about(change: Change, label: str, rows: str, conflict: Conflict) -> bool:
    model = apps.get_model(label)
    model = model._meta.get_field(rows).related_model if rows else model
    amounts = {name: set(vars(money).values()) for name, money in money_of(model).items()}
    return change.field in conflict.columns or bool(amounts.get(change.field, set()) & set(conflict.columns))
