"""What a link to a project shows where it is shared."""

import io

import pytest
from PIL import Image

from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def project():
    here, there = factories.place(), factories.place("Grünthal", "DE", latitude="50.9", longitude="14.8")
    project = factories.project(title_de="Steg über den Fluss", summary_cs="Dva břehy, jedna lávka.")
    factories.participation(project, factories.organisation(place=here), "lead")
    factories.participation(project, factories.organisation("Stadt Grünthal", place=there))
    return project


def picture(client, address: str) -> Image.Image:
    response = client.get(address)
    assert response.status_code == 200 and response["Content-Type"] == "image/png"
    return Image.open(io.BytesIO(response.content)).convert("RGB")


def test_page_names_its_title_and_picture_for_those_who_share_it(client, project):
    page = client.get(f"/cs/projekty/{project.slug}/").text
    assert '<meta property="og:title" content="Lávka přes řeku">' in page
    assert '<meta property="og:description" content="Dva břehy, jedna lávka.">' in page
    assert f'<meta property="og:image" content="http://testserver/cs/projekty/{project.slug}/share.png">' in page


def test_picture_has_the_shape_that_readers_show_whole_and_differs_by_language(client, project):
    czech = picture(client, f"/cs/projekty/{project.slug}/share.png")
    german = picture(client, f"/de/projekte/{project.slug}/share.png")
    assert czech.size == german.size == (1200, 630)
    assert czech.tobytes() != german.tobytes()


def test_project_without_a_place_and_with_the_longest_title_has_a_picture(client):
    project = factories.project("Velmi dlouhý název projektu " * 10)
    assert picture(client, f"/cs/projekty/{project.slug}/share.png").size == (1200, 630)


def test_draft_has_no_picture(client):
    project = factories.project(state="draft")
    assert client.get(f"/cs/projekty/{project.slug}/share.png").status_code == 404
