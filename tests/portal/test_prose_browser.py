"""The editor of long texts in a browser: buttons, keyboard, pasting, and a policy that nothing runs into."""

from pathlib import Path

import pytest
from django.urls import reverse

from projects.models import Project
from tests import factories

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PASTE = """(element, html) => {
  const data = new DataTransfer();
  data.setData("text/html", html);
  element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


@pytest.fixture
def desk(live_page):
    """An administrator's form of a project; complaints of the browser are kept in `desk.complaints`."""
    factories.user("administrator")
    project = factories.project(aims_cs="Spojit města.", state="draft")
    page = live_page
    page.complaints = []
    page.on("console", lambda message: page.complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.goto(f"/admin/login/?next={reverse('admin:projects_project_change', args=[project.pk])}")
    page.fill("#id_username", "administrator")
    page.fill("#id_password", "test-password")
    page.click("#login-form [type=submit]")
    page.locator("#id_aims_cs").evaluate("area => area.closest('.form-row').scrollIntoView()")
    page.wait_for_selector(".field-aims_cs .ProseMirror")
    return page


def test_a_text_is_written_marked_pasted_and_saved_under_the_policy(desk):
    text, bar = desk.locator(".field-aims_cs .ProseMirror"), desk.locator(".field-aims_cs .prose-bar")
    assert text.inner_text() == "Spojit města." and desk.is_hidden("#id_aims_cs")
    text.click()
    desk.keyboard.press("Control+a")
    bar.locator(".prose-bar__button--bold").click()
    assert bar.locator(".prose-bar__button--bold").get_attribute("aria-pressed") == "true"
    desk.keyboard.press("Control+End")
    desk.keyboard.press("Enter")
    text.evaluate(PASTE, (Path(__file__).parent / "pasted" / "word.html").read_text())
    text.locator("table").wait_for()
    bar.locator(".prose-bar__button--link").click()
    desk.fill(".prose-dialog input", "www.lhota.example")
    desk.keyboard.press("Enter")
    desk.locator(".prose-dialog").wait_for(state="detached")
    desk.click("[name=_continue]")
    desk.wait_for_selector(".messagelist .success")
    kept = Project.objects.get().aims_cs
    assert kept.startswith("<p><strong>Spojit města.</strong></p>\n<h3>Cíle projektu</h3>\n<p>Lávka spojí ")
    assert '<a href="https://www.lhota.example" rel="noopener">' in kept and "mso" not in kept
    assert desk.complaints == []


def test_the_keyboard_reaches_every_button_and_leaves_a_list(desk):
    desk.locator(".field-aims_cs .prose-bar__button--bold").focus()
    desk.keyboard.press("ArrowRight")
    desk.keyboard.press("ArrowRight")
    desk.keyboard.press("ArrowRight")
    desk.keyboard.press("ArrowRight")
    desk.keyboard.press("Enter")  # the list
    desk.keyboard.press("Control+End")
    desk.keyboard.type(" A dál.")
    assert desk.locator("#id_aims_cs").input_value() == "<ul><li><p>Spojit města. A dál.</p></li></ul>"
    desk.keyboard.press("Tab")
    assert desk.evaluate("!document.activeElement.closest('.field-aims_cs')")
