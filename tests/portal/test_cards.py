"""What cards show above their words."""

import pytest
from django.template import engines
from django.test import Client

from partners.models import Picture
from portal.templatetags.lists import initials
from projects.models import Project, ProjectPicture
from projects.templatetags.projects import card_map, card_picture
from tests import factories


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Město Horní Lhota", ["M", "H"]),
        ("Liberec", ["L", "I"]),
        ("Kraj Møre og Romsdal", ["K", "M"]),
        ("Åland", ["Å", "L"]),
        ("lowercase association", ["L", "O"]),
        ("2014", []),
        ("", []),
    ],
)
def test_initials_are_of_two_capitalised_words_or_the_first_two_letters(name, letters):
    assert initials(name) == letters


@pytest.mark.django_db
def test_a_card_shows_the_picture_else_the_map_else_initials(client: Client):
    project = factories.project()
    template = engines["django"].from_string('{% include "components/project_card.html" with project=project only %}')

    def head() -> str:
        return template.render({"project": Project.objects.for_cards().get()}).split("card__body")[0]

    assert 'class="initials"' in head()
    factories.participation(project, factories.organisation(place=factories.place()))
    assert 'class="map"' in head() and 'class="initials"' not in head()
    picture = Picture.objects.bulk_create([Picture(owner=project.owner, file="bridge.jpg", width=800, height=600)])[0]
    ProjectPicture.objects.create(project=project, picture=picture)
    assert "<picture>" in head() and 'class="map"' not in head() and 'alt=""' in head()


@pytest.mark.django_db
def test_maps_of_cards_differ_in_their_ids_and_take_no_query_of_their_own(django_assert_num_queries):
    for number in range(3):
        project = factories.project(f"Projekt {number}")
        place = factories.place(f"Obec {number}")
        factories.participation(project, factories.organisation(f"Úřad {number}", place=place))
    projects = list(Project.objects.for_cards())
    with django_assert_num_queries(0):
        assert not any(card_picture(project) for project in projects)
        maps = [card_map(project) for project in projects]
    assert len({drawn.split('aria-labelledby="')[1].split('"')[0] for drawn in maps}) == 3


@pytest.mark.django_db
def test_home_takes_the_same_queries_for_few_and_many_projects(client: Client, django_assert_max_num_queries):
    def make(number: int) -> None:
        for index in range(number):
            project = factories.project(f"Projekt {number} {index}")
            factories.participation(project, factories.organisation(f"Úřad {number} {index}", place=factories.place()))

    make(3)
    client.get("/cs/")
    with django_assert_max_num_queries(100) as few:
        client.get("/cs/")
    make(6)
    with django_assert_max_num_queries(len(few)):
        client.get("/cs/")
