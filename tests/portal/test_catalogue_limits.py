"""What no translator's file reaches (addresses, legal formulas) and what needs none (scripts); texts of libraries."""

import re
from importlib import import_module
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django.apps import apps
from django.conf import settings
from django.urls import get_resolver
from django.utils.translation import gettext, override

from portal import catalogues
from portal.accessibility import SUPERVISION, supervision
from portal.languages import PATH_WORDS, languages
from portal.models import SiteSettings
from projects import eu_support

# Every facet brings its own words, the API its own problems (`portal/api/problems.py` passes none of the library's on);
# history has pages of our own, and the editor of long texts our own buttons.
NEVER_SHOWN = {"django_filters", "rest_framework", "reversion", "django_prose_editor"}


@pytest.fixture
def hostile(tmp_path, settings):
    """Catalogues that translate every text of the portal, every path word and every formula into nonsense."""
    words = [word for row in PATH_WORDS.values() for word in row.values()] + list(PATH_WORDS)
    tables = eu_support.formulas()
    formulas = [text for table in tables.values() for text in table.values() if isinstance(text, str)]
    laws = [s.law for s in SUPERVISION.values()] + [
        body for s in SUPERVISION.values() for pair in s.bodies for body in pair
    ]
    for code in languages():
        catalogue = catalogues.Catalog(locale=code)
        for text in {*words, *formulas, *tables["fund"]["erdf"].values(), *laws}:
            catalogue.add(text, "evil")
        for message in catalogues.texts(catalogues.read(code)):
            forms = ["evil"] * catalogue.num_plurals
            catalogue.add(message.id, "evil" if isinstance(message.id, str) else forms, context=message.context)
        catalogues.write(code, catalogue, tmp_path)
    settings.LOCALE_PATHS = [tmp_path]


def addresses() -> list[str]:
    """Every pattern of an address in the active language."""
    found = []

    def walk(resolver, prefix: str) -> None:
        for entry in resolver.url_patterns:
            here = prefix + str(entry.pattern)
            walk(entry, here) if hasattr(entry, "url_patterns") else found.append(here)

    walk(get_resolver(), "")
    return found


def state(language: str) -> tuple:
    with override(language):
        return addresses(), eu_support.formulas(), supervision(SiteSettings())


@pytest.mark.once
@pytest.mark.parametrize("language", languages())
def test_no_catalogue_changes_an_address_or_a_legal_formula(language, request):
    before = state(language)
    assert len(before[0]) > 50
    request.getfixturevalue("hostile")
    with override(language):
        assert gettext("Skip to content") == "evil"
    assert state(language) == before


@pytest.mark.once
def test_scripts_carry_no_text():
    """They read it from the page, where the catalogues reach it."""
    literal = re.compile(r"\"([^\"\n]*)\"|'([^'\n]*)'|`([^`]*)`")
    sentence = re.compile(r"^[A-Z]?[a-z]+(?: [a-z]+)+[.!?…]?$|^[A-Z][a-z]+[.!?…]?$")
    names = {"Escape", "Enter", "Tab", "Home", "End", "Delete", "Backspace"}  # keys of the keyboard
    names |= {"Document", "Paragraph", "Text", "Heading", "History", "Gapcursor", "Dropcursor"}  # parts of the editor
    found = []
    for path in sorted(Path(settings.BASE_DIR, "static", "js").rglob("*.js")):
        code = re.sub(r"/\*.*?\*/|^\s*//.*$", "", path.read_text(), flags=re.S | re.M)
        for match in literal.finditer(code):
            text = re.sub(r"\$\{[^}]*\}", "", next(filter(None, match.groups()), "")).strip()
            is_class_list = "class" in code[max(0, match.start() - 40) : match.start()].lower()
            if sentence.match(text) and text not in names and not is_class_list and not text.startswith("use "):
                found.append(f"{path.name}: {text}")
    assert found == []


def libraries() -> list[str]:
    """The installed apps that are not ours and bring texts."""
    configs = [config for config in apps.get_app_configs() if not Path(config.path).is_relative_to(settings.BASE_DIR)]
    return sorted(c.name for c in configs if Path(c.path, "locale").is_dir() and c.name not in NEVER_SHOWN)


def texts_of(name: str) -> set[catalogues.Key]:
    """All texts of a library: its English catalogue, or what xgettext finds in its code."""
    folder = Path(import_module(name).__file__).parent
    english = folder / "locale/en/LC_MESSAGES/django.po"
    if english.exists():
        with english.open("rb") as file:
            return {catalogues.key(message) for message in catalogues.texts(read_po(file))}
    return {catalogues.key(message) for message in catalogues.texts(catalogues.extract(folder))}


@pytest.mark.once
@pytest.mark.parametrize("name", ["django.conf", *libraries()])
def test_text_of_a_library_that_it_lacks_in_a_language_is_ours(name):
    folder = Path(import_module(name).__file__).parent
    needed, missing = texts_of(name), []
    for language in languages():
        path = folder / "locale" / language / "LC_MESSAGES" / "django.po"
        theirs = set()
        if path.exists():
            with path.open("rb") as own:
                catalogue = read_po(own, locale=language)
            theirs = {catalogues.key(m) for m in catalogues.texts(catalogue) if m.string and not m.fuzzy}
        ours = {catalogues.key(m) for m in catalogues.texts(catalogues.read(language))}
        missing += [f"{language}: {key}" for key in needed - theirs - ours]
    assert missing == []
