"""What the demo tells is what the five source documents say: all of it, in every language, and nothing besides.

The table of facts is written by hand from the documents; nothing in it is read from the demo's code.
"""

from collections.abc import Callable
from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, models, transaction
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from portal import demo
from tests.demo import (
    facts_agglomerations,
    facts_agreements,
    facts_agreements_further,
    facts_alizi,
    facts_alizi_news,
    facts_alizi_work,
    facts_cities_of_change,
    facts_parties,
    facts_partners,
    facts_three_towns,
)
from tests.demo.table import LANGUAGES, Row
from tests.demo.visible import Page

pytestmark = [pytest.mark.django_db, pytest.mark.once, pytest.mark.usefixtures("demo")]

TABLE: dict[str, list[Row]] = {
    "ALiZi": [*facts_alizi.FACTS, *facts_alizi_work.FACTS, *facts_alizi_news.FACTS],
    "Agglomerations4Borderlands": facts_agglomerations.FACTS,
    "agreements of the Liberec Region": [
        *facts_agreements.FACTS,
        *facts_agreements_further.FACTS,
        *facts_parties.FACTS,
    ],
    "Cities of change": facts_cities_of_change.FACTS,
    "three towns": facts_three_towns.FACTS,
    "partners of the projects": facts_partners.FACTS,
}
ROWS = [row for rows in TABLE.values() for row in rows]
NOT_FACTS = ("samples", "site")  # modules of the demo that tell nothing of the five documents

# The records whose rows (activities, log, money, parties …) are facts too, by the page that shows them.
ROUTES = {"projects:detail": "projects.project", "agreements:detail": "partners.agreement"}

# Every amount in EUR and every date that the documents give for a project.
AMOUNTS = {
    "alizi": {"242799.04", "210768.21", "56490.09", "50841.07", "5649.02"},
    "agglomerations4borderlands": set(),
    "cities-of-change": {"99000"},
    "three-towns": set(),
}
DATES = {
    "alizi": {
        *("2016-04-15", "2018-12-31", "2018-04-05", "2018-04-10", "2018-04-13", "2018-06-12"),
        *("2017-03", "2017-04", "2017-05", "2017-06", "2017-09", "2017-10"),
    },
    "agglomerations4borderlands": {"2018-02-01", "2020-12-31"},
    "cities-of-change": {"2013-06", "2015-05-31"},
    "three-towns": set(),
}


def seen(row_or_address: tuple[str, str], language: str, client: Client) -> Page:
    """The page as it is now; without any content where there is no such page."""
    route, slug = row_or_address
    with override(language):
        response = client.get(reverse(route, args=[slug]))
    return Page(response.text if response.status_code == 200 else "")


def missing(rows: list[Row], language: str, page_of: Callable[[tuple[str, str], str], Page]) -> list[str]:
    """The rows that are not on their page in one language."""
    return [row.named(language) for row in rows if not row.is_on(page_of((row.route, row.slug), language), language)]


@pytest.fixture(scope="module")
def pages(demo) -> Callable[[tuple[str, str], str], Page]:
    """Every page as the whole demo shows it, read once."""
    known: dict[tuple[tuple[str, str], str], Page] = {}
    client = Client()

    def page_of(address: tuple[str, str], language: str) -> Page:
        if (address, language) not in known:
            known[address, language] = seen(address, language, client)
        return known[address, language]

    return page_of


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("document", TABLE)
def test_every_fact_of_the_document_stands_in_its_section(document, language, pages):
    lost = missing(TABLE[document], language, pages)
    assert not lost, f"{len(lost)} of {len(TABLE[document])} are missing:\n" + "\n".join(lost)


def factual() -> list[dict[str, Any]]:
    """The demo's documents, those of the samples and the site left out."""
    left_out = {
        document["uuid"]
        for name in NOT_FACTS
        for document in getattr(__import__(f"portal.demo.{name}", fromlist=["documents"]), "documents", list)()
    }
    return [document for document in demo.documents() if document["uuid"] not in left_out]


def take_away(record: models.Model) -> None:
    """Delete a record. What must not lose it lets go of it where it can, and else goes with it."""
    try:
        with transaction.atomic():
            record.delete()
        return
    except models.ProtectedError as error:
        held = list(error.protected_objects)
    for holder in held:
        let_go(holder, record)
    take_away(record)


def let_go(holder: models.Model, record: models.Model) -> None:
    """Empty the references to *record*, or take the holder away where they may not be empty."""
    for field in holder._meta.fields:
        if field.related_model is type(record):
            holding = type(holder)._base_manager.filter(pk=holder.pk, **{field.name: record})
            try:
                with transaction.atomic():
                    holding.update(**{field.name: None})
            except IntegrityError:
                take_away(holding.get())


def is_noticed(record: models.Model, language: str, pages: Callable[[tuple[str, str], str], Page]) -> bool:
    """Whether a fact is missing now; pages that name the record are asked first."""
    name = next((record.text_in(field, language) for field in ("title", "name") if hasattr(record, field)), "")
    before = {address: pages(address, language) for address in dict.fromkeys((row.route, row.slug) for row in ROWS)}

    def distance(address: tuple[str, str]) -> tuple[bool, bool]:
        texts = (before[address].text(section) for section in before[address].pieces)
        return address[1] != getattr(record, "slug", ""), not any(name in text for text in texts)

    take_away(record)
    client = Client()
    for address in sorted(before, key=distance):
        page = seen(address, language, client)
        rows = [row for row in ROWS if (row.route, row.slug) == address]
        if any(row.is_on(before[address], language) and not row.is_on(page, language) for row in rows):
            return True
    return False


@pytest.mark.parametrize("model", dict.fromkeys(document["model"] for document in factual()))
def test_taking_any_record_away_is_noticed(model, pages):
    unnoticed = []
    for document in (document for document in factual() if document["model"] == model):
        with transaction.atomic():
            record = apps.get_model(model)._base_manager.get(uuid=document["uuid"])
            label = str(record)
            if not is_noticed(record, "lv", pages):
                unnoticed.append(label)
            transaction.set_rollback(True)
    assert not unnoticed


@pytest.mark.parametrize("route", ROUTES)
def test_taking_any_row_of_a_record_away_is_noticed(route, pages):
    unnoticed = []
    for document in (document for document in factual() if document["model"] == ROUTES[route]):
        record = apps.get_model(document["model"])._base_manager.get(uuid=document["uuid"])
        address = route, record.slug
        rows = [row for row in ROWS if (row.route, row.slug) == address]
        before, client = pages(address, "lv"), Client()
        for child in (child for kind in record.owned for child in getattr(record, kind).all()):
            with transaction.atomic():
                label = f"{record.slug}: {child._meta.verbose_name} {child}"
                child.delete()
                after = seen(address, "lv", client)
                # An amount that is not stated reads the same whether its line is there or not.
                told = getattr(child, "amount", child) is not None
                if told and not any(row.is_on(before, "lv") and not row.is_on(after, "lv") for row in rows):
                    unnoticed.append(label)
                transaction.set_rollback(True)
    assert not unnoticed, "\n".join(unnoticed)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("slug", AMOUNTS)
def test_a_project_shows_the_documents_amounts_and_no_others(slug, language, pages):
    page = pages(("projects:detail", slug), language)
    assert {value for _section, value in page.values["data"]} == AMOUNTS[slug]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("slug", DATES)
def test_a_project_shows_the_documents_dates_and_no_others(slug, language, pages):
    page = pages(("projects:detail", slug), language)
    # What the page says about itself, such as its last change, is no fact of the project.
    assert {value for section, value in page.values["time"] if section != "record"} == DATES[slug]
