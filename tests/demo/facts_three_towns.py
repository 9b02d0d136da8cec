"""Jastrzębie-Zdrój, Karviná, Havířov (document 5)."""

from tests.demo.table import Fact, on

PROJECT = on(
    "projects:detail",
    "three-towns",
    header=[
        Fact(
            "descriptive title",
            cs="Jastrzębie-Zdrój, Karviná, Havířov: spolupráce tří měst",
            pl="Jastrzębie-Zdrój, Karwina, Hawierzów: współpraca trzech miast",
            de="Jastrzębie-Zdrój, Karviná, Havířov: Zusammenarbeit dreier Städte",
            lv="Jastšembe-Zdruja, Karvina, Havīržova: trīs pilsētu sadarbība",
        ),
        Fact(
            "fund",
            cs="Fond mikroprojektů Česko – Polsko 2007–2013",
            pl="Fundusz Mikroprojektów Czechy – Polska 2007–2013",
            de="Mikroprojektefonds Tschechien – Polen 2007–2013",
            lv="Čehijas un Polijas mikroprojektu fonds 2007.–2013. gadam",
        ),
        Fact(
            "operational programme",
            cs="Operační program přeshraniční spolupráce Česká republika – Polská republika 2007–2013",
            pl="Program Operacyjny Współpracy Transgranicznej Republika Czeska – Rzeczpospolita Polska 2007–2013",
            de="Operationelles Programm der grenzübergreifenden Zusammenarbeit Tschechische Republik – Republik Polen",
            lv="Pārrobežu sadarbības darbības programma „Čehijas Republika – Polijas Republika” 2007.–2013. gadam",
        ),
        Fact(
            "theme",
            cs="Veřejná správa",
            pl="Administracja publiczna",
            de="Öffentliche Verwaltung",
            lv="Publiskā pārvalde",
        ),
    ],
    background=[
        Fact(
            "continuation of a cross-border undertaking of the partner towns",
            cs="navazuje … přeshraniční spolupráci partnerských měst",
            pl="Miasta partnerskie prowadzą dalej … transgraniczne",
            de="setzt … grenzüberschreitendes Vorhaben der Partnerstädte fort",
            lv="turpina partnerpilsētu pārrobežu iniciatīvu",
        ),
        Fact(
            "for institutions of different fields",
            cs="zástupcům institucí z různých oblastí",
            pl="przedstawicieli instytucji z różnych dziedzin",
            de="Einrichtungen verschiedener Bereiche",
            lv="dažādu jomu iestāžu pārstāvjiem",
        ),
    ],
    partners=[
        Fact(
            "Jastrzębie-Zdrój",
            cs="Město Jastrzębie-Zdrój … Jastrzębie-Zdrój, Polsko",
            pl="Miasto Jastrzębie-Zdrój … Jastrzębie-Zdrój, Polska",
            de="Stadt Jastrzębie-Zdrój … Jastrzębie-Zdrój, Polen",
            lv="Jastšembes-Zdrujas pilsētas pašvaldība … Jastšembe-Zdruja, Polija",
        ),
        Fact(
            "Karviná",
            cs="Město Karviná … Karviná, Česko",
            pl="Miasto Karwina … Karwina, Czechy",
            de="Stadt Karviná … Karviná, Tschechien",
            lv="Karvinas pilsētas pašvaldība … Karvina, Čehija",
        ),
        Fact(
            "Havířov",
            cs="Město Havířov … Havířov, Česko",
            pl="Miasto Hawierzów … Hawierzów, Czechy",
            de="Stadt Havířov … Havířov, Tschechien",
            lv="Havīržovas pilsētas pašvaldība … Havīržova, Čehija",
        ),
    ],
    budget=[
        Fact(
            "EU, share not stated",
            cs="Evropská unie … …uveden…",
            pl="Unia Europejska … podan…",
            de="Europäische Union … angegeben",
            lv="Eiropas Savienība … norādīt…",
        ),
        Fact(
            "state budget",
            cs="státní rozpočet",
            pl="budżet państwa",
            de="Staatshaushalt",
            lv="valsts budžets",
        ),
    ],
    activities=[
        Fact(
            "June: conference on the programme 2014–2020",
            cs="Konference k programu 2014–2020 … červen daného roku",
            pl="Konferencja o programie 2014–2020 … czerwiec danego roku",
            de="Konferenz zum Programm 2014–2020 … Juni des Jahres",
            lv="Konference par 2014.–2020. gada programmu … attiecīgā gada jūnijs",
        ),
        Fact(
            "June: workshops on fields of support and types of project",
            cs="workshopy o oblastech podpory a typech projektů",
            pl="warsztatami o obszarach wsparcia i typach projektów",
            de="Workshops zu Förderbereichen und Projektarten",
            lv="darbsemināriem par atbalsta jomām un projektu veidiem",
        ),
        Fact(
            "June: for bodies of the three towns, task of Jastrzębie-Zdrój",
            cs="zástupcům organizací ze tří měst … Město Jastrzębie-Zdrój Videokonference",
            pl="przedstawicieli podmiotów z trzech miast … Miasto Jastrzębie-Zdrój Wideokonferencja",
            de="Organisationen der drei Städte … Stadt Jastrzębie-Zdrój Videokonferenz",
            lv="trīs pilsētu organizāciju pārstāvjiem … Jastšembes-Zdrujas pilsētas pašvaldība Videokonference",
        ),
        Fact(
            "December: video conference with the Euro-Institut",
            cs="Videokonference s Euro-Institutem … prosinec daného roku",
            pl="Wideokonferencja z Euro-Institutem … grudzień danego roku",
            de="Videokonferenz mit dem Euro-Institut … Dezember des Jahres",
            lv="Videokonference ar institūtu „Euro-Institut” … attiecīgā gada decembris",
        ),
        Fact(
            "December: of the French-German border",
            cs="francouzsko-německého pohraničí",
            pl="pogranicza francusko-niemieckiego",
            de="deutsch-französischen Grenze",
            lv="Francijas un Vācijas pierobežas",
        ),
        Fact(
            "December: good practice of local governments",
            cs="dobré praxi ve spolupráci samospráv",
            pl="dobrych praktykach współpracy samorządów",
            de="gute Praxis bei der Zusammenarbeit von Kommunen",
            lv="labo praksi pašvaldību sadarbībā",
        ),
        Fact(
            "December: for those with cross-border tasks, task of Jastrzębie-Zdrój",
            cs="přeshraniční úkoly … Město Jastrzębie-Zdrój",
            pl="zadaniami transgranicznymi … Miasto Jastrzębie-Zdrój",
            de="grenzüberschreitende Aufgaben … Stadt Jastrzębie-Zdrój",
            lv="pārrobežu uzdevumus … Jastšembes-Zdrujas pilsētas pašvaldība",
        ),
        Fact(
            "last task: an application about the three towns",
            cs="Posledním úkolem … aplikace, která představuje tři města",
            pl="Ostatnim zadaniem … aplikacja przedstawiająca trzy miasta",
            de="Letzte Aufgabe … App, die die drei Städte vorstellt",
            lv="Pēdējais uzdevums … lietotne, kas iepazīstina ar trim pilsētām",
        ),
        Fact(
            "by the Czech partners",
            cs="čeští partneři … Karviná … Havířov",
            pl="czescy partnerzy … Karwina … Hawierzów",
            de="tschechischen Partner … Karviná … Havířov",
            lv="Čehijas partneri … Karvinas … Havīržovas",
        ),
        Fact(
            "link to enter",
            cs="odkaz ke vstupu",
            pl="odnośnik do wejścia",
            de="Link zum Einstieg",
            lv="saite uz lietotni",
        ),
        Fact(
            "for smartphones and tablets, and on the web",
            cs="chytré telefony a tablety, webová verze",
            pl="smartfony i tablety, wersja internetowa",
            de="Smartphones und Tablets, Webversion",
            lv="viedtālruņiem un planšetdatoriem, tīmekļa versija",
        ),
    ],
    target_groups=[
        Fact(
            "institutions of the three towns",
            cs="Zástupci institucí z různých oblastí života tří měst",
            pl="Przedstawiciele instytucji z różnych dziedzin życia trzech miast",
            de="Einrichtungen aus verschiedenen Bereichen der drei Städte",
            lv="Dažādu jomu iestāžu pārstāvji no trim pilsētām",
        )
    ],
    notes=[
        Fact(
            "year, period and amounts not stated",
            cs="Rok, období ani částky zdroj neuvádí",
            pl="Źródło nie podaje roku, okresu ani kwot",
            de="Jahr, Zeitraum und Beträge nennt die Quelle nicht",
            lv="nav norādīts ne gads, ne laikposms, ne summas",
        )
    ],
    related=[
        Fact(
            "earlier editions: regular meetings on both sides",
            cs="pravidelná oborová setkání na obou stranách hranice",
            pl="regularne spotkania branżowe po polskiej i czeskiej stronie granicy",
            de="regelmäßige Fachtreffen auf beiden Seiten der Grenze",
            lv="abpus robežai … regulāras nozaru tikšanās",
        ),
        Fact(
            "first field",
            cs="kultura, vzdělávání, sport, cestovní ruch a rekreace",
            pl="kultura, edukacja, sport, turystyka i rekreacja",
            de="Kultur, Bildung, Sport, Tourismus und Erholung",
            lv="kultūra, izglītība, sports, tūrisms un atpūta",
        ),
        Fact(
            "second field",
            cs="hospodářství a podnikání",
            pl="gospodarka i przedsiębiorczość",
            de="Wirtschaft und Unternehmen",
            lv="ekonomika un uzņēmējdarbība",
        ),
        Fact(
            "third field",
            cs="veřejná bezpečnost",
            pl="bezpieczeństwo publiczne",
            de="öffentliche Sicherheit",
            lv="sabiedriskā drošība",
        ),
        Fact(
            "more joint projects every year, infrastructure too",
            cs="akcí a projektů každým rokem přibývá … infrastruktur…",
            pl="co roku przybywa wspólnych przedsięwzięć i projektów … infrastruktur…",
            de="Jedes Jahr kommen gemeinsame Vorhaben und Projekte hinzu … Infrastruktur",
            lv="ar katru gadu vairāk kopīgu pasākumu un projektu … infrastruktūr…",
        ),
        Fact(
            "schools",
            cs="spolupráce škol … nové kontakty ve vzdělávání",
            pl="współpraca szkół … nowe kontakty w dziedzinie edukacji",
            de="Zusammenarbeit der Schulen … im Bildungsbereich … neue Kontakte",
            lv="skolu sadarbība … jauni kontakti izglītībā",
        ),
    ],
)

