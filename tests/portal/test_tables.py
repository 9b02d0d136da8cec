"""The result of a list as a file: what the list shows, in its order and language, and nothing else."""

import csv
import io
import json

import pytest
from django.http import QueryDict
from openpyxl import load_workbook

from portal.publishing import State, public_change
from portal.search.models import SearchEntry
from portal.tables import views
from portal.tables.result import keys_in_order
from portal.tables.text_files import harmless, without_mark
from projects.filters import ProjectFilter
from projects.models import Activity, BudgetLine, Indicator, Project
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def town():
    return factories.organisation(place=factories.place())


@pytest.fixture
def projects(town):
    """A footbridge with money and work, a school of which next to nothing is stated, a draft, a hidden partner."""
    programme = factories.programme()
    bridge = factories.project(
        "Lávka", town, title_de="Steg", start="2016-04-15", end="2018-12", programme=programme, lifecycle="ended"
    )
    bridge.themes.set([factories.theme()])
    lead = factories.participation(bridge, town, "lead")
    hidden = factories.participation(bridge, factories.organisation("Skrytá obec", state=State.DRAFT))
    bridge.budget_lines.create(amount="242799.04", sources=["eu", "state"])
    bridge.budget_lines.create(amount="56490.09", participation=lead, position=1)
    bridge.budget_lines.create(amount="11111.11", participation=hidden, position=2)
    activity = Activity.objects.create(project=bridge, title_cs="Seminář", start="2017-06-01", start_time="14:30")
    activity.responsible.set([lead, hidden])
    Indicator.objects.create(project=bridge, name_cs="Změna teploty", planned="-2.50")
    factories.project("Škola", town, summary_cs="=1+1")
    factories.project("Koncept", town, state=State.DRAFT)
    return bridge


def lines(client, address: str) -> list[dict[str, str]]:
    response = client.get(address)
    assert response.status_code == 200, address
    return list(csv.DictReader(io.StringIO(response.getvalue().decode("utf-8-sig"), newline="")))


def workbook(client, address: str):
    return load_workbook(io.BytesIO(client.get(address).getvalue()))


@pytest.mark.parametrize(
    ("language", "query"), [("cs", ""), ("de", "?sort=name"), ("cs", "?q=skola"), ("de", "?lifecycle=ended&sort=cost")]
)
def test_every_format_has_what_the_list_shows_in_its_order_and_language(client, projects, language, query):
    path = {"cs": "/cs/projekty/", "de": "/de/projekte/"}[language]
    shown = [project.best_text("title")[0] for project in client.get(path + query).context["page"]]
    assert shown
    assert [line["title"] for line in lines(client, f"{path}projects.csv{query}")] == shown
    rows = json.loads(client.get(f"{path}projects.json{query}").getvalue())["rows"]
    assert [row["title"] for row in rows] == shown
    sheet = workbook(client, f"{path}projects.xlsx{query}").worksheets[0]
    keys = [cell.value for cell in sheet[1]]
    assert [row[keys.index("title")] for row in sheet.iter_rows(min_row=3, values_only=True)] == shown


def test_what_is_not_stated_is_empty_and_never_zero(client, projects):
    school = next(line for line in lines(client, "/cs/projekty/projects.csv") if line["title"] == "Škola")
    for key in ("start", "total_cost", "total_cost_currency", "lifecycle", "programme", "partners_stated", "themes"):
        assert school[key] == "", key
    rows = json.loads(client.get("/cs/projekty/projects.json").getvalue())["rows"]
    school = next(row for row in rows if row["title"] == "Škola")
    assert school["start"] is None and school["total_cost"] is None and school["themes"] == []


def test_no_format_tells_what_is_not_public(client, projects):
    for table in ("projects", "participations", "budget_lines", "activities"):
        for form in ("csv", "json"):
            text = client.get(f"/cs/projekty/{table}.{form}").getvalue().decode()
            assert "Skrytá" not in text and "Koncept" not in text and "11111" not in text, table
    sheets = workbook(client, "/cs/projekty/projects.xlsx")
    text = str([row for sheet in sheets for row in sheet.iter_rows(values_only=True)])
    assert "Lávka" in text and "Skrytá" not in text and "Koncept" not in text and "11111" not in text


