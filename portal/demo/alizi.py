"""ALiZi, the project of Liberec and Zittau (document 1): the record with its partners, money and contact.

What it does stands in `alizi_activities`, its news in `alizi_news`.
"""

from collections.abc import Iterator
from typing import Any

from portal.demo import alizi_activities, alizi_news
from portal.demo.writing import published, record, ref, row, texts, uuid_of

PROJECT = "project/alizi"


def documents() -> Iterator[dict[str, Any]]:
    """The project, then its news."""
    yield project()
    yield from alizi_news.documents(PROJECT)


def project() -> dict[str, Any]:
    """The whole record of the project."""
    return record(
        "projects.project",
        PROJECT,
        "cs",
        fields=description() | facts(),
        identifiers=[row(kind="application", value="100282204")],
        participations=[
            row("partner-euroregion", organisation=uuid_of("organisation/euroregion-nisa"), role="lead"),
            row("partner-zittau", organisation=uuid_of("organisation/zittau"), role="partner"),
            row("partner-liberec", organisation=uuid_of("organisation/liberec"), role="partner"),
        ],
        budget_lines=budget_lines(),
        funding_rates=funding_rates(),
        activities=alizi_activities.activities(),
        status_entries=alizi_activities.log(),
        links=[
            row(
                title=texts(
                    cs="Metodika a další informace k programu",
                    pl="Zasady i dalsze informacje o programie",
                    de="Regeln und weitere Informationen zum Programm",
                    lv="Metodika un cita informācija par programmu",
                ),
                address="http://www.sn-cz2020.eu/cz/index.jsp",
                kind="methodology",
            )
        ],
        contact_points=[
            row(
                organisation=uuid_of("organisation/liberec"),
                office=texts(
                    cs="Projektový manažer, vedoucí oddělení rozvojové koncepce",
                    pl="Kierownik projektu, kierownik oddziału koncepcji rozwoju",
                    de="Projektleitung, Leitung der Abteilung Entwicklungskonzeption",
                    lv="Projekta vadītājs, attīstības koncepcijas nodaļas vadītājs",
                ),
            )
        ],
    )


def facts() -> dict[str, Any]:
    """Everything about the project that is no text."""
    return {
        **published("organisation/liberec", "organisation/zittau", "organisation/euroregion-nisa"),
        "slug": "alizi",
        "acronym": "ALiZi",
        "start": "2016-04-15",
        "start_note": texts(
            cs="zahájení příprav",
            pl="początek przygotowań",
            de="Start der Vorbereitungen",
            lv="sākti sagatavošanas darbi",
        ),
        "end": "2018-12-31",
        "programme": uuid_of("programme/czechia-saxony-2014-2020"),
        "places": [uuid_of("place/liberec"), uuid_of("place/zittau")],
        "themes": [
            uuid_of(f"theme/{name}") for name in ("housing", "education", "tourism", "environment", "transport")
        ],
    }


