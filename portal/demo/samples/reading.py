"""The second running sample: a microproject of readers, with a budget in Czech crowns and the *funded* statement."""

from collections.abc import Iterator
from typing import Any

from portal.demo.samples.days import month
from portal.demo.samples.footbridge import PROJECT as FOOTBRIDGE
from portal.demo.samples.programmes import SMALL_PROJECTS
from portal.demo.samples.towns import CZECH_PLACE, CZECH_TOWN, GERMAN_PLACE, GERMAN_TOWN, READERS, sample
from portal.demo.writing import Texts, record, ref, row, texts, uuid_of

PROJECT = "project/sample-reading"


def documents() -> Iterator[dict[str, Any]]:
    """The microproject."""
    yield record(
        "projects.project",
        PROJECT,
        "cs",
        fields=words()
        | {
            **sample(CZECH_TOWN),
            "slug": "sample-reading",
            "start": month(-5),
            "end": month(6),
            "lifecycle": "running",
            "programme": uuid_of(SMALL_PROJECTS),
            "themes": [uuid_of("theme/education"), uuid_of("theme/participation")],
            "places": [uuid_of(CZECH_PLACE), uuid_of(GERMAN_PLACE)],
        },
        identifiers=[row(kind="fund", value="SAMPLE-SP-042")],
        participations=[
            row("readers", organisation=uuid_of(READERS), role="applicant", is_financial="yes"),
            row("olsinov", organisation=uuid_of(CZECH_TOWN), role="partner", is_financial="yes"),
            row("lindenfurt", organisation=uuid_of(GERMAN_TOWN), role="host", is_financial="no"),
        ],
        budget_lines=[
            row(measure="total", amount="480000", currency="CZK", stage="approved", exchange_rate="24.5"),
            row(measure="grant", amount="384000", currency="CZK", stage="approved", sources=["eu"]),
            row(
                measure="own", amount="60000", currency="CZK", stage="approved", sources=["municipality"], payer=town()
            ),
            row(measure="own", amount="36000", currency="CZK", stage="approved", sources=["own"]),
        ],
        funding_rates=[row(source="eu", percent="80")],
        activities=[afternoons(), benches()],
        details=[
            row(
                kind="target_group",
                text=texts(
                    cs="Děti od šesti let a jejich prarodiče",
                    pl="Dzieci od szóstego roku życia i ich dziadkowie",
                    de="Kinder ab sechs Jahren und ihre Großeltern",
                    lv="Bērni no sešu gadu vecuma un viņu vecvecāki",
                ),
            )
        ],
        indicators=[
            row(
                name=texts(
                    cs="Čtenářská odpoledne",
                    pl="Popołudnia z książką",
                    de="Lesenachmittage",
                    lv="Lasīšanas pēcpusdienas",
                ),
                planned="10",
                reached="4",
            )
        ],
        relations=[row(kind="related", other=uuid_of(FOOTBRIDGE))],
    )


def words() -> dict[str, Any]:
    """What the readers do; the aims are not yet translated into Polish and Latvian."""
    return {
        "title": texts(
            cs="Čteme si přes hranici",
            pl="Czytamy ponad granicami",
            de="Wir lesen über die Grenze",
            lv="Lasām pāri robežai",
        ),
        "summary": texts(
            cs="""Jednou za měsíc se v knihovně sejdou čtenáři z obou vymyšlených měst. Každá pohádka zazní česky i
                německy.""",
            pl="""Raz w miesiącu w bibliotece spotykają się czytelnicy z obu fikcyjnych miast. Każdą bajkę słychać po
                czesku i po niemiecku.""",
            de="""Einmal im Monat treffen sich in der Bibliothek Leser aus beiden erfundenen Städten. Jedes Märchen ist
                auf Tschechisch und auf Deutsch zu hören.""",
            lv="""Reizi mēnesī bibliotēkā tiekas lasītāji no abām izdomātajām pilsētām. Katra pasaka skan gan čehu, gan
                vācu valodā.""",
        ),
        "aims": texts(
            cs="Aby děti slyšely jazyk sousedů dřív, než se ho začnou učit.",
            de="Kinder sollen die Sprache der Nachbarn hören, bevor sie sie lernen.",
        ),
    }


def town() -> Texts:
    """Who pays the town's share."""
    return texts(cs="Město Olšinov", pl="Miasto Olšinov", de="Stadt Olšinov", lv="Olšinovas pilsētas pašvaldība")


def afternoons() -> dict[str, Any]:
    """The monthly readings."""
    return row(
        number="1",
        kind="event",
        start=month(-5),
        end=month(5),
        date_note=texts(cs="jednou za měsíc", pl="raz w miesiącu", de="einmal im Monat", lv="reizi mēnesī"),
        place=uuid_of(GERMAN_PLACE),
        venue=texts(cs="městská knihovna", pl="biblioteka miejska", de="Stadtbibliothek", lv="pilsētas bibliotēka"),
        responsible=[ref("readers"), ref("lindenfurt")],
        title=texts(
            cs="Čtenářská odpoledne", pl="Popołudnia z książką", de="Lesenachmittage", lv="Lasīšanas pēcpusdienas"
        ),
    )


def benches() -> dict[str, Any]:
    """Benches with books."""
    return row(
        number="2",
        kind="other",
        start=month(3),
        responsible=[ref("olsinov")],
        title=texts(
            cs="Dvě lavičky s knihami na výměnu",
            pl="Dwie ławki z książkami na wymianę",
            de="Zwei Bänke mit Büchern zum Tauschen",
            lv="Divi soliņi ar maināmām grāmatām",
        ),
    )
