"""The own pages of the parties to the agreements, and of the towns from whose contacts two of these grew."""

from tests.demo.table import Fact, on

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

FACTS = [*REGIONS, *TOWNS]
