"""Agglomerations4Borderlands (document 2)."""

from tests.demo.table import Fact, on

PROJECT = on(
    "projects:detail",
    "agglomerations4borderlands",
    header=[
        Fact(
            "title",
            cs="Agglomerations4Borderlands – Společně pro rozvoj aglomerací",
            pl="Agglomerations4Borderlands – Razem dla rozwoju aglomeracji",
            de="Agglomerations4Borderlands – Gemeinsam für die Entwicklung der Agglomerationen",
            lv="Agglomerations4Borderlands – Kopā aglomerāciju attīstībai",
        ),
        Fact(
            "programme",
            cs="Interreg V-A Česká republika – Polsko 2014–2020",
            pl="Interreg V-A Republika Czeska – Polska 2014–2020",
            de="Interreg V-A Tschechische Republik – Polen 2014–2020",
            lv="Interreg V-A programma „Čehijas Republika – Polija” 2014.–2020. gadam",
        ),
        Fact(
            "fund",
            cs="Evropský fond pro regionální rozvoj",
            pl="Europejski Fundusz Rozwoju Regionalnego",
            de="Europäischer Fonds für regionale Entwicklung",
            lv="Eiropas Reģionālās attīstības fonds",
        ),
        Fact("slogan of the programme", same="Przekraczamy granice"),
        Fact(
            "period",
            cs="1. 2. 2018 – 31. 12. 2020",
            pl="01.02.2018 – 31.12.2020",
            de="01.02.2018 – 31.12.2020",
            lv="01.02.2018. – 31.12.2020.",
        ),
        Fact(
            "theme development",
            cs="Rozvoj měst a regionů",
            pl="Rozwój miast i regionów",
            de="Stadt- und Regionalentwicklung",
            lv="Pilsētu un reģionu attīstība",
        ),
        Fact(
            "theme public administration",
            cs="Veřejná správa",
            pl="Administracja publiczna",
            de="Öffentliche Verwaltung",
            lv="Publiskā pārvalde",
        ),
    ],
    aims=[
        Fact(
            "exchange of experience between staff",
            cs="Pracovníci institucí … vyměňují zkušenosti",
            pl="Pracownicy instytucji … dzielą się doświadczeniami",
            de="Beschäftigten der Einrichtungen … tauschen Erfahrungen aus",
            lv="Pieredzē dalās … iestāžu darbinieki",
        ),
        Fact(
            "of bodies responsible for development",
            cs="odpovídají za sociální a hospodářský rozvoj obou aglomerací",
            pl="odpowiedzialnych za rozwój społeczny i gospodarczy obu aglomeracji",
            de="für die soziale und wirtschaftliche Entwicklung beider Agglomerationen zuständig",
            lv="atbild par abu aglomerāciju sociālo un ekonomisko attīstību",
        ),
        Fact(
            "integrated territorial investments",
            cs="integrovaných územních investic",
            pl="zintegrowanych inwestycji terytorialnych",
            de="integrierter territorialer Investitionen",
            lv="integrētu teritoriālo ieguldījumu",
        ),
    ],
    results=[
        Fact(
            "solutions from across the border",
            cs="řešení ze sousední země",
            pl="rozwiązania zza granicy",
            de="Lösungen von jenseits der Grenze",
            lv="kaimiņvalsts risinājumi",
        ),
        Fact(
            "better public policies",
            cs="veřejné politiky zlepší",
            pl="wzrośnie jakość polityk publicznych",
            de="öffentliche Politik … besser",
            lv="uzlabosies publiskās politikas kvalitāte",
        ),
        Fact("expected", cs="Očekává se", pl="Oczekuje się", de="Erwartet wird", lv="Sagaidāms"),
    ],
    partners=[
        Fact(
            "the association carries it out",
            cs="Sdružení Opolská aglomerace … Opolí, Polsko … Realizuje projekt",
            pl="Stowarzyszenie Aglomeracja Opolska … Opole, Polska … Realizuje projekt",
            de="Verein Agglomeration Opole … Opole, Polen … Führt das Projekt durch",
            lv="Opoles aglomerācijas biedrība … Opole, Polija … Īsteno projektu",
        ),
        Fact(
            "Olomouc",
            cs="Město Olomouc … Olomouc, Česko",
            pl="Miasto Ołomuniec … Ołomuniec, Czechy",
            de="Stadt Olmütz … Olmütz, Tschechien",
            lv="Olomoucas pilsētas pašvaldība … Olomouca, Čehija",
        ),
        Fact(
            "the agency",
            cs="Regionální agentura pro rozvoj střední Moravy … Střední Morava, Česko",
            pl="Regionalna Agencja Rozwoju Moraw Środkowych … Morawy Środkowe, Czechy",
            de="Regionale Entwicklungsagentur Mittelmähren … Mittelmähren, Tschechien",
            lv="Vidusmorāvijas reģionālā attīstības aģentūra … Vidusmorāvija, Čehija",
        ),
    ],
    activities=[
        Fact(
            "1: visits to the Olomouc agglomeration",
            cs="1 Návštěvy v olomoucké aglomeraci … polského partnera a institucí, které s ním spolupracují",
            pl="1 Wizyty w Aglomeracji Ołomunieckiej … polskiego partnera i współpracujących z nim instytucji",
            de="1 Besuche in der Agglomeration Olmütz … polnischen Partners und der Einrichtungen … zusammenarbeiten",
            lv="1 Vizītes Olomoucas aglomerācijā … Polijas partnera un sadarbības iestāžu",
        ),
        Fact(
            "2: web portal",
            cs="2 Polsko-český webový portál",
            pl="2 Polsko-czeski portal internetowy",
            de="2 Polnisch-tschechisches Webportal",
            lv="2 Polijas un Čehijas tīmekļa portāls",
        ),
        Fact(
            "2: of good practice",
            cs="dobrou praxi v rozvoji aglomerací a v přeshraniční spolupráci",
            pl="dobre praktyki w rozwoju aglomeracji i we współpracy transgranicznej",
            de="gute Praxis bei der Entwicklung von Agglomerationen und bei der grenzüberschreitenden Zusammenarbeit",
            lv="labā prakse aglomerāciju attīstībā un pārrobežu sadarbībā",
        ),
        Fact(
            "3: visits to the Opole agglomeration",
            cs="3 Návštěvy v opolské aglomeraci … českých partnerů a institucí, které s nimi spolupracují",
            pl="3 Wizyty w Aglomeracji Opolskiej … czeskich partnerów i współpracujących z nimi instytucji",
            de="3 Besuche in der Agglomeration Opole … tschechischen Partner und der Einrichtungen … zusammenarbeiten",
            lv="3 Vizītes Opoles aglomerācijā … Čehijas partneru un sadarbības iestāžu",
        ),
        Fact(
            "4: exchange of staff and placements",
            cs="4 Výměna pracovníků a stáže",
            pl="4 Wymiana pracowników i staże",
            de="4 Personalaustausch und Praktika",
            lv="4 Darbinieku apmaiņa un prakses",
        ),
        Fact(
            "5: network",
            cs="5 Síť spolupráce",
            pl="5 Sieć współpracy",
            de="5 Netzwerk der Zusammenarbeit",
            lv="5 Sadarbības tīkls",
        ),
        Fact(
            "5: experience with the integrated strategy",
            cs="zkušenosti s integrovanou strategií",
            pl="doświadczeniami dotyczącymi strategii zintegrowanej",
            de="Erfahrungen mit der integrierten Strategie",
            lv="pieredzi integrētās stratēģijas",
        ),
    ],
    target_groups=[
        Fact(
            "those responsible for public policy",
            cs="odpovědní za veřejné politiky v obou funkčních oblastech",
            pl="odpowiedzialne za polityki publiczne w obu obszarach funkcjonalnych",
            de="Verantwortliche für öffentliche Politik in beiden funktionalen Räumen",
            lv="atbild par publisko politiku abās funkcionālajās teritorijās",
        ),
        Fact(
            "representatives on study visits",
            cs="Zástupci spolupracujících institucí na studijních návštěvách",
            pl="Przedstawiciele instytucji współpracujących, uczestniczący w wizytach studyjnych",
            de="kooperierender Einrichtungen, die an Studienbesuchen teilnehmen",
            lv="Sadarbības iestāžu pārstāvji mācību vizītēs",
        ),
        Fact(
            "universities, business support",
            cs="vysokých škol a organizací na podporu podnikání",
            pl="uczelni i organizacji wspierających przedsiębiorczość",
            de="Hochschulen und Organisationen der Wirtschaftsförderung",
            lv="augstskolām un uzņēmējdarbības atbalsta organizācijām",
        ),
        Fact(
            "residents of both",
            cs="Obyvatelé obou aglomerací",
            pl="Mieszkańcy obu aglomeracji",
            de="Einwohnerinnen und Einwohner beider Agglomerationen",
            lv="Abu aglomerāciju iedzīvotāji",
        ),
    ],
)

PROGRAMME = on(
    "programmes:detail",
    "czechia-poland-2014-2020",
    header=[
        Fact("slogan", same="Przekraczamy granice"),
        Fact("period", same="2014–2020"),
        Fact(
            "fund",
            cs="Evropský fond pro regionální rozvoj",
            pl="Europejski Fundusz Rozwoju Regionalnego",
            de="Europäischer Fonds für regionale Entwicklung",
            lv="Eiropas Reģionālās attīstības fonds",
        ),
    ],
    projects=[Fact("the project", same="Agglomerations4Borderlands")],
)

FACTS = [*PROJECT, *PROGRAMME]
