"""The demo's places are found by each of their names, and both databases answer alike."""

import pytest
from django.urls import reverse
from django.utils.translation import override

from partners.models import Place
from portal.languages import languages
from portal.search.asking import question
from portal.search.matching import Matches
from portal.search.models import SearchEntry
from portal.search.ranking import Tiers, counts, ranked
from portal.search.reading import SearchText

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]
# As SQLite and PostgreSQL both have to answer: the first pages that are found.
EXPECTED = {
    "zitava": [
        *("partners:detail zittau", "news:detail alizi-environment-held", "projects:detail alizi"),
        *("news:detail alizi-transport-held", "news:detail alizi-transport-announced"),
    ],
    "Nový Bor": ["partners:detail novy-bor", "agreements:detail liberec-region-orenburg-region"],
    "liberec workshop": ["news:detail alizi-environment-held", "news:detail alizi-transport-held"],
    "dohoda -bursa": [
        "agreements:detail liberec-region-orenburg-region",
        "agreements:detail liberec-region-valle-d-aosta",
    ],
    "Zusammenarbeit": ["projects:detail alizi", "projects:detail cities-of-change"],
    '"oblast spolupráce"': ["projects:detail alizi"],
}


def pages(text: str) -> list[str]:
    query = SearchText(text)
    asked = question(query)
    keys = ranked(Tiers.of(asked, query.whole), sum(counts(asked).values()))
    found = SearchEntry.objects.in_bulk(keys)
    return [found[key].page for key in keys]


def hits(text: str) -> set[tuple[str, int]]:
    return set(SearchEntry.objects.filter(Matches(question(SearchText(text)))).values_list("kind", "object_id"))


def test_every_place_is_found_by_each_of_its_names():
    places = list(Place.objects.all())
    assert len(places) >= 19
    for place in places:
        linked = hits(f'"{place.names[0]}"')
        assert linked, place
        for name in place.names:
            assert hits(f'"{name}"') == linked, name
            assert hits(name) >= linked, name


@pytest.mark.parametrize("language", languages())
def test_a_reader_of_any_language_finds_a_place_by_the_names_of_the_others(client, language):
    with override(language):
        address = reverse("search")
    for name, slug in (("zytawa", "zittau"), ("Citavā", "zittau"), ("posen", "poznan"), ("Dvinsk", "daugavpils")):
        assert f"/{slug}/" in client.get(address, {"q": name}).content.decode(), name


@pytest.mark.parametrize("text", EXPECTED)
def test_both_databases_give_the_same_results_in_the_same_order(text):
    assert pages(text)[: len(EXPECTED[text])] == EXPECTED[text]
