"""The sample good practice: minutes in two columns. Its summary is not translated into Latvian yet."""

from collections.abc import Iterator
from typing import Any

from portal.demo.samples.footbridge import PROJECT
from portal.demo.samples.towns import CZECH_PLACE, CZECH_TOWN, GERMAN_PLACE, GERMAN_TOWN, sample
from portal.demo.writing import record, texts, uuid_of


def documents() -> Iterator[dict[str, Any]]:
    """The one good practice of the demo; the source documents describe none."""
    yield record(
        "projects.goodpractice",
        "good-practice/sample-minutes",
        "cs",
        fields={
            **sample(CZECH_TOWN),
            "slug": "sample-bilingual-minutes",
            "places": [uuid_of(CZECH_PLACE), uuid_of(GERMAN_PLACE)],
            "themes": [uuid_of("theme/public-administration")],
            "organisations": [uuid_of(CZECH_TOWN), uuid_of(GERMAN_TOWN)],
            "project": uuid_of(PROJECT),
            "title": texts(
                cs="Zápis ve dvou sloupcích",
                pl="Protokół w dwóch kolumnach",
                de="Protokoll in zwei Spalten",
                lv="Protokols divās slejās",
            ),
            "summary": texts(
                cs="""Z každé porady odchází obě strany s jedním listem: vlevo česky, vpravo německy, body stejně
                    očíslované.""",
                pl="Z każdej narady obie strony wychodzą z jedną kartką: po lewej po czesku, po prawej po niemiecku.",
                de="""Aus jeder Besprechung gehen beide Seiten mit demselben Blatt: links Tschechisch, rechts Deutsch,
                    gleich nummeriert.""",
            ),
            "description": texts(
                cs="""Zápis píšou dva lidé zároveň, každý ve svém jazyce, do společné tabulky. Posledních deset minut
                    porady se body přečtou a rozdíly se hned opraví. Nikdo pak nečeká na překlad.""",
                pl="""Protokół piszą równocześnie dwie osoby, każda w swoim języku, we wspólnej tabeli. W ostatnich
                    dziesięciu minutach narady punkty odczytuje się na głos i od razu poprawia różnice. Nikt nie czeka
                    potem na tłumaczenie.""",
                de="""Zwei Personen schreiben gleichzeitig, jede in ihrer Sprache, in eine gemeinsame Tabelle. In den
                    letzten zehn Minuten werden die Punkte vorgelesen und Unterschiede gleich bereinigt. Danach wartet
                    niemand auf eine Übersetzung.""",
                lv="""Protokolu vienlaikus raksta divi cilvēki, katrs savā valodā, kopīgā tabulā. Sanāksmes pēdējās
                    desmit minūtēs punktus nolasa un atšķirības uzreiz izlabo. Pēc tam neviens negaida tulkojumu.""",
            ),
            "evidence": texts(
                cs="Dřív se zápis schvaloval tři týdny, teď je hotový na konci porady.",
                pl="Dawniej zatwierdzanie protokołu trwało trzy tygodnie, teraz jest gotowy pod koniec narady.",
                de="Früher dauerte die Abstimmung drei Wochen, heute ist das Protokoll am Ende der Sitzung fertig.",
                lv="Agrāk protokolu saskaņoja trīs nedēļas, tagad tas ir gatavs sanāksmes beigās.",
            ),
            "transfer": texts(
                cs="Stačí sdílená tabulka, promítačka a dva zapisovatelé.",
                pl="Wystarczy wspólna tabela, rzutnik i dwoje protokolantów.",
                de="Es genügen eine geteilte Tabelle, ein Beamer und zwei Personen, die mitschreiben.",
                lv="Pietiek ar koplietotu tabulu, projektoru un diviem protokolētājiem.",
            ),
        },
    )
