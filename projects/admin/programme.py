"""The admin of programmes and themes."""

from typing import Any

from django import forms
from django.contrib import admin
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from partners.editing import SharedAdmin
from portal.editing import InLanguageMissing, Rows, languages_column, state_column
from portal.editing.columns import OwnerFilter
from portal.editing.fields import LanguageCodesField
from portal.editing.fieldsets import publishing
from portal.editing.forms import RecordForm
from portal.editing.states import STATE_ACTIONS
from projects.eu_support import missing_for
from projects.models import Programme, ProgrammeRate, Theme

STATEMENT_LANGUAGES = Programme._meta.get_field("statement_languages")


class ProgrammeForm(RecordForm):
    """The languages of the statement are boxes to tick."""

    statement_languages = LanguageCodesField(
        label=capfirst(STATEMENT_LANGUAGES.verbose_name),
        help_text=_("Where the programme asks for a bilingual statement. None: the reader's language."),
    )

    class Meta:
        model = Programme
        fields = forms.ALL_FIELDS


class UsualRates(Rows):
    """What the programme usually pays."""

    model = ProgrammeRate
    fields = ["source", "country", "percent", "applies_to", "position"]
    opened = True
    description = _("Rates that differ by country need not add up to 100.")


@admin.register(Programme)
class ProgrammeAdmin(SharedAdmin):
    """Programmes, the funds under them, and umbrella projects."""

    form = ProgrammeForm
    actions = STATE_ACTIONS
    list_display = ("__str__", "period", "fund", "parent", state_column, languages_column, "owner")
    list_filter = ("period", "state", InLanguageMissing, "fund", OwnerFilter)
    list_select_related = ("owner", "parent")
    searched = ("short_name",)
    autocomplete_fields = ("owner", "parent", "logo")
    inlines = (UsualRates,)
    fieldsets = (
        (
            None,
            {
                "fields": ["name", "short_name", "parent", "period", "description", "website", "methodology"],
                "description": _("A small-project fund is a programme of its own, part of the larger one."),
            },
        ),
        (
            _("Support of the European Union"),
            {
                "fields": [
                    "fund", "support_form", "statement", "statement_languages", "logo", "slogan", "slogan_language",
                ],
                "description": _(
                    "Decides which statement stands on the pages of the projects. The words of the law are built in; "
                    "where they are not known, nothing is shown and you are told so here."
                ),
            },
        ),
        publishing("owner"),
    )  # fmt: skip

    def warnings(self, record: Programme) -> list[str]:
        return [str(sentence) for sentence in missing_for(record)]


@admin.register(Theme)
class ThemeAdmin(SharedAdmin):
    """The short common list of what projects are about."""

    list_display = ("__str__", languages_column, "owner")
    list_filter = (InLanguageMissing,)
    fieldsets: Any = (
        (
            None,
            {
                "fields": ["name", "slug", "owner", "original_language"],
                "description": _("Few and broad: a theme with one project helps nobody to find it."),
            },
        ),
    )
