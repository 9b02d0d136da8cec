"""Tables as other publishers give them out, made in memory, and bringing them; for the tests of the import."""

import io

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import Workbook

from partners.models import Organisation

START = reverse("admin:projects_project_import")


def sent(client, content: bytes, name: str = "tabulka.xlsx", **more: str):
    """The page that answers to a file."""
    file = SimpleUploadedFile(name, content)
    owner = Organisation.objects.order_by("pk").first().pk
    told = {"file": file, "owner": owner, "language": "cs", "currency": ""}
    return client.post(START, told | more, follow=True)


def taken(client, content: bytes, name: str = "tabulka.xlsx", **more: str) -> str:
    """The text of the page after a file was looked at and taken over."""
    page = sent(client, content, name, **more)
    assert "Buňky, které nevyhovují" not in page.text, page.text
    return client.post(page.request["PATH_INFO"], follow=True).text


def book(**sheets: list[list]) -> bytes:
    """A workbook of these sheets; underscores of their names become spaces."""
    made = Workbook()
    made.remove(made.active)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name.replace("_", " "))
        for row in rows:
            sheet.append(row)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


KOHESIO = [
    ["Operation_Unique_Identifier", "Operation_Name_Programme_Language", "Operation_Name_English", "Beneficiary_Name",
     "Operation_Start_Date", "Operation_End_Date", "Operation_Total_Expenditure_EUR", "Programme_Name",
     "Union_Co_Financing_Rate", "Category_Of_Intervention", "CCI"],
    ["CZ.11.1.23/0.0/0.0/15", "Lávka u Lhoty", "Footbridge", "Město Horní Lhota", "2016-04-15", "2018-12-31", 242799.04,
     "Program Lhota – Grünthal 2014–2020", 0.85, "090 Cycle tracks", "2014TC16RFCB029"],
    ["CZ.11.1.23/0.0/0.0/16", "Stezka", "Trail", "Obec Dolní Lhota", "2017-01-01", None, 99000, None, None, None, None],
]  # fmt: skip
KEEP_PROJECTS = [
    ["keep.eu projects"],
    ["Programme", "Acronym", "Project name", "Start date", "End date", "Total budget (EUR)", "EU funding (EUR)"],
    ["Program Lhota – Grünthal 2014–2020", "LAVKA", "Footbridge", "01/02/2018", "31/12/2020", 500000, 425000],
]  # fmt: skip
KEEP_PARTNERS = [
    ["Acronym", "Partner name", "Partner role", "Country", "Total budget (EUR)"],
    ["LAVKA", "Město Horní Lhota", "lead partner", "Czechia", 300000],
    ["LAVKA", "Stadt Grünthal", "partner", "Germany", 200000],
]
OPERATIONS = (
    "Registrační číslo;Název operace;Příjemce;Beginning;End;Total cost;Purpose\r\n"
    "100282204;Alej u Lhoty;Město Horní Lhota;15. 4. 2016;12/2018;242 799,04 Kč;Stromy podél řeky\r\n"
)
