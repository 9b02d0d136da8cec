"""How a fact is written down: what a reader of each language has to see, in which section of which page.

    FACTS = on("projects:detail", "alizi",
        header=[Fact("total", cs="242 799,04 €", pl="…", de="…", lv="…"), Fact("application", same="100282204")],
        links=[Fact("the programme's site", link="http://…")],
    )

In a text, ` … ` stands for a few words in between, `…` at the beginning or end of a word for the rest of the word, and
` | ` between two wordings that say the same. Small and capital letters and the kind of space make no difference.
"""

import re
from typing import NamedTuple

from tests.demo.visible import Page, normal

LANGUAGES = ("cs", "pl", "de", "lv")
GAP = 200  # characters that ` … ` may stand for


class Fact:
    """One fact: its name for whoever reads a failing test, and the text that tells it in each language."""

    def __init__(self, what: str, same: str = "", link: str = "", **texts: str) -> None:
        self.what = what
        self.link = link
        self.texts = texts or dict.fromkeys(LANGUAGES, same)
        assert set(self.texts) == set(LANGUAGES), what
        assert link or all(self.texts.values()), what


class Row(NamedTuple):
    """One fact in its place; *section* is the id of a section, or `header` for what stands outside of all."""

    route: str
    slug: str
    section: str
    fact: Fact

    def is_on(self, page: Page, language: str) -> bool:
        """Whether the fact stands in its section of the page."""
        if self.fact.link:
            return (self.section, self.fact.link) in page.values["a"]
        return any(
            re.search(_pattern(wording), page.text(self.section), re.IGNORECASE)
            for wording in normal(self.fact.texts[language]).split(" | ")
        )

    def named(self, language: str) -> str:
        """The row as one line of a failing test's report."""
        return f"{self.slug} [{self.section}] {self.fact.what}: {self.fact.link or self.fact.texts[language]}"


def on(route: str, slug: str, **sections: list[Fact]) -> list[Row]:
    """The facts of one page by section; a section's id is written with `_` for `-`."""
    return [Row(route, slug, section.replace("_", "-"), fact) for section, facts in sections.items() for fact in facts]


def _pattern(wording: str) -> str:
    """A regular expression for a wording: whole words, with gaps where `…` says so."""
    parts = [rf"(?<!\w){re.escape(part)}(?!\w)" for part in wording.split(" … ")]
    whole = rf".{{0,{GAP}}}?".join(parts)
    return whole.replace(rf"(?<!\w){re.escape('…')}", "").replace(rf"{re.escape('…')}(?!\w)", "")
