"""Lists: languages filled in, what waits to be translated, search over all languages."""

import pytest
from django.urls import reverse

from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def town():
    return factories.organisation()


@pytest.fixture
def listed(client, town):
    """The projects on the list for a query."""
    client.force_login(factories.user("publisher", town))

    def ask(**query):
        answer = client.get(reverse("admin:projects_project_changelist"), query)
        assert answer.status_code == 200
        return {str(record) for record in answer.context["cl"].queryset}

    return ask


def test_languages_are_shown_with_words_for_those_who_hear_them(client, town):
    factories.project(owner=town, title_pl="Kładka", summary_cs="Krátce")
    client.force_login(factories.user("editor", town))
    page = client.get(reverse("admin:projects_project_changelist")).text
    assert '<span aria-hidden="true">CS</span>' in page  # complete
    assert '<span aria-hidden="true">(PL)</span>' in page  # the summary is missing
    assert page.count('<span aria-hidden="true">–</span>') == 2  # nothing in German and Latvian
    assert page.count('<span class="visually-hidden">') >= 4


def test_the_filter_finds_what_waits_for_a_translation(listed, town):
    factories.project("Přeložený", owner=town, title_de="Übersetzt")
    factories.project("Česky", owner=town)
    assert listed(missing="de") == {"Česky"}
    assert listed(missing="cs") == set()
    assert listed(missing="lv") == {"Přeložený", "Česky"}


def test_a_garbled_filter_is_no_server_error(client, listed, town):
    assert listed(missing="xx", owner="none") == set()
    address = reverse("admin:projects_project_changelist")
    for query in (
        "?q=%00%ff",
        "?owner=99999999999999999999999",
        "?p=-4",
        "?year=%F0",
        "?o=9.9.9",
        "?missing=%27",
        "?state=%00",
    ):
        assert client.get(address + query).status_code in (200, 302)


@pytest.mark.parametrize("typed", ["Říčany", "říčany", "ŘÍČANY", "ritschan", "číslo-7"])
def test_search_finds_a_project_by_any_title_or_number_in_small_or_large_letters(listed, town, typed):
    project = factories.project("Most Říčany", owner=town, title_de="Brücke Ritschan")
    project.identifiers.create(value="číslo-7")
    factories.project("Jiný", owner=town)
    assert listed(q=typed) == {"Most Říčany"}


def test_only_owners_that_own_something_are_offered(client, town):
    other = factories.organisation("Jiné město")
    factories.organisation("Bez záznamů")
    factories.project(owner=town)
    factories.project(owner=other)
    client.force_login(factories.user("administrator"))
    page = client.get(reverse("admin:projects_project_changelist"))
    owners = next(s for s in page.context["cl"].filter_specs if getattr(s, "parameter_name", "") == "owner")
    assert {label for _key, label in owners.lookup_choices} == {"Město Horní Lhota", "Jiné město"}
