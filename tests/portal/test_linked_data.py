"""What pages tell programs in the words of schema.org: the page's own facts, and nothing that it does not show."""

import json
import re

import pytest

from tests import factories

pytestmark = pytest.mark.django_db


def told(client, address: str) -> dict:
    page = client.get(address).text
    [block] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    return json.loads(block)


def test_project_page_tells_its_partners_and_period(client):
    town, hidden = factories.organisation(), factories.organisation("Tajný úřad", state="draft")
    project = factories.project(owner=town, start="2016-04", acronym="LÁVKA")
    factories.participation(project, town, "lead")
    factories.participation(project, hidden)
    page = told(client, f"/cs/projekty/{project.slug}/")
    main = page["mainEntity"]
    assert (page["@type"], page["inLanguage"], main["@type"]) == ("WebPage", "cs", "Project")
    assert (main["name"], main["alternateName"], main["foundingDate"]) == ("Lávka přes řeku", "LÁVKA", "2016-04")
    assert [one["name"] for one in main["member"]] == ["Město Horní Lhota"]
    assert main["member"][0]["@type"] == "GovernmentOrganization"
    assert "dissolutionDate" not in main and "Tajný" not in json.dumps(page, ensure_ascii=False)
    assert [step["name"] for step in page["breadcrumb"]["itemListElement"]] == ["Domů", "Projekty", "LÁVKA"]


def test_news_tell_their_event_as_precisely_as_it_is_known(client):
    article = factories.article(event_start="2018-06", event_place=factories.place())
    [event] = told(client, f"/cs/aktuality/{article.slug}/")["mainEntity"]["about"]
    assert (event["@type"], event["startDate"], event["location"]["name"]) == ("Event", "2018-06", "Horní Lhota")


def test_every_kind_of_page_tells_what_it_is(client):
    agreement, practice, programme = factories.agreement(), factories.good_practice(), factories.programme()
    assert told(client, "/cs/")["@type"] == "WebSite"
    assert told(client, "/cs/dohody/")["mainEntity"]["itemListElement"][0]["url"].endswith(f"/{agreement.slug}/")
    assert told(client, f"/cs/dohody/{agreement.slug}/")["mainEntity"]["contributor"]
    assert told(client, f"/cs/dobra-praxe/{practice.slug}/")["mainEntity"]["@type"] == "Article"
    assert told(client, f"/cs/programy/{programme.slug}/")["mainEntity"]["@type"] == "FundingScheme"
    assert told(client, "/cs/partneri/")["@type"] == "CollectionPage"
    assert told(client, "/cs/kontakt/")["@type"] == "ContactPage"


def test_a_list_in_which_nothing_is_found_tells_of_no_list(client):
    factories.project()
    assert "mainEntity" in told(client, "/cs/projekty/")
    assert "mainEntity" not in told(client, "/cs/projekty/?q=xyzzy")


def test_a_text_cannot_end_the_block(client):
    project = factories.project(acronym="</script><b>&")
    assert told(client, f"/cs/projekty/{project.slug}/")["mainEntity"]["alternateName"] == "</script><b>&"
