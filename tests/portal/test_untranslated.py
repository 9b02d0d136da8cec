"""No page is mixed: nothing stands in English or another language where the reader's language has a word for it."""

import pytest
from django.apps import apps
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from portal.languages import languages
from tests import factories
from tests.visible_texts import Visible, strange_to

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def addresses() -> list[str]:
    """The pages of the admin: the first, the translators', every list and every form of a new record."""
    found = [reverse("admin:index"), reverse("admin:translations"), reverse("admin:password_change")]
    for model in admin.site._registry:
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        found += [reverse(f"{name}_changelist"), reverse(f"{name}_add")]
    return found


def pages_of_records() -> list[str]:
    """What can be done with one record of each great kind of the demo."""
    found = []
    for label, slug in (
        ("projects.project", "sample-footbridge"),
        ("partners.organisation", "liberec"),
        ("partners.agreement", "liberec-region-bursa"),
        ("news.article", "sample-deck"),
    ):
        model = apps.get_model(label)
        name, record = f"admin:{label.replace('.', '_')}", model.objects.get(slug=slug)
        found += [reverse(f"{name}_{page}", args=[record.pk]) for page in ("change", "history", "delete", "translate")]
    return found


def desk_in(language: str) -> Client:
    """The browser of an administrator who reads this language."""
    client = Client()
    client.force_login(factories.user("administrator"))
    client.cookies["django_language"] = language
    return client


def leftovers(client: Client, pages: list[str], language: str) -> list[str]:
    """Texts of these pages that are strange to the language."""
    strange = strange_to(language)
    assert len(strange) > 500
    answers = {address: client.get(address, follow=True) for address in pages}
    assert {answer.status_code for answer in answers.values()} <= {200, 403}
    return [
        f"{address}: {text}"
        for address, answer in answers.items()
        for text in sorted(Visible(answer.text, language).texts & strange)
    ]


@pytest.mark.parametrize("language", languages())
def test_no_page_of_the_admin_speaks_another_language(language):
    assert leftovers(desk_in(language), addresses(), language) == []


@pytest.mark.parametrize("turn", range(4))
def test_no_page_of_a_record_speaks_another_language(demo, turn):
    language = languages()[turn]
    assert leftovers(desk_in(language), pages_of_records()[turn::4], language) == []
