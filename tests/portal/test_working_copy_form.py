"""The form of a published record works beside the public page: what it changes is public in one step, or never."""

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from partners.models import Document
from portal.copies.models import WorkingCopy
from portal.models import Generation
from portal.publishing import State
from tests import factories
from tests.portal.filled_form import filled, send
from tests.portal.public_pages import changed, shown

pytestmark = pytest.mark.django_db


@pytest.fixture
def town():
    return factories.organisation()


@pytest.fixture
def project(town):
    project = factories.project(owner=town, title_pl="Kładka")
    for number, title in enumerate(("Zahájení", "Stavba", "Otevření")):
        project.activities.create(title_cs=title, position=number)
    return project


@pytest.fixture
def publisher(client, town):
    client.force_login(factories.user("publisher", town))
    return client


def page(project, name: str = "change") -> str:
    return reverse(f"admin:projects_project_{name}", args=[project.pk])


SEARCHES = ("/cs/projekty/?q=Most", "/cs/hledat/?q=Slavnost", "/cs/kalendar/2018/4/")


@pytest.fixture
def stopped_clock():
    """What pages and files say of the moment at which they were asked for stays the same."""
    with time_machine.travel(timezone.now(), tick=False):
        yield


def test_everything_changes_beside_the_public_page_and_then_in_one_step(publisher, project, town, stopped_clock):
    old, new = (Document.objects.create(owner=town, title_cs=name, file=f"{name}.pdf") for name in ("stará", "nová"))
    use = project.document_uses.create(document=old)
    neighbour = factories.organisation("Stadt Grünthal", place=factories.place("Grünthal", country="DE"))
    before, generation = shown(project, *SEARCHES), Generation.current()
    assert len(before) > 20
    form = filled(publisher.get(page(project)))
    rows = [form[f"activities-{number}-id"][0] for number in range(3)]
    answer = send(
        publisher, page(project), title_cs="Most přes řeku", title_pl="Most przez rzekę",
        **{
            "activities-0-text_cs": "U řeky.", "activities-1-DELETE": "on", "activities-2-position": "1",
            "activities-TOTAL_FORMS": "4", "activities-3-id": "", "activities-3-title_cs": "Slavnost",
            "activities-3-start": "5. 4. 2018",
            "participations-TOTAL_FORMS": "1", "participations-0-id": "", "participations-0-role": "partner",
            "participations-0-organisation": str(neighbour.pk),
            "document_uses-0-document": str(new.pk), "document_uses-0-id": str(use.pk),
        },
    )  # fmt: skip
    assert not answer.context["errors"]
    assert (changed(before, shown(project, *SEARCHES)), Generation.current()) == ({}, generation)
    again = filled(publisher.get(page(project)))
    assert again["title_pl"] == ["Most przez rzekę"]
    assert [again[f"activities-{number}-title_cs"] for number in range(3)] == [["Otevření"], ["Zahájení"], ["Slavnost"]]
    send(publisher, page(project), button="_continue", summary_cs="Krátce.")  # a second round on the same copy
    copy = WorkingCopy.of(project)
    publisher.post(page(project, "changes"), {"version": copy.version, "_publish": "1"})
    project.refresh_from_db()
    assert (project.title_cs, project.title_pl, project.summary_cs) == ("Most přes řeku", "Most przez rzekę", "Krátce.")
    assert [str(row.pk) for row in project.activities.all()][:2] == [rows[2], rows[0]]
    assert [row.title_cs for row in project.activities.all()] == ["Otevření", "Zahájení", "Slavnost"]
    assert [use.document for use in project.document_uses.all()] == [new]
    assert Generation.current() == generation + 1 and not WorkingCopy.objects.exists()
    after = shown(project, *SEARCHES)
    new_words = {
        "/cs/": "Most přes řeku", "/cs/projekty/?q=Most": "Most přes řeku", "/cs/hledat/?q=Slavnost": "Slavnost",
        "/cs/kalendar/2018/4/": "Slavnost", project.get_absolute_url(): "nová",
        "/pl/projekty/lavka-pres-reku/": "Most przez rzekę",
    }  # fmt: skip
    assert {at: word in after[at] for at, word in new_words.items()} == dict.fromkeys(new_words, True)
    assert "/cs/statistiky/" in changed(before, after)


