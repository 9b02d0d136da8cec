"""The preview: the real public page of what is not public, for whoever holds the link, and no more than that."""

from datetime import timedelta

import pytest
from django.core import signing
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation

from partners.models import Organisation
from portal.copies.models import Preview
from portal.copies.previews import SALT, link
from portal.copies.writing import propose
from portal.publishing import State
from projects.models import Project
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft():
    return factories.project(state=State.DRAFT, title_pl="Kładka")


def address(record, language: str = "cs") -> str:
    with translation.override(language):
        return link(record)


def test_a_draft_is_seen_through_its_link_in_each_language_and_stays_a_draft(client, draft):
    for language, title in (("cs", "Lávka přes řeku"), ("pl", "Kładka")):
        answer = client.get(address(draft, language))
        assert answer.status_code == 200 and title in answer.text
        assert "preview-mark" in answer.text and f'lang="{language}"' in answer.text
    assert client.get(draft.get_absolute_url()).status_code == 404
    draft.refresh_from_db()
    assert draft.state == State.DRAFT


def test_nothing_on_it_is_indexed_kept_framed_elsewhere_or_told_to_other_sites(client, draft):
    answer = client.get(address(draft))
    assert "no-store" in answer["Cache-Control"] and "noindex" in answer["X-Robots-Tag"]
    assert answer["Referrer-Policy"] == "no-referrer" and answer["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in answer["Content-Security-Policy"]
    assert not answer.cookies
    assert "frame-ancestors 'none'" in client.get(reverse("home"))["Content-Security-Policy"]


def test_a_working_copy_is_shown_beside_the_public_page(client):
    project = factories.project()
    title = {"model": "projects.project", "uuid": str(project.uuid), "fields": {"title_cs": "Most"}}
    propose(title, None)
    assert "Most" in client.get(address(project)).text
    assert "Most" not in client.get(project.get_absolute_url()).text
    propose({**title, "fields": {"title_cs": "Brod"}}, None)
    assert "Brod" in client.get(address(project)).text


def test_what_is_public_and_unchanged_leads_to_its_page(client):
    project = factories.project()
    assert client.get(address(project)).url == project.get_absolute_url()


@pytest.mark.parametrize("make", [factories.agreement, factories.article, factories.good_practice, factories.programme])
def test_every_kind_of_record_has_a_preview(client, make):
    record = make(state=State.DRAFT)
    answer = client.get(address(record))
    assert answer.status_code == 200 and "preview-mark" in answer.text


def test_it_shows_no_other_draft(client, draft):
    hidden = factories.organisation("Tajný partner", state=State.DRAFT)
    factories.participation(draft, hidden)
    draft.agreements.add(factories.agreement("Tajná dohoda", state=State.DRAFT))
    page = client.get(address(draft)).text
    assert "Tajný partner" not in page and "Tajná dohoda" not in page
    Organisation.objects.filter(pk=hidden.pk).update(state=State.PUBLISHED)


def test_the_link_is_no_longer_good_after_seven_days_and_says_so(client, draft, monkeypatch):
    at = address(draft)
    now = timezone.now()
    monkeypatch.setattr(signing.time, "time", lambda: (now + timedelta(days=6)).timestamp())
    assert client.get(at).status_code == 200
    monkeypatch.setattr(signing.time, "time", lambda: (now + timedelta(days=8)).timestamp())
    answer = client.get(at)
    assert answer.status_code == 404 and "Lávka" not in answer.text and "error-page" in answer.text


def test_a_link_cannot_be_made_up_or_changed(client, draft):
    other = factories.project("Jiný", state=State.DRAFT)
    token, foreign = address(draft).split("/")[3], address(other).split("/")[3]
    mixed = ":".join([foreign.split(":")[0], *token.split(":")[1:]])
    for made_up in ("x", mixed, signing.dumps(["projects.project", str(other.uuid)], salt=f"{SALT}x")):
        assert client.get(f"/cs/preview/{made_up}/").status_code == 404


def test_one_link_does_not_give_away_another(client, draft):
    first = address(draft)
    client.get(first)
    token = first.split("/")[3]
    later = signing.dumps(["projects.project", str(draft.uuid), "later"], salt=SALT)
    assert token in client.get(first).text and later not in client.get(first).text
    assert token not in Preview.objects.get().page


def test_a_second_look_writes_nothing_and_asks_little(client, draft, django_assert_max_num_queries):
    client.get(address(draft))
    with django_assert_max_num_queries(5) as asked:
        client.get(address(draft))
    assert not [query for query in asked.captured_queries if not query["sql"].startswith("SELECT")]


def test_who_may_change_the_record_makes_links_and_nobody_else(client, draft):
    page = reverse("admin:projects_project_preview", args=[draft.pk])
    assert client.get(page).status_code == 302
    client.force_login(factories.user("editor", draft.owner))
    answer = client.get(page + "?language=pl&width=phone")
    assert "/pl/preview/" in answer.text and "preview-frame--phone" in answer.text
    assert "frame-src 'self'" in answer["Content-Security-Policy"]
    assert Client().get(answer.context["address"]).status_code == 200
    client.force_login(factories.user("editor", factories.organisation("Jiné město"), username="stranger"))
    assert client.get(page).status_code in (302, 403, 404)
    Project.objects.all().delete()
    assert client.get(answer.context["address"]).status_code == 404
