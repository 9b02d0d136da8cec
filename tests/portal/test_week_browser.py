"""Each role walks through its week in a browser: from ten answers to a public page, by review, and at the same time."""

import io

import pytest
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from news.models import Article
from partners.models import Picture
from portal.publishing import State, public_change
from projects.models import Project
from tests import factories
from tests.conftest import RequestsUnderWay
from tests.portal.desks import Desks, Hand

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
STEP = ".step-form [type=submit]"


@pytest.fixture
def desks(browser, live_server, django_db_serialized_rollback):
    with RequestsUnderWay() as under_way:
        desks = Desks(browser, live_server.url)
        yield desks
        desks.close()
        under_way.wait()
    assert desks.complaints == []


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
    publisher.click("#result_list th a")
    assert "Prosím do pátku." in publisher.inner_text("#standing")
    link = publisher.get_attribute(".object-tools a[href$='/preview/']", "href")
    publisher.click("[name=_move][value=send_back]")
    publisher.fill("#id_comment", "Chybí datum.")
    publisher.click(STEP)

    editor.goto("/admin/")
    editor.click("a[href*='work=returned']")
    editor.click("#result_list th a")
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


def test_two_people_at_once_and_what_is_put_back_thrown_away_and_recovered(desks, town):
    with public_change():
        article = factories.article(owner=town, teaser_cs="Lávka stojí.")
    jana = desks.of(factories.user("publisher", town, first_name="Jana", last_name="Malá"))
    piotr = desks.of(factories.user("editor", town))
    for page in (jana, piotr):
        page.goto(form_of(article))
    assert "Jana Malá" in piotr.inner_text("[data-presence]")
    jana.fill("#id_teaser_cs", "Most stojí.")
    jana.click("[name=_continue]")
    jana.wait_for_selector(".messagelist .success")
    piotr.fill("#id_teaser_cs", "Brod je tu.")
    piotr.click("[name=_continue]")
    assert "Most stojí." in piotr.inner_text(".conflict") and "Brod je tu." in piotr.inner_text(".conflict")
    piotr.check("[value=both]")
    piotr.click("[name=_settle]")
    assert piotr.input_value("#id_teaser_cs") == "Most stojí.\n\nBrod je tu."

    jana.goto(reverse("admin:news_article_changelist"))
    assert "nezveřejněné změny" in jana.inner_text("#result_list")
    jana.goto(form_of(article))
    jana.click("#working-copy a >> nth=0")
    assert "Brod je tu." in jana.inner_text(".differences") and "Lávka stojí." in jana.inner_text(".differences")
    jana.click("[name=_publish]")
    article.refresh_from_db()
    visitor = desks.of()
    visitor.goto(article.get_absolute_url())
    assert "Brod je tu." in visitor.inner_text("main")

    jana.click(".object-tools a[href$='/history/']")
    jana.click(".versions__item >> nth=1 >> .versions__go a")
    jana.click(".desk-actions a.default")
    jana.click("form.desk-actions button")
    assert jana.input_value("#id_teaser_cs") == "Lávka stojí."  # in the working copy: the public page is as it was
    jana.click("#working-copy a >> nth=1")
    jana.click("[name=_discard]")
    jana.click(".object-tools a[href$='/history/']")
    assert "změny zahozeny" in jana.inner_text(".versions__item >> nth=0")

    jana.goto(form_of(article))
    jana.click(".deletelink")
    jana.click("form [type=submit] >> nth=-1")
    jana.click(".object-tools a[href$='/deleted/']")
    jana.click(".versions__go a")
    jana.click("form.desk-actions button")
    jana.wait_for_selector(".messagelist .success")
    back = Article.objects.get()
    assert (back.uuid, back.state, back.teaser_cs) == (article.uuid, State.DRAFT, "Most stojí.\n\nBrod je tu.")


def test_a_picture_is_refused_with_a_reason_and_then_kept_with_its_centre(desks, town):
    page = desks.of(factories.user("editor", town))
    page.goto(reverse("admin:partners_picture_add"))
    page.fill("#id_alt_cs", "Lávka přes řeku")
    page.set_input_files("#id_file", {"name": "lavka.jpg", "mimeType": "image/jpeg", "buffer": b"MZ no picture"})
    page.click("[name=_continue]")
    assert page.inner_text(".field-file .errorlist") and page.input_value("#id_alt_cs") == "Lávka přes řeku"
    drawn = io.BytesIO()
    Image.new("RGB", (1600, 900), "teal").save(drawn, "PNG")
    page.set_input_files("#id_file", {"name": "lavka.png", "mimeType": "image/png", "buffer": drawn.getvalue()})
    page.locator(".focus__whole img").click(position={"x": 2, "y": 2})
    page.click("[name=_continue]")
    page.wait_for_selector(".messagelist .success")
    picture = Picture.objects.get()
    assert (picture.focus_x <= 2, picture.focus_y <= 3, picture.owner) == (True, True, town)
