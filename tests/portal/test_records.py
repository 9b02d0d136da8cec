"""A record and its rows go in and out as one document."""

import copy
import json
import uuid

import pytest
from django.core.exceptions import ValidationError

from news.models import Article
from partners.models import Agreement, Organisation
from portal.publishing import Generation
from portal.records import apply, document_of
from projects.models import Activity, BudgetLine, Participation, Project
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def document():
    """A project with two partners, money of one of them, and a task of the other, in two languages."""
    town, neighbour = factories.organisation(), factories.organisation("Stadt Grünthal")
    lead, partner = str(uuid.uuid4()), str(uuid.uuid4())
    return {
        "model": "projects.project",
        "uuid": str(uuid.uuid4()),
        "fields": {
            "title_cs": "Lávka přes řeku",
            "title_de": "Steg über den Fluss",
            "owner": str(town.uuid),
            "themes": [str(factories.theme().uuid)],
            "start": "2013-06",
        },
        "children": {
            "participations": [
                {"id": lead, "fields": {"organisation": str(town.uuid), "role": "lead"}},
                {"id": partner, "fields": {"organisation": str(neighbour.uuid)}},
            ],
            "budget_lines": [
                {
                    "id": str(uuid.uuid4()),
                    "fields": {"participation": lead, "amount": "1500.50", "sources": ["eu", "state"]},
                }
            ],
            "activities": [
                {
                    "id": str(uuid.uuid4()),
                    "fields": {"title_cs": "Projekt lávky", "responsible": [partner], "start": "2014"},
                },
                {"id": str(uuid.uuid4()), "fields": {"title_cs": "Stavba", "responsible": [lead, partner]}},
            ],
        },
    }


def test_document_comes_back_as_it_was_put_in(document):
    project = apply(document)
    written = document_of(project)
    assert json.loads(json.dumps(written)) == written
    for name, value in document["fields"].items():
        assert written["fields"][name] == value
    assert [row["id"] for row in written["children"]["activities"]] == [
        row["id"] for row in document["children"]["activities"]
    ]
    assert written["children"]["activities"][1]["fields"]["responsible"] == sorted(
        row["id"] for row in document["children"]["participations"]
    )
    apply(copy.deepcopy(written))
    assert document_of(Project.objects.get()) == written


def test_rows_that_are_not_named_any_more_disappear_and_others_keep_their_identity(document):
    apply(document)
    kept = document["children"]["activities"].pop(0)
    document["children"]["activities"] = [
        {"id": str(uuid.uuid4()), "fields": {"title_cs": "Otevření"}},
        {"id": kept["id"], "fields": {"title_cs": "Projekt lávky, druhé vydání"}},
    ]
    apply(document)
    assert [activity.title_cs for activity in Activity.objects.all()] == ["Otevření", "Projekt lávky, druhé vydání"]
    assert str(Activity.objects.last().pk) == kept["id"]


def test_kinds_of_rows_and_fields_that_are_not_named_stay(document):
    project = apply(document)
    apply({"model": "projects.project", "uuid": document["uuid"], "fields": {"title_pl": "Kładka"}, "children": {}})
    project.refresh_from_db()
    assert (project.title_cs, project.title_pl) == ("Lávka přes řeku", "Kładka")
    assert Participation.objects.count() == 2 and BudgetLine.objects.count() == 1


def test_a_bad_row_changes_nothing_and_is_named(document):
    apply(document)
    before = document_of(Project.objects.get())
    number = Generation.current()
    document["fields"]["title_cs"] = "Jiný název"
    document["children"]["activities"][1]["fields"]["start"] = "31. 2. 2014"
    with pytest.raises(ValidationError) as error:
        apply(document)
    assert list(error.value.message_dict) == ["activities.1.start"]
    assert document_of(Project.objects.get()) == before
    assert Generation.current() == number


def test_a_row_of_another_project_cannot_be_taken(document):
    apply(document)
    other = copy.deepcopy(document)
    other["uuid"] = str(uuid.uuid4())
    with pytest.raises(ValidationError) as error:
        apply(other)
    assert "participations.0.id" in error.value.message_dict
    assert Project.objects.count() == 1


@pytest.mark.parametrize("field", ["no_such_field", "id", "uuid", "title", "created_by"])
def test_unknown_and_protected_fields_are_refused(document, field):
    document["fields"][field] = "1"
    with pytest.raises(ValidationError):
        apply(document)
    assert not Project.objects.exists()


def test_unknown_record_is_named_not_found(document):
    document["fields"]["programme"] = str(uuid.uuid4())
    with pytest.raises(ValidationError) as error:
        apply(document)
    assert "programme" in error.value.message_dict


@pytest.mark.parametrize("model", [Project, Agreement, Article, Organisation])
def test_every_kind_of_owned_row_is_part_of_the_document(model):
    """A new child table must be named in `owned`, or copies and imports would lose its rows."""
    from portal.records import OwnedRow

    children = {
        relation.get_accessor_name()
        for relation in model._meta.related_objects
        if relation.one_to_many
        and issubclass(relation.related_model, OwnedRow)
        and relation.on_delete.__name__ == "CASCADE"
        and relation.field.model._meta.app_label == model._meta.app_label
        and relation.field.name == model._meta.model_name
    }
    assert children == set(model.owned)


def test_generation_grows_once_for_each_change(document):
    apply(document)
    number = Generation.current()
    apply(document)
    assert Generation.current() == number + 1