def test_an_editor_writes_and_does_not_publish(client, project, town):
    client.force_login(factories.user("editor", town))
    answer = send(client, page(project), button="_publish_changes", title_cs="Most")
    assert "_publish_changes" not in answer.text
    copy = WorkingCopy.of(project)
    assert copy.document["fields"]["title_cs"] == "Most"
    assert client.post(page(project, "changes"), {"version": copy.version, "_publish": "1"}).status_code == 403
    project.refresh_from_db()
    assert (project.title_cs, project.state) == ("Lávka přes řeku", State.PUBLISHED)


def test_saved_and_published_with_one_button(publisher, project):
    send(publisher, page(project), button="_publish_changes", title_cs="Most")
    project.refresh_from_db()
    assert project.title_cs == "Most"


def test_the_changes_are_listed_before_they_are_thrown_away(publisher, project):
    send(publisher, page(project), title_cs="Most")
    shown = publisher.get(page(project, "changes") + "?discard").text
    assert "Most" in shown and "Lávka" in shown
    publisher.post(page(project, "changes"), {"version": "1", "_discard": "1"})
    assert filled(publisher.get(page(project)))["title_cs"] == ["Lávka přes řeku"]
    assert publisher.get(page(project, "changes")).url == page(project)


def test_what_was_changed_after_the_page_was_opened_is_not_published_unseen(publisher, project):
    send(publisher, page(project), title_cs="Most")
    send(publisher, page(project), title_cs="Brod")
    publisher.post(page(project, "changes"), {"version": "1", "_publish": "1"})
    project.refresh_from_db()
    assert project.title_cs == "Lávka přes řeku"


def test_a_refused_form_leaves_no_copy(publisher, project):
    answer = send(publisher, page(project), title_cs="Most", start="někdy")
    assert filled(answer)["title_cs"] == ["Most"] and answer.context["errors"]
    assert not WorkingCopy.objects.exists()


def test_a_copy_that_gives_the_record_away_changes_nobodys_rights_before_it_is_published(client, project, town):
    other = factories.organisation("Stadt Grünthal")
    client.force_login(factories.user("publisher", town))
    send(client, page(project), owner=str(other.pk))
    assert client.get(page(project)).status_code == 200
    client.force_login(factories.user("publisher", other, username="stranger"))
    for name in ("change", "changes"):
        assert client.get(page(project, name)).status_code in (302, 403, 404)


def test_what_the_copy_names_and_somebody_deleted_is_left_out_and_said(publisher, project):
    place = factories.place("Dolní Lhota")
    send(publisher, page(project), places=[str(place.pk)], title_cs="Most")
    place.delete()
    shown = publisher.get(page(project))
    assert shown.context["left_out"] == ["places"] and filled(shown)["title_cs"] == ["Most"]


def test_a_deleted_record_takes_its_copy_along(client, project):
    client.force_login(factories.user("administrator"))
    send(client, page(project), title_cs="Most")
    client.post(page(project, "delete"), {"post": "yes"})
    assert not WorkingCopy.objects.exists()


@pytest.mark.parametrize(
    "make",
    [factories.agreement, factories.article, factories.good_practice, factories.organisation, factories.programme],
)
def test_every_kind_of_record_with_a_public_page_has_working_copies(client, make):
    record = make()
    client.force_login(factories.user("administrator"))
    field = "name_de" if hasattr(record, "name_de") else "title_de"
    label = f"admin:{record._meta.app_label}_{record._meta.model_name}_change"
    send(client, reverse(label, args=[record.pk]), **{field: "Neu"})
    record.refresh_from_db()
    assert not getattr(record, field) and WorkingCopy.of(record).document["fields"][field] == "Neu"
