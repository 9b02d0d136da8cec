"""How the API behaves: mistakes are explained, tags save work, any site may ask, nobody may ask without end."""

import pytest
from django.core.cache import caches

from partners.models import Document
from partners.ownership import SharedRecord
from portal.api.serializers import ROOMS, RecordSerializer
from portal.languages import languages
from portal.publishing import public_change
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("query", "status", "parameter", "accepted"),
    [
        ("thema=1", 400, "thema", "theme"),
        ("lifecycle=zzz", 400, "lifecycle", "running"),
        ("year=18", 400, "year", "not-stated"),
        ("cost=eur7", 400, "cost", "eur20000"),
        ("sort=size", 400, "sort", "name"),
        ("lang=xx", 400, "lang", "all"),
        ("fields=secret", 400, "fields", "title"),
        ("limit=0", 400, "limit", "1–100"),
        ("limit=%C2%B2", 400, "limit", "1–100"),
        ("after=x", 400, "after", "1–999999999999999999"),
        ("theme=", 400, "theme", "[-a-z0-9_]+"),
        ("theme=%00", 400, "theme", "[-a-z0-9_]+"),
        ("q=" + "a" * 201, 400, "q", None),
        ("q=a&q=b", 400, "q", None),
        ("theme=none-such", 404, "theme", None),
    ],
)
def test_a_mistake_names_the_parameter_and_what_is_accepted(client, query, status, parameter, accepted):
    answer = client.get(f"/api/v1/projects/?{query}")
    assert (answer.status_code, answer["Content-Type"]) == (status, "application/problem+json")
    problem = answer.json()
    assert problem["status"] == status and problem["title"] and problem["type"].startswith("http://testserver/api/#")
    [error] = problem["errors"]
    assert error["parameter"] == parameter
    assert accepted is None or accepted in error["accepted"]


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("cs", "Parametr nelze přijmout"),
        ("pl", "Parametr jest niedozwolony"),
        ("de", "Ein Parameter ist nicht zulässig"),
        ("lv", "Parametrs netiek pieņemts"),
    ],
)
def test_a_mistake_is_explained_in_the_readers_language(client, language, title):
    assert client.get("/api/v1/projects/?x=1", headers={"accept-language": language}).json()["title"] == title
    assert client.get(f"/api/v1/projects/?x=1&lang={language}").json()["title"] == title


def test_the_type_of_a_problem_leads_to_its_explanation(client):
    kind = client.get("/api/v1/projects/?x=1").json()["type"].partition("#")[2]
    page = client.get("/api/", follow=True)
    assert page.redirect_chain[-1][0] == "/cs/otevrena-data/api/" and f'id="{kind}"' in page.text


def test_what_does_not_exist_is_a_problem_too_and_nothing_can_be_written(client):
    for address in (
        "/api/v1/nothing/",
        "/api/v1/projects/not-a-uuid/",
        "/api/v1/projects/00000000-0000-0000-0000-000000000000/",
    ):
        answer = client.get(address)
        assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")
    for method in ("post", "put", "patch", "delete"):
        answer = getattr(client, method)("/api/v1/projects/")
        assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD, OPTIONS")
        assert answer["Content-Type"] == "application/problem+json"


def test_an_answer_that_is_known_is_not_sent_again_until_something_changes(client):
    project = factories.project()
    first = client.get("/api/v1/projects/?lang=cs")
    known = {"if-none-match": first["ETag"]}
    again = client.get("/api/v1/projects/?lang=cs", headers=known)
    assert (again.status_code, again.content) == (304, b"")
    assert again["Access-Control-Allow-Origin"] == "*"
    assert client.get("/api/v1/projects/?lang=de", headers=known).status_code == 200
    with public_change():
        project.title_cs = "Nová lávka"
        project.save()
    assert "Nová lávka" in client.get("/api/v1/projects/?lang=cs", headers=known).text


def test_pages_of_other_sites_may_ask_and_get_no_cookie(client):
    answer = client.get("/api/v1/projects/", headers={"origin": "https://mesto.example"})
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert "ETag" in answer["Access-Control-Expose-Headers"] and not answer.cookies
    ahead = client.options("/api/v1/projects/", headers={"origin": "https://mesto.example"})
    assert ahead.status_code == 204 and "If-None-Match" in ahead["Access-Control-Allow-Headers"]


def test_who_asks_too_often_is_told_when_to_come_back(client, settings):
    settings.API_RATE = 2
    caches["api"].clear()
    left = [client.get("/api/v1/")["RateLimit"].partition(";t=")[0] for _try in range(2)]
    assert left == ['"api";r=1', '"api";r=0']
    refused = client.get("/api/v1/")
    assert (refused.status_code, refused["Content-Type"]) == (429, "application/problem+json")
    assert 0 < int(refused["Retry-After"]) <= 60
    assert client.get("/api/v1/", REMOTE_ADDR="192.0.2.7").status_code == 200


def test_a_page_that_counts_from_a_record_that_is_gone_is_not_taken_for_the_end(client):
    first, last = factories.project("A"), factories.project("B")
    assert client.get(f"/api/v1/projects/?sort=name&after={last.pk}").json()["results"] == []
    with public_change():
        first.state = "archived"
        first.save()
    assert client.get(f"/api/v1/projects/?sort=name&after={first.pk}").status_code == 404


@pytest.mark.once
def test_the_description_is_openapi_and_names_every_field_that_comes(client):
    factories.project()
    schema = client.get("/api/schema/?format=json").json()
    assert schema["openapi"].startswith("3.1")
    described = schema["components"]["schemas"]["ProjectRecord"]["properties"]
    assert set(client.get("/api/v1/projects/").json()["results"][0]) <= set(described)
    operation = schema["paths"]["/api/v1/projects/"]["get"]
    names = {parameter["name"] for parameter in operation["parameters"]}
    assert {"q", "theme", "lifecycle", "sort", "lang", "fields", "limit", "after"} <= names
    assert {"200", "304", "400", "404", "429"} <= set(operation["responses"])


# Inner matters, what is found and not shown, pictures, the wording of the EU's statement.
LEFT_OUT = {
    "id", "slug", "state", "publish_from", "created_by", "updated_by", "text_origins", "text_summary", "found_by",
    "other_names", "review_required", "members", "logo", "support_form", "statement", "statement_languages",
    "slogan_language", "parent",
}  # fmt: skip


@pytest.mark.once
def test_every_field_of_a_record_is_in_the_api_or_left_out_on_purpose():
    for model, room in ROOMS.items():
        translated = {f"{name}_{code}" for name in model.text_fields() for code in languages()}
        columns = {one.name for one in (*model._meta.concrete_fields, *model._meta.many_to_many) if not one.generated}
        shown = set(next(one for one in serializers() if one.room == room).Meta.fields)
        owner = {"owner"} if issubclass(model, SharedRecord) else set()
        files = {"file", "address", "digest", "owner"} if model is Document else set()
        assert columns - translated - shown - LEFT_OUT - owner - files == set(), room


def serializers() -> list[type[RecordSerializer]]:
    found = [RecordSerializer]
    for one in found:
        found += one.__subclasses__()
    return found[1:]
