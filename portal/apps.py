"""The app that holds what the others share."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class PortalConfig(AppConfig):
    """Wires the roles' permissions, which exist only after every app has migrated."""

    name = "portal"

    def ready(self) -> None:
        from portal import text_summaries
        from portal.roles import grant_permissions

        text_summaries.listen()
        post_migrate.connect(grant_permissions, dispatch_uid="portal.roles")
