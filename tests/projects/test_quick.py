"""The quick form: ten answers make a proper draft; partners are found or added; nothing typed is lost."""

from decimal import Decimal

import pytest
from django.urls import reverse

from partners.models import Organisation, Place
from projects.models import Project
from tests import factories
from tests.portal.filled_form import filled, send

pytestmark = [pytest.mark.django_db, pytest.mark.once]
QUICK = "/admin/projects/project/quick/"


@pytest.fixture
def town():
    return factories.organisation(place=factories.place())


@pytest.fixture
def neighbour(town):
    place = factories.place("Grünthal", country="DE", name_pl="Zielona Dolina", other_names="Zelené Údolí")
    return factories.organisation("Stadt Grünthal", place=place, short_name="Grünthal")


@pytest.fixture
def clerk(client, town):
    client.force_login(factories.user("editor", town))
    return client


def answer(client, **answers):
    return send(client, QUICK, **answers)


def test_ten_answers_make_a_draft_with_all_its_rows(clerk, town, neighbour):
    programme = factories.programme()
    page = answer(
        clerk, title="Hřiště u řeky", programme=str(programme.pk), number="CZ.11/0001", part="lead",
        start="6/2013", end="31. 5. 2015", total="50 000", grant="42.500,00", own="max. 7 500 EUR",
        activities="1. Setkání\n- Stavba\n15. 4. 2016 Otevření\n\n", results="Hřiště stojí.",
        **{"partners-0-name": "grunthal", "partners-0-role": "partner", "unnamed-number": "3", "unnamed-country": "IT"},
    )  # fmt: skip
    project = Project.objects.get()
    assert page.redirect_chain[0][0] == reverse("admin:projects_project_change", args=[project.pk])
    assert (project.title_cs, project.original_language) == ("Hřiště u řeky", "cs")
    assert "Hřiště stojí." in project.results_cs
    assert (project.state, project.owner, project.programme, project.created_by.username) == (
        "draft", town, programme, "editor",
    )  # fmt: skip
    assert (str(project.start), str(project.end)) == ("2013-06", "2015-05-31")
    assert [(one.kind, one.value) for one in project.identifiers.all()] == [("registration", "CZ.11/0001")]
    assert [(one.organisation, one.role) for one in project.participations.all()] == [
        (town, "lead"),
        (neighbour, "partner"),
    ]
    assert [(one.country, one.number) for one in project.unnamed_partners.all()] == [("IT", 3)]
    lines = [(one.measure, one.amount, one.sources, one.qualifier) for one in project.budget_lines.all()]
    assert lines == [
        ("total", Decimal(50000), [], "exact"),
        ("grant", Decimal(42500), ["eu"], "exact"),
        ("own", Decimal(7500), ["own"], "at_most"),
    ]
    activities = [(one.number, one.title_cs, str(one.start or "")) for one in project.activities.all()]
    assert activities == [("1", "Setkání", ""), ("", "Stavba", ""), ("", "Otevření", "2016-04-15")]


def test_a_title_is_all_that_is_needed(clerk, town):
    answer(clerk, title="Hřiště")
    project = Project.objects.get()
    assert [one.organisation for one in project.participations.all()] == [town]
    assert not project.budget_lines.exists() and not project.identifiers.exists() and project.start is None


def test_who_only_publishes_is_no_partner(clerk):
    answer(clerk, title="Hřiště", part="none")
    assert not Project.objects.get().participations.exists()


@pytest.mark.parametrize("name", ["Stadt Grünthal", "stadt grunthal", "GRÜNTHAL", "grünthal stadt"])
def test_a_partner_is_found_however_the_name_is_written(clerk, neighbour, name):
    page = answer(clerk, title="Hřiště", **{"partners-0-name": name})
    if not Project.objects.exists():  # not the whole name: the page asks who is meant
        assert "Stadt Grünthal" in page.text
        answer(clerk, title="Hřiště", **{"partners-0-name": name, "partners-0-pick": str(neighbour.pk)})
    assert Project.objects.get().participations.last().organisation == neighbour


