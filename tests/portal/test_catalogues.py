"""The translators' files: complete, up to date with the code, compiled; and what is said about a file that is not."""

import re
import shutil
from pathlib import Path

import pytest
from babel.messages import Catalog
from django.core.management import CommandError, call_command
from django.utils.translation import gettext, ngettext, override

from portal import catalogue_checks, catalogues
from portal.languages import languages
from portal.suite import in_ci

pytestmark = pytest.mark.once
needs_xgettext = pytest.mark.skipif(
    not shutil.which("xgettext") and not in_ci(), reason="xgettext was not found: install GNU gettext"
)


@pytest.fixture(scope="module")
def template() -> Catalog:
    return catalogues.extract()


@pytest.mark.parametrize("language", languages())
def test_catalogue_is_complete_and_compiled(language):
    assert catalogue_checks.faults(language) == []


@needs_xgettext
@pytest.mark.parametrize("language", languages())
def test_catalogue_has_the_texts_of_the_code_and_no_others(language, template):
    assert catalogue_checks.stale(language, template) == []


@needs_xgettext
def test_texts_come_from_code_and_templates_but_not_from_tests(template):
    found = {text for text, _context in map(catalogues.key, catalogues.texts(template))}
    assert {"This page does not exist", "The period ends before it starts.", "Skip to content"} <= found
    assert "A <b>word</b>" not in found


@pytest.mark.parametrize(
    ("language", "title", "counts"),
    [
        ("cs", "Tato stránka neexistuje", {1: "projekt", 2: "projekty", 5: "projektů", 22: "projektů"}),
        ("pl", "Ta strona nie istnieje", {1: "projekt", 2: "projekty", 5: "projektów", 22: "projekty"}),
        ("de", "Diese Seite gibt es nicht", {1: "Projekt", 2: "Projekte", 0: "Projekte"}),
        ("lv", "Šādas lapas nav", {1: "projekts", 2: "projekti", 0: "projektu", 21: "projekts"}),
    ],
)
def test_language_speaks_with_its_own_plurals(language, title, counts):
    with override(language):
        assert gettext("This page does not exist") == title
        assert {n: ngettext("project", "projects", n) for n in counts} == counts


GOOD = {
    "Name:": "Jméno:",
    "%(n)s of {all}": "%(n)s z {all}",
    "A <b>word</b>": "<b>Slovo</b>",
    ("%(n)s day", "%(n)s days"): ("%(n)s den", "%(n)s dny", "%(n)s dnů"),
}


def written(folder: Path, entries: dict, fuzzy: str = "") -> Path:
    """A Czech catalogue with these texts, written and compiled below *folder*."""
    catalogue = Catalog(locale="cs")
    for text, translation in entries.items():
        catalogue.add(text, translation, flags=["fuzzy"] if text == fuzzy else [])
    catalogue.add("Name:", "Název:", context="of a place")
    catalogues.write("cs", catalogue, folder)
    return catalogues.po_path("cs", folder)


def test_good_catalogue_has_no_fault(tmp_path):
    written(tmp_path, GOOD)
    assert catalogue_checks.faults("cs", tmp_path) == []


@pytest.mark.parametrize(
    ("text", "translation", "advice"),
    [
        ("Name:", "", "Fill in msgstr."),
        ("Name:", "Jméno: ", "at the end differ"),
        ("Name:", "\nJméno:", "at the start differ"),
        ("Name:", "Jméno jméno:", "Delete one."),
        ("%(n)s of {all}", "%(m)s z {all}", "Missing: %(n)s; too many: %(m)s"),
        ("%(n)s of {all}", "%(n)s", "Missing: {all};"),
        ("A <b>word</b>", "Slovo", "HTML tags differ"),
        (("%(n)s day", "%(n)s days"), ("%(n)s den", "", "%(n)s dnů"), "Fill in msgstr[1]."),
        (("%(n)s day", "%(n)s days"), ("den", "%(n)s dny", "%(n)s dnů"), "msgstr[0] placeholders differ"),
    ],
)
def test_fault_is_named_with_what_to_do(tmp_path, text, translation, advice):
    written(tmp_path, GOOD | {text: translation})
    faults = catalogue_checks.faults("cs", tmp_path)
    assert len(faults) == 1 and advice in faults[0]
    assert re.match(r".*/cs/LC_MESSAGES/django\.po:\d+: “", faults[0])


def test_fuzzy_text_is_a_fault(tmp_path):
    written(tmp_path, GOOD, fuzzy="Name:")
    assert ["fuzzy" in fault for fault in catalogue_checks.faults("cs", tmp_path)] == [True]


@pytest.mark.parametrize(("old", "new"), [("Jméno", "Název"), ("nplurals=3", "nplurals=2"), ("", None)])
def test_compiled_file_that_says_something_else_is_a_fault(tmp_path, old, new):
    path = written(tmp_path, GOOD)
    if new is None:
        path.with_suffix(".mo").unlink()
    else:
        path.write_text(path.read_text().replace(old, new))
    assert catalogue_checks.faults("cs", tmp_path) != []


def test_update_keeps_translations_drops_what_is_gone_and_guesses_nothing(tmp_path):
    written(tmp_path, GOOD)
    template = Catalog()
    for text in ("Name:", "Name", ("%(n)s day", "%(n)s days")):
        template.add(text)
    template.add("Name:", context="of a place")
    new = catalogues.merged(template, catalogues.read("cs", tmp_path), "cs")
    assert {catalogues.key(m): m.string for m in catalogues.texts(new)} == {
        ("Name:", ""): "Jméno:",
        ("Name:", "of a place"): "Název:",
        ("Name", ""): "",
        ("%(n)s day", ""): ("%(n)s den", "%(n)s dny", "%(n)s dnů"),
    }
    stale = catalogue_checks.stale("cs", template, tmp_path)
    assert ["new in the code" in line for line in stale] == [True, False, False]


def test_writing_again_changes_no_byte(tmp_path):
    path = written(tmp_path, GOOD)
    before = path.read_bytes(), path.with_suffix(".mo").read_bytes()
    catalogues.write("cs", catalogues.read("cs", tmp_path), tmp_path)
    assert (path.read_bytes(), path.with_suffix(".mo").read_bytes()) == before


def test_without_xgettext_compiling_works_and_the_rest_says_why_not(tmp_path, settings, monkeypatch, capsys):
    settings.LOCALE_PATHS = [tmp_path]
    path = written(tmp_path, GOOD)
    path.with_suffix(".mo").unlink()
    monkeypatch.setenv("PATH", "")
    with pytest.raises(CommandError, match="xgettext was not found"):
        call_command("messages", language=["cs"])
    call_command("messages", "--compile", language=["cs"])
    assert path.with_suffix(".mo").exists()
    call_command("messages", "--check", language=["cs"])
    assert "xgettext was not found" in capsys.readouterr().err
