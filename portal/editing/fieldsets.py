"""Groups of fields that look the same on every record."""

from typing import Any

from django.utils.translation import gettext_lazy as _


def publishing(*more: str) -> tuple[Any, dict]:
    """State, time and checking of a record that the public sees; *more* are fields on whose it is."""
    return (
        _("Publishing"),
        {
            "fields": ["state", "publish_from", *more, "slug", "original_language", "checked_on", "is_sample"],
            "description": _(
                "Only what is published stands in public lists. Archived pages stay at their address and say so."
            ),
        },
    )
