"""The rows of a record inside its form: cards that open, one language at a time, ordered by a number."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import admin
from django.forms.models import BaseInlineFormSet
from modeltranslation.admin import TranslationStackedInline

from portal.editing.fields import NOTHING
from portal.editing.forms import RowForm
from portal.editing.widgets import EditingFields


class RowFormSet(BaseInlineFormSet):
    """The rows of one kind. A row may choose among its siblings: rows of another kind of the same record."""

    title_of: Callable[[Any], str] = str
    siblings: dict[str, str] = {}  # name of the row's field: related name of the record's rows it chooses from

    def add_fields(self, form: RowForm, index: int | None) -> None:
        super().add_fields(form, index)
        for name in self.siblings:
            if name in form.fields:
                self._offer_siblings(form, name)
        if "position" in form.fields and form.instance.pk and not form.instance._state.adding:
            form.initial["position"] = index + 1
            form.row_title = self.title_of(form.instance)
        elif "position" in form.fields:
            form.initial["position"] = None

    def _offer_siblings(self, form: RowForm, name: str) -> None:
        field, rows = form.fields[name], self._siblings(name)
        field.queryset = field.queryset.model._default_manager.filter(pk__in=[row.pk for row in rows])
        choices = [(str(row.pk), str(row)) for row in rows]
        many = isinstance(field, forms.ModelMultipleChoiceField)
        field.choices = choices if many or field.required else [NOTHING, *choices]

    def _siblings(self, name: str) -> list:
        """Read once for all kinds of rows, which share their record; none before the record itself is saved."""
        read, related = vars(self.instance).setdefault("_siblings_read", {}), self.siblings[name]
        if related not in read:
            rows = getattr(self.instance, related).select_related("organisation") if self.instance.pk else []
            read[related] = list(rows)
        return read[related]

    def save_new(self, form: RowForm, commit: bool = True) -> Any:
        self._complete(form)
        return super().save_new(form, commit)

    def save_existing(self, form: RowForm, obj: Any, commit: bool = True) -> Any:
        self._complete(form)
        return super().save_existing(form, obj, commit)

    def _complete(self, form: RowForm) -> None:
        row = form.instance
        row.original_language = row.original_language or self.instance.original_language
        form.small_correction = getattr(self.instance, "is_small_correction", False)
        form.note_translations()

    def save(self, commit: bool = True) -> list:
        rows = super().save(commit)
        if commit:
            self._put_in_order()
        return rows

    def _put_in_order(self) -> None:
        """Number the rows from nothing; of two that want one place, the one that was moved up comes first."""
        places = []
        for index, form in enumerate(self.forms):
            if form in self.deleted_forms or form.instance._state.adding or not form.instance.pk:
                continue
            wanted = getattr(form, "wanted_position", None)
            before = index + 1 if index < self.initial_form_count() else None
            moved = _direction(wanted, before)
            places.append(((wanted or float("inf"), moved, index), form.instance))
        places.sort(key=lambda place: place[0])
        changed = []
        for position, (_key, row) in enumerate(places):
            if row.position != position:
                row.position = position
                changed.append(row)
        if changed:
            self.model._default_manager.bulk_update(changed, ["position"])


def _direction(wanted: int | None, before: int | None) -> int:
    """-1 for a row that was moved up or is new at its place, 1 for one that was moved down."""
    if wanted is None:
        return 0
    return -1 if before is None else (wanted > before) - (wanted < before)


class RowMixin(EditingFields):
    """What all kinds of rows share. `opened`: short rows stand open, long ones show their title until clicked."""

    form = RowForm
    formset = RowFormSet
    template = "admin/edit_inline/rows.html"
    extra = 0
    opened = False
    description = ""
    below = ""  # a template that stands below the rows; it is given the `record`
    siblings: dict[str, str] = {}
    related: tuple[str, ...] = ()  # what a row's own name needs, read together with the rows

    def title_of(self, row: Any) -> str:
        """What a closed card shows of its row."""
        return str(row)

    def get_queryset(self, request: Any) -> Any:
        rows = super().get_queryset(request)
        if related := [*self.autocomplete_fields, *self.related]:
            rows = rows.select_related(*related)
        return rows.prefetch_related(*[field.name for field in self.model._meta.many_to_many])

    def get_formset(self, request: Any, obj: Any = None, **kwargs: Any) -> type[RowFormSet]:
        formset = super().get_formset(request, obj, **kwargs)
        formset.siblings = self.siblings
        formset.title_of = staticmethod(self.title_of)
        formset.form.person = request.user
        return formset


class Rows(RowMixin, TranslationStackedInline):
    """Rows with texts in several languages."""


class PlainRows(RowMixin, admin.StackedInline):
    """Rows without texts to translate."""
