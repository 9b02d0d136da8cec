"""Who sees, changes, deletes and gives away what, by role and by whose record it is."""

import pytest
from django.urls import reverse

from partners.models import Document, Organisation, Place
from portal.publishing import State
from projects.models import Project
from tests import factories
from tests.portal.filled_form import filled, send

pytestmark = [pytest.mark.django_db, pytest.mark.once]
ROLES = ("administrator", "publisher", "editor", "translator")


@pytest.fixture
def ours():
    return factories.organisation("Naše město")


@pytest.fixture
def theirs():
    return factories.organisation("Jejich město")


def page(record, name: str = "change") -> str:
    return reverse(f"admin:{record._meta.app_label}_{record._meta.model_name}_{name}", args=[record.pk])


def project_of(owner, *co_publishers) -> Project:
    project = factories.project(owner=owner, state=State.DRAFT)
    project.co_publishers.add(*co_publishers)
    return project


# Whose project it is, and for each role: seen and changed, deleted.
OWN = {"administrator": (True, True), "publisher": (True, True), "editor": (True, True), "translator": (True, False)}
SHARED = {
    "administrator": (True, True),
    "publisher": (True, False),
    "editor": (True, False),
    "translator": (True, False),
}
FOREIGN = {
    "administrator": (True, True),
    "publisher": (False, False),
    "editor": (False, False),
    "translator": (False, False),
}


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("whose", ["own", "co-published", "foreign"])
def test_a_project_is_for_its_owners_and_co_publishers(client, ours, theirs, role, whose):
    project = {"own": project_of(ours), "co-published": project_of(theirs, ours), "foreign": project_of(theirs)}[whose]
    changes, deletes = {"own": OWN, "co-published": SHARED, "foreign": FOREIGN}[whose][role]
    client.force_login(factories.user(role, ours))
    listed = client.get(reverse("admin:projects_project_changelist")).context["cl"].queryset
    assert (project in listed) is changes
    if changes:
        answer = send(client, page(project), title_de="Neuer Titel")
        assert answer.status_code == 200
    else:
        client.post(page(project), {"title_cs": "", "title_de": "Neuer Titel", "state": "published"})
    project.refresh_from_db()
    assert (project.title_de == "Neuer Titel") is changes
    client.post(page(project, "delete"), {"post": "yes"})
    assert Project.objects.filter(pk=project.pk).exists() is not deletes


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("whose", ["own", "foreign", "nobody's"])
def test_a_shared_place_is_seen_by_all_and_changed_by_its_keepers(client, ours, theirs, role, whose):
    place = factories.place(owner={"own": ours, "foreign": theirs, "nobody's": None}[whose])
    client.force_login(factories.user(role, ours))
    assert client.get(page(place)).status_code == 200
    changes = role == "administrator" or whose == "own"
    if changes:
        send(client, page(place), name_de="Oberdorf")
    else:
        assert client.post(page(place), {"name_de": "Oberdorf"}).status_code == 403
    place.refresh_from_db()
    assert (place.name_de == "Oberdorf") is changes
    client.post(page(place, "delete"), {"post": "yes"})
    assert Place.objects.filter(pk=place.pk).exists() is not (changes and role != "translator")


@pytest.mark.parametrize("role", ["publisher", "editor"])
def test_what_one_adds_to_the_common_stock_is_kept_by_ones_organisation(client, ours, role):
    client.force_login(factories.user(role, ours))
    send(client, reverse("admin:partners_place_add"), name_cs="Dolní Lhota", owner="")
    assert Place.objects.get(name_cs="Dolní Lhota").owner == ours


def test_a_document_of_others_is_neither_seen_nor_found_nor_used(client, ours, theirs):
    document = Document.objects.create(owner=theirs, title_cs="Cizí smlouva")
    mine = Document.objects.create(owner=ours, title_cs="Naše smlouva")
    project = project_of(ours)
    client.force_login(factories.user("editor", ours))
    assert client.get(page(document)).status_code == 302
    found = client.get(
        reverse("admin:autocomplete"),
        {"app_label": "projects", "model_name": "projectdocument", "field_name": "document", "term": "smlouva"},
    ).json()["results"]
    assert [row["id"] for row in found] == [str(mine.pk)]
    row = {"document_uses-TOTAL_FORMS": "1", "document_uses-0-document": str(document.pk), "document_uses-0-id": ""}
    answer = send(client, page(project), **row)
    assert answer.context["errors"]
    assert not project.document_uses.exists()


