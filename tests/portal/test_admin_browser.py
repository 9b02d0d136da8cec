"""The admin in a browser: one language of the texts at a time, and a strict policy that nothing runs into."""

import pytest
from django.urls import reverse

from tests import factories

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def desk(live_page):
    """A publisher's browser; every complaint of the browser is kept in `desk.complaints`."""
    town = factories.organisation(place=factories.place())
    factories.user("publisher", town)
    project = factories.project(owner=town, title_de="Steg über den Fluss", summary_cs="Krátce.")
    factories.participation(project, town)
    page = live_page
    page.complaints = []
    page.on("console", lambda message: page.complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.project = reverse("admin:projects_project_change", args=[project.pk])
    page.goto(f"/admin/login/?next={page.project}")
    page.fill("#id_username", "publisher")
    page.fill("#id_password", "test-password")
    page.click("#login-form [type=submit]")
    page.wait_for_selector("[data-texts-bar]:not([hidden])")
    return page


def test_one_choice_of_language_switches_all_texts(desk):
    assert desk.is_visible("#id_title_cs") and desk.is_hidden("#id_title_de")
    desk.click("[data-show=de]")
    assert desk.is_hidden("#id_title_cs") and desk.is_visible("#id_title_de") and desk.is_visible("#id_aims_de")
    desk.click("[data-show='']")
    assert desk.is_visible("#id_title_cs") and desk.is_visible("#id_title_lv")


def test_marks_say_what_is_complete_and_what_is_missing(desk):
    state = {code: desk.get_attribute(f"[data-show={code}]", "data-state") for code in ("cs", "pl", "de", "lv")}
    assert state == {"cs": "complete", "pl": "empty", "de": "missing", "lv": "empty"}
    desk.click("[data-show=de]")
    desk.fill("#id_summary_de", "Kurz.")
    desk.wait_for_selector("[data-show=de][data-state=complete]")


def test_an_error_in_a_hidden_language_comes_to_the_front(desk):
    desk.click("[data-show=pl]")
    desk.evaluate("document.querySelector('#id_title_pl').removeAttribute('maxlength')")
    desk.fill("#id_title_pl", "x" * 400)
    desk.click("[data-show=cs]")
    desk.click("[name=_continue]")
    desk.wait_for_selector("[data-show=pl][data-state=errors][aria-pressed=true]")
    assert desk.is_visible("#id_title_pl") and len(desk.input_value("#id_title_pl")) == 400


def test_rows_pickers_popups_and_autocompletes_work_under_the_policy(desk):
    desk.click("#participations-group .add-row a")
    desk.click("#participations-1 .select2-selection")
    desk.wait_for_selector(".select2-results__option--highlighted")
    desk.keyboard.press("Enter")
    assert desk.evaluate("document.querySelector('#id_participations-1-organisation').value")
    desk.click(".field-checked_on .date-icon")
    desk.click(".calendarbox td a:visible >> nth=9")
    assert desk.input_value("#id_checked_on")
    with desk.expect_popup() as opened:
        desk.click("#add_id_programme")
    popup = opened.value
    popup.fill("#id_name_cs", "Nový program")
    popup.click("[name=_save]")
    desk.wait_for_selector("#id_programme option:text-is('Nový program')", state="attached")
    desk.goto("/admin/projects/project/")
    assert desk.complaints == []


@pytest.mark.parametrize("path", ["/admin/", "/admin/projects/project/", "/admin/projects/project/add/", "project"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_scrolls_sideways_on_a_phone(desk, path, scheme):
    desk.set_viewport_size({"width": 320, "height": 700})
    desk.emulate_media(color_scheme=scheme)
    desk.goto(desk.project if path == "project" else path)
    assert desk.evaluate("document.documentElement.scrollWidth") <= 320
    assert desk.complaints == []


def test_errors_far_down_are_links_at_the_top_where_the_keyboard_begins(desk):
    desk.fill("#id_end", "31. 2. 2016")
    desk.click("[name=_continue]")
    desk.wait_for_selector("div.errornote a[href='#id_end']")
    assert desk.evaluate("document.activeElement.className") == "errornote"
    desk.keyboard.press("Tab")
    desk.keyboard.press("Enter")
    assert desk.evaluate("document.activeElement.id") == "id_end"
    assert desk.input_value("#id_end") == "31. 2. 2016"