@pytest.mark.parametrize("name", ["zelene udoli", "Zielona Dolina", "grunth"])
def test_the_list_below_the_field_finds_exonyms_and_tells_country_and_kind(clerk, neighbour, name):
    found = clerk.get("/admin/projects/project/partners/", {"text": name}).json()["found"]
    assert [one["id"] for one in found] == [str(neighbour.pk)]
    assert "Německo" in found[0]["text"] and neighbour.get_kind_display() in found[0]["text"]


def test_an_unknown_partner_is_asked_about_and_then_added_as_a_draft_with_its_place(clerk, town):
    typed = {"title": "Hřiště", "partners-0-name": "Gymnázium Údolí", "total": "100"}
    page = answer(clerk, **typed)
    assert not Project.objects.exists()
    assert filled(page)["partners-0-name"] == ["Gymnázium Údolí"] and filled(page)["total"] == ["100"]
    more = {"partners-0-pick": "new", "partners-0-kind": "school", "partners-0-country": "CZ"}
    page = answer(clerk, **typed, **more)
    assert not Project.objects.exists() and "partners-0-town" in page.text  # the country needs its town
    answer(clerk, **typed, **more, **{"partners-0-town": "Údolí"})
    added = Organisation.objects.exclude(pk=town.pk).get()
    assert (added.name_cs, added.kind, added.state, added.owner) == ("Gymnázium Údolí", "school", "draft", town)
    assert (added.place.name_cs, added.place.country) == ("Údolí", "CZ")
    assert Project.objects.get().participations.last().organisation == added


def test_a_known_place_is_used_and_not_added_twice(clerk, town):
    answer(
        clerk, title="Hřiště",
        **{"partners-0-name": "Škola", "partners-0-pick": "new", "partners-0-town": "horni lhota"},
    )  # fmt: skip
    assert Place.objects.count() == 1 and Organisation.objects.get(name_cs="Škola").place == town.place


def test_another_name_beside_somebody_who_was_picked_is_somebody_else(clerk, neighbour):
    page = answer(clerk, title="Hřiště", **{"partners-0-name": "Škola", "partners-0-pick": str(neighbour.pk)})
    assert not Project.objects.exists() and "partners-0-name" in page.context["mistakes"][0].target


def test_mistakes_stand_at_the_top_and_nothing_is_lost(clerk):
    typed = {"title": "", "start": "2015", "end": "1/2013", "total": "moc", "own": "5 XYZ", "results": "Věta."}
    page = answer(clerk, **typed, **{"unnamed-number": "2"})
    targets = {mistake.target for mistake in page.context["mistakes"]}
    assert targets == {"id_title", "id_end", "id_total", "id_own", "id_unnamed-country"}
    data = filled(page)
    assert {name: data[name][0] for name in typed} == typed
    assert all(f'href="#{target}"' in page.text for target in targets)
    assert not Project.objects.exists()


def test_a_line_that_is_too_long_is_quoted_and_kept(clerk):
    page = answer(clerk, title="Hřiště", activities="x" * 251)
    assert "x" * 251 in filled(page)["activities"][0] and not Project.objects.exists()


def test_more_rows_for_partners_come_without_a_script_and_without_complaints(clerk):
    page = send(clerk, QUICK, button="_more", **{"partners-0-name": "Škola"})
    assert filled(page)["partners-TOTAL_FORMS"] == ["6"] and filled(page)["partners-0-name"] == ["Škola"]
    assert page.context["mistakes"] == []


def test_who_may_not_add_projects_finds_no_quick_form(client, town):
    client.force_login(factories.user("translator", town))
    assert client.get(QUICK).status_code == 403
    assert client.get("/admin/projects/project/partners/", {"text": "x"}).status_code == 403
    assert QUICK not in client.get("/admin/projects/project/").text


def test_somebody_elses_organisation_cannot_be_the_owner(clerk, neighbour):
    page = answer(clerk, title="Hřiště", owner=str(neighbour.pk))
    assert page.context["mistakes"][0].target == "id_owner" and not Project.objects.exists()
