"""A frame on a page of another site, as its visitors see it."""

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from tests import factories

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def other_site() -> Iterator[Callable[[str], str]]:
    """Serves a page of another site: give it HTML, get its address."""
    pages = {"body": ""}

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(f"<!doctype html><h1>Město</h1>{pages['body']}".encode())

        def log_message(self, *_words: object) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Page)
    threading.Thread(target=server.serve_forever, daemon=True).start()

    def serve(html: str) -> str:
        pages["body"] = html
        return f"http://127.0.0.1:{server.server_port}/"

    yield serve
    server.shutdown()
    server.server_close()


def frame(address: str) -> str:
    return f'<iframe src="{address}" width="500" height="90"></iframe>'


def test_a_frame_shows_the_projects_and_with_the_script_is_as_high_as_they_need(live_page, live_server, other_site):
    factories.project("Lávka přes řeku")
    script = f'<script src="{live_server.url}/embed.js"></script>'
    live_page.goto(other_site(frame(f"{live_server.url}/cs/vlozit-na-web/projekty/") + script))
    live_page.frame_locator("iframe").get_by_role("link", name="Lávka přes řeku").wait_for(timeout=10_000)
    live_page.wait_for_function("document.querySelector('iframe').height > 150", timeout=10_000)
    assert live_page.frames[1].evaluate("document.documentElement.scrollHeight <= innerHeight")
    assert not live_page.context.cookies()


def test_no_other_page_can_be_put_into_a_frame(live_page, live_server, other_site):
    factories.project("Lávka přes řeku")
    live_page.goto(other_site(frame(f"{live_server.url}/cs/projekty/")))
    assert "Lávka" not in live_page.frames[1].content()
    assert "ERR_BLOCKED_BY_RESPONSE" in live_page.frames[1].content()
