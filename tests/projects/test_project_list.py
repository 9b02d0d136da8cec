"""The list of projects as its readers meet it: rows, order, pages, filters, and any query string."""

import pytest
from django.test import Client

from portal.facets import NOT_STATED
from portal.publishing import State
from projects.models import BudgetLine, UnnamedPartners
from tests import factories
from tests.projects.reading import body, says_not_stated, words

pytestmark = pytest.mark.django_db

LISTS = {"cs": "/cs/projekty/", "pl": "/pl/projekty/", "de": "/de/projekte/", "lv": "/lv/projekti/"}


def titles(response) -> list[str]:
    return [str(project) for project in response.context["page"]]


def test_drafts_and_archived_projects_are_not_listed(client: Client):
    factories.project("Veřejný")
    for state in (State.DRAFT, State.REVIEW, State.ARCHIVED):
        factories.project(f"Skrytý {state}", state=state)
    assert titles(client.get(LISTS["cs"])) == ["Veřejný"]


@pytest.mark.parametrize("address", LISTS.values())
def test_list_answers_in_every_language_and_marks_what_is_only_in_another(client: Client, address):
    factories.project("Lávka", summary_cs="Most pro pěší.")
    page = body(client.get(address))
    assert "Lávka" in page
    assert ('<span lang="cs">Lávka</span>' in page) == (not address.startswith("/cs/"))


def test_row_shows_programme_period_cost_and_partners_and_says_what_is_not_stated(client: Client):
    project = factories.project(
        "Lávka", programme=factories.programme("Velký program", short_name_cs="Program"), start="2014-06"
    )
    for number in range(6):
        factories.participation(project, factories.organisation(f"Obec {number}"), position=number)
    UnnamedPartners.objects.create(project=project, country="IT", number=3)
    BudgetLine.objects.create(project=project, measure="total", amount="99000", currency="EUR")
    row = body(client.get(LISTS["cs"])).split('<article class="row">')[1].split("</article>")[0]
    assert "Program" in row and "Velký program" not in row
    assert "99 000 €" in words(row) and "červen 2014" in words(row)
    assert "Obec 3" in row and "Obec 4" not in row and "+ 5" in row
    assert not says_not_stated(row)
    project.budget_lines.all().delete()
    assert says_not_stated(body(client.get(LISTS["cs"])).split('<article class="row">')[1])


def test_names_of_draft_neighbours_do_not_appear(client: Client):
    project = factories.project("Lávka", programme=factories.programme("Tajný program", state=State.DRAFT))
    factories.participation(project, factories.organisation("Tajná obec", state=State.DRAFT))
    page = body(client.get(LISTS["cs"]))
    assert "Tajn" not in page


def test_projects_are_sorted_in_the_readers_alphabet(client: Client):
    for title in ("Chata", "Cesta", "Hrad", "Čáp"):
        factories.project(title)
    assert titles(client.get(LISTS["cs"] + "?sort=name")) == ["Cesta", "Čáp", "Hrad", "Chata"]
    assert titles(client.get(LISTS["de"] + "?sort=name")) == ["Čáp", "Cesta", "Chata", "Hrad"]


def test_projects_are_sorted_by_beginning_and_by_cost_with_the_unknown_last(client: Client):
    made = {
        title: factories.project(title, start=start)
        for title, start in (("a", "2013-06"), ("b", "2014"), ("c", None), ("d", "2013"))
    }
    for title, amount, currency in (("a", 10, "EUR"), ("b", 900, "CZK"), ("d", 20, "EUR")):
        BudgetLine.objects.create(project=made[title], measure="total", amount=amount, currency=currency)
    assert titles(client.get(LISTS["cs"] + "?sort=date")) == ["b", "a", "d", "c"]
    assert titles(client.get(LISTS["cs"] + "?sort=cost")) == ["d", "a", "b", "c"]
    assert titles(client.get(LISTS["cs"])) == ["d", "c", "b", "a"]


def test_list_has_pages_of_twenty_that_keep_the_filters(client: Client):
    made = [factories.project(f"Projekt {number}") for number in range(41)][::-1]
    first = client.get(LISTS["cs"] + f"?theme={NOT_STATED}")
    assert len(titles(first)) == 20 and 'rel="prev"' not in body(first)
    second = client.get(first.context["page"].next)
    assert titles(second) == [str(project) for project in made[20:40]]
    assert second.context["page"].next == f"{LISTS['cs']}?theme={NOT_STATED}&after={made[39].pk}"
    assert titles(client.get(second.context["page"].previous)) == titles(first)
    last = client.get(second.context["page"].next)
    assert titles(last) == ["Projekt 0"] and not last.context["page"].next
    assert titles(client.get(last.context["page"].previous)) == titles(second)


