"""The tables of partners and of agreements: what is given out, and what an import reads back."""

from functools import partial
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partners import models
from portal.publishing import published_condition
from portal.tables import (
    Built,
    Column,
    Joined,
    Kind,
    Loader,
    Page,
    Table,
    UuidText,
    Wanted,
    best_name,
    best_text,
    columns_of,
    derived,
)
from portal.tables.columns import IDENTITY, ROW
from portal.tables.sources import grouped

PAGE = pgettext_lazy("column", "page on the portal")


def places_of_organisations() -> Any:
    """The places of organisations: country, NUTS code, latitude, longitude."""
    rows = models.Organisation.objects.filter(Wanted("pk"), place__isnull=False)
    return rows.values_list("pk", "place__country", "place__nuts", "place__latitude", "place__longitude")


places_of = Loader(places_of_organisations, lambda rows: {key: place for key, *place in rows})
PARTNERS = Table("partners", _("partners"), models.Organisation, [
    IDENTITY,
    derived("address", PAGE, Kind.ADDRESS, Page("partners:detail")),
    derived("name", _("name"), Kind.TEXT, Built(lambda: best_text("name"))),
    *columns_of(models.Organisation, "name", "short_name", "original_language", "kind", "place"),
    derived("country", _("country"), Kind.CODE, Joined(places_of, 0)),
    derived("nuts", _("NUTS code"), Kind.TEXT, Joined(places_of, 1)),
    derived("latitude", _("latitude"), Kind.NUMBER, Joined(places_of, 2)),
    derived("longitude", _("longitude"), Kind.NUMBER, Joined(places_of, 3)),
    *columns_of(models.Organisation, "website", "profile", "checked_on", "is_sample"),
    derived("updated_at", _("last change"), Kind.MOMENT, "updated_at"),
])  # fmt: skip
OF_ORGANISATION = [
    ROW,
    Column("organisation", _("organisation"), Kind.IDENTITY, UuidText("organisation__uuid"), field="organisation"),
    derived("organisation_name", _("organisation"), Kind.TEXT,
            Built(lambda: best_name(models.Organisation, "organisation__"))),
]  # fmt: skip
NUMBERS = Table(
    "organisation_identifiers", _("numbers in registers"), models.OrganisationIdentifier,
    [*OF_ORGANISATION, *columns_of(models.OrganisationIdentifier, "kind", "value")], "organisation",
)  # fmt: skip
PARTNER_TABLES = (PARTNERS, NUMBERS)


def parties_of_agreements() -> Any:
    """The public parties of agreements, our side first: name."""
    rows = models.AgreementParty.objects.published().filter(Wanted("agreement"))
    rows = rows.order_by("agreement", "-is_ours", "position")
    return rows.values_list("agreement", best_name(models.Organisation, "organisation__"))


parties_of = Loader(parties_of_agreements, partial(grouped, parts=1))
AGREEMENTS = Table("agreements", _("agreements"), models.Agreement, [
    IDENTITY,
    derived("address", PAGE, Kind.ADDRESS, Page("agreements:detail")),
    derived("title", _("title"), Kind.TEXT, Built(lambda: best_text("title"))),
    *columns_of(models.Agreement, "title", "original_language"),
    derived("party_names", _("parties"), Kind.TEXT, Joined(parties_of, 0), is_list=True),
    *columns_of(
        models.Agreement, "kind", "level", "status", "status_date", "status_reason", "term", "in_force_from",
        "in_force_until", "summary", "subject", "cooperation_fields", "financing", "bodies", "history",
        "present_state", "owner", "co_publishers", "checked_on", "is_sample",
    ),
    derived("updated_at", _("last change"), Kind.MOMENT, "updated_at"),
])  # fmt: skip
OF_AGREEMENT = [
    ROW,
    Column("agreement", _("agreement"), Kind.IDENTITY, UuidText("agreement__uuid"), field="agreement"),
    derived("agreement_title", _("agreement"), Kind.TEXT, Built(lambda: best_text("title", "agreement__"))),
]
PARTIES = Table(
    "parties", _("parties"), models.AgreementParty,
    [*OF_AGREEMENT, *columns_of(models.AgreementParty, "organisation", "is_ours")],
    "agreement", lambda: published_condition("organisation__"),
)  # fmt: skip
EVENTS = Table(
    "agreement_events", _("events of agreements"), models.AgreementEvent,
    [
        *OF_AGREEMENT,
        *columns_of(models.AgreementEvent, "kind", "start", "end", "date_note", "place", "signatories", "text"),
    ],
    "agreement",
)  # fmt: skip
AGREEMENT_LINKS = Table(
    "agreement_links", _("links"), models.AgreementLink,
    [*OF_AGREEMENT, *columns_of(models.AgreementLink, "kind", "title", "address")], "agreement",
)  # fmt: skip
AGREEMENT_TABLES = (AGREEMENTS, PARTIES, EVENTS, AGREEMENT_LINKS)
