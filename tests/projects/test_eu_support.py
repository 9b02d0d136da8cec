"""The statement of the EU's support: the right words of the period, in the right language, or none."""

import pytest
from django.utils.translation import override

from portal.models import SiteSettings
from projects.eu_support import missing_for, support_of
from tests import factories

pytestmark = pytest.mark.django_db


def words(project, language: str) -> list[str]:
    with override(language):
        support = support_of(project)
        return [f"{s.union}|{s.words}" if s.union else s.words for s in support.statements] if support else []


def project_of(**programme):
    return factories.project(programme=factories.programme(**programme))


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("cs", "Spolufinancováno Evropskou unií"),
        ("pl", "Dofinansowane przez Unię Europejską"),
        ("de", "Kofinanziert von der Europäischen Union"),
        ("lv", "Līdzfinansē Eiropas Savienība"),
    ],
)
def test_2021_shows_one_sentence_and_nothing_else(language, expected):
    assert words(project_of(period="2021-2027"), language) == [expected]


def test_2021_funded_in_polish_waits_for_the_operators_choice():
    project = project_of(period="2021-2027", support_form="funded")
    assert words(project, "lv") == ["Finansē Eiropas Savienība"]
    assert words(project, "pl") == []
    assert len(missing_for(project.programme)) == 1
    SiteSettings.objects.create(pk=1, pl_funded_form="Sfinansowane przez Unię Europejską")
    assert words(project, "pl") == ["Sfinansowane przez Unię Europejską"]
    assert missing_for(project.programme) == []


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("cs", "Evropská unie|Evropský fond pro regionální rozvoj"),
        ("pl", "Unia Europejska|Europejski Fundusz Rozwoju Regionalnego"),
        ("de", "Europäische Union|Europäischer Fonds für regionale Entwicklung"),
        ("lv", "Eiropas Savienība|Eiropas Reģionālās attīstības fonds"),
    ],
)
def test_2014_names_the_union_and_the_fund(language, expected):
    assert words(project_of(period="2014-2020"), language) == [expected]


def test_2007_shows_only_what_the_programme_prescribes_in_that_language():
    project = project_of(period="2007-2013", statement_cs="Věta z příručky programu")
    assert words(project, "cs") == ["Věta z příručky programu"]
    assert words(project, "de") == []
    assert len(missing_for(project.programme)) == 3


@pytest.mark.parametrize("fund", ["", "none"])
def test_project_without_known_eu_money_shows_no_block(fund):
    assert words(project_of(period="2021-2027", fund=fund), "cs") == []
    assert words(factories.project("Jiný"), "cs") == []


def test_programme_that_asks_for_two_languages_shows_both_to_every_reader():
    project = project_of(period="2021-2027", statement_languages="cs, de")
    assert words(project, "lv") == ["Spolufinancováno Evropskou unií", "Kofinanziert von der Europäischen Union"]


def test_small_project_fund_takes_fund_and_period_from_its_programme():
    parent = factories.programme(period="2014-2020", fund="erdf")
    part = factories.programme("Fond malých projektů", parent=parent, period="", fund="")
    assert words(factories.project(programme=part), "cs") == ["Evropská unie|Evropský fond pro regionální rozvoj"]
    assert missing_for(part) == []


def test_draft_programme_shows_no_block():
    assert words(project_of(period="2021-2027", state="draft"), "cs") == []


def test_editor_is_told_that_fund_or_period_is_missing():
    assert missing_for(factories.programme(fund="")) and missing_for(factories.programme("Jiný", period=""))
    assert missing_for(factories.programme("Bez EU", fund="none")) == []
