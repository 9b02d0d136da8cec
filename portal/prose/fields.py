"""The column of a long text, and its field in a form. Whatever writes a text passes the cleaning here."""

from typing import Any

from django import forms
from django.db import models

from portal.prose.cleaning import clean


class ProseField(models.TextField):
    """A long text, kept as clean HTML. `headings`: False for texts of rows, which stand too deep in a page for them."""

    def __init__(self, *args: Any, headings: bool = True, **kwargs: Any) -> None:
        self.headings = headings
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, list, dict]:
        """In the database it is a text like any other."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.TextField", args, kwargs

    def cleaned(self, value: Any) -> Any:
        """The value as it is kept."""
        return clean(value, self.headings) if isinstance(value, str) else value

    def clean(self, value: Any, model_instance: models.Model | None) -> Any:
        return self.cleaned(super().clean(value, model_instance))

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        value = super().pre_save(model_instance, add)
        if isinstance(value, str):
            value = self.cleaned(value)
            setattr(model_instance, self.attname, value)
        return value

    def get_db_prep_save(self, value: Any, connection: Any) -> Any:
        """The innermost door: `update()` and `bulk_update()` call nothing else."""
        return super().get_db_prep_save(self.cleaned(value), connection)

    def formfield(self, **kwargs: Any) -> forms.Field:
        return super().formfield(**{"form_class": ProseFormField, "headings": self.headings, **kwargs})


class ProseFormField(forms.CharField):
    """A text area that the editor in the browser takes over; without it, HTML or plain text can be typed."""

    def __init__(self, *args: Any, headings: bool = True, **kwargs: Any) -> None:
        self.headings = headings
        super().__init__(*args, **kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {**super().widget_attrs(widget), "data-prose": "headings" if self.headings else "plain"}

    def clean(self, value: Any) -> str:
        return clean(super().clean(value) or "", self.headings)

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Another way to write the same text, e.g. with other ends of line, is no change."""
        if self.disabled:
            return False
        return clean(initial or "", self.headings) != clean(data or "", self.headings)
