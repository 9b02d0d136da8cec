"""One form field for an amount of money: how it is meant, the number, the currency.

In the admin:

    class BudgetLineForm(MoneyFormMixin):
        class Meta:
            model = BudgetLine  # with money = MoneyProperty()
            exclude = ["amount", "currency", "qualifier"]

    class BudgetLineInline(admin.TabularInline):
        form = BudgetLineForm
        fields = ["money", ...]
"""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from portal.money import CURRENCIES, DEFAULT_CURRENCY, Money, Qualifier
from portal.money_text import AMOUNT_EXAMPLES, read_amount


class MoneyWidget(forms.MultiWidget):
    """How it is meant, amount, currency; each has its own name for those who cannot see where it stands."""

    def __init__(self, attrs: dict[str, Any] | None = None, default_currency: str = DEFAULT_CURRENCY) -> None:
        self.default_currency = default_currency
        amount = {"inputmode": "decimal", "autocomplete": "off", "size": "16", "data-echo": "money"}
        widgets = {
            "qualifier": forms.Select(
                {"aria-label": pgettext_lazy("amount", "how the amount is meant")}, Qualifier.choices
            ),
            "amount": forms.TextInput({"aria-label": pgettext_lazy("amount", "amount"), **amount}),
            "currency": forms.Select({"aria-label": pgettext_lazy("amount", "currency")}, CURRENCIES),
        }
        super().__init__(widgets, attrs)

    def decompress(self, value: Money | None) -> list[str]:
        if value is None:
            return [Qualifier.EXACT.value, "", self.default_currency]
        return [str(value.qualifier), value.typed(), value.currency]


class MoneyFormField(forms.MultiValueField):
    """Gives a Money, or None when no amount was typed.

    A currency written beside the number counts when the list of currencies was left as it was; when somebody also
    chose another in the list, the two contradict and the editor is asked. `max.` and the like, written before the
    number, go before what the list says.
    """

    default_error_messages = {
        "two_currencies": _("The amount is written in %(written)s, but %(chosen)s is chosen beside it. Choose one."),
    }

    def __init__(self, *, default_currency: str = DEFAULT_CURRENCY, **kwargs: Any) -> None:
        self.default_currency = default_currency
        kwargs.setdefault("label", pgettext_lazy("amount", "amount"))
        kwargs["help_text"] = kwargs.get("help_text") or format_lazy(
            "{label} {examples}.", label=_("For example:"), examples=AMOUNT_EXAMPLES
        )
        kwargs.setdefault("widget", MoneyWidget(default_currency=default_currency))
        fields = (
            forms.ChoiceField(choices=Qualifier.choices, required=False),
            forms.CharField(required=False),
            forms.ChoiceField(choices=CURRENCIES, required=False),
        )
        super().__init__(fields, require_all_fields=False, **kwargs)

    @property
    def initial_currency(self) -> str:
        """What the list of currencies showed before the editor touched it."""
        return self.initial.currency if isinstance(self.initial, Money) else self.default_currency

    def compress(self, data_list: list[str]) -> Money | None:
        if not data_list or not data_list[1]:
            if self.required:
                raise ValidationError(self.error_messages["required"], code="required")
            return None
        qualifier, text, chosen = data_list
        amount = read_amount(text)
        written = amount.currency
        chosen = chosen or self.initial_currency
        if written and written != chosen and chosen != self.initial_currency:
            params = {"written": written, "chosen": chosen}
            raise ValidationError(self.error_messages["two_currencies"], code="two_currencies", params=params)
        return amount.money(chosen, qualifier)

    def has_changed(self, initial: Money | None, data: Any) -> bool:
        """An empty amount is the same as none, whatever the lists beside it show."""
        if self.disabled:
            return False
        try:
            return self.clean(data) != initial
        except ValidationError:
            # A required amount that is missing in an untouched new row is no change.
            return initial is not None or bool(data and data[1] and data[1].strip())


class MoneyFormMixin(forms.ModelForm):
    """A ModelForm that edits each MoneyProperty of its model through a MoneyFormField of the same name."""

    money = MoneyFormField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in self._money_names():
            self.initial.setdefault(name, getattr(self.instance, name))
            self.fields[name].initial = self.initial[name]

    def _money_names(self) -> list[str]:
        return [name for name, field in self.fields.items() if isinstance(field, MoneyFormField)]

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        for name in self._money_names():
            if name in self.cleaned_data:
                setattr(self.instance, name, self.cleaned_data[name])
        return cleaned
