"""Uploads are judged by their content; whoever chose a bad one learns why and loses no text."""

import io
import zipfile

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from partners import uploads
from partners.models import Document, Picture
from projects.models import ProjectDocument
from tests import factories
from tests.partners.test_pictures import picture, upload
from tests.portal.filled_form import filled

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n"
HTML = b"<!DOCTYPE html><html><script>alert(1)</script></html>"


def archive(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name.replace("__", "/").replace("TYPES", "[Content_Types].xml"), content)
    return out.getvalue()


WORD = archive(TYPES=b"<Types/>", word__document=b"<w/>")
GOOD = {
    "zprava.pdf": PDF,
    "Zpráva.DOCX": WORD,
    "tabulka.xlsx": archive(TYPES=b"<Types/>", xl__workbook=b"<x/>"),
    "text.odt": archive(mimetype=b"application/vnd.oasis.opendocument.text", content=b"<o/>"),
    "stary.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "mesta.csv": "město;počet\nLhota;3\n".encode("cp1250"),
    "den.ics": b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
    "fotky.zip": archive(a=b"x"),
}
BAD = {
    "empty": ("prazdny.pdf", b"", uploads.EMPTY),
    "program": ("faktura.pdf", b"MZ\x90\x00" + bytes(90), uploads.PROGRAM),
    "page": ("stranka.pdf", HTML, uploads.PROGRAM),
    "drawing": ("znak.txt", b"<svg xmlns='x' onload='alert(1)'/>", uploads.PROGRAM),
    "cut off": ("pul.pdf", PDF[:20], uploads.DAMAGED),
    "broken archive": ("pul.docx", WORD[:-30], uploads.DAMAGED),
    "two in one": ("dva.pdf", PDF + WORD + PDF[-6:], uploads.TWO_IN_ONE),
    "macros": ("makra.docx", archive(TYPES=b"", word__vbaProject_bin=b"").replace(b"vbaProject_bin", b"vbaProject.bin"),
               uploads.MACROS),
    "renamed": ("smlouva.pdf", WORD, f"{uploads.MISNAMED} DOCX"),
    "unknown": ("zvuk.pdf", b"ID3\x03\x00\x00\x00" + bytes(90), None),
}  # fmt: skip


def refused(name: str, content: bytes) -> str:
    with pytest.raises(ValidationError) as error:
        uploads.check_document(SimpleUploadedFile(name, content))
    return " ".join(error.value.messages)


@pytest.mark.once
@pytest.mark.parametrize("name", GOOD)
def test_documents_of_every_kind_are_taken(name):
    uploads.check_document(SimpleUploadedFile(name, GOOD[name]))


@pytest.mark.once
@pytest.mark.parametrize("case", BAD)
def test_bad_files_are_refused_with_the_reason(case):
    name, content, reason = BAD[case]
    said = refused(name, content)
    assert said == str(reason) if reason else said.startswith(str(uploads.UNKNOWN))


@pytest.mark.once
def test_bombs_and_giants_are_refused_before_they_are_unpacked(monkeypatch):
    monkeypatch.setattr(uploads, "LARGEST_UNPACKED", 100_000)
    assert refused("bomba.docx", archive(TYPES=b"", word__x=bytes(200_000))) == str(uploads.BOMB)
    monkeypatch.setattr(uploads, "LARGEST_DOCUMENT", uploads.MEGABYTE)
    assert refused("velky.pdf", PDF + bytes(uploads.MEGABYTE)) == f"{uploads.TOO_LARGE} 1 MB"


@pytest.mark.once
@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Zpráva č. 1.PDF", "zprava-c-1.pdf"),
        ("..\\..\\etc/passwd.txt", "passwd.txt"),
        ("<script>.pdf", "script.pdf"),
        ("х" * 300 + ".pdf", "file.pdf"),
        ("a.pdf/../b", "b.bin"),
    ],
)
def test_names_are_made_fit_for_an_address(name, kept):
    assert uploads.safe_name(name) == kept


@pytest.fixture
def desk(client: Client) -> Client:
    client.town = factories.organisation()
    client.force_login(factories.user("editor", client.town, language="de"))
    return client


