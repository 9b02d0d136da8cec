"""What each role writes where it may, and that the keys of others' records are refused in every field and row."""

import contextlib
from collections.abc import Iterator
from unittest import mock

import pytest
from django import forms
from django.contrib import admin
from django.contrib.admin.options import ModelAdmin
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import reverse

from partners.models import Picture, Report
from tests.partners.test_pictures import upload
from tests.portal import matrix
from tests.portal.matrix import OF_THE_PORTAL, ROLES, SECRET, SHARED, STAFF, may_add, may_change, may_delete
from tests.portal.test_rights_matrix import MODELS, words

pytestmark = [pytest.mark.django_db, pytest.mark.once]
CONTENT = [model for model in MODELS if model not in OF_THE_PORTAL]


def address(model: type, name: str, *parts) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{name}", args=parts)


def answers(world, model: type, owner) -> dict:
    """What makes a form of any kind complete, without rows."""
    request = request_of(world, "administrator")
    data = {
        "title_cs": "Změněno", "name_cs": "Změněno", "caption_cs": "Změněno", "alt_cs": "Změněno", "answer": "Změněno",
        "operator_cs": "Město", "original_language": "cs", "owner": owner.pk, "period": "2014-2020", "fund": "erdf",
        "key": "about", "username": "jina-osoba", "first_name": "Změněno", "language": "cs",
        "focus_x": "50", "focus_y": "50", "support_form": "cofunded", "compliance": "partial",
        "licence_name": "CC0", "licence_url": "https://lhota.example", "_save": "1",
    }  # fmt: skip
    for formset, _rows in admin.site.get_model_admin(model).get_formsets_with_inlines(request):
        data |= {f"{formset.get_default_prefix()}-{count}_FORMS": "0" for count in ("TOTAL", "INITIAL")}
    if hasattr(model, "Kind"):
        data["kind"] = model.Kind.values[0]
    return data | ({"file": upload(60, 40)} if model is Picture else {})


def request_of(world, role: str):
    request = RequestFactory().get("/admin/")
    request.user = world.users[role]
    return request


@contextlib.contextmanager
def refused() -> Iterator[list[dict]]:
    """What refused forms would show: their pages are looked at elsewhere and not made here."""
    shown: list[dict] = []

    def instead(_self, _request, context: dict, *_args, **_kwargs) -> HttpResponse:
        shown.append(context)
        return HttpResponse()

    with mock.patch.object(ModelAdmin, "render_change_form", instead):
        yield shown


@pytest.mark.parametrize("role", ROLES)
def test_each_role_changes_and_deletes_what_it_may_and_nothing_else(world, role, record_property):
    tried = 0
    with refused():
        for (model, kind), record in world.records.items():
            before = matrix.state_of(record)
            owner = world.theirs if kind in ("foreign", "co-published") else world.ours
            world.people[role].post(address(model, "change", record.pk), answers(world, model, owner))
            changed = matrix.state_of(record) != before
            assert changed == may_change(model, kind, role), f"{role} changes {model.__name__} {kind}"
            world.people[role].post(address(model, "delete", record.pk), {"post": "yes"})
            gone = matrix.state_of(record) == "gone"
            assert gone == may_delete(model, kind, role), f"{role} deletes {model.__name__} {kind}"
            tried += 2
    record_property("combinations", tried)
    assert tried == 2 * len(world.records)


@pytest.mark.parametrize("role", ROLES)
def test_each_role_adds_what_it_may_and_gives_nothing_to_others(world, role, record_property):
    tried = 0
    with refused():
        for model in CONTENT:
            if model is Report:
                continue
            for owner in (world.ours, world.theirs):
                there = model.objects.filter(owner=owner).count()
                world.people[role].post(address(model, "add"), answers(world, model, owner))
                added = model.objects.filter(owner=owner).count() - there
                may = may_add(model, role) and (owner == world.ours or role == "administrator")
                assert added == int(may), f"{role} adds {model.__name__} of {owner}"
                tried += 1
    record_property("combinations", tried)


@pytest.mark.parametrize("model", CONTENT, ids=lambda model: model.__name__)
def test_actions_of_lists_reach_no_foreign_record(world, model, record_property):
    foreign, tried = world.records[model, "foreign"], 0
    before, page = matrix.state_of(foreign), address(model, "changelist")
    request = request_of(world, "administrator")
    for role in ROLES[1:]:
        for action in admin.site.get_model_admin(model).get_actions(request):
            # All of a list of shared records would be our own ones too, which is right.
            for more in ({},) if model in SHARED else ({}, {"select_across": "1"}):
                data = {"action": action, "_selected_action": foreign.pk, "post": "yes", "confirmed": "1", "index": 0}
                answer = world.people[role].post(page, data | more)
                assert answer.status_code < 500 and SECRET.casefold() not in words(answer), f"{role} {action}"
                tried += 1
        assert matrix.state_of(foreign) == before, role
    record_property("combinations", tried)
    assert tried or model is Report


def fields_of(world, model: type, role: str) -> Iterator[tuple]:
    """Every field in which a record is chosen: (prefix of its rows, name, field, a record of another town or None)."""
    own, request = world.records[model, "own"], request_of(world, role)
    model_admin = admin.site.get_model_admin(model)
    found = [("", model_admin.get_form(request, own, change=True)(instance=own))]
    for formset, _rows in model_admin.get_formsets_with_inlines(request, own):
        found.append((formset.get_default_prefix(), formset(instance=own).empty_form))
    for prefix, form in found:
        for name, field in form.fields.items():
            if isinstance(field, forms.ModelChoiceField) and name != "id":
                kind = field.queryset.model
                hidden = world.records.get((kind, "foreign")) if kind not in SHARED else None
                yield prefix, name, field, world.theirs if name == "owner" else hidden


@pytest.mark.parametrize("role", STAFF[1:])
def test_no_field_offers_or_takes_the_record_of_another_town(world, role, record_property):
    tried = 0
    for model in (model for model in CONTENT if may_change(model, "own", role)):
        for prefix, name, field, foreign in fields_of(world, model, role):
            if foreign is None:
                continue
            tried += 1
            key = [foreign.pk] if isinstance(field, forms.ModelMultipleChoiceField) else foreign.pk
            with pytest.raises(ValidationError):
                field.clean(key)
                pytest.fail(f"{role}: {model.__name__} {prefix} {name} takes {foreign}")
    record_property("combinations", tried)
    assert tried > 15


@pytest.mark.parametrize("model", [model for model in CONTENT if model is not Report], ids=lambda model: model.__name__)
def test_a_forged_form_with_the_key_of_anothers_record_is_refused_because_of_it(world, model, record_property):
    tried, own = 0, world.records[model, "own"]
    before = matrix.state_of(own)
    for prefix, name, _field, foreign in fields_of(world, model, "editor"):
        if foreign is None:
            continue
        row = {f"{prefix}-TOTAL_FORMS": "1", f"{prefix}-0-{name}": foreign.pk} if prefix else {name: foreign.pk}
        with refused() as shown:
            world.people["editor"].post(address(model, "change", own.pk), answers(world, model, world.ours) | row)
        assert shown and matrix.state_of(own) == before, f"{prefix} {name}"
        rows = {group.formset.prefix: group.formset for group in shown[0]["inline_admin_formsets"]}
        form = rows[prefix].forms[0] if prefix else shown[0]["adminform"].form
        assert name in form.errors, f"{prefix} {name} {form.errors}"
        tried += 1
    record_property("combinations", tried)
    assert tried
