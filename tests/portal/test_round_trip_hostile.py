"""Files that nobody should send: a clear sentence, and nothing changes."""

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import Workbook

from portal.publishing import State
from portal.records import document_of
from portal.translating.exchange import Sent
from portal.translating.importing import judged
from portal.translating.models import TranslationFile
from portal.translating.units import units_of
from projects.models import Project
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.once]
XLIFF = 'xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="cs"'


def zipped(**files: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return file.getvalue()


def sheet(*rows: list) -> bytes:
    book, file = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("x.xlf", f'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><xliff {XLIFF} trgLang="pl">&e;</xliff>',
         "není soubor XLIFF"),
        ("x.xlf", f'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><xliff {XLIFF} trgLang="pl">&b;</xliff>',
         "není soubor XLIFF"),
        ("x.xlf", "<xliff", "není soubor XLIFF"),
        ("x.xlf", '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>', "XLIFF 2.0 a 2.1"),
        ("x.xlf", f'<xliff {XLIFF} trgLang="ja"/>', "který portál nemá"),
        ("x.xlf", b"\xff\xfe\x00junk" * 1000, "není soubor XLIFF"),
        ("x.xlf", b'<?xml version="1.0" encoding="no-such"?><a/>', "není soubor XLIFF"),
        ("x.po", 'msgid "bez hlavičky"\nmsgstr "x"\n', "do kterého jazyka"),
        ("x.po", 'msgid ""\nmsgstr "Language: pl\\n"\n\nmsgid "x\nmsgstr "y"\n', "řádek 4"),
        ("x.po", 'msgid ""\nmsgstr ""\n"Language: pl\\n"\n\nmsgid "x\nmsgstr "y"\n', "řádek 5"),
        ("x.po", 'msgid ""\nmsgstr ""\n"Language: pl\\n"\n\nmsgid "x"\nmsgstr "y"\n', "nemají názvy"),
        ("x.xlsx", b"no zip", "není soubor XLSX"),
        ("x.xlsx", zipped(a=b"x"), "není soubor XLSX"),
        ("x.xlsx", zipped(a=b"0" * 101_000_000), "100 MB"),
        ("x.xlsx", sheet(["Text", "Translation"]), "První skrytý řádek"),
        ("x.docx", b"?", ".xlf, .po nebo .xlsx"),
        ("x.po", b"x" * 20_000_001, "nejvýše 20 MB"),
    ],
    ids=range(17),
)  # fmt: skip
def test_file_is_refused_with_a_sentence(client, name, content, sentence):
    client.force_login(factories.user("administrator"))
    content = content.encode() if isinstance(content, str) else content
    answer = client.post(reverse("admin:translations"), {"file": SimpleUploadedFile(name, content)})
    assert answer.status_code == 200 and sentence in answer.text
    assert not TranslationFile.objects.exists()


INVENTED = ("", "x", "a:b:c", "projects.project:no-uuid:title", "auth.group:1:name", "::::", "portal.user:1:a:b:c")


@pytest.mark.parametrize("key", INVENTED)
def test_invented_names_are_found_nowhere(client, key):
    client.force_login(factories.user("administrator"))
    factories.project()
    unit = f'<unit id="{key}"><segment><source>a</source><target>b</target></segment></unit>'
    content = f'<xliff {XLIFF} trgLang="pl"><file id="f">{unit}</file></xliff>'
    answer = client.post(
        reverse("admin:translations"), {"file": SimpleUploadedFile("a.xlf", content.encode())}, follow=True
    )
    assert "Nenalezeno, nebo vám nepatří: 1" in answer.text


@pytest.mark.parametrize(
    ("target", "verdict"),
    [
        ("Kładka", "new"),
        ("Kładka<script>alert(1)</script>", "new"),  # words, shown as words; formatted fields are cleaned on writing
        ("<p>Kładka</p>", "markup"),
        ('<a href="javascript:x">Kładka</a>', "markup"),
        ("x" * 5000, "long"),
        ("  ", "unfinished"),
    ],
)
def test_translation_is_judged_before_anything_is_written(target, verdict):
    project = factories.project("Lávka", state=State.DRAFT)
    unit = next(units_of(document_of(project), "cs", "pl"))
    assert judged(Sent(unit.key, "Lávka", target), unit).verdict == verdict
    assert not Project.objects.get().title_pl


def test_formula_is_no_translation(client):
    project = factories.project("Lávka", state=State.DRAFT)
    client.force_login(factories.user("administrator"))
    content = sheet(["key", "source:cs", "target:pl"], [], [f"projects.project:{project.uuid}:title", "Lávka", "=1+1"])
    page = client.post(reverse("admin:translations"), {"file": SimpleUploadedFile("a.xlsx", content)}, follow=True)
    client.post(page.redirect_chain[-1][0])
    assert not Project.objects.get().title_pl


def test_file_of_somebody_else_is_not_found(client):
    owner = factories.user("translator", username="owner")
    file = TranslationFile.objects.create(person=owner, name="a.po", content=b"")
    client.force_login(factories.user("administrator"))
    assert client.get(reverse("admin:translation_file", args=[file.pk])).status_code == 404
