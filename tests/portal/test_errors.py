"""What a visitor sees when something is wrong: their language, a way on, and no database behind it."""

import pytest
from django.core.exceptions import BadRequest, PermissionDenied
from django.test import Client
from django.urls import path

from portal.urls import *  # noqa: F403  the addresses of the whole portal, and three that fail

TITLES = {
    404: {
        "cs": "Tato stránka neexistuje",
        "pl": "Ta strona nie istnieje",
        "de": "Diese Seite gibt es nicht",
        "lv": "Šādas lapas nav",
    }
}


def fail(request, kind: str):
    raise {"bad": BadRequest, "forbidden": PermissionDenied, "broken": RuntimeError}[kind]


urlpatterns = [*urlpatterns, *[path(f"{code}/fail/<str:kind>/", fail) for code in ("cs", "pl", "de", "lv")]]  # noqa: F405
pytestmark = pytest.mark.urls(__name__)


@pytest.fixture
def visitor() -> Client:
    """A visitor whose client does not pass errors on to the test."""
    return Client(raise_request_exception=False)


@pytest.mark.parametrize("language", ["cs", "pl", "de", "lv"])
@pytest.mark.parametrize(("kind", "status"), [("bad", 400), ("forbidden", 403), ("missing", 404), ("broken", 500)])
def test_error_speaks_the_readers_language_without_a_database(visitor, language, kind, status, caplog):
    address = f"/{language}/no-such-page/" if kind == "missing" else f"/{language}/fail/{kind}/"
    response = visitor.get(address)  # no database mark: a query would fail the test
    assert response.status_code == status
    assert f'<html lang="{language}">' in response.text
    assert response.text.count("<h1") == 1
    assert f'href="/{language}/"' in response.text


@pytest.mark.parametrize(("language", "title"), TITLES[404].items())
def test_missing_page_has_its_title_in_the_readers_language(visitor, language, title):
    assert title in visitor.get(f"/{language}/no-such-page/").text


def test_unknown_host_is_answered_with_a_page(visitor):
    response = visitor.get("/de/", headers={"host": "evil.example"})
    assert response.status_code == 400 and '<html lang="de">' in response.text
