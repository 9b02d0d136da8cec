"""The rows of a project, in the order of its public page."""

from django import forms
from django.utils.translation import gettext_lazy as _

from partners.admin.organisation import CONTACT_FIELDS
from portal.editing import PlainRows, Rows
from portal.editing.choices import QuickCheckboxes, QuickMoneyWidget
from portal.editing.forms import RowForm
from portal.money_forms import MoneyFormField, MoneyFormMixin
from projects import models
from projects.models.programme import Rate

AFTER_SAVING = _("A new partner can be chosen here after the project has been saved once.")


class Identifiers(PlainRows):
    """Numbers of the project."""

    model = models.ProjectIdentifier
    fields = ["kind", "value", "position"]
    opened = True
    description = _("As the publisher writes them: formats are many, none is checked.")


class Partners(Rows):
    """Who takes part."""

    model = models.Participation
    fields = ["organisation", "role", "is_financial", "acts_for", "note", "position"]
    autocomplete_fields = ("organisation",)
    description = _("Organisations are shared by everybody: search first, add only who is not there yet.")

    def title_of(self, row: models.Participation) -> str:
        return " · ".join(part for part in (str(row), row.get_role_display()) if part)


class Unnamed(Rows):
    """Partners known by number only."""

    model = models.UnnamedPartners
    fields = ["country", "number", "note", "position"]
    opened = True
    description = _("Partners of whom only the country and the number are known, as in “Italy (3)”.")


class BudgetForm(MoneyFormMixin, RowForm):
    """An amount is one field; the sources are boxes to tick, several together where their split is not stated."""

    money = MoneyFormField(required=False, label=_("Amount"), widget=QuickMoneyWidget())
    sources = forms.MultipleChoiceField(
        label=_("Sources"), choices=Rate.Source, required=False, widget=QuickCheckboxes,
        help_text=_("Several together where their split is not stated."),
    )  # fmt: skip

    class Meta:
        model = models.BudgetLine
        exclude = ("amount", "currency", "qualifier")

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["money"].disabled |= self.fields["sources"].disabled  # added after translators were limited


class Budget(Rows):
    """Published figures."""

    model = models.BudgetLine
    form = BudgetForm
    fields = [
        "measure", "participation", "money", "exchange_rate", "sources", "source_country", "stage", "payer",
        "is_in_kind", "note", "position",
    ]  # fmt: skip
    below = "admin/projects/project/budget_sums.html"
    siblings = {"participation": "participations"}
    related = ("participation__organisation",)
    description = _(
        "One line for each published figure. Figures are never corrected: where they do not add up, the portal tells "
        "you and shows them as they were published. A new partner can be chosen here after the project has been saved "
        "once."
    )

    def title_of(self, row: models.BudgetLine) -> str:
        whose = row.participation.organisation if row.participation_id else _("Whole project")
        return f"{whose}: {row}"


class FundingRates(Rows):
    """The rates at which sources pay."""

    model = models.FundingRate
    fields = ["source", "country", "percent", "applies_to", "ceiling", "ceiling_currency", "position"]


class Activities(Rows):
    """What the project does."""

    model = models.Activity
    fields = [
        "number", "kind", "title", "text", "start", "end", "start_time", "end_time", "date_note", "is_cancelled",
        "place", "venue", "responsible", "outputs", "position",
    ]  # fmt: skip
    autocomplete_fields = ("place",)
    siblings = {"responsible": "participations"}
    description = AFTER_SAVING

    def title_of(self, row: models.Activity) -> str:
        return " · ".join(part for part in (row.number, str(row), row.period.format()) if part)

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        if db_field.name == "responsible":
            kwargs["widget"] = QuickCheckboxes()
        return super().formfield_for_manytomany(db_field, request, **kwargs)


class Details(Rows):
    """What is said in words."""

    model = models.Detail
    fields = ["kind", "title", "text", "position"]


class Indicators(Rows):
    """Planned and reached figures."""

    model = models.Indicator
    fields = ["name", "unit", "planned", "reached", "position"]
    description = _("Leave empty what is not stated: empty is not zero.")


class Log(Rows):
    """What happened on the way."""

    model = models.StatusEntry
    fields = ["kind", "date", "date_note", "text", "position"]


class Relations(Rows):
    """Other projects."""

    model = models.ProjectRelation
    fk_name = "project"
    fields = ["kind", "other", "words", "position"]
    autocomplete_fields = ("other",)


class Contacts(Rows):
    """Whom to ask."""

    model = models.ContactPoint
    fields = ["organisation", *CONTACT_FIELDS]
    autocomplete_fields = ("organisation",)
    description = _("An office rather than a person: people move on.")


class Links(Rows):
    """Addresses elsewhere."""

    model = models.ProjectLink
    fields = ["title", "address", "kind", "dead_since", "position"]


class Documents(PlainRows):
    """Documents offered with the project."""

    model = models.ProjectDocument
    fields = ["document", "position"]
    autocomplete_fields = ("document",)
    opened = True


class Pictures(PlainRows):
    """Pictures shown with the project."""

    model = models.ProjectPicture
    fields = ["picture", "position"]
    autocomplete_fields = ("picture",)
    opened = True


PROJECT_ROWS = (
    Identifiers, Partners, Unnamed, Budget, FundingRates, Activities, Details, Indicators, Log, Relations, Contacts,
    Links, Documents, Pictures,
)  # fmt: skip
