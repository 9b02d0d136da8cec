"""A project's page holds every field that is filled, says what is not stated, and nothing of what is not public."""

import datetime

import pytest
from django.test import Client

from projects.models import (
    Activity,
    Detail,
    Indicator,
    ProjectIdentifier,
    StatusEntry,
    UnnamedPartners,
)
from tests import factories
from tests.projects.reading import body, says_not_stated, section, words

pytestmark = pytest.mark.django_db
PAGE = "/cs/projekty/lavka/"


@pytest.fixture
def project():
    """A footbridge about which nothing but its title is known."""
    return factories.project("Lávka", slug="lavka")


def page(client: Client, address: str = PAGE) -> str:
    return body(client.get(address))


def test_of_an_empty_project_four_things_are_said_to_be_not_stated_and_no_empty_section_appears(
    client: Client, project
):
    html = page(client)
    facts = html.split('<dl class="key-facts">')[1].split("</dl>")[0].split("<dt>")[1:]
    assert len(facts) == 4 and all(says_not_stated(fact) for fact in facts)
    assert 'class="status status--unknown"' in html
    assert 'lead">' not in html
    assert html.count("<section id=") == 1
    assert section(html, "record")


@pytest.mark.parametrize("field", ["aims", "background", "description", "results"])
def test_each_long_text_has_a_section_of_its_own(client: Client, project, field):
    type(project).objects.filter(pk=project.pk).update(**{f"{field}_cs": "První odstavec.\n\n- bod"})
    html = page(client)
    assert "<p>První odstavec.</p>\n<ul>\n<li>bod</li>\n</ul>" in section(html, field)
    assert f'href="#{field}"' in html


@pytest.mark.parametrize(
    ("kind", "where"),
    [
        *(("objective", "objectives"), ("target_group", "target-groups"), ("output", "outputs"), ("result", "results")),
        *(("procurement", "notes"), ("state_aid", "notes"), ("sustainability", "notes"), ("caveat", "notes")),
    ],
)
def test_details_stand_under_the_heading_of_their_kind(client: Client, project, kind, where):
    Detail.objects.create(project=project, kind=kind, title_cs="Nadpis", text_cs="Několik slov.")
    assert "Nadpis" in section(page(client), where) and "Několik slov." in section(page(client), where)


def test_facts_of_the_head_are_all_there(client: Client, project):
    above = factories.programme("Velký program", slug="velky")
    values = {
        "programme_note_cs": "Opatření 1.2",
        "start_note_cs": "přípravy",
        "end_note_cs": "prodlouženo",
        "funder_cs": "Nadace",
    }
    values |= {
        "specific_objective_cs": "Cíl 2.1",
        "intervention_type_cs": "Investice",
        "acronym": "LAV",
        "start": "2013-06",
        "end": "2015-05-31",
    }
    programme = factories.programme("Fond mikroprojektů", slug="fond", parent=above)
    type(project).objects.filter(pk=project.pk).update(
        programme=programme, title_is_descriptive=True, is_sample=True, **values
    )
    ProjectIdentifier.objects.create(project=project, kind="contract", value="S-17/2013")
    project.themes.add(factories.theme("Doprava", slug="doprava"))
    text = words(page(client).split('<div class="wrap page">')[0])
    for value in (
        *(values[name] for name in values if not name.startswith(("start", "end"))),
        "přípravy",
        "prodlouženo",
    ):
        assert value in text
    for value in ("Velký program → Fond mikroprojektů", "červen 2013", "31. 5. 2015", "S-17/2013", "Doprava"):
        assert value in text
    assert 'class="state-note state-note--sample"' in page(client)


def test_partners_show_roles_places_and_what_is_only_counted(client: Client, project):
    type(project).objects.filter(pk=project.pk).update(partners_stated=14, countries_stated=11)
    town = factories.organisation("Lhota", place=factories.place("Lhota nad Moravou", "CZ"))
    factories.participation(project, town, "lead", is_financial="yes", acts_for_cs="svazek obcí", note_cs="Staví most.")
    factories.participation(project, factories.organisation("Jinde", place=None), "", position=2)
    UnnamedPartners.objects.create(project=project, country="IT", number=3)
    text = section(page(client), "partners")
    for value in ("Lhota nad Moravou", "svazek obcí", "Staví most.", "Itálie", "14", "11", "<dd>5</dd>", "<dd>2</dd>"):
        assert value in text
    assert 'class="budget__note"' in text
    assert says_not_stated(text.split("Jinde")[1].split("</li>")[0])
    assert not says_not_stated(text.split("Jinde")[0])


def test_activities_show_when_where_who_and_what_came_of_it(client: Client, project):
    town = factories.participation(project, factories.organisation("Lhota"))
    when = {
        "start": "2018-04-10",
        "end": "2018-04-11",
        "start_time": datetime.time(9, 30),
        "end_time": datetime.time(12),
    }
    where = {"place": factories.place("Grünthal"), "venue_cs": "Kavárna"}
    what = {"number": "A2", "kind": "workshop", "title_cs": "Dílna", "text_cs": "O bydlení.", "outputs_cs": "Zápis"}
    Activity.objects.create(project=project, **when, **where, **what).responsible.add(town)
    Activity.objects.create(project=project, title_cs="Konference", date_note_cs="červen roku", position=1)
    text = words(section(page(client), "activities"))
    assert "Dílna" in text and "11. 4. 2018 , 9:30" in text
    for value in ("A2", "O bydlení.", "Grünthal", "Kavárna", "Lhota", "Zápis", "červen roku"):
        assert value in text


def test_log_is_newest_first_and_undated_entries_come_last(client: Client, project):
    for position, (date, text) in enumerate(
        [("2017-03", "první"), ("2017-10", "poslední"), (None, "kdysi"), ("2017", "rok")]
    ):
        StatusEntry.objects.create(project=project, date=date, text_cs=text, position=position, kind="extension")
    text = words(section(page(client), "log"))
    assert [word for word in text.split() if word in ("první", "poslední", "kdysi", "rok")] == [
        "poslední",
        "první",
        "rok",
        "kdysi",
    ]


def test_indicators_keep_planned_and_reached_apart_and_zero_from_not_stated(client: Client, project):
    Indicator.objects.create(project=project, name_cs="Cesty", unit_cs="km", planned="12.5", reached=0)
    Indicator.objects.create(project=project, name_cs="Lidé", planned=50, position=1)
    roads, people = section(page(client), "indicators").split('class="indicator"')[1:]
    assert "12,5 km" in words(roads) and "0 km" in words(roads) and not says_not_stated(roads)
    assert says_not_stated(people)
