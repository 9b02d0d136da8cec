"""The open API gives what the pages give: published records, in the reader's language; what is not stated is null."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.translation import override

from portal.publishing import public_change
from projects.models import Activity, BudgetLine, ContactPoint, ProjectRelation
from tests import factories

pytestmark = pytest.mark.django_db
ROOMS = (
    "projects", "organisations", "places", "agreements", "programmes", "themes", "articles", "events",
    "good-practice", "documents", "changes",
)  # fmt: skip


def read(client, address: str, **headers) -> dict:
    response = client.get(f"/api/v1/{address}", headers=headers)
    assert response.status_code == 200, response.text
    return response.json()


def test_every_list_answers_and_the_root_names_them(client):
    lists = read(client, "")["lists"]
    assert sorted(lists) == sorted(ROOMS)
    assert all(client.get(address).status_code == 200 for address in lists.values())


def test_project_comes_with_partners_budget_and_activities(client):
    town = factories.organisation()
    project = factories.project(owner=town, start="2016-04", programme=factories.programme())
    part = factories.participation(project, town, "lead")
    BudgetLine.objects.create(project=project, participation=part, amount="56490.09", currency="EUR", sources=["eu"])
    BudgetLine.objects.create(project=project, amount=None, measure="grant", position=1)
    Activity.objects.create(project=project, title_cs="Setkání").responsible.add(part)
    found = read(client, f"projects/{project.uuid}/?lang=cs")
    assert found["partners"][0]["organisation"]["name"] == "Město Horní Lhota"
    assert found["partners"][0]["role"] == "lead"
    assert [line["money"] for line in found["budget"]] == [
        {"amount": "56490.09", "currency": "EUR", "qualifier": "exact"}, None,
    ]  # fmt: skip
    assert found["budget"][0]["partner"] == found["partners"][0]["id"] == found["activities"][0]["responsible"][0]
    assert (found["start"], found["end"], found["summary"], found["lifecycle"]) == ("2016-04", None, None, None)
    assert client.get(found["self"]).json() == found
    assert client.get(found["page"]).status_code == 200


def test_drafts_hidden_partners_and_contacts_are_nowhere(client):
    hidden = factories.organisation("Tajný úřad", state="draft")
    town = factories.organisation("Město")
    project = factories.project(owner=town)
    part = factories.participation(project, hidden, note_cs="tajná role")
    BudgetLine.objects.create(project=project, participation=part, amount="77777")
    draft = factories.project("Tajný záměr", owner=town, state="draft")
    later = factories.project("Tajný příště", owner=town, publish_from=timezone.now() + timezone.timedelta(days=2))
    ProjectRelation.objects.create(project=project, other=draft)
    ContactPoint.objects.create(project=project, office_cs="Tajný odbor", visible_until="2020-01-01")
    ContactPoint.objects.create(project=project, office_cs="Odbor", email="tajne@example.org", person="Tajná Osoba")
    for room in ROOMS:
        text = client.get(f"/api/v1/{room}/?lang=all").text.lower()
        assert "tajn" not in text and "77777" not in text, room
    assert client.get(f"/api/v1/projects/{draft.uuid}/").status_code == 404
    assert client.get(f"/api/v1/projects/{later.uuid}/").status_code == 404


def test_language_comes_from_the_parameter_else_from_the_header_else_from_what_there_is(client):
    project = factories.project(title_pl="Kładka przez rzekę", summary_cs="Most.")
    address = f"projects/{project.uuid}/"
    assert read(client, address, accept_language="pl")["title"] == "Kładka przez rzekę"
    german = client.get(f"/api/v1/{address}?lang=de", headers={"accept-language": "pl"})
    assert german["Content-Language"] == "de"
    assert german.json()["title"] == "Lávka přes řeku"
    assert german.json()["text_languages"] == {"title": "cs", "summary": "cs"}
    assert "/de/projekte/" in german.json()["page"]
    every = read(client, f"{address}?lang=all")
    assert every["title"] == {"cs": "Lávka přes řeku", "pl": "Kładka przez rzekę"}


def test_the_filters_of_the_page_filter_here_too(client):
    theme = factories.theme()
    wanted, other = factories.project("Most"), factories.project("Kolo")
    wanted.themes.add(theme)
    with override("cs"):
        page = client.get(f"/cs/projekty/?theme={theme.slug}").text
    found = read(client, f"projects/?theme={theme.slug}&fields=title")
    assert [one["title"] for one in found["results"]] == ["Most"] and "Kolo" not in page
    assert found["count"] == 1
    assert read(client, "projects/?q=kolo")["results"][0]["uuid"] == str(other.uuid)


def test_pages_lead_to_each_other_and_show_every_record_once(client):
    titles = [f"Projekt {number}" for number in range(5)]
    for title in titles:
        factories.project(title)
    seen, address = [], "/api/v1/projects/?limit=2&sort=name&fields=title"
    while address:
        page = client.get(address).json()
        seen += [one["title"] for one in page["results"]]
        address = page["next"]
    assert seen == titles
    back = client.get(page["previous"]).json()
    assert [one["title"] for one in back["results"]] == titles[2:4]


def test_only_the_fields_asked_for_come_and_nothing_else_is_read(client, django_assert_num_queries):
    project = factories.project()
    whole = read(client, "projects/")["results"][0]
    with django_assert_num_queries(5):
        found = read(client, "projects/?fields=title")
    assert found["results"] == [{"uuid": str(project.uuid), "self": whole["self"], "title": "Lávka přes řeku"}]


def _full(number: int) -> None:
    town = factories.organisation(f"Město {number}", place=factories.place(f"Místo {number}"))
    project = factories.project(f"Projekt {number}", owner=town, programme=factories.programme(f"Program {number}"))
    part = factories.participation(project, town)
    Activity.objects.create(project=project, title_cs="Setkání", start="2018-04-10").responsible.add(part)
    agreement = factories.agreement(f"Dohoda {number}", owner=town)
    article = factories.article(f"Zpráva {number}", owner=town, event_start="2018-05-01")
    article.projects.add(project)
    article.agreements.add(agreement)


PINNED = {"projects": 24, "organisations": 5, "agreements": 9, "articles": 9, "events": 5, "changes": 3}


@pytest.mark.parametrize("room", PINNED)
def test_a_list_asks_as_often_for_many_records_as_for_few(client, room):
    counted = []
    for numbers in (range(2), range(2, 6)):
        with public_change():
            for number in numbers:
                _full(number)
        with CaptureQueriesContext(connection) as queries:
            read(client, f"{room}/?lang=cs")
        counted.append(len(queries))
    assert counted == [PINNED[room]] * 2
