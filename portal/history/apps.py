"""An app of its own, because its table belongs to django-reversion's, and that to the portal's people."""

from django.apps import AppConfig


class HistoryConfig(AppConfig):
    """Begins to hear what changes once every app is there."""

    name = "portal.history"

    def ready(self) -> None:
        from portal.history.recording import listen

        listen()
