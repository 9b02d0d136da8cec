"""Lists of choices that write their own HTML.

Django renders a template for each option. Sixty budget lines with two hundred and fifty countries each took five
seconds that way.
"""

from typing import Any

from django import forms
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from portal.money_forms import MoneyWidget


class QuickSelect(forms.Select):
    """A select of plain choices. `stable`: they differ by language only, and are written once for all rows."""

    def __init__(self, attrs: dict | None = None, choices: Any = (), stable: bool = False) -> None:
        super().__init__(attrs, choices)
        self.stable = stable
        self._written: dict[str, list[tuple[str, SafeString]]] = {}  # shared by the copies that forms make

    def render(self, name: str, value: Any, attrs: dict | None = None, renderer: Any = None) -> SafeString:
        chosen = set(self.format_value(value))
        options = [
            f'<option value="{conditional_escape(key)}"{" selected" if key in chosen else ""}>{label}</option>'
            for key, label in self._labels()
        ]
        attributes = forms.utils.flatatt(self.build_attrs(self.attrs, {**(attrs or {}), "name": name}))
        return mark_safe(f"<select{attributes}>{''.join(options)}</select>")  # escaped above

    def use_required_attribute(self, initial: Any) -> bool:
        """Django would go through all choices to find out; the forms of the admin leave checking to the server."""
        return False

    def _labels(self) -> list[tuple[str, SafeString]]:
        language = get_language() or ""
        if self.stable and language in self._written:
            return self._written[language]
        labels = [("" if key is None else str(key), conditional_escape(label)) for key, label in self.choices]
        if self.stable:
            self._written[language] = labels
        return labels


class QuickCheckboxes(forms.CheckboxSelectMultiple):
    """Boxes to tick, with the same HTML as Django's."""

    def render(self, name: str, value: Any, attrs: dict | None = None, renderer: Any = None) -> SafeString:
        attributes = self.build_attrs(self.attrs, attrs)
        identity = attributes.get("id", f"id_{name}")
        disabled = mark_safe(" disabled") if attributes.get("disabled") else mark_safe("")
        chosen = {str(key) for key in value or ()}
        box = (
            '<div><label for="{0}_{1}"><input type="checkbox" name="{2}" value="{3}" id="{0}_{1}"{4}> {5}</label></div>'
        )
        ticked = mark_safe(" checked") + disabled
        boxes = format_html_join(
            "",
            box,
            (
                (identity, index, name, key, ticked if str(key) in chosen else disabled, label)
                for index, (key, label) in enumerate(self.choices)
            ),
        )
        return format_html('<div id="{}">{}</div>', identity, boxes)


class QuickMoneyWidget(MoneyWidget):
    """The same three fields, for many rows."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.widgets = [
            QuickSelect(widget.attrs, widget.choices, stable=True) if isinstance(widget, forms.Select) else widget
            for widget in self.widgets
        ]
