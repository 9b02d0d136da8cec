"""The list of agreements: states, last signs of life, and true counts."""

import pytest
import time_machine
from django.test import Client

from partners.models import AgreementEvent
from portal.publishing import State
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def region():
    return factories.organisation("Kraj", place=factories.place("Kraj", "CZ"))


def agreed(region, title: str, country: str = "", events: tuple = (), **more):
    agreement = factories.agreement(title, owner=region, **more)
    place = factories.place(f"Místo {title}", country) if country else None
    other = factories.organisation(f"Partner {title}", place=place)
    agreement.parties.create(organisation=other, position=1)
    for kind, start in events:
        AgreementEvent.objects.create(agreement=agreement, kind=kind, start=start)
    return agreement


def titles(response) -> list[str]:
    return [str(agreement) for agreement in response.context["page"]]


def values(response, facet: str) -> dict[str, int]:
    shown = next(one for one in response.context["filter"].facets if one.name == facet)
    return {value.value: value.count for value in shown.values}


def test_drafts_are_not_listed_nor_counted(client: Client, region):
    agreed(region, "Veřejná", status="in_force")
    agreed(region, "Skrytá", status="dormant", state=State.DRAFT)
    response = client.get("/cs/dohody/")
    assert titles(response) == ["Veřejná"]
    assert values(response, "state") == {"in_force": 1}


def test_state_not_stated_has_its_own_value(client: Client, region):
    agreed(region, "A", status="dormant")
    agreed(region, "B")
    assert values(client.get("/cs/dohody/"), "state") == {"dormant": 1, "not-stated": 1}
    assert titles(client.get("/cs/dohody/?state=not-stated")) == ["B"]
    assert titles(client.get("/cs/dohody/?state=dormant&state=not-stated")) == ["A", "B"]


def test_country_is_that_of_the_other_side(client: Client, region):
    agreed(region, "Itálie", "IT")
    agreed(region, "Kdesi")
    assert values(client.get("/cs/dohody/"), "country") == {"IT": 1, "not-stated": 1}
    assert titles(client.get("/cs/dohody/?country=IT")) == ["Itálie"]
    assert titles(client.get("/cs/dohody/?country=CZ")) == []
    assert titles(client.get("/cs/dohody/?country=not-stated")) == ["Kdesi"]


def test_unpublished_other_side_is_neither_named_nor_counted(client: Client, region):
    agreement = agreed(region, "Dohoda", "IT")
    party = agreement.parties.get(is_ours=False)
    party.organisation.state = State.DRAFT
    party.organisation.save()
    response = client.get("/cs/dohody/")
    assert "Partner Dohoda" not in response.content.decode()
    assert values(response, "country") == {"not-stated": 1}


def test_parties_stand_with_the_border_between_them(client: Client, region):
    agreed(region, "Dohoda", "IT")
    html = client.get("/cs/dohody/").content.decode()
    assert '<ul class="border-list"><li>Kraj (Česko)</li><li>Partner Dohoda (Itálie)</li></ul>' in html


@time_machine.travel("2020-01-01 12:00", tick=False)
def test_last_sign_of_life_is_the_latest_event_that_took_place(client: Client, region):
    events = (("signed", "2007-10-11"), ("letter", "2010-05-17"), ("not_held", "2011"), ("visit", "2030"))
    agreed(region, "Dohoda", events=events)
    assert '<time datetime="2010-05-17">' in client.get("/cs/dohody/").content.decode()


@time_machine.travel("2020-01-01 12:00", tick=False)
def test_order_by_last_sign_of_life_puts_the_undated_last(client: Client, region):
    agreed(region, "Starší", events=(("signed", "2001-11-28"), ("not_held", "2019")))
    agreed(region, "Bez data")
    agreed(region, "Novější", events=(("signed", "2009"),))
    agreed(region, "Příští", events=(("signed", "1999"), ("visit", "2030")))
    assert titles(client.get("/cs/dohody/?sort=life")) == ["Novější", "Starší", "Příští", "Bez data"]


def test_list_takes_the_same_queries_whatever_its_length(client: Client, region, django_assert_num_queries):
    for number in range(6):
        agreed(region, f"Dohoda {number}", "IT", events=(("signed", "2001"), ("visit", "2002")))
    client.get("/cs/dohody/")
    with django_assert_num_queries(6):
        client.get("/cs/dohody/?kind=not-stated&state=not-stated&country=IT&sort=life")