def description() -> dict[str, Any]:
    """What the project is about, in words."""
    return {
        "title": texts(
            cs="ALiZi: oblast spolupráce Liberec – Zittau: podpora vzájemné spolupráce, rozvoje a prosperity",
            pl="ALiZi: obszar współpracy Liberec – Żytawa: wspieranie wzajemnej współpracy, rozwoju i dobrobytu",
            de="ALiZi: Kooperationsraum Liberec – Zittau: Förderung von Zusammenarbeit, Entwicklung und Wohlstand",
            lv="""ALiZi: sadarbības teritorija Libereca – Citava: savstarpējās sadarbības, attīstības un labklājības
                veicināšana""",
        ),
        "summary": texts(
            cs="""Liberec a Žitava plánují svůj rozvoj společně: připravují strategii, scházejí se na odborných
                workshopech a jejich úředníci poznávají práci úřadu na druhé straně hranice. Projekt vede Euroregion
                Nisa.""",
            pl="""Liberec i Żytawa wspólnie planują rozwój: przygotowują strategię, spotykają się na warsztatach, a
                ich urzędnicy poznają pracę urzędu po drugiej stronie granicy. Partnerem wiodącym jest Euroregion
                Nysa.""",
            de="""Liberec und Zittau planen ihre Entwicklung gemeinsam: Sie bereiten eine Strategie vor, treffen sich
                zu Workshops, und ihre Beschäftigten lernen die Verwaltung auf der anderen Seite der Grenze kennen.
                Federführender Partner ist die Euroregion Neiße.""",
            lv="""Libereca un Citava plāno attīstību kopā: izstrādā stratēģiju, tiekas darbsemināros, un pašvaldību
                darbinieki iepazīst iestāžu darbu otrpus robežai. Vadošais partneris ir Neises eiroreģions.""",
        ),
        "aims": texts(
            cs="""Cílem je užší spolupráce Liberce a Žitavy se společným strategickým směrem. Prospěch z ní má mít
                celá česko-saská část Euroregionu Nisa.""",
            pl="""Celem jest ściślejsza, strategicznie ukierunkowana współpraca Liberca i Żytawy. Ma ona służyć całej
                czesko-saskiej części Euroregionu Nysa.""",
            de="""Ziel ist eine engere und strategisch ausgerichtete Zusammenarbeit von Liberec und Zittau. Sie soll
                dem ganzen tschechisch-sächsischen Teil der Euroregion Neiße zugutekommen.""",
            lv="""Mērķis ir ciešāka un stratēģiski virzīta Liberecas un Citavas sadarbība. No tās iegūs visa Neises
                eiroreģiona Čehijas un Saksijas daļa.""",
        ),
        "background": texts(
            cs="""Česko vstoupilo do Evropské unie, v roce 2007 do schengenského prostoru a v roce 2011 se lidem volně
                otevřel trh práce na druhé straně. Hranice tak ztratila na významu. Liberec se může díky svému
                hospodářství a službám stát přeshraničním centrem, Žitava se posouvá z okraje blíž ke středu. Města
                chtějí posílit vazby v bydlení, na trhu práce a ve veřejných službách, které mohou nabízet společně
                nebo lépe sladit.""",
            pl="""Czechy weszły do Unii Europejskiej, w 2007 roku do strefy Schengen, a w 2011 roku otworzył się
                swobodny dostęp do pracy po drugiej stronie. Granica straciła więc na znaczeniu. Liberec dzięki
                swojej gospodarce i usługom może stać się ośrodkiem transgranicznym, a Żytawa przestaje leżeć na
                uboczu. Miasta chcą wzmocnić powiązania w mieszkalnictwie, na rynku pracy i w usługach publicznych,
                które mogą świadczyć wspólnie albo lepiej ze sobą uzgadniać.""",
            de="""Tschechien trat der Europäischen Union bei, 2007 dem Schengen-Raum, und 2011 wurde der Arbeitsmarkt
                auf der anderen Seite frei zugänglich. Die Grenze hat dadurch an Bedeutung verloren. Liberec kann
                mit seiner Wirtschaft und seinen Dienstleistungen zu einem grenzüberschreitenden Zentrum werden,
                Zittau rückt aus der Randlage heraus. Engere Verbindungen sollen beim Wohnen, auf dem Arbeitsmarkt und
                bei öffentlichen Leistungen entstehen, die beide Städte gemeinsam anbieten oder besser aufeinander
                abstimmen.""",
            lv="""Čehija iestājās Eiropas Savienībā, 2007. gadā – Šengenas zonā, un 2011. gadā iedzīvotājiem kļuva
                brīvi pieejams darba tirgus otrpus robežai. Līdz ar to robeža zaudēja nozīmi. Libereca ar savu
                ekonomiku un pakalpojumiem var kļūt par pārrobežu centru, bet Citava pārstāj būt nomale. Pilsētas
                vēlas stiprināt saiknes mājokļu jomā, darba tirgū un publiskajos pakalpojumos, ko var sniegt kopīgi
                vai labāk saskaņot.""",
        ),
    }


def budget_lines() -> list[dict[str, Any]]:
    """The published figures in EUR; how the grant splits between the Union and the Czech state is not stated."""
    liberec = ref("partner-liberec")
    together = {"sources": ["eu", "state"], "source_country": "CZ"}
    return [
        row(measure="total", amount="242799.04"),
        row(measure="grant", amount="210768.21", **together),
        row(measure="own", amount=None, sources=["own"]),
        row(measure="total", amount="56490.09", participation=liberec),
        row(
            measure="grant",
            amount="50841.07",
            qualifier="at_most",
            participation=liberec,
            note=texts(
                cs="Evropská unie a český stát dohromady; jak se částka dělí, není uvedeno.",
                pl="Unia Europejska i państwo czeskie łącznie; podziału kwoty nie podano.",
                de="Europäische Union und tschechischer Staat zusammen; die Aufteilung ist nicht angegeben.",
                lv="Eiropas Savienība un Čehijas valsts kopā; summas sadalījums nav norādīts.",
            ),
            **together,
        ),
        row(measure="own", amount="5649.02", qualifier="at_least", participation=liberec, sources=["own"]),
    ]


def funding_rates() -> list[dict[str, Any]]:
    """The Union's share, and what the Czech state adds for the Czech side."""
    return [
        row(source="eu", percent="85"),
        row(
            source="state",
            country="CZ",
            percent="5",
            applies_to=texts(
                cs="čeští partneři", pl="partnerzy czescy", de="tschechische Partner", lv="Čehijas partneri"
            ),
        ),
    ]
