"""What hangs on a project: only what is public shows, news come in pages, and the queries do not grow."""

import datetime

import pytest
from django.core.files.base import ContentFile
from django.test import Client

from partners.models import Document
from portal.publishing import State, public_change
from projects import models
from tests import factories
from tests.projects.reading import body, section, words

pytestmark = pytest.mark.django_db
PAGE = "/cs/projekty/lavka/"


@pytest.fixture
def project():
    """A footbridge."""
    return factories.project("Lávka", slug="lavka")


def test_drafts_answer_404_and_the_archive_says_what_it_is(client: Client, project):
    for state, status in ((State.DRAFT, 404), (State.REVIEW, 404), (State.PUBLISHED, 200), (State.ARCHIVED, 200)):
        type(project).objects.update(state=state)
        assert client.get(PAGE).status_code == status
    assert 'class="state-note state-note--archived"' in body(client.get(PAGE))


def test_the_archive_still_names_its_partners(client: Client, project):
    factories.participation(project, factories.organisation("Dolní Lhota"))
    type(project).objects.update(state=State.ARCHIVED)
    assert "Dolní Lhota" in section(body(client.get(PAGE)), "partners")


def test_an_old_address_leads_to_the_new_one(client: Client, project):
    project.slug = "most"
    project.save()
    assert client.get(PAGE).headers["Location"] == "/cs/projekty/most/"


def test_no_draft_shows_through_a_published_project(client: Client, project):
    hidden = {"state": State.DRAFT}
    organisation = factories.organisation("Tajná obec", **hidden)
    part = factories.participation(project, organisation, "lead")
    activity = models.Activity.objects.create(project=project, title_cs="Dílna")
    activity.responsible.add(part)
    models.ContactPoint.objects.create(project=project, office_cs="Úřad", organisation=organisation)
    project.agreements.add(factories.agreement("Tajná dohoda", **hidden))
    project.co_publishers.add(organisation)
    factories.article("Tajná zpráva", **hidden).projects.add(project)
    factories.good_practice("Tajná praxe", project=project, **hidden)
    models.ProjectRelation.objects.create(project=factories.project("Tajný soused", **hidden), other=project)
    type(project).objects.filter(pk=project.pk).update(
        programme=factories.programme("Tajný program", **hidden), owner=organisation
    )
    assert "Tajn" not in body(client.get(PAGE))


def test_programme_below_a_draft_shows_without_it(client: Client, project):
    parent = factories.programme("Tajný program", state=State.DRAFT)
    type(project).objects.filter(pk=project.pk).update(programme=factories.programme("Fond", parent=parent))
    page = body(client.get(PAGE))
    assert "Fond" in page and "Tajný" not in page


def test_news_come_in_pages_of_five_newest_first_and_any_number_is_a_page(client: Client, project):
    for day in range(1, 13):
        factories.article(f"Zpráva {day}.", date=f"2018-04-{day:02}").projects.add(project)
    first, last = (section(body(client.get(PAGE + query)), "news") for query in ("", "?news=3"))
    assert [f"Zpráva {day}." in first for day in (12, 8, 7)] == [True, True, False]
    assert "Zpráva 1." in last and "Zpráva 3." not in last
    assert f'href="{PAGE}?news=2#news"' in first
    for number in ("0", "-1", "9" * 5000, "%00", "x", "1.5"):
        assert section(body(client.get(f"{PAGE}?news={number}")), "news")


def test_events_come_from_the_news_with_their_own_date(client: Client, project):
    place = factories.place("Grünthal")
    event = factories.article(
        "Otevření", event_start="2018-04-10", event_place=place, event_venue_cs="Most", date="2018-04-05"
    )
    event.projects.add(project)
    factories.article("Bez události").projects.add(project)
    text = words(section(body(client.get(PAGE)), "events"))
    assert "10. 4. 2018 · Grünthal · Most" in text and "Bez události" not in text


