"""The editor pastes a page, ticks what is right, and gets drafts; nothing is saved unseen."""

from pathlib import Path

import pytest
from django.urls import reverse

from news.models import Article
from partners.models import Agreement, Organisation
from portal.money import Money
from projects.models import Project
from tests import factories

pytestmark = pytest.mark.django_db
PAGES = Path(__file__).parent / "pages"
ADDRESS = "/admin/projects/project/paste/"


@pytest.fixture
def town(db) -> Organisation:
    return factories.organisation("Stadt Oberthal", kind="municipality")


@pytest.fixture
def editor(client, town):
    client.force_login(factories.user("editor", town))
    return client


def read(client, town: Organisation, name: str) -> dict[str, str]:
    """The page with the proposals of a pasted page, as the data that its form would send."""
    answer = client.post(ADDRESS, {"owner": town.pk, "text": (PAGES / f"{name}.txt").read_text(), "_read": "1"})
    assert answer.status_code == 200
    data = {"owner": str(town.pk), "text": (PAGES / f"{name}.txt").read_text(), "_save": "1"}
    for proposal in answer.context["proposals"]:
        for form in (proposal.choice, *proposal.lines):
            for field in form:
                value = field.value()
                if field.name == "money":
                    value = field.field.widget.decompress(value)
                    data |= {
                        f"{field.html_name}_{part}": one
                        for part, one in zip(("qualifier", "amount", "currency"), value, strict=True)
                    }
                elif value not in (None, False):
                    data[field.html_name] = field.field.prepare_value(value)
    return data


def ticked(data: dict, client) -> dict:
    """The same with every line taken over."""
    answer = client.post(ADDRESS, {name: value for name, value in data.items() if name != "_save"} | {"_read": "1"})
    return data | {line["take"].html_name: "on" for one in answer.context["proposals"] for line in one.lines}


def test_everything_ticked_becomes_one_draft_of_my_organisation(editor, town):
    data = read(editor, town, "project_de")
    answer = editor.post(ADDRESS, ticked(data, editor))
    project = Project.objects.get()
    assert answer.url == reverse("admin:projects_project_change", args=[project.pk])
    assert (project.state, project.owner, project.original_language) == ("draft", town, "de")
    assert project.title_de.startswith("Gemeinsam sicher") and not project.title_cs
    assert (str(project.start), str(project.end)) == ("2023-07-01", "2026-06-30")
    assert [one.value for one in project.identifiers.all()] == ["100714562"]
    assert [(line.measure, str(line.money.amount)) for line in project.budget_lines.all()] == [
        ("total", "1234567.89"),
        ("grant", "987654.31"),
        ("own", "120000.00"),
    ]
    lead = project.participations.get(role="lead")
    assert lead.organisation == town  # found by its name, not added again
    assert project.budget_lines.get(measure="own").participation == lead
    new = Organisation.objects.get(name_de="Landkreis Oberthal")
    assert (new.state, new.owner) == ("draft", town)
    assert project.activities.count() == 3


def test_nothing_is_saved_before_it_is_ticked(editor, town):
    data = read(editor, town, "project_de")
    assert not Project.objects.exists()
    answer = editor.post(ADDRESS, data)
    assert answer.status_code == 200 and not Project.objects.exists()
    title = answer.context["proposals"][0].lines[0]
    assert title.errors["value"]


def test_a_value_can_be_mended_and_the_rest_left_out(editor, town):
    data = read(editor, town, "project_de")
    editor.post(ADDRESS, data | {"p0-1-take": "on", "p0-1-value": "Gemeinsam sicher"})
    project = Project.objects.get()
    assert project.title_de == "Gemeinsam sicher"
    assert not project.start and not project.budget_lines.exists() and not project.participations.exists()


