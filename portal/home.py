"""The home page: what the portal holds, at a glance."""

from collections import defaultdict

from django.db.models import Count, QuerySet, Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from news.calendar import next_entries
from news.models import Article
from partners.models import Agreement, Organisation, Place
from portal.collation import sort_key
from portal.languages import current_language
from portal.maps import MapPoint, draw
from portal.money import Total
from portal.publishing import published_condition
from projects.models import Participation, Project, Theme

SHOWN_PROJECTS = SHOWN_NEWS = SHOWN_EVENTS = 3
SHOWN_THEMES = 8
MOST_PARTICIPATIONS = 500  # on the map; more could not be told apart


def home(request: HttpRequest) -> HttpResponse:
    """Figures, a map, the newest projects, news and coming events."""
    projects = Project.objects.published()
    drawn, places = map_of_places()
    return render(
        request,
        "home.html",
        {
            "project_count": (count := projects.count()),
            "partner_count": Organisation.objects.published()
            .filter(participations__in=_participations())
            .distinct()
            .count(),
            "agreement_count": Agreement.objects.published().count(),
            "costs": known_costs(projects, count),
            "map": drawn,
            "places": places,
            "projects": projects.for_cards().order_by("-id")[:SHOWN_PROJECTS],
            "articles": Article.objects.published().order_by("-date_first", "-id")[:SHOWN_NEWS],
            "events": next_entries(SHOWN_EVENTS),
            "themes": themes(),
        },
    )


def known_costs(projects: QuerySet, count: int) -> list[Total]:
    """The total costs that are stated, by currency, the currency of most projects first."""
    rows = projects.with_total_cost().filter(total_amount__isnull=False).values("total_currency")
    sums = rows.annotate(amount=Sum("total_amount"), known=Count("pk")).order_by("-known", "total_currency")
    return [Total(row["total_currency"], row["amount"], row["known"], count) for row in sums]


def themes() -> QuerySet:
    """The themes of most projects."""
    public = Count("projects", filter=published_condition("projects__"))
    return Theme.objects.annotate(public=public).filter(public__gt=0).order_by("-public", "id")[:SHOWN_THEMES]


def _participations() -> QuerySet:
    return Participation.objects.published()


def map_of_places() -> tuple[SafeString, list[Place]]:
    """Where partners are and who works with whom, as a map and as the same places in the reader's alphabet.

    The lead partner of each project is linked to the others.
    """
    parts = (
        _participations()
        .filter(organisation__place__latitude__isnull=False)
        .select_related("organisation__place")
        .order_by("-project_id", "position")[:MOST_PARTICIPATIONS]
    )
    numbers: dict[Place, int] = {}
    projects: dict[int, list[int]] = defaultdict(list)
    for part in parts:
        number = numbers.setdefault(part.organisation.place, len(numbers))
        projects[part.project_id].append(number)
    points = [MapPoint(float(one.latitude), float(one.longitude), str(one), country=one.country) for one in numbers]
    links = {(lead, other) for lead, *others in projects.values() for other in others if other != lead}
    drawn = draw(points, sorted(links), width=640, height=480, title=_("Map of the partners' places"), id_prefix="home")
    return drawn, sorted(numbers, key=lambda place: sort_key(str(place), current_language()))
