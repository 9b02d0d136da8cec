"""Every address of the admin × every role × own, co-published, foreign and shared records: nobody reaches others' work.

Addresses are found by themselves: a new one is tried without a line here, and one with an unknown part fails the test.
What each role may write, and does, is tried in `test_rights_writes`.
"""

import uuid

import pytest
from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.urls import NoReverseMatch, reverse

from portal.workflow.models import Move
from tests.portal import matrix
from tests.portal.filled_form import filled
from tests.portal.matrix import KINDS, ROLES, SECRET, SHARED, may_change, may_see

pytestmark = [pytest.mark.django_db, pytest.mark.once]
MODELS = sorted(admin.site._registry, key=lambda model: model._meta.label)
KNOWN_PARTS = {"move", "object_id", "id", "pk", "key", "version", "content_type_id", "app_label", "url"}
CENTRAL = ("_change", "_changelist", "_add", "_history", "_delete")
LOOKING = ("publisher", "translator")  # they look at what is theirs; what is not, everybody tries to see
OTHER_STEPS = tuple(f"/move/{move}/" for move in Move.values[1:])  # one page for all; each is posted to
STRANGERS = ("without role", "anonymous")
FORGED = {
    "title_cs": "Podvrh", "name_cs": "Podvrh", "caption_cs": "Podvrh", "post": "yes", "action": "delete_selected",
    "_publish_changes": "1", "_save": "1", "close": "on", "password1": "long-enough-1", "password2": "long-enough-1",
}  # fmt: skip
PATTERNS = [pattern for _route, pattern in matrix.addresses()]
NAMES = {pattern.name for pattern in PATTERNS if pattern.name}


def names_of(model: type) -> list[str]:
    """The names of the model's own addresses."""
    start = f"{model._meta.app_label}_{model._meta.model_name}_"
    more = ["auth_user_password_change"] if model.__name__ == "User" else []
    return sorted(name for name in NAMES if name.startswith(start)) + more


OTHERS = sorted(NAMES - {name for model in MODELS for name in names_of(model)})


def wanted_by(pattern) -> set[str]:
    """The parts that an address needs."""
    wanted = set(pattern.pattern.converters) or set(pattern.pattern.regex.groupindex)
    assert wanted <= KNOWN_PARTS, f"{pattern.name} has parts that the matrix cannot fill in: {wanted - KNOWN_PARTS}"
    return wanted


def addresses_of(name: str, record) -> list[tuple[str, bool]]:
    """The addresses of this name, each with whether it is about the record: its key, a version of it, a step."""
    found = []
    for wanted in (wanted_by(pattern) for pattern in PATTERNS if pattern.name == name):
        values = {
            "object_id": record.pk,
            "id": record.pk,
            "pk": record.pk,
            "version": matrix.version_of(record),
            "key": uuid.uuid4(),
        }
        for move in Move.values if "move" in wanted else ("",):
            parts = {part: (values | {"move": move})[part] for part in wanted}
            try:
                found.append((reverse(f"admin:{name}", kwargs=parts), bool(parts)))
            except NoReverseMatch:
                found.append((reverse(f"admin:{name}", args=list(parts.values())), bool(parts)))
    return found


def words(answer) -> str:
    """All that an answer tells: its text and where it sends people."""
    text = "" if answer.streaming else answer.content.decode(errors="replace")
    return f"{text} {answer.get('Location', '')}".casefold()


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_no_role_sees_or_changes_what_is_not_its_own(world, model, record_property):
    tried, seen = 0, set()
    for kind in KINDS:
        record = world.records.get((model, kind))
        found = [(name, *at) for name in names_of(model) for at in addresses_of(name, record)] if record else []
        for name, address, of_record in found:
            for role in ROLES if of_record else ROLES[1:] if address not in seen else ():
                looks = kind == "own" and name.endswith(CENTRAL) and role in LOOKING
                looks = looks or not of_record or not may_see(model, kind, role)
                if looks and not address.endswith(OTHER_STEPS):
                    tried += look(world, role, address, may_see(model, kind, role) if of_record else None)
                if not may_change(model, kind, role) if of_record else role in STRANGERS:
                    tried += forge(world, model, role, address, record)
            seen.add(address)
    record_property("combinations", tried)
    assert tried > 40


def look(world, role: str, address: str, allowed: bool | None) -> int:
    """GET, also as a popup. None: an address of no record, which answers as the role's permissions have it."""
    queries = ("", "?_popup=1") if address.endswith(("/change/", "/add/")) else ("",)
    for query in queries:
        answer = world.people[role].get(address + query)
        where = f"{role} at {address}{query}: {answer.status_code}"
        assert answer.status_code < 500, where
        if role != "administrator":
            assert SECRET.casefold() not in words(answer), f"{where} shows what belongs to others"
        if allowed is False or (allowed is None and role in STRANGERS):
            assert answer.status_code in (302, 403, 404, 405), where
        if allowed and address.endswith("/change/"):
            assert answer.status_code == 200, where
    return len(queries)


def forge(world, model: type, role: str, address: str, record) -> int:
    """POST what the person may not, where there is a form as an administrator would send it. Nothing is written, not
    even for a moment."""
    data = FORGED | {"owner": world.ours.pk, "co_publishers": world.ours.pk, "_selected_action": record.pk}
    if address.endswith("/change/"):
        data = form_of(world, model, address) | data
    with matrix.writes() as written:
        answer = world.people[role].post(address, data)
    where = f"{role} posts to {address}: {answer.status_code}"
    assert answer.status_code < 500, where
    assert not written, f"{where} writes {written}"
    if role != "administrator":
        assert SECRET.casefold() not in words(answer), f"{where} shows what belongs to others"
    return 1


def form_of(world, model: type, address: str) -> dict:
    """The fields as an administrator's page of such a record has them; read once for each model."""
    if model not in world.forms:
        page = world.people["administrator"].get(address)
        world.forms[model] = filled(page) if 'type="submit"' in page.text else {}
    return world.forms[model]


@pytest.mark.parametrize("role", ROLES[1:])
def test_autocompletes_find_nothing_foreign(world, role, record_property):
    tried = 0
    for field in (field for model in MODELS for field in model._meta.get_fields()):
        if field.is_relation and getattr(field, "remote_field", None) and not field.auto_created:
            query = {"app_label": field.model._meta.app_label, "model_name": field.model._meta.model_name, "term": ""}
            answer = world.people[role].get(reverse("admin:autocomplete"), query | {"field_name": field.name})
            assert answer.status_code < 500 and SECRET.casefold() not in words(answer), f"{role} {field}"
            tried += 1
    record_property("combinations", tried)
    assert tried > 40


@pytest.mark.parametrize("role", ROLES[1:])
def test_pages_of_the_whole_desk_show_nothing_foreign(world, role, record_property):
    tried = 0
    for pattern in PATTERNS:
        if pattern.name not in OTHERS or pattern.name == "logout":
            continue
        for at in desk_addresses(pattern, world):
            for answer in (world.people[role].get(at), world.people[role].post(at, FORGED)):
                assert answer.status_code < 500, f"{role} at {at}"
                assert SECRET.casefold() not in words(answer), f"{role} at {at} sees what belongs to others"
                tried += 1
    record_property("combinations", tried)


def desk_addresses(pattern, world) -> list[str]:
    wanted = wanted_by(pattern)
    if "content_type_id" in wanted:
        foreign = [
            record for (model, kind), record in world.records.items() if kind == "foreign" and model not in SHARED
        ]
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
    record_property("addresses", len(PATTERNS))
