"""What stands on the page of a partner or of an agreement, in reading order."""

from typing import Any

from django.utils.translation import gettext as _

from partners.models import Agreement, Organisation
from portal.sections import Section, sections_with


def partner_sections(partner: Organisation, found: dict[str, Any]) -> list[Section]:
    """The sections of a partner's page; *found* holds what hangs on it."""
    folder = "partners/partner/"
    return sections_with(
        [
            (partner.best_text("profile")[0], "profile", _("Profile"), f"{folder}profile.html"),
            (found["participations"], "projects", _("Projects"), f"{folder}projects.html"),
            (found["agreements"], "agreements", _("Agreements"), f"{folder}agreements.html"),
            (found["good_practices"], "good-practice", _("Good practice"), f"{folder}good_practice.html"),
            (found["articles"], "news", _("News"), "partners/about/news.html"),
            (partner.identifiers.all(), "numbers", _("Numbers in registers"), f"{folder}numbers.html"),
            (found["contacts"], "contact", _("Contact"), f"{folder}contacts.html"),
            (True, "record", _("About this page"), f"{folder}record.html"),
        ]
    )


def agreement_sections(agreement: Agreement, found: dict[str, Any]) -> list[Section]:
    """The sections of an agreement's page; *found* holds what hangs on it."""
    folder = "partners/agreement/"
    text = {name: agreement.best_text(name)[0] for name in Agreement.text_fields()}
    return sections_with(
        [
            (agreement.public_parties, "parties", _("Parties"), f"{folder}parties.html"),
            (text["subject"], "subject", _("Subject"), f"{folder}subject.html"),
            (text["cooperation_fields"], "fields", _("Fields of cooperation"), f"{folder}fields.html"),
            (text["financing"], "financing", _("Financing"), f"{folder}financing.html"),
            (text["bodies"], "bodies", _("Bodies"), f"{folder}bodies.html"),
            (text["history"], "origin", _("How it came about"), f"{folder}origin.html"),
            (
                text["present_state"] or text["status_reason"],
                "present-state",
                _("Present state"),
                f"{folder}present_state.html",
            ),
            (agreement.timeline, "events", _("Events"), f"{folder}events.html"),
            (found["projects"], "projects", _("Projects"), f"{folder}projects.html"),
            (found["articles"], "news", _("News"), "partners/about/news.html"),
            (found["documents"], "documents", _("Documents"), f"{folder}documents.html"),
            (agreement.links.all(), "links", _("Links"), f"{folder}links.html"),
            (True, "record", _("About this page"), f"{folder}record.html"),
        ]
    )
