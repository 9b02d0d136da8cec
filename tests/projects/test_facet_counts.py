"""Counts of facets agree with going through the projects one by one; counts of a share of them say *about*."""

import io
import random

import pytest
from django.core.management import call_command
from django.http import QueryDict

from portal.facets import NOT_STATED
from portal.models import SearchEntry
from portal.search import hits
from projects.filters import ProjectFilter
from projects.models import Project

STATES = 60
FACETS = ("theme", "lifecycle", "country", "source", "cost", "year", "language", "place", "partner")

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def asked(state: dict[str, list[str]]) -> ProjectFilter:
    query = QueryDict(mutable=True)
    for name, values in state.items():
        query.setlist(name, values)
    return ProjectFilter(query, Project.objects.all())


@pytest.fixture
def stated() -> dict[int, set[str]]:
    """The facet words of some invented projects."""
    call_command("populate", 40, seed=7, stdout=io.StringIO())
    rows = SearchEntry.objects.filter(kind="project").values_list("object_id", "facets")
    return {key: {word[1:] for word in facets.split()} for key, facets in rows}


def test_counts_agree_with_brute_force_in_random_states(stated):
    chance = random.Random(11)
    offered = {facet.name: [value.value for value in facet.values] for facet in asked({}).facets}
    for _state in range(STATES):
        names = chance.sample(FACETS, chance.randint(1, 3))
        state = {name: chance.sample(offered[name], min(len(offered[name]), chance.randint(1, 2))) for name in names}
        chosen = asked(state)
        for name in FACETS:
            groups = [set(words) for other, words in chosen.groups.items() if other != name]
            left = [words for words in stated.values() if all(words & group for group in groups)]
            for value in chosen.shown(name).values:
                words = set(chosen.own_facets[name].words(name, [value.value]))
                assert value.is_exact and value.count == sum(bool(own & words) for own in left), (state, name, value)
        assert chosen.answers.number == chosen.qs.count()


def test_many_hits_are_counted_on_a_share_and_the_page_says_about(client, stated, monkeypatch):
    monkeypatch.setattr(hits, "MOST_EXACT", 10)
    facets = {facet.name: facet for facet in asked({"language": ["cs"]}).facets}
    assert not any(value.is_exact for value in facets["country"].values)
    assert all(value.is_exact for value in facets["language"].values), "nothing else is chosen: counts are stored"
    assert "asi " in client.get("/cs/projekty/?language=cs").text
    assert NOT_STATED in {value.value for value in facets["lifecycle"].values}
