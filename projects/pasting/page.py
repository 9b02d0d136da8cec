"""A pasted page taken apart: its lines without the furniture of the web site, in sections under the labels it uses."""

import re
from dataclasses import dataclass, field

from portal.languages import languages
from projects.pasting.letters import fold
from projects.pasting.vocabulary import AGREEMENT, FURNITURE, LABELS, OWN_LETTERS, PROJECT, SMALL_WORDS

LONGEST_PAGE = 200_000  # characters; the longest real page of this kind has about 20,000
LONGEST_LABEL = 90  # characters before a colon
BULLET = re.compile(r"^(?:[•◦▪●○■□*·‣–—-]|(?P<number>[0-9]{1,2}|[A-Z]?[0-9]{1,2}|[a-z])[.)](?![0-9]))\s*")
ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>\"„“”]+|\b(?:[a-z0-9-]+\.)*[a-z0-9-]{3,}\.(?:cz|pl|de|lv|eu|no|vn|tr|it|sk|at|lt|ee|org|com|info|net)(?:/[^\s<>\"]*)?\b(?!@)"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page. *label* is a key of `LABELS` where the line begins or heads a section, *content* the rest."""

    text: str
    content: str
    label: str = ""
    title: str = ""  # the label as written
    bullet: bool = False
    number: str = ""

    @property
    def is_heading(self) -> bool:
        """A short line that is no sentence and says nothing behind a colon."""
        return (
            len(self.text) <= 160
            and not self.bullet
            and not re.search(r"[.;,]$", self.text)
            and not ADDRESS.search(self.text)
        )


@dataclass(slots=True)
class Section:
    """What stands under one label, up to the next."""

    label: str
    title: str
    lines: list[Line] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The content, a paragraph a line."""
        return "\n\n".join(line.content for line in self.lines if line.content)


@dataclass(slots=True)
class Page:
    """The lines of a page and the language it is written in."""

    lines: list[Line]
    language: str

    @classmethod
    def of(cls, text: str) -> "Page":
        """The page in *text*; what is longer than any page is cut off."""
        raw = [" ".join(line.split()) for line in text[:LONGEST_PAGE].replace("\0", "").splitlines()]
        lines = [line_of(line) for line in raw if re.search(r"[^\W\d_]|[0-9]{3}", line)]
        lines = [line for line in lines if line.label != "furniture" and not _is_furniture(line.text)]
        return cls(lines, language_of(" ".join(line.text for line in lines)))

    @property
    def text(self) -> str:
        """All lines."""
        return "\n".join(line.text for line in self.lines)

    @property
    def tells_of_agreements(self) -> bool:
        """Whether the page is about agreements rather than about projects."""
        folded = fold(self.text)
        labels = {line.label for line in self.lines}
        agreements = len(AGREEMENT.findall(folded)) + 3 * len(labels & {"history", "present", "ended"})
        projects = len(PROJECT.findall(folded)) + 3 * len(
            labels & {"number", "programme", "total", "period", "activities"}
        )
        return agreements > projects

    def sections(self) -> list[Section]:
        """The lines under their labels; what stands before the first label is in a section without one."""
        found = [Section("", "")]
        for line in self.lines:
            if line.label:
                found.append(Section(line.label, line.title))
                if not line.content:
                    continue
            found[-1].lines.append(line)
        return found


def line_of(text: str) -> Line:
    """A line with what its bullet, its number or its label say."""
    mark = BULLET.match(text)
    bullet, number = bool(mark), (mark["number"] or "") if mark else ""
    body = text[mark.end() :] if mark else text
    head, colon, rest = body.partition(":")
    if colon and len(head) <= LONGEST_LABEL and not re.search(r"^[0-9]|[0-9]$", head) and not rest.startswith("//"):
        if label := label_of(head):
            return Line(text, rest.strip(), label, head.strip(), bullet, number)
        if not rest.strip():
            return Line(text, "", "other", head.strip(), bullet, number)
    elif not bullet and _may_be_heading(body) and (label := label_of(body)):
        return Line(text, "", label, body)
    return Line(text, body, "", "", bullet, number)


def _may_be_heading(body: str) -> bool:
    short = len(body) <= 45 and len(body.split()) <= 4
    return short and not ADDRESS.search(body) and not re.search(r"[.,;!?0-9]$", body)


def label_of(head: str) -> str:
    """The key of `LABELS` that the words before a colon, or of a heading, stand for; empty for none."""
    folded = fold(head).strip(" -–")
    return next((key for key, pattern in LABELS.items() if pattern.search(folded)), "")


def _is_furniture(text: str) -> bool:
    return bool(FURNITURE.search(fold(text))) and not re.search(r"[0-9]{3}", text)


def language_of(text: str) -> str:
    """The language of the site in which *text* most probably is, by its small words and its own letters."""
    words = text.casefold().split()
    scores = {
        code: sum(word in SMALL_WORDS[code].split() for word in words) * 4
        + sum(text.count(letter) for letter in OWN_LETTERS[code])
        for code in languages()
        if code in SMALL_WORDS
    }
    return max(scores, key=scores.get)


def addresses(text: str) -> list[str]:
    """The web addresses in *text*, complete ones."""
    found = [
        match[0].rstrip(".,;)")
        for match in ADDRESS.finditer(text)
        if "@" not in text[max(0, match.start() - 1) : match.end() + 1]
    ]
    return list(dict.fromkeys(one if "://" in one else f"http://{one}" for one in found))
