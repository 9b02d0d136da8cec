"""The statement of the European Union's support that a project has to show, by programming period and language.

The law of each period says what stands beside the emblem; the words are in `data/eu_support.toml`. Where the right
words are not known, nothing is shown to the public, and the editor is told what is missing: a wrong or a borrowed
formula would be worse than none.
"""

import functools
import tomllib
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext as _

from portal.languages import current_language, language_name, languages
from portal.models import SiteSettings
from projects.models import Programme, Project
from projects.models.programme import Fund, ProgrammingPeriod


@dataclass(frozen=True)
class Statement:
    """The words in one language; `union` stands out before `words` where the period's law wants both named."""

    language: str
    words: str
    union: str = ""


@dataclass(frozen=True)
class Support:
    """What a project's page shows beside the emblem."""

    statements: tuple[Statement, ...]
    programme: Programme


@functools.cache
def formulas() -> dict:
    """The legal formulas as {kind: {language: words}}."""
    return tomllib.loads((Path(__file__).parent / "data" / "eu_support.toml").read_text(encoding="utf-8"))


def support_of(project: Project) -> Support | None:
    """The support block of a project for the reader; None without EU money or without known words."""
    programme = project.programme
    if programme is None or not programme.is_published or programme.inherited("fund") in ("", Fund.NONE):
        return None
    known = [_statement(programme, language) for language in wanted_languages(programme)]
    statements = tuple(statement for statement in known if statement)
    return Support(statements, programme) if statements else None


def wanted_languages(programme: Programme) -> list[str]:
    """The languages the programme asks for, or the reader's."""
    asked = [code.strip().lower() for code in programme.inherited("statement_languages").split(",") if code.strip()]
    return asked or [current_language()]


def missing_for(programme: Programme, readers: list[str] | None = None) -> list[str]:
    """What an editor has to add so that readers of these languages (by default, all) see the statement."""
    fund = programme.inherited("fund")
    if fund == Fund.NONE:
        return []
    if not fund:
        return [_("The EU fund of the programme is not stated; projects show no statement of support.")]
    if fund == Fund.ERDF and not programme.inherited("period"):
        return [_("The programming period is not stated; projects show no statement of support.")]
    wanted = wanted_languages(programme) if programme.inherited("statement_languages") else readers or languages()
    return [
        _("The statement of support is not known in this language: %(language)s.") % {"language": language_name(code)}
        for code in wanted
        if _statement(programme, code) is None
    ]


def _statement(programme: Programme, language: str) -> Statement | None:
    fund, period = programme.inherited("fund"), programme.inherited("period")
    if fund == Fund.ERDF and period == ProgrammingPeriod.P2021:
        words = formulas()[programme.support_form].get(language) or _chosen_form(programme, language)
        return Statement(language, words) if words else None
    if fund == Fund.ERDF and period == ProgrammingPeriod.P2014:
        union, words = formulas()["union"].get(language), formulas()["fund"][fund].get(language)
        return Statement(language, words, union) if union and words else None
    words = programme.inherited(f"statement_{language}") if language in languages() else ""
    return Statement(language, words) if words else None


def _chosen_form(programme: Programme, language: str) -> str:
    """Polish has two forms of "funded"; the operator's choice counts."""
    is_open = language == "pl" and programme.support_form == Programme.SupportForm.FUNDED
    return SiteSettings.load().pl_funded_form if is_open else ""
