"""One line of HTML on another site: frames there and nowhere else, public records only, no cookie, no script needed."""

import datetime
import html
import re

import pytest
from django.utils import timezone

from projects.models import Activity
from tests import factories

pytestmark = pytest.mark.django_db
FRAMES = ("/cs/vlozit-na-web/projekty/", "/cs/vlozit-na-web/kalendar/")


def policy(response) -> str:
    return response["Content-Security-Policy"]


@pytest.mark.once
def test_frames_are_allowed_on_the_embed_addresses_and_nowhere_else(client):
    project = factories.project()
    for address in (*FRAMES, f"/cs/vlozit-na-web/projekty/{project.slug}/"):
        response = client.get(address)
        assert response.status_code == 200 and not response.cookies
        assert "frame-ancestors *" in policy(response) and "X-Frame-Options" not in response
        assert response["X-Robots-Tag"] == "noindex"
    for address in ("/cs/", "/cs/vlozit-na-web/", "/cs/projekty/", "/api/v1/", "/catalog.ttl", "/admin/login/"):
        response = client.get(address)
        assert "frame-ancestors 'none'" in policy(response) and response["X-Frame-Options"] == "DENY"


def test_our_projects_are_those_of_the_organisation_in_its_language(client):
    town = factories.organisation(slug="lhota", name_de="Stadt Lhota")
    ours, other = factories.project("Naše lávka", owner=town, title_de="Unser Steg"), factories.project("Cizí most")
    factories.participation(ours, town)
    draft = factories.project("Tajná lávka", owner=town, state="draft")
    factories.participation(draft, town)
    page = client.get("/de/einbetten/projekte/?partner=lhota").text
    assert "Unser Steg" in page and "Stadt Lhota" in page and '<html lang="de"' in page
    assert "Cizí most" not in page and "Tajná" not in page
    assert 'href="http://testserver/de/projekte/?partner=lhota"' in page and '<base target="_blank">' in page
    assert client.get("/de/einbetten/projekte/?partner=nobody").status_code == 404
    assert client.get(f"/de/einbetten/projekte/{draft.slug}/").status_code == 404
    assert other.title_cs in client.get("/de/einbetten/projekte/").text


def test_our_events_are_coming_and_ours(client):
    town = factories.organisation(slug="lhota")
    day = timezone.localdate() + datetime.timedelta(days=9)
    for title, owner_takes_part in (("Naše setkání", True), ("Cizí setkání", False)):
        project = factories.project(owner=town)
        Activity.objects.create(project=project, title_cs=title, start=str(day))
        if owner_takes_part:
            factories.participation(project, town)
    page = client.get("/cs/vlozit-na-web/kalendar/?partner=lhota").text
    assert "Naše setkání" in page and "Cizí setkání" not in page
    assert "Cizí setkání" in client.get("/cs/vlozit-na-web/kalendar/").text


def test_builder_shows_the_line_and_its_preview_without_a_script(client):
    town = factories.organisation(slug="lhota")
    page = client.get("/pl/osadz-na-stronie/?what=projects&q=lhota&language=de&number=3")
    [line] = [html.unescape(text) for text in re.findall(r'id="embed-line"[^>]*>(.*?)</textarea>', page.text)]
    address = re.search('src="(.*?)"', html.unescape(line))[1]
    assert address == "http://testserver/de/einbetten/projekte/?partner=lhota&number=3"
    assert client.get(address).status_code == 200
    assert f'title="Projekte: {town}"' in html.unescape(line) and 'lang="de"' in html.unescape(line)
    assert 'src="/de/einbetten/projekte/?partner=lhota&amp;number=3"' in page.text
    assert "frame-src 'self'" in policy(page) and "frame-ancestors 'none'" in policy(page)


def test_builder_offers_a_choice_and_says_when_nothing_is_found(client):
    factories.organisation("Město Horní Lhota", slug="horni")
    factories.organisation("Město Dolní Lhota", slug="dolni")
    page = client.get("/cs/vlozit-na-web/?what=events&q=lhota").text
    assert "Našlo se více názvů" in page and "of=horni" in page and "of=dolni" in page and "embed-line" not in page
    assert "Pod tímto názvem se nic nenašlo" in client.get("/cs/vlozit-na-web/?q=neznamo").text
    for garbage in ("what=x&language=xx&number=-1&scheme=y&of=%00", "number=9999&q=%00", "of=nobody&what=project"):
        assert client.get(f"/cs/vlozit-na-web/?{garbage}").status_code == 200


def test_pages_name_their_frame_and_oembed_gives_it(client):
    project = factories.project()
    page = client.get(f"/cs/projekty/{project.slug}/").text
    address = html.unescape(re.search(r'type="application/json\+oembed" href="(.*?)"', page)[1])
    answer = client.get(address + "&maxwidth=400&maxheight=300")
    found = answer.json()
    assert (found["type"], found["version"], found["width"], found["height"]) == ("rich", "1.0", 400, 300)
    frame = re.search('src="(.*?)"', found["html"])[1]
    assert client.get(frame).status_code == 200 and answer["Access-Control-Allow-Origin"] == "*"
    assert f"what=project&amp;of={project.slug}" in page


@pytest.mark.parametrize(
    "url",
    [
        "", "http://[", "https://elsewhere.example/cs/projekty/", "http://testserver/cs/kontakt/",
        "http://testserver/cs/projekty/tajny/", "javascript:alert(1)", "http://testserver/", "/cs/projekty/",
    ],
)  # fmt: skip
def test_oembed_knows_nothing_of_other_pages_and_of_drafts(client, url):
    factories.project("Tajný", slug="tajny", state="draft")
    answer = client.get("/oembed", {"url": url})
    assert answer.status_code == 404 and answer.json()["error"]
    assert client.get("/oembed", {"url": url, "format": "xml"}).status_code == 501


@pytest.mark.once
def test_the_script_for_the_height_stays_at_its_address(client):
    response = client.get("/embed.js")
    assert response["Content-Type"].startswith("text/javascript") and "portalHeight" in response.text
    assert response["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_a_name_with_quotation_marks_does_not_break_the_line(client):
    factories.organisation('Spolek "Most" & přátelé', slug="most")
    page = client.get("/cs/vlozit-na-web/?of=most").text
    line = html.unescape(re.search(r'id="embed-line"[^>]*>(.*?)</textarea>', page)[1])
    assert 'title="Projekty: Spolek &quot;Most&quot; &amp; přátelé"' in line
