"""The next edition of a project begins with what stays, and without what nobody knows yet."""

import pytest

from projects.models import BudgetLine, Project
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def town():
    return factories.organisation(place=factories.place())


@pytest.fixture
def first(town) -> Project:
    """An edition with everything that does and does not come along."""
    project = factories.project(
        "Slavnost 2018", town, programme=factories.programme(), start="2018", end="2018-12", lifecycle="ended",
        results_cs="Přišlo 300 lidí.", aims_cs="Poznat sousedy.", title_de="Fest 2018",
    )  # fmt: skip
    factories.participation(project, town, "lead")
    project.themes.add(factories.theme())
    project.identifiers.create(value="CZ.1")
    project.activities.create(title_cs="Koncert")
    project.details.create(kind="target_group", text_cs="Školy")
    project.details.create(kind="result", text_cs="Nová píseň")
    BudgetLine.objects.create(project=project, amount=1000)
    return project


def begin(client, project: Project, title: str):
    return client.post(f"/admin/projects/project/{project.pk}/edition/", {"title": title})


def test_what_stays_comes_along_and_what_happened_does_not(client, town, first):
    client.force_login(factories.user("editor", town))
    answer = begin(client, first, "Slavnost 2020")
    second = Project.objects.exclude(pk=first.pk).get()
    assert answer.url.endswith(f"/{second.pk}/change/")
    assert (second.title_cs, second.title_de, second.state, second.owner) == ("Slavnost 2020", None, "draft", town)
    assert (second.aims_cs, second.programme) == ("<p>Poznat sousedy.</p>", first.programme)
    assert list(second.themes.all()) == list(first.themes.all())
    assert [part.role for part in second.participations.all()] == ["lead"]
    assert [detail.kind for detail in second.details.all()] == ["target_group"]
    assert not second.start and not second.results_cs and not second.lifecycle
    for rows in (second.identifiers, second.activities, second.budget_lines):
        assert not rows.exists()
    relation = second.relations.get()
    assert (relation.kind, relation.other) == ("earlier", first)
    assert second.slug != first.slug


def test_the_first_edition_stays_as_it_was(client, town, first):
    client.force_login(factories.user("editor", town))
    begin(client, first, "Slavnost 2020")
    first.refresh_from_db()
    assert first.participations.count() == 1 and first.state == "published" and not first.relations.exists()


def test_a_title_is_asked_for(client, town, first):
    client.force_login(factories.user("editor", town))
    assert begin(client, first, " ").status_code == 200
    assert Project.objects.count() == 1


def test_another_towns_project_has_no_next_edition_for_me(client, first):
    client.force_login(factories.user("editor", factories.organisation("Cizí město")))
    assert begin(client, first, "Slavnost 2020").status_code in (302, 403, 404)
    assert Project.objects.count() == 1


def test_who_adds_nothing_begins_no_edition(client, town, first):
    client.force_login(factories.user("translator", town))
    assert begin(client, first, "Slavnost 2020").status_code == 403


def test_the_form_leads_there(client, town, first):
    client.force_login(factories.user("editor", town))
    assert (
        f"/admin/projects/project/{first.pk}/edition/" in client.get(f"/admin/projects/project/{first.pk}/change/").text
    )
