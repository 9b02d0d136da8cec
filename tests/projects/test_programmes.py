"""Programmes: the tree by period, and a programme's page with the projects of it and its parts."""

import pytest
from django.test import Client

from portal.publishing import State
from projects.models import Programme, ProgrammeRate
from projects.programmes import ProgrammeTree
from tests import factories
from tests.projects.reading import body, says_not_stated, section, words

pytestmark = pytest.mark.django_db
LISTS = {"cs": "/cs/programy/", "pl": "/pl/programy/", "de": "/de/programme/", "lv": "/lv/programmas/"}


@pytest.fixture
def tree() -> list[Programme]:
    """A programme with a fund under it and an umbrella under that; an older one; one without a period; a draft."""
    top = factories.programme("Program", slug="program", period="2014-2020")
    fund = factories.programme("Fond", slug="fond", parent=top, period="")
    umbrella = factories.programme("Zastřešující", slug="zastresujici", parent=fund, period="")
    old = factories.programme("Starý program", slug="stary", period="2007-2013")
    other = factories.programme("Evropa", slug="evropa", period="", fund="other_eu")
    draft = factories.programme("Tajný", slug="tajny", state=State.DRAFT)
    return [top, fund, umbrella, old, other, draft]


def test_list_is_a_tree_by_period_that_counts_projects_of_the_parts(client: Client, tree):
    for programme in (tree[0], tree[1], tree[2], tree[2]):
        factories.project(programme=programme)
    factories.project(programme=tree[0], state=State.DRAFT)
    response = client.get(LISTS["cs"])
    periods = response.context["periods"]
    assert [(period, [str(branch.programme) for branch in branches]) for period, branches in periods] == [
        ("2014-2020", ["Program"]),
        ("2007-2013", ["Starý program"]),
        ("", ["Evropa"]),
    ]
    (top,) = periods[0][1]
    assert (top.projects, top.parts[0].projects, top.parts[0].parts[0].projects) == (4, 3, 2)
    assert "Tajný" not in body(response)


@pytest.mark.parametrize("address", LISTS.values())
def test_list_answers_in_every_language_whatever_the_query_string(client: Client, tree, address):
    assert "Starý program" in body(client.get(address + "?page=%00&x=" + "9" * 5000))


def test_page_shows_every_field_that_is_filled(client: Client, tree):
    values = {
        "website": "https://program.example/",
        "methodology": "https://program.example/pravidla",
        "short_name_cs": "PR",
    }
    values |= {"slogan": "Przekraczamy granice", "slogan_language": "pl", "description_cs": "O čem program je."}
    Programme.objects.filter(slug="fond").update(**values)
    ProgrammeRate.objects.create(programme=tree[1], source="eu", percent="85", applies_to_cs="všichni")
    html = body(client.get(LISTS["cs"] + "fond/"))
    for value in ("PR", "O čem program je.", "2014–2020"):
        assert value in words(html)
    for field in ("website", "methodology"):
        assert f'href="{values[field]}"' in html
    assert 'lang="pl">Przekraczamy granice' in html
    assert "85 %" in words(section(html, "rates")) and "všichni" in section(html, "rates")
    assert '/cs/programy/program/">' in html and '/cs/programy/zastresujici/">' in section(html, "parts")


def test_of_an_empty_programme_period_and_fund_are_said_to_be_not_stated(client: Client):
    factories.programme("Prázdný", slug="prazdny", period="", fund="")
    facts = body(client.get(LISTS["cs"] + "prazdny/")).split('<dl class="key-facts">')[1].split("</dl>")[0]
    assert facts.count("<dt>") == 2 and all(says_not_stated(fact) for fact in facts.split("<dt>")[1:])


def test_page_lists_published_projects_of_the_programme_and_its_parts(client: Client, tree):
    for programme, title in ((tree[0], "Přímo"), (tree[2], "Hluboko"), (tree[3], "Jinde")):
        factories.project(title, programme=programme)
    factories.project("Koncept", programme=tree[0], state=State.DRAFT)
    projects = words(section(body(client.get(LISTS["cs"] + "program/")), "projects"))
    assert "Přímo" in projects and "Hluboko" in projects
    assert "Jinde" not in projects and "Koncept" not in projects


def test_drafts_answer_404_and_do_not_show_above_or_below_others(client: Client, tree):
    assert client.get(LISTS["cs"] + "tajny/").status_code == 404
    Programme.objects.filter(slug="program").update(state=State.DRAFT)
    assert "/cs/programy/program/" not in body(client.get(LISTS["cs"] + "fond/"))
    assert "/cs/programy/fond/" in body(client.get(LISTS["cs"]))
    Programme.objects.filter(slug="program").update(state=State.PUBLISHED)
    Programme.objects.filter(slug="fond").update(state=State.DRAFT)
    assert "/cs/programy/fond/" not in body(client.get(LISTS["cs"] + "program/"))


def test_a_circle_of_programmes_hangs_nothing(client: Client, tree):
    Programme.objects.filter(slug="program").update(parent=tree[2])
    for address in (LISTS["cs"], LISTS["cs"] + "program/", "/cs/projekty/?programme=program"):
        assert client.get(address).status_code == 200


def test_order_is_the_newest_period_first_with_parts_behind_their_whole(tree):
    found = ProgrammeTree()
    assert [found.by_key[key].slug for key in found.in_order()] == [
        "program",
        "fond",
        "zastresujici",
        "stary",
        "evropa",
    ]


def test_list_and_page_take_the_same_queries_for_few_and_many(client: Client, tree, django_assert_num_queries):
    for number in range(1, 22, 10):
        for index in range(number):
            part = factories.programme(f"Díl {number} {index}", parent=tree[0])
            factories.participation(factories.project(programme=part), factories.organisation(f"Obec {number} {index}"))
        client.get(LISTS["cs"])  # what was made outside of a public change is indexed first
        with django_assert_num_queries(4):
            client.get(LISTS["cs"])
        with django_assert_num_queries(7):
            client.get(LISTS["cs"] + "program/")
