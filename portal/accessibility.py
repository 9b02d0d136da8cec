"""The accessibility statement: what each country's law adds to Directive (EU) 2016/2102.

Names of laws and bodies are fixed data, in the language of the country, and never pass through translation files. The
operator may name another enforcement body in the site settings; German states differ, so Germany has no default.
"""

from typing import NamedTuple

from portal.languages import current_language
from portal.models import SiteSettings


class Supervision(NamedTuple):
    """The law that a statement follows and those who enforce it, each body with its address."""

    law: str
    bodies: list[tuple[str, str]]


SUPERVISION = {
    "cs": Supervision(
        "zákon č. 99/2019 Sb., o přístupnosti internetových stránek a mobilních aplikací",
        [("Digitální a informační agentura (DIA)", "https://www.dia.gov.cz/")],
    ),
    "pl": Supervision(
        "ustawa z dnia 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych i aplikacji mobilnych podmiotów "
        "publicznych",
        [
            ("minister właściwy do spraw informatyzacji", "https://www.gov.pl/web/cyfryzacja"),
            ("Rzecznik Praw Obywatelskich", "https://bip.brpo.gov.pl/"),
        ],
    ),
    "de": Supervision("das Behindertengleichstellungsrecht des Landes und die BITV 2.0", []),
    "lv": Supervision(
        "Ministru kabineta 2020. gada noteikumi Nr. 445",
        [
            ("Viedās administrācijas un reģionālās attīstības ministrija (VARAM)", "https://www.varam.gov.lv/"),
            ("Tiesībsargs", "https://www.tiesibsargs.lv/"),
        ],
    ),
}


def supervision(site: SiteSettings) -> Supervision:
    """The law and the bodies for the reader's language, with the operator's own body where one is named."""
    default = SUPERVISION.get(current_language(), Supervision("", []))
    if site.enforcement_body:
        return Supervision(default.law, [(site.enforcement_body, site.enforcement_url or "")])
    return default
