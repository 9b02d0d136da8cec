"""Texts go out to translators as XLIFF, PO and XLSX, through the tools they use, and come back."""

import io
import shutil
import subprocess

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import load_workbook
from translate.storage import pypo, xliff2

from portal.publishing import State
from projects.models import Activity, Project
from tests import factories

pytestmark = pytest.mark.django_db
FORMATTED = "<p>Lávka spojí <strong>dvě obce</strong> &amp; děti.<br>Víc příště.</p>"
POLISH = {
    "Lávka přes potok": "Kładka przez potok",
    "Stavba & údržba": "Budowa & utrzymanie",
    FORMATTED: FORMATTED.replace("Lávka spojí", "Kładka połączy").replace("dvě obce", "dwie gminy"),
}


@pytest.fixture
def draft():
    """A draft with an outdated title, a formatted text and an activity without a translation."""
    project = factories.project("Lávka přes řeku", title_pl="Kładka przez rzekę", state=State.DRAFT)
    project.confirm_translation("title", "pl")
    project.description_cs = FORMATTED
    project.save()
    Activity.objects.create(project=project, title_cs="Stavba & údržba", original_language="cs")
    project = Project.objects.get(pk=project.pk)
    project.title_cs = "Lávka přes potok"
    project.save()
    return Project.objects.get(pk=project.pk)


@pytest.fixture
def translator(client, draft):
    client.force_login(factories.user("translator", draft.owner))
    return client


def exported(client, form: str, **more: str) -> bytes:
    data = {"source": "cs", "target": "pl", "what": "waiting", "form": form, **more}
    answer = client.get(reverse("admin:translations_export"), data)
    assert "attachment" in answer.get("Content-Disposition", ""), answer.get("Location")
    return answer.content


def sent(client, content: bytes, name: str):
    """The page that follows when a file is sent."""
    return client.post(reverse("admin:translations"), {"file": SimpleUploadedFile(name, content)}, follow=True)


def taken_over(client, content: bytes, name: str, *chosen: str):
    page = sent(client, content, name)
    return client.post(page.redirect_chain[-1][0], {"take": chosen}, follow=True)


def with_xliff(content: bytes) -> bytes:
    """As a translation program does it that knows XLIFF 2: words change, codes stay."""
    store = xliff2.Xliff2File.parsestring(content)
    assert (store.getsourcelanguage(), store.gettargetlanguage()) == ("cs", "pl")
    assert len(store.units) == 3
    text = content.decode().replace('state="initial"', 'state="translated"').replace("\n", "\r\n")
    text = text.replace("<target>Kładka przez rzekę</target>", "")
    short = {"Lávka přes potok": "Kładka przez potok", "Stavba &amp; údržba": "Budowa &amp; utrzymanie"}
    for czech, polish in short.items():
        text = text.replace(f"<source>{czech}</source>", f"<source>{czech}</source><target>{polish}</target>")
    start = text.index("<source><pc")
    source = text[start : text.index("</source>", start)].removeprefix("<source>")
    polish = source.replace("Lávka spojí", "Kładka połączy").replace("dvě obce", "dwie gminy")
    return text.replace(f"{source}</source>", f"{source}</source><target>{polish}</target>").encode()


def with_po(content: bytes) -> bytes:
    """As Poedit saves: its own order of headers, a byte order mark, obsolete entries, the fuzzy flag taken away."""
    store = pypo.pofile.parsestring(content)
    for unit in store.units:
        if not unit.isheader():
            unit.target = POLISH[str(unit.source)]
            unit.markfuzzy(False)
    store.updateheader(add=True, X_Generator="Poedit 3.4", Last_Translator="Jana")
    return b"\xef\xbb\xbf" + bytes(store) + '\n#~ msgctxt "old"\n#~ msgid "Starý"\n#~ msgstr "Stary"\n'.encode()


def with_xlsx(content: bytes) -> bytes:
    """As LibreOffice saves, with the heads translated and a column moved away."""
    book = load_workbook(io.BytesIO(content))
    sheet = book.active
    places = {str(cell.value).partition(":")[0]: cell.column for cell in sheet[1]}
    for row in range(3, sheet.max_row + 1):
        sheet.cell(row, places["target"]).value = POLISH[sheet.cell(row, places["source"]).value]
    sheet.cell(2, places["target"]).value = "Polnisch"
    sheet.delete_cols(places["before"])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


EDITED = {"xliff": with_xliff, "po": with_po, "xlsx": with_xlsx}
NAMES = {"xliff": "a.xlf", "po": "a.po", "xlsx": "a.xlsx"}


