"""The catalogue of data: DCAT-AP in three forms that say the same, with licence and publisher of the site."""

import pytest
from rdflib import DCAT, DCTERMS, FOAF, RDF, Graph, URIRef

from portal.models import SiteSettings
from portal.publishing import public_change
from tests import factories

pytestmark = pytest.mark.django_db
FORMS = {"ttl": "turtle", "jsonld": "json-ld", "rdf": "xml"}


def graph_of(client, address: str = "/catalog.ttl", form: str = "turtle") -> Graph:
    return Graph().parse(data=client.get(address).content, format=form)


@pytest.mark.once
def test_the_three_forms_say_the_same(client):
    graphs = [graph_of(client, f"/catalog.{ending}", form) for ending, form in FORMS.items()]
    assert set(graphs[0]) == set(graphs[1]) == set(graphs[2]) and len(graphs[0]) > 50


@pytest.mark.once
@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("text/turtle", "text/turtle"),
        ("application/ld+json, text/turtle;q=0.5", "application/ld+json"),
        ("application/rdf+xml", "application/rdf+xml"),
        ("*/*", "text/turtle"),
        ("image/png", "text/turtle"),
    ],
)
def test_one_address_gives_the_form_that_a_program_prefers(client, accept, kind):
    response = client.get("/catalog", headers={"accept": accept})
    assert (response.status_code, response["Content-Type"]) == (200, kind)
    assert "Accept" in response["Vary"] and response["Access-Control-Allow-Origin"] == "*"


@pytest.mark.once
def test_people_are_led_to_the_page(client):
    response = client.get("/catalog", headers={"accept": "text/html,*/*;q=0.8", "accept-language": "de"})
    assert (response.status_code, response["Location"]) == (303, "/de/offene-daten/")


def test_publisher_licence_and_every_language_are_told(client):
    SiteSettings.objects.create(
        pk=1, operator="Euroregion", email="data@example.org", licence_url="https://example.org/l"
    )
    graph = graph_of(client)
    catalogue = URIRef("http://testserver/catalog")
    publisher = graph.value(catalogue, DCTERMS.publisher)
    assert {str(name) for name in graph.objects(publisher, FOAF.name)} == {"Euroregion"}
    distributions = set(graph.subjects(RDF.type, DCAT.Distribution))
    assert all(str(graph.value(one, DCTERMS.license)) == "https://example.org/l" for one in distributions)
    titles = {(title.language, str(title)) for title in graph.objects(URIRef(f"{catalogue}#projects"), DCTERMS.title)}
    assert titles == {("cs", "Projekty"), ("pl", "Projekty"), ("de", "Projekte"), ("lv", "Projekti")}


def test_every_address_of_a_distribution_answers(client):
    graph = graph_of(client)
    addresses = {str(one) for one in graph.objects(None, DCAT.accessURL)}
    assert len(addresses) >= 4
    assert all(client.get(address).status_code == 200 for address in addresses)


def test_a_data_set_was_modified_when_the_public_last_saw_a_change(client, django_assert_num_queries):
    with public_change():
        project = factories.project()
    data_set = URIRef("http://testserver/catalog#projects")
    first = graph_of(client).value(data_set, DCTERMS.modified).toPython()
    with public_change():
        project.acronym = "L"
        project.save()
    with django_assert_num_queries(8):
        assert graph_of(client).value(data_set, DCTERMS.modified).toPython() > first
