"""Writing in the browser: the original beside its translation, echoes, sums and partners while somebody types."""

import pytest
from django.urls import reverse

from tests import factories

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def desk(live_page):
    """A publisher's browser at a project whose German title has fallen behind its Czech one."""
    town = factories.organisation(place=factories.place())
    factories.user("publisher", town)
    project = factories.project(owner=town, state="draft", title_cs="Lávka přes řeku", title_de="Steg über den Fluss")
    project.confirm_translation("title", "de")
    project.save()
    project.title_cs = "Most přes řeku"
    project.save()
    project.activities.create(title_cs="Setkání", original_language="cs")
    page = live_page
    page.complaints = []
    page.on("console", lambda message: page.complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.goto(f"/admin/login/?next={reverse('admin:projects_project_change', args=[project.pk])}")
    page.fill("#id_username", "publisher")
    page.fill("#id_password", "test-password")
    page.click("#login-form [type=submit]")
    page.wait_for_selector("[data-texts-bar]:not([hidden])")
    yield page
    page.goto("about:blank")
    page.wait_for_timeout(500)  # what was typed is being kept while the page is left
    assert page.complaints == []


def test_the_original_stands_beside_its_translation_with_what_has_changed(desk):
    assert desk.get_attribute("[data-show=de]", "data-state") == "outdated"
    desk.click("[data-show=de]")
    beside = desk.locator(".field-title_de").first.locator(".text-source")
    assert beside.locator("[lang=cs]").inner_text() == "Lávka Most přes řeku"
    assert (beside.locator("del").inner_text(), beside.locator("ins").inner_text()) == ("Lávka ", "Most ")
    assert desk.locator(".field-title_de").first.locator(".text-mark").get_attribute("data-state") == "outdated"
    missing = desk.locator("#activities-0 .field-title_de .text-mark")
    assert missing.get_attribute("data-state") == "missing"
    desk.fill("#id_title_de", "Brücke über den Fluss")
    desk.wait_for_selector("[data-show=de][data-state=missing]")
    desk.click("[data-show=cs]")
    assert desk.locator(".text-source").count() == 0


def test_the_source_stands_above_on_a_phone_and_beside_on_a_wide_screen(desk):
    def places():
        row = desk.locator(".field-title_de").first
        return [row.locator(part).bounding_box() for part in (".text-source", "#id_title_de")]

    desk.set_viewport_size({"width": 1400, "height": 900})
    desk.click("[data-show=de]")
    source, field = places()
    assert source["x"] > field["x"] + field["width"] - 1
    desk.set_viewport_size({"width": 360, "height": 800})
    source, field = places()
    assert source["y"] < field["y"]
    assert desk.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_date_is_echoed_and_the_sums_follow_the_rows(desk):
    desk.fill("#id_start", "6/7/2013")
    desk.wait_for_selector("#id_start_echo[data-state=ambiguous]")
    assert "července" in desk.inner_text("#id_start_echo")
    desk.click("#budget_lines-group .add-row a")
    desk.fill("#id_budget_lines-0-money_1", "1 000")
    desk.wait_for_selector(".sums__table")
    assert "1\N{NO-BREAK SPACE}000" in desk.inner_text("[data-sums]")


def test_the_parts_say_what_is_filled_and_errors_in_closed_rows_are_reached(desk):
    marks = {href: desk.get_attribute(f".form-contents a[href='#{href}'] .form-contents__mark", "data-state")
             for href in ("fieldset-0-0-heading", "activities-heading", "indicators-heading")}  # fmt: skip
    assert list(marks.values()) == ["filled", "filled", "empty"]
    desk.click("#activities-0 summary")
    desk.fill("#id_activities-0-start", "31. 2. 2016")
    desk.click("[name=_continue]")
    desk.wait_for_selector("[data-errors] a")
    desk.evaluate("document.querySelector('#activities-0 details').open = false")
    desk.click("[data-errors] a")
    assert desk.evaluate("document.activeElement.id") == "id_activities-0-start"
    assert desk.is_visible("#id_activities-0-start")
    assert (
        desk.get_attribute(".form-contents a[href='#activities-heading'] .form-contents__mark", "data-state")
        == "errors"
    )


def test_a_partner_is_chosen_from_the_list_below_its_name_with_the_keyboard(desk):
    desk.goto("/admin/projects/project/quick/")
    desk.fill("#id_title", "Hřiště")
    desk.type("#id_partners-0-name", "horni")
    desk.wait_for_selector(".quick__offers button")
    desk.keyboard.press("ArrowDown")
    desk.keyboard.press("Enter")
    assert desk.input_value("#id_partners-0-name") == "Město Horní Lhota"
    desk.fill("#id_partners-1-name", "Škola")
    desk.click(".quick__offers button:has-text('Škola')")
    assert desk.is_visible("#id_partners-1-town")
    desk.click(".quick .submit-row [type=submit]")
    desk.wait_for_selector("[data-form-contents]")
    assert desk.locator("#participations-group .has_original").count() == 3
