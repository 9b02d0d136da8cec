"""Whatever stands in the query string, lists answer with a normal page."""

import pytest
from django.test import Client

from tests import factories

pytestmark = pytest.mark.django_db

GARBAGE = [
    "%00", "%FF%FE", "-1", "0", "99999999999999999999999999", "1e9", "'; DROP TABLE x;--", "%3Cscript%3E", "x" * 3000,
    "not-stated", "%F0%9F%90%88", "%E2%80%AE", "²", "[]", "{}", "null", "%0A%0D", "a&q=b&sort=c", "=", "%",
]  # fmt: skip
NAMES = ["q", "country", "kind", "place", "state", "level", "project", "organisation", "sort", "page", "x%00", "[]"]


@pytest.mark.parametrize("path", ["/cs/partneri/", "/lv/vienosanas/", "/de/aktuelles/", "/pl/kalendarz/"])
def test_garbage_in_the_query_string_gives_a_normal_page(client: Client, path: str):
    factories.article()
    for value in GARBAGE:
        together = "&".join(f"{name}={value}" for name in NAMES)
        assert client.get(f"{path}?{together}").status_code == 200, value
    for name in NAMES:
        assert client.get(f"{path}?{name}=1&{name}=%00&{name}=").status_code == 200, name


def test_unknown_values_narrow_nothing(client: Client):
    factories.organisation()
    response = client.get("/cs/partneri/?kind=nonsense&country=XX&sort=nonsense")
    assert len(response.context["page"]) == 1
    assert response.context["filter"].active == []