def test_a_mistake_in_a_ticked_line_is_said_and_keeps_everything(editor, town):
    data = ticked(read(editor, town, "project_de"), editor)
    (start,) = [name for name in data if name.endswith("-start")]
    answer = editor.post(ADDRESS, data | {start: "im Sommer"})
    assert answer.status_code == 200 and not Project.objects.exists()
    assert "im Sommer" in answer.text and "Gemeinsam sicher" in answer.text


def test_an_amount_of_a_partner_who_is_left_out_is_not_given_to_the_whole_project(editor, town):
    data = ticked(read(editor, town, "project_de"), editor)
    role = next(name for name in data if name.endswith("-role"))
    data.pop(role.replace("-role", "-take"))
    answer = editor.post(ADDRESS, data)
    assert answer.status_code == 200 and not Project.objects.exists()
    assert "Stadt Oberthal" in " ".join(answer.context["form"].non_field_errors())


def test_several_projects_of_one_page_become_several_drafts(editor, town):
    editor.post(ADDRESS, ticked(read(editor, town, "two_projects_cs"), editor))
    assert sorted(Project.objects.values_list("title_cs", flat=True)) == ["Cyklostezka Nad Řekou", "Společná škola"]
    line = Project.objects.get(title_cs="Cyklostezka Nad Řekou").budget_lines.get(measure="eligible")
    assert line.money == Money(12_500_000, "CZK", "about")


def test_a_proposal_that_is_not_wanted_makes_no_record(editor, town):
    data = ticked(read(editor, town, "two_projects_cs"), editor)
    editor.post(ADDRESS, {name: value for name, value in data.items() if name != "p1-make"})
    assert list(Project.objects.values_list("title_cs", flat=True)) == ["Cyklostezka Nad Řekou"]


def test_agreements_become_drafts_with_our_side_and_their_events(editor, town):
    editor.post(ADDRESS, ticked(read(editor, town, "agreements_cs"), editor))
    agreement = Agreement.objects.get(title_cs__contains="Lipowa")
    assert agreement.state == "draft"
    assert agreement.parties.get(is_ours=True).organisation == town
    assert [str(event.start) for event in agreement.events.all()] == ["1998-09", "2003-11-12", "2019-01-31"]
    assert agreement.document_uses.count() == 2
    assert (agreement.status, str(agreement.status_date)) == ("terminated", "2019-01-31")


def test_news_of_the_page_become_drafts_beside_the_project(editor, town):
    text = "Projekt: Lávka\n\nAktuality\n12.06.2018\nLávka je otevřena\nPrvní lidé přešli řeku."
    editor.post(ADDRESS, {
        "owner": town.pk, "text": text, "_save": "1", "p0-make": "on", "p0-language": "cs", "p0-1-take": "on",
        "p0-1-value": "Lávka", "p0-2-take": "on", "p0-2-date": "12. 6. 2018", "p0-2-title": "Lávka je otevřena",
        "p0-2-text": "První lidé přešli řeku.",
    })  # fmt: skip
    article = Article.objects.get()
    assert (article.state, article.title_cs, str(article.date)) == ("draft", "Lávka je otevřena", "2018-06-12")
    assert [one.title_cs for one in article.projects.all()] == ["Lávka"]


def test_a_text_without_a_project_gets_a_sentence(editor, town):
    answer = editor.post(ADDRESS, {"owner": town.pk, "text": "1\n2", "_read": "1"})
    assert answer.status_code == 200 and answer.context["form"].errors["text"]


def test_a_page_can_only_be_pasted_for_my_organisation(editor, town):
    foreign = factories.organisation("Cizí město")
    data = ticked(read(editor, town, "project_de"), editor) | {"owner": str(foreign.pk)}
    assert editor.post(ADDRESS, data).status_code == 200
    assert not Project.objects.exists()


@pytest.mark.parametrize("role", ["translator"])
def test_who_may_not_add_a_project_pastes_none(client, town, role):
    client.force_login(factories.user(role, town))
    assert client.get(ADDRESS).status_code == 403


def test_visitors_are_asked_to_sign_in(client):
    assert client.get(ADDRESS).status_code == 302
