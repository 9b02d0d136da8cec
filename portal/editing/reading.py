"""A record that somebody may look at and not change: its long texts as readers see them, not as they are kept."""

from typing import Any

from django.db import models
from django.utils.safestring import mark_safe

from portal.prose import shown
from portal.prose.fields import ProseField


def show_long_texts(context: dict[str, Any]) -> None:
    """For the page of a form without fields to write in: the record and its rows in *context* are not saved."""
    rows = [form.instance for group in context["inline_admin_formsets"] for form in group.formset.forms]
    for instance in [context["original"], *rows]:
        _show(instance)


def _show(instance: models.Model) -> None:
    for field in instance._meta.concrete_fields:
        if (
            isinstance(field, ProseField)
            and hasattr(field, "translated_field")
            and (text := getattr(instance, field.attname))
        ):
            # Django would make a line break of every end of line.
            html = " ".join(shown(text, field.language).splitlines())
            setattr(instance, field.attname, mark_safe(html))  # sanitised by `shown`
