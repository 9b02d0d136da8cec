"""The checker of links: finds every address, asks politely, never inside our own network, and notes what is dead."""

import datetime
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
import time_machine
from django.core.management import call_command
from django.utils import timezone

from partners.links import asking, checking
from partners.links.finding import addresses
from partners.models import AddressUse, CheckedAddress
from projects.models import ProjectLink
from tests import factories

STATUS = {"/ok": 200, "/gone": 410, "/head-refused": 200, "/private": 403, "/loop": 302, "/inside": 302, "/moved": 301}
PLACES = {"/loop": "/loop", "/inside": "http://10.0.0.1/secret", "/moved": "/ok"}


class Handler(BaseHTTPRequestHandler):
    """A web server with good and bad pages."""

    asked: list[str] = []

    def answer(self) -> None:
        self.asked.append(f"{self.command} {self.path}")
        refused = self.command == "HEAD" and self.path == "/head-refused"
        self.send_response(405 if refused else STATUS.get(self.path, 404))
        if self.path in PLACES:
            self.send_header("Location", PLACES[self.path])
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_HEAD = do_GET = answer

    def log_message(self, *_arguments: object) -> None:
        """Say nothing on the console."""


@pytest.fixture
def server(monkeypatch):
    """Its address; this one machine counts as public for the test."""
    Handler.asked = []
    web = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=web.serve_forever, daemon=True).start()
    monkeypatch.setattr(asking, "is_public", lambda number: number == "127.0.0.1")
    monkeypatch.setattr(asking, "allowed_port", lambda port: True)
    monkeypatch.setattr(checking, "PAUSE", 0)
    yield f"http://127.0.0.1:{web.server_port}"
    web.shutdown()
    web.server_close()


@pytest.mark.once
@pytest.mark.parametrize(
    ("path", "alive", "said"),
    [
        ("/ok", True, "200"),
        ("/moved", True, "200"),
        ("/head-refused", True, "200"),
        ("/private", True, "403"),
        ("/gone", False, "410"),
        ("/nowhere", False, "404"),
        ("/příliš žluťoučký", False, "404"),
        ("/loop", False, "redirects without end"),
        ("/inside", False, "not a public address"),
    ],
)
def test_an_address_is_asked_and_believed(server, path, alive, said):
    assert asking.ask(server + path) == (alive, said)


@pytest.mark.once
def test_head_comes_first_and_get_only_where_it_is_needed(server):
    asking.ask(f"{server}/ok")
    asking.ask(f"{server}/head-refused")
    assert Handler.asked == ["HEAD /ok", "HEAD /head-refused", "GET /head-refused"]


@pytest.mark.once
@pytest.mark.parametrize(
    "number",
    ["127.0.0.1", "10.1.2.3", "192.168.0.1", "169.254.169.254", "::1", "fe80::1%eth0", "::ffff:10.0.0.1", "0.0.0.0"],
)
def test_private_numbers_are_not_public(number):
    assert not asking.is_public(number)
    assert asking.is_public("1.1.1.1") and asking.is_public("2606:4700::1111")


@pytest.mark.once
def test_nothing_inside_our_network_is_asked(server, monkeypatch):
    monkeypatch.undo()
    monkeypatch.setattr(asking, "allowed_port", lambda port: True)
    assert asking.ask(f"{server}/ok") == (False, "not a public address")
    assert asking.ask(server.replace("127.0.0.1", "localhost")) == (False, "not a public address")
    assert asking.ask("file:///etc/passwd") == asking.ask("ftp://a.example/") == (False, "no web address")
    assert Handler.asked == []
    monkeypatch.undo()
    monkeypatch.setattr(asking, "is_public", lambda number: True)
    assert asking.ask("http://127.0.0.1:22/") == (False, "unusual port")


@pytest.fixture
def project(server):
    """A project with an address in a row, in a field and in a text."""
    text = f'<p>Siehe <a href="{server}/gone?a=1&amp;b=2">dort</a> und <a href="/cs/">hier</a></p>'
    project = factories.project(website=f"{server}/ok", aims_de=text)
    ProjectLink.objects.create(project=project, address=f"{server}/gone", title_cs="Pryč")
    return project


@pytest.mark.django_db
def test_addresses_are_found_in_fields_rows_and_texts(project, server):
    found = {(one.address.removeprefix(server), one.model, one.record, one.owner) for one in addresses()}
    assert found == {
        (path, "projects.project", project.uuid, project.owner_id) for path in ("/ok", "/gone", "/gone?a=1&b=2")
    }


@pytest.mark.django_db
def test_a_link_is_dead_after_three_days_and_lives_again_when_it_answers(project, server, capsys):
    first = timezone.localdate()
    for day in range(3):
        assert ProjectLink.objects.get().dead_since is None
        with time_machine.travel(timezone.now() + datetime.timedelta(days=day), tick=False):
            call_command("check_links")
            call_command("check_links")  # twice on one day counts once
    assert "3 addresses, 2 do not answer." in capsys.readouterr().out
    assert ProjectLink.objects.get().dead_since == first
    owner, stranger = (
        factories.user("editor", project.owner),
        factories.user("publisher", factories.organisation("Jiné")),
    )
    assert {use.address.address for use in checking.dead_uses(owner)} == {f"{server}/gone", f"{server}/gone?a=1&b=2"}
    assert not checking.dead_uses(stranger)
    STATUS["/gone"] = 200
    try:
        with time_machine.travel(timezone.now() + datetime.timedelta(days=4), tick=False):
            call_command("check_links")
    finally:
        STATUS["/gone"] = 410
    assert (
        ProjectLink.objects.get().dead_since is None
        and not CheckedAddress.objects.get(address=f"{server}/gone").failures
    )


@pytest.mark.django_db
def test_an_address_that_nobody_names_any_more_is_forgotten(project):
    checking.collect()
    project.delete()
    checking.collect()
    assert not CheckedAddress.objects.exists() and not AddressUse.objects.exists()
