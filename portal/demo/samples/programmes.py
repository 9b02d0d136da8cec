"""An invented programme of 2021–2027 and its fund for small projects.

The programme co-funds and asks for a bilingual statement; the fund says *funded*. So both legal forms are seen.
"""

from collections.abc import Iterator
from typing import Any

from portal.demo.writing import record, row, texts, uuid_of

PROGRAMME = "programme/sample-2021-2027"
SMALL_PROJECTS = "programme/sample-small-projects"


def documents() -> Iterator[dict[str, Any]]:
    """The programme, then the fund under it."""
    yield record(
        "projects.programme",
        PROGRAMME,
        "cs",
        fields={
            "slug": "sample-programme-2021-2027",
            "state": "published",
            "is_sample": True,
            "name": texts(
                cs="Ukázkový program spolupráce 2021–2027",
                pl="Przykładowy program współpracy 2021–2027",
                de="Beispielprogramm der Zusammenarbeit 2021–2027",
                lv="Sadarbības programmas paraugs 2021.–2027. gadam",
            ),
            "short_name": texts(
                cs="Ukázkový program 2021–2027",
                pl="Przykładowy program 2021–2027",
                de="Beispielprogramm 2021–2027",
                lv="Programmas paraugs 2021.–2027. g.",
            ),
            "period": "2021-2027",
            "fund": "erdf",
            "support_form": "cofunded",
            "statement_languages": "cs, de",
            "website": "https://program.example/",
            "methodology": "https://program.example/pravidla",
            "description": texts(
                cs="Vymyšlený program. Jeho projekty uvádějí podporu Evropské unie česky a německy.",
                pl="Fikcyjny program. Jego projekty informują o wsparciu Unii Europejskiej po czesku i po niemiecku.",
                de="""Ein erfundenes Programm. Seine Projekte nennen die Unterstützung durch die Europäische Union auf
                    Tschechisch und Deutsch.""",
                lv="Izdomāta programma. Tās projekti Eiropas Savienības atbalstu norāda čehu un vācu valodā.",
            ),
        },
        rates=[
            row(source="eu", percent="80"),
            row(
                source="state",
                country="CZ",
                percent="5",
                applies_to=texts(
                    cs="čeští partneři",
                    pl="partnerzy czescy",
                    de="tschechische Partner",
                    lv="Čehijas partneri",
                ),
            ),
        ],
    )
    yield record(
        "projects.programme",
        SMALL_PROJECTS,
        "cs",
        fields={
            "slug": "sample-small-projects-2021-2027",
            "state": "published",
            "is_sample": True,
            "parent": uuid_of(PROGRAMME),
            "name": texts(
                cs="Ukázkový fond malých projektů 2021–2027",
                pl="Przykładowy fundusz małych projektów 2021–2027",
                de="Beispiel-Kleinprojektefonds 2021–2027",
                lv="Mazo projektu fonda paraugs 2021.–2027. gadam",
            ),
            "short_name": texts(
                cs="Ukázkový fond malých projektů",
                pl="Przykładowy fundusz małych projektów",
                de="Beispiel-Kleinprojektefonds",
                lv="Mazo projektu fonda paraugs",
            ),
            "period": "2021-2027",
            "fund": "erdf",
            "support_form": "funded",
            "description": texts(
                cs="Vymyšlený fond pro setkání a malé projekty sousedů.",
                pl="Fikcyjny fundusz na spotkania i małe projekty sąsiadów.",
                de="Ein erfundener Fonds für Begegnungen und kleine Projekte von Nachbarn.",
                lv="Izdomāts fonds kaimiņu tikšanās pasākumiem un maziem projektiem.",
            ),
        },
        rates=[row(source="eu", percent="80")],
    )
