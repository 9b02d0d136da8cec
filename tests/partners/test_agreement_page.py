"""The page of an agreement: its history, in time order, with nothing invented and nothing hidden."""

import pytest
import time_machine
from django.test import Client

from partners.models import AgreementDocument, AgreementEvent, AgreementLink, Document
from portal.publishing import State
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def agreement():
    region = factories.organisation("Liberecký kraj", place=factories.place("Liberecký kraj", "CZ"))
    agreement = factories.agreement("Dohoda o spolupráci", owner=region)
    place = factories.place("Údolí Aosty", "IT", name_de="Aostatal", latitude="45.7", longitude="7.3")
    agreement.parties.create(organisation=factories.organisation("Valle d’Aosta", place=place), position=1)
    return agreement


def page(client: Client, agreement, language: str = "cs") -> str:
    word = {"cs": "dohody", "pl": "umowy", "de": "vereinbarungen", "lv": "vienosanas"}[language]
    response = client.get(f"/{language}/{word}/{agreement.slug}/")
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("state", [State.DRAFT, State.REVIEW])
def test_unpublished_agreement_answers_404(client: Client, agreement, state):
    agreement.state = state
    agreement.save()
    assert client.get(f"/cs/dohody/{agreement.slug}/").status_code == 404


def test_archived_and_sample_agreements_say_so(client: Client, agreement):
    agreement.state, agreement.is_sample = State.ARCHIVED, True
    agreement.save()
    html = page(client, agreement)
    assert "state-note--archived" in html
    assert "state-note--sample" in html


def test_state_kind_and_date_of_signature_are_said_to_be_missing(client: Client, agreement):
    AgreementEvent.objects.create(agreement=agreement, kind="signed")
    html = page(client, agreement)
    assert "status--unknown" in html
    assert html.split('class="key-facts"')[1].split("</dl>")[0].count("not-stated") == 3  # kind, signature, last sign


def test_every_language_shows_the_page(client: Client, agreement):
    for language in ("cs", "pl", "de", "lv"):
        html = page(client, agreement, language)
        assert html.count("<h1") == 1
        assert "Dohoda o spolupráci" in html
    assert "Aostatal" in page(client, agreement, "de")


def test_events_stand_in_time_order_and_what_was_not_held_is_marked(client: Client, agreement):
    for position, (kind, start, end, text) in enumerate(
        [
            ("not_held", "2011", None, "Třetí"),
            ("signed", "2007-10-11", None, "Druhá"),
            ("offer", "2005-04", None, "První"),
            ("visit", "2011-10-31", "2011-11-01", "Čtvrtá"),
        ]
    ):
        AgreementEvent.objects.create(
            agreement=agreement,
            kind=kind,
            start=start,
            end=end,
            text_cs=text,
            position=position,
            signatories_cs="hejtman",
        )
    html = page(client, agreement).split('class="timeline"')[1]
    places = [html.index(word) for word in ("První", "Druhá", "Třetí", "Čtvrtá")]
    assert places == sorted(places)
    items = html.split("<li ")
    assert ["timeline__item--planned" in item for item in items if "timeline__item" in item] == [
        False,
        False,
        True,
        False,
    ]
    assert "hejtman" in html


def test_undated_event_stays_where_it_was_written(client: Client, agreement):
    for position, (start, text) in enumerate([("2001", "První"), (None, "Druhá"), ("2005", "Třetí")]):
        AgreementEvent.objects.create(agreement=agreement, start=start, text_cs=text, position=position)
    html = page(client, agreement).split('class="timeline"')[1]
    places = [html.index(word) for word in ("První", "Druhá", "Třetí")]
    assert places == sorted(places)


@time_machine.travel("2024-05-01 12:00", tick=False)
def test_all_texts_have_their_section(client: Client, agreement):
    for field in ("subject", "financing", "bodies", "status_reason", "history", "present_state"):
        setattr(agreement, f"{field}_cs", f"Text {field}.")
    agreement.cooperation_fields_cs = "kultura\nsport"
    agreement.status, agreement.status_date = "dormant", "2008-05"
    agreement.kind, agreement.level, agreement.term = "cooperation", "region", "indefinite"
    agreement.in_force_from, agreement.in_force_until = "2007-10-11", "2017"
    agreement.save()
    html = page(client, agreement)
    for field in ("subject", "financing", "bodies", "status_reason", "history", "present_state"):
        assert f"Text {field}." in html
    for shown in (
        "<li>kultura</li><li>sport</li>",
        "status--dormant",
        'datetime="2008-05"',
        'datetime="2007-10-11"',
        'datetime="2017"',
    ):
        assert shown in html


def test_document_known_by_its_title_only_says_so(client: Client, agreement):
    document = Document.objects.create(owner=agreement.owner, title_cs="Návrh na ukončení memoranda")
    AgreementDocument.objects.create(agreement=agreement, document=document)
    html = page(client, agreement).split('class="document-list"')[1]
    assert "is-unavailable" in html
    assert "Návrh na ukončení memoranda" in html


def test_links_are_named_by_their_host(client: Client, agreement):
    AgreementLink.objects.create(agreement=agreement, address="https://www.regione.vda.it/x", kind="partner")
    assert '<a href="https://www.regione.vda.it/x">www.regione.vda.it</a>' in page(client, agreement)


def test_unpublished_neighbours_do_not_show(client: Client, agreement):
    factories.project("Skrytý projekt", state=State.DRAFT).agreements.add(agreement)
    factories.article("Skrytá zpráva", state=State.REVIEW).agreements.add(agreement)
    factories.project("Veřejný projekt").agreements.add(agreement)
    factories.article("Veřejná zpráva").agreements.add(agreement)
    agreement.co_publishers.add(factories.organisation("Skrytý vydavatel", state=State.DRAFT))
    html = page(client, agreement)
    assert "Skryt" not in html
    assert "Veřejný projekt" in html
    assert "Veřejná zpráva" in html


def test_unpublished_party_is_not_named(client: Client, agreement):
    other = agreement.parties.get(is_ours=False).organisation
    other.state = State.DRAFT
    other.save()
    assert "Aosta" not in page(client, agreement)


def test_page_takes_the_same_queries_whatever_happened(client: Client, agreement, django_assert_num_queries):
    for number in range(5):
        AgreementEvent.objects.create(
            agreement=agreement, start=str(2000 + number), place=factories.place(f"Místo {number}")
        )
        document = Document.objects.create(owner=agreement.owner, title_cs=f"Listina {number}")
        AgreementDocument.objects.create(agreement=agreement, document=document)
        factories.project(f"Projekt {number}", programme=factories.programme(f"Program {number}")).agreements.add(
            agreement
        )
        factories.article(f"Zpráva {number}").agreements.add(agreement)
    with django_assert_num_queries(11):
        page(client, agreement)
