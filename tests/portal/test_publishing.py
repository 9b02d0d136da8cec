"""Who is public, and when."""

import datetime

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.utils import timezone

from portal.publishing import Generation, State, public_change
from projects.models import Participation, Project, ProjectRelation
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("state", "hours", "is_listed", "is_reachable"),
    [
        (State.DRAFT, None, False, False),
        (State.REVIEW, None, False, False),
        (State.PUBLISHED, None, True, True),
        (State.PUBLISHED, -1, True, True),
        (State.PUBLISHED, 1, False, False),
        (State.ARCHIVED, None, False, True),
    ],
)
def test_state_and_time_decide(state, hours, is_listed, is_reachable):
    moment = None if hours is None else timezone.now() + datetime.timedelta(hours=hours)
    project = factories.project(state=state, publish_from=moment)
    assert Project.objects.published().exists() is is_listed
    assert Project.objects.reachable().exists() is is_reachable
    assert project.is_published is is_listed


def test_relations_lead_to_public_records_only():
    project, hidden = factories.project(), factories.project("Tajný", state=State.DRAFT)
    shown, draft = factories.organisation("Město Dolní Lhota"), factories.organisation("Koncept", state=State.DRAFT)
    for organisation in (shown, draft):
        factories.participation(project, organisation)
    factories.participation(hidden, shown)
    ProjectRelation.objects.create(project=project, other=hidden)
    told = ProjectRelation.objects.create(project=project, words_cs="dřívější ročníky")
    assert [str(part) for part in Participation.objects.published()] == ["Město Dolní Lhota"]
    assert list(project.relations.published()) == [told]


def test_nested_changes_are_one_and_a_failed_one_is_none():
    with public_change():
        factories.project()
        with public_change():
            factories.project("Druhý")
    assert Generation.current() == 1
    with pytest.raises(RuntimeError), public_change():
        factories.project("Třetí")
        raise RuntimeError
    assert Project.objects.count() == 2 and Generation.current() == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"title_cs": ""},
        {"start": "2015", "end": "2013"},
    ],
)
def test_database_refuses_what_can_never_be(wrong):
    organisation = factories.organisation()
    with pytest.raises(IntegrityError), transaction.atomic():
        factories.project(owner=organisation, **wrong)


def test_project_titled_in_latvian_only_is_welcome():
    assert str(factories.project("", title_lv="Gājēju tilts")) == "Gājēju tilts"


@pytest.mark.parametrize("percent", [-1, 101])
def test_rate_outside_of_0_to_100_is_refused(percent):
    project = factories.project()
    with pytest.raises(IntegrityError), transaction.atomic():
        project.funding_rates.create(percent=percent)


@pytest.mark.parametrize("kind", ["documents", "pictures"])
def test_file_without_an_owner_is_refused(kind):
    model = factories.organisation()._meta.get_field(kind).related_model
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.create(title_cs="Bez vlastníka") if kind == "documents" else model.objects.create(
            file="a.png", width=1, height=1
        )


@pytest.mark.parametrize(
    ("given", "start", "end", "expected"),
    [
        ("", "2016", "2017", "ended"),
        ("", "2018-01", "2018-12", "running"),
        ("", "2019", None, ""),
        ("", None, None, ""),
        ("approved", "2016", "2017", "ended"),
        ("approved", "2018", "2019", "approved"),
        ("stopped", "2016", "2017", "stopped"),
        ("idea", "2018", "2019", "idea"),
    ],
)
def test_lifecycle_follows_the_period_and_both_ways_of_asking_agree(given, start, end, expected, time_machine):
    time_machine.move_to("2018-06-15T12:00:00+02:00")
    factories.project(lifecycle=given, start=start, end=end)
    project = Project.objects.with_lifecycle().get()
    assert project.lifecycle_now == expected == project.current_lifecycle


def test_a_party_that_becomes_public_while_the_server_runs_is_shown_then(client):
    town = factories.organisation("Město Horní Lhota")
    agreement = factories.agreement(owner=town)
    later = timezone.now() + datetime.timedelta(hours=1)
    partner = factories.organisation("Město Dolní Lhota", publish_from=later)
    agreement.parties.create(organisation=partner)
    assert "Dolní Lhota" not in client.get(f"/cs/dohody/{agreement.slug}/").text
    with time_machine.travel(later + datetime.timedelta(minutes=1), tick=False):
        assert "Dolní Lhota" in client.get(f"/cs/dohody/{agreement.slug}/").text
