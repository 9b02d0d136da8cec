"""Earlier versions come back, whole or in one language; deleted records come back as drafts; nothing is overwritten."""

import pytest
from django.urls import reverse
from reversion.models import Version

from portal.copies.models import WorkingCopy
from portal.publishing import State, public_change
from projects.models import Project
from tests import factories

pytestmark = pytest.mark.django_db
DELETED = "/admin/projects/project/deleted/"


@pytest.fixture
def town():
    return factories.organisation()


@pytest.fixture
def project(town):
    """A draft that was changed in two languages and lost a task since its first version."""
    with public_change():
        project = factories.project(owner=town, state=State.DRAFT, title_pl="Kładka", summary_cs="Pro pěší.")
        project.activities.create(title_cs="Stavba", title_pl="Budowa")
    with public_change():
        project.title_cs, project.title_pl = "Most", "Most nad rzeką"
        project.save()
        project.activities.create(title_cs="Otevření", position=1)
    return project


def first_version(project):
    return Version.objects.get_for_object(project).last()


def restore(client, project, **data):
    address = reverse("admin:projects_project_restore", args=[project.pk, first_version(project).pk])
    seen = client.get(address, data).context["seen"]
    return client.post(address, {"seen": seen, **data}, follow=True)


def test_a_whole_version_comes_back_with_its_rows(client, town, project):
    client.force_login(factories.user("editor", town))
    restore(client, project)
    project.refresh_from_db()
    assert (project.title_cs, project.title_pl) == ("Lávka přes řeku", "Kładka")
    assert [one.title_cs for one in project.activities.all()] == ["Stavba"]
    newest = Version.objects.get_for_object(project).first().revision
    assert (newest.user.username, newest.note.act, newest.note.source) == ("editor", "restored", first_version(project))


def test_one_language_comes_back_and_nothing_else(client, town, project):
    client.force_login(factories.user("translator", town))
    row = project.activities.first()
    with public_change():
        row.title_pl, row.title_cs = "Budowa mostu", "Stavba mostu"
        row.save()
    restore(client, project, language="pl")
    project.refresh_from_db()
    row.refresh_from_db()
    assert (project.title_cs, project.title_pl) == ("Most", "Kładka")
    assert (row.title_cs, row.title_pl) == ("Stavba mostu", "Budowa")
    assert project.activities.count() == 2


def test_a_translator_does_not_put_back_a_whole_version(client, town, project):
    client.force_login(factories.user("translator", town))
    address = reverse("admin:projects_project_restore", args=[project.pk, first_version(project).pk])
    assert client.get(address).status_code == 403
    assert client.post(address, {"seen": "x"}).status_code == 403


def test_what_changed_while_the_page_was_open_is_shown_and_not_overwritten(client, town, project):
    client.force_login(factories.user("editor", town))
    address = reverse("admin:projects_project_restore", args=[project.pk, first_version(project).pk])
    seen = client.get(address).context["seen"]
    with public_change():
        project.summary_cs = "Pro pěší i kola."
        project.save()
    answer = client.post(address, {"seen": seen})
    project.refresh_from_db()
    assert project.title_cs == "Most" and project.summary_cs == "Pro pěší i kola."
    assert "Pro pěší" in answer.text and "Záznam se od otevření této stránky změnil" in answer.text


def test_of_a_published_record_the_public_page_waits_until_the_version_is_published(client, town, project):
    with public_change():
        Project.objects.update(state=State.PUBLISHED)
    client.force_login(factories.user("editor", town))
    answer = restore(client, project)
    project.refresh_from_db()
    assert project.title_cs == "Most" and WorkingCopy.of(project).document["fields"]["title_cs"] == "Lávka přes řeku"
    assert "stojí teď v pracovní kopii" in answer.text


def test_state_and_owner_are_no_part_of_a_version(client, town, project):
    other = factories.organisation("Stadt Grünthal")
    with public_change():
        project.co_publishers.add(other)
        project.state = State.REVIEW
        project.save()
    client.force_login(factories.user("editor", town))
    restore(client, project)
    project.refresh_from_db()
    assert project.state == State.REVIEW and list(project.co_publishers.all()) == [other]


def test_partners_that_are_gone_are_left_out_with_their_money_and_named(client, town, project):
    gone = factories.organisation("Zaniklá obec")
    with public_change():
        partner = factories.participation(project, gone)
        project.budget_lines.create(amount=100, participation=partner)
        project.budget_lines.create(amount=900)
    version = Version.objects.get_for_object(project).first()
    with public_change():
        partner.delete()
        gone.delete()
    client.force_login(factories.user("editor", town))
    address = reverse("admin:projects_project_restore", args=[project.pk, version.pk])
    answer = client.get(address)
    assert answer.context["left_out"] == ["Partneři: 1", "Rozpočet: 1"]


def delete(client, project):
    return client.post(reverse("admin:projects_project_delete", args=[project.pk]), {"post": "yes"}, follow=True)


def test_a_deleted_record_is_listed_with_who_and_comes_back_as_a_draft_with_its_rows(client, town, project):
    client.force_login(factories.user("publisher", town, first_name="Petr", last_name="Velký"))
    Project.objects.update(state=State.PUBLISHED)
    key, slug = project.uuid, project.slug
    delete(client, project)
    assert not Project.objects.exists()
    listed = client.get(DELETED)
    assert "Most" in listed.text and "Petr Velký" in listed.text
    factories.project("Jiný", owner=town, slug=slug)
    version = listed.context["versions"][0].version
    answer = client.post(f"{DELETED}{version.pk}/", follow=True)
    back = Project.objects.get(uuid=key)
    assert (back.title_cs, back.state) == ("Most", State.DRAFT)
    assert [one.title_pl or "" for one in back.activities.all()] == ["Budowa", ""]
    assert back.slug != slug and answer.redirect_chain[-1][0].endswith(f"/{back.pk}/change/")
    assert client.get(DELETED).context["versions"] == []


def test_bulk_deletion_can_be_undone_too(client, town, project):
    client.force_login(factories.user("publisher", town))
    client.post(
        "/admin/projects/project/",
        {"action": "delete_selected", "_selected_action": [project.pk], "post": "yes"},
    )
    assert len(client.get(DELETED).context["versions"]) == 1


def test_deleted_records_of_other_towns_are_neither_listed_nor_brought_back(client, town, project):
    with public_change():
        project.delete()
    version = Version.objects.get(revision__note__act="deleted")
    client.force_login(factories.user("publisher", factories.organisation("Stadt Grünthal")))
    assert client.get(DELETED).context["versions"] == []
    assert client.post(f"{DELETED}{version.pk}/").status_code == 404
    client.force_login(factories.user("translator", town))
    assert client.get(DELETED).status_code == 403
    assert not Project.objects.exists()
