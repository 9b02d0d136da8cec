"""Site-wide promises: every public address answers, in every language, whatever the query string."""

import html
import re

import pytest
from django.test import Client
from django.utils.translation import override

from portal.sitemaps import SITEMAPS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]
LANGUAGES = ("cs", "pl", "de", "lv")
GARBAGE = (
    "page=%00&q=%00", "page=-1", "page=99999999999999999999999", "page=one", "q=" + "x" * 10_000, "q=%ff%fe%C3%28",
    "q=%22%27%28%3A%2A%26", "theme=%00", "theme=' OR 1=1--", "programme=999999999999999999999999", "country=%F0%9F%92%A9",
    "country=CZ&country=PL&country=XX", "sort=drop", "sort=name&sort=cost", "period=2014-2020&period=x", "partner=%2e%2e%2f",
    "lifecycle=running&lifecycle[]=ended", "unknown=1&another[]=2&=3", "&&&==&", "news=abc", "news=-5", "kind=%E2%80%8E",
    "place=1e309", "status=" + "a" * 5000, "q=%D8%A7%D9%84", "page[]=1", "q=*&q=%25_",
)  # fmt: skip


def public_addresses(language: str) -> list[str]:
    """Every address of the sitemap in one language."""
    with override(language):
        return [sitemap.location(item) for sitemap in SITEMAPS.values() for item in sitemap.items()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_public_address_answers_in_every_language(client, language):
    addresses = public_addresses(language)
    assert len(addresses) > 40
    wrong = {address: status for address in addresses if (status := client.get(address).status_code) != 200}
    assert not wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_one_heading_a_title_of_its_own_and_its_language(client, language):
    titles = {}
    for address in public_addresses(language):
        page = client.get(address).text
        assert page.count("<h1") == 1, address
        assert f'<html lang="{language}">' in page, address
        title = re.search("<title>(.*?)</title>", page, re.DOTALL)[1].strip()
        assert title and titles.setdefault(title, address) == address, f"{title} on {titles[title]} and {address}"


def test_no_link_of_the_portal_leads_nowhere(client):
    seen, queue = set(), ["/cs/", "/lv/"]
    while queue and len(seen) < 400:
        address = queue.pop()
        if address in seen or re.match("/(admin|media|static)/", address):
            continue
        seen.add(address)
        response = client.get(address)
        assert response.status_code in (200, 301, 302), address
        if "html" in response.headers.get("Content-Type", "") and response.status_code == 200:
            found = re.findall(r'(?:href|action)="(/[^"#]*)', response.text)
            queue += [html.unescape(link) for link in found if "?" not in link or len(seen) < 200]
    assert len(seen) > 100


def test_pages_hold_no_inline_script_style_or_handler_and_load_nothing_from_elsewhere(client):
    for address in public_addresses("de"):
        page = client.get(address).text
        assert not re.search(r"<script(?![^>]*\bsrc=)(?![^>]*ld\+json)|<style|\sstyle=|\son\w+=\"", page), address
        assert not re.search(r'<(?:script|img|source|iframe|link rel="stylesheet")[^>]*(?:src|srcset|href)="(?:https?:)?//', page), address


@pytest.mark.parametrize("query", GARBAGE, ids=range(len(GARBAGE)))
def test_garbage_in_the_query_gets_a_page(query):
    client = Client(raise_request_exception=True)
    rooms = ["projekty", "partneri", "dohody", "programy", "aktuality", "kalendar", "dobra-praxe", "statistiky", "kontakt"]
    rooms += ["projekty/alizi-oblast-spoluprace-liberec-zittau-podpora-vzajemne-spoluprace-rozvoje-a"]
    for room in rooms:
        assert client.get(f"/cs/{room}/?{query}").status_code in (200, 301, 400, 404), room


@pytest.mark.parametrize("address", ["/cs/projekty/%00/", "/cs/%ff/", "/cs/aktuality/0/", "/cs/aktuality/99999/", "/cs/kalendar/2018/13/"])
def test_garbage_in_the_address_is_not_found(client, address):
    assert client.get(address).status_code in (400, 404)
