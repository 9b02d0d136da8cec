"""Any number of invented records, for trying out how the portal bears them."""

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction

from news.models import Article
from partners.models import Agreement, Organisation
from portal.models import Generation, SearchEntry
from projects.models import BudgetLine, GoodPractice, Participation, Programme, Project

pytestmark = pytest.mark.django_db


def told() -> list:
    return list(
        Project.objects.order_by("slug").values_list("uuid", "title_cs", "title_lv", "start", "programme__name_de")
    )


def test_the_same_seed_gives_the_same_projects_with_all_that_belongs_to_them():
    with transaction.atomic():
        call_command("populate", 60, seed=3)
        first = told()
        assert len(first) == 60 and Participation.objects.count() > 60 and BudgetLine.objects.exists()
        assert Article.objects.exists() and Agreement.objects.exists() and GoodPractice.objects.exists()
        transaction.set_rollback(True)
    call_command("populate", 60, seed=3)
    assert told() == first


def test_invented_records_say_so_and_are_found():
    before = Generation.current()
    call_command("populate", 30, seed=4)
    for model in (Project, Organisation, Programme, Article, Agreement, GoodPractice):
        assert not model.objects.filter(is_sample=False).exists(), model
    assert SearchEntry.objects.filter(kind="project").count() == 30
    assert Generation.current() > before


def test_a_seed_is_used_only_once():
    call_command("populate", 5, seed=5)
    with pytest.raises(CommandError, match="seed 5"):
        call_command("populate", 5, seed=5)
