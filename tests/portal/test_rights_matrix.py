"""Every address of the admin × every role × own, co-published, foreign and shared records: nobody reaches others' work.

Addresses are found by themselves: a new one is tried without a line here, and one with an unknown part fails the test.
"""

import uuid

import pytest
from django.contrib import admin
from django.db import transaction
from django.urls import NoReverseMatch, reverse

from partners.models import Report
from portal.workflow.models import Move
from tests.portal import matrix
from tests.portal.filled_form import filled
from tests.portal.matrix import KINDS, OF_THE_PORTAL, ROLES, SECRET, SHARED, may_change, may_see

pytestmark = [pytest.mark.django_db, pytest.mark.once]
MODELS = sorted(admin.site._registry, key=lambda model: model._meta.label)
KNOWN_PARTS = {"move", "object_id", "id", "pk", "key", "version", "content_type_id", "app_label", "url"}
READ_ONLY_POSTS = {"autocomplete"}
CENTRAL = ("_change", "_changelist", "_add", "_history", "_delete")
LOOKING = ("publisher", "translator")
FORGED = {
    "title_cs": "Podvrh", "name_cs": "Podvrh", "caption_cs": "Podvrh", "post": "yes", "action": "delete_selected",
    "_publish_changes": "1", "_save": "1", "close": "on", "password1": "long-enough-1", "password2": "long-enough-1",
}  # fmt: skip
NAMES = {name for _route, pattern in matrix.addresses() if (name := pattern.name)}


def names_of(model: type) -> list[str]:
    """The names of the model's own addresses."""
    start = f"{model._meta.app_label}_{model._meta.model_name}_"
    more = ["auth_user_password_change"] if model.__name__ == "User" else []
    return sorted(name for name in NAMES if name.startswith(start)) + more


OTHERS = sorted(NAMES - {name for model in MODELS for name in names_of(model)})


@pytest.fixture(scope="module")
def shared_world(django_db_setup, django_db_blocker):
    """One world for all tests of this file; what a test changes is taken back."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield matrix.world()
        transaction.set_rollback(True)


@pytest.fixture
def world(shared_world, db):
    return shared_world


def parts_of(name: str, record) -> list[dict]:
    """What the address needs of the record: nothing, its key, its key and a version of it."""
    patterns = [pattern for _route, pattern in matrix.addresses() if pattern.name == name]
    found = []
    for pattern in patterns:
        wanted = set(pattern.pattern.converters) or set(pattern.pattern.regex.groupindex)
        assert wanted <= KNOWN_PARTS, f"{name} has parts that the matrix cannot fill in: {wanted - KNOWN_PARTS}"
        values = {"object_id": record.pk, "id": record.pk, "pk": record.pk, "version": matrix.version_of(record)}
        for move in Move.values if "move" in wanted else ("",):
            found.append({part: (values | {"move": move})[part] for part in wanted})
    return found


def address_of(name: str, record) -> list[str]:
    found = []
    for parts in parts_of(name, record):
        try:
            found.append(reverse(f"admin:{name}", kwargs=parts))
        except NoReverseMatch:
            found.append(reverse(f"admin:{name}", args=list(parts.values())))
    return found


def words(answer) -> str:
    """All that an answer tells: its text and where it sends people."""
    text = "" if answer.streaming else answer.content.decode(errors="replace")
    return f"{text} {answer.get('Location', '')}".casefold()


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_no_role_sees_or_changes_what_is_not_its_own(world, model, record_property):
    tried = 0
    for kind in KINDS:
        record = world.records.get((model, kind))
        if record is None:
            continue
        before, rows = matrix.state_of(record), matrix.rows()
        for name in names_of(model):
            for address in address_of(name, record):
                of_record = str(record.pk) in address.split("/")
                for role in ROLES:
                    # What may be seen is looked at by each role once; what may not, everywhere.
                    if not may_see(model, kind, role) or (kind == "own" and name.endswith(CENTRAL) and role in LOOKING):
                        tried += look(world, model, kind, role, address, of_record)
                    if of_record and not may_change(model, kind, role):
                        tried += forge(world, role, address, record, before)
        assert matrix.state_of(record) == before and matrix.rows() == rows
    record_property("combinations", tried)
    assert tried > 40


def look(world, model, kind: str, role: str, address: str, of_record: bool) -> int:
    """GET, also as a popup."""
    allowed = may_see(model, kind, role) if of_record else role not in ("anonymous", "without role")
    for query in ("", "?_popup=1") if address.endswith(("/change/", "/add/")) else ("",):
        answer = world.people[role].get(address + query)
        where = f"{role} at {address}{query}: {answer.status_code}"
        assert answer.status_code < 500, where
        if role != "administrator":
            assert SECRET.casefold() not in words(answer), f"{where} shows what belongs to others"
        if of_record and not allowed:
            assert answer.status_code in (302, 403, 404, 405), where
        if of_record and allowed and address.endswith("/change/"):
            assert answer.status_code == 200, where
    return 1


def forge(world, role: str, address: str, record, before: str) -> int:
    """POST what the person may not: at once, as a popup, and the whole form as an administrator would send it."""
    data = FORGED | {"owner": world.ours.pk, "co_publishers": world.ours.pk, "_selected_action": record.pk}
    forms = [data]
    if address.endswith("/change/"):
        form = form_of(world, address)
        forms.append({**form, **{name: value for name, value in data.items() if name in form}, "_save": "1"})
    for form in forms:
        answer = world.people[role].post(address, form)
        where = f"{role} posts to {address}: {answer.status_code}"
        assert answer.status_code < 500, where
        if role != "administrator":
            assert SECRET.casefold() not in words(answer), f"{where} shows what belongs to others"
    assert matrix.state_of(record) == before, f"{role} has changed it by {address}"
    return len(forms)


def form_of(world, address: str) -> dict:
    """The fields as an administrator's page has them; read once for all roles."""
    if address not in world.forms:
        page = world.people["administrator"].get(address)
        world.forms[address] = filled(page) if 'type="submit"' in page.text else {}
    return world.forms[address]


