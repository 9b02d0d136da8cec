"""The parts of a form in the order in which the public page shows them: groups of fields, and kinds of rows."""

from dataclasses import dataclass
from typing import Any

from django.contrib.admin.helpers import AdminForm, Fieldset, InlineAdminFormSet
from django.http import HttpRequest, HttpResponse
from django.utils.text import capfirst

from portal.editing.mistakes import mistakes


@dataclass(frozen=True)
class Part:
    """A group of fields (with its number) or the rows of one kind."""

    fieldset: Fieldset | None = None
    number: int = 0
    rows: InlineAdminFormSet | None = None

    @property
    def name(self) -> str:
        """Its heading; empty for a group of fields without one."""
        return str(self.fieldset.name or "") if self.fieldset else capfirst(self.rows.opts.verbose_name_plural)

    @property
    def anchor(self) -> str:
        """The id of its heading."""
        return f"fieldset-0-{self.number}-heading" if self.fieldset else f"{self.rows.formset.prefix}-heading"

    @property
    def count(self) -> int:
        """How many rows there are; 0 for fields."""
        return self.rows.formset.initial_form_count() if self.rows else 0


def parts_of(form: AdminForm, rows: list[InlineAdminFormSet], order: tuple[Any, ...]) -> list[Part]:
    """All parts; those that *order* names come first: a number is a group of fields, a prefix the rows of a kind."""
    parts = {number: Part(fieldset, number) for number, fieldset in enumerate(form)}
    parts |= {group.formset.prefix: Part(rows=group) for group in rows}
    named = [parts.pop(key) for key in order if key in parts]
    return named + list(parts.values())


class PartedForm:
    """For a ModelAdmin: its form knows its parts, and what is wrong in them."""

    form_order: tuple[int | str, ...] = ()  # see `parts_of`

    def render_change_form(self, request: HttpRequest, context: dict, *args: Any, **kwargs: Any) -> HttpResponse:
        groups = context["inline_admin_formsets"]
        context["parts"] = parts_of(context["adminform"], groups, self.form_order)
        rows = [form for group in groups for form in group.formset.forms]
        context["mistakes"] = mistakes([context["adminform"].form, *rows])
        return super().render_change_form(request, context, *args, **kwargs)
