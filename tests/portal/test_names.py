"""Organisations and places are found by every name they have, and a second one of the same name is warned of."""

import pytest
from django.urls import reverse

from portal.names import folded
from tests import factories
from tests.portal.filled_form import send

pytestmark = pytest.mark.django_db


@pytest.fixture
def town():
    place = factories.place("Liberec", name_pl="Liberec", name_lv="Libereca", other_names="Reichenberg")
    return factories.organisation("Statutární město Liberec", short_name="Liberec", place=place)


@pytest.fixture
def clerk(client, town):
    client.force_login(factories.user("editor", town))
    return client


def choices(client, model: str, field: str, term: str) -> list[dict]:
    where = {"app_label": "projects", "model_name": model, "field_name": field, "term": term}
    return client.get(reverse("admin:autocomplete"), where).json()["results"]


@pytest.mark.parametrize("term", ["statutarni", "STATUTÁRNÍ MĚSTO", "libereca", "reichenberg", "Rêichen"])
def test_an_organisation_is_found_by_every_name_of_itself_and_its_town(clerk, town, term):
    (found,) = choices(clerk, "participation", "organisation", term)
    assert found["id"] == str(town.pk)
    assert found["text"] == "Statutární město Liberec · obec nebo město · Česko"


@pytest.mark.parametrize("term", ["liberec", "reichenberg", "LIBERECA"])
def test_a_place_is_found_by_exonyms(clerk, town, term):
    (found,) = choices(clerk, "activity", "place", term)
    assert found["text"].startswith("Liberec") and found["text"].endswith("Česko")


def test_a_changed_name_is_found_at_once(clerk, town):
    town.name_de = "Große Kreisstadt Reichen"
    town.save()
    assert choices(clerk, "participation", "organisation", "grosse kreis")
    assert choices(clerk, "participation", "organisation", "praha") == []


def test_a_second_record_of_the_same_name_is_told_and_not_refused(clerk, town):
    found = clerk.get(reverse("admin:partners_organisation_similar"), {"text": "liberec"}).json()["found"]
    assert [one["id"] for one in found] == [str(town.pk)]
    page = send(
        clerk, reverse("admin:partners_organisation_add"), name_cs="STATUTARNI mesto Liberec", kind="municipality"
    )
    assert "Už tu je: Statutární město Liberec" in page.text and not page.context["errors"]


def test_strangers_are_told_nothing(client, town):
    assert client.get(reverse("admin:partners_organisation_similar"), {"text": "liberec"}).status_code == 302


@pytest.mark.parametrize(
    ("text", "plain"),
    [("Žitava", "zitava"), ("  Łódź ", "lodz"), ("Görlitz/Zgorzelec", "gorlitz/zgorzelec"), ("ß", "ss")],
)
def test_folding_takes_away_what_people_leave_out(text, plain):
    assert folded(text) == plain
