"""What all kinds of files carry."""

import re
from dataclasses import dataclass

# The tags that formatted texts of the portal may hold; in any other text these signs are words.
TAG = re.compile(
    r"</?(?:p|ul|ol|li|h[1-6]|blockquote|table|thead|tbody|tr|td|th|a|strong|em|br)\b[^<>]*>", re.IGNORECASE
)


class Unreadable(Exception):
    """A file that cannot be used. The argument is a sentence for the person who sent it."""


@dataclass(frozen=True, slots=True)
class Sent:
    """One text as a translator sent it. `target_mark`: of the translation when the file was made, if known."""

    key: str
    source: str
    target: str
    target_mark: str = ""
    is_finished: bool = True


@dataclass(frozen=True, slots=True)
class Carried:
    """All texts of a file. The source language is empty where the file does not say it."""

    source_language: str
    target_language: str
    texts: list[Sent]


def tags(text: str) -> list[str]:
    """The tags of a formatted text, sorted, to compare a translation with its source."""
    return sorted(tag.lower() for tag in TAG.findall(text))
