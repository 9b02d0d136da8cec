"""What is wrong in a form and its rows, as a list that leads to each field."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django import forms
from django.forms import BaseForm, BoundField, MultiWidget


@dataclass(frozen=True)
class Mistake:
    """One field in error: the id of its element, its label, the first message."""

    target: str
    label: str
    message: str


def mistakes(wrong: Iterable[BaseForm]) -> list[Mistake]:
    """The fields in error of these forms, in the order in which they stand; then what belongs to no field."""
    return [mistake for form in wrong if form.is_bound for mistake in _of(form)]


def _of(form: BaseForm) -> Iterator[Mistake]:
    for field in form:
        if field.errors:
            yield Mistake(_target(field), str(field.label), field.errors[0])
    for message in form.non_field_errors():
        first = form[next(iter(form.fields))]
        yield Mistake(_target(first), "", message)


def _target(field: BoundField) -> str:
    """The id of what can be written into; of several parts, the first that is written and not chosen."""
    widget = field.field.widget
    if not isinstance(widget, MultiWidget):
        return field.id_for_label or field.auto_id
    written = [index for index, part in enumerate(widget.widgets) if isinstance(part, forms.TextInput)]
    return f"{field.auto_id}_{written[0] if written else 0}"
