"""Cities of change (document 4)."""

from tests.demo.table import Fact, on

TITLE = "Cities of change – cooperation of cities in the field of city development"
TRANSLATED_TITLE = Fact(
    "the project",
    cs="Města proměn: spolupráce měst",
    pl="Miasta zmian: współpraca miast",
    de="Städte im Wandel: Zusammenarbeit von Städten",
    lv="Pārmaiņu pilsētas: pilsētu sadarbība",
)

PROJECT = on(
    "projects:detail",
    "cities-of-change",
    header=[
        Fact("title", same=TITLE),
        Fact(
            "what the title means",
            cs="Města proměn: inovativní způsoby, jak sledovat změny, aby se velká města lépe rozvíjela",
            pl="Miasta zmian: innowacyjne metody obserwowania zmian, dzięki którym duże miasta lepiej się rozwijają",
            de="Städte im Wandel: innovative Methoden, um Veränderungen zu beobachten und große Städte besser",
            lv="Pārmaiņu pilsētas: inovatīvas metodes, kā sekot pārmaiņām, lai lielās pilsētas attīstītos labāk",
        ),
        Fact(
            "programme",
            cs="Evropa pro občany",
            pl="Europa dla Obywateli",
            de="Europa für Bürgerinnen und Bürger",
            lv="Eiropa pilsoņiem",
        ),
        Fact(
            "measure 1.2",
            cs="Opatření 1.2: tematické sítě partnerských měst",
            pl="Działanie 1.2: tematyczne sieci miast partnerskich",
            de="Maßnahme 1.2: thematische Vernetzung von Partnerstädten",
            lv="1.2. pasākums: sadraudzības pilsētu tematiskie tīkli",
        ),
        Fact(
            "period",
            cs="červen 2013 – 31. 5. 2015",
            pl="czerwiec 2013 – 31.05.2015",
            de="Juni 2013 – 31.05.2015",
            lv="2013. gada jūnijs – 31.05.2015.",
        ),
        Fact("total cost", cs="99 000 €", pl="99 000 €", de="99.000 €", lv="99 000 €"),
        Fact(
            "theme development",
            cs="Rozvoj měst a regionů",
            pl="Rozwój miast i regionów",
            de="Stadt- und Regionalentwicklung",
            lv="Pilsētu un reģionu attīstība",
        ),
        Fact(
            "theme participation",
            cs="Zapojení občanů",
            pl="Udział obywateli",
            de="Bürgerbeteiligung",
            lv="Iedzīvotāju līdzdalība",
        ),
    ],
    aims=[
        Fact(
            "an international, lasting network of European cities",
            cs="mezinárodní a trvalou síť evropských měst",
            pl="międzynarodowej, trwałej sieci europejskich miast",
            de="internationales, dauerhaftes Netzwerk europäischer Städte",
            lv="starptautisku un ilgtspējīgu Eiropas pilsētu tīklu",
        ),
        Fact(
            "sharing experience of modern strategic city planning",
            cs="zkušenosti s moderním strategickým plánováním měst",
            pl="doświadczeniami w nowoczesnym strategicznym planowaniu miast",
            de="Erfahrungen mit moderner strategischer Stadtplanung",
            lv="pieredzē par mūsdienīgu stratēģisko pilsētplānošanu",
        ),
        Fact(
            "good practice in fields found decisive and urgent",
            cs="Dobrou praxi … rozhodující a naléhavé",
            pl="dobre praktyki … najważniejsze i najpilniejsze",
            de="Gute Praxis … entscheidend und dringend",
            lv="Labo praksi … izšķirošām un neatliekamām",
        ),
    ],
    objectives=[
        Fact("lasting network", cs="Trvalá síť", pl="Trwała sieć", de="dauerhaftes Netzwerk", lv="Ilgtspējīgs … tīkls"),
        Fact(
            "models of strategic territorial development",
            cs="Modely strategického územního rozvoje … místní samosprávy",
            pl="Modele strategicznego rozwoju terytorialnego … samorządy lokalne",
            de="Modelle für die strategische räumliche Entwicklung … lokale Verwaltungen",
            lv="Teritorijas stratēģiskās attīstības modeļi … vietējās pašvaldības",
        ),
        Fact(
            "participatory democracy and good governance",
            cs="Participativní demokracie a dobrá správa",
            pl="Demokracja partycypacyjna i dobre rządzenie",
            de="Partizipative Demokratie und gute Verwaltungsführung",
            lv="Līdzdalības demokrātija un laba pārvaldība",
        ),
        Fact(
            "knowledge transfer",
            cs="Přenos znalostí mezi vysokými školami, podniky a samosprávou",
            pl="Przepływ wiedzy między uczelniami, przedsiębiorstwami i samorządem",
            de="Wissenstransfer zwischen Hochschulen, Unternehmen und Stadtverwaltung",
            lv="Zināšanu pārnese starp augstskolām, uzņēmumiem un pašvaldību",
        ),
    ],
    partners=[
        Fact(
            "coordinator",
            cs="Město Poznaň koordin… … Poznaň, Polsko",
            pl="Miasto Poznań koordyn… … Poznań, Polska",
            de="Stadt Posen koordin… … Posen, Polen",
            lv="Poznaņas pilsētas pašvaldība koordin… … Poznaņa, Polija",
        ),
        Fact(
            "Daugavpils",
            cs="Město Daugavpils … partner … Daugavpils, Lotyšsko",
            pl="Miasto Dyneburg … partner … Dyneburg, Łotwa",
            de="Stadt Daugavpils … …partner … Daugavpils, Lettland",
            lv="Daugavpils pilsētas pašvaldība … partner… … Daugavpils, Latvija",
        ),
        Fact(
            "Daugavpils takes part in all",
            cs="Účastní se všech aktivit",
            pl="Uczestniczy we wszystkich działaniach",
            de="Nimmt an allen Aktivitäten teil",
            lv="Piedalās visās aktivitātēs",
        ),
        Fact("14 partners, 11 countries stated", same="14 … 11"),
        Fact("three from Italy", cs="Itálie: 3", pl="Włochy: 3", de="Italien: 3", lv="Itālija: 3"),
        Fact("Ireland", cs="Irsko: 1", pl="Irlandia: 1", de="Irland: 1", lv="Īrija: 1"),
        Fact("two from the Netherlands", cs="Nizozemsko: 2", pl="Holandia: 2", de="Niederlande: 2", lv="Nīderlande: 2"),
        Fact("Lithuania", cs="Litva: 1", pl="Litwa: 1", de="Litauen: 1", lv="Lietuva: 1"),
        Fact("Spain", cs="Španělsko: 1", pl="Hiszpania: 1", de="Spanien: 1", lv="Spānija: 1"),
        Fact("France", cs="Francie: 1", pl="Francja: 1", de="Frankreich: 1", lv="Francija: 1"),
        Fact(
            "United Kingdom",
            cs="Spojené království: 1",
            pl="Wielka Brytania: 1",
            de="Vereinigtes Königreich: 1",
            lv="Apvienotā Karaliste: 1",
        ),
        Fact("Germany", cs="Německo: 1", pl="Niemcy: 1", de="Deutschland: 1", lv="Vācija: 1"),
        Fact("Romania", cs="Rumunsko: 1", pl="Rumunia: 1", de="Rumänien: 1", lv="Rumānija: 1"),
    ],
    budget=[
        Fact("total cost", cs="99 000 €", pl="99 000 €", de="99.000 €", lv="99 000 €"),
        Fact(
            "100 %",
            cs="Evropská unie 100 %",
            pl="Unia Europejska 100 %",
            de="Europäische Union 100 %",
            lv="Eiropas Savienība 100 %",
        ),
    ],
    activities=[
        Fact(
            "international cooperation",
            cs="Mezinárodní spolupráce s partnery",
            pl="Międzynarodowa współpraca z partnerami",
            de="Internationale Zusammenarbeit mit den Projektpartnern",
            lv="Starptautiska sadarbība ar projekta partneriem",
        ),
        Fact(
            "planning training",
            cs="Školení v plánování",
            pl="Szkolenia z zakresu planowania",
            de="Schulungen zur Planung",
            lv="Mācības plānošanas jomā",
        ),
        Fact(
            "working seminars for one lasting network",
            cs="Pracovní semináře … jednotnou a trvalou síť",
            pl="Seminaria robocze … jednolitą i trwałą sieć",
            de="Arbeitsseminare … gemeinsames, dauerhaftes Netzwerk",
            lv="Darba semināri … vienotu un ilgtspējīgu tīklu",
        ),
    ],
    notes=[
        Fact(
            "stated and listed",
            cs="14 partnerů z 11 zemí … 13 partnerů z 10 zemí",
            pl="14 partnerów z 11 krajów … 13 partnerów z 10 krajów",
            de="14 Partner aus 11 Ländern … 13 Partner aus 10 Ländern",
            lv="14 partneri no 11 valstīm … 13 partneri no 10 valstīm",
        ),
        Fact(
            "Poland is an inference",
            cs="podle našeho úsudku … Polsko … výslovně neříká",
            pl="Naszym zdaniem … Polska … nie mówi tego wprost",
            de="Wir schließen daraus … Polen … ausdrücklich steht das dort nicht",
            lv="Secinām … Polija … tieši nav teikts",
        ),
    ],
    links=[
        Fact(
            "site and logo",
            cs="Stránky a logo projektu",
            pl="Strona internetowa i logo projektu",
            de="Website und Logo des Projekts",
            lv="Projekta tīmekļvietne un logotips",
        ),
        Fact("its address", link="http://www.ccnet.poznan.pl/"),
    ],
    documents=[
        *[
            Fact(
                f"news item {number}",
                cs=f"Aktualita projektu {number}",
                pl=f"Aktualność projektu {number}",
                de=f"Projektnachricht {number}",
                lv=f"Projekta ziņa {number}",
            )
            for number in range(1, 6)
        ],
        Fact(
            "summary",
            cs="Shrnutí projektu",
            pl="Podsumowanie projektu",
            de="Zusammenfassung des Projekts",
            lv="Projekta kopsavilkums",
        ),
        Fact(
            "publications",
            cs="Publikace projektu",
            pl="Publikacje projektu",
            de="Projektpublikationen",
            lv="Projekta publikācijas",
        ),
    ],
)

PROGRAMME = on("programmes:detail", "europe-for-citizens", projects=[TRANSLATED_TITLE])

FACTS = [*PROJECT, *PROGRAMME]
