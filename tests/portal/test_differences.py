"""Two versions of a record, compared as a clerk reads them."""

import copy
import uuid

import pytest
from django.template.loader import render_to_string
from django.utils import translation

from portal.differences import differences, in_language
from portal.records import apply, document_of
from projects.models import BudgetLine, Project
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def before():
    """A footbridge with two partners, one figure and two tasks."""
    translation.activate("cs")
    project = factories.project(title_pl="Kładka", start="2013-06", aims_cs="Lidé přejdou řeku pěšky a bezpečně.")
    for position, name in enumerate(["Stadt Grünthal", "Gmina Zielona"]):
        factories.participation(project, factories.organisation(name), position=position)
    BudgetLine.objects.create(
        project=project, amount="1500", participation=project.participations.first(), sources=["eu"]
    )
    for position, title in enumerate(["Projekt", "Stavba", "Otevření"]):
        project.activities.create(title_cs=title, position=position)
    return document_of(project)


def changed(parts):
    return {(part.title, change.field): (change.before, change.after) for part in parts for change in part.changes}


def test_nothing_differs_between_a_version_and_itself(before):
    assert differences(before, copy.deepcopy(before)) == []


def test_values_are_what_people_read_and_related_records_have_their_names(before):
    after, theme = copy.deepcopy(before), factories.theme("Doprava")
    town = factories.organisation("Zámecká Ves")
    after["fields"] |= {"start": "2014-04-15", "lifecycle": "running", "themes": [str(theme.uuid)]}
    after["children"]["participations"][0]["fields"]["organisation"] = str(town.uuid)
    after["children"]["budget_lines"][0]["fields"] |= {"currency": "CZK", "sources": ["eu", "state"]}
    found = changed(differences(before, after))
    assert found["Lávka přes řeku", "start"] == ("červen\xa02013", "15.\xa04.\xa02014")
    assert found["Lávka přes řeku", "lifecycle"] == ("", "probíhá")
    assert found["Lávka přes řeku", "themes"] == ("", "Doprava")
    assert found["Zámecká Ves", "organisation"] == ("Stadt Grünthal", "Zámecká Ves")
    money = [values for (_title, name), values in found.items() if name == "money"]
    assert money == [("1\xa0500\xa0€", "1\xa0500\xa0Kč")]
    sources = [values for (_title, name), values in found.items() if name == "sources"]
    assert sources == [("Evropská unie", "Evropská unie, státní rozpočet")]


def test_a_text_is_compared_word_by_word_with_its_language(before):
    after = copy.deepcopy(before)
    after["fields"]["aims_cs"] = "Lidé a kola přejdou řeku bezpečně."
    (part,) = differences(before, after)
    (change,) = part.changes
    assert (change.label, change.language) == ("Cíle", "cs")
    assert [(piece.kind, piece.text.strip()) for piece in change.pieces if piece.text.strip()] == [
        ("same", "Lidé"), ("added", "a kola"), ("same", "přejdou řeku"), ("removed", "pěšky a"), ("same", "bezpečně."),
    ]  # fmt: skip


def test_rows_are_added_removed_and_moved(before):
    after = copy.deepcopy(before)
    first, _second, third = after["children"]["activities"]
    new = {"id": str(uuid.uuid4()), "fields": {**first["fields"], "title_cs": "Úklid"}}
    after["children"]["activities"] = [third, first, new]
    parts = differences(before, after)
    assert [(part.title, part.kind, part.moved) for part in parts] == [
        ("Otevření", "changed", (3, 1)), ("Úklid", "added", None), ("Stavba", "removed", None),
    ]  # fmt: skip


def test_one_language_alone(before):
    after = copy.deepcopy(before)
    after["fields"] |= {"title_pl": "Most", "title_cs": "Most přes řeku", "start": None}
    (part,) = in_language(differences(before, after), "pl")
    assert [change.field for change in part.changes] == ["title_pl"]


def test_formatted_text_is_read_without_its_tags(before):
    after = copy.deepcopy(before)
    before["fields"]["aims_cs"] = "<p>Lidé <b>přejdou</b> řeku.</p><ul><li>Pěšky</li></ul>"
    after["fields"]["aims_cs"] = "<p>Lidé <strong>přejdou</strong> řeku.</p><ul><li>Pěšky</li><li>Na kole</li></ul>"
    change = differences(before, after)[0].changes[0]
    assert change.after == "Lidé přejdou řeku.\n– Pěšky\n– Na kole"
    after["fields"]["aims_cs"] = "<p>Lidé <em>přejdou</em> řeku.</p><ul><li>Pěšky</li></ul>"
    assert differences(before, after)[0].changes[0].note == "Liší se jen úprava textu."


def test_a_confirmed_translation_is_a_change_although_its_text_stays(before):
    project = Project.objects.get()
    project.confirm_translation("title", "pl")
    project.save()
    change = differences(before, document_of(project))[0].changes[0]
    assert (change.field, change.before, change.after) == ("title_pl", "původní text", "překlad")


def test_whole_record_and_records_that_are_gone_are_no_error(before):
    before["fields"]["programme"] = str(uuid.uuid4())
    before["fields"]["no_longer_a_field"] = "Old"
    removed = differences(before, None)
    assert removed[0].kind == "removed" and ("Lávka přes řeku", "programme") in changed(removed)
    assert differences(None, None) == []


def test_queries_do_not_grow_with_the_rows(before, django_assert_max_num_queries):
    many = copy.deepcopy(before)
    for number in range(20):
        town = factories.organisation(f"Ves {number}")
        many["children"]["participations"].append(
            {"id": str(uuid.uuid4()), "fields": {"organisation": str(town.uuid), "role": "partner"}}
        )
    with django_assert_max_num_queries(4):
        assert len(differences(before, many)) == 20


@pytest.mark.once
def test_signs_and_words_not_colour_alone_tell_what_was_added_and_removed(before):
    after = copy.deepcopy(before)
    after["fields"] |= {"aims_cs": "Lidé přejdou lávku <script>.", "start": "2014"}
    page = render_to_string("admin/includes/differences.html", {"parts": differences(before, after)})
    assert "<ins>" in page and "<del>" in page and "[doplněno:]" in page
    assert "&lt;script&gt;" in page


def test_apply_and_compare_agree(before):
    after = copy.deepcopy(before)
    after["fields"]["title_cs"] = "Most"
    assert changed(differences(before, document_of(apply(after)))) == {
        ("Most", "title_cs"): ("Lávka přes řeku", "Most")
    }
