"""Paste a page: the text of an old web page becomes proposals of projects or agreements, by rules.

`propose(text)` reads Czech, Polish, German, Latvian and English pages. Whatever it proposes carries the words of the
page that it comes from; it proposes nothing that the page does not say, and what it cannot read with certainty it
leaves out. Nothing is saved here: an editor confirms each line (`projects.admin.pasting`).
"""

from projects.pasting.agreements import read_agreements
from projects.pasting.page import Page
from projects.pasting.project import read_projects
from projects.pasting.proposal import AgreementProposal, ProjectProposal

__all__ = ["AgreementProposal", "ProjectProposal", "propose"]


def propose(text: str) -> list[ProjectProposal | AgreementProposal]:
    """What the page tells of: agreements where it is about agreements, else projects; nothing for an empty page."""
    page = Page.of(text)
    if not page.lines:
        return []
    return read_agreements(page) if page.tells_of_agreements else read_projects(page)
