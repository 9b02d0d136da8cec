"""No page is mixed: no visible text stands in English where the reader's language has a translation of it."""

from html.parser import HTMLParser
from pathlib import Path

import django
import pytest
from babel.messages.pofile import read_po
from django.contrib import admin
from django.urls import reverse

from portal import catalogues
from portal.languages import languages
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.once]
SPOKEN = ("aria-label", "title", "placeholder", "alt")  # attributes that people hear or see


class Visible(HTMLParser):
    """The texts of a page that somebody reads, scripts and other languages' names left out."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: set[str] = set()
        self.skipped = ""

    def handle_starttag(self, tag: str, attributes: list) -> None:
        values = dict(attributes)
        self.texts |= {" ".join(values[name].split()) for name in SPOKEN if values.get(name)}
        if tag in ("script", "style"):
            self.skipped = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == self.skipped:
            self.skipped = ""

    def handle_data(self, data: str) -> None:
        if not self.skipped:
            self.texts.add(" ".join(data.split()).rstrip(":"))


def english_of(language: str) -> set[str]:
    """The English texts, ours and Django's, that this language says otherwise."""
    found = [m for m in catalogues.texts(catalogues.read(language)) if isinstance(m.id, str)]
    for part in ("contrib/admin", "contrib/auth", "conf"):
        path = Path(django.__file__).parent / part / "locale" / language / "LC_MESSAGES" / "django.po"
        with path.open("rb") as file:
            found += [m for m in catalogues.texts(read_po(file, locale=language)) if isinstance(m.id, str)]
    said = {m.string.casefold() for m in found if isinstance(m.string, str)}
    own_name = {"English"}  # a language in a list of choices is called as it calls itself
    return {m.id.rstrip(":") for m in found if m.string and m.id.casefold() not in said and len(m.id) > 3} - own_name


def addresses() -> list[str]:
    """The pages of the admin: the first, the translators', every list and every form of a new record."""
    found = [reverse("admin:index"), reverse("admin:translations"), reverse("admin:password_change")]
    for model in admin.site._registry:
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        found += [reverse(f"{name}_changelist"), reverse(f"{name}_add")]
    return found


@pytest.mark.parametrize("language", languages())
def test_no_page_of_the_admin_speaks_english(client, language):
    client.force_login(factories.user("administrator"))
    client.cookies["django_language"] = language
    english = english_of(language)
    assert len(english) > 500
    found = []
    for address in addresses():
        page = Visible()
        page.feed(client.get(address, follow=True).text)
        found += [f"{address}: {text}" for text in sorted(page.texts & english)]
    assert found == []
