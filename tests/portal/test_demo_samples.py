"""The living samples, the agreements and the site's own words, as the demo loads them."""

import datetime
import io
import re

import pytest
import time_machine
from django.apps import apps
from django.core.files.storage import default_storage
from django.db import transaction
from PIL import Image

from news.models import Article
from partners.models import Agreement, Document, Organisation, Picture
from portal import demo
from portal.demo import samples
from portal.languages import languages
from portal.models import Page, SiteSettings
from portal.partial_dates import PartialDate
from portal.publishing import Generation, Publishing
from projects.models import BudgetLine, GoodPractice, Programme, Project

pytestmark = pytest.mark.django_db

LOADED = datetime.date(2027, 12, 31)  # the month after it lies in another year


@pytest.fixture(scope="module", autouse=True)
def loaded(django_db_setup, django_db_blocker):
    """The demo as loaded on one fixed day, once for all tests here; each test's own changes are taken back."""
    noon = datetime.datetime.combine(LOADED, datetime.time(12), datetime.UTC)
    with django_db_blocker.unblock(), time_machine.travel(noon, tick=False), transaction.atomic():
        demo.load()
        yield
        transaction.set_rollback(True)


def test_every_record_of_the_invented_towns_is_labelled_and_nothing_else_is():
    invented = {document["uuid"] for document in samples.documents()}
    for model in apps.get_models():
        if issubclass(model, Publishing):
            for record in model._base_manager.all():
                assert record.is_sample == (str(record.uuid) in invented), record


def test_the_samples_belong_to_invented_towns():
    owners = {project.owner.slug for project in Project.objects.filter(is_sample=True)}
    assert owners == {"sample-olsinov", "sample-lindenfurt"}
    assert not Organisation.objects.filter(is_sample=True).exclude(slug__startswith="sample-").exists()


def test_a_draft_and_a_record_in_review_wait_unseen(client):
    for slug, state in (("sample-flood-plan", "draft"), ("sample-evening-bus", "review")):
        project = Project.objects.get(slug=slug)
        assert project.state == state
        assert not Project.objects.published().filter(pk=project.pk).exists()
        assert client.get(f"/cs/projekty/{slug}/").status_code == 404


def test_the_sample_project_runs_on_the_day_of_loading_and_half_a_year_later():
    project = Project.objects.get(slug="sample-footbridge")
    assert project.current_lifecycle == "running"
    with time_machine.travel(datetime.datetime(2028, 6, 30, 12, tzinfo=datetime.UTC)):
        assert project.current_lifecycle == "running"


def test_the_event_is_next_month_on_a_saturday():
    article = Article.objects.published().get(slug="sample-open-day")
    day = article.event_start.first_day
    assert (day.year, day.month) == (2028, 1)
    assert day.weekday() == 5
    assert article.event_start.day
    assert article.event_time and article.event_venue
    assert article.date.first_day == LOADED


def test_loading_a_year_later_moves_no_date_and_writes_nothing():
    before = list(Article.objects.values_list("uuid", "event_start", "updated_at"))
    generation = Generation.current()
    with time_machine.travel(datetime.datetime(2028, 12, 31, 12, tzinfo=datetime.UTC)):
        assert demo.load() == {}
    assert list(Article.objects.values_list("uuid", "event_start", "updated_at")) == before
    assert Generation.current() == generation


def test_one_translation_is_older_than_its_original():
    project = Project.objects.get(slug="sample-footbridge")
    assert project.outdated_fields("pl") == ["description"]
    assert not project.outdated_fields("de") and not project.outdated_fields("lv")
    assert "42" in project.description_cs and "38" in project.description_pl


def test_some_texts_exist_in_fewer_languages():
    assert GoodPractice.objects.get(slug="sample-bilingual-minutes").best_text("summary", "lv")[1] == "cs"
    newest = Project.objects.get(slug="sample-footbridge").status_entries.last()
    assert newest.languages_filled() == ["cs"]


def test_both_forms_of_the_support_statement_are_seen():
    used = Programme.objects.filter(projects__in=Project.objects.published(), period="2021-2027")
    assert set(used.values_list("support_form", flat=True)) == {"cofunded", "funded"}
    assert not used.filter(is_sample=False).exists()


