"""What every language of the portal can do, however many there are: the smoke suite of a new language."""

import pytest
from django.urls import reverse
from django.utils.translation import override

from partners.models import Organisation
from portal.collation import in_reader_order
from portal.languages import PATH_WORDS, languages
from portal.models import User
from projects.models import Project
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", languages())
def test_pages_answer_at_the_language_s_own_addresses(client, language):
    project = factories.project("Lávka", summary_cs="O lávce.")
    with override(language):
        home, listed, page = reverse("home"), reverse("projects:list"), project.get_absolute_url()
    assert listed == f"/{language}/{PATH_WORDS['projects'][language]}/"
    for address in (home, listed, page):
        answer = client.get(address)
        assert answer.status_code == 200 and f'<html lang="{language}"' in answer.text
        assert all(f'hreflang="{code}"' in answer.text for code in languages())


@pytest.mark.parametrize("language", languages())
def test_text_that_is_not_translated_is_shown_and_says_so(client, language):
    project = factories.project("Lávka", summary_cs="O lávce.", aims_cs="Spojit dva břehy.")
    with override(language):
        page = client.get(project.get_absolute_url()).text
    assert "Spojit dva břehy." in page
    assert (language == "cs") != ('lang="cs"' in page.partition("<main")[2].partition("</main>")[0])


@pytest.mark.parametrize("language", languages())
def test_admin_speaks_the_language_and_edits_its_texts(client, language):
    client.force_login(factories.user("administrator"))
    project = factories.project("Lávka")
    client.cookies["django_language"] = language
    assert f'<html lang="{language}"' in client.get(reverse("admin:index")).text
    form = client.get(reverse("admin:projects_project_change", args=[project.pk])).text
    assert all(f'name="title_{code}"' in form for code in languages())
    assert client.get(reverse("admin:projects_project_changelist"), {"missing": language}).status_code == 200


@pytest.mark.parametrize("language", languages())
def test_titles_sort_and_summaries_count_in_the_language(language):
    for name in ("Zebra", "Čáp", "Cesta", "Šum"):
        factories.organisation(name, **{f"name_{language}": name})
    with override(language):
        found = Organisation.objects.order_by(in_reader_order(f"name_{language}"))
        names = [getattr(organisation, f"name_{language}") for organisation in found]
    assert names[2:] == ["Šum", "Zebra"]  # whether *č* is a letter of its own differs by language
    project = factories.project("Lávka")
    assert Project.objects.get(pk=project.pk).text_summary[language]["texts"] == 1


def test_everybody_may_choose_every_language():
    choices = dict(User._meta.get_field("language").choices)
    assert list(choices) == languages() and all(choices.values())
