"""The page of a piece of news: its event in words, and what it is about."""

import pytest
import time_machine
from django.test import Client

from news.models import ArticleDocument
from partners.models import Document
from portal.publishing import State
from tests import factories

pytestmark = pytest.mark.django_db


def page(client: Client, article, address: str = "/cs/aktuality/") -> str:
    response = client.get(f"{address}{article.slug}/")
    assert response.status_code == 200
    return response.content.decode()


def when(client: Client, article) -> str:
    client.get(f"/cs/aktuality/{article.slug}/")
    return client.get(f"/cs/aktuality/{article.slug}/").context["when"]


@pytest.mark.parametrize("state", [State.DRAFT, State.REVIEW])
def test_unpublished_article_answers_404(client: Client, state):
    assert client.get(f"/cs/aktuality/{factories.article(state=state).slug}/").status_code == 404


def test_archived_article_stays_and_says_so(client: Client):
    assert "state-note--archived" in page(client, factories.article(state=State.ARCHIVED))


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2018-04-10", None, "past"),
        ("2018-04-11", None, "now"),
        ("2018-04-12", None, "coming"),
        ("2018-04-10", "2018-04-12", "now"),
        ("2018-04", None, ""),
        ("2018", None, ""),
        ("2017", None, "past"),
        ("2018-05", None, "coming"),
        (None, "2018-04-10", "past"),
        (None, None, ""),
    ],
)
def test_event_is_past_or_coming_by_its_stated_date(client: Client, start, end, expected):
    with time_machine.travel("2018-04-11 09:00", tick=False):
        assert when(client, factories.article(event_start=start, event_end=end)) == expected


def test_past_and_coming_are_said_in_words(client: Client):
    article = factories.article(event_start="2018-04-10", registration="https://prihlasky.example/")
    with time_machine.travel("2018-04-09 09:00", tick=False):
        before = page(client, article)
    with time_machine.travel("2018-04-11 09:00", tick=False):
        after = page(client, article)
    assert "https://prihlasky.example/" in before
    assert "https://prihlasky.example/" not in after
    assert before.split('id="event"')[1].split("<dl")[0] != after.split('id="event"')[1].split("<dl")[0]


def test_event_shows_all_that_is_stated(client: Client):
    article = factories.article(
        event_start="2018-04-10",
        event_time="10:30",
        event_place=factories.place("Liberec"),
        event_venue_cs="kavárna Pošta",
    )
    html = page(client, article)
    for shown in ('datetime="2018-04-10"', "10:30", "Liberec", "kavárna Pošta"):
        assert shown in html


def test_event_without_a_date_says_that_it_is_not_stated(client: Client):
    article = factories.article(event_place=factories.place("Žitava", "DE"), event_note_cs="datum pramen neuvádí")
    event = page(client, article).split('id="event"')[1].split("</section>")[0]
    assert "not-stated" in event
    assert "datum pramen neuvádí" in event


def test_article_without_an_event_has_no_event_section(client: Client):
    assert 'id="event"' not in page(client, factories.article())


def test_only_published_neighbours_show(client: Client):
    article = factories.article()
    for state, word in ((State.PUBLISHED, "Veřejn"), (State.DRAFT, "Skryt")):
        article.projects.add(factories.project(f"{word}ý projekt", state=state))
        article.agreements.add(factories.agreement(f"{word}á dohoda", state=state))
        article.organisations.add(factories.organisation(f"{word}á obec", state=state))
    html = page(client, article)
    for shown in ("Veřejný projekt", "Veřejná dohoda", "Veřejná obec"):
        assert shown in html
    assert "Skryt" not in html


def test_unpublished_owner_is_not_named(client: Client):
    owner = factories.organisation("Skrytý úřad", state=State.DRAFT)
    assert "Skrytý" not in page(client, factories.article(owner=owner))


def test_text_missing_in_the_readers_language_says_so(client: Client):
    html = page(client, factories.article(text_cs="Lávka stojí."), "/de/aktuelles/")
    assert "language-note" in html
    assert '<div class="prose" lang="cs"><p>Lávka stojí.</p></div>' in html


def test_documents_are_offered(client: Client):
    article = factories.article()
    document = Document.objects.create(owner=article.owner, title_cs="Zápis", address="https://lavka.example/zapis.pdf")
    ArticleDocument.objects.create(article=article, document=document)
    assert 'href="https://lavka.example/zapis.pdf"' in page(client, article)


def test_page_takes_the_same_queries_whatever_it_is_about(client: Client, django_assert_num_queries):
    article = factories.article(event_start="2018", event_place=factories.place())
    for number in range(5):
        article.projects.add(factories.project(f"Projekt {number}"))
        article.agreements.add(factories.agreement(f"Dohoda {number}"))
        article.organisations.add(factories.organisation(f"Obec {number}"))
        document = Document.objects.create(owner=article.owner, title_cs=f"Zápis {number}")
        ArticleDocument.objects.create(article=article, document=document)
    with django_assert_num_queries(9):
        page(client, article)
