"""Each role walks through its week in a browser: from ten answers to a public page, by review, and at the same time."""

import pytest
from django.urls import reverse
from django.utils import timezone

from news.models import Article
from portal.publishing import State
from projects.models import Project
from tests import factories
from tests.portal.desks import Hand

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
STEP = ".step-form [type=submit]"


@pytest.fixture
def town():
    return factories.organisation(place=factories.place())


def form_of(record) -> str:
    return reverse(f"admin:{record._meta.app_label}_{record._meta.model_name}_change", args=[record.pk])


def test_a_clerk_alone_brings_a_project_to_the_public_in_less_than_three_minutes(desks, town):
    town.review_required = False
    town.save()
    factories.organisation("Stadt Grünthal", place=factories.place("Grünthal", country="DE"))
    factories.programme("Program Lhota – Grünthal")
    page = desks.of(factories.user("editor", town))
    hand = Hand(page)
    page.goto("/admin/")
    hand.click(".board-start a")
    hand.fill("#id_title", "Lávka přes řeku Nisu")
    hand.choose("#id_programme", "Program Lhota – Grünthal")
    hand.fill("#id_number", "CZ.11/0001")
    hand.fill("#id_partners-0-name", "grunthal")
    hand.click("[data-partner] .quick__offers button:has-text('Stadt Grünthal')")
    hand.fill("#id_partners-1-name", "Gymnázium Údolí")
    hand.click("[data-partner] .quick__offers button:has-text('Gymnázium Údolí')")
    for name, typed in {"start": "6/2013", "end": "31. 5. 2015", "total": "50 000", "grant": "42.500,00",
                        "own": "7500", "activities": "Setkání\n15. 4. 2014 Otevření",
                        "results": "Lávka stojí a denně po ní přejdou stovky lidí."}.items():  # fmt: skip
        hand.fill(f"#id_{name}", typed)
    hand.click("#quick_form .submit-row [type=submit]")
    hand.click("[name=_move][value=publish]")
    assert page.is_checked(".step-form__choices [type=checkbox]")  # the new school is published with it
    hand.click(STEP)
    page.wait_for_selector(".messagelist .success")
    visitor = desks.of()
    visitor.goto(Project.objects.get().get_absolute_url())
    shown = visitor.inner_text("main")
    assert all(words in shown for words in ("Lávka přes řeku Nisu", "Gymnázium Údolí", "Grünthal", "Otevření"))
    assert hand.seconds < 180


def test_a_text_goes_from_its_writer_over_translator_and_review_to_the_public(desks, town):
    article = factories.article("Lávka je otevřena", town, state=State.DRAFT, teaser_cs="Stojí.")
    roles = ("translator", "editor", "publisher")
    translator, editor, publisher = (desks.of(factories.user(role, town)) for role in roles)
    visitor = desks.of()

    translator.goto(reverse("admin:news_article_translate", args=[article.pk]) + "?from=cs&to=pl")
    translator.fill("textarea[lang=pl] >> nth=0", "Kładka jest otwarta")
    translator.click("#translate_form [name=_save]")
    translator.wait_for_selector(".messagelist .success")

    editor.goto(form_of(article))
    editor.click("[name=_move][value=hand_in]")
    editor.fill("#id_comment", "Prosím do pátku.")
    editor.click(STEP)

    publisher.goto("/admin/")
    publisher.click(".board__block >> nth=0 >> a")
    publisher.click("#result_list tbody th a")
    assert "Prosím do pátku." in publisher.inner_text("#standing")
    link = publisher.get_attribute(".object-tools a[href$='/preview/']", "href")
    publisher.click("[name=_move][value=send_back]")
    publisher.fill("#id_comment", "Chybí datum.")
    publisher.click(STEP)

    editor.goto("/admin/")
    editor.click("a[href*='work=returned']")
    editor.click("#result_list tbody th a")
    assert "Chybí datum." in editor.inner_text("#standing")
    editor.fill("#id_date", "5. 4. 2018")
    editor.click("[name=_move][value=hand_in]")
    editor.click(STEP)

    publisher.goto(link)
    visitor.goto(publisher.input_value("#preview-link"))  # no account
    assert "Lávka je otevřena" in visitor.inner_text("h1")
    publisher.click(".preview-choices [lang=pl]")
    publisher.frame_locator("iframe").locator("h1:has-text('Kładka jest otwarta')").wait_for()
    publisher.goto(reverse("admin:news_article_move", args=[article.pk, "publish"]))
    publisher.fill("#id_publish_from", "2090-01-01T08:00")
    publisher.click(STEP)
    publisher.wait_for_selector(".messagelist .success")
    article.refresh_from_db()
    assert visitor.request.get(article.get_absolute_url()).status == 404
    Article.objects.update(publish_from=timezone.now())
    assert visitor.goto(article.get_absolute_url()).status == 200