FUND = on(
    "programmes:detail",
    "microproject-fund-2007-2013",
    header=[
        Fact(
            "part of the operational programme",
            cs="Operační program přeshraniční spolupráce Česká republika – Polská republika 2007–2013",
            pl="Program Operacyjny Współpracy Transgranicznej Republika Czeska – Rzeczpospolita Polska 2007–2013",
            de="Operationelles Programm der grenzübergreifenden Zusammenarbeit Tschechische Republik – Republik Polen",
            lv="Pārrobežu sadarbības darbības programma „Čehijas Republika – Polijas Republika” 2007.–2013. gadam",
        )
    ],
    description=[
        Fact(
            "ERDF and state budget",
            cs="Evropského fondu pro regionální rozvoj a ze státního rozpočtu",
            pl="Europejskiego Funduszu Rozwoju Regionalnego i z budżetu państwa",
            de="Europäischen Fonds für regionale Entwicklung und aus dem Staatshaushalt",
            lv="Eiropas Reģionālās attīstības fonda un valsts budžeta",
        )
    ],
    rates=[
        Fact("EU", cs="Evropská unie", pl="Unia Europejska", de="Europäische Union", lv="Eiropas Savienība"),
        Fact("state budget", cs="státní rozpočet", pl="budżet państwa", de="Staatshaushalt", lv="valsts budžets"),
    ],
)


OPERATIONAL_PROGRAMME = on(
    "programmes:detail",
    "czechia-poland-2007-2013",
    header=[Fact("period", same="2007–2013")],
    parts=[
        Fact(
            "the fund",
            cs="Fond mikroprojektů Česko – Polsko",
            pl="Fundusz Mikroprojektów Czechy – Polska",
            de="Mikroprojektefonds Tschechien – Polen",
            lv="Čehijas un Polijas mikroprojektu fonds",
        )
    ],
)

FACTS = [*PROJECT, *FUND, *OPERATIONAL_PROGRAMME]
