"""Suggestions while typing, with the keyboard and for screen readers."""

import pytest

from tests import factories

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_suggestions_are_a_combobox_for_the_keyboard(live_page):
    factories.project("Cyklostezka podél řeky")
    factories.project("Cyklobus přes hranici")
    live_page.goto("/cs/hledat/")
    live_page.get_by_label("Hledat na portálu").first.focus()  # the script comes when somebody is about to type
    field = live_page.get_by_role("combobox", name="Hledat na portálu")
    field.press_sequentially("cyk")
    options = live_page.get_by_role("option")
    options.first.wait_for()
    assert field.get_attribute("aria-expanded") == "true"
    assert sorted(options.all_inner_texts()) == ["Cyklobus", "Cyklostezka"]
    field.press("Escape")
    assert field.get_attribute("aria-expanded") == "false"
    assert field.input_value() == "cyk"
    field.press("l")
    options.first.wait_for()
    field.press("ArrowDown")
    chosen = options.first
    assert field.get_attribute("aria-activedescendant") == chosen.get_attribute("id")
    assert chosen.get_attribute("aria-selected") == "true"
    name = chosen.inner_text()
    field.press("Enter")
    live_page.wait_for_url(f"**/cs/hledat/?q={name}")
    assert live_page.get_by_role("listitem").filter(has=live_page.locator("mark", has_text=name)).count() >= 1


def test_the_pages_of_the_search_have_no_barriers(live_page):
    from axe_playwright_python.sync_playwright import Axe

    factories.project("Cyklostezka podél řeky")
    for address in ("/cs/hledat/", "/de/suche/?q=cyklostezka", "/lv/mekle/?q=cyklostezka+slon"):
        live_page.goto(address)
        assert Axe().run(live_page).response["violations"] == []