@pytest.mark.parametrize("model", [model for model in MODELS if model not in OF_THE_PORTAL], ids=lambda m: m.__name__)
def test_actions_reach_no_foreign_record_and_new_records_get_no_foreign_owner(world, model, record_property):
    meta, tried = model._meta, 0
    foreign = world.records[model, "foreign"]
    before, rows = matrix.state_of(foreign), matrix.rows()
    lists = reverse(f"admin:{meta.app_label}_{meta.model_name}_changelist")
    for role in ROLES[1:]:
        request = world.people["administrator"].get(lists).wsgi_request
        for action in admin.site.get_model_admin(model).get_actions(request):
            for more in ({}, {"post": "yes"}, {"post": "yes", "confirmed": "1", "select_across": "1"}):
                if "select_across" in more and model in SHARED:
                    continue  # reaches our own record too, which is right
                only = {"_selected_action": foreign.pk} if "select_across" not in more else {}
                answer = world.people[role].post(lists, {"action": action, **only, **more, "index": 0})
                assert answer.status_code < 500 and SECRET.casefold() not in words(answer), f"{role} {action}"
                tried += 1
        add = reverse(f"admin:{meta.app_label}_{meta.model_name}_add")
        page = world.people[role].get(add)
        if page.status_code == 200 and model is not Report:
            form = filled(page) | {"title_cs": "Podvrh", "name_cs": "Podvrh", "owner": world.theirs.pk}
            world.people[role].post(add, form)
            assert not model.objects.filter(owner=world.theirs).exclude(pk__in=_known(world, model)).exists(), role
            tried += 1
        assert matrix.state_of(foreign) == before, role
    assert model._base_manager.count() >= rows[meta.label]
    record_property("combinations", tried)
    assert tried >= len(ROLES) - 1 or model is Report


def _known(world, model) -> list:
    return [record.pk for (kind, _whose), record in world.records.items() if kind is model]


@pytest.mark.parametrize("role", ROLES[1:])
def test_forms_their_rows_and_autocompletes_offer_nothing_foreign(world, role, record_property):
    tried, hidden = 0, {id_of(record) for (_m, kind), record in world.records.items() if secret(record, kind)}
    client = world.people[role]
    for model in MODELS:
        own = world.records.get((model, "own"))
        if own is None or not may_change(model, "own", role):
            continue
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}_change"
        page = client.get(reverse(name, args=[own.pk]))
        forms = [page.context["adminform"].form, *(i.formset.empty_form for i in page.context["inline_admin_formsets"])]
        for form in forms:
            for field_name, field in form.fields.items():
                if hasattr(field, "queryset") and field_name != "id":
                    offered = {id_of(record) for record in field.queryset.all()}
                    assert not offered & hidden, f"{role}: {model.__name__} {field_name}"
                    tried += 1
    for model in MODELS:
        for field in model._meta.get_fields():
            if field.is_relation and getattr(field, "remote_field", None) and not field.auto_created:
                query = {"app_label": model._meta.app_label, "model_name": model._meta.model_name, "term": ""}
                answer = client.get(reverse("admin:autocomplete"), query | {"field_name": field.name})
                assert answer.status_code < 500 and SECRET.casefold() not in words(answer), f"{role} {field}"
                tried += 1
    record_property("combinations", tried)


def id_of(record) -> tuple:
    return type(record), record.pk


def secret(record, kind: str) -> bool:
    return kind == "foreign" and type(record) not in SHARED


@pytest.mark.parametrize("role", ROLES[1:])
def test_pages_of_the_whole_desk_show_nothing_foreign(world, role, record_property):
    tried = 0
    for route, pattern in matrix.addresses():
        if pattern.name not in OTHERS or pattern.name == "logout":
            continue
        for at in desk_addresses(pattern, world):
            for answer in (world.people[role].get(at), world.people[role].post(at, FORGED)):
                assert answer.status_code < 500, f"{role} at {route}"
                assert SECRET.casefold() not in words(answer), f"{role} at {route} sees what belongs to others"
                tried += 1
    record_property("combinations", tried)


def desk_addresses(pattern, world) -> list[str]:
    from django.contrib.contenttypes.models import ContentType

    wanted = set(pattern.pattern.converters) or set(pattern.pattern.regex.groupindex)
    assert wanted <= KNOWN_PARTS, f"{pattern.name}: {wanted}"
    if "content_type_id" in wanted:
        foreign = [record for (_model, kind), record in world.records.items() if secret(record, kind)]
        kinds = [(ContentType.objects.get_for_model(record).pk, record.pk) for record in foreign]
        return [reverse("admin:view_on_site", args=pair) for pair in kinds]
    if "app_label" in wanted:
        return [reverse("admin:app_list", args=[label]) for label in ("portal", "partners", "projects", "news")]
    return [reverse(f"admin:{pattern.name}", kwargs={"key": uuid.uuid4()} if "key" in wanted else {})]


def test_no_address_is_forgotten(record_property):
    walked = {name for model in MODELS for name in names_of(model)} | set(OTHERS)
    nameless = [route for route, pattern in matrix.addresses() if not pattern.name]
    assert walked == NAMES
    assert all(route.endswith(("<path:object_id>/", "(?P<url>.*)$")) for route in nameless)  # both only send people on
    record_property("addresses", len(list(matrix.addresses())))
