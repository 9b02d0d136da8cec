"""The agreements of the Liberec Region (document 3): Valle d'Aosta and Orenburg."""

from tests.demo.table import Fact, on

VALLE_D_AOSTA = on(
    "agreements:detail",
    "liberec-region-valle-d-aosta",
    header=[
        Fact(
            "between whom",
            cs="Liberecký kraj (Česko) Region Údolí Aosty (Itálie)",
            pl="Kraj liberecki (Czechy) Region Dolina Aosty (Włochy)",
            de="Region Liberec (Tschechien) Region Aostatal (Italien)",
            lv="Liberecas apgabals (Čehija) Aostas ielejas reģions (Itālija)",
        ),
        Fact("signed", cs="11. 10. 2007", pl="11.10.2007", de="11.10.2007", lv="11.10.2007."),
    ],
    parties=[
        Fact(
            "the places of both",
            cs="Liberec (Česko) … Údolí Aosty (Itálie)",
            pl="Liberec (Czechy) … Dolina Aosty (Włochy)",
            de="Liberec (Tschechien) … Aostatal (Italien)",
            lv="Libereca (Čehija) … Aostas ieleja (Itālija)",
        )
    ],
    fields=[
        Fact(
            "structural funds such as Interreg",
            cs="Strukturální fondy, například Interreg",
            pl="Fundusze strukturalne, na przykład Interreg",
            de="Strukturfonds, zum Beispiel Interreg",
            lv="Struktūrfondi, piemēram, Interreg",
        ),
        Fact("tourism", cs="Cestovní ruch", pl="Turystyka", de="Tourismus", lv="Tūrisms"),
        Fact(
            "experience of the Euroregion",
            cs="Zkušenosti Euroregionu Nisa",
            pl="Doświadczenia Euroregionu Nysa",
            de="Erfahrungen der Euroregion Neiße",
            lv="Neises eiroreģiona pieredze",
        ),
        Fact(
            "economy with export and import",
            cs="Hospodářství včetně vývozu a dovozu",
            pl="Gospodarka, w tym eksport i import",
            de="Wirtschaft mit Export und Import",
            lv="Ekonomika, tostarp eksports un imports",
        ),
    ],
    origin=[
        Fact(
            "April 2005: offer through the Czech embassy in Rome",
            cs="dubnu 2005 … českého velvyslanectví v Římě",
            pl="kwietniu 2005 … czeskiej ambasady w Rzymie",
            de="April 2005 … tschechische Botschaft in Rom",
            lv="2005. gada aprīlī … Čehijas vēstniecības Romā",
        ),
        Fact(
            "Liguria and Trentino considered",
            cs="Ligurie a Trentino",
            pl="Ligurię i Trydent",
            de="Ligurien und das Trentino",
            lv="Ligūrija un Trentīno",
        ),
        Fact(
            "chosen for common features",
            cs="Vybráno bylo Údolí Aosty … společné rysy",
            pl="Wybrano Dolinę Aosty … wspólne cechy",
            de="Wahl fiel auf das Aostatal … gemeinsam",
            lv="Izvēlējās Aostas ieleju … kopīgas iezīmes",
        ),
        Fact(
            "first contact in August 2005",
            cs="srpnu 2005 … první kontakt",
            pl="Pierwszy kontakt … sierpniu 2005",
            de="ersten Kontakt … August 2005",
            lv="Pirmā saziņa … 2005. gada augustā",
        ),
    ],
    events=[
        Fact(
            "offer",
            cs="duben 2005 … velvyslanectví v Římě",
            pl="kwiecień 2005 … ambasady w Rzymie",
            de="April 2005 … Botschaft in Rom",
            lv="2005. gada aprīlis … vēstniecības Romā",
        ),
        Fact(
            "letter with proposals",
            cs="srpen 2005 … První kontakt: dopis … fondům (například Interreg), cestovnímu ruchu … vývozem a dovozem",
            pl="sierpień 2005 … Pierwszy kontakt: list … (na przykład Interreg), turystyki … eksportem i importem",
            de="August 2005 … Erster Kontakt: ein Brief … (zum Beispiel Interreg), Tourismus … Export und Import",
            lv="2005. gada augusts … Pirmā saziņa: vēstule … (piemēram, Interreg), tūrismu … eksportu un importu",
        ),
        Fact(
            "signed in Brussels during Open Days",
            cs="11. 10. 2007 … Brusel (Belgie) … v Bruselu během akce Open Days",
            pl="11.10.2007 … Bruksela (Belgia) … w Brukseli podczas wydarzenia Open Days",
            de="11.10.2007 … Brüssel (Belgien) … in Brüssel während der Open Days",
            lv="11.10.2007. … Brisele (Beļģija) … Briselē pasākuma „Open Days” laikā",
        ),
        Fact(
            "by whom",
            cs="hejtman Libereckého kraje a prezident Údolí Aosty",
            pl="hetman kraju libereckiego i prezydent Doliny Aosty",
            de="der Hauptmann der Region Liberec und der Präsident des Aostatals",
            lv="Liberecas apgabala hejtmans un Aostas ielejas prezidents",
        ),
        Fact(
            "new president in May 2008",
            cs="květen 2008 … nový prezident … stagnuje",
            pl="maj 2008 … nowy prezydent … stagnacji",
            de="Mai 2008 … neuer Präsident … stagniert",
            lv="2008. gada maijs … jauns prezidents … apsīkusi",
        ),
        Fact(
            "letter of 17. 5. 2010, first fields",
            cs="17. 5. 2010 … v cestovním ruchu, památkové péči, archeologii, kultuře",
            pl="17.05.2010 … w turystyce, ochronie zabytków, archeologii, kulturze",
            de="17.05.2010 … in Tourismus, Denkmalpflege, Archäologie, Kultur",
            lv="17.05.2010. … tūrismā, pieminekļu aizsardzībā, arheoloģijā, kultūrā",
        ),
        Fact(
            "letter, further fields",
            cs="školství, práci s mládeží, sportu, paliativní a hospicové péči a životním prostředí",
            pl="edukacji, pracy z młodzieżą, sporcie, opiece paliatywnej i hospicyjnej oraz ochronie środowiska",
            de="Bildung, Jugendarbeit, Sport, Palliativ- und Hospizversorgung sowie Umwelt",
            lv="izglītībā, darbā ar jaunatni, sportā, paliatīvajā un hospisa aprūpē un vides jomā",
        ),
        Fact(
            "letter unanswered",
            cs="Dopis zůstal bez odpovědi",
            pl="List pozostał bez odpowiedzi",
            de="Der Brief blieb ohne Antwort",
            lv="Vēstule palika bez atbildes",
        ),
    ],
    present_state=[
        Fact(
            "stagnating since May 2008",
            cs="Spolupráce od května 2008 stagnuje",
            pl="Od maja 2008 r. współpraca jest w stagnacji",
            de="Seit Mai 2008 stagniert die Zusammenarbeit",
            lv="Kopš 2008. gada maija sadarbība ir apsīkusi",
        ),
        Fact(
            "because of the new president",
            cs="V květnu 2008 … nový prezident … stagnovat",
            pl="W maju 2008 … nowy prezydent … zamierać",
            de="Im Mai 2008 … neuer Präsident … stockt",
            lv="2008. gada maijā … jauns prezidents … apsīkt",
        ),
        Fact(
            "no answer to the letter of 17. 5. 2010",
            cs="17. května 2010 … italská strana neodpověděla",
            pl="nie odpowiedziała na list z 17 maja 2010",
            de="17. Mai 2010 … antwortete die italienische Seite nicht",
            lv="2010. gada 17. maija vēstuli … Itālijas puse neatbildēja",
        ),
    ],
    links=[
        Fact(
            "official site",
            cs="Oficiální stránky regionu: www.regione.vda.it",
            pl="Oficjalna strona regionu: www.regione.vda.it",
            de="Offizielle Website der Region: www.regione.vda.it",
            lv="Reģiona oficiālā tīmekļvietne: www.regione.vda.it",
        )
    ],
)

