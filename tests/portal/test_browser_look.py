"""A real browser uses the pages of the demo: switch, menu, contents, calendar, paper, small screens, large text."""

import re

import pytest

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 900}
ROOMS = {
    "cs": ["", "projekty/", "projekty/alizi/", "partneri/", "dohody/", "kalendar/2018/4/"],
    "pl": ["", "projekty/", "projekty/three-towns/", "partnerzy/", "umowy/", "kalendarz/2018/4/"],
    "de": ["", "projekte/", "projekte/alizi/", "projekte/sample-footbridge/", "partner/", "statistik/", "programme/"],
    "lv": ["", "projekti/", "projekti/alizi/", "projekti/sample-footbridge/", "partneri/", "jaunumi/", "kalendars/"],
}  # fmt: skip
PROJECTS = ["sample-footbridge", "alizi", "agglomerations4borderlands", "cities-of-change", "three-towns"]


@pytest.fixture
def visit(browser, demo_site):
    """`visit(address, viewport, **context)`: a page of the demo."""
    contexts = []

    def open_page(address: str, viewport: dict[str, int] = DESK, **more):
        contexts.append(browser.new_context(base_url=demo_site, viewport=viewport, **more))
        page = contexts[-1].new_page()
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()


def overflow(page) -> int:
    """By how many pixels the page is wider than the window."""
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def test_language_switch_leads_to_the_same_page(visit):
    page = visit("/cs/projekty/alizi/")
    page.locator(".language-switch a[hreflang=de]").click()
    page.wait_for_url("**/de/projekte/alizi/")
    assert page.locator("html").get_attribute("lang") == "de"
    assert page.locator(".language-switch [aria-current]").get_attribute("hreflang") == "de"


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_menu_opens_on_a_phone_and_leads_on(visit, script):
    page = visit("/pl/", PHONE, java_script_enabled=script)
    link = page.locator(".menu__list a").nth(1)
    assert not link.is_visible()
    page.locator(".menu__summary").click()
    assert link.is_visible()
    link.click()
    page.wait_for_url("**/pl/partnerzy/")


def test_escape_closes_the_menu_and_gives_the_focus_back(visit):
    page = visit("/cs/", PHONE)
    page.locator(".menu__summary").click()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    assert not page.locator(".menu__list a").first.is_visible()
    assert page.evaluate("document.activeElement.className") == "menu__summary"


def test_navigation_is_open_on_a_desk_without_a_click(visit):
    page = visit("/de/", java_script_enabled=False)
    assert page.locator(".menu__list a").first.is_visible()
    assert not page.locator(".menu__summary").is_visible()


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_contents_list_names_every_section_and_leads_there(visit, viewport):
    page = visit("/lv/projekti/sample-footbridge/", viewport, reduced_motion="reduce")
    targets = page.locator(".contents-list a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    sections = page.locator(".page section[id]:has(> h2)").evaluate_all("all => all.map(one => '#' + one.id)")
    assert set(targets) == set(sections) - {"#eu-support"} and len(targets) > 10
    page.locator(".contents-list a[href='#budget']").click()
    assert abs(page.locator("#budget").evaluate("one => one.getBoundingClientRect().top")) < 120


def test_month_is_a_table_on_a_desk_and_a_list_of_days_on_a_phone(visit):
    page = visit("/cs/kalendar/2018/4/")
    cells = page.locator(".calendar-month td time")
    assert cells.count() == 30 and cells.nth(0).is_visible()
    assert page.locator(".has-events a").is_visible()
    page.set_viewport_size(PHONE)
    assert [cell.is_visible() for cell in cells.all()].count(True) == 1
    assert page.locator(".has-events a").is_visible()
    page.locator(".calendar-nav a[rel=next]").click()
    assert page.locator(".calendar-month table").count() == 1


def test_paper_shows_the_address_and_nothing_to_click(visit):
    page = visit("/de/projekte/alizi/")
    address = page.locator(".print-address")
    assert not address.is_visible()
    page.emulate_media(media="print")
    assert address.is_visible() and "/de/projekte/alizi/" in address.text_content()
    for hidden in (".site-nav", ".language-switch", ".contents-list", ".share", ".site-footer", ".breadcrumbs"):
        assert not page.locator(hidden).first.is_visible(), hidden
    assert page.locator("h1").is_visible() and page.locator(".eu-support").is_visible()


@pytest.mark.parametrize("language", ROOMS)
def test_a_project_prints_on_two_sheets(visit, language):
    page = visit(f"/{language}/")
    for slug in PROJECTS:
        page.goto(f"/{language}/{ROOMS[language][1]}{slug}/")
        sheets = len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(prefer_css_page_size=True)))
        assert sheets <= 2, slug


@pytest.mark.parametrize("language", ROOMS)
def test_nothing_is_wider_than_a_small_screen_or_breaks_with_large_text(visit, language):
    page = visit(f"/{language}/", {"width": 320, "height": 640})
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for room in ROOMS[language]:
        page.goto(f"/{language}/{room}")
        assert overflow(page) <= 0, room
        page.set_viewport_size({"width": 640, "height": 900})
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert overflow(page) <= 0, f"{room} with text at 200 %"
        page.set_viewport_size({"width": 320, "height": 640})
    assert said == []


def test_copy_button_appears_with_the_script_only(visit):
    assert visit("/cs/projekty/alizi/").locator("[data-copy-link]").is_visible()
    assert not visit("/cs/projekty/alizi/", java_script_enabled=False).locator("[data-copy-link]").is_visible()


@pytest.mark.parametrize("address", ["/cs/", "/de/projekte/sample-footbridge/", "/lv/kalendars/"])
def test_first_view_asks_at_most_five_times_before_fonts_and_pictures(visit, address):
    page = visit("/pl/kontakt/")
    asked = []
    page.on("request", lambda request: asked.append(request))
    page.goto(address, wait_until="networkidle")
    own = {request.url for request in asked if request.resource_type != "font" and "/media/" not in request.url}
    assert len(own) <= 5, own
