"""The calendar: every public activity and event, never more exact than stated."""

import pytest
import time_machine
from django.test import Client

from portal.publishing import State
from projects.models import Activity
from tests import factories

pytestmark = [pytest.mark.django_db]


def activity(title: str, start: str | None, end: str | None = None, project=None, **more) -> Activity:
    project = project or factories.project(f"Projekt {title}")
    return Activity.objects.create(project=project, title_cs=title, start=start, end=end, **more)


def event(title: str, start: str | None, end: str | None = None, **more):
    return factories.article(title, event_start=start, event_end=end, **more)


def listed(response, group: str) -> list[str]:
    return [str(entry.record) for entry in response.context["entries"][group]]


def names(entries) -> list[str]:
    return [str(entry.record) for entry in entries]


@pytest.fixture
def today():
    with time_machine.travel("2018-04-11 09:00", tick=False):
        yield


def test_coming_entries_stand_before_past_ones(client: Client, today):
    activity("Dílna", "2018-05-02")
    activity("Konference", "2017-03")
    event("Slavnost", "2018-04-12")
    event("Výstava", "2018-04-10")
    activity("Studie", "2018")
    response = client.get("/cs/kalendar/")
    assert listed(response, "coming") == ["Studie", "Slavnost", "Dílna"]
    assert listed(response, "past") == ["Výstava", "Konference"]


def test_entry_without_any_date_is_not_in_the_calendar(client: Client, today):
    activity("Bez data", None, date_note_cs="v červnu")
    event("Také bez data", None, event_note_cs="datum neuvedeno")
    response = client.get("/cs/kalendar/")
    assert response.context["page"].paginator.count == 0
    assert "empty-state" in response.content.decode()


def test_entry_known_by_its_end_only_is_in_the_calendar(client: Client, today):
    activity("Konec", None, "2018-04-20")
    assert listed(client.get("/cs/kalendar/"), "coming") == ["Konec"]
    assert names(client.get("/cs/kalendar/2018/4/").context["month"].without_day) == ["Konec"]


def test_unpublished_records_are_not_in_the_calendar(client: Client, today):
    activity("Skrytá dílna", "2018-05", project=factories.project("Návrh", state=State.DRAFT))
    activity("Archivní dílna", "2018-05", project=factories.project("Archiv", state=State.ARCHIVED))
    event("Skrytá slavnost", "2018-05-01", state=State.REVIEW)
    for address in ("/cs/kalendar/", "/cs/kalendar/2018/5/"):
        html = client.get(address).content.decode()
        assert "Skryt" not in html
        assert "Archivní" not in html


def test_activity_leads_to_the_activities_of_its_project(client: Client, today):
    entry = activity("Dílna", "2018-05-02")
    assert f'href="/cs/projekty/{entry.project.slug}/#activities"' in client.get("/cs/kalendar/").content.decode()


def test_pages_hold_every_entry_once(client: Client, today):
    for number in range(15):
        activity(f"Dílna {number}", f"2018-05-{number + 1:02}")
        event(f"Slavnost {number}", f"2018-03-{number + 1:02}")
    found = []
    for number in (1, 2):
        response = client.get(f"/cs/kalendar/?page={number}")
        found += listed(response, "coming") + listed(response, "past")
    assert (len(found), len(set(found))) == (30, 30)
    assert found[:2] == ["Dílna 0", "Dílna 1"]
    assert found[15:17] == ["Slavnost 14", "Slavnost 13"]


def test_month_puts_known_days_into_cells_and_the_rest_beneath(client: Client, today):
    event("Dvoudenní", "2018-04-10", "2018-04-11")
    event("Přes konec měsíce", "2018-03-30", "2018-04-01")
    activity("Měsíc", "2018-04")
    activity("Rok", "2018")
    activity("Dlouhá", "2018-01-01", "2018-12-31")
    activity("Jindy", "2018-05-01")
    month = client.get("/cs/kalendar/2018/4/").context["month"]
    days = {day.day: names(entries) for week in month.weeks for day, entries in week if entries}
    assert days == {1: ["Přes konec měsíce"], 10: ["Dvoudenní"], 11: ["Dvoudenní"]}
    assert names(month.without_day) == ["Měsíc"]
    assert names(month.without_month) == ["Rok"]
    assert names(month.long) == ["Dlouhá"]


def test_month_is_a_table_that_names_its_days(client: Client, today):
    event("Slavnost", "2018-04-11")
    html = client.get("/de/kalender/2018/4/").content.decode()
    assert html.count('<th scope="col">') == 7
    assert '<abbr title="Mittwoch">' in html
    assert 'class="has-events is-today" aria-current="date"' in html
    assert html.count("<td") == 42  # from Monday 26 March to Sunday 6 May
    assert html.count('class="is-outside"') == 12
    assert html.count("<h1") == 1


def test_neighbouring_months_are_those_with_entries(client: Client, today):
    activity("Dávno", "2016-04")
    event("Teď", "2018-04-01")
    event("Příště", "2019-01-31")
    activity("Rok bez měsíce", "2017")
    month = client.get("/cs/kalendar/2018/4/").context["month"]
    assert [(one.year, one.month) for one in month.neighbours] == [(2016, 4), (2019, 1)]
    assert client.get("/cs/kalendar/2016/4/").context["month"].neighbours[0] is None
    assert client.get("/cs/kalendar/2019/1/").context["month"].neighbours[1] is None


def test_slip_of_the_pen_in_a_year_leads_nowhere(client: Client, today):
    event("Překlep", "9018-04-01")
    event("Teď", "2018-04-01")
    assert client.get("/cs/kalendar/2018/4/").context["month"].neighbours == (None, None)


@pytest.mark.parametrize(
    "month", ["0/4", "2018/0", "2018/13", "1899/12", "2101/1", "9999/12", "99999999999999999999/1"]
)
def test_month_that_is_none_answers_404(client: Client, month: str):
    assert client.get(f"/cs/kalendar/{month}/").status_code == 404


def test_empty_month_is_a_normal_page(client: Client):
    for address in ("/cs/kalendar/1900/1/", "/lv/kalendars/2100/12/", "/pl/kalendarz/2024/2/"):
        assert client.get(address).status_code == 200


def test_every_language_shows_both_views(client: Client, today):
    event("Slavnost", "2018-05-01")
    for address in ("/cs/kalendar/", "/pl/kalendarz/", "/de/kalender/", "/lv/kalendars/"):
        for part in ("", "2018/5/"):
            assert "Slavnost" in client.get(address + part).content.decode()


def test_calendar_takes_the_same_queries_whatever_it_holds(client: Client, today, django_assert_num_queries):
    for number in range(30):
        place = factories.place(f"Obec {number}")
        activity(f"Dílna {number}", f"2018-0{number % 9 + 1}-01", place=place)
        event(f"Slavnost {number}", f"2018-0{number % 9 + 1}-02", event_place=place)
    client.get("/cs/kalendar/")
    with django_assert_num_queries(7):
        client.get("/cs/kalendar/?page=2")
    with django_assert_num_queries(5):
        client.get("/cs/kalendar/2018/4/")
