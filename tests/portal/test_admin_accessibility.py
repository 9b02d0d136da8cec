"""Axe finds nothing on the main pages of the desk, in four languages, light and dark; nor does the browser."""

from pathlib import Path

import axe_playwright_python
import pytest
from django.urls import reverse

from portal.languages import languages
from tests import factories

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"
RUN = """async (rules) => (await axe.run(document, rules ? {runOnly: rules} : {})).violations
    .map(found => found.id + ": " + found.nodes.map(node => node.target.join(" ")).join(", "))"""


@pytest.fixture
def desk(live_page):
    """A publisher with a project that has rows; what the browser complains of is kept in `desk.complaints`."""
    town = factories.organisation(place=factories.place())
    factories.user("publisher", town)
    project = factories.project(owner=town, title_de="Steg über den Fluss", summary_cs="Krátce.")
    partner = factories.participation(project, town)
    project.budget_lines.create(participation=partner, amount=5, measure="grant")
    project.activities.create(title_cs="Setkání", start="2014")
    page = live_page
    page.complaints = []
    page.on("console", lambda message: page.complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.addresses = [
        "/admin/",
        "/admin/projects/project/",
        "/admin/projects/project/quick/",
        reverse("admin:projects_project_change", args=[project.pk]),
        reverse("admin:partners_organisation_change", args=[town.pk]),
    ]
    page.goto("/admin/login/")
    page.fill("#id_username", "publisher")
    page.fill("#id_password", "test-password")
    page.click("#login-form [type=submit]")
    return page


def axe(page) -> list[str]:
    """What axe finds in light, and of colours in dark."""
    page.emulate_media(color_scheme="light")
    page.evaluate(AXE.read_text())
    found = page.evaluate(RUN)
    page.emulate_media(color_scheme="dark")
    found += [f"dark: {one}" for one in page.evaluate(RUN, ["color-contrast"])]
    return found


def test_the_browser_complains_of_nothing_on_the_main_pages(desk):
    for address in desk.addresses:
        desk.goto(address)
    assert desk.complaints == []  # not asked beside axe, which itself tries inline styles


@pytest.mark.parametrize("language", languages())
def test_axe_finds_nothing_on_the_main_pages(desk, language):
    desk.goto("/admin/")
    desk.click(f".desk-languages [value={language}]")
    for address in desk.addresses:
        desk.goto(address)
        assert desk.get_attribute("html", "lang") == language
        assert axe(desk) == [], address


def test_axe_finds_nothing_where_mistakes_are_shown(desk):
    desk.goto("/admin/projects/project/quick/")
    desk.fill("#id_end", "31. 2. 2016")
    desk.fill("#id_partners-0-name", "Nikdo")
    desk.click("#quick_form .submit-row [type=submit]")
    desk.wait_for_selector("[data-errors]")
    assert axe(desk) == []
