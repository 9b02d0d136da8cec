"""A record is translated beside its original: what waits, with what has changed; no public page changes unseen."""

import pytest
from django.urls import reverse

from portal.copies.models import WorkingCopy
from portal.publishing import State, public_change
from portal.texts import Origin
from projects.models import Activity, Project
from tests import factories
from tests.portal.filled_form import filled

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft():
    """A draft in Czech: its title in Polish has fallen behind, its activity has no Polish text."""
    project = factories.project("Lávka přes řeku", title_pl="Kładka przez rzekę", state=State.DRAFT)
    project.confirm_translation("title", "pl")
    project.save()
    Activity.objects.create(project=project, title_cs="Stavba dohody", original_language="cs")
    project = Project.objects.get(pk=project.pk)
    project.title_cs = "Lávka přes potok"
    project.save()
    return Project.objects.get(pk=project.pk)


def page_of(project: Project, source: str = "cs", target: str = "pl", more: str = "") -> str:
    return reverse("admin:projects_project_translate", args=[project.pk]) + f"?from={source}&to={target}{more}"


def key_of(project: Project, name: str = "title") -> str:
    return f"text-projects.project:{project.uuid}:{name}"


def activity_key(project: Project) -> str:
    return f"text-projects.project:{project.uuid}:activities:{project.activities.get().pk}:title"


def test_only_what_waits_is_shown_with_what_has_changed_and_the_terms(client, draft):
    client.force_login(factories.user("translator", draft.owner))
    text = client.get(page_of(draft)).text
    assert "Kładka przez rzekę" in text and "starší než originál" in text
    assert "<del>" in text and "řeku" in text and "<ins>" in text and "potok" in text
    assert "dohoda" in text and "umowa" in text  # the glossary
    assert text.count("<textarea") == 2
    draft.confirm_translation("title", "pl")
    draft.save()
    assert client.get(page_of(draft)).text.count("<textarea") == 1
    assert client.get(page_of(draft, more="&texts=all")).text.count("<textarea") == 2


def test_saving_writes_the_texts_and_their_kind_and_nothing_else(client, draft):
    client.force_login(factories.user("translator", draft.owner))
    data = filled(client.get(page_of(draft)))
    data |= {activity_key(draft): "Budowa", activity_key(draft).replace("text-", "origin-"): "summary", "_save": "1"}
    client.post(page_of(draft), data)
    project = Project.objects.get(pk=draft.pk)
    activity = project.activities.get()
    assert activity.title_pl == "Budowa" and activity.origin("title", "pl") == Origin.SUMMARY
    assert project.text_state("title", "pl") == "outdated" and project.title_cs == "Lávka přes potok"


def test_tick_confirms_a_translation_that_is_still_right(client, draft):
    client.force_login(factories.user("translator", draft.owner))
    data = filled(client.get(page_of(draft))) | {key_of(draft).replace("text-", "right-"): "on", "_save": "1"}
    answer = client.post(page_of(draft), data, follow=True)
    assert Project.objects.get(pk=draft.pk).text_state("title", "pl") == "translated"
    assert "Kładka" not in answer.text


def test_published_record_changes_in_its_working_copy_only(client, draft):
    with public_change():
        draft.state = State.PUBLISHED
        draft.save()
    client.force_login(factories.user("translator", draft.owner))
    data = filled(client.get(page_of(draft))) | {key_of(draft): "Kładka przez potok", "_save": "1"}
    answer = client.post(page_of(draft), data, follow=True)
    assert Project.objects.get(pk=draft.pk).title_pl == "Kładka przez rzekę"
    assert WorkingCopy.of(draft).document["fields"]["title_pl"] == "Kładka przez potok"
    assert answer.text.count("<textarea") == 1  # the title is done, as the copy knows


def test_text_that_somebody_else_has_changed_meanwhile_is_not_overwritten(client, draft):
    client.force_login(factories.user("translator", draft.owner))
    data = filled(client.get(page_of(draft))) | {key_of(draft): "Kładka", "_save": "1"}
    Project.objects.filter(pk=draft.pk).update(title_pl="Mostek")
    text = client.post(page_of(draft), data).text
    assert Project.objects.get(pk=draft.pk).title_pl == "Mostek"
    assert "Kładka</textarea>" in text and "Mostek" in text  # neither is lost


def test_original_that_changes_while_one_translates_leaves_the_translation_outdated(client, draft):
    client.force_login(factories.user("translator", draft.owner))
    data = filled(client.get(page_of(draft))) | {key_of(draft): "Kładka przez potok", "_save": "1"}
    Project.objects.filter(pk=draft.pk).update(title_cs="Lávka přes strouhu")
    client.post(page_of(draft), data)
    project = Project.objects.get(pk=draft.pk)
    assert project.title_pl == "Kładka przez potok" and project.text_state("title", "pl") == "outdated"


def test_too_long_text_is_named_and_nothing_is_lost(client, draft):
    client.force_login(factories.user("translator", draft.owner))
    data = filled(client.get(page_of(draft))) | {key_of(draft): "x" * 5000, activity_key(draft): "Budowa", "_save": "1"}
    text = client.post(page_of(draft), data).text
    assert "x" * 5000 in text and "Budowa</textarea>" in text and "errorlist" in text
    assert not Project.objects.get(pk=draft.pk).activities.get().title_pl


def test_save_and_next_leads_to_the_next_record_and_at_last_back_to_the_list(client, draft):
    other = factories.project("Nový most", state=State.DRAFT)
    client.force_login(factories.user("translator", draft.owner))
    answer = client.post(page_of(draft), filled(client.get(page_of(draft))) | {"_next": "1"})
    assert answer["Location"] == page_of(other)
    draft.delete()
    answer = client.post(page_of(other), filled(client.get(page_of(other))) | {"_next": "1"})
    assert answer["Location"] == reverse("admin:projects_project_changelist")


def test_records_of_other_organisations_are_out_of_reach(client, draft):
    client.force_login(factories.user("translator", factories.organisation("Cizí město")))
    assert client.get(page_of(draft), follow=True).text.count("<textarea") == 0
    assert client.post(page_of(draft), {key_of(draft): "Kradzież"}).status_code in (302, 403)
    assert Project.objects.get(pk=draft.pk).title_pl == "Kładka przez rzekę"


def test_a_long_text_is_written_in_the_editor_and_kept_clean_and_a_row_is_called_by_its_words(client, draft):
    draft.status_entries.create(text_cs="<p>Stojí <strong>pilíře</strong></p>", original_language="cs")
    client.force_login(factories.user("translator", draft.owner))
    page = client.get(page_of(draft))
    assert "Stojí pilíře" in page.text and "&lt;p&gt;" not in page.text
    [key] = [name for name in filled(page) if name.startswith("text-") and "status_entries" in name]
    assert f'name="{key}" lang="pl" rows="8" data-prose="plain"' in page.text and 'id="prose-editor"' in page.text
    client.post(page_of(draft), filled(page) | {key: "<p>Stoją</p><script>1</script>", "_save": "1"})
    assert draft.status_entries.get().text_pl == "<p>Stoją</p>"
