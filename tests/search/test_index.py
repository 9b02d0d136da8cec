"""Every door through which a record changes leads to the index, in the same transaction."""

import datetime

import pytest
from django.core.management import call_command
from django.utils import timezone

from portal.publishing import State, public_change
from portal.records import apply, document_of
from portal.search.asking import entries
from portal.search.due import settle
from portal.search.models import SearchDue, SearchEntry, SearchName, SearchWord
from projects.models import Project
from tests import factories

pytestmark = pytest.mark.django_db


def found(query: str, kind: str = "project") -> list[int]:
    """The keys of what is found now."""
    settle()
    return sorted(entries(kind, query).values_list("object_id", flat=True))


def test_apply_writes_the_entry_in_its_own_transaction():
    project = factories.project("Lávka přes řeku")
    document = document_of(project)
    document["fields"]["title_cs"] = "Cyklostezka podél řeky"
    apply(document)
    assert not SearchDue.objects.filter(kind="project")
    assert entries("project", "cyklostezky").get().object_id == project.pk
    assert found("lávka") == []


def test_a_failed_change_leaves_the_index_as_it_was():
    project = factories.project("Lávka přes řeku")
    settle()
    with pytest.raises(RuntimeError), public_change():
        Project.objects.get(pk=project.pk).delete()
        raise RuntimeError
    assert found("lávky") == [project.pk]


def test_rows_relations_and_deletions_are_heard():
    town = factories.organisation("Město Dolní Lhota")
    project = factories.project("Lávka")
    part = factories.participation(project, town)
    assert found("Dolní") == [project.pk]
    part.delete()
    assert found("Dolní") == []
    theme = factories.theme("Doprava")
    project.themes.add(theme)
    assert found("doprava") == [project.pk]
    theme.projects.clear()
    assert found("doprava") == []
    project.delete()
    assert found("lávka") == []
    assert not SearchWord.objects.filter(folded="lavka")


def test_a_draft_has_no_entry_and_an_unpublished_record_loses_it():
    project = factories.project("Tajná lávka", state=State.DRAFT)
    assert found("tajná") == []
    project.state = State.PUBLISHED
    project.save()
    assert found("tajná") == [project.pk]
    project.state = State.ARCHIVED
    project.save()
    assert found("tajná") == []
    assert not SearchWord.objects.filter(folded="tajna")


def test_a_scheduled_record_is_found_from_its_minute(time_machine):
    now = timezone.now()
    project = factories.project("Lávka", publish_from=now + datetime.timedelta(hours=1))
    assert found("lávka") == []
    time_machine.move_to(now + datetime.timedelta(hours=1, seconds=1))
    assert found("lávka") == [project.pk]


def test_a_partner_that_is_not_public_is_not_found_through_its_project():
    hidden = factories.organisation("Tajný spolek", state=State.DRAFT)
    project = factories.project("Lávka")
    factories.participation(project, hidden)
    assert found("spolek") == []
    hidden.state = State.PUBLISHED
    hidden.save()
    assert found("spolek") == [project.pk]


def test_a_scheduled_partner_is_found_through_its_project_from_its_minute(time_machine):
    now = timezone.now()
    partner = factories.organisation("Tajný spolek", publish_from=now + datetime.timedelta(hours=1))
    project = factories.project("Lávka")
    factories.participation(project, partner)
    assert found("spolek") == []
    time_machine.move_to(now + datetime.timedelta(hours=2))
    assert found("spolek") == [project.pk]


def test_a_renamed_organisation_is_found_in_its_projects_by_the_new_name_only():
    town = factories.organisation("Město Horní Lhota")
    project = factories.project("Lávka")
    factories.participation(project, town)
    settle()
    with public_change():
        town.name_cs = "Město Velká Lhota"
        town.save()
    assert entries("project", "velká").get().object_id == project.pk
    assert found("horní") == []


def test_a_text_that_mentions_a_place_is_found_by_the_places_other_names():
    by_name = factories.project("Slavnosti v Žitavě")
    place = factories.place("Žitava", name_de="Zittau", country="DE")
    assert found("Zittau") == [by_name.pk]
    place.name_de = "Sittau"
    place.save()
    assert found("Zittau") == []
    assert found("sittau") == [by_name.pk]
    place.delete()
    assert found("sittau") == []
    assert found("žitava") == [by_name.pk]


def test_the_name_of_a_draft_programme_leads_nowhere():
    programme = factories.programme("Program Tajemno", state=State.DRAFT)
    project = factories.project("Lávka", programme=programme)
    assert found("tajemno") == []
    programme.state = State.PUBLISHED
    programme.save()
    assert found("tajemno") == [project.pk]


def test_a_document_is_found_while_a_public_record_offers_it():
    from partners.models import Document
    from projects.models import ProjectDocument

    project = factories.project("Lávka")
    document = Document.objects.create(title_cs="Studie proveditelnosti", owner=project.owner)
    assert found("studie", "document") == []
    ProjectDocument.objects.create(project=project, document=document)
    assert found("studie", "document") == [document.pk]
    assert found("studie") == [project.pk]
    project.state = State.DRAFT
    project.save()
    assert found("studie", "document") == []


def test_no_text_can_pass_for_a_facet():
    factories.project("fproject fpartner")
    assert found("fproject", "partner") == []
    assert not entries("project", "", facets=[["partner"]])


def test_the_index_is_rebuilt_from_nothing_and_forgets_what_is_gone():
    project = factories.project("Lávka v Žitavě")
    factories.place("Žitava", name_de="Zittau")
    settle()
    before = sorted(SearchEntry.objects.values_list("kind", "object_id", "tokens"))
    words = sorted(SearchWord.objects.values_list("shown", "count"))
    SearchEntry.objects.filter(kind="project").update(tokens="", object_id=project.pk + 1000)
    SearchName.objects.all().delete()
    call_command("rebuild_index", verbosity=0)
    assert sorted(SearchEntry.objects.values_list("kind", "object_id", "tokens")) == before
    assert sorted(SearchWord.objects.values_list("shown", "count")) == words
    assert found("zittau") == [project.pk]
