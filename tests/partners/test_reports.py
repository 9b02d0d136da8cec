"""*Report an error on this page*: without account, cookie or script; it reaches the owner's people and nobody else."""

import datetime
import re

import pytest
import time_machine
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from partners import reports
from partners.models import Report
from tests import factories

pytestmark = pytest.mark.django_db
LATER = datetime.timedelta(seconds=20)


@pytest.fixture
def project():
    """A footbridge of a town with a German-speaking publisher."""
    town = factories.organisation()
    factories.user("publisher", town, email="publisher@lhota.example", language="de")
    factories.user("editor", factories.organisation("Jiné město"), email="editor@jine.example")
    factories.user("administrator", email="admin@portal.example")
    return factories.project(owner=town)


def address(page: str) -> str:
    """The address of the form, as the footer of the page gives it."""
    html = Client().get(page).text
    return re.search(r'href="(/cs/nahlasit-chybu/\?page=[^"]*)"', html)[1]


def send(at: str, wait: datetime.timedelta = LATER, client: Client | None = None, **fields):
    """Open the form, wait, send it."""
    client = client or Client(enforce_csrf_checks=True)
    page = client.get(at)
    mark = re.search(r'name="mark" value="([^"]*)"', page.text)[1]
    with time_machine.travel(timezone.now() + wait, tick=False):
        return client.post(at, {"mark": mark, "message": "Lávka je delší.", **fields}, follow=True)


def test_a_report_reaches_the_people_of_the_owner_in_their_language(project):
    answer = send(address(project.get_absolute_url()), passage="120 m", email="ctenar@posta.example")
    assert "Děkujeme." in answer.text and not answer.cookies
    report = Report.objects.get()
    assert (report.page, report.organisation, report.language) == (project.get_absolute_url(), project.owner, "cs")
    assert [message.to for message in mail.outbox] == [["publisher@lhota.example"]]
    assert mail.outbox[0].subject == "Eine Fehlermeldung ist eingegangen: Lávka přes řeku"
    assert reverse("admin:partners_report_change", args=[report.pk]) in mail.outbox[0].body


def test_pages_without_an_owner_reach_the_administrators(project):
    send(address("/cs/kontakt/"))
    assert Report.objects.get().organisation is None
    assert [message.to for message in mail.outbox] == [["admin@portal.example"]]


def test_the_form_sets_no_cookie_and_is_kept_by_no_cache(project):
    answer = Client().get(address(project.get_absolute_url()))
    assert not answer.cookies and "no-store" in answer["Cache-Control"] and "noindex" in answer.text


@pytest.mark.parametrize(
    ("wait", "fields", "said"),
    [
        (datetime.timedelta(seconds=1), {}, "velmi rychlé"),
        (datetime.timedelta(days=2), {}, "dlouho otevřený"),
        (LATER, {"mark": "forged"}, "dlouho otevřený"),
        (LATER, {"message": ""}, "Co je špatně"),
        (LATER, {"email": "nikdo"}, "e-mail"),
        (LATER, {"message": "x" * 3001}, "3000"),
    ],
)
def test_what_cannot_be_taken_is_said_and_keeps_the_texts(project, wait, fields, said):
    answer = send(address(project.get_absolute_url()), wait, passage="Kousek textu", **fields)
    assert answer.status_code == 422 and "error-summary" in answer.text and said in answer.text
    assert "Kousek textu" in answer.text and not Report.objects.exists()


def test_a_program_that_fills_in_everything_is_thanked_and_not_heard(project):
    assert "Děkujeme." in send(address(project.get_absolute_url()), homepage="https://spam.example").text
    assert not Report.objects.exists() and not mail.outbox


def test_one_connection_sends_a_few_an_hour_and_is_forgotten_after_a_day(project):
    at = address(project.get_absolute_url())
    for _number in range(reports.MOST_IN_AN_HOUR):
        send(at)
    assert "několik hlášení" in send(at).text
    assert Report.objects.count() == reports.MOST_IN_AN_HOUR
    assert "127.0.0.1" not in str(list(Report.objects.values()))
    with time_machine.travel(timezone.now() + datetime.timedelta(hours=25), tick=False):
        assert not reports.too_many("another")
    assert not Report.objects.exclude(sender="").exists()


@pytest.mark.parametrize("page", ["https://evil.example/", "//evil.example", "/cs/neni/", "/admin/", "", "\x00"])
def test_only_pages_of_the_portal_can_be_meant(page):
    assert reports.own_page(page) == reverse("home")


def test_a_draft_is_not_betrayed_by_its_address(project):
    draft = factories.project("Tajný záměr", owner=project.owner, state="draft")
    send(f"/cs/nahlasit-chybu/?page={draft.get_absolute_url()}")
    assert Report.objects.get().title == "" and Report.objects.get().organisation is None


@pytest.fixture
def report(project) -> Report:
    send(address(project.get_absolute_url()), email="ctenar@posta.example")
    mail.outbox.clear()
    return Report.objects.get()


def test_staff_answer_and_close_and_the_address_is_deleted(report):
    client = Client()
    client.login(username="publisher", password="test-password")
    change = reverse("admin:partners_report_change", args=[report.pk])
    assert "Lávka je delší." in client.get(change).text
    client.post(change, {"answer": "Opraveno, díky.", "close": "on"})
    report.refresh_from_db()
    assert report.closed_at and report.email == "" and report.closed_by.username == "publisher"
    assert [(message.to, message.subject) for message in mail.outbox] == [
        (["ctenar@posta.example"], "Vaše hlášení chyby: Lávka přes řeku")
    ]
    assert "Opraveno, díky." in mail.outbox[0].body
    client.post(change, {"answer": "Ještě jednou", "close": "on"})
    assert len(mail.outbox) == 1


def test_other_organisations_see_nothing_of_it(report):
    client = Client()
    client.login(username="editor", password="test-password")
    assert "Lávka" not in client.get(reverse("admin:partners_report_changelist")).text
    for page in ("change", "delete", "history"):
        answer = client.get(reverse(f"admin:partners_report_{page}", args=[report.pk]))
        assert answer.status_code in (302, 403) and "delší" not in answer.text


def test_trouble_with_the_mail_loses_no_report(project, monkeypatch):
    def broken(*_arguments: object) -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr(reports, "send_mail", broken)
    assert "Děkujeme." in send(address(project.get_absolute_url())).text
    assert Report.objects.count() == 1
