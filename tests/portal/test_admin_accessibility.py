"""Axe finds nothing on the pages of the desk, light and dark, and on the main ones in every language; nor does the
browser. Colours are the same in every language, so they are measured in one."""

from pathlib import Path

import axe_playwright_python
import pytest
from django.urls import reverse

from partners.models import Picture, Report
from portal.copies.writing import propose
from portal.history.versions import versions_of
from portal.languages import languages
from portal.publishing import public_change
from tests import factories
from tests.partners.test_pictures import upload

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"
RUN = """async (options) => (await axe.run(document, options)).violations
    .map(found => found.id + ": " + found.nodes.map(node => node.target.join(" ")).join(", "))"""
MAIN = 4  # of the addresses below
COLOURS = {"runOnly": ["color-contrast"]}
ALL_BUT_COLOURS = {"rules": {"color-contrast": {"enabled": False}}}


@pytest.fixture
def desk(desks):
    """A publisher before whom lies something of everything: `desk.addresses`."""
    town = factories.organisation(place=factories.place())
    publisher = factories.user("publisher", town)
    with public_change():
        project = factories.project(owner=town, title_de="Steg über den Fluss", summary_cs="Krátce.")
        partner = factories.participation(project, town)
        project.budget_lines.create(participation=partner, amount=5, measure="grant")
        project.activities.create(title_cs="Setkání", start="2014")
        draft = factories.project("Přívoz", town, state="draft")
        factories.participation(draft, factories.organisation("Gymnázium", owner=town, state="draft"))
        article = factories.article(owner=town, teaser_cs="Stojí.")
        picture = Picture.objects.create(owner=town, alt_cs="Lávka", original_language="cs", file=upload(60, 40))
    report = Report.objects.create(organisation=town, page="/cs/", title="Lávka", message="Překlep", language="cs")
    text = {"model": "news.article", "uuid": str(article.uuid), "fields": {"teaser_cs": "Most stojí."}}
    propose(text, publisher, "Oprava")
    version = versions_of(article).first().pk
    page = desks.of(publisher)
    page.complaints = desks.complaints
    names = {
        "index": [], "projects_project_changelist": [], "projects_project_quick": [],
        "projects_project_change": [project.pk], "projects_project_move": [draft.pk, "publish"],
        "news_article_changes": [article.pk],
        "projects_project_paste": [], "projects_project_import": [], "projects_project_edition": [project.pk],
        "projects_project_deleted": [],
        "partners_organisation_change": [town.pk], "partners_picture_change": [picture.pk],
        "partners_report_changelist": [], "partners_report_change": [report.pk],
        "news_article_change": [article.pk], "news_article_delete": [article.pk],
        "news_article_preview": [article.pk], "news_article_history": [article.pk],
        "news_article_version": [article.pk, version], "news_article_restore": [article.pk, version],
        "news_article_translate": [article.pk], "translations": [],
    }  # fmt: skip
    page.addresses = [reverse(f"admin:{name}", args=parts) for name, parts in names.items()]
    return page


def axe(page) -> list[str]:
    """What axe finds: everything in light, and the colours once more in dark."""
    page.evaluate(AXE.read_text())
    found = page.evaluate(RUN, {})
    page.emulate_media(color_scheme="dark")
    page.evaluate("Promise.all(document.getAnimations().map((one) => one.finished))")  # links change colour slowly
    found += [f"dark: {one}" for one in page.evaluate(RUN, COLOURS)]
    page.emulate_media(color_scheme="light")
    return found


def test_the_browser_complains_of_nothing_on_the_main_pages(desk):
    for address in desk.addresses:
        assert desk.goto(address).status == 200, address
    assert desk.complaints == []  # not asked beside axe, which itself tries inline styles


def leave(page) -> None:
    """Axe tries inline styles: what the browser says of that arrives when the page is left, and is not ours."""
    page.goto("about:blank")
    page.complaints.clear()


def test_axe_finds_nothing_in_light_and_dark(desk):
    found = {}
    for address in desk.addresses:
        desk.goto(address)
        found |= {address: wrong} if (wrong := axe(desk)) else {}
    leave(desk)
    assert found == {}


@pytest.mark.parametrize("language", languages()[1:])
def test_axe_finds_nothing_on_the_main_pages_in_another_language(desk, language):
    desk.goto("/admin/")
    desk.click(f".desk-languages [value={language}]")
    desk.wait_for_selector(f"html[lang={language}]")
    found = {}
    for address in desk.addresses[:MAIN]:
        desk.goto(address)
        desk.evaluate(AXE.read_text())
        found |= {address: wrong} if (wrong := desk.evaluate(RUN, ALL_BUT_COLOURS)) else {}
    leave(desk)
    assert found == {}


def test_axe_finds_nothing_where_mistakes_are_shown(desk):
    desk.goto(reverse("admin:projects_project_quick"))
    desk.fill("#id_end", "31. 2. 2016")
    desk.fill("#id_partners-0-name", "Nikdo")
    desk.click("#quick_form .submit-row [type=submit]")
    desk.wait_for_selector("[data-errors]")
    found = axe(desk)
    leave(desk)
    assert found == []
