"""What somebody reads or hears on a page, and what does not belong on a page of a language."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import django
from babel.messages.catalog import Message
from babel.messages.pofile import read_po
from django.utils.translation import get_language_info

from portal import catalogues
from portal.languages import languages

SPOKEN = ("aria-label", "title", "placeholder", "alt")  # attributes that people hear or see
NO_END = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
SHORTEST = 4  # letters; shorter words are often the same by chance


class Visible(HTMLParser):
    """The texts of a page, those for scripts (`data-…`) among them; what is marked as another language is left out."""

    def __init__(self, source: str, language: str) -> None:
        super().__init__()
        self.texts: set[str] = set()
        self.language, self.left_out = language, []  # the open elements within one that does not count
        self.feed(source)

    def handle_starttag(self, tag: str, attributes: list) -> None:
        values = dict(attributes)
        foreign = values.get("lang") not in (None, self.language)
        if tag not in NO_END and (self.left_out or foreign or tag in ("script", "style", "code")):
            self.left_out.append(tag)
        elif not foreign and not self.left_out:
            spoken = [v for name, v in attributes if name in SPOKEN or (name.startswith("data-") and says(v))]
            self.texts |= {" ".join(value.split()).rstrip(":") for value in spoken if value}

    def handle_endtag(self, tag: str) -> None:
        while tag in self.left_out and self.left_out.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not self.left_out:
            self.texts.add(" ".join(data.split()).rstrip(":"))


def _messages(language: str) -> Iterator[Message]:
    """Our texts and those of Django's own that the desk shows."""
    yield from catalogues.texts(catalogues.read(language))
    for part in ("contrib/admin", "contrib/auth", "conf"):
        path = Path(django.__file__).parent / part / "locale" / language / "LC_MESSAGES" / "django.po"
        with path.open("rb") as file:
            yield from catalogues.texts(read_po(file, locale=language))


def _said(language: str) -> set[str]:
    """Everything the interface says in a language, in small letters."""
    strings = [message.string for message in _messages(language)]
    return {one.casefold().rstrip(":") for said in strings for one in (said if isinstance(said, tuple) else (said,))}


def says(value: str | None) -> bool:
    """Whether a value for scripts is words rather than a code: `needs-review`, `project`."""
    return bool(value) and not re.fullmatch(r"[a-z0-9_-]*", value)


def strange_to(language: str) -> set[str]:
    """What the interface says in English or in another of its languages, and never in this one."""
    texts = {message.id for message in _messages(language) if message.string and isinstance(message.id, str)}
    for other in set(languages()) - {language}:
        texts |= {message.string for message in _messages(other) if isinstance(message.string, str)}
    own = _said(language) | {get_language_info(code)["name_local"].casefold() for code in (*languages(), "en")}
    short = {text.rstrip(":") for text in texts}
    return {text for text in short if len(text) >= SHORTEST and text.casefold() not in own}
