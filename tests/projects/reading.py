"""How tests read a page: its sections, and the words that a reader sees."""

import html
import re


def body(response) -> str:
    """The page's HTML; the test fails where it did not answer."""
    assert response.status_code == 200
    return response.content.decode()


def section(page: str, name: str) -> str:
    """One section by its id; empty where the page has none."""
    found = re.search(rf'<section id="{name}".*?</section>', page, re.DOTALL)
    return found[0] if found else ""


def words(markup: str) -> str:
    """What is read: no elements, single spaces, no-break spaces as spaces."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", markup)).replace("\N{NO-BREAK SPACE}", " ").split())


def says_not_stated(markup: str) -> bool:
    """Whether the markup says that something is not stated."""
    return 'class="not-stated"' in markup
