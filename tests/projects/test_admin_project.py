"""The form of a project: rows, texts, dates and money, and that nothing typed is ever lost."""

from decimal import Decimal

import pytest
from django.urls import reverse

from portal.models import User
from portal.texts import Origin
from projects.admin.rows import AFTER_SAVING
from projects.models import Activity, BudgetLine, Project
from tests import factories
from tests.portal.filled_form import filled, send

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.fixture
def town():
    return factories.organisation(place=factories.place())


@pytest.fixture
def project(town):
    return factories.project(owner=town, state="draft")  # of a published one the form changes a working copy


@pytest.fixture
def editor(client, town):
    client.force_login(factories.user("editor", town))
    return client


def change(project) -> str:
    return reverse("admin:projects_project_change", args=[project.pk])


def rows(name: str, *values: dict) -> dict:
    """New rows as the browser sends them."""
    data = {f"{name}-TOTAL_FORMS": str(len(values))}
    for number, row in enumerate(values):
        data |= {f"{name}-{number}-id": "", **{f"{name}-{number}-{field}": value for field, value in row.items()}}
    return data


def grow(project, activities: int, partners: int, lines: int) -> None:
    parts = [
        factories.participation(project, factories.organisation(f"Partner {n}"), position=n) for n in range(partners)
    ]
    for number in range(lines):
        BudgetLine.objects.create(
            project=project, participation=parts[number % partners], amount=number, sources=["eu"]
        )
    for number in range(activities):
        activity = Activity.objects.create(project=project, title_cs=f"Setkání {number}", place=project.owner.place)
        activity.responsible.set(parts[:2])


def test_the_largest_real_project_takes_no_more_questions_than_a_small_one(
    editor, project, django_assert_max_num_queries
):
    grow(project, activities=2, partners=2, lines=2)
    Project.objects.update(updated_by=User.objects.get(), programme=factories.programme())
    editor.get(change(project))
    with django_assert_max_num_queries(60) as small:
        editor.get(change(project))
    grow(project, activities=38, partners=12, lines=58)
    with django_assert_max_num_queries(len(small)):
        assert editor.get(change(project)).status_code == 200


def test_a_working_copy_takes_no_more_questions(editor, project, django_assert_max_num_queries):
    grow(project, activities=4, partners=3, lines=6)
    send(editor, change(project))  # notes with each row in which language it is written
    Project.objects.update(state="published", programme=factories.programme())
    send(editor, change(project), title_pl="Kładka")
    with django_assert_max_num_queries(60):
        assert editor.get(change(project)).context["working_copy"]


def test_rows_are_added_in_every_language(editor, project):
    send(editor, change(project), **rows("details", {"kind": "objective", "title_cs": "Cíl", "title_lv": "Mērķis"}))
    detail = project.details.get()
    assert (detail.title_cs, detail.title_lv, detail.original_language) == ("Cíl", "Mērķis", "cs")


def test_a_number_puts_a_row_at_its_place_and_none_puts_it_last(editor, project):
    for number, title in enumerate("abc"):
        project.details.create(kind="objective", title_cs=title, position=number)
    send(editor, change(project), **{"details-2-position": "1"})
    assert [row.title_cs for row in project.details.all()] == ["c", "a", "b"]
    send(editor, change(project), **{"details-0-position": "3"})
    assert [row.title_cs for row in project.details.all()] == ["a", "b", "c"]
    send(editor, change(project), **{"details-0-position": ""})
    assert [row.title_cs for row in project.details.all()] == ["b", "c", "a"]


def test_a_budget_line_chooses_among_the_partners_of_its_own_project(editor, project, town):
    mine = factories.participation(project, town)
    other = factories.participation(factories.project("Jiný", owner=town), factories.organisation("Jiné město"))
    line = {
        "measure": "grant",
        "money_qualifier": "exact",
        "money_amount": "1 000",
        "money_currency": "EUR",
        "sources": ["eu", "state"],
    }
    refused = send(editor, change(project), **rows("budget_lines", {**line, "participation": str(other.pk)}))
    assert refused.context["errors"]
    assert not send(editor, change(project), **rows("budget_lines", {**line, "participation": str(mine.pk)})).context[
        "errors"
    ]
    saved = project.budget_lines.get()
    assert (saved.participation, saved.amount, saved.sources) == (mine, Decimal(1000), ["eu", "state"])


