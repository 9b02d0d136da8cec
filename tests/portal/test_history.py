"""Every change of a record leaves a version: who, when, what for; with its rows and all languages."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from reversion.models import Revision, Version

from portal.history import acting
from portal.history.models import Act
from portal.history.recording import keep
from portal.publishing import State, public_change
from portal.records import apply, document_of
from projects.models import Project
from tests import factories
from tests.portal.filled_form import send

pytestmark = pytest.mark.django_db


@pytest.fixture
def town():
    return factories.organisation()


@pytest.fixture
def project(town):
    """A draft with a task, kept once."""
    with public_change():
        project = factories.project(owner=town, state=State.DRAFT, title_pl="Kładka")
        project.activities.create(title_cs="Stavba")
    return project


def page(project, name="history", *more):
    return reverse(f"admin:projects_project_{name}", args=[project.pk, *more])


def documents(project):
    return [json.loads(one.serialized_data) for one in Version.objects.get_for_object(project)]


def test_a_change_of_rows_and_texts_through_the_form_is_one_version_with_person_and_words(client, town, project):
    editor = factories.user("editor", town)
    client.force_login(editor)
    form = {"title_pl": "Kładka pieszych", "activities-0-title_cs": "Stavba mostu", "_what_for": "Oprava názvu"}
    send(client, reverse("admin:projects_project_change", args=[project.pk]), **form)
    newest, first = documents(project)
    assert newest["fields"]["title_pl"] == "Kładka pieszych" and first["fields"]["title_pl"] == "Kładka"
    assert newest["children"]["activities"][0]["fields"]["title_cs"] == "Stavba mostu"
    revision = Revision.objects.first()
    assert (revision.user, revision.comment) == (editor, "Oprava názvu")
    assert newest == document_of(Project.objects.get())


def test_every_door_keeps_a_version(town, project):
    document = document_of(project)
    document["fields"]["title_lv"] = "Laipa"
    apply(document)
    with public_change():
        project.activities.get().delete()
    with public_change():
        project.themes.add(factories.theme())
    with public_change():
        Project.objects.get().save()  # says nothing new
    assert len(documents(project)) == 4


def test_a_change_that_is_undone_keeps_nothing(project):
    with pytest.raises(RuntimeError), public_change():
        Project.objects.get().activities.all().delete()
        raise RuntimeError
    assert len(documents(project)) == 1


def test_queries_of_keeping_a_version_do_not_grow_with_rows(project):
    def rows(numbers):
        for number in numbers:
            partner = factories.participation(project, factories.organisation(f"Ves {number}"), position=number)
            project.activities.create(title_cs=f"Dílna {number}").responsible.add(partner)
            project.budget_lines.create(amount=number, participation=partner)

    def queries():
        with CaptureQueriesContext(connection) as done:
            keep({Project: {project.pk}})
        return len(done)

    rows(range(2))
    few = queries()
    rows(range(2, 30))
    assert queries() == few <= 32
    assert len(documents(project)[0]["children"]["participations"]) == 30


def test_history_tells_who_when_what_for_and_what_in_the_readers_language(client, town, project):
    editor = factories.user("editor", town, first_name="Jana", last_name="Malá")
    with acting(editor, "Nový název"), public_change():
        project.title_pl = "Most"
        project.activities.create(title_cs="Otevření")
        project.save()
    client.force_login(editor)
    answer = client.get(page(project), headers={"accept-language": "de"})
    for words in ("Jana Malá", "Nový název", "Titel (pl)", "Aktivitäten (1)", "Änderungsverlauf"):
        assert words in answer.text


def test_the_page_of_a_version_compares_it_with_the_one_before_and_with_now(client, town, project):
    client.force_login(factories.user("editor", town))
    for title in ("Most", "Lávka"):
        with public_change():
            project.title_cs = title
            project.save()
    middle = Version.objects.get_for_object(project)[1]
    answer = client.get(page(project, "version", middle.pk))
    (then,), (since,) = answer.context["then"], answer.context["since"]
    assert (then.changes[0].before, then.changes[0].after) == ("Lávka přes řeku", "Most")
    assert (since.changes[0].before, since.changes[0].after) == ("Most", "Lávka")


@pytest.mark.parametrize("role", ["editor", "translator"])
def test_nobody_reads_the_history_of_another_town(client, town, project, role):
    client.force_login(factories.user(role, factories.organisation("Stadt Grünthal")))
    version = Version.objects.get_for_object(project)[0]
    for address in (page(project), page(project, "version", version.pk), page(project, "restore", version.pk)):
        assert client.get(address).status_code in (403, 404)
        assert client.post(address).status_code in (403, 404)


def test_a_version_of_one_record_cannot_be_put_into_another(client, town, project):
    client.force_login(factories.user("editor", town))
    other = factories.project("Přívoz", owner=town)
    version = Version.objects.get_for_object(project)[0]
    assert client.get(page(other, "restore", version.pk)).status_code == 404


def test_an_act_is_told_by_name(client, town, project):
    client.force_login(factories.user("editor", town))
    with acting(act=Act.IMPORTED), public_change():
        project.title_cs = "Most"
        project.save()
    assert "načteno ze souboru" in client.get(page(project)).text
