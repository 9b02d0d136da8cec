"""The partners' own pages: where each is, in its reader's words, and what it takes part in (all five documents)."""

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
        projects=[Fact("the project", same="Cities of change")],
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
        projects=[Fact("the project", same="Cities of change")],
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

REGIONS = [
    *on(
        "partners:detail",
        "liberec-region",
        agreements=[
            Fact(
                "all five",
                cs="Møre og Romsdal (Norsko)",
                pl="Møre og Romsdal (Norwegia)",
                de="Møre og Romsdal (Norwegen)",
                lv="Mēres un Rumsdāles reģions (Norvēģija)",
            ),
            Fact(
                "Ha Tinh", cs="Ha Tinh (Vietnam)", pl="Hà Tĩnh (Wietnam)", de="Hà Tĩnh (Vietnam)", lv="Hatiņas province"
            ),
            Fact(
                "Bursa", cs="Bursa (Turecko)", pl="Bursa (Turcja)", de="Bursa (Türkei)", lv="Bursas province (Turcija)"
            ),
            Fact("Valle d'Aosta", cs="Údolí Aosty", pl="Dolina Aosty", de="Aostatal", lv="Aostas ieleja"),
            Fact(
                "Orenburg",
                cs="Orenburská oblast",
                pl="Obwód orenburski",
                de="Oblast Orenburg",
                lv="Orenburgas apgabals",
            ),
        ],
    ),
    *on(
        "partners:detail",
        "valle-d-aosta",
        header=[
            Fact(
                "place",
                cs="Údolí Aosty (Itálie)",
                pl="Dolina Aosty (Włochy)",
                de="Aostatal (Italien)",
                lv="Aostas ieleja (Itālija)",
            ),
            Fact("site", same="www.regione.vda.it"),
        ],
    ),
    *on(
        "partners:detail",
        "orenburg-region",
        header=[
            Fact(
                "place",
                cs="Orenburská oblast (Rusko)",
                pl="Obwód orenburski (Rosja)",
                de="Oblast Orenburg (Russland)",
                lv="Orenburgas apgabals (Krievija)",
            )
        ],
    ),
    *on(
        "partners:detail",
        "more-og-romsdal",
        header=[
            Fact(
                "place",
                cs="Møre og Romsdal (Norsko)",
                pl="Møre og Romsdal (Norwegia)",
                de="Møre og Romsdal (Norwegen)",
                lv="Mēre un Rumsdāle (Norvēģija)",
            ),
            Fact("site", same="mrfylke.no"),
        ],
    ),
    *on(
        "partners:detail",
        "ha-tinh",
        header=[
            Fact(
                "place", cs="Ha Tinh (Vietnam)", pl="Hà Tĩnh (Wietnam)", de="Hà Tĩnh (Vietnam)", lv="Hatiņa (Vjetnama)"
            ),
            Fact("site", same="hatinh.gov.vn"),
        ],
    ),
    *on(
        "partners:detail",
        "bursa",
        header=[
            Fact("place", cs="Bursa (Turecko)", pl="Bursa (Turcja)", de="Bursa (Türkei)", lv="Bursa (Turcija)"),
            Fact("site", same="www.bursa.gov.tr"),
        ],
    ),
]

TOWNS = [
    *on(
        "partners:detail",
        "novy-bor",
        header=[
            Fact(
                "place",
                cs="Nový Bor (Česko)",
                pl="Nový Bor (Czechy)",
                de="Nový Bor (Tschechien)",
                lv="Novibora (Čehija)",
            )
        ],
        profile=[
            Fact(
                "agreement with Mednogorsk",
                cs="Mědnogorsk … 16. června 2007",
                pl="Miednogorsk… … 16 czerwca 2007",
                de="Mednogorsk … 16. Juni 2007",
                lv="Medņegorsk… … 2007. gada 16. jūnijā",
            )
        ],
    ),
    *on(
        "partners:detail",
        "mednogorsk",
        header=[
            Fact(
                "place",
                cs="Mědnogorsk (Rusko)",
                pl="Miednogorsk (Rosja)",
                de="Mednogorsk (Russland)",
                lv="Medņegorska (Krievija)",
            )
        ],
        profile=[
            Fact(
                "agreement with Nový Bor",
                cs="Nový Bor … 16. června 2007 | Novým Borem … 16. června 2007",
                pl="Nový Bor … 16 czerwca 2007",
                de="Nový Bor … 16. Juni 2007",
                lv="Novibor… … 2007. gada 16. jūnijā",
            )
        ],
    ),
    *on(
        "partners:detail",
        "molde",
        header=[
            Fact("place", cs="Molde (Norsko)", pl="Molde (Norwegia)", de="Molde (Norwegen)", lv="Molde (Norvēģija)")
        ],
        profile=[
            Fact(
                "contacts with Česká Lípa",
                cs="Českou Lípou",
                pl="Czeską Lipą",
                de="Česká Lípa",
                lv="Česka Līpu",
            )
        ],
    ),
    *on(
        "partners:detail",
        "ceska-lipa",
        header=[
            Fact(
                "place",
                cs="Česká Lípa (Česko)",
                pl="Czeska Lipa (Czechy)",
                de="Česká Lípa (Tschechien)",
                lv="Česka Līpa (Čehija)",
            )
        ],
        profile=[Fact("contacts with Molde", cs="Molde", pl="Molde", de="Molde", lv="Moldi")],
    ),
]

FACTS = [*ALIZI, *AGGLOMERATIONS, *CITIES_OF_CHANGE, *THREE_TOWNS, *REGIONS, *TOWNS]