def test_the_form_says_that_new_partners_can_be_chosen_after_saving(editor, project):
    page = editor.get(change(project))
    descriptions = [formset.opts.description for formset in page.context["inline_admin_formsets"]]
    assert AFTER_SAVING in descriptions


def test_a_date_and_an_amount_that_make_no_sense_stay_as_typed_with_examples_beside(editor, project):
    line = {"measure": "total", "money_qualifier": "exact", "money_amount": "moc", "money_currency": "PLN"}
    typed = {"title_cs": "Nový název", "start": "někdy v létě", **rows("budget_lines", line)}
    answer = send(editor, change(project), **typed)
    data = filled(answer)
    assert data["title_cs"] == ["Nový název"]
    assert data["start"] == ["někdy v létě"]
    assert (data["budget_lines-0-money_amount"], data["budget_lines-0-money_currency"]) == (["moc"], ["PLN"])
    assert "2013" in str(answer.context["adminform"].form.errors["start"])
    assert "99 000" in str(answer.context["inline_admin_formsets"][3].formset.errors[0]["money"])
    project.refresh_from_db()
    assert project.title_cs == "Lávka přes řeku"


def test_dates_are_understood_in_the_languages_of_the_site(editor, project):
    send(editor, change(project), start="červen 2013", end="31.05.2015")
    project.refresh_from_db()
    assert (str(project.start), str(project.end)) == ("2013-06", "2015-05-31")


def test_an_end_before_its_start_is_refused_with_words(editor, project):
    answer = send(editor, change(project), start="2015", end="2013")
    assert answer.context["errors"]


def test_a_project_needs_a_title_in_one_language_whichever(editor, project):
    assert send(editor, change(project), title_cs="").context["errors"]
    assert not send(editor, change(project), title_cs="", title_lv="Tilts").context["errors"]


def test_writing_a_translation_notes_what_it_was_made_from(editor, project):
    send(editor, change(project), title_pl="Kładka przez rzekę")
    project.refresh_from_db()
    assert project.origin("title", "pl") == Origin.TRANSLATED
    assert not project.is_outdated("title", "pl")
    send(editor, change(project), title_cs="Most přes řeku")
    project.refresh_from_db()
    assert project.is_outdated("title", "pl")
    send(editor, change(project), title_pl="Most przez rzekę")
    project.refresh_from_db()
    assert not project.is_outdated("title", "pl")


def test_a_translator_changes_texts_and_nothing_else(client, town, project):
    partner = factories.participation(project, town, role="lead")
    project.budget_lines.create(participation=partner, amount=100, sources=["eu"], measure="grant")
    activity = project.activities.create(title_cs="Setkání", start="2014-05")
    activity.responsible.add(partner)
    client.force_login(factories.user("translator", town))
    assert not send(
        client, change(project), title_de="Steg", start="1999", state="published", lifecycle="ended", owner="",
        **{
            "activities-0-title_de": "Treffen", "activities-0-start": "1999", "activities-0-responsible": [],
            "budget_lines-0-money_amount": "5", "budget_lines-0-sources": ["own"], "participations-0-role": "host",
            "activities-0-position": "7", "activities-0-DELETE": "on", "details-TOTAL_FORMS": "1",
            "details-0-kind": "objective", "details-0-title_cs": "Vymyšleno",
        },
    ).context["errors"]  # fmt: skip
    project.refresh_from_db()
    activity.refresh_from_db()
    line = project.budget_lines.get()
    assert (project.title_de, project.start, project.lifecycle, project.owner) == ("Steg", None, "", town)
    assert (activity.title_de, str(activity.start), list(activity.responsible.all())) == (
        "Treffen",
        "2014-05",
        [partner],
    )
    assert (line.amount, line.sources, line.participation, line.measure) == (Decimal(100), ["eu"], partner, "grant")
    assert project.participations.get().role == "lead"
    assert not project.details.exists()


def test_figures_that_disagree_are_told_and_saved(editor, project):
    figures = (("total", "100"), ("grant", "85"), ("own", "20"))
    common = {"money_qualifier": "exact", "money_currency": "EUR"}
    lines = [{**common, "measure": measure, "money_amount": amount} for measure, amount in figures]
    answer = send(editor, change(project), **rows("budget_lines", *lines))
    assert project.budget_lines.count() == 3
    assert "105" in str(answer.context["warnings"]) and "look-again" in answer.text
    after = send(editor, change(project), button="_save")
    assert any("105" in str(message) for message in after.context["messages"])
