"""The programmes that paid for the projects, and the themes that the projects are about.

Names, periods and funds are those that the documents give; the support statement of programmes before 2014 and of
Europe for Citizens is not known, so none is stored and the projects show no block.
"""

from collections.abc import Iterator
from typing import Any

from portal.demo.writing import record, row, texts, uuid_of

THEMES = {
    "housing": texts(cs="Bydlení", pl="Mieszkalnictwo", de="Wohnen", lv="Mājokļi"),
    "education": texts(cs="Vzdělávání", pl="Edukacja", de="Bildung", lv="Izglītība"),
    "tourism": texts(cs="Cestovní ruch", pl="Turystyka", de="Tourismus", lv="Tūrisms"),
    "environment": texts(cs="Životní prostředí", pl="Środowisko", de="Umwelt", lv="Vide"),
    "transport": texts(cs="Doprava", pl="Transport", de="Verkehr", lv="Transports"),
    "development": texts(
        cs="Rozvoj měst a regionů",
        pl="Rozwój miast i regionów",
        de="Stadt- und Regionalentwicklung",
        lv="Pilsētu un reģionu attīstība",
    ),
    "public-administration": texts(
        cs="Veřejná správa", pl="Administracja publiczna", de="Öffentliche Verwaltung", lv="Publiskā pārvalde"
    ),
    "participation": texts(
        cs="Zapojení občanů", pl="Udział obywateli", de="Bürgerbeteiligung", lv="Iedzīvotāju līdzdalība"
    ),
}

SAXONY_SITE = "http://www.sn-cz2020.eu/cz/index.jsp"


def documents() -> Iterator[dict[str, Any]]:
    """Themes, then programmes with those they belong to first."""
    for name, shown in THEMES.items():
        yield record("projects.theme", f"theme/{name}", "", fields={"name": shown, "slug": name})
    yield czechia_saxony()
    yield czechia_poland()
    yield czechia_poland_2007()
    yield microproject_fund()
    yield europe_for_citizens()


def czechia_saxony() -> dict[str, Any]:
    """The programme of ALiZi."""
    return record(
        "projects.programme",
        "programme/czechia-saxony-2014-2020",
        "cs",
        fields={
            "slug": "czechia-saxony-2014-2020",
            "name": texts(
                cs="Program spolupráce Česká republika – Svobodný stát Sasko 2014–2020",
                pl="Program współpracy Republika Czeska – Wolny Kraj Saksonia 2014–2020",
                de="Kooperationsprogramm Freistaat Sachsen – Tschechische Republik 2014–2020",
                lv="Sadarbības programma „Čehijas Republika – Saksijas Brīvvalsts” 2014.–2020. gadam",
            ),
            "short_name": texts(
                cs="Česko – Sasko 2014–2020",
                pl="Czechy – Saksonia 2014–2020",
                de="Sachsen – Tschechien 2014–2020",
                lv="Čehija – Saksija 2014.–2020. g.",
            ),
            "period": "2014-2020",
            "fund": "erdf",
            "website": SAXONY_SITE,
            "methodology": SAXONY_SITE,
            "state": "published",
        },
    )


def czechia_poland() -> dict[str, Any]:
    """The programme of Agglomerations4Borderlands; its slogan is Polish for *we cross borders*."""
    return record(
        "projects.programme",
        "programme/czechia-poland-2014-2020",
        "pl",
        fields={
            "slug": "czechia-poland-2014-2020",
            "name": texts(
                cs="Interreg V-A Česká republika – Polsko 2014–2020",
                pl="Interreg V-A Republika Czeska – Polska 2014–2020",
                de="Interreg V-A Tschechische Republik – Polen 2014–2020",
                lv="Interreg V-A programma „Čehijas Republika – Polija” 2014.–2020. gadam",
            ),
            "short_name": texts(
                cs="Česko – Polsko 2014–2020",
                pl="Czechy – Polska 2014–2020",
                de="Tschechien – Polen 2014–2020",
                lv="Čehija – Polija 2014.–2020. g.",
            ),
            "period": "2014-2020",
            "fund": "erdf",
            "slogan": "Przekraczamy granice",
            "slogan_language": "pl",
            "state": "published",
        },
    )


