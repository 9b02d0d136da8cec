"""The feed of everything that is new or has changed on the portal."""

from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _

from portal.feeds import MOST_ENTRIES, Entry, FeedView, atom
from portal.last_changes import LastChange
from portal.search.kinds import KINDS, with_pages


class ChangesFeed(FeedView):
    """The records with pages of their own that have changed last for the public."""

    def feed(self) -> HttpResponseBase:
        models = {name: KINDS[name].model for name in with_pages()}
        changes = LastChange.objects.filter(is_removed=False, kind__in=models).order_by("-changed_at", "-pk")
        latest = list(changes[:MOST_ENTRIES])
        records = {
            (name, key): record
            for name in {change.kind for change in latest}
            for key, record in models[name]
            .objects.published()
            .in_bulk([change.object_id for change in latest if change.kind == name])
            .items()
        }
        entries = [
            Entry.of(record, change.changed_at)
            for change in latest
            if (record := records.get((change.kind, change.object_id)))
        ]
        return atom(self.request, _("New and changed"), reverse("home"), entries)