@pytest.mark.parametrize("sort", ["newest", "date", "name", "cost"])
def test_pages_show_every_project_once_in_every_order_forwards_and_back(client: Client, sort):
    for number in range(45):
        project = factories.project(f"Projekt {number % 7}", start=f"{2010 + number % 5}" if number % 3 else None)
        if number % 4:
            BudgetLine.objects.create(project=project, measure="total", amount=number % 6)
    pages = [client.get(f"{LISTS['cs']}?sort={sort}")]
    while pages[-1].context["page"].next:
        pages.append(client.get(pages[-1].context["page"].next))
    seen = [project.pk for page in pages for project in page.context["page"]]
    assert len(seen) == len(set(seen)) == 45
    back = pages[-1].context["page"].previous
    while back:
        pages.append(client.get(back))
        back = pages[-1].context["page"].previous
    assert [project.pk for project in pages[-1].context["page"]] == seen[:20]


def test_each_active_filter_can_be_removed_alone(client: Client):
    factories.project("Lávka").themes.add(factories.theme("Doprava", slug="doprava"))
    response = client.get(LISTS["cs"] + f"?theme=doprava&theme={NOT_STATED}&q=most&sort=name")
    found = {str(one.value): one.href for one in response.context["filter"].active}
    assert found["Doprava"] == f"{LISTS['cs']}?q=most&theme={NOT_STATED}&sort=name"
    assert found["most"] == f"{LISTS['cs']}?theme=doprava&theme={NOT_STATED}&sort=name"
    assert len(found) == 3


def test_empty_result_says_which_filter_or_word_to_drop_and_how_many_projects_there_are_then(client: Client):
    for title in ("Lávka", "Most"):
        factories.participation(factories.project(title), factories.organisation(title, place=factories.place()))
    page = body(client.get(LISTS["cs"] + "?q=lávka+nikde&country=CZ&lifecycle=ended"))
    empty = page.split('class="empty-state"')[1].split("</ul>")[0]
    assert empty.count("<li>") == 2, "no single filter helps, so only to drop all, or to search everywhere, is offered"
    assert 'href="/cs/hledat/?q=l%C3%A1vka%20nikde"' in empty
    page = body(client.get(LISTS["cs"] + "?q=lávka&country=CZ&lifecycle=ended"))
    empty = page.split('class="empty-state"')[1].split("</ul>")[0]
    assert 'href="/cs/projekty/?q=l%C3%A1vka&amp;country=CZ"' in empty and "1 projekt" in words(empty)
    page = body(client.get(LISTS["cs"] + "?q=lávka+nikde"))
    assert 'href="/cs/projekty/?q=l%C3%A1vka"' in page and "1 projekt" in words(page.split('class="empty-state"')[1])


def test_list_takes_the_same_queries_for_few_and_many_rows(client: Client, django_assert_num_queries):
    def make(number: int) -> None:
        for index in range(number):
            project = factories.project(
                f"Projekt {number} {index}", programme=factories.programme(f"P {number} {index}")
            )
            project.themes.add(factories.theme(f"Téma {number} {index}"))
            factories.participation(project, factories.organisation(f"Obec {number} {index}", place=factories.place()))
            BudgetLine.objects.create(project=project, measure="total", amount=1)

    make(1)
    for _again in range(2):
        client.get(LISTS["cs"])  # what was made outside of a public change is indexed first
        with django_assert_num_queries(8):
            client.get(LISTS["cs"] + f"?country=CZ&theme={NOT_STATED}&theme=tema-1-0&partner=obec-1-0&q=obec")
        make(18)


@pytest.mark.parametrize(
    "query",
    [
        *(
            "q=%00",
            "q=%FF%FE",
            "q=%ED%A0%80",
            "q=" + "x" * 5000,
            "q=" + "a+" * 900,
            "q=%25_%5C'\"",
            "q[]=1",
            "=",
            "&&&",
            "%",
        ),
        *("page=0", "page=-1", "page=" + "9" * 5000, "page=%00", "page=1e9", "page=%D9%A3", "page=1&page=x"),
        *("sort=%00", "sort=neni", "sort=name&sort=cost", "programme=%00", "country=" + "9" * 400, "theme=a&theme=a"),
        *(
            "partner=%F0%9F%98%80",
            "lifecycle=__class__",
            "period=2014",
            "neznamy=1&unknown%5Bx%5D=2",
            "country=CZ" + "&country=CZ" * 500,
        ),
    ],
)
def test_any_query_string_gives_a_normal_page(client: Client, query):
    factories.project("Lávka")
    assert client.get(f"{LISTS['cs']}?{query}").status_code == 200
