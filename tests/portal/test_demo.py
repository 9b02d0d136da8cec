"""The demo can be loaded, and loaded again, and says everything in every language."""

import importlib
from collections.abc import Iterator

import pytest
from django.apps import apps
from django.core.management import call_command

from news.models import Article
from portal.demo import MODULES, documents, load, writing
from portal.languages import languages
from portal.publishing import Generation
from portal.records import Record, document_of
from portal.texts import Translated
from projects.models import Activity, Project, Theme

pytestmark = pytest.mark.django_db


def stored() -> dict[str, dict]:
    """Everything that is in the database, each record with its rows."""
    models = [model for model in apps.get_models() if issubclass(model, Record)]
    return {str(record.uuid): document_of(record) for model in models for record in model._base_manager.all()}


def factual() -> Iterator[Record]:
    """The records that tell facts; the invented samples leave languages out on purpose."""
    for name in MODULES:
        if name != "samples":
            module = importlib.import_module(f"portal.demo.{name}")
            for document in getattr(module, "documents", list)():
                yield apps.get_model(document["model"])._base_manager.get(uuid=document["uuid"])


def texts_of_facts() -> Iterator[tuple[str, Translated, str]]:
    """(where, record or row, field) for every translatable field of a fact."""
    for record in factual():
        rows = [row for kind in getattr(record, "owned", ()) for row in getattr(record, kind).all()]
        for item in [record, *rows]:
            if isinstance(item, Translated):
                for field in item.text_fields():
                    yield f"{record}: {item._meta.label} {field}", item, field


def test_loading_makes_every_document_and_names_how_many(demo):
    assert sum(demo.values()) == len(list(documents()))
    assert demo["projects.project"] >= 4
    assert set(Project.objects.published().values_list("slug", flat=True)) >= {
        "alizi", "agglomerations4borderlands", "cities-of-change", "three-towns"
    }  # fmt: skip


def test_loading_again_changes_nothing(demo, capsys):
    before, generation = stored(), Generation.current()
    call_command("load_demo")
    assert "already" in capsys.readouterr().out
    assert stored() == before
    assert Generation.current() == generation


def test_what_an_editor_changed_or_added_survives_the_next_loading(demo):
    project = Project.objects.get(slug="alizi")
    project.title_cs = "Nový název"
    project.save()
    activity = Activity.objects.create(project=project, title_cs="Nová aktivita")
    Activity.objects.filter(project=project).exclude(pk=activity.pk).delete()
    load()
    project.refresh_from_db()
    assert project.title_cs == "Nový název"
    assert [row.title_cs for row in project.activities.all()] == ["Nová aktivita"]


def test_a_record_that_was_deleted_comes_back_with_the_same_identity(demo):
    article = Article.objects.get(slug="alizi-transport-held")
    uuid = article.uuid
    article.delete()
    assert load() == {"news.article": 1}
    assert Article.objects.get(slug="alizi-transport-held").uuid == uuid


def test_an_editors_own_record_with_the_same_address_is_not_in_the_way(demo):
    uuid = writing.uuid_of("theme/housing")
    Theme.objects.get(uuid=uuid).delete()
    Theme.objects.create(name_cs="Naše bydlení", slug="housing")
    assert load() == {"projects.theme": 1}
    assert Theme.objects.get(uuid=uuid).slug not in ("", "housing")


def test_every_fact_is_told_in_every_language(demo):
    missing = []
    for where, item, field in texts_of_facts():
        filled = [code for code in languages() if item.text_in(field, code)]
        if filled and filled != languages():
            missing.append(f"{where}: only {filled}")
    assert not missing


def test_every_translation_is_confirmed_and_none_is_outdated(demo):
    outdated, unconfirmed = [], []
    for where, item, field in texts_of_facts():
        for code in languages():
            if item.is_outdated(field, code):
                outdated.append(f"{where} {code}")
            translated = item.original_language and code != item.original_language and item.text_in(field, code)
            if translated and item.origin(field, code) == "original":
                unconfirmed.append(f"{where} {code}")
    assert not outdated
    assert not unconfirmed


def test_no_title_or_name_is_missing_in_any_language(demo):
    titles = [
        (record, code, record.text_in(field, code))
        for record in factual()
        for field in ("title", "name")
        if field in record.text_fields()
        for code in languages()
    ]
    assert titles
    assert not [(str(record), code) for record, code, title in titles if not title]


def test_a_record_with_a_field_called_text_can_still_be_asked_for_its_texts(demo):
    article = Article.objects.get(slug="alizi-transport-held")
    assert article.best_text("text", "de") == (article.text_de, "de")
    assert set(article.languages_filled()) == set(languages())
