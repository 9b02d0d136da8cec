"""A real browser looks at the portal: on the demo as it is served, and on a test's own records."""

import pytest
from django.contrib.auth.models import Group

from portal.roles import ROLES
from tests import factories

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("address", ["/cs/", "/pl/projekty/", "/de/partner/", "/lv/kalendars/", "/admin/login/"])
def test_page_asks_nobody_else_and_breaks_no_rule_of_the_policy(browser, demo_site, address):
    page = browser.new_page()
    asked, said = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    answer = page.goto(demo_site + address)
    cookies = [cookie["name"] for cookie in page.context.cookies()]
    page.close()
    assert answer.status == 200
    assert [url for url in asked if not url.startswith((demo_site, "data:"))] == []
    assert said == []
    assert cookies == (["csrftoken"] if "admin" in address else [])


@pytest.mark.parametrize("title", ["Lávka přes řeku", "Společný autobus"])
def test_live_page_shows_the_tests_own_records_and_keeps_the_roles(live_page, title):
    factories.project(title)
    live_page.goto("/cs/projekty/")
    assert live_page.get_by_role("link", name=title).count() == 1
    assert set(Group.objects.values_list("name", flat=True)) == set(ROLES)
