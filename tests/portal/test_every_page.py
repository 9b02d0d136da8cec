"""Site-wide promises: every public address answers, in every language, whatever the query string."""

import gzip
import html
import re

import pytest
from django.test import Client
from django.utils.translation import override

from portal.sitemaps import SITEMAPS
from projects.operations.checks import CHECKS, figures
from projects.operations.listing import operations
from projects.programmes import ProgrammeTree
from tests.visible_texts import Visible, strange_to

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]
LANGUAGES = ("cs", "pl", "de", "lv")
# Each line is one query string: what one page passes over does not hide what another stumbles upon.
GARBAGE = (
    "page=%00&q=%00&theme=%00&programme=%00&place=%00&kind=%00&news=%00",
    "page=-1&q=" + "x" * 10_000 + "&news=-5&country=%F0%9F%92%A9&status=" + "a" * 5000,
    "page=99999999999999999999999&q=%ff%fe%C3%28&programme=999999999999999999999999&place=1e309&partner=%2e%2e%2f",
    "page=one&q=%22%27%28%3A%2A%26%25_&theme=' OR 1=1--&sort=drop&period=2014-2020&period=x&kind=%E2%80%8E",
    "page[]=1&unknown=1&another[]=2&=3&&&==&country=CZ&country=PL&country=XX&sort=name&sort=cost&q=%D8%A7%D9%84",
)


@pytest.fixture(scope="module")
def pages(demo, django_db_blocker) -> dict[str, dict[str, str]]:
    """Every page of the sitemap as {language: {address: HTML}}, each asked for once; a page that fails is empty."""
    found = {}
    with django_db_blocker.unblock():
        for language in LANGUAGES:
            with override(language):
                addresses = [sitemap.location(item) for sitemap in SITEMAPS.values() for item in sitemap.items()]
            answers = {address: Client().get(address) for address in addresses}
            found[language] = {at: answer.text if answer.status_code == 200 else "" for at, answer in answers.items()}
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_public_address_answers_in_every_language(pages, language):
    assert len(pages[language]) > 60
    assert not [address for address, page in pages[language].items() if not page]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_one_heading_a_title_of_its_own_and_its_language(pages, language):
    titles = {}
    for address, page in pages[language].items():
        assert page.count("<h1") == 1, address
        assert f'<html lang="{language}">' in page, address
        title = re.search("<title>(.*?)</title>", page, re.DOTALL)[1].strip()
        assert title and titles.setdefault(title, address) == address, f"{title} on {titles[title]} and {address}"


@pytest.mark.once
def test_no_link_of_the_portal_leads_nowhere(client, pages):
    known = {address for found in pages.values() for address in found}
    links = {html.unescape(link) for page in pages["cs"].values() for link in re.findall(r'href="(/[^"#]*)', page)}
    # A table's CSV stands for its other formats, which take longer to make.
    others = sorted(link for link in links - known if not re.match(r"/(admin|media|static)/|.*\.(xlsx|json)", link))
    assert len(others) > 20  # filtered lists, months, years, share pictures
    assert not [link for link in others if client.get(link).status_code not in (200, 301, 302)]


def test_pages_hold_no_inline_script_style_or_handler_and_load_nothing_from_elsewhere(pages):
    inline = re.compile(r'<script(?![^>]*\bsrc=)(?![^>]*ld\+json)|<style|\sstyle=|\son\w+="')
    foreign = re.compile(r'<(?:script|img|source|iframe|link rel="stylesheet")[^>]*(?:src|srcset|href)="(?:https?:)?//')
    for address, page in [item for found in pages.values() for item in found.items()]:
        code = re.sub("<textarea.*?</textarea>", "", page, flags=re.DOTALL)  # a line of HTML to be copied is text
        assert not inline.search(code), address
        assert not foreign.search(page), address


@pytest.mark.once
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_at_most_14_kib_compressed_and_every_map_15_kib(pages, language):
    for address, page in pages[language].items():
        assert len(gzip.compress(page.encode(), 6)) <= 14 * 1024, address
        maps = re.findall(r'<svg class="map.*?</svg>', page, re.DOTALL)
        assert all(len(drawn.encode()) <= 15 * 1024 for drawn in maps), address


@pytest.mark.once
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_public_page_speaks_another_language(pages, language):
    strange = strange_to(language)
    assert len(strange) > 500
    found = {address: Visible(page, language).texts & strange for address, page in pages[language].items()}
    assert {address: texts for address, texts in found.items() if texts} == {}


@pytest.mark.once
def test_cards_without_a_picture_show_their_map_or_initials(pages):
    heads = [card.split("card__body")[0] for card in pages["cs"]["/cs/"].split('class="card__head"')[1:]]
    assert len(heads) == 3
    assert all(re.search(r'<svg class="map|<picture>|class="initials"', head) for head in heads)


@pytest.mark.parametrize("query", GARBAGE, ids=range(len(GARBAGE)))
def test_garbage_in_the_query_gets_a_page(query):
    client = Client(raise_request_exception=True)
    rooms = [
        "projekty",
        "partneri",
        "dohody",
        "programy",
        "aktuality",
        "kalendar",
        "dobra-praxe",
        "statistiky",
        "kontakt",
        "projekty/alizi",
    ]
    for room in rooms:
        assert client.get(f"/cs/{room}/?{query}").status_code in (200, 301, 400, 404), room


@pytest.mark.parametrize(
    "address", ["/cs/projekty/%00/", "/cs/%ff/", "/cs/aktuality/0/", "/cs/aktuality/99999/", "/cs/kalendar/2018/13/"]
)
def test_garbage_in_the_address_is_not_found(client, address):
    assert client.get(address).status_code in (400, 404)


@pytest.mark.once
def test_the_demos_list_of_operations_passes_the_checks_of_the_commissions_validator():
    tree = ProgrammeTree()
    number, lacking = figures(operations(tree), tree)
    assert number > 4
    assert {check.key: lacking[check.key] for check in CHECKS if check.is_validator} == {
        "location": 0, "period": 0, "exchange_rate": 0
    }  # fmt: skip