def test_the_sample_budget_adds_up_by_source_and_by_partner():
    lines = BudgetLine.objects.filter(project__slug="sample-footbridge", currency="EUR")

    def total(**which) -> int:
        return sum(line.amount for line in lines.filter(**which))

    for partner in (None, *lines.exclude(participation=None).values_list("participation", flat=True)):
        which = {"participation": partner} if partner else {"participation__isnull": True}
        assert total(measure="total", **which) == total(measure__in=["grant", "own"], **which)
    for measure in ("total", "grant", "own"):
        whole = total(measure=measure, participation__isnull=True)
        assert whole == total(measure=measure, participation__isnull=False) > 0


def test_the_picture_can_be_seen_and_is_described_in_every_language():
    picture = Picture.objects.get(owner__slug="sample-olsinov")
    image = Image.open(io.BytesIO(default_storage.open(picture.file.name).read()))
    assert (picture.width, picture.height) == image.size == (1600, 900)
    assert len(image.convert("RGB").resize((40, 40)).getcolors(1600)) > 10
    for language in languages():
        assert picture.text_in("alt", language) and picture.text_in("caption", language)
    assert picture.credit


def test_the_pdf_is_whole_tagged_and_says_its_title_and_language():
    document = Document.objects.get(owner__slug="sample-lindenfurt")
    data = default_storage.open(document.file.name).read()
    for entry in (b"/Lang (de)", b"/MarkInfo << /Marked true >>", b"/StructTreeRoot", b"/DisplayDocTitle true"):
        assert entry in data
    assert f"/Title <FEFF{'Ein Steg für'.encode('utf-16-be').hex().upper()}".encode() in data
    table = int(re.search(rb"startxref\n(\d+)\n%%EOF", data)[1])
    assert data[table:].startswith(b"xref")
    places = re.findall(rb"(\d{10}) 00000 n", data[table:])
    for number, place in enumerate(places, start=1):
        assert data[int(place) :].startswith(b"%d 0 obj" % number)
    length, stream = re.search(rb"/Length (\d+) >>\nstream\n(.*?)\nendstream", data, re.DOTALL).groups()
    assert int(length) == len(stream)
    assert stream.count(b"BDC") == stream.count(b"EMC") == data.count(b"/Pg 3 0 R")
    assert (document.file_type, document.language) == ("PDF", "de")


@pytest.mark.parametrize(
    ("slug", "status", "since", "signed"),
    [
        ("liberec-region-valle-d-aosta", "dormant", "2008-05", "2007-10-11"),
        ("liberec-region-orenburg-region", "terminated", "2022-03-01", "2012-05-24"),
        ("liberec-region-more-og-romsdal", "terminated", None, "2001-11-28"),
        ("liberec-region-ha-tinh", "dormant", None, "2009-04-22"),
        ("liberec-region-bursa", "dormant", None, "2011-11-01"),
    ],
)
def test_an_agreement_tells_its_state_its_reason_and_when_it_was_signed(slug, status, since, signed):
    agreement = Agreement.objects.published().get(slug=slug)
    assert agreement.status == status
    assert agreement.status_date == (PartialDate.parse_iso(since) if since else None)
    assert [event.start for event in agreement.events.filter(kind="signed")] == [PartialDate.parse_iso(signed)]
    assert all(agreement.text_in("status_reason", language) for language in languages())
    assert agreement.parties.filter(is_ours=True).get().organisation.slug == "liberec-region"


def test_only_orenburg_has_documents_and_none_of_them_is_available():
    titles = {}
    for agreement in Agreement.objects.filter(is_sample=False):
        titles[agreement.slug] = [use.document.url for use in agreement.document_uses.all()]
    assert titles.pop("liberec-region-orenburg-region") == ["", "", ""]
    assert not any(titles.values())


def test_the_operator_is_nobody_real():
    site = SiteSettings.load()
    assert site.email.endswith(".example") and site.security_contact.endswith(".example")
    assert all(site.text_in(name, language) for name in ("name", "operator", "welcome") for language in languages())
    assert site.pl_funded_form


def test_settings_and_pages_that_are_there_stay_as_they_are():
    Page.objects.all().delete()
    SiteSettings.objects.update(name_cs="Náš portál")
    Page.objects.create(key="about", title_cs="O nás")
    demo.load()
    assert SiteSettings.load().name_cs == "Náš portál"
    assert Page.objects.get(key="about").title_cs == "O nás"
    assert Page.objects.count() == 4
