"""The form field of a partial date: one line of text in whatever form people write dates."""

from typing import Any

from django import forms
from django.utils.functional import lazy
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from portal.partial_dates import PartialDate, typed_examples

examples = lazy(typed_examples, str)  # in the language of whoever looks at the form


class PartialDateFormField(forms.Field):
    """Reads a year, month or day in any language of the site and shows it as the active language types it."""

    widget = forms.TextInput

    def __init__(self, **kwargs: Any) -> None:
        kwargs.pop("max_length", None)
        kwargs["help_text"] = kwargs.get("help_text") or format_lazy(
            "{label} {examples}", label=_("A year, a month or a day, for example:"), examples=examples()
        )
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        """A date as it is typed; what could not be understood stays as it was typed."""
        if isinstance(value, str) and value:
            try:
                value = PartialDate.parse_iso(value)  # initial data that code gave as text
            except ValueError:
                return value
        return value.typed() if isinstance(value, PartialDate) else value

    def to_python(self, value: Any) -> PartialDate | None:
        if value is None or isinstance(value, PartialDate):
            return value
        return PartialDate.parse(str(value)) if str(value).strip() else None

    def has_changed(self, initial: Any, data: Any) -> bool:
        if isinstance(initial, str) and initial:
            initial = PartialDate.parse_iso(initial)
        return super().has_changed(initial, data)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"autocomplete": "off", "size": "20", "data-echo": "date"}
