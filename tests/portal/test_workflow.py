"""From draft to the public and into the archive: steps with a page of their own, rights per role and organisation."""

import pytest
from django.urls import reverse
from django.utils import timezone

from portal.models import Generation, Transition
from portal.publishing import State
from projects.models import Project
from tests import factories
from tests.portal.filled_form import send

pytestmark = pytest.mark.django_db
LIST = "/admin/projects/project/"


@pytest.fixture
def town():
    return factories.organisation()


def page(record, move):
    return reverse("admin:projects_project_move", args=[record.pk, move])


def take(client, record, move, **said):
    """Open the page of a step and press its button; returns the answer of whichever refuses."""
    opened = client.get(page(record, move))
    if opened.status_code != 200:
        return opened
    return client.post(page(record, move), {"seen": opened.context["seen"], **said})


def state(record):
    record.refresh_from_db()
    return record.state


WRITES = {"hand_in", "send_back"}


@pytest.mark.parametrize("role", ["administrator", "publisher", "editor", "translator"])
@pytest.mark.parametrize(
    ("before", "move", "after"),
    [("draft", "hand_in", "review"), ("review", "send_back", "draft"), ("draft", "publish", "published"),
     ("review", "publish", "published"), ("published", "archive", "archived"), ("archived", "publish", "published"),
     ("published", "withdraw", "draft"), ("archived", "withdraw", "draft")],
)  # fmt: skip
def test_a_step_is_open_to_those_whose_role_it_is(client, town, role, before, move, after):
    project = factories.project(owner=town, state=before)
    client.force_login(factories.user(role, town))
    take(client, project, move, comment="Proto.")
    allowed = role in ("administrator", "publisher") or (role == "editor" and move in WRITES)
    assert state(project) == (after if allowed else before)
    assert Transition.objects.count() == (1 if allowed else 0)


def test_no_step_leads_past_another_or_touches_another_towns_record(client, town):
    mine = factories.project(owner=town, state=State.DRAFT)
    foreign = factories.project("Cizí", owner=factories.organisation("Stadt Grünthal"), state=State.DRAFT)
    client.force_login(factories.user("publisher", town))
    take(client, mine, "archive", comment="x")
    client.post(page(mine, "no_such_step"), {"seen": ""})
    for move in ("hand_in", "publish", "withdraw"):
        assert client.get(page(foreign, move)).status_code in (403, 404)
        client.post(page(foreign, move), {"seen": "", "comment": "x"})
    assert (state(mine), state(foreign)) == (State.DRAFT, State.DRAFT)


def test_a_town_with_one_clerk_needs_no_review_of_its_own_records_only(client, town):
    town.review_required = False
    town.save()
    neighbour = factories.organisation("Stadt Grünthal")
    own = factories.project(owner=town, state=State.DRAFT)
    shared = factories.project("Společný", owner=neighbour, state=State.DRAFT)
    shared.co_publishers.add(town)
    client.force_login(factories.user("editor", town))
    take(client, own, "publish")
    take(client, shared, "publish")
    assert (state(own), state(shared)) == (State.PUBLISHED, State.DRAFT)


def test_whether_review_is_needed_is_not_for_an_editor_to_say(client, town):
    town.owner = town
    town.state = State.DRAFT
    town.save()
    client.force_login(factories.user("editor", town))
    address = reverse("admin:partners_organisation_change", args=[town.pk])
    client.post(address, {"name_cs": "Město", "owner": town.pk, "original_language": "cs"})
    assert "review_required" in client.get(address).context["adminform"].readonly_fields
    town.refresh_from_db()
    assert town.review_required


def test_sending_back_asks_for_a_reason_and_the_author_sees_it_in_the_form(client, town):
    project = factories.project(owner=town, state=State.REVIEW)
    client.force_login(factories.user("publisher", town))
    answer = take(client, project, "send_back", comment="")
    assert state(project) == State.REVIEW and "comment" in answer.context["form"].errors
    take(client, project, "send_back", comment="Chybí shrnutí.")
    client.force_login(factories.user("editor", town))
    assert "Chybí shrnutí." in client.get(reverse("admin:projects_project_change", args=[project.pk])).text


