"""The news of ALiZi (document 1), each item on its own page."""

from tests.demo.table import Fact, on

ANNOUNCED = on(
    "news:detail",
    "alizi-transport-announced",
    header=[
        Fact("date", cs="5. 4. 2018", pl="05.04.2018", de="05.04.2018", lv="05.04.2018."),
        Fact(
            "second workshop",
            cs="Druhý workshop projektu",
            pl="Drugie warsztaty projektu",
            de="zweite Workshop des Projekts",
            lv="projekta otrais darbseminārs",
        ),
        Fact(
            "when and where",
            cs="10. dubna 2018 v liberecké kavárně Pošta",
            pl="10 kwietnia 2018 roku w kawiarni Pošta w Libercu",
            de="10. April 2018 findet im Café Pošta in Liberec",
            lv="2018. gada 10. aprīlī Liberecas kafejnīcā „Pošta”",
        ),
    ],
    text=[
        Fact(
            "its topic",
            cs="Hlavním tématem je doprava",
            pl="Głównym tematem jest transport",
            de="Hauptthema ist der Verkehr",
            lv="Galvenais temats ir transports",
        ),
    ],
    event=[
        Fact("day", cs="10. 4. 2018", pl="10.04.2018", de="10.04.2018", lv="10.04.2018."),
        Fact("place", cs="Liberec", pl="Liberec", de="Liberec", lv="Libereca"),
        Fact("café", cs="kavárna Pošta", pl="kawiarnia Pošta", de="Café Pošta", lv="kafejnīca „Pošta”"),
    ],
    related=[Fact("project", same="ALiZi")],
)

HELD = on(
    "news:detail",
    "alizi-transport-held",
    header=[
        Fact("date", cs="13. 4. 2018", pl="13.04.2018", de="13.04.2018", lv="13.04.2018."),
        Fact(
            "took place",
            cs="Workshop o dopravě se uskutečnil 10. dubna 2018",
            pl="Warsztaty o transporcie odbyły się 10 kwietnia 2018",
            de="Workshop zum Verkehr fand am 10. April 2018",
            lv="Darbseminārs par transportu notika 2018. gada 10. aprīlī",
        ),
    ],
    text=[
        Fact(
            "mostly experts",
            cs="Většinu účastníků tvořili odborníci",
            pl="przede wszystkim specjaliści",
            de="überwiegend Fachleute",
            lv="Piedalījās pārsvarā nozares speciālisti",
        ),
    ],
    related=[Fact("project", same="ALiZi")],
)

ENVIRONMENT = on(
    "news:detail",
    "alizi-environment-held",
    header=[
        Fact("date", cs="12. 6. 2018", pl="12.06.2018", de="12.06.2018", lv="12.06.2018."),
    ],
    text=[
        Fact(
            "environment workshop in Zittau",
            cs="V Žitavě se uskutečnil workshop na téma životní prostředí",
            pl="W Żytawie odbyły się warsztaty poświęcone środowisku",
            de="In Zittau fand der Workshop zum Thema Umwelt statt",
            lv="Citavā notika darbseminārs par vidi",
        ),
    ],
    event=[
        Fact("place", cs="Žitava", pl="Żytawa", de="Zittau", lv="Citava"),
        Fact(
            "date of the workshop not stated",
            cs="Datum workshopu není uvedeno",
            pl="Daty warsztatów nie podano",
            de="Das Datum des Workshops ist nicht angegeben",
            lv="Darbsemināra datums nav norādīts",
        ),
    ],
    related=[Fact("project", same="ALiZi")],
)

FACTS = [*ANNOUNCED, *HELD, *ENVIRONMENT]
