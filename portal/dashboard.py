"""The first page of the admin: what waits for this person. Every number leads to the list that it counts."""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from django.contrib import admin
from django.db.models import Count
from django.http import HttpRequest
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from portal.editing import RecordAdmin
from portal.editing.people import may_publish, only_translates
from portal.languages import language_name, languages
from portal.publishing import Publishing
from portal.text_summaries import waiting_in
from portal.workflow.waiting import OursFilter, conditions, ours, with_work

RECENT = 8
KINDS_OF_TEXTS = {"missing": ("missing",), "outdated": ("outdated", "machine")}  # as the filters of the lists have them


@dataclass(frozen=True, slots=True)
class Number:
    """So many records of a kind, and where they are listed."""

    name: str
    count: int
    address: str


@dataclass(frozen=True, slots=True)
class Block:
    """One kind of work. `nothing` is said where there is none."""

    title: str
    nothing: str
    numbers: list[Number] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Recent:
    """A record that was changed lately, and by whom."""

    record: Publishing
    kind: str
    address: str


def dashboard(site: admin.AdminSite, request: HttpRequest) -> dict[str, Any]:
    """For the template of the first page."""
    kinds = [one for one in site._registry.values() if isinstance(one, RecordAdmin) and one.is_publishing]
    kinds = [one for one in kinds if one.has_change_permission(request)]
    counted = [(one, _counts(one, request)) for one in kinds]
    blocks = [_block(request, counted, name, *words) for name, words in _kinds_of_work(request).items()]
    blocks += [block for one in site._registry.values() if (block := _own_block(one, request))]
    languages_waiting = [
        (
            language_name(code),
            [_block(request, counted, f"{kind}_{code}", title, "") for kind, title in _texts().items()],
        )
        for code in languages()
    ]
    return {"blocks": blocks, "languages_waiting": languages_waiting, "recent": _recent(kinds, request)}


def _own_block(one: admin.ModelAdmin, request: HttpRequest) -> Block | None:
    """What records that are not published bring along themselves: a ModelAdmin has `block_of_first_page(request)`."""
    own = getattr(one, "block_of_first_page", None)
    return own(request) if own else None


def _kinds_of_work(request: HttpRequest) -> dict[str, tuple[str, str]]:
    """Title, and what is said where nothing waits; only what the person can act upon."""
    if only_translates(request.user):
        return {}
    work = {
        "returned": (_("Sent back to me"), _("Nothing was sent back.")),
        "drafts": (_("My drafts"), _("You have no drafts. A new record begins as one.")),
        "copies": (_("My changes that are not public yet"), _("All your changes are public or handed in.")),
        "unchecked": (_("Not checked for four months"), _("Everything public was checked lately.")),
        "dead_links": (_("Links that do not answer"), _("No broken links are known.")),
    }
    review = {"review": (_("Waiting for review"), _("Nothing waits for review."))}
    return review | work if may_publish(request.user) else work | review


def _texts() -> dict[str, str]:
    return {"missing": _("to be translated"), "outdated": _("to be checked")}


def _counts(one: RecordAdmin, request: HttpRequest) -> dict[str, int]:
    """All numbers of one kind of records, in one query."""
    records = one.get_queryset(request).order_by()
    if _is_shared(one, request):
        records = ours(records, request.user)
    asked = conditions(one.model, request.user)
    asked |= {
        f"{kind}_{code}": waiting_in(code, *states) for kind, states in KINDS_OF_TEXTS.items() for code in languages()
    }
    numbers = {name: Count("pk", filter=condition) for name, condition in asked.items()}
    return with_work(records, request.user).aggregate(**numbers)


def _is_shared(one: RecordAdmin, request: HttpRequest) -> bool:
    return OursFilter in one.get_list_filter(request) and not request.user.is_administrator


def _block(request: HttpRequest, counted: list, name: str, title: str, nothing: str) -> Block:
    numbers = []
    for one, counts in counted:
        if count := counts.get(name):
            kind, _underscore, code = name.rpartition("_")
            query = {kind: code} if kind in KINDS_OF_TEXTS else {"work": name}
            query |= {"ours": "1"} if _is_shared(one, request) else {}
            address = reverse(f"admin:{one.opts.app_label}_{one.opts.model_name}_changelist")
            numbers.append(Number(capfirst(str(one.opts.verbose_name_plural)), count, f"{address}?{urlencode(query)}"))
    return Block(title, nothing, numbers)


def _recent(kinds: list[RecordAdmin], request: HttpRequest) -> list[Recent]:
    """What changed last in the person's organisations, whoever changed it; nobody's common records."""
    found = []
    for one in kinds:
        if OursFilter not in one.get_list_filter(request):
            latest = one.get_queryset(request).select_related("updated_by").order_by("-updated_at")[:RECENT]
            found += [Recent(record, str(one.opts.verbose_name), one.url_of("history", record)) for record in latest]
    return sorted(found, key=lambda recent: recent.record.updated_at, reverse=True)[:RECENT]