def czechia_poland_2007() -> dict[str, Any]:
    """The programme to which the Microproject Fund belonged."""
    return record(
        "projects.programme",
        "programme/czechia-poland-2007-2013",
        "pl",
        fields={
            "slug": "czechia-poland-2007-2013",
            "name": texts(
                cs="Operační program přeshraniční spolupráce Česká republika – Polská republika 2007–2013",
                pl="Program Operacyjny Współpracy Transgranicznej Republika Czeska – Rzeczpospolita Polska 2007–2013",
                de="""Operationelles Programm der grenzübergreifenden Zusammenarbeit Tschechische Republik – Republik
                    Polen 2007–2013""",
                lv="Pārrobežu sadarbības darbības programma „Čehijas Republika – Polijas Republika” 2007.–2013. gadam",
            ),
            "short_name": texts(
                cs="Česko – Polsko 2007–2013",
                pl="Czechy – Polska 2007–2013",
                de="Tschechien – Polen 2007–2013",
                lv="Čehija – Polija 2007.–2013. g.",
            ),
            "period": "2007-2013",
            "fund": "erdf",
            "state": "published",
        },
    )


def microproject_fund() -> dict[str, Any]:
    """The fund that paid for the three towns: money of the ERDF and of the state budget, shares not stated."""
    return record(
        "projects.programme",
        "programme/microproject-fund-2007-2013",
        "pl",
        fields={
            "slug": "microproject-fund-2007-2013",
            "name": texts(
                cs="Fond mikroprojektů Česko – Polsko 2007–2013",
                pl="Fundusz Mikroprojektów Czechy – Polska 2007–2013",
                de="Mikroprojektefonds Tschechien – Polen 2007–2013",
                lv="Čehijas un Polijas mikroprojektu fonds 2007.–2013. gadam",
            ),
            "short_name": texts(
                cs="Fond mikroprojektů 2007–2013",
                pl="Fundusz Mikroprojektów 2007–2013",
                de="Mikroprojektefonds 2007–2013",
                lv="Mikroprojektu fonds 2007.–2013. g.",
            ),
            "description": texts(
                cs="""Fond pro malé projekty v operačním programu přeshraniční spolupráce. Peníze pocházejí z
                    Evropského fondu pro regionální rozvoj a ze státního rozpočtu.""",
                pl="""Fundusz na małe projekty w ramach programu operacyjnego współpracy transgranicznej. Środki
                    pochodzą z Europejskiego Funduszu Rozwoju Regionalnego i z budżetu państwa.""",
                de="""Kleinprojektefonds innerhalb des Operationellen Programms der grenzübergreifenden
                    Zusammenarbeit. Das Geld kommt aus dem Europäischen Fonds für regionale Entwicklung und aus dem
                    Staatshaushalt.""",
                lv="""Fonds nelieliem projektiem pārrobežu sadarbības darbības programmā. Nauda nāk no Eiropas
                    Reģionālās attīstības fonda un valsts budžeta.""",
            ),
            "parent": uuid_of("programme/czechia-poland-2007-2013"),
            "period": "2007-2013",
            "fund": "erdf",
            "state": "published",
        },
        rates=[row(source="eu"), row(source="state")],
    )


def europe_for_citizens() -> dict[str, Any]:
    """The programme of Cities of change: money of the EU, but of no structural fund; its period is not stated."""
    return record(
        "projects.programme",
        "programme/europe-for-citizens",
        "lv",
        fields={
            "slug": "europe-for-citizens",
            "name": texts(
                cs="Evropa pro občany",
                pl="Europa dla Obywateli",
                de="Europa für Bürgerinnen und Bürger",
                lv="Eiropa pilsoņiem",
            ),
            "fund": "other_eu",
            "state": "published",
        },
    )