@pytest.mark.django_db
@pytest.mark.parametrize("model", [Document, Picture])
def test_a_refused_file_keeps_the_texts_and_says_so_beside_the_field(desk, model):
    address = reverse(f"admin:partners_{model._meta.model_name}_add")
    text = "title_cs" if model is Document else "caption_cs"
    data = filled(desk.get(address)) | {text: "Zpráva o lávce", "file": SimpleUploadedFile("x.jpg", HTML)}
    page = desk.post(address, data, headers={"accept-language": "de"}).text
    assert not model.objects.exists()
    assert 'value="Zpráva o lávce"' in page
    field = page.split("field-file", 1)[1].split("</ul>", 1)[0]
    assert "errorlist" in field and ("ist ein Programm" in field or "nicht als Bild" in field)


@pytest.mark.django_db
def test_the_same_file_is_noticed_and_offered(desk):
    first = Document.objects.create(owner=desk.town, title_cs="Studie", file=SimpleUploadedFile("a.pdf", PDF))
    foreign = Document.objects.create(
        owner=factories.organisation("Jiné město"), title_cs="Cizí", file=SimpleUploadedFile("b.pdf", PDF)
    )
    address = reverse("admin:partners_document_add")
    data = filled(desk.get(address)) | {"title_cs": "Znovu", "file": SimpleUploadedFile("c.pdf", PDF), "_continue": "1"}
    page = desk.post(address, data, follow=True).text
    assert page.count(reverse("admin:partners_document_change", args=[first.pk])) >= 2  # the message and the list
    assert reverse("admin:partners_document_change", args=[foreign.pk]) not in page and "Cizí" not in page


@pytest.mark.django_db
def test_a_used_file_says_where_and_is_not_deleted(desk):
    document = Document.objects.create(owner=desk.town, title_cs="Studie", file=SimpleUploadedFile("a.pdf", PDF))
    project = factories.project(owner=desk.town)
    ProjectDocument.objects.create(project=project, document=document)
    hidden = factories.project("Tajný záměr", owner=factories.organisation("Jiné město"), state="draft")
    ProjectDocument.objects.create(project=hidden, document=document)
    change = reverse("admin:partners_document_change", args=[document.pk])
    page = desk.get(change).text
    assert reverse("admin:projects_project_change", args=[project.pk]) in page and "Tajný" not in page
    for address, data in [
        (reverse("admin:partners_document_delete", args=[document.pk]), {"post": "yes"}),
        (reverse("admin:partners_document_changelist"),
         {"post": "yes", "action": "delete_selected", "_selected_action": document.pk}),
    ]:  # fmt: skip
        page = desk.post(address, data, follow=True).text
        assert Document.objects.filter(pk=document.pk).exists()
        assert str(project) in page and "Tajný" not in page


@pytest.mark.django_db
def test_a_logo_in_use_is_not_deleted_and_an_unused_file_is(desk):
    logo = picture(upload(300, 200))
    logo.owner = desk.town
    logo.save()
    desk.town.logo = logo
    desk.town.save()
    address = reverse("admin:partners_picture_delete", args=[logo.pk])
    desk.post(address, {"post": "yes"})
    assert Picture.objects.exists()
    desk.town.logo = None
    desk.town.save()
    desk.post(address, {"post": "yes"})
    assert not Picture.objects.exists()


@pytest.mark.django_db
def test_nobody_guesses_the_address_of_a_file(desk):
    one, two = (
        Document.objects.create(owner=desk.town, title_cs="x", file=SimpleUploadedFile("plan.pdf", PDF)) for _ in "12"
    )
    folder_one, folder_two = (document.file.name.split("/")[1] for document in (one, two))
    assert folder_one != folder_two and len(folder_one) == 24 and one.file.name.endswith("/plan.pdf")
    assert Client().get("/media/documents/").status_code == 404
    answer = Client().get(one.file.url)
    assert answer.status_code == 200 and answer["X-Content-Type-Options"] == "nosniff"


@pytest.mark.once
@pytest.mark.parametrize("name", ["x.svg", "x.html", "x.xhtml", "x.xml", "x.js"])
def test_what_could_run_is_never_shown_inline(name, client):
    stored = default_storage.save(f"documents/test/{name}", ContentFile(HTML))
    answer = client.get(f"/media/{stored}")
    assert answer["Content-Disposition"].startswith("attachment")
    assert "sandbox" in answer["Content-Security-Policy"] and answer["X-Content-Type-Options"] == "nosniff"