def test_a_row_of_a_co_published_project_keeps_a_document_that_one_may_not_choose(client, ours, theirs):
    project = project_of(theirs, ours)
    document = Document.objects.create(owner=theirs, title_cs="Cizí smlouva")
    project.document_uses.create(document=document)
    client.force_login(factories.user("editor", ours))
    answer = send(client, page(project), title_pl="Tytuł")
    assert not answer.context["errors"]
    assert project.document_uses.get().document == document


def test_a_draft_of_others_cannot_be_named_and_a_published_project_can(client, ours, theirs):
    draft, public = project_of(theirs), factories.project("Veřejný", owner=theirs)
    mine = project_of(ours)
    client.force_login(factories.user("editor", ours))
    row = {"relations-TOTAL_FORMS": "1", "relations-0-id": "", "relations-0-kind": "related"}
    assert send(client, page(mine), **row, **{"relations-0-other": str(draft.pk)}).context["errors"]
    assert not send(client, page(mine), **row, **{"relations-0-other": str(public.pk)}).context["errors"]
    assert mine.relations.get().other == public


def test_the_owner_is_one_of_ones_organisations_and_chosen_beforehand(client, ours, theirs):
    client.force_login(factories.user("editor", ours))
    add = reverse("admin:projects_project_add")
    assert filled(client.get(add))["owner"] == [str(ours.pk)]
    assert send(client, add, title_cs="Lávka", owner=str(theirs.pk)).context["errors"]
    send(client, add, title_cs="Lávka")
    assert Project.objects.get(title_cs="Lávka").owner == ours


def test_a_co_publisher_does_not_take_the_project_over(client, ours, theirs):
    project = project_of(theirs, ours)
    client.force_login(factories.user("publisher", ours))
    send(client, page(project), owner=str(ours.pk), co_publishers=[])
    project.refresh_from_db()
    assert project.owner == theirs
    assert list(project.co_publishers.all()) == [ours]


def test_nobody_makes_themselves_a_member_of_another_organisation(client, ours, theirs):
    person = factories.user("publisher", ours)
    theirs.owner = ours
    theirs.save()
    client.force_login(person)
    send(client, page(theirs), members=[str(person.pk)])
    assert list(Organisation.objects.filter(members=person)) == [ours]


def test_without_an_organisation_nothing_can_be_added(client):
    client.force_login(factories.user("editor"))
    assert client.get(reverse("admin:projects_project_add")).status_code == 403


def test_an_action_leaves_alone_what_the_person_may_not_change(client, ours, theirs):
    shared = factories.organisation("Cizí", owner=theirs)
    client.force_login(factories.user("publisher", ours))
    data = {"action": "archive", "_selected_action": [shared.pk]}
    asked = client.post(reverse("admin:partners_organisation_changelist"), data)
    assert [record for record, _reason in asked.context["left"]] == [shared] and asked.context["ready"] == []
    client.post(reverse("admin:partners_organisation_changelist"), data | {"confirmed": "yes"})
    shared.refresh_from_db()
    assert shared.state == State.PUBLISHED


def test_who_may_only_look_is_told_why(client, ours, theirs):
    place = factories.place(owner=theirs)
    client.force_login(factories.user("editor", ours))
    answer = client.get(page(place)).text
    assert "look-again" in answer and 'name="_save"' not in answer


def test_long_texts_that_one_may_only_look_at_are_shown_as_readers_see_them(client, theirs, ours):
    theirs.profile_cs = "<p>Město <strong>přívozu</strong>.</p><ul><li>škola</li></ul>"
    theirs.save()
    client.force_login(factories.user("editor", ours))
    shown = client.get(page(theirs)).text
    assert "<strong>přívozu</strong>" in shown and "<li>škola</li>" in shown and "&lt;" not in shown
