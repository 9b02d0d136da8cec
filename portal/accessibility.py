"""The accessibility statement: what each country's law adds to Directive (EU) 2016/2102.

Names of laws and bodies are fixed data (data/languages.toml), in the language of the country, and never pass through
translation files. The operator may name another enforcement body in the site settings; German states differ, so Germany
has no default.
"""

from typing import NamedTuple

from portal.language_data import LANGUAGE_DATA
from portal.languages import current_language
from portal.models import SiteSettings


class Supervision(NamedTuple):
    """The law that a statement follows and those who enforce it, each body with its address."""

    law: str
    bodies: list[tuple[str, str]]


SUPERVISION = {
    code: Supervision(data["law"], [(body, address) for body, address in data["bodies"]])
    for code, data in LANGUAGE_DATA.items()
}


def supervision(site: SiteSettings) -> Supervision:
    """The law and the bodies for the reader's language, with the operator's own body where one is named."""
    default = SUPERVISION.get(current_language(), Supervision("", []))
    if site.enforcement_body:
        return Supervision(default.law, [(site.enforcement_body, site.enforcement_url or "")])
    return default
