"""The page of a partner: everything it does, and nothing that is not public."""

import datetime

import pytest
import time_machine
from django.test import Client
from django.utils.translation import gettext, override

from partners.models import OrganisationContact, OrganisationIdentifier
from portal.publishing import State
from projects.models import BudgetLine
from tests import factories

pytestmark = pytest.mark.django_db


def page(client: Client, record, language: str = "cs") -> str:
    prefix = {"cs": "partneri", "pl": "partnerzy", "de": "partner", "lv": "partneri"}[language]
    response = client.get(f"/{language}/{prefix}/{record.slug}/")
    assert response.status_code == 200
    return response.content.decode()


@pytest.fixture
def town():
    place = factories.place("Žitava", "DE", name_de="Zittau", name_pl="Żytawa")
    return factories.organisation(
        "Město Žitava", name_de="Stadt Zittau", place=place, website="https://www.zittau.example/"
    )


@pytest.mark.parametrize("state", [State.DRAFT, State.REVIEW])
def test_unpublished_organisation_answers_404(client: Client, state):
    hidden = factories.organisation("Skryté město", state=state)
    assert client.get(f"/cs/partneri/{hidden.slug}/").status_code == 404


def test_archived_organisation_stays_and_says_so(client: Client):
    html = page(client, factories.organisation("Zaniklý spolek", state=State.ARCHIVED))
    assert "state-note--archived" in html


def test_old_address_leads_to_the_new_one(client: Client, town):
    town.slug = "zittau"
    town.save()
    response = client.get("/cs/partneri/mesto-zitava/")
    assert (response.status_code, response["Location"]) == (301, "/cs/partneri/zittau/")


def test_names_in_other_languages_carry_their_lang(client: Client, town):
    html = page(client, town)
    assert '<p class="project-header__original" lang="de">Stadt Zittau</p>' in html
    assert '<span lang="pl">Żytawa</span>' in html
    assert "<h1>Stadt Zittau</h1>" in page(client, town, "de")


def test_projects_stand_with_role_and_own_figures_as_published(client: Client, town):
    project = factories.project("Lávka", owner=town)
    part = factories.participation(project, town, "lead", note_cs="Staví pilíře")
    other = factories.participation(project, factories.organisation("Město Horní Lhota"))
    BudgetLine.objects.create(
        project=project, participation=part, amount="50841.07", qualifier="at_most", sources=["eu", "state"]
    )
    BudgetLine.objects.create(project=project, participation=part, measure="own", amount=None)
    BudgetLine.objects.create(project=project, participation=other, amount="999")
    html = page(client, town)
    for text in ("Lávka", "Staví pilíře", 'value="50841.07"', "data-table"):
        assert text in html
    with override("cs"):
        own = str(BudgetLine.Measure.OWN.label)
    assert "not-stated" in html.split(own)[1].split("</tr>")[0]
    assert 'value="999"' not in html


def test_missing_role_is_said_to_be_missing(client: Client, town):
    factories.participation(factories.project(owner=town), town, role="")
    with override("cs"):
        words = gettext("role not stated")
    assert words in page(client, town)


def test_unpublished_neighbours_do_not_show(client: Client, town):
    factories.participation(factories.project("Skrytý projekt", state=State.DRAFT), town)
    factories.agreement("Skrytá dohoda", owner=town, state=State.REVIEW)
    factories.good_practice("Skrytá praxe", state=State.DRAFT).organisations.add(town)
    factories.article("Skrytá zpráva", state=State.DRAFT).organisations.add(town)
    later = datetime.datetime(2999, 1, 1, tzinfo=datetime.UTC)
    factories.article("Budoucí zpráva", publish_from=later).organisations.add(town)
    html = page(client, town)
    for hidden in ("Skryt", "Budoucí"):
        assert hidden not in html


def test_unpublished_programme_of_a_public_project_does_not_show(client: Client, town):
    programme = factories.programme("Skrytý program", state=State.DRAFT)
    factories.participation(factories.project(owner=town, programme=programme), town)
    assert "Skrytý" not in page(client, town)


def test_published_neighbours_show(client: Client, town):
    factories.agreement("Dohoda měst", owner=town)
    factories.good_practice("Společná jízdenka").organisations.add(town)
    factories.article("Zpráva lávky").organisations.add(town)
    OrganisationIdentifier.objects.create(organisation=town, kind="pic", value="998877665")
    html = page(client, town)
    for shown in ("Dohoda měst", "Společná jízdenka", "Zpráva lávky", "998877665"):
        assert shown in html


def test_contact_ends_after_its_last_day(client: Client, town):
    OrganisationContact.objects.create(organisation=town, office_cs="Odbor rozvoje", visible_until="2025-06-30")
    with time_machine.travel("2025-06-30 12:00", tick=False):
        assert "Odbor rozvoje" in page(client, town)
    with time_machine.travel("2025-07-01 12:00", tick=False):
        assert "Odbor rozvoje" not in page(client, town)


def test_profile_missing_in_the_readers_language_says_so(client: Client, town):
    town.profile_cs = "Město na řece."
    town.save()
    html = page(client, town, "lv")
    assert "language-note" in html
    assert '<div class="prose" lang="cs"><p>Město na řece.</p></div>' in html


def test_page_of_a_partner_takes_the_same_queries_whatever_it_did(client: Client, town, django_assert_num_queries):
    def fill(number: int) -> None:
        project = factories.project(f"Projekt {number}", owner=town, programme=factories.programme(f"Program {number}"))
        part = factories.participation(project, town)
        BudgetLine.objects.create(project=project, participation=part, amount=number)
        other = factories.organisation(f"Obec {number}", place=factories.place(f"Obec {number}"))
        factories.agreement(f"Dohoda {number}", owner=town).parties.create(organisation=other)
        factories.good_practice(f"Praxe {number}").organisations.add(town)
        factories.article(f"Zpráva {number}").organisations.add(town)

    fill(1)
    for number in range(2, 6):
        fill(number)
    with django_assert_num_queries(11):
        page(client, town)
