"""The partners' own pages: where each is, in its reader's words, and what it takes part in (documents 1, 2, 4, 5)."""

from tests.demo.facts_cities_of_change import TRANSLATED_TITLE as NETWORK
from tests.demo.table import Fact, on

ALIZI = [
    *on(
        "partners:detail",
        "liberec",
        header=[
            Fact(
                "place", cs="Liberec (Česko)", pl="Liberec (Czechy)", de="Liberec (Tschechien)", lv="Libereca (Čehija)"
            ),
        ],
        projects=[
            Fact("the project", same="ALiZi"),
            Fact("total", cs="56 490,09 €", pl="56 490,09 €", de="56.490,09 €", lv="56 490,09 €"),
            Fact("grant", cs="50 841,07 €", pl="50 841,07 €", de="50.841,07 €", lv="50 841,07 €"),
            Fact("own share", cs="5 649,02 €", pl="5 649,02 €", de="5.649,02 €", lv="5 649,02 €"),
        ],
    ),
    *on(
        "partners:detail",
        "zittau",
        header=[
            Fact("place", cs="Žitava (Německo)", pl="Żytawa (Niemcy)", de="Zittau (Deutschland)", lv="Citava (Vācija)"),
        ],
        projects=[Fact("the project", same="ALiZi")],
    ),
    *on(
        "partners:detail",
        "euroregion-nisa",
        header=[
            # Its place bears the same name: shown here with the names on the other sides.
            Fact(
                "place",
                cs="Euroregion Nisa · Euroregion Nysa · Euroregion Neiße",
                pl="Euroregion Nysa · Euroregion Nisa · Euroregion Neiße",
                de="Euroregion Neiße · Euroregion Nisa · Euroregion Nysa",
                lv="Neises eiroreģions · Euroregion Nisa · Euroregion Nysa",
            ),
        ],
        projects=[Fact("the project", same="ALiZi")],
    ),
]

AGGLOMERATIONS = [
    *on(
        "partners:detail",
        "aglomeracja-opolska",
        header=[Fact("place", cs="Opolí (Polsko)", pl="Opole (Polska)", de="Opole (Polen)", lv="Opole (Polija)")],
        projects=[Fact("the project", same="Agglomerations4Borderlands")],
    ),
    *on(
        "partners:detail",
        "olomouc",
        header=[
            Fact(
                "place",
                cs="Olomouc (Česko)",
                pl="Ołomuniec (Czechy)",
                de="Olmütz (Tschechien)",
                lv="Olomouca (Čehija)",
            )
        ],
        projects=[Fact("the project", same="Agglomerations4Borderlands")],
    ),
    *on(
        "partners:detail",
        "central-moravia-agency",
        header=[
            Fact(
                "place",
                cs="Střední Morava (Česko)",
                pl="Morawy Środkowe (Czechy)",
                de="Mittelmähren (Tschechien)",
                lv="Vidusmorāvija (Čehija)",
            )
        ],
        projects=[Fact("the project", same="Agglomerations4Borderlands")],
    ),
]

CITIES_OF_CHANGE = [
    *on(
        "partners:detail",
        "poznan",
        header=[Fact("place", cs="Poznaň (Polsko)", pl="Poznań (Polska)", de="Posen (Polen)", lv="Poznaņa (Polija)")],
        projects=[NETWORK],
    ),
    *on(
        "partners:detail",
        "daugavpils",
        header=[
            Fact(
                "place",
                cs="Daugavpils (Lotyšsko)",
                pl="Dyneburg (Łotwa)",
                de="Daugavpils (Lettland)",
                lv="Daugavpils (Latvija)",
            )
        ],
        projects=[NETWORK],
    ),
]

THREE_TOWNS = [
    *on(
        "partners:detail",
        "jastrzebie-zdroj",
        header=[
            Fact(
                "place",
                cs="Jastrzębie-Zdrój (Polsko)",
                pl="Jastrzębie-Zdrój (Polska)",
                de="Jastrzębie-Zdrój (Polen)",
                lv="Jastšembe-Zdruja (Polija)",
            )
        ],
    ),
    *on(
        "partners:detail",
        "karvina",
        header=[
            Fact("place", cs="Karviná (Česko)", pl="Karwina (Czechy)", de="Karviná (Tschechien)", lv="Karvina (Čehija)")
        ],
    ),
    *on(
        "partners:detail",
        "havirov",
        header=[
            Fact(
                "place",
                cs="Havířov (Česko)",
                pl="Hawierzów (Czechy)",
                de="Havířov (Tschechien)",
                lv="Havīržova (Čehija)",
            )
        ],
    ),
]

FACTS = [*ALIZI, *AGGLOMERATIONS, *CITIES_OF_CHANGE, *THREE_TOWNS]
