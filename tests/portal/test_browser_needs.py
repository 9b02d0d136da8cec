"""A visitor with colours of their own, without motion and without images loses nothing, on any type of page."""

import re

import pytest

pytestmark = pytest.mark.browser

PAGES = [
    *("/de/", "/pl/projekty/", "/cs/projekty/?q=xyzzy", "/de/projekte/sample-footbridge/", "/lv/projekti/three-towns/"),
    *("/de/partner/", "/cs/partneri/liberec/", "/lv/partneri/sample-readers/", "/pl/umowy/"),
    *("/de/vereinbarungen/liberec-region-bursa/", "/pl/programy/", "/cs/programy/czechia-saxony-2014-2020/"),
    *("/cs/aktuality/", "/lv/jaunumi/sample-deck/", "/pl/kalendarz/", "/cs/kalendar/2018/4/", "/de/gute-praxis/"),
    *("/cs/dobra-praxe/sample-bilingual-minutes/", "/lv/statistika/", "/pl/o-portalu/", "/de/kontakt/"),
    *("/lv/nothing-here/", "/admin/login/"),
]  # fmt: skip

# What tells the current link from its neighbours when nobody can see our colours.
LIKE_NEIGHBOURS = """() => {
  const look = (one) => { const s = getComputedStyle(one); return [s.fontWeight, s.textDecorationLine, s.borderBottom,
    s.outlineStyle].join() };
  return [...document.querySelectorAll('a[aria-current], button[aria-current]')].filter((one) => {
    const others = [...one.closest('ul, form, nav').querySelectorAll(one.localName)].filter((a) => !a.ariaCurrent);
    return others.some((other) => look(other) === look(one));
  }).map((one) => one.outerHTML);
}"""
# Shapes that say something, in the colour of the page's ground.
UNSEEN = """() => {
  const ground = getComputedStyle(document.body).backgroundColor;
  const paints = {'.bar__part': 'fill', '.bar__unknown': 'stroke', '.map-link': 'stroke', '.map-border': 'stroke',
    '.map-place > circle:not(.map-target)': 'fill', '.swatch': 'backgroundColor'};
  return Object.entries(paints).flatMap(([shape, paint]) => [...document.querySelectorAll(shape)].filter((one) =>
    ['none', ground].includes(getComputedStyle(one)[paint])).map(() => shape));
}"""
BORDERLESS = """() => [...document.querySelectorAll('.button, .chip, .status, [type=search], [type=text]')].filter(
  (one) => { const style = getComputedStyle(one); return style.borderTopStyle === 'none' ||
    style.borderTopWidth === '0px'; }).map((one) => one.outerHTML)"""
MOVING = """() => [...document.querySelectorAll('*')].filter((one) => {
  const style = getComputedStyle(one);
  return style.transitionDuration !== '0s' || style.animationName !== 'none' || style.scrollBehavior !== 'auto';
}).map((one) => one.outerHTML)"""
# Images whose place would jump or that alone say something.
SPEAKING = """() => [...document.images].filter((one) => !(one.getAttribute('width') && one.getAttribute('height')
  && (one.alt || (one.hasAttribute('alt') && one.closest('[aria-hidden=true], a'))))).map((one) => one.outerHTML)"""


@pytest.fixture(scope="module")
def page(browser, demo_site):
    """A visitor who has forced colours on a dark ground, wants no motion and gets no image."""
    context = browser.new_context(
        base_url=demo_site, forced_colors="active", color_scheme="dark", reduced_motion="reduce"
    )
    context.route("**/*", lambda r: r.abort() if r.request.resource_type == "image" else r.continue_())
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("address", PAGES)
def test_forced_colours_no_motion_and_no_images_take_nothing_away(page, address):
    page.goto(address)
    assert page.locator("h1").is_visible()
    for what in (LIKE_NEIGHBOURS, UNSEEN, BORDERLESS, MOVING, SPEAKING):
        assert page.evaluate(what) == [], what


@pytest.mark.parametrize("address", [address for address in PAGES if address.count("/") in (2, 4)])
def test_places_of_a_map_stand_in_words_beside_it(page, address):
    page.goto(address)
    maps = page.locator("main svg.map:not([aria-hidden=true] *)")
    names = maps.locator("text:not(.map-count)").all_text_contents()
    page.evaluate("document.querySelectorAll('svg').forEach((one) => one.remove())")
    words = page.locator("main").inner_text()
    missing = [one for name in names for one in re.sub(r" \+\d+$", "", name).split(", ") if one not in words]
    assert missing == []


def test_other_visitors_are_taken_gently_to_a_section(browser, demo_site):
    page = browser.new_page(base_url=demo_site)
    page.goto("/de/projekte/sample-footbridge/")
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "smooth"
    page.close()
