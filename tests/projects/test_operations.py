"""The list of operations: who stands in it, what is said, and what the check pages say is missing."""

import csv
import io
import json

import pytest
from openpyxl import load_workbook

from portal.publishing import State
from projects.models import Project
from tests import factories

pytestmark = pytest.mark.django_db
LIST = "/cs/seznam-operaci/"
CHECK = "/admin/projects/project/operations/"


@pytest.fixture
def town():
    return factories.organisation(place=factories.place(nuts="CZ051"))


@pytest.fixture
def programme():
    return factories.programme(slug="program")


@pytest.fixture
def bridge(town, programme) -> Project:
    """An operation of a fund under the programme of which everything is stated, with a partner who is not public."""
    fund = factories.programme("Fond malých projektů", slug="fond", parent=programme, period="", fund="")
    project = factories.project(
        "Lávka", town, programme=fund, start="2016-04-15", end="2018-12", aims_cs="<p>Spojit břehy.</p>",
        results_cs="<p>Most.</p>", specific_objective_cs="1.2", intervention_type_cs="ITI",
    )  # fmt: skip
    project.identifiers.create(value="S-7", kind="contract")
    project.identifiers.create(value="100282204", position=1)
    factories.participation(project, town, "lead")
    factories.participation(project, factories.organisation("Stavby s.r.o."), "contractor", position=1)
    factories.participation(project, factories.organisation("Skrytá obec", state=State.DRAFT), position=2)
    project.budget_lines.create(amount="6000000", currency="CZK", exchange_rate="25.314")
    project.funding_rates.create(percent="85")
    return project


def rows(client, address: str) -> list[dict[str, str]]:
    text = client.get(address).getvalue().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_an_operation_has_the_fields_of_the_regulation(client, bridge):
    (row,) = rows(client, f"{LIST}operations.csv")
    assert row | {"updated_at": "", "uuid": ""} == {
        "operation_code": "100282204", "programme": "Program Lhota – Grünthal 2014–2020",
        "programming_period": "2014-2020", "operation_name": "Lávka", "beneficiary": "Město Horní Lhota",
        "other_partners": "", "contractors": "Stavby s.r.o.", "purpose": "Spojit břehy.", "achievements": "Most.",
        "start_date": "2016-04-15", "end_date": "2018-12", "total_cost": "6000000.00", "currency": "CZK",
        "exchange_rate": "25.314000", "total_cost_qualifier": "exact", "total_cost_stage": "",
        "fund": "Evropský fond pro regionální rozvoj", "specific_objective": "1.2", "union_cofinancing_rates": "85.00",
        "intervention_type": "ITI", "places": "Horní Lhota", "countries": "CZ", "nuts_codes": "CZ051",
        "latitude": "50.80000", "longitude": "15.00000", "location_is_of_partners": "true",
        "address": "http://testserver/cs/projekty/lavka/", "uuid": "", "updated_at": "", "is_sample": "false",
    }  # fmt: skip


def test_partners_stand_on_a_sheet_of_their_own(client, bridge):
    partners = rows(client, f"{LIST}operation_partners.csv")
    assert [(row["partner_name"], row["role"], row["is_beneficiary"]) for row in partners] == [
        ("Město Horní Lhota", "lead", "true"),
        ("Stavby s.r.o.", "contractor", "false"),
    ]
    book = load_workbook(io.BytesIO(client.get(f"{LIST}operations.xlsx").getvalue()))
    assert book.sheetnames[:2] == ["Operace", "Partneři operací"]
    assert book.worksheets[0].max_row == 3 and book.worksheets[1].max_row == 4


def test_only_what_was_chosen_for_support_is_an_operation(client, bridge, programme, town):
    factories.project("Nápad", town, programme=programme, lifecycle="idea")
    factories.project("Žádost", town, programme=programme, lifecycle="applied")
    factories.project("Koncept", town, programme=programme, state=State.DRAFT)
    factories.project("Bez programu", town)
    hidden = factories.programme("Skrytý", state=State.DRAFT, slug="skryty")
    factories.project("Tajný", town, programme=hidden)
    assert [row["operation_name"] for row in rows(client, f"{LIST}operations.csv")] == ["Lávka"]
    assert client.get(f"{LIST}skryty/").status_code == client.get(f"{LIST}skryty/operations.csv").status_code == 404


def test_a_programme_has_its_own_list_with_that_of_its_parts(client, bridge, town):
    other = factories.programme("Jiný program", slug="jiny")
    factories.project("Škola", town, programme=other)
    assert [row["operation_name"] for row in rows(client, f"{LIST}program/operations.csv")] == ["Lávka"]
    assert [row["operation_name"] for row in rows(client, f"{LIST}jiny/operations.csv")] == ["Škola"]
    about = json.loads(client.get(f"{LIST}program/operations.json").getvalue())
    assert about["updated_at"] and about["narrowed_by"] == ["Program: Program Lhota – Grünthal 2014–2020"]
    page = client.get(f"{LIST}program/").text
    assert f'href="{LIST}program/operations.xlsx"' in page and "Co není uvedeno" not in page


def test_the_page_says_how_many_operations_lack_what(client, bridge, programme, town):
    factories.project("Škola", town, programme=programme).budget_lines.create(amount="5", currency="PLN")
    page = " ".join(client.get(LIST).text.split())
    for label in (
        "Kód operace",
        "Účel operace",
        "Datum zahájení",
        "Kód NUTS nebo poloha místa",
        "Směnný kurz, protože",
    ):
        assert label in page, label
    assert page.count('<td class="is-number">1 / 2</td>') == 12
    assert "Fond<" not in page and "Celkové výdaje<" not in page


def test_the_desk_names_what_is_missing_in_whose_project(client, bridge, programme, town):
    factories.project("Škola", town, programme=programme, state=State.DRAFT)
    factories.project("Cizí", factories.organisation("Stadt Zittau"), programme=programme)
    client.force_login(factories.user("editor", town))
    page = client.get(CHECK).text
    assert "Škola" in page and "Lávka" not in page and "Cizí" not in page
    school = Project.objects.get(title_cs="Škola")
    assert f'href="/admin/projects/project/{school.pk}/change/#id_aims_cs"' in page
    assert f'href="/admin/projects/project/{school.pk}/change/#identifiers-heading"' in page
    assert "Škola" not in client.get(f"{CHECK}?lacks=fund").text
    assert "Škola" in client.get(f"{CHECK}?lacks=garbage&page=x").text


def test_the_list_and_its_check_ask_no_more_of_the_database_for_more_operations(
    client, bridge, programme, town, django_assert_max_num_queries
):
    for number in range(10):
        factories.participation(factories.project(f"Další {number}", town, programme=programme), town, "lead")
    client.get(f"{LIST}operations.csv").getvalue()  # settles what is due
    with django_assert_max_num_queries(18):
        assert len(rows(client, f"{LIST}operations.csv")) == 11
    with django_assert_max_num_queries(6):
        client.get(LIST)
