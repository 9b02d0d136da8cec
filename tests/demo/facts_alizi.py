"""ALiZi (document 1): the project, its partners and money, its programme, its partners' own pages."""

from tests.demo.table import Fact, on

PROJECT = on(
    "projects:detail",
    "alizi",
    header=[
        Fact(
            "title",
            cs="ALiZi: oblast spolupráce Liberec – Zittau: podpora vzájemné spolupráce, rozvoje a prosperity",
            pl="ALiZi: obszar współpracy Liberec – Żytawa: … współpracy, rozwoju i dobrobytu",
            de="ALiZi: Kooperationsraum Liberec – Zittau: … Zusammenarbeit, Entwicklung und Wohlstand",
            lv="ALiZi: sadarbības teritorija Libereca – Citava: … sadarbības, attīstības un labklājības",
        ),
        Fact(
            "programme",
            cs="Program spolupráce Česká republika – Svobodný stát Sasko 2014–2020",
            pl="Program współpracy Republika Czeska – Wolny Kraj Saksonia 2014–2020",
            de="Kooperationsprogramm Freistaat Sachsen – Tschechische Republik 2014–2020",
            lv="Sadarbības programma „Čehijas Republika – Saksijas Brīvvalsts” 2014.–2020. gadam",
        ),
        Fact("application", same="100282204"),
        Fact(
            "period",
            cs="15. 4. 2016 – 31. 12. 2018",
            pl="15.04.2016 – 31.12.2018",
            de="15.04.2016 – 31.12.2018",
            lv="15.04.2016. – 31.12.2018.",
        ),
        Fact(
            "what the start is",
            cs="zahájení příprav",
            pl="początek przygotowań",
            de="Start der Vorbereitungen",
            lv="sākti sagatavošanas darbi",
        ),
        Fact("total", cs="242 799,04 €", pl="242 799,04 €", de="242.799,04 €", lv="242 799,04 €"),
        Fact("housing", cs="Bydlení", pl="Mieszkalnictwo", de="Wohnen", lv="Mājokļi"),
        Fact("education", cs="Vzdělávání", pl="Edukacja", de="Bildung", lv="Izglītība"),
        Fact("tourism", cs="Cestovní ruch", pl="Turystyka", de="Tourismus", lv="Tūrisms"),
        Fact("environment", cs="Životní prostředí", pl="Środowisko", de="Umwelt", lv="Vide"),
        Fact("transport", cs="Doprava", pl="Transport", de="Verkehr", lv="Transports"),
        Fact("a shared strategy", cs="strategii", pl="strategię", de="Strategie", lv="stratēģiju"),
    ],
    aims=[
        Fact(
            "closer cooperation of the two towns",
            cs="užší spolupráce Liberce a Žitavy",
            pl="ściślejsza … współpraca Liberca i Żytawy",
            de="engere … Zusammenarbeit von Liberec und Zittau",
            lv="ciešāka … Liberecas un Citavas sadarbība",
        ),
        Fact(
            "strategically directed",
            cs="strategick…",
            pl="strategicznie ukierunkowan…",
            de="strategisch ausgerichtet…",
            lv="stratēģiski virzīt…",
        ),
        Fact(
            "for the Czech-Saxon part of the Euroregion",
            cs="česko-saská část Euroregionu Nisa",
            pl="czesko-saskiej części Euroregionu Nysa",
            de="tschechisch-sächsischen Teil der Euroregion Neiße",
            lv="Neises eiroreģiona Čehijas un Saksijas daļa",
        ),
    ],
    background=[
        Fact(
            "EU entry",
            cs="Česko vstoupilo do Evropské unie",
            pl="Czechy weszły do Unii Europejskiej",
            de="Tschechien trat der Europäischen Union bei",
            lv="Čehija iestājās Eiropas Savienībā",
        ),
        Fact(
            "Schengen 2007",
            cs="2007 do schengenského prostoru",
            pl="2007 roku do strefy Schengen",
            de="2007 dem Schengen-Raum",
            lv="2007. gadā – Šengenas zonā",
        ),
        Fact(
            "free access to jobs 2011",
            cs="2011 … volně … trh práce",
            pl="2011 … swobodny dostęp do pracy",
            de="2011 … Arbeitsmarkt … frei zugänglich",
            lv="2011. gadā … brīvi pieejams darba tirgus",
        ),
        Fact(
            "Liberec may become a centre",
            cs="Liberec se může … hospodářství a službám … přeshraničním centrem",
            pl="Liberec … gospodarce i usługom może … ośrodkiem transgranicznym",
            de="Liberec kann … Wirtschaft … Dienstleistungen … grenzüberschreitenden Zentrum",
            lv="Libereca … ekonomiku un pakalpojumiem var … pārrobežu centru",
        ),
        Fact(
            "Zittau moves away from the edge",
            cs="Žitava se posouvá z okraje",
            pl="Żytawa przestaje leżeć na uboczu",
            de="Zittau rückt aus der Randlage",
            lv="Citava … nomal…",
        ),
        Fact("ties in housing", cs="bydlení", pl="mieszkalnictwie", de="Wohnen", lv="mājokļu"),
        Fact("ties on the labour market", cs="trhu práce", pl="rynku pracy", de="Arbeitsmarkt", lv="darba tirgū"),
        Fact(
            "shared or coordinated public services",
            cs="veřejných službách … společně … sladit",
            pl="usługach publicznych … wspólnie … uzgadniać",
            de="öffentlichen Leistungen … gemeinsam … abstimmen",
            lv="publiskajos pakalpojumos … kopīgi … saskaņot",
        ),
    ],
    partners=[
        Fact(
            "lead partner",
            cs="Euroregion Nisa … vedoucí partner",
            pl="Euroregion Nysa … partner wiodący",
            de="Euroregion Neiße … federführender Partner",
            lv="Neises eiroreģions … vadošais partneris",
        ),
        Fact(
            "Zittau, partner",
            cs="Městská správa Žitava … partner",
            pl="Urząd Miasta Żytawy … partner",
            de="Stadtverwaltung Zittau … …partner",
            lv="Citavas pilsētas pārvalde … partner…",
        ),
        Fact(
            "where Zittau is", cs="Žitava, Německo", pl="Żytawa, Niemcy", de="Zittau, Deutschland", lv="Citava, Vācija"
        ),
        Fact(
            "Liberec, partner",
            cs="Statutární město Liberec … partner",
            pl="Miasto statutarne Liberec … partner",
            de="Statutarstadt Liberec … …partner",
            lv="Liberecas pilsētas pašvaldība … partner…",
        ),
        Fact(
            "where Liberec is",
            cs="Liberec, Česko",
            pl="Liberec, Czechy",
            de="Liberec, Tschechien",
            lv="Libereca, Čehija",
        ),
    ],
    budget=[
        Fact("total", cs="242 799,04 €", pl="242 799,04 €", de="242.799,04 €", lv="242 799,04 €"),
        Fact("grant", cs="210 768,21 €", pl="210 768,21 €", de="210.768,21 €", lv="210 768,21 €"),
        Fact(
            "EU 85 %",
            cs="Evropská unie 85 %",
            pl="Unia Europejska 85 %",
            de="Europäische Union 85 %",
            lv="Eiropas Savienība 85 %",
        ),
        Fact(
            "5 % of the Czech state for Czech partners",
            cs="Česko … čeští partneři 5 %",
            pl="Czechy … partnerzy czescy 5 %",
            de="Tschechien … tschechische Partner 5 %",
            lv="Čehija … Čehijas partneri 5 %",
        ),
        Fact("Liberec: total", cs="56 490,09 €", pl="56 490,09 €", de="56.490,09 €", lv="56 490,09 €"),
        Fact(
            "Liberec: grant, at most",
            cs="max. 50 841,07 € | nejvýše 50 841,07 €",
            pl="max. 50 841,07 € | maks. 50 841,07 € | najwyżej 50 841,07 €",
            de="max. 50.841,07 € | höchstens 50.841,07 €",
            lv="maks. 50 841,07 € | ne vairāk kā 50 841,07 €",
        ),
        Fact(
            "Liberec: EU and state together, split not stated",
            cs="Evropská unie a český stát dohromady … není uvedeno",
            pl="Unia Europejska i państwo czeskie łącznie … nie podano",
            de="Europäische Union und tschechischer Staat zusammen … nicht angegeben",
            lv="Eiropas Savienība un Čehijas valsts kopā … nav norādīts",
        ),
        Fact(
            "Liberec: own share, at least",
            cs="min. 5 649,02 € | nejméně 5 649,02 €",
            pl="min. 5 649,02 € | co najmniej 5 649,02 €",
            de="min. 5.649,02 € | mindestens 5.649,02 €",
            lv="min. 5 649,02 € | vismaz 5 649,02 €",
        ),
        Fact(
            "own share of the whole project not stated",
            cs="vlastní podíl … …uveden… … 5 649,02 €",
            pl="wkład własny … podan… … 5 649,02 €",
            de="Eigenmittel … angegeben … 5.649,02 €",
            lv="pašu finansējums … norādīt… … 5 649,02 €",
        ),
    ],
    links=[
        Fact(
            "methodology",
            cs="Metodika a další informace k programu",
            pl="Zasady i dalsze informacje o programie",
            de="Regeln und weitere Informationen zum Programm",
            lv="Metodika un cita informācija par programmu",
        ),
        Fact("its address", link="http://www.sn-cz2020.eu/cz/index.jsp"),
    ],
    contact=[
        Fact(
            "project manager",
            cs="Projektový manažer",
            pl="Kierownik projektu",
            de="Projektleitung",
            lv="Projekta vadītājs",
        ),
        Fact(
            "head of the section of the City of Liberec",
            cs="vedoucí oddělení rozvojové koncepce … město Liberec",
            pl="kierownik oddziału koncepcji rozwoju … Liberec",
            de="Leitung der Abteilung Entwicklungskonzeption … Liberec",
            lv="attīstības koncepcijas nodaļas vadītājs … Liberecas",
        ),
    ],
)

PROGRAMME = on(
    "programmes:detail",
    "czechia-saxony-2014-2020",
    header=[
        Fact("site and methodology", link="http://www.sn-cz2020.eu/cz/index.jsp"),
        Fact("period", same="2014–2020"),
    ],
    projects=[Fact("the project", same="ALiZi")],
)

FACTS = [*PROJECT, *PROGRAMME]
