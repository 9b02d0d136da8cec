"""The admin of agreements."""

from typing import Any

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from partners.editing import OwnedAdmin, hidden_organisations
from partners.models import Agreement, AgreementDocument, AgreementEvent, AgreementLink, AgreementParty
from portal.editing import InLanguageMissing, PlainRows, Rows, changed_column, languages_column, state_column
from portal.editing.columns import OwnerFilter
from portal.editing.fieldsets import publishing


class Parties(PlainRows):
    """The sides of the agreement."""

    model = AgreementParty
    fields = ["organisation", "is_ours", "position"]
    autocomplete_fields = ("organisation",)
    opened = True
    description = _("Mark the side whose portal this is.")


class Events(Rows):
    """What happened, and what was planned and did not."""

    model = AgreementEvent
    fields = ["kind", "start", "end", "date_note", "place", "signatories", "text", "position"]
    autocomplete_fields = ("place",)


class Links(Rows):
    """Addresses elsewhere."""

    model = AgreementLink
    fields = ["title", "address", "kind", "dead_since", "position"]


class Documents(PlainRows):
    """Documents offered with the agreement."""

    model = AgreementDocument
    fields = ["document", "position"]
    autocomplete_fields = ("document",)
    opened = True


@admin.register(Agreement)
class AgreementAdmin(OwnedAdmin):
    """Agreements with their history."""

    list_display = ("__str__", state_column, "kind", "status", "owner", languages_column, changed_column)
    list_filter = ("state", InLanguageMissing, "status", "kind", "level", OwnerFilter)
    inlines = (Parties, Events, Links, Documents)
    partner_rows = "parties"
    fieldsets = (
        (
            None,
            {
                "fields": ["title", "summary", "kind", "level"],
                "description": _("Only a title in one language is needed. Everything else can follow."),
            },
        ),
        (
            _("In force"),
            {
                "fields": ["term", "in_force_from", "in_force_until", "status", "status_date", "status_reason"],
                "description": _("Leave empty what is not stated; readers are told that it is not."),
            },
        ),
        (_("Content"), {"fields": ["subject", "cooperation_fields", "financing", "bodies"]}),
        (_("History and present state"), {"fields": ["history", "present_state"]}),
        publishing("owner", "co_publishers"),
    )

    def warnings(self, record: Agreement) -> list[str]:
        found: list[Any] = []
        parties = [party.organisation for party in record.parties.select_related("organisation")]
        if len(parties) < 2:
            found.append(_("An agreement has two sides or more; please add the parties."))
        if record.is_published:
            found += [
                _("The public does not see this party, because its own record is not published: %(name)s")
                % {"name": name}
                for name in hidden_organisations(parties)
            ]
        if not any(record.text_in("summary", code) for code in record.languages_present()):
            found.append(_("There is no summary; lists show the title only."))
        return found
