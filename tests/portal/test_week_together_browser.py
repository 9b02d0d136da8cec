"""Two people in one record, what is put back, thrown away and recovered, and a file that is none: in a browser."""

import io

import pytest
from django.urls import reverse
from PIL import Image

from news.models import Article
from partners.models import Picture
from portal.publishing import State, public_change
from tests import factories

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def town():
    return factories.organisation(place=factories.place())


def form_of(record) -> str:
    return reverse(f"admin:{record._meta.app_label}_{record._meta.model_name}_change", args=[record.pk])


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
    assert "Lávka" in jana.inner_text(".differences del") and "Brod je tu." in jana.inner_text(
        ".differences ins >> nth=1"
    )
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
