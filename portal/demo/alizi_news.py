"""The news of ALiZi.

Two items are about the same workshop; only the first holds its date, so that the calendar shows it once.
"""

from collections.abc import Iterator
from typing import Any

from portal.demo.writing import published, record, texts, uuid_of


def documents(project: str) -> Iterator[dict[str, Any]]:
    """Three items: a workshop announced, the same one reported, and another reported."""
    yield article(project, "transport-announced", "2018-04-05", **transport_announced())
    yield article(project, "transport-held", "2018-04-13", **transport_held())
    yield article(project, "environment-held", "2018-06-12", **environment_held())


def article(project: str, name: str, date: str, **fields: Any) -> dict[str, Any]:
    """An item that the City of Liberec published about the project."""
    common = {
        "slug": f"alizi-{name}",
        "date": date,
        "projects": [uuid_of(project)],
        "organisations": [uuid_of("organisation/liberec"), uuid_of("organisation/zittau")],
    }
    return record(
        "news.article", f"article/alizi-{name}", "cs", fields=published("organisation/liberec") | common | fields
    )


def transport_announced() -> dict[str, Any]:
    """The item of 5 April 2018."""
    return {
        "title": texts(
            cs="Druhý workshop projektu ALiZi bude o dopravě",
            pl="Drugie warsztaty projektu ALiZi będą dotyczyć transportu",
            de="Beim zweiten ALiZi-Workshop geht es um den Verkehr",
            lv="Otrais ALiZi darbseminārs būs par transportu",
        ),
        "teaser": texts(
            cs="Druhý workshop projektu se koná 10. dubna 2018 v liberecké kavárně Pošta.",
            pl="10 kwietnia 2018 roku w kawiarni Pošta w Libercu odbędą się drugie warsztaty projektu.",
            de="Am 10. April 2018 findet im Café Pošta in Liberec der zweite Workshop des Projekts statt.",
            lv="2018. gada 10. aprīlī Liberecas kafejnīcā „Pošta” notiks projekta otrais darbseminārs.",
        ),
        "text": texts(
            cs="""Hlavním tématem je doprava. Workshop patří k projektu ALiZi, ve kterém Liberec a Žitava hledají
                společný směr rozvoje.""",
            pl="""Głównym tematem jest transport. Warsztaty są częścią projektu ALiZi, w którym Liberec i Żytawa
                szukają wspólnego kierunku rozwoju.""",
            de="""Hauptthema ist der Verkehr. Der Workshop gehört zum Projekt ALiZi, in dem Liberec und Zittau eine
                gemeinsame Richtung für ihre Entwicklung suchen.""",
            lv="""Galvenais temats ir transports. Darbseminārs ir daļa no projekta ALiZi, kurā Libereca un Citava
                meklē kopīgu attīstības virzienu.""",
        ),
        "event_start": "2018-04-10",
        "event_place": uuid_of("place/liberec"),
        "event_venue": texts(cs="kavárna Pošta", pl="kawiarnia Pošta", de="Café Pošta", lv="kafejnīca „Pošta”"),
    }


def transport_held() -> dict[str, Any]:
    """The item of 13 April 2018."""
    return {
        "title": texts(
            cs="O dopravě se v Liberci radili hlavně odborníci",
            pl="O transporcie rozmawiali w Libercu głównie eksperci",
            de="Über den Verkehr berieten in Liberec vor allem Fachleute",
            lv="Par transportu Liberecā sprieda galvenokārt speciālisti",
        ),
        "teaser": texts(
            cs="Workshop o dopravě se uskutečnil 10. dubna 2018 v kavárně Pošta.",
            pl="Warsztaty o transporcie odbyły się 10 kwietnia 2018 roku w kawiarni Pošta.",
            de="Der Workshop zum Verkehr fand am 10. April 2018 im Café Pošta statt.",
            lv="Darbseminārs par transportu notika 2018. gada 10. aprīlī kafejnīcā „Pošta”.",
        ),
        "text": texts(
            cs="Liberec a Žitava na něm jednaly o dopravě. Většinu účastníků tvořili odborníci.",
            pl="Liberec i Żytawa rozmawiały na nich o transporcie. Przyszli przede wszystkim specjaliści.",
            de="Liberec und Zittau sprachen dort über den Verkehr. Gekommen waren überwiegend Fachleute.",
            lv="Libereca un Citava tajā pārrunāja transporta jautājumus. Piedalījās pārsvarā nozares speciālisti.",
        ),
    }


def environment_held() -> dict[str, Any]:
    """The item of 12 June 2018; the day of the workshop itself is not stated."""
    return {
        "title": texts(
            cs="Workshop o životním prostředí se konal v Žitavě",
            pl="Warsztaty o środowisku odbyły się w Żytawie",
            de="Der Umwelt-Workshop fand in Zittau statt",
            lv="Darbseminārs par vidi notika Citavā",
        ),
        "teaser": texts(
            cs="Tentokrát se workshop projektu ALiZi konal na německé straně hranice.",
            pl="Tym razem warsztaty projektu ALiZi zorganizowano po niemieckiej stronie granicy.",
            de="Diesmal fand der Workshop des Projekts ALiZi auf der deutschen Seite der Grenze statt.",
            lv="Šoreiz projekta ALiZi darbseminārs notika robežas Vācijas pusē.",
        ),
        "text": texts(
            cs="""V Žitavě se uskutečnil workshop na téma životní prostředí, jeden z pěti tematických workshopů
                projektu.""",
            pl="W Żytawie odbyły się warsztaty poświęcone środowisku, jedne z pięciu tematycznych warsztatów projektu.",
            de="""In Zittau fand der Workshop zum Thema Umwelt statt, einer der fünf thematischen Workshops des
                Projekts.""",
            lv="Citavā notika darbseminārs par vidi – viens no pieciem projekta tematiskajiem darbsemināriem.",
        ),
        "event_place": uuid_of("place/zittau"),
        "event_note": texts(
            cs="Datum workshopu není uvedeno.",
            pl="Daty warsztatów nie podano.",
            de="Das Datum des Workshops ist nicht angegeben.",
            lv="Darbsemināra datums nav norādīts.",
        ),
    }
