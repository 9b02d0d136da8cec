"""What becomes public by itself: entries whose moment has come are made anew before anybody asks."""

from django.utils import timezone

from portal.publishing import noticed
from portal.search.kinds import KINDS
from portal.search.models import SearchDue
from portal.search.writing import BATCH, write_entries


def settle() -> None:
    """Make every entry anew whose moment has come; one query when there is none. Call it before asking the index."""
    while due := list(SearchDue.objects.filter(due__lte=timezone.now()).values_list("kind", "object_id")[:BATCH]):
        with noticed():
            for name in {kind for kind, _key in due}:
                write_entries(KINDS[name], {key for kind, key in due if kind == name})