def test_texts_that_look_like_formulas_are_harmless_and_negative_numbers_stay_numbers(client, projects):
    school = next(line for line in lines(client, "/cs/projekty/projects.csv") if line["title"] == "Škola")
    assert school["summary_cs"] == "'=1+1"
    assert lines(client, "/cs/projekty/indicators.csv")[0]["planned"] == "-2.50"
    sheets = workbook(client, "/cs/projekty/projects.xlsx")
    cells = [cell for sheet in sheets for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert {cell.value for cell in cells} >= {"=1+1", -2.5}
    for text in ("=1", "'=1", "''+1", "@x", "-x", "\tx", "'x", "'", "x", ""):
        assert without_mark(harmless(text)) == text


def test_a_workbook_has_dates_and_numbers_two_frozen_rows_and_notes(client, projects):
    sheets = workbook(client, "/cs/projekty/projects.xlsx?lifecycle=ended")
    sheet = sheets["Projekty"]
    keys = [cell.value for cell in sheet[1]]
    cell = {key: sheet.cell(3, number) for number, key in enumerate(keys, start=1)}
    assert cell["start"].is_date and cell["start"].value.date().isoformat() == "2016-04-15"
    assert cell["end"].value == "2018-12"  # a month is no day
    assert cell["total_cost"].value == 242799.04
    assert cell["title_is_descriptive"].value is False
    assert sheet.freeze_panes == "A3"
    assert sheet.cell(2, keys.index("title_de") + 1).value == "Název (němčina)"
    notes = str(list(sheets.worksheets[-1].iter_rows(values_only=True)))
    assert "Stav: ukončeno" in notes and "neuvedeno" in notes and "idea = " in notes
    assert "Rozpočet" in sheets.sheetnames
    head = client.head("/cs/projekty/projects.xlsx")
    assert head.status_code == 200 and "projects-" in head["Content-Disposition"]


def test_a_workbook_that_would_be_too_large_is_a_page_that_offers_csv(client, projects, monkeypatch):
    monkeypatch.setattr(views, "MOST_ROWS", 1)
    response = client.get("/cs/projekty/projects.xlsx?sort=name")
    assert response.status_code == 422
    assert "Příliš mnoho řádků" in response.text and "/cs/projekty/projects.csv?sort=name" in response.text
    assert client.get("/cs/projekty/projects.xlsx?lifecycle=ended").status_code == 200


def test_a_file_is_sent_again_only_after_a_public_change(client, projects):
    first = client.get("/cs/projekty/projects.csv")
    again = client.get("/cs/projekty/projects.csv", headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304 and not again.content
    with public_change():
        projects.acronym = "LP"
        projects.save()
    changed = client.get("/cs/projekty/projects.csv", headers={"if-none-match": first["ETag"]})
    assert changed.status_code == 200 and b",LP," in changed.getvalue()
    assert not changed.cookies and changed["X-Robots-Tag"] == "noindex"


@pytest.mark.parametrize("name", ["projects.pdf", "users.csv", "news.csv", "projects.csv.xlsx", "x.json"])
def test_other_names_are_not_found(client, projects, name):
    assert client.get(f"/cs/projekty/{name}").status_code == 404


def test_the_number_of_queries_does_not_grow_with_the_rows(client, projects, town, django_assert_max_num_queries):
    client.get("/cs/projekty/projects.csv")  # settles what is due
    for number in range(12):
        factories.participation(factories.project(f"Další {number}", town), town)
    client.get("/cs/projekty/projects.csv")
    with django_assert_max_num_queries(15):
        assert len(lines(client, "/cs/projekty/projects.csv")) == 14


@pytest.mark.parametrize("query", ["", "sort=name", "q=most", "lifecycle=running"])
def test_batches_give_every_record_once_though_one_goes_meanwhile(town, query):
    made = [factories.project(f"Most {number}", town, lifecycle="running") for number in range(9)]
    chosen = ProjectFilter(QueryDict(query), Project.objects.published())
    batches = keys_in_order(chosen, size=2)
    found = [*next(batches), *next(batches)]
    SearchEntry.objects.filter(kind="project", object_id=found[-1]).delete()
    for batch in batches:
        found += batch
    assert sorted(found) == sorted(project.pk for project in made)


def test_budget_lines_name_their_partner(client, projects):
    whole, partner = lines(client, "/cs/projekty/budget_lines.csv")
    assert (whole["participation_name"], whole["sources"], whole["amount"]) == ("", "eu; state", "242799.04")
    assert partner["participation_name"] == "Město Horní Lhota" and partner["currency"] == "EUR"
    assert BudgetLine.objects.count() == 3
