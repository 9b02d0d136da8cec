"""`manage.py messages --check` fails on every fault that a translator or a programmer can leave in the true files."""

import contextlib
import re
import shutil
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from portal import catalogues

pytestmark = pytest.mark.once
NAME = 'msgid "Skip to content"\nmsgstr "'


@pytest.fixture(scope="module")
def template() -> catalogues.Catalog:
    return catalogues.extract()


@pytest.fixture
def czech(tmp_path, settings, monkeypatch, template) -> Path:
    """A copy of the Czech files, to spoil; the texts of the code are read once for all tests."""
    shutil.copytree(Path(settings.LOCALE_PATHS[0], "cs"), tmp_path / "cs")
    settings.LOCALE_PATHS = [tmp_path]
    monkeypatch.setattr(catalogues, "extract", lambda root=None: template)
    return catalogues.po_path("cs")


def spoiled(path: Path, pattern: str, new: str) -> None:
    """Change the first place that matches, and compile, so that this fault is the only one."""
    text, times = re.subn(pattern, lambda match: match.expand(new), path.read_text(), count=1)
    assert times == 1
    path.write_text(text)
    with contextlib.suppress(catalogues.BrokenFile):  # it cannot be compiled, which is what the check has to say
        catalogues.compile_catalogue("cs")


def test_copy_of_the_tree_passes(czech, capsys):
    call_command("messages", "--check", language=["cs"])
    assert "complete" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("pattern", "new", "advice"),
    [
        (rf"{NAME}[^\n]*\n\n", "", "new in the code. Run `manage.py messages`"),
        (r"\Z", '\nmsgid "An old text"\nmsgstr "Starý text"\n', "no longer in the code. Run `manage.py messages`"),
        (rf'{NAME}[^"]*"', rf'{NAME}"', "not translated. Fill in msgstr."),
        (NAME, rf"#, fuzzy\n{NAME}", "marked fuzzy. Read it, correct it"),
        (r'msgstr\[1\] "[^"]+"', 'msgstr[1] ""', "a plural form is empty. Fill in msgstr[1]."),
        (r'msgstr\[2\] "[^"]+"\n', "", "a plural form is empty. Fill in msgstr[2]."),
        (r'(msgstr "[^"\n]*)%\(\w+\)s', r"\1%(other)s", "too many: %(other)s. Keep them exactly"),
        (r'(msgstr "[^"\n]*)<strong>', r"\1", "HTML tags differ. Missing: <strong>"),
        (NAME, f"{NAME} ", "spaces or line breaks at the start differ"),
        (rf'({NAME}[^"]*)"', r'\1 "', "spaces or line breaks at the end differ"),
        (r'(msgctxt "[^"]+"\n)?msgid "lead partner"\nmsgstr "[^"]+"', r'\1msgid "lead partner"\nmsgstr "šéf"',
         "the glossary has “vedoucí partner” for “lead partner”"),
        (NAME, f"{NAME}Na na ", "“Na na” has a word twice. Delete one."),
        (r"\Z", '\n#~ msgid "Gone"\n#~ msgstr "Pryč"\n', "1 old texts (#~)"),
        (r"(nplurals=3; plural=)[^\\]*", r"\1(n == 2);", "Plural-Forms are not those of the language"),
        (r"nplurals=3; plural=[^\\]*", "nplurals=2; plural=(n != 1);", "more plural forms than the header names"),
        (rf'{NAME}([^"]*)"', rf"{NAME}\1", "a quotation mark may be missing"),
        (NAME, rf'{NAME}Jiný"\n\n{NAME}', "the same text stands in line"),
    ],
    ids=[
        "new", "stale", "missing", "fuzzy", "plural empty", "plural lost", "placeholder", "html", "space before",
        "space after", "glossary", "word twice", "obsolete", "plural rules", "too few plurals", "no PO", "twice",
    ],
)  # fmt: skip
def test_check_names_file_line_and_remedy(czech, pattern, new, advice):
    spoiled(czech, pattern, new)
    with pytest.raises(CommandError, match=re.escape(advice)) as error:
        call_command("messages", "--check", language=["cs"])
    assert all("cs/LC_MESSAGES/django.po" in line for line in str(error.value).splitlines()[1:])
    assert error.value.returncode == 1


def test_check_names_a_compiled_file_that_is_behind(czech):
    czech.write_text(czech.read_text().replace('"Přejít', '"Skočit'))
    with pytest.raises(CommandError, match=r"django\.mo: does not match django\.po\. Run"):
        call_command("messages", "--check", language=["cs"])


# What a translator sends


def sent(folder: Path, body: str, language: str = "cs") -> Path:
    path = folder / "from-translator.po"
    path.write_bytes(f'msgid ""\nmsgstr ""\n"Language: {language}\\n"\n\n{body}'.encode())
    return path


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ('msgid "Skip to content"\nmsgstr "Přejít\n', r"from-translator\.po:6: .*quotation mark"),
        ("<<<<<<< mine\n", r"from-translator\.po:5: "),
        ('msgid "%(count)s record changed."\nmsgid_plural "%(count)s records changed."\nmsgstr[0] "Změna"\n',
         r"placeholders differ\. Missing: %\(count\)s"),
        ('msgstr "bez textu"\n', r"from-translator\.po:\d+: the same text stands in line 1 too"),
    ],
)  # fmt: skip
def test_broken_file_is_refused_and_changes_nothing(czech, tmp_path, body, reason):
    before = czech.read_bytes(), czech.with_suffix(".mo").read_bytes()
    with pytest.raises(CommandError, match=reason):
        call_command("messages", sent(tmp_path, body), "--take")
    shutil.copy(sent(tmp_path, body), czech)
    with pytest.raises(CommandError):
        call_command("messages", "--compile", language=["cs"])
    assert czech.with_suffix(".mo").read_bytes() == before[1]


def test_file_that_is_not_utf_8_is_refused(czech, tmp_path):
    path = sent(tmp_path, 'msgid "Skip to content"\nmsgstr "Přejít"\n')
    path.write_bytes(path.read_text().encode("iso-8859-2"))
    with pytest.raises(CommandError, match="not UTF-8"):
        call_command("messages", path, "--check")


def test_finished_texts_are_taken_over_and_the_rest_is_named(czech, tmp_path, capsys):
    path = sent(
        tmp_path,
        'msgid "Skip to content"\nmsgstr "Rovnou k obsahu"\n\n#, fuzzy\nmsgid "Menu"\nmsgstr "Kuchyně"\n\n'
        'msgid "Not ours"\nmsgstr "Cizí"\n\n#~ msgid "Old"\n#~ msgstr "Staré"\n',
    )
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    call_command("messages", path, "--take")
    said = capsys.readouterr().out
    assert "“Menu”: not finished" in said and "“Not ours”: not a text of the portal" in said
    assert "cs: 1 texts changed" in said
    assert "Rovnou k obsahu" in czech.read_text() and "Kuchyně" not in czech.read_text()
    call_command("messages", "--check", language=["cs"])