ORENBURG = on(
    "agreements:detail",
    "liberec-region-orenburg-region",
    header=[
        Fact(
            "between whom",
            cs="Liberecký kraj (Česko) Orenburská oblast (Rusko)",
            pl="Kraj liberecki (Czechy) Obwód orenburski (Rosja)",
            de="Region Liberec (Tschechien) Oblast Orenburg (Russland)",
            lv="Liberecas apgabals (Čehija) Orenburgas apgabals (Krievija)",
        ),
        Fact("signed", cs="24. 5. 2012", pl="24.05.2012", de="24.05.2012", lv="24.05.2012."),
        Fact("ended", cs="1. 3. 2022", pl="01.03.2022", de="01.03.2022", lv="01.03.2022."),
    ],
    origin=[
        Fact(
            "February 2007: first official visit",
            cs="únoru 2007 … poprvé na oficiální návštěvu",
            pl="lutym 2007 … pierwszą oficjalną wizytą",
            de="Februar 2007 … ersten offiziellen Besuch",
            lv="2007. gada februārī … pirmajā oficiālajā vizītē",
        ),
        Fact(
            "250 years of Nový Bor as a town",
            cs="Nový Bor … 250 let od povýšení na město",
            pl="Nový Bor … 250-lecie nadania praw miejskich",
            de="Nový Bor … 250 Jahre seit der Erhebung zur Stadt",
            lv="Novibora … 250 gadus kopš pilsētas tiesību",
        ),
        Fact(
            "towns signed 16. 6. 2007 in Mednogorsk",
            cs="podepsala dohodu 16. června 2007 v Mědnogorsku",
            pl="16 czerwca 2007 r. oba miasta podpisały w Miednogorsku umowę",
            de="beide Städte unterzeichneten am 16. Juni 2007 in Mednogorsk",
            lv="2007. gada 16. jūnijā abas pilsētas Medņegorskā parakstīja līgumu",
        ),
        Fact(
            "regional agreement",
            cs="oběma regiony … 24. května 2012",
            pl="między regionami … 24 maja 2012",
            de="beiden Regionen … 24. Mai 2012",
            lv="Abu reģionu … 2012. gada 24. maijā",
        ),
    ],
    events=[
        Fact(
            "first visit",
            cs="únor 2007 … První oficiální návštěva … 250 let",
            pl="luty 2007 … Pierwsza oficjalna wizyta … 250-lecia",
            de="Februar 2007 … Erster offizieller Besuch … 250 Jahren",
            lv="2007. gada februāris … Pirmā … oficiālā vizīte … 250 gadus",
        ),
        Fact(
            "agreement of the towns",
            cs="16. 6. 2007 … Mědnogorsk (Rusko) Nový Bor a Mědnogorsk podepsaly dohodu",
            pl="16.06.2007 … Miednogorsk (Rosja) Nový Bor i Miednogorsk podpisały umowę",
            de="16.06.2007 … Mednogorsk (Russland) Nový Bor und Mednogorsk unterzeichneten",
            lv="16.06.2007. … Medņegorska (Krievija) Novibora un Medņegorska parakstīja līgumu",
        ),
        Fact(
            "regional agreement",
            cs="24. 5. 2012 … Podpis dohody",
            pl="24.05.2012 … Podpisanie umowy",
            de="24.05.2012 … Unterzeichnung der Kooperationsvereinbarung",
            lv="24.05.2012. … sadarbības līguma parakstīšana",
        ),
        Fact(
            "all contacts broken off after the attack of 24. 2. 2022",
            cs="po napadení Ukrajiny 24. února 2022 … přerušil všechny kontakty",
            pl="po napaści na Ukrainę 24 lutego 2022 … zerwał wszystkie kontakty",
            de="nach dem Angriff auf die Ukraine am 24. Februar 2022 … brach alle Kontakte … ab",
            lv="pēc uzbrukuma Ukrainai 2022. gada 24. februārī … pārtrauca visus sakarus",
        ),
        Fact(
            "memorandum terminated",
            cs="1. 3. 2022 … vypověděl memorandum",
            pl="01.03.2022 … wypowiedział memorandum",
            de="01.03.2022 … kündigte das Memorandum",
            lv="01.03.2022. … uzteica sadarbības memorandu",
        ),
    ],
    present_state=[
        Fact(
            "reason",
            cs="Napadení Ukrajiny … 24. února 2022",
            pl="Napaść … na Ukrainę 24 lutego 2022",
            de="Der Angriff … auf die Ukraine am 24. Februar 2022",
            lv="uzbrukums Ukrainai 2022. gada 24. februārī",
        ),
        Fact(
            "contacts broken off, memorandum terminated",
            cs="přerušil veškeré kontakty … 1. března 2022 memorandum vypověděl",
            pl="zerwał wszelkie kontakty … 1 marca 2022 r. wypowiedział memorandum",
            de="brach … alle Kontakte … ab und kündigte am 1. März 2022 das Memorandum",
            lv="pārtrauca visus sakarus … 2022. gada 1. martā memorandu uzteica",
        ),
    ],
    documents=[
        Fact(
            "memorandum",
            cs="Memorandum o spolupráci",
            pl="Memorandum o współpracy",
            de="Memorandum über die Zusammenarbeit",
            lv="Sadarbības memorands",
        ),
        Fact(
            "proposal to end it",
            cs="Návrh na ukončení memoranda",
            pl="Wniosek o zakończenie memorandum",
            de="Vorschlag zur Beendigung des Memorandums",
            lv="Priekšlikums izbeigt memorandu",
        ),
        Fact(
            "termination",
            cs="Ukončení spolupráce",
            pl="Zakończenie współpracy",
            de="Beendigung der Zusammenarbeit",
            lv="Sadarbības izbeigšana",
        ),
    ],
)

FACTS = [*VALLE_D_AOSTA, *ORENBURG]
