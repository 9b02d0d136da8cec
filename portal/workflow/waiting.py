"""What waits for somebody: the same conditions for the numbers on the first page and for the lists behind them."""

import datetime
from typing import Any

from django.contrib import admin
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from portal.copies.models import WorkingCopy
from portal.editing.people import organisation_ids
from portal.models import User
from portal.publishing import State
from portal.workflow.models import Move, Transition

UNCHECKED_FOR = datetime.timedelta(days=122)  # four months
LABELS = {
    "drafts": pgettext_lazy("records", "my drafts"),
    "returned": pgettext_lazy("records", "sent back to me"),
    "copies": pgettext_lazy("records", "my changes that are not public yet"),
    "review": pgettext_lazy("records", "in review"),
    "unchecked": pgettext_lazy("records", "not checked for four months"),
    "dead_links": pgettext_lazy("records", "with links that do not answer"),
}


def with_work(records: QuerySet, person: User) -> QuerySet:
    """Annotate what the conditions ask: the last step and its author, the working copy, links that do not answer."""
    label = records.model._meta.label_lower
    steps = Transition.objects.filter(model=label, record=OuterRef("uuid")).order_by("-pk")
    copies = WorkingCopy.objects.filter(model=label, record=OuterRef("uuid"))
    records = records.annotate(
        last_move=Subquery(steps.values("move")[:1]),
        handed_in_by=Subquery(steps.filter(move=Move.HAND_IN).values("person")[:1]),
        copy_in_review=Exists(copies.filter(review=WorkingCopy.Review.REVIEW)),
        my_copy=Exists(copies.filter(changed_by=person).exclude(review=WorkingCopy.Review.REVIEW)),
        my_returned_copy=Exists(copies.filter(review=WorkingCopy.Review.RETURNED)),
    )
    if "links" not in records.model.owned:
        return records
    links = records.model._meta.get_field("links")
    dead = links.related_model.objects.filter(**{links.field.name: OuterRef("pk")}, dead_since__isnull=False)
    return records.annotate(has_dead_links=Exists(dead))


def conditions(model: Any, person: User) -> dict[str, Q]:
    """The condition of each kind of work, on records that `with_work` has annotated."""
    back = Q(state=State.DRAFT, last_move=Move.SEND_BACK) | Q(my_returned_copy=True, last_move=Move.SEND_BACK)
    mine = Q(handed_in_by=person.pk) | Q(handed_in_by__isnull=True, created_by=person)
    long_ago = timezone.localdate() - UNCHECKED_FOR
    found = {
        "drafts": Q(state=State.DRAFT) & (Q(created_by=person) | Q(updated_by=person)),
        "returned": back & mine,
        "copies": Q(my_copy=True),
        "review": Q(state=State.REVIEW) | Q(copy_in_review=True),
        "unchecked": Q(state=State.PUBLISHED) & (Q(checked_on__isnull=True) | Q(checked_on__lt=long_ago)),
    }
    return found | ({"dead_links": Q(has_dead_links=True)} if "links" in model.owned else {})


def ours(records: QuerySet, person: User) -> QuerySet:
    """Of a list that shows everybody's records those that the person's organisations keep; for administrators all."""
    return records if person.is_administrator else records.filter(owner__in=organisation_ids(person))


class WorkFilter(admin.SimpleListFilter):
    """What waits: the lists behind the numbers of the first page."""

    title = _("to be done")
    parameter_name = "work"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [(name, LABELS[name]) for name in conditions(model_admin.model, request.user)]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        condition = conditions(queryset.model, request.user).get(self.value() or "")
        return with_work(queryset, request.user).filter(condition) if condition is not None else queryset


class OursFilter(admin.SimpleListFilter):
    """For the common lists: those that the person's organisations keep."""

    title = _("kept by")
    parameter_name = "ours"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("1", _("my organisations"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return ours(queryset, request.user) if self.value() == "1" else queryset
