"""Filters of projects find and count what one finds by going through the projects one by one."""

import itertools

import pytest
from django.http import QueryDict

from partners.models import Organisation
from portal.facets import NOT_STATED
from portal.publishing import State
from projects.filters import ProjectFilter
from projects.models import Project, Theme, UnnamedPartners
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def projects() -> list[Project]:
    """Projects that differ in every facet; two of their neighbours are drafts."""
    czech = factories.organisation("Město Chrastava", place=factories.place("Chrastava", "CZ"))
    german = factories.organisation("Stadt Zittau", place=factories.place("Zittau", "DE"))
    draft = factories.organisation("Skrytá", place=factories.place("Opole", "PL"), state=State.DRAFT)
    programme = factories.programme("Program 2014–2020", slug="program")
    fund = factories.programme("Fond", slug="fond", parent=programme, period="")
    hidden = factories.programme("Skrytý", slug="skryty", state=State.DRAFT, period="2007-2013")
    transport, schools = factories.theme("Doprava", slug="doprava"), factories.theme("Školy", slug="skoly")
    made = [
        factories.project("Lávka", programme=programme, lifecycle="ended", start="2014", end="2016"),
        factories.project("Škola", programme=fund, start="2001", end="2002"),
        factories.project("Síť", programme=hidden, lifecycle="idea"),
        factories.project("Bez údajů"),
        factories.project("Koncept", programme=programme, state=State.DRAFT),
    ]
    made[0].themes.set([transport, schools])
    made[1].themes.set([schools])
    made[4].themes.set([transport])
    for project, partner in ((0, czech), (0, german), (1, czech), (2, draft), (4, german)):
        factories.participation(made[project], partner)
    UnnamedPartners.objects.create(project=made[2], country="LV", number=3)
    return made


def found(query: str) -> set[str]:
    filters = ProjectFilter(QueryDict(query), Project.objects.published().with_lifecycle())
    rows = [str(project) for project in filters.qs]
    assert len(rows) == len(set(rows)), "a project stands twice in the list"
    return set(rows)


def counts(query: str) -> dict[str, dict[str, int]]:
    filters = ProjectFilter(QueryDict(query), Project.objects.published().with_lifecycle())
    return {facet.name: {value.value: value.count for value in facet.values} for facet in filters.facets}


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("programme=program", {"Lávka", "Škola"}),
        ("programme=fond", {"Škola"}),
        (f"programme={NOT_STATED}", {"Síť", "Bez údajů"}),
        ("period=2014-2020", {"Lávka", "Škola"}),
        (f"period={NOT_STATED}", {"Síť", "Bez údajů"}),
        ("theme=doprava&theme=skoly", {"Lávka", "Škola"}),
        (f"theme=doprava&theme={NOT_STATED}", {"Lávka", "Síť", "Bez údajů"}),
        ("lifecycle=ended", {"Lávka", "Škola"}),
        (f"lifecycle={NOT_STATED}", {"Bez údajů"}),
        ("country=DE", {"Lávka"}),
        ("country=LV", {"Síť"}),
        (f"country={NOT_STATED}", {"Bez údajů"}),
        (f"partner={NOT_STATED}", {"Síť", "Bez údajů"}),
        ("partner=mesto-chrastava&lifecycle=ended&theme=doprava", {"Lávka"}),
        ("theme=doprava&country=LV", set()),
    ],
)
def test_filter_finds_what_it_says(projects, query, titles):
    assert found(query) == titles


@pytest.mark.parametrize(
    "query", ["programme=skryty", "partner=skryta", "country=PL", "theme=neni", "lifecycle=neni", "period=1"]
)
def test_values_that_are_not_public_or_mean_nothing_do_not_narrow_or_find(projects, query):
    titles = found(query)
    assert titles == (set() if query == "country=PL" else found(""))


def test_every_count_is_the_number_of_projects_that_choosing_the_value_leaves(projects):
    chosen = ["", "theme=skoly", f"country=CZ&programme={NOT_STATED}", "lifecycle=ended&country=DE", "q=a"]
    for query in chosen:
        for facet, values in counts(query).items():
            others = "&".join(part for part in query.split("&") if not part.startswith(f"{facet}="))
            for value, count in values.items():
                assert count == len(found(f"{others}&{facet}={value}")), (query, facet, value)


def test_counts_of_a_facet_ignore_what_is_chosen_in_it(projects):
    for facet, values in counts("").items():
        for value in values:
            assert counts(f"{facet}={value}")[facet] == values


def test_facets_hold_no_value_of_a_draft(projects):
    shown = counts("")
    assert "PL" not in shown["country"]
    assert "skryta" not in shown["partner"]
    assert "skryty" not in shown["programme"]
    assert "2007-2013" not in shown["period"]


@pytest.mark.parametrize("word", ["lávka", "LÁVKA", "zittau", "chrastavě", "lavka zittau"])
def test_search_finds_words_of_titles_partners_and_places_in_any_case(projects, word):
    assert "Lávka" in found(f"q={word}")


def test_search_needs_every_word_and_knows_no_draft(projects):
    assert found("q=lávka nikde") == set()
    assert found("q=skrytá") == set()
    assert found("q=opole") == set()


def test_places_of_implementation_are_searched_in_every_language(projects):
    projects[3].places.add(factories.place("Liberec", name_lv="Libereca"))
    assert found("q=libereca") == {"Bez údajů"}


def test_programmes_that_are_part_of_each_other_do_not_hang_the_list(projects):
    programme = projects[0].programme
    type(programme).objects.filter(pk=programme.pk).update(parent=projects[1].programme)
    assert found("programme=program") == found("programme=fond")


def test_brute_force_agrees_for_every_pair_of_facets(projects):
    slugs = {
        "theme": list(Theme.objects.values_list("slug", flat=True)),
        "partner": ["mesto-chrastava", "stadt-zittau"],
    }
    assert Organisation.objects.filter(slug__in=slugs["partner"]).count() == 2
    for theme, partner in itertools.product(slugs["theme"], slugs["partner"]):
        expected = {
            str(project)
            for project in Project.objects.all()
            if project.is_published
            and theme in {one.slug for one in project.themes.all()}
            and partner in {part.organisation.slug for part in project.participations.all()}
        }
        assert found(f"theme={theme}&partner={partner}") == expected
