"""The form field of money, alone and in the form of a model."""

from collections.abc import Iterator
from decimal import Decimal

import pytest
from django import forms
from django.db import models
from django.test.utils import isolate_apps
from django.utils.translation import override

from portal.money import CURRENCIES, Money, MoneyProperty, Qualifier
from portal.money_forms import MoneyFormField, MoneyFormMixin

pytestmark = pytest.mark.once


class CostForm(forms.Form):
    cost = MoneyFormField(required=False)


def posted(amount: str, currency: str = "EUR", qualifier: str = "exact", name: str = "cost") -> dict[str, str]:
    return {f"{name}_amount": amount, f"{name}_currency": currency, f"{name}_qualifier": qualifier}


@pytest.mark.parametrize(
    ("data", "money"),
    [
        (posted("99 000"), Money(99000, "EUR")),
        (posted("99 000", "CZK", "at_most"), Money(99000, "CZK", Qualifier.AT_MOST)),
        (posted("5 zł"), Money(5, "PLN")),
        (posted("5 Kč", "CZK"), Money(5, "CZK")),
        (posted(" "), None),
        ({"cost_amount": "5"}, Money(5, "EUR")),
        ({}, None),
    ],
)
def test_three_inputs_give_one_amount_or_none(data: dict[str, str], money: Money | None) -> None:
    form = CostForm(data)
    assert form.is_valid(), form.errors
    assert form.cleaned_data["cost"] == money


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (posted("5 Kč", "PLN"), ("CZK", "PLN")),
        (posted("five"), ("five", "242.799,04 EUR")[1:]),
        (posted("5\x00"), ()),
        (posted("5", "XXX"), ("XXX",)),
        (posted("5", qualifier="maybe"), ("maybe",)),
    ],
)
def test_what_contradicts_or_is_not_understood_is_said(data: dict[str, str], said: tuple[str, ...]) -> None:
    form = CostForm(data)
    assert not form.is_valid()
    assert all(words in form.errors["cost"][0] for words in said)


def test_a_required_amount_that_is_missing_is_asked_for() -> None:
    assert MoneyFormField().required
    with pytest.raises(forms.ValidationError):
        MoneyFormField().clean(["exact", "", "EUR"])


def test_each_input_has_a_name_of_its_own_and_shows_the_amount_as_the_language_types_it() -> None:
    form = CostForm(initial={"cost": Money("242799.04", "PLN", Qualifier.ABOUT)})
    with override("de"):
        html = str(form["cost"])
    assert html.count("aria-label=") == 3
    assert 'value="242.799,04"' in html
    assert '<option value="PLN" selected>' in html and '<option value="about" selected>' in html


@pytest.mark.parametrize(
    ("initial", "data", "changed"),
    [
        (None, posted(""), False),
        (None, posted("", "CZK", "about"), False),
        (None, posted("5"), True),
        (None, posted("five"), True),
        (Money("5.50", "PLN"), posted("5,5", "PLN"), False),
        (Money(5, "PLN"), posted("5", "CZK"), True),
        (Money(5, "PLN"), posted("", "PLN"), True),
        (Money(5, "PLN"), posted("five", "PLN"), True),
    ],
)
@pytest.mark.parametrize("required", [False, True])
def test_a_row_counts_as_changed_only_when_its_amount_did(initial, data, changed, required) -> None:
    field = MoneyFormField(required=required)
    field.initial = initial
    assert field.has_changed(initial, [data["cost_qualifier"], data["cost_amount"], data["cost_currency"]]) is changed


@pytest.fixture
def line_form() -> Iterator[type[MoneyFormMixin]]:
    with isolate_apps("django.contrib.contenttypes"):

        class BudgetRow(models.Model):
            amount = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
            currency = models.CharField(max_length=3, choices=CURRENCIES, default="EUR")
            qualifier = models.CharField(max_length=8, choices=Qualifier.choices, default=Qualifier.EXACT)
            note = models.CharField(max_length=20, blank=True)
            money = MoneyProperty()

            class Meta:
                app_label = "contenttypes"

        class BudgetRowForm(MoneyFormMixin):
            class Meta:
                model = BudgetRow
                exclude = ("amount", "currency", "qualifier")

        yield BudgetRowForm


def test_a_model_form_edits_three_columns_as_one_field(line_form) -> None:
    row_class = line_form._meta.model
    row = row_class(amount=Decimal("5.00"), currency="PLN", qualifier="about")
    assert 'value="5"' in str(line_form(instance=row)["money"])
    untouched = line_form({**posted("5", "PLN", "about", "money"), "note": ""}, instance=row)
    assert untouched.is_valid() and not untouched.has_changed()
    # The list of currencies was left at PLN, so what is written beside the amount counts.
    form = line_form({**posted("7,50 Kč", "PLN", "at_most", "money"), "note": "x"}, instance=row)
    assert form.is_valid() and set(form.changed_data) == {"money", "note"}
    assert (form.instance.amount, form.instance.currency, form.instance.qualifier) == (
        Decimal("7.50"),
        "CZK",
        "at_most",
    )
    emptied = line_form(posted("", "CZK", "exact", "money"), instance=row)
    assert emptied.is_valid() and emptied.instance.money is None


def test_a_model_form_keeps_what_was_typed_wrongly(line_form) -> None:
    form = line_form(posted("lots", "EUR", "exact", "money"))
    assert not form.is_valid() and 'value="lots"' in str(form["money"])


def test_an_untouched_new_row_is_no_change(line_form) -> None:
    assert not line_form({**posted("", "EUR", "exact", "money"), "note": ""}).has_changed()
