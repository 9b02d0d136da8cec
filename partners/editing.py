"""Whose records a person sees and changes in the admin. Administrators see and change everything."""

from typing import Any

from django.db import models
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from partners.models import Organisation
from partners.ownership import OwnedRecord
from portal.editing import RecordAdmin
from portal.editing.people import may_publish, organisation_ids
from portal.editing.states import STATE_ACTIONS
from portal.publishing import State, published_condition
from portal.workflow.advice import blocking
from portal.workflow.waiting import OursFilter

NO_ORGANISATION = _("You do not belong to an organisation yet. Ask an administrator to add you to one.")


def live(request: HttpRequest, record: Any) -> Any:
    """The record whose owners count: of one that is looked at as its working copy has it, the record as it is."""
    opened = getattr(request, "live_record", None)
    return opened if opened is not None and opened == record else record


class OwnerChoice(RecordAdmin):
    """The owner is one of the person's organisations, the first of them to begin with; administrators choose any."""

    def formfield_for_foreignkey(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> Any:
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if db_field.name == "owner" and field is not None and not request.user.is_administrator:
            field.limit = Q(pk__in=organisation_ids(request.user))
        return field

    def get_autocomplete_fields(self, request: HttpRequest) -> list[str]:
        fields = super().get_autocomplete_fields(request)
        return [name for name in fields if name != "owner" or request.user.is_administrator]

    def get_changeform_initial_data(self, request: HttpRequest) -> dict:
        mine = organisation_ids(request.user)
        return {**({"owner": mine[0]} if mine else {}), **super().get_changeform_initial_data(request)}

    def is_owner(self, request: HttpRequest, record: Any) -> bool:
        """True for administrators and the people of the owner organisation."""
        return request.user.is_administrator or live(request, record).owner_id in organisation_ids(request.user)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """Only those who own a record give it away."""
        fields = super().get_readonly_fields(request, obj)
        return fields if obj is None or self.is_owner(request, obj) else [*fields, *self.owner_fields]

    owner_fields: tuple[str, ...] = ("owner",)


class ScopedAdmin(OwnerChoice):
    """Records that only the people of their owner see here: documents and pictures."""

    def scope(self, request: HttpRequest) -> Q:
        """The condition on records that are the person's to work on."""
        return Q(owner__in=organisation_ids(request.user))

    def is_mine(self, request: HttpRequest, record: Any) -> bool:
        """The same rule for one record."""
        return self.is_owner(request, record)

    def choice_limit(self, request: HttpRequest) -> Q | None:
        return None if request.user.is_administrator else self.scope(request)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        records = super().get_queryset(request)
        if request.user.is_administrator:
            return records
        opened = getattr(request, "live_record", None)
        return records.filter(self.scope(request) | Q(pk=opened.pk if isinstance(opened, self.model) else None))

    def has_add_permission(self, request: HttpRequest) -> bool:
        somewhere = request.user.is_administrator or bool(organisation_ids(request.user))
        return super().has_add_permission(request) and somewhere

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_view_permission(request, obj) and (obj is None or self.is_mine(request, obj))

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_change_permission(request, obj) and (obj is None or self.is_mine(request, obj))

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_delete_permission(request, obj) and (obj is None or self.is_owner(request, obj))


class OwnedAdmin(ScopedAdmin):
    """Records with a public page: co-publishers' people change them, only the owner's delete them or give them away.

    What the public has seen is deleted by those who publish; others archive nothing and delete drafts.
    """

    actions = STATE_ACTIONS
    owner_fields = ("owner", "co_publishers")
    partner_rows = ""  # the rows that name organisations: of these, drafts are offered for publishing too
    list_select_related = ("owner",)
    autocomplete_fields = ("owner", "co_publishers")

    def _co_published(self, request: HttpRequest) -> QuerySet:
        through = self.model.co_publishers.through
        record = self.model.co_publishers.field.m2m_field_name()
        mine = through.objects.filter(organisation__in=organisation_ids(request.user))
        return mine.values(f"{record}_id")

    def scope(self, request: HttpRequest) -> Q:
        return Q(owner__in=organisation_ids(request.user)) | Q(pk__in=self._co_published(request))

    def choice_limit(self, request: HttpRequest) -> Q | None:
        """What is public may be named by everybody; a draft only by those who work on it."""
        return None if request.user.is_administrator else self.scope(request) | published_condition()

    def is_mine(self, request: HttpRequest, record: OwnedRecord) -> bool:
        if self.is_owner(request, record):
            return True
        record = live(request, record)
        if not hasattr(record, "_co_publisher_ids"):
            record._co_publisher_ids = set(record.co_publishers.values_list("pk", flat=True))
        return not record._co_publisher_ids.isdisjoint(organisation_ids(request.user))

    def has_delete_permission(self, request: HttpRequest, obj: OwnedRecord | None = None) -> bool:
        allowed = super().has_delete_permission(request, obj)
        return allowed and (obj is None or may_publish(request.user) or obj.state in (State.DRAFT, State.REVIEW))

    def drafts_named_in(self, request: HttpRequest, document: dict[str, Any]) -> list[Organisation]:
        rows = document["children"].get(self.partner_rows, [])
        named = Organisation.objects.filter(uuid__in=[row["fields"]["organisation"] for row in rows])
        its_admin = self.admin_site.get_model_admin(Organisation)
        return [
            draft
            for draft in named.filter(state__in=[State.DRAFT, State.REVIEW]).order_by("pk")
            if its_admin.has_change_permission(request, draft)
            and may_publish(request.user, draft)
            and not blocking(draft)
        ]


class SharedAdmin(OwnerChoice):
    """Records of the common stock: everybody sees, chooses and adds them, the people of their keeper change them."""

    named_by = "name"
    list_select_related = ("owner",)
    autocomplete_fields = ("owner",)

    def get_list_filter(self, request: HttpRequest) -> list:
        """The list shows everybody's records; this leads to those that one's own organisations keep."""
        return [*super().get_list_filter(request), OursFilter]

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_change_permission(request, obj) and (obj is None or self.is_owner(request, obj))

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_delete_permission(request, obj) and (obj is None or self.is_owner(request, obj))

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if not change and obj.owner_id is None and not request.user.is_administrator:
            obj.owner_id = next(iter(organisation_ids(request.user)), None)
        super().save_model(request, obj, form, change)


def hidden_organisations(organisations: list[Organisation]) -> list[str]:
    """Names of organisations that the public does not see."""
    return [str(organisation) for organisation in organisations if not organisation.is_published]
