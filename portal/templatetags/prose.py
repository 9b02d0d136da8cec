"""The editor of long texts on a page of the admin."""

import json

from django import template
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import pgettext_lazy

from portal.prose.marks import EXTENSIONS

register = template.Library()

WORDS = {
    "bar": pgettext_lazy("editor of a text", "Layout of the text"),
    "bold": pgettext_lazy("editor of a text", "Bold"),
    "italic": pgettext_lazy("editor of a text", "Italic"),
    "heading": pgettext_lazy("editor of a text", "Heading"),
    "subheading": pgettext_lazy("editor of a text", "Smaller heading"),
    "list": pgettext_lazy("editor of a text", "• List"),
    "numbers": pgettext_lazy("editor of a text", "1. List"),
    "quote": pgettext_lazy("editor of a text", "Quotation"),
    "link": pgettext_lazy("editor of a text", "Set a link"),
    "table": pgettext_lazy("editor of a text", "Table"),
    "row": pgettext_lazy("editor of a text", "Add row"),
    "column": pgettext_lazy("editor of a text", "Add column"),
    "noRow": pgettext_lazy("editor of a text", "Delete row"),
    "noColumn": pgettext_lazy("editor of a text", "Delete column"),
    "noTable": pgettext_lazy("editor of a text", "Delete table"),
    "undo": pgettext_lazy("editor of a text", "Undo"),
}


@register.inclusion_tag("admin/includes/prose.html")
def prose_editor() -> dict:
    """What `js/prose.js` needs; stands once on each page with long texts."""
    settings = {
        "library": static("django_prose_editor/editor.js"),
        "clean": reverse("admin:clean_text"),
        "extensions": EXTENSIONS,
        "words": {name: str(word) for name, word in WORDS.items()},
    }
    return {"settings": json.dumps(settings)}
