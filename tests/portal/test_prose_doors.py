"""Every way into a long text passes the same cleaning; nothing typed is lost on the way."""

import pytest
from django.test import Client
from django.urls import reverse

from portal.records import apply, document_of
from projects.models import Activity, Project
from tests import factories
from tests.portal.filled_form import filled, send

pytestmark = pytest.mark.django_db
UNSAFE = '<h1>Cíl</h1><p onclick="x()">Lávka<script>alert(1)</script> <a href="javascript:x">zde</a></p>'
SAFE = "<h3>Cíl</h3>\n<p>Lávka zde</p>"


@pytest.fixture
def project() -> Project:
    return factories.project(aims_cs="Spojit města.\n\n- pěšky\n- na kole")


def test_plain_text_given_by_code_is_kept_as_paragraphs(project):
    assert project.aims_cs == "<p>Spojit města.</p>\n<ul>\n<li>pěšky</li>\n<li>na kole</li>\n</ul>"


def test_saving_updating_and_bulk_writing_clean(project):
    project.results_cs = UNSAFE
    project.save()
    Project.objects.filter(pk=project.pk).update(aims_cs=UNSAFE)
    row = Activity.objects.create(project=project, title_cs="Den")
    row.text_cs = UNSAFE
    Activity.objects.bulk_update([row], ["text_cs"])
    project.refresh_from_db()
    row.refresh_from_db()
    assert project.results_cs == project.aims_cs == SAFE
    assert row.text_cs == "<p>Cíl</p>\n<p>Lávka zde</p>"


def test_a_document_is_cleaned(project):
    document = document_of(project)
    document["fields"]["description_de"] = UNSAFE
    assert apply(document).description_de == SAFE


def test_the_form_cleans_and_the_page_shows(client: Client, project):
    client.force_login(factories.user("administrator"))
    Project.objects.update(state="draft")
    send(client, reverse("admin:projects_project_change", args=[project.pk]), background_cs=UNSAFE)
    project.refresh_from_db()
    assert project.background_cs == SAFE
    Project.objects.update(state="published")
    page = Client().get(project.get_absolute_url()).content.decode()
    assert SAFE in page and "alert(1)" not in page


def test_another_way_to_write_the_same_text_is_no_change(client: Client, project):
    client.force_login(factories.user("administrator"))
    address = reverse("admin:projects_project_change", args=[project.pk])
    before = Project.objects.get(pk=project.pk).aims_cs
    data = filled(client.get(address))
    data["aims_cs"] = [data["aims_cs"][0].replace("\n", "\r\n")]
    client.post(address, data)
    assert Project.objects.get(pk=project.pk).aims_cs == before


def test_a_translation_stays_up_to_date_when_only_marks_change(project):
    project.aims_de = "Städte verbinden."
    project.original_language = "cs"
    project.confirm_translation("aims", "de")
    project.aims_cs = project.aims_cs.replace("města", "<strong>města</strong>")
    assert not project.is_outdated("aims", "de")
    project.aims_cs = "Spojit obě města."
    assert project.is_outdated("aims", "de")


def test_pasted_text_is_cleaned_for_staff_only(client: Client):
    address = reverse("admin:clean_text")
    assert client.post(address, {"content": UNSAFE}).status_code == 302
    client.force_login(factories.user("editor"))
    answer = client.post(address, {"content": UNSAFE})
    assert answer.content.decode() == SAFE and answer["Content-Type"] == "text/plain; charset=utf-8"
    assert client.get(address).status_code == 405
