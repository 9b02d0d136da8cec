"""Calendars to subscribe to: stable identities, days and moments as they were stated, and what is cancelled."""

import csv
import datetime
import io

import pytest
from icalendar import Calendar

from portal.publishing import State, public_change
from projects.models import Activity
from tests import factories

pytestmark = pytest.mark.django_db
UTC = datetime.UTC


@pytest.fixture
def town():
    return factories.organisation(place=factories.place())


@pytest.fixture
def bridge(town):
    """A project with activities of every precision, and two pieces of news with events, one of them a draft."""
    project = factories.project("Lávka", town)
    factories.participation(project, town)
    for title, more in {
        "Seminář": {"start": "2018-07-10", "start_time": "14:30", "end_time": "16:00"},
        "Pobyt": {"start": "2018-06-01", "end": "2018-06-03"},
        "Porada": {"start": "2018-05-02", "start_time": "9:00", "is_cancelled": True},
        "Konference": {"start": "2018-06"},
        "Stavba": {"start": "2018"},
    }.items():
        Activity.objects.create(project=project, title_cs=title, **more)
    factories.article("Otevření", town, event_start="2018-12-31", event_time="23:30").projects.add(project)
    factories.article("Tajná schůzka", town, event_start="2018-12-01", state=State.DRAFT).projects.add(project)
    factories.project("Cizí", town, state=State.DRAFT).activities.create(title_cs="Skrytá", start="2018-01-01")
    return project


def events(client, address: str) -> dict[str, dict]:
    response = client.get(address)
    assert response.status_code == 200 and response["Content-Type"].startswith("text/calendar")
    found = Calendar.from_ical(response.content).walk("VEVENT")
    return {str(event["SUMMARY"]): event for event in found}


def test_known_days_are_given_and_nothing_is_invented(client, bridge):
    found = events(client, "/cs/kalendar/calendar.ics")
    assert set(found) == {"Seminář", "Pobyt", "Zrušeno: Porada", "Otevření"}
    assert found["Seminář"].decoded("DTSTART") == datetime.datetime(2018, 7, 10, 12, 30, tzinfo=UTC)  # summer time
    assert found["Seminář"].decoded("DTEND") == datetime.datetime(2018, 7, 10, 14, 0, tzinfo=UTC)
    assert found["Otevření"].decoded("DTSTART") == datetime.datetime(2018, 12, 31, 22, 30, tzinfo=UTC)
    assert "DTEND" not in found["Otevření"]  # nobody says when it ends
    assert found["Pobyt"].decoded("DTSTART") == datetime.date(2018, 6, 1)
    assert found["Pobyt"].decoded("DTEND") == datetime.date(2018, 6, 4)  # the day after the last


def test_what_is_cancelled_stays_and_says_so(client, bridge):
    found = events(client, "/cs/kalendar/calendar.ics")
    assert {name: str(event["STATUS"]) for name, event in found.items() if event["STATUS"] != "CONFIRMED"} == {
        "Zrušeno: Porada": "CANCELLED"
    }
    assert "zrušeno" in client.get("/cs/kalendar/2018/5/").text
    assert "zrušeno" in client.get(f"/cs/projekty/{bridge.slug}/").text


def test_an_entry_keeps_its_identity_and_counts_its_revisions(client, bridge):
    first = events(client, "/cs/kalendar/calendar.ics")["Pobyt"]
    assert str(events(client, "/de/kalender/calendar.ics")["Pobyt"]["UID"]) == str(first["UID"])
    bridge.updated_at += datetime.timedelta(hours=1)
    with public_change():
        type(bridge).objects.filter(pk=bridge.pk).update(updated_at=bridge.updated_at)
    later = events(client, "/cs/kalendar/calendar.ics")["Pobyt"]
    assert str(later["UID"]) == str(first["UID"])
    assert int(later["SEQUENCE"]) > int(first["SEQUENCE"])
    assert later.decoded("LAST-MODIFIED") > first.decoded("LAST-MODIFIED")


def test_a_project_and_a_partner_have_calendars_of_their_own(client, bridge, town):
    factories.article("Jinde", factories.organisation("Stadt Zittau"), event_start="2018-03-03")
    own = {"Seminář", "Pobyt", "Zrušeno: Porada", "Otevření"}
    assert set(events(client, f"/cs/projekty/{bridge.slug}/calendar.ics")) == own
    assert set(events(client, f"/cs/partneri/{town.slug}/calendar.ics")) == own
    page = client.get(f"/cs/projekty/{bridge.slug}/").text
    assert f'type="text/calendar" title="Lávka (iCalendar)" href="/cs/projekty/{bridge.slug}/calendar.ics"' in page


def test_the_projects_that_a_list_finds_have_a_calendar(client, bridge, town):
    other = factories.project("Škola", town, lifecycle="stopped")
    Activity.objects.create(project=other, title_cs="Zápis", start="2018-02-02")
    assert set(events(client, "/cs/projekty/calendar.ics?lifecycle=stopped")) == {"Zápis"}
    assert set(events(client, "/cs/projekty/calendar.ics?q=lavka")) == {
        "Seminář",
        "Pobyt",
        "Zrušeno: Porada",
        "Otevření",
    }
    assert "/cs/projekty/calendar.ics?lifecycle=stopped" in client.get("/cs/projekty/?lifecycle=stopped").text


def test_a_draft_has_neither_calendar_nor_feed(client, town):
    draft = factories.project("Koncept", town, state=State.DRAFT)
    for name in ("calendar.ics", "feed.atom"):
        assert client.get(f"/cs/projekty/{draft.slug}/{name}").status_code == 404


def test_the_table_of_the_calendar_has_all_entries_as_precisely_as_they_are_stated(client, bridge):
    text = client.get("/cs/kalendar/calendar.csv").getvalue().decode("utf-8-sig")
    rows = {row["title"]: row for row in csv.DictReader(io.StringIO(text, newline=""))}
    assert next(iter(rows)) == "Otevření"  # all of it is over: the latest first
    assert rows["Konference"]["start"] == "2018-06" and rows["Stavba"]["start"] == "2018"
    assert rows["Seminář"]["start_time"] == "14:30" and rows["Zrušeno: Porada"]["is_cancelled"] == "true"
    assert "Skrytá" not in text and "Tajná" not in text
    page = client.get("/cs/kalendar/").text
    assert "/cs/kalendar/calendar.xlsx" in page and 'href="/cs/kalendar/calendar.ics"' in page
