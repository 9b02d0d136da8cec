"""A published record changes beside what the public sees, and in one step."""

import pytest
from django.core.exceptions import ValidationError
from reversion.models import Version

from portal.copies.models import WorkingCopy, current_document
from portal.copies.writing import Collision, discard, propose, publish
from portal.history.restoring import put_back, whole
from portal.history.versions import kept, versions_of
from portal.models import Generation
from portal.publishing import State, public_change
from portal.records import document_of
from portal.workflow.moving import move_copy
from projects.models import Project
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def project():
    return factories.project(title_pl="Kładka")


def titled(project: Project, **titles) -> dict:
    return {"model": "projects.project", "uuid": str(project.uuid), "fields": titles}


@pytest.mark.parametrize("state", [State.PUBLISHED, State.ARCHIVED])
def test_a_published_record_stays_as_it_is_until_its_copy_is_published(project, state):
    Project.objects.update(state=state)
    generation = Generation.current()
    person = factories.user("publisher")
    copy = propose(titled(project, title_cs="Most"), person, note="Nový název").copy
    project.refresh_from_db()
    assert (project.title_cs, Generation.current()) == ("Lávka přes řeku", generation)
    assert (copy.changed_by, copy.words, copy.live()) == (person, "Nový název", project)
    publish(copy, person)
    project.refresh_from_db()
    assert (project.title_cs, project.title_pl, project.state, project.updated_by) == ("Most", "Kładka", state, person)
    assert Generation.current() == generation + 1
    assert not WorkingCopy.objects.exists()


def test_a_draft_changes_at_once(project):
    Project.objects.update(state=State.DRAFT)
    assert propose(titled(project, title_cs="Most"), None).copy is None
    project.refresh_from_db()
    assert project.title_cs == "Most"


def test_a_second_writer_extends_the_same_copy_and_a_third_throws_it_away(project):
    propose(titled(project, title_cs="Most"), None)
    copy = propose(titled(project, title_de="Brücke"), None).copy
    assert (copy.version, copy.document["fields"]["title_cs"]) == (2, "Most")
    assert current_document(project)["fields"]["title_de"] == "Brücke"
    discard(copy)
    assert current_document(project)["fields"]["title_de"] in (None, "")


def test_what_somebody_else_changed_meanwhile_is_never_overwritten_unseen(project):
    started = document_of(project)
    propose(titled(project, title_cs="Most"), None)
    with pytest.raises(Collision) as collision:
        propose(titled(project, title_cs="Brod", title_pl="Bród"), None, base=started)
    [conflict] = collision.value.conflicts
    assert (conflict.mine["title_cs"], conflict.theirs["title_cs"]) == ("Brod", "Most")
    assert WorkingCopy.of(project).version == 1
    fields = propose(collision.value.document, None).copy.document["fields"]
    assert (fields["title_cs"], fields["title_pl"]) == ("Most", "Bród")


def test_publishing_sees_what_happened_to_the_live_record_meanwhile(project):
    copy = propose(titled(project, title_cs="Most"), None).copy
    Project.objects.update(title_de="Steg")
    publish(copy, None)
    project.refresh_from_db()
    assert (project.title_cs, project.title_de) == ("Most", "Steg")
    copy = propose(titled(project, title_cs="Brod"), None).copy
    Project.objects.update(title_cs="Lanovka")
    with pytest.raises(Collision):
        publish(copy, None)
    project.refresh_from_db()
    assert project.title_cs == "Lanovka"
    assert WorkingCopy.of(project) == copy


def test_what_cannot_be_published_cannot_be_kept_either(project):
    with pytest.raises(ValidationError):
        propose(titled(project, start="2015", end="2013"), None)
    assert not WorkingCopy.objects.exists()


def test_the_state_is_no_part_of_a_working_copy(project):
    assert propose(titled(project, state="draft"), None).copy is None
    copy = propose(titled(project, title_cs="Most", state="draft"), None).copy
    Project.objects.update(state=State.ARCHIVED)
    assert publish(copy, None).state == State.ARCHIVED


def test_what_the_changes_are_for_is_kept_through_every_save_and_step_until_the_history_has_it(project):
    with public_change():
        project.save()
    for words, title in (("Nový název", "Most"), ("", "Most u řeky"), ("Oprava", "Most přes řeku")):
        propose(titled(project, title_cs=title), None, note=words)
    person = factories.user("publisher")
    move_copy(project, "hand_in", person, str, comment="Prosím do pátku.")
    move_copy(project, "send_back", person, str, comment="Chybí polsky.")
    assert WorkingCopy.of(project).what_for == "Nový název\nOprava"
    move_copy(project, "hand_in", person, str, comment="Doplněno.")
    publish(WorkingCopy.of(project), person)
    assert versions_of(project)[0].revision.comment == "Nový název\nOprava\nDoplněno."


def test_what_was_thrown_away_stands_in_the_history_and_comes_back(project):
    with public_change():
        project.save()
    person = factories.user("publisher")
    discard(propose(titled(project, title_cs="Most"), person, note="Nový název").copy, person)
    with public_change():
        Project.objects.get().save()  # says nothing new, so no version of it is kept
    propose(titled(project, title_cs="Brod"), person)
    publish(WorkingCopy.of(project), person)
    published, thrown_away, first = kept(project, list(versions_of(project)))
    assert (thrown_away.was_thrown_away, thrown_away.words) == (True, "Nový název")
    assert [(one.before, one.changed) for one in (published, thrown_away)] == [
        (first.version, ["Název (cs)"]), (first.version, ["Název (cs)"]),
    ]  # fmt: skip
    put_back(whole(thrown_away.document), person, thrown_away.version, "")
    assert WorkingCopy.of(project).document["fields"]["title_cs"] == "Most"


def test_a_deleted_record_leaves_its_copy_in_the_history(client, project):
    propose(titled(project, title_cs="Most"), None)
    client.force_login(factories.user("administrator"))
    client.post(f"/admin/projects/project/{project.pk}/delete/", {"post": "yes"})
    deleted, thrown_away = Version.objects.get_for_object_reference(Project, project.uuid)
    assert "Lávka" in deleted.serialized_data and "Most" in thrown_away.serialized_data
