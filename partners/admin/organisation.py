"""The admin of organisations."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from partners.editing import SharedAdmin
from partners.models import Organisation, OrganisationContact, OrganisationIdentifier
from partners.naming import told_apart_by
from portal.editing import InLanguageMissing, PlainRows, Rows, changed_column, languages_column, state_column
from portal.editing.columns import OwnerFilter
from portal.editing.fieldsets import publishing
from portal.editing.people import may_publish
from portal.editing.similar import SimilarNames
from portal.editing.states import STATE_ACTIONS

CONTACT_FIELDS = ["office", "email", "phone", "person", "visible_until", "position"]


class Identifiers(PlainRows):
    """Numbers by which registers know the organisation."""

    model = OrganisationIdentifier
    fields = ["kind", "value", "position"]
    opened = True


class Contacts(Rows):
    """Whom to ask at the organisation."""

    model = OrganisationContact
    fields = CONTACT_FIELDS
    description = _("An office rather than a person: people move on.")


@admin.register(Organisation)
class OrganisationAdmin(SimilarNames, SharedAdmin):
    """Those who take part in projects or agreements, or publish them here."""

    actions = STATE_ACTIONS
    list_display = ("__str__", "kind", "place", state_column, languages_column, "owner", changed_column)
    list_filter = ("state", "kind", InLanguageMissing, "place__country", OwnerFilter)
    list_select_related = ("owner", "place")
    found_by = ("found_by", "place__found_by")
    autocomplete_fields = ("owner", "place", "logo")
    inlines = (Identifiers, Contacts)
    fieldsets = (
        (
            None,
            {
                "fields": ["name", "short_name", "kind", "place", "website", "logo", "profile", "other_names"],
                "description": _("Before you add an organisation, please search whether somebody has done so already."),
            },
        ),
        publishing("owner", "review_required"),
    )
    people = (
        _("People"),
        {
            "fields": ["members"],
            "description": _(
                "They see and change what this organisation owns or publishes. "
                "Who belongs to it is said with each person."
            ),
        },
    )

    def choice_text(self, record: Organisation) -> str:
        return " · ".join([str(record), *told_apart_by(record)])

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """Whether its records are reviewed is for those to say who publish. Its people are said with each person: they
        are no part of what is published, and a working copy does not hold them."""
        fields = [*super().get_readonly_fields(request, obj), "members"]
        return fields if may_publish(request.user) else [*fields, "review_required"]

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> list:
        """Who belongs to an organisation decides what they may change: administrators alone say so."""
        fieldsets = list(super().get_fieldsets(request, obj))
        return [*fieldsets, self.people] if request.user.is_administrator else fieldsets
