"""What is known of each text in each language: by the register, in the stored summary, in forms and lists."""

import pytest
from django.urls import reverse

from news.models import Article
from portal.publishing import State, public_change
from portal.text_summaries import totals, word_count
from portal.texts import Origin, merged_register
from projects.models import Activity, Project
from tests import factories
from tests.portal.filled_form import send

pytestmark = pytest.mark.django_db


@pytest.fixture
def footbridge():
    """A draft in Czech with a Polish translation of its title and a Czech activity."""
    project = factories.project("Lávka přes řeku", title_pl="Kładka przez rzekę", state=State.DRAFT)
    project.confirm_translation("title", "pl")
    project.save()
    Activity.objects.create(project=project, title_cs="Stavba mostu", original_language="cs")
    return Project.objects.get(pk=project.pk)


def changed(project: Project, **texts: str) -> Project:
    """Read, change and save, as a form or an import does."""
    fresh = Project.objects.get(pk=project.pk)
    for name, value in texts.items():
        setattr(fresh, name, value)
    fresh.save()
    return Project.objects.get(pk=project.pk)


def test_text_says_what_it_is_in_each_language(footbridge):
    assert [footbridge.text_state("title", code) for code in ("cs", "pl", "de")] == [
        "original",
        "translated",
        "missing",
    ]
    assert footbridge.text_state("aims", "cs") == ""
    footbridge.confirm_translation("title", "pl", Origin.MACHINE)
    assert footbridge.text_state("title", "pl") == "machine"


def test_change_of_the_original_outdates_and_keeps_what_the_translation_was_made_from(footbridge):
    project = changed(footbridge, title_cs="Lávka přes potok")
    assert project.text_state("title", "pl") == "outdated"
    assert project.old_source("title", "pl") == "Lávka přes řeku"
    project = changed(project, title_cs="Lávka přes strouhu")
    assert project.old_source("title", "pl") == "Lávka přes řeku"
    project = changed(project, title_cs="Lávka přes řeku")
    assert project.text_state("title", "pl") == "translated" and project.old_source("title", "pl") == ""


def test_another_original_language_keeps_what_was_up_to_date(footbridge):
    project = changed(footbridge, title_de="Steg", original_language="pl")
    assert [project.text_state("title", code) for code in ("cs", "pl")] == ["original", "original"]
    assert not project.outdated_fields("de")


def test_registers_of_two_changes_are_put_together():
    base = {"title": {"pl": {"origin": "translated", "source": "1"}}}
    mine = {"title": {"pl": {"origin": "translated", "source": "2"}}}
    theirs = base | {"aims": {"de": {"origin": "machine", "source": "3"}}}
    assert merged_register(base, mine, theirs) == mine | {"aims": theirs["aims"]}
    assert merged_register(base, base, {}) == {}


def test_summary_counts_the_rows_along_and_follows_every_save(footbridge):
    def polish() -> dict:
        return Project.objects.get(pk=footbridge.pk).text_summary["pl"]

    assert polish() == {"texts": 2, "missing": 1, "outdated": 0, "machine": 0, "words": 3, "todo": 2}
    with public_change():
        changed(footbridge, title_cs="Nová lávka")
        activity = footbridge.activities.get()
        activity.title_pl = "Budowa mostu"
        activity.save()
    assert polish() == {"texts": 2, "missing": 0, "outdated": 1, "machine": 0, "words": 5, "todo": 2}
    footbridge.activities.get().delete()
    assert polish()["texts"] == 1


def test_totals_add_up_in_one_query(footbridge, django_assert_num_queries):
    factories.project("Společný plán")
    with django_assert_num_queries(1):
        found = totals(Project.objects.all())
    assert found["pl"]["todo"] == 4 and found["cs"]["missing"] == 0 and found["de"]["missing"] == 3
    assert totals(Project.objects.none())["pl"]["todo"] == 0


def test_words_are_counted_without_tags():
    assert word_count("<p>Krásný <strong>den</strong>, 3,5 km!</p>") == 4


@pytest.mark.parametrize(("ticked", "state"), [("", "outdated"), ("on", "translated")])
def test_small_correction_keeps_translations_valid(client, footbridge, ticked, state):
    client.force_login(factories.user("administrator"))
    address = reverse("admin:projects_project_change", args=[footbridge.pk])
    more = {"small_correction": ticked} if ticked else {}
    send(client, address, title_cs="Lávka přes řeku!", **more)
    send(client, address, title_cs="Lávka přes vodu", **more)
    assert Project.objects.get(pk=footbridge.pk).text_state("title", "pl") == state


def test_saving_unchanged_texts_changes_nothing(client, footbridge):
    """A browser sends other ends of line than the database holds."""
    project = changed(footbridge, summary_cs="Jedna\nDvě", summary_pl="Raz\nDwa")
    project.confirm_translation("summary", "pl", Origin.MACHINE)
    project.save()
    before = Project.objects.get(pk=project.pk).text_origins
    client.force_login(factories.user("administrator"))
    address = reverse("admin:projects_project_change", args=[project.pk])
    send(client, address, summary_cs="Jedna\r\nDvě", summary_pl="Raz\r\nDwa")
    assert Project.objects.get(pk=project.pk).text_origins == before


def test_lists_show_and_filter_what_waits(client, footbridge):
    client.force_login(factories.user("administrator"))
    factories.project("Jiný projekt", title_pl="Inny projekt")
    changed(footbridge, title_cs="Lávka přes potok")
    address = reverse("admin:projects_project_changelist")
    assert "PL: starší než originál" not in client.get(address).text
    page = client.get(address, {"outdated": "pl"}).text
    assert "Lávka" in page and "Jiný projekt" not in page
    page = client.get(address, {"missing": "pl"}).text
    assert "Lávka" in page and "Jiný projekt" not in page  # its activity has no Polish title
    assert "polština: zčásti" in page


def test_texts_come_in_the_order_of_the_model_in_every_process():
    assert Article.text_fields()[:3] == ["title", "teaser", "text"]
    fields = [field.name for field in Project._meta.concrete_fields if field.name in Project.text_fields()]
    assert Project.text_fields() == fields and len(fields) > 5
