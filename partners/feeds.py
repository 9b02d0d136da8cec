"""The feed of one partner: its newest projects, agreements and news."""

from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404

from partners.models import Organisation
from partners.relations import agreements_of, articles_of, good_practices_of, participations_of
from portal.feeds import MOST_ENTRIES, Entry, FeedView, atom


class PartnerFeed(FeedView):
    """What is new with a partner."""

    def feed(self, slug: str) -> HttpResponseBase:
        partner = get_object_or_404(Organisation.objects.published(), slug=slug)
        projects = participations_of(partner).order_by("-project__pk")[:MOST_ENTRIES]
        records = {
            *(part.project for part in projects),
            *agreements_of(partner).order_by("-pk")[:MOST_ENTRIES],
            *good_practices_of(partner).order_by("-pk")[:MOST_ENTRIES],
            *articles_of(partner),
        }
        entries = sorted(map(Entry.of, records), key=lambda entry: entry.published, reverse=True)
        return atom(self.request, str(partner), partner.get_absolute_url(), entries[:MOST_ENTRIES])
