"""An import takes nothing from anybody: who may bring, what others changed meanwhile, what happens on a failure."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from portal.publishing import State
from portal.records import document_of
from projects.importing import work
from projects.importing.template import template
from projects.models import ImportFile, Participation, Project
from tests import factories as f
from tests.projects.tables import START, sent

pytestmark = pytest.mark.django_db


def test_a_row_of_another_record_is_refused(clerk, town):
    mine, other = f.project(owner=town), f.project("Stezka", owner=town)
    part = f.participation(other, town)
    page = sent(clerk, f"id,project,organisation\n{part.pk},{mine.uuid},{town.uuid}\n".encode(), "participations.csv")
    assert "jinému záznamu" in page.text
    assert Participation.objects.get().project == other


def test_who_changed_a_record_meanwhile_is_not_written_over(clerk, town):
    project = f.project(owner=town, state=State.DRAFT)
    page = sent(clerk, f"uuid,title_cs\n{project.uuid},Most\n".encode(), "projects.csv")
    project.title_cs = "Lávka Přátelství"
    project.save()
    text = clerk.post(page.request["PATH_INFO"], follow=True).text
    assert "mezitím změnil někdo jiný" in text
    project.refresh_from_db()
    assert project.title_cs == "Lávka Přátelství"


def test_a_failure_on_the_way_takes_everything_back(clerk, town, monkeypatch):
    draft = f.project(owner=town, state=State.DRAFT)
    before = document_of(draft)
    rows = "".join(f",Projekt {number}\n" for number in range(5))
    page = sent(clerk, f"uuid,title_cs\n{draft.uuid},Most\n{rows}".encode(), "projects.csv")
    monkeypatch.setattr(work, "PARTS", 2)
    monkeypatch.setattr(work, "_change", lambda *_all: 1 / 0)
    text = clerk.post(page.request["PATH_INFO"], follow=True).text
    assert "nic se nezměnilo" in text
    assert Project.objects.get() == draft
    assert document_of(draft) == before


def test_records_of_others_stay_theirs(clerk, town):
    other = f.organisation("Obec Dolní Lhota")
    theirs = f.project("Cizí projekt", owner=other)
    page = sent(clerk, f"uuid,title_cs\n{theirs.uuid},Náš\n".encode(), "projects.csv")
    assert "nepatří vám k úpravám" in page.text
    assert Project.objects.get().title_cs == "Cizí projekt"


def test_only_who_may_add_may_bring_and_only_they_see_their_file(client, town):
    client.force_login(f.user("translator", town))
    assert client.get(START).status_code == 403
    client.force_login(f.user("editor", town))
    sent(client, template())
    address = reverse("admin:projects_project_import_file", args=[ImportFile.objects.create(
        person=f.user("editor", username="other"), owner=town, language="cs", name="x.csv", content=b"").pk
    ])  # fmt: skip
    assert client.get(address).status_code == 404


def test_the_number_of_queries_does_not_grow_with_the_rows(town):
    person = f.user("editor", town)

    def queries(number: int) -> int:
        rows = "".join(f"Projekt {row};Č-{row};Obec {row};Město Horní Lhota\n" for row in range(number))
        content = f"title;number;lead;partners\n{rows}".encode()
        file = ImportFile.objects.create(person=person, owner=town, language="cs", name="a.csv", content=content)
        with CaptureQueriesContext(connection) as captured:
            work.look(file)
        return len(captured)

    queries(1)  # what is asked once for a person
    assert queries(3) == queries(40)
