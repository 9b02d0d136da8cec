"""Forms that know who fills them in."""

from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, FieldDoesNotExist
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from portal.editing.fields import ORDER_HELP, KnownSelect
from portal.editing.people import only_translates
from portal.languages import current_language, languages
from portal.models import User
from portal.texts import Origin, Translated

ENDS_TOO_EARLY = _("The period ends before it starts.")  # as `period_constraint` says it
PERIOD_ENDS = ("end", "event_end", "in_force_until")


class PersonForm(forms.ModelForm):
    """A form that offers what its person may choose, and keeps for translators all but the texts as it is."""

    person: User | None = None  # set on the class that the admin makes for each request

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            self._limit(name, field)
            self._remember(name, field)
        self._mark_outdated()
        if self.person and only_translates(self.person):
            self._keep_all_but_texts()

    def _limit(self, name: str, field: forms.Field) -> None:
        """Choices are those open to the person, and what is chosen already, whoever chose it."""
        limit = getattr(field, "limit", None)
        if limit is None or not isinstance(field, forms.ModelChoiceField):
            return
        present = []
        if isinstance(field, forms.ModelMultipleChoiceField):
            if self.instance.pk and not self.instance._state.adding:
                present = getattr(self.instance, name).values("pk")
        elif key := getattr(self.instance, f"{name}_id", None):
            present = [key]
        field.queryset = field.queryset.model._default_manager.filter(limit | Q(pk__in=present))

    def _remember(self, name: str, field: forms.Field) -> None:
        widget = getattr(field.widget, "widget", field.widget)
        if isinstance(widget, KnownSelect) and getattr(self.instance, f"{name}_id", None):
            widget.known = {str(getattr(self.instance, f"{name}_id")): str(getattr(self.instance, name))}

    def _mark_outdated(self) -> None:
        """Say of each text whether its original has changed since, and from which words it was translated."""
        if not isinstance(self.instance, Translated):
            return
        for name, entries in self.instance.text_origins.items():
            for language in entries:
                column = f"{name}_{language}"
                if column in self.fields and self.instance.is_outdated(name, language):
                    self.fields[column].widget.attrs["data-outdated"] = self.instance.old_source(name, language)

    def _keep_all_but_texts(self) -> None:
        for name, field in self.fields.items():
            field.disabled = field.disabled or not is_text(self._meta.model, name)

    def _post_clean(self) -> None:
        """Say beside the end of a period that it ends too early; the database's rule belongs to no field."""
        super()._post_clean()
        errors = self._errors.get(NON_FIELD_ERRORS)
        end = next((name for name in PERIOD_ENDS if name in self.fields), None)
        if errors and end and ENDS_TOO_EARLY in errors:
            errors.data = [error for error in errors.data if ENDS_TOO_EARLY not in error.messages]
            if not errors.data:
                del self._errors[NON_FIELD_ERRORS]
            self.add_error(end, ENDS_TOO_EARLY)

    def note_translations(self) -> None:
        """Write into the register of texts what the form changed; the caller saves."""
        if isinstance(self.instance, Translated):
            if self.is_small_correction():
                self.instance.keep_translations()
            _note(self.instance, self.changed_data)

    def is_small_correction(self) -> bool:
        """True when the person says that the sense of the texts stays the same."""
        return False


class RecordForm(PersonForm):
    """The form of a record: also asks in which language it is written."""

    small_correction = forms.BooleanField(
        label=_("Small correction"),
        required=False,
        help_text=_("The sense stays the same, e.g. a mistyped word: the translations stay valid."),
    )

    def is_small_correction(self) -> bool:
        return bool(self.cleaned_data.get("small_correction"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "original_language" in self.fields and self.instance._state.adding:
            self.initial.setdefault("original_language", None)
            self.initial["original_language"] = self.initial["original_language"] or current_language()


class RowForm(PersonForm):
    """The form of a row: its place among the others is a small number."""

    small_correction = False  # as the form of the record says; the formset tells it

    position = forms.IntegerField(
        label=_("Order"), required=False, min_value=1, max_value=9999, help_text=ORDER_HELP,
        widget=forms.NumberInput(attrs={"class": "order"}),
    )  # fmt: skip

    def clean_position(self) -> int:
        """The formset puts the rows in order when all are saved; until then the row stays where it is."""
        self.wanted_position = self.cleaned_data["position"]
        return self.instance.position

    def is_small_correction(self) -> bool:
        return self.small_correction


def is_text(model: type, name: str) -> bool:
    """True for a column that holds a text in one language."""
    try:
        return hasattr(model._meta.get_field(name), "translated_field")
    except FieldDoesNotExist:
        return False


def _note(record: Translated, changed: list[str]) -> None:
    """A text written beside an original is a translation of what the original says now."""
    for field in record.text_fields():
        for language in [code for code in languages() if f"{field}_{code}" in changed]:
            if not record.text_changed(field, language):
                continue
            if not record.text_in(field, language):
                record.text_origins.get(field, {}).pop(language, None)
            elif (
                language != record.original_language
                and record.original_language
                and record.text_in(field, record.original_language)
            ):
                record.confirm_translation(field, language, _origin(record, field, language))


def _origin(record: Translated, field: str, language: str) -> str:
    """A summary stays a summary; what a machine wrote and somebody changed is a translation."""
    before = record.text_origins.get(field, {}).get(language, {}).get("origin")
    return before if before == Origin.SUMMARY else Origin.TRANSLATED
