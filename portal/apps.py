"""The app that holds what the others share."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.module_loading import autodiscover_modules


class PortalConfig(AppConfig):
    """Wires the roles' permissions, which exist only after every app has migrated, and the search."""

    name = "portal"

    def ready(self) -> None:
        from portal import text_summaries
        from portal.roles import grant_permissions
        from portal.search import checks  # noqa: F401  they register themselves
        from portal.search.changes import listen

        text_summaries.listen()
        post_migrate.connect(grant_permissions, dispatch_uid="portal.roles")
        autodiscover_modules("search", "linked_data")  # each app's kinds of records, and how they are told
        listen()