def test_what_is_scheduled_appears_at_its_minute(client, town):
    project = factories.project(owner=town, state=State.REVIEW)
    client.force_login(factories.user("publisher", town))
    take(client, project, "publish", publish_from="2090-01-01T08:00")
    project.refresh_from_db()
    assert timezone.localtime(project.publish_from).strftime("%d.%m.%Y %H:%M") == "01.01.2090 08:00"
    assert client.get(project.get_absolute_url()).status_code == 404
    Project.objects.update(publish_from=timezone.now())
    assert client.get(project.get_absolute_url()).status_code == 200


def test_a_time_that_is_none_is_told_and_nothing_is_published(client, town):
    project = factories.project(owner=town, state=State.REVIEW)
    client.force_login(factories.user("publisher", town))
    answer = take(client, project, "publish", publish_from="zítra ráno")
    assert state(project) == State.REVIEW and "publish_from" in answer.context["form"].errors


def test_what_changed_while_the_page_was_open_is_not_published_unseen(client, town):
    project = factories.project(owner=town, state=State.REVIEW)
    client.force_login(factories.user("publisher", town))
    seen = client.get(page(project, "publish")).context["seen"]
    project.title_cs = "Něco jiného"
    project.save()
    answer = client.post(page(project, "publish"), {"seen": seen})
    assert state(project) == State.REVIEW and "Něco jiného" in answer.text


def test_the_page_lists_what_is_advised_each_with_its_place_in_the_form(client, town):
    project = factories.project(owner=town, state=State.DRAFT, summary_cs="Jediná věta.", title_pl="Kładka")
    project.confirm_translation("title", "pl")
    project.title_cs = "Lávka přes Nisu"
    project.save()
    client.force_login(factories.user("publisher", town))
    places = {place for one in client.get(page(project, "publish")).context["advice"] for _name, place in one.places}
    assert {"id_title_de", "id_title_lv", "id_summary_pl", "id_summary_cs", "id_aims_cs", "id_title_pl"} <= places
    form = client.get(reverse("admin:projects_project_change", args=[project.pk])).text
    assert all(f'id="{place}"' in form for place in places)


def test_the_form_saves_first_and_then_asks(client, town):
    project = factories.project(owner=town, state=State.DRAFT)
    client.force_login(factories.user("editor", town))
    change = reverse("admin:projects_project_change", args=[project.pk])
    answer = send(client, change, button="_none", title_cs="Nový název", _move="hand_in")
    assert answer.redirect_chain[-1][0] == page(project, "hand_in")
    assert (state(project), project.title_cs) == (State.DRAFT, "Nový název")


def test_the_form_itself_moves_nothing(client, town):
    project = factories.project(owner=town, state=State.DRAFT)
    client.force_login(factories.user("publisher", town))
    change = reverse("admin:projects_project_change", args=[project.pk])
    send(client, change, state="published", publish_from_0="1. 1. 2090", publish_from_1="12:00")
    assert (state(project), project.publish_from) == (State.DRAFT, None)


def confirm(client, action, *records, **said):
    data = {"action": action, "_selected_action": [record.pk for record in records]}
    shown = client.post(LIST, data)
    return shown, client.post(LIST, {**data, "confirmed": "yes", **said})


def test_a_step_with_several_names_each_record_and_what_stays_as_it_is(client, town):
    one, two = factories.project("Lávka", owner=town, state="draft"), factories.project("Přívoz", owner=town)
    client.force_login(factories.user("publisher", town))
    before = Generation.current()
    shown, _done = confirm(client, "publish", one, two)
    assert [str(record) for record, _hints in shown.context["ready"]] == ["Lávka"]
    assert [(str(record), reason) for record, reason in shown.context["left"]] == [("Přívoz", "zveřejněno")]
    assert state(one) == State.PUBLISHED and Generation.current() == before + 1


def test_nothing_happens_to_several_before_it_is_confirmed(client, town):
    one = factories.project(owner=town, state="draft")
    client.force_login(factories.user("publisher", town))
    client.post(LIST, {"action": "publish", "_selected_action": [one.pk]})
    assert state(one) == State.DRAFT
    confirm(client, "send_back", one, comment="")
    assert not Transition.objects.exists()
