"""Atom feeds: the newest of a list with its filters, of a project, of a partner."""

import datetime

import pytest
from django.utils import timezone
from lxml import etree

from portal.publishing import State, public_change
from tests import factories

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture
def town():
    return factories.organisation(place=factories.place())


def feed(client, address: str):
    response = client.get(address)
    assert response.status_code == 200 and response["Content-Type"].startswith("application/atom+xml"), address
    return etree.fromstring(response.content)


def titles(root) -> list[str]:
    return [entry.findtext(f"{ATOM}title") for entry in root.findall(f"{ATOM}entry")]


def test_a_list_has_a_feed_of_its_newest_records_with_the_same_filters(client, town):
    for title, state in (("Lávka", "ended"), ("Škola", "running"), ("Cesta", "running")):
        factories.project(title, town, lifecycle=state)
    factories.project("Koncept", town, state=State.DRAFT)
    assert titles(feed(client, "/cs/projekty/feed.atom?sort=name")) == ["Cesta", "Škola", "Lávka"]
    narrowed = feed(client, "/cs/projekty/feed.atom?lifecycle=running")
    assert titles(narrowed) == ["Cesta", "Škola"]
    assert narrowed.findtext(f"{ATOM}title") == "Projekty – Stav: probíhá"
    page = client.get("/cs/projekty/?lifecycle=running").text
    assert 'type="application/atom+xml" title="Projekty (Atom)" href="/cs/projekty/feed.atom?lifecycle=running"' in page


@pytest.mark.parametrize("room", ["partneri", "dohody", "aktuality", "dobra-praxe"])
def test_every_list_has_one(client, town, room):
    factories.agreement("Dohoda", town), factories.article("Zpráva", town), factories.good_practice("Jízdenka", town)
    assert len(titles(feed(client, f"/cs/{room}/feed.atom"))) == 1


def test_entries_keep_their_identity_in_each_language_and_say_which_one_they_are_in(client, town):
    factories.project("Lávka", town, summary_cs="Přes <řeku> & zpět")
    czech, german = (feed(client, f"/{path}/feed.atom").find(f"{ATOM}entry") for path in ("cs/projekty", "de/projekte"))
    assert czech.findtext(f"{ATOM}id") != german.findtext(f"{ATOM}id")
    again = feed(client, "/cs/projekty/feed.atom?country=not-stated").find(f"{ATOM}entry")
    assert again.findtext(f"{ATOM}id") == czech.findtext(f"{ATOM}id")
    assert czech.get(LANGUAGE) is None and german.get(LANGUAGE) == "cs"
    assert czech.findtext(f"{ATOM}summary") == "Přes &lt;řeku&gt; &amp; zpět"


def test_what_was_scheduled_appears_at_its_time(client, town):
    moment = timezone.now() - datetime.timedelta(minutes=1)
    record = factories.article("Plánovaná", town, publish_from=moment)
    type(record).objects.filter(pk=record.pk).update(created_at=moment - datetime.timedelta(days=30))
    entry = feed(client, "/cs/aktuality/feed.atom").find(f"{ATOM}entry")
    assert datetime.datetime.fromisoformat(entry.findtext(f"{ATOM}published")) == moment


def test_a_project_tells_its_news_and_its_log(client, town):
    bridge = factories.project("Lávka", town)
    factories.article("Otevřeno", town).projects.add(bridge)
    factories.article("Koncept zprávy", town, state=State.DRAFT).projects.add(bridge)
    bridge.status_entries.create(kind="progress", date="2017-03", text_cs="Zahájení")
    found = titles(feed(client, f"/cs/projekty/{bridge.slug}/feed.atom"))
    assert found == [
        "Lávka",
        "Otevřeno",
        "postup: březen\xa02017",
    ]


def test_a_partner_tells_its_projects_and_agreements(client, town):
    factories.participation(factories.project("Lávka", town), town)
    factories.participation(factories.project("Koncept", town, state=State.DRAFT), town)
    factories.agreement("Dohoda", town)
    assert sorted(titles(feed(client, f"/cs/partneri/{town.slug}/feed.atom"))) == ["Dohoda", "Lávka"]


def test_a_feed_is_sent_again_only_when_something_has_changed(client, town):
    first = client.get("/cs/projekty/feed.atom")
    again = client.get("/cs/projekty/feed.atom", headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304 and not again.cookies


def test_what_has_changed_last_stands_first_in_the_feed_of_the_whole_portal(client, town):
    with public_change():
        bridge, _draft = factories.project("Lávka", town), factories.project("Koncept", town, state=State.DRAFT)
    with public_change():
        gone = factories.article("Zpráva", town)
    with public_change():
        factories.agreement("Dohoda", town)
    with public_change():
        gone.state = State.ARCHIVED
        gone.save()
        bridge.acronym = "LP"
        bridge.save()
    found = titles(feed(client, "/cs/feed.atom"))
    assert found.index("Lávka") < found.index("Dohoda") and "Zpráva" not in found and "Koncept" not in found
    assert 'type="application/atom+xml" title="Nové a změněné (Atom)" href="/cs/feed.atom"' in client.get("/cs/").text


def test_a_search_can_be_followed(client, town):
    factories.project("Lávka přes řeku", town), factories.article("Lávka je otevřena", town)
    factories.project("Lávka nanečisto", town, state=State.DRAFT), factories.project("Škola", town)
    assert titles(feed(client, "/cs/hledat/feed.atom?q=lavky")) == ["Lávka je otevřena", "Lávka přes řeku"]
    assert titles(feed(client, "/cs/hledat/feed.atom?q=lavky&kind=project")) == ["Lávka přes řeku"]
    assert titles(feed(client, "/cs/hledat/feed.atom?q=%00&kind=x")) == []
    assert 'href="/cs/hledat/feed.atom?q=lavky"' in client.get("/cs/hledat/?q=lavky").text


@pytest.mark.parametrize(
    "address",
    ["projekty/{}/feed.atom", "projekty/{}/calendar.ics", "seznam-operaci/{}/", "seznam-operaci/{}/operations.csv"],
)
def test_whoever_follows_a_record_is_led_on_when_its_address_changes(client, town, address):
    records = factories.project("Lávka", town, slug="stary"), factories.programme(slug="stary")
    for record in records:
        record.slug = "novy"
        record.save()
    answer = client.get(f"/cs/{address.format('stary')}?x=1")
    assert (answer.status_code, answer.get("Location")) == (301, f"/cs/{address.format('novy')}?x=1")
    assert client.get(f"/cs/{address.format('nikdy')}").status_code == 404
