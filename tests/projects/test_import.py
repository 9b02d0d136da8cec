"""Tables that come in: shown before anything is written, drafts and working copies after, never twice."""

import io
import json
from decimal import Decimal

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from partners.models import Agreement
from portal.copies.models import WorkingCopy
from portal.history.recording import last_versions
from portal.publishing import State
from portal.records import document_of
from projects.models import BudgetLine, Participation, Project
from tests import factories as f
from tests.projects import tables
from tests.projects.tables import sent, taken

pytestmark = pytest.mark.django_db
AMOUNTS = {"amount": Decimal("242799.04"), "currency": "EUR", "measure": "total", "qualifier": "exact"}


def budget_of(project: Project) -> list[dict]:
    return list(BudgetLine.objects.filter(project=project).values(*AMOUNTS))


def test_the_template_comes_back_as_drafts_and_a_second_time_changes_nothing(clerk, town):
    answer = clerk.get(reverse("admin:projects_project_import_template"))
    book = load_workbook(io.BytesIO(answer.content))
    assert book.worksheets[0].cell(1, 1).value == "Název projektu *"
    book["Projekty"].append(["Alej u Lhoty", "100282204", None, None, "15. 4. 2016", "12/2018"])
    book["Partneři"].append(["100282204", "Stadt Grünthal", "Vedoucí partner", None, "Německo", "max. 1500 EUR"])
    book["Aktivity"].append(["Alej u Lhoty", "1", "Pracovní setkání (workshop)", "O stromech", None, "6/2017"])
    book["Dohody"].append(["Dohoda o aleji", "Město Horní Lhota; Stadt Grünthal", None, None, None, "11. 10. 2007"])
    file = io.BytesIO()
    book.save(file)
    page = sent(clerk, file.getvalue())
    assert "Zatím se nic nezměnilo" in page.text
    assert "Stadt Grünthal" in page.text
    assert not Project.objects.exists()
    clerk.post(page.request["PATH_INFO"])
    project, agreement = Project.objects.get(), Agreement.objects.get()
    assert (project.state, project.owner, str(project.end)) == (State.DRAFT, town, "2018-12")
    assert [str(event.start) for event in agreement.events.all()] == ["2007-10-11"]
    partner = project.participations.get()
    assert (str(partner.organisation), partner.role, partner.organisation.state) == ("Stadt Grünthal", "lead", "draft")
    assert partner.budget_lines.get().qualifier == "at_most"
    assert project.activities.get().kind == "workshop"
    version = last_versions(Project, [project.uuid])[str(project.uuid)]
    assert json.loads(version) == document_of(project)
    again = sent(clerk, file.getvalue()).text
    assert "beze změny" in again
    assert "Převzít" not in again


def test_a_published_project_changes_in_its_working_copy(clerk, town):
    project = f.project(owner=town)
    table = f"uuid,title_cs,title_pl,start\n{project.uuid},Most přes řeku,Most przez rzekę,2016\n"
    page = sent(clerk, table.encode(), "projects.csv")
    assert "Název (cs, pl)" in page.text
    clerk.post(page.request["PATH_INFO"])
    project.refresh_from_db()
    assert project.title_cs == "Lávka přes řeku"
    assert WorkingCopy.of(project).document["fields"]["title_pl"] == "Most przez rzekę"


def test_rows_that_a_file_does_not_have_stay(clerk, town):
    project = f.project(owner=town, state=State.DRAFT)
    f.participation(project, town)
    other = f.organisation("Obec Dolní Lhota")
    table = f"project,organisation,role\n{project.uuid},{other.uuid},lead\n"
    taken(clerk, table.encode(), "participations.csv")
    assert list(project.participations.values_list("organisation", "role")) == [
        (town.pk, "partner"),
        (other.pk, "lead"),
    ]


def test_a_list_of_operations_in_an_old_encoding(clerk, town):
    f.programme()
    taken(clerk, tables.OPERATIONS.encode("cp1250"), "operace.csv")
    project = Project.objects.get(identifiers__value="100282204")
    assert project.title_cs == "Alej u Lhoty"
    assert (str(project.start), str(project.end)) == ("2016-04-15", "2018-12")
    assert project.participations.get().role == Participation.Role.BENEFICIARY
    assert budget_of(project) == [AMOUNTS | {"currency": "CZK"}]


def test_a_country_file_of_kohesio(clerk, town):
    programme = f.programme()
    assert "CCI" in sent(clerk, tables.book(Sheet1=tables.KOHESIO)).text  # is said to be left out
    taken(clerk, tables.book(Sheet1=tables.KOHESIO))
    project = Project.objects.get(title_cs="Lávka u Lhoty")
    assert (project.programme, project.published_title) == (programme, "Footbridge")
    assert budget_of(project) == [AMOUNTS]
    assert project.funding_rates.get().percent == 85
    assert Project.objects.get(title_cs="Stezka").end is None


def test_two_sheets_as_keep_eu_has_them(clerk, town):
    f.programme()
    taken(clerk, tables.book(Projects=tables.KEEP_PROJECTS, Partners=tables.KEEP_PARTNERS), currency="EUR")
    project = Project.objects.get(acronym="LAVKA")
    assert str(project.start) == "2018-02-01"
    named = {str(one.organisation): one.role for one in project.participations.all()}
    assert named == {"Město Horní Lhota": "lead", "Stadt Grünthal": "partner"}
    amounts = [(str(line.participation or ""), str(line.amount)) for line in project.budget_lines.all()]
    assert ("Stadt Grünthal", "200000.00") in amounts


def test_bad_cells_are_named_and_nothing_is_taken(clerk, town):
    f.programme()
    rows = [tables.KOHESIO[0], [*tables.KOHESIO[1]], [*tables.KOHESIO[2]]]
    rows[1][4], rows[1][7], rows[2][6], rows[2][5] = "soon", "Program Nikde", "=1+1", "2016-01-01"
    page = sent(clerk, tables.book(Operace=rows))
    for words in ("Operace ▸ E2", "soon", "Operace ▸ H2", "Program Lhota", "Operace ▸ G3", "Vzorce se nečtou"):
        assert words in page.text, words
    assert "Operace ▸ F3" in page.text  # ends before it begins
    clerk.post(page.request["PATH_INFO"])
    assert not Project.objects.exists()
