"""Two samples that the public does not see: a draft in one language, and a project that waits for review."""

from collections.abc import Iterator
from typing import Any

from portal.demo.samples.programmes import PROGRAMME
from portal.demo.samples.towns import CZECH_PLACE, CZECH_TOWN, GERMAN_PLACE, GERMAN_TOWN, sample
from portal.demo.writing import record, row, texts, uuid_of


def documents() -> Iterator[dict[str, Any]]:
    """The draft of the Czech town, then the German town's project in review."""
    yield record(
        "projects.project",
        "project/sample-flood-plan",
        "cs",
        fields={
            **sample(CZECH_TOWN),
            "state": "draft",
            "slug": "sample-flood-plan",
            "lifecycle": "idea",
            "themes": [uuid_of("theme/environment")],
            "places": [uuid_of(CZECH_PLACE), uuid_of(GERMAN_PLACE)],
            "title": texts(cs="Společný povodňový plán hraničního potoka"),
            "summary": texts(cs="Rozepsaný nápad: hlásiče hladiny na obou březích a jedno telefonní číslo."),
        },
        participations=[row(organisation=uuid_of(CZECH_TOWN)), row(organisation=uuid_of(GERMAN_TOWN))],
    )
    yield record(
        "projects.project",
        "project/sample-evening-bus",
        "de",
        fields={
            **sample(GERMAN_TOWN),
            "state": "review",
            "co_publishers": [uuid_of(CZECH_TOWN)],
            "slug": "sample-evening-bus",
            "lifecycle": "applied",
            "programme": uuid_of(PROGRAMME),
            "themes": [uuid_of("theme/transport")],
            "places": [uuid_of(CZECH_PLACE), uuid_of(GERMAN_PLACE)],
            "title": texts(
                cs="Večerní autobus Olšinov – Lindenfurt",
                pl="Wieczorny autobus Olšinov – Lindenfurt",
                de="Abendbus Olšinov – Lindenfurt",
                lv="Vakara autobuss Olšinova – Lindenfurta",
            ),
            "summary": texts(
                cs="Poslední spoj z kina a z tréninku, jedna jízdenka pro obě vymyšlená města.",
                de="Die letzte Fahrt nach Kino und Training, ein Fahrschein für beide erfundenen Städte.",
            ),
        },
        participations=[
            row(organisation=uuid_of(GERMAN_TOWN), role="lead"),
            row(organisation=uuid_of(CZECH_TOWN), role="partner"),
        ],
        budget_lines=[row(measure="total", amount="95000", currency="EUR", stage="planned", qualifier="about")],
    )