@pytest.mark.parametrize("form", EDITED)
def test_texts_go_out_and_come_back(translator, draft, form):
    page = sent(translator, EDITED[form](exported(translator, form)), NAMES[form])
    assert "Kładka przez potok" in page.text and Project.objects.get(pk=draft.pk).title_pl == "Kładka przez rzekę"
    translator.post(page.redirect_chain[-1][0])
    project = Project.objects.get(pk=draft.pk)
    assert [project.title_pl, project.activities.get().title_pl] == ["Kładka przez potok", "Budowa & utrzymanie"]
    assert "<strong>dwie gminy</strong> &amp; děti.<br>" in project.description_pl
    assert {project.text_state(name, "pl") for name in ("title", "description")} == {"translated"}


@pytest.mark.parametrize("form", EDITED)
def test_file_that_comes_back_as_it_went_out_changes_nothing(translator, draft, form):
    answer = taken_over(translator, exported(translator, form), NAMES[form])
    assert "Převzato textů: 0" in answer.text or "0 text" in answer.text
    assert Project.objects.get(pk=draft.pk).text_state("title", "pl") == "outdated"


@pytest.mark.skipif(not shutil.which("msgfmt"), reason="GNU gettext is not installed")
def test_po_file_is_what_msgfmt_takes(translator, draft, tmp_path):
    path = tmp_path / "cs-pl.po"
    path.write_bytes(exported(translator, "po"))
    done = subprocess.run(["msgfmt", "-c", "-o", "/dev/null", path], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert '#| msgid "Lávka přes řeku"' in path.read_text()


def test_original_that_has_changed_since_the_export_is_kept_apart(translator, draft):
    file = with_po(exported(translator, "po"))
    Project.objects.filter(pk=draft.pk).update(title_cs="Most")
    key = f"projects.project:{draft.uuid}:title"
    page = sent(translator, file, "a.po")
    assert "Originál se od vývozu změnil: 1" in page.text
    translator.post(page.redirect_chain[-1][0])
    assert Project.objects.get(pk=draft.pk).title_pl == "Kładka przez rzekę"
    assert Project.objects.get(pk=draft.pk).activities.get().title_pl == "Budowa & utrzymanie"
    taken_over(translator, file, "a.po", key)
    project = Project.objects.get(pk=draft.pk)
    assert project.title_pl == "Kładka przez potok" and project.text_state("title", "pl") == "outdated"


def test_translation_that_somebody_has_changed_since_is_kept_apart(translator, draft):
    file = with_po(exported(translator, "po"))
    Project.objects.filter(pk=draft.pk).update(title_pl="Mostek")
    taken_over(translator, file, "a.po")
    assert Project.objects.get(pk=draft.pk).title_pl == "Mostek"


def test_rows_that_are_gone_and_records_of_others_are_named_and_left(translator, draft):
    file = with_po(exported(translator, "po"))
    draft.activities.all().delete()
    page = sent(translator, file, "a.po")
    assert "Nenalezeno, nebo vám nepatří: 1" in page.text
    client = type(translator)()
    client.force_login(factories.user("translator", factories.organisation("Cizí město"), username="foreign"))
    page = sent(client, file, "a.po")
    assert "Nenalezeno, nebo vám nepatří: 3" in page.text
    client.post(page.redirect_chain[-1][0])
    assert Project.objects.get(pk=draft.pk).title_pl == "Kładka przez rzekę"


def test_only_ticked_records_or_those_of_one_organisation_go_out(translator, draft):
    other = factories.project("Jiný plán", state=State.DRAFT)
    everything = exported(translator, "po").decode()
    assert "Jiný plán" in everything and "Stavba" in everything
    address = reverse("admin:projects_project_changelist")
    page = translator.post(address, {"action": "export_texts", "_selected_action": [other.pk]}, follow=True)
    assert f'value="{other.pk}"' in page.text
    ticked = exported(translator, "po", model="projects.project", ids=str(other.pk)).decode()
    assert "Jiný plán" in ticked and "Stavba" not in ticked
    foreign = factories.project("Tajný plán", factories.organisation("Cizí město"), state=State.DRAFT)
    assert "Tajný" not in exported(translator, "po", what="all").decode()
    wanted = {"source": "cs", "target": "pl", "what": "all", "form": "po"}
    wanted |= {"model": "projects.project", "ids": str(foreign.pk)}
    answer = translator.get(reverse("admin:translations_export"), wanted)
    assert answer.status_code == 302