def test_documents_show_type_size_and_language_or_that_they_are_known_by_title_only(client: Client, project):
    kept = Document(
        owner=project.owner, title_cs="Studie", language="cs, de", date="2017", summary_cs="Ve třech větách."
    )
    kept.file.save("studie.pdf", ContentFile(b"%PDF-" + b"x" * 2043))
    there = Document.objects.create(
        owner=project.owner, title_cs="Jinde", address="https://jinde.example/a.pdf", language="lv"
    )
    missing = Document.objects.create(owner=project.owner, title_cs="Memorandum")
    for position, document in enumerate((kept, there, missing)):
        models.ProjectDocument.objects.create(project=project, document=document, position=position)
    here, elsewhere, title_only = section(body(client.get(PAGE)), "documents").split("<li")[1:]
    assert "PDF · 2,0 KB · čeština, němčina · 2017" in words(here) and "Ve třech větách." in here
    assert 'href="https://jinde.example/a.pdf" hreflang="lv"' in elsewhere
    assert "is-unavailable" in title_only and "href" not in title_only


def test_texts_in_another_language_carry_it_and_the_page_says_which_languages_exist(client: Client, project):
    project.aims_cs, project.summary_cs, project.summary_pl = "Spojit břehy.", "Most.", "Most."
    project.title_pl, project.checked_on = "Kładka", datetime.date(2018, 1, 2)
    with public_change():
        project.save()
    html = body(client.get("/pl/projekty/lavka/"))
    assert '<div class="prose" lang="cs"><p>Spojit břehy.</p></div>' in html and 'class="language-note"' in html
    assert "<h1>Kładka</h1>" in html and '<p class="project-header__original" lang="cs">Lávka</p>' in html
    assert "czeski (oryginał), polski (częściowo)" in words(section(html, "record"))
    assert "2 stycznia 2018" in words(section(html, "record"))
    assert 'class="language-note"' not in body(client.get(PAGE))


def furnish(project: models.Project, number: int) -> None:
    """One more of everything that a project can have."""
    owner = project.owner
    part = factories.participation(
        project, factories.organisation(f"Obec {number}", place=factories.place(f"Obec {number}"))
    )
    models.Activity.objects.create(project=project, place=factories.place()).responsible.add(part)
    models.BudgetLine.objects.create(project=project, participation=part, amount=1)
    for model in (models.FundingRate, models.Indicator, models.StatusEntry, models.ProjectIdentifier):
        model.objects.create(project=project)
    models.Detail.objects.create(project=project, kind="output", text_cs="Výstup")
    models.UnnamedPartners.objects.create(project=project, country="IT")
    models.ContactPoint.objects.create(project=project, office_cs="Úřad", organisation=part.organisation)
    models.ProjectLink.objects.create(project=project, address="https://lhota.example/")
    document = Document.objects.create(owner=owner, title_cs="Listina")
    models.ProjectDocument.objects.create(project=project, document=document)
    models.ProjectRelation.objects.create(project=project, other=factories.project(f"Jiný {number}"))
    factories.good_practice(f"Praxe {number}", project=project).places.add(factories.place())
    factories.article(f"Zpráva {number}", event_start="2018", event_place=factories.place()).projects.add(project)
    project.co_publishers.add(part.organisation)
    project.agreements.add(factories.agreement(f"Dohoda {number}"))
    project.themes.add(factories.theme(f"Téma {number}"))
    project.places.add(factories.place(f"Místo {number}"))


def test_page_takes_the_same_queries_whatever_hangs_on_the_project(client: Client, project, django_assert_num_queries):
    factories.programme("Fond", parent=factories.programme("Program", parent=factories.programme("Velký program")))
    type(project).objects.update(programme=models.Programme.objects.get(name_cs="Fond"))
    for number in range(6):
        if number in (1, 5):
            with django_assert_num_queries(24):
                client.get(PAGE)
        furnish(project, number)
