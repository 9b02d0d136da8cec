"""People at their browsers, for stories that several of them take part in, and how long a clerk's hand needs."""

from django.conf import settings
from django.test import Client

from portal.models import User


class Desks:
    """A browser for each person, signed in, and one for a visitor without an account; complaints of all are kept."""

    def __init__(self, browser, address: str) -> None:
        self.browser, self.address, self.contexts, self.complaints = browser, address, [], []

    def of(self, person: User | None = None):
        """A page of the person's browser."""
        context = self.browser.new_context(base_url=self.address)
        self.contexts.append(context)
        if person:
            client = Client()
            client.force_login(person)
            name = settings.SESSION_COOKIE_NAME
            context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": self.address}])
        page = context.new_page()
        page.on("console", lambda said: self.complaints.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda dialog: dialog.accept())  # leaving a page with unsaved text
        return page

    def close(self) -> None:
        """All browsers."""
        for context in self.contexts:
            context.close()


class Hand:
    """What is done by it takes seconds: those of the keystroke-level model (Card, Moran and Newell, 1980).

    To think of a step, to point with the mouse, to press and release a button, to move the hand to the keys, and a
    key of somebody who types as people in offices do who are no typists.
    """

    THINK, POINT, CLICK, MOVE, KEY = 1.35, 1.1, 0.2, 0.4, 0.28

    def __init__(self, page) -> None:
        self.page, self.seconds = page, 0.0

    def click(self, selector: str) -> None:
        """Find it, point, click."""
        self.page.click(selector)
        self.seconds += self.THINK + self.POINT + self.CLICK

    def fill(self, selector: str, text: str) -> None:
        """Click into a field and type."""
        self.page.fill(selector, text)
        self.seconds += self.THINK + self.POINT + self.CLICK + self.MOVE + self.KEY * len(text)

    def choose(self, selector: str, label: str) -> None:
        """Open a list and click a line of it."""
        self.page.select_option(selector, label=label)
        self.seconds += 2 * (self.THINK + self.POINT + self.CLICK)
