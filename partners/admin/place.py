"""The admin of places."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from partners.editing import SharedAdmin
from partners.models import Place
from partners.naming import told_apart_by
from portal.countries import country_name
from portal.editing import InLanguageMissing, languages_column
from portal.editing.columns import yes_or_no
from portal.editing.similar import SimilarNames


@admin.register(Place)
class PlaceAdmin(SimilarNames, SharedAdmin):
    """Towns, regions and euroregions."""

    list_display = ("__str__", "kind", "country_name", languages_column, "is_on_map")
    list_filter = ("kind", InLanguageMissing, "country")
    found_by = ("found_by",)
    fieldsets = (
        (
            None,
            {
                "fields": ["name", "kind", "country", "other_names"],
                "description": _("A place often has a different name on each side of the border: write down both."),
            },
        ),
        (
            _("On the map"),
            {
                "fields": ["latitude", "longitude", "nuts"],
                "description": _(
                    "Without latitude and longitude the place is left out of maps; lists show it all the same."
                ),
            },
        ),
        (_("Record"), {"fields": ["owner", "original_language"]}),
    )

    def choice_text(self, record: Place) -> str:
        return " · ".join([str(record), *told_apart_by(record)])

    @admin.display(description=_("country"), ordering="country")
    def country_name(self, place: Place) -> str:
        """The country in the reader's language."""
        return country_name(place.country) if place.country else "–"

    @admin.display(description=_("on the map"))
    def is_on_map(self, place: Place) -> str:
        """Whether maps can show the place."""
        return yes_or_no(place.latitude is not None)
