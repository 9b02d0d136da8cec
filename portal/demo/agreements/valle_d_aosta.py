"""The agreement with Valle d'Aosta in Italy: signed in 2007, stagnating since May 2008."""

from collections.abc import Iterator
from typing import Any

from portal.demo.agreements.parties import OWNER, parties, partner_site
from portal.demo.writing import lines, published, record, row, texts, uuid_of


def documents() -> Iterator[dict[str, Any]]:
    """The place of the signature, then the agreement."""
    yield record(
        "partners.place",
        "place/brussels",
        "",
        fields={
            "name": texts(cs="Brusel", pl="Bruksela", de="Brüssel", lv="Brisele"),
            "kind": "town",
            "country": "BE",
            "latitude": "50.847",
            "longitude": "4.352",
            "other_names": "Bruxelles\nBrussel",
        },
    )
    yield agreement()


def agreement() -> dict[str, Any]:
    """From an offer through the embassy in Rome to a letter without an answer."""
    return record(
        "partners.agreement",
        "agreement/valle-d-aosta",
        "cs",
        fields={
            **published(OWNER),
            "slug": "liberec-region-valle-d-aosta",
            "title": texts(
                cs="Dohoda o spolupráci: Liberecký kraj – Údolí Aosty (Valle d'Aosta)",
                pl="Umowa o współpracy: kraj liberecki – Dolina Aosty (Valle d'Aosta)",
                de="Kooperationsvereinbarung: Region Liberec – Aostatal (Valle d'Aosta)",
                lv="Sadarbības līgums: Liberecas apgabals – Aostas ieleja (Valle d'Aosta)",
            ),
            "summary": texts(
                cs="""Dohodu s italským autonomním regionem podepsal Liberecký kraj 11. října 2007 v Bruselu. Od května
                    2008 spolupráce stagnuje.""",
                pl="""Kraj liberecki podpisał umowę z włoskim regionem autonomicznym 11 października 2007 r. w Brukseli.
                    Od maja 2008 r. współpraca jest w stagnacji.""",
                de="""Die Region Liberec unterzeichnete die Vereinbarung mit der autonomen italienischen Region am 11.
                    Oktober 2007 in Brüssel. Seit Mai 2008 stagniert die Zusammenarbeit.""",
                lv="""Liberecas apgabals līgumu ar Itālijas autonomo reģionu parakstīja 2007. gada 11. oktobrī Briselē.
                    Kopš 2008. gada maija sadarbība ir apsīkusi.""",
            ),
            "kind": "cooperation",
            "level": "region",
            "cooperation_fields": lines(
                cs=[
                    "Strukturální fondy, například Interreg",
                    "Cestovní ruch",
                    "Zkušenosti Euroregionu Nisa",
                    "Hospodářství včetně vývozu a dovozu",
                ],
                pl=[
                    "Fundusze strukturalne, na przykład Interreg",
                    "Turystyka",
                    "Doświadczenia Euroregionu Nysa",
                    "Gospodarka, w tym eksport i import",
                ],
                de=[
                    "Strukturfonds, zum Beispiel Interreg",
                    "Tourismus",
                    "Erfahrungen der Euroregion Neiße",
                    "Wirtschaft mit Export und Import",
                ],
                lv=[
                    "Struktūrfondi, piemēram, Interreg",
                    "Tūrisms",
                    "Neises eiroreģiona pieredze",
                    "Ekonomika, tostarp eksports un imports",
                ],
            ),
            "status": "dormant",
            "status_date": "2008-05",
            "status_reason": texts(
                cs="V květnu 2008 nastoupil v Údolí Aosty nový prezident a spolupráce začala stagnovat.",
                pl="W maju 2008 r. urząd objął nowy prezydent Doliny Aosty i współpraca zaczęła zamierać.",
                de="Im Mai 2008 trat im Aostatal ein neuer Präsident sein Amt an; seither stockt die Zusammenarbeit.",
                lv="2008. gada maijā Aostas ielejā amatā stājās jauns prezidents, un sadarbība sāka apsīkt.",
            ),
            "history": texts(
                cs="""V dubnu 2005 dostal Liberecký kraj prostřednictvím českého velvyslanectví v Římě nabídku ke
                    spolupráci. Zvažovala se také Ligurie a Trentino. Vybráno bylo Údolí Aosty, protože má s krajem
                    společné rysy.

                    V srpnu 2005 následoval první kontakt s tamní regionální správou: dopis s návrhy, čemu by se oba
                    regiony mohly věnovat. Po řadě setkání následoval 11. října 2007 podpis dohody.""",
                pl="""W kwietniu 2005 r. kraj liberecki otrzymał za pośrednictwem czeskiej ambasady w Rzymie ofertę
                    współpracy. Pod uwagę brano też Ligurię i Trydent. Wybrano Dolinę Aosty, ponieważ ma z krajem
                    wspólne cechy.

                    Pierwszy kontakt z tamtejszą administracją regionalną nastąpił w sierpniu 2005 r. – był to list z
                    propozycjami, czym oba regiony mogłyby się zająć. Po wielu spotkaniach, 11 października 2007 r.,
                    podpisano umowę.""",
                de="""Im April 2005 erhielt die Region Liberec über die tschechische Botschaft in Rom ein Angebot zur
                    Zusammenarbeit. Auch Ligurien und das Trentino kamen infrage. Die Wahl fiel auf das Aostatal, weil
                    es mit der Region Liberec vieles gemeinsam hat.

                    Den ersten Kontakt zur dortigen Regionalverwaltung brachte im August 2005 ein Brief mit Vorschlägen,
                    womit sich beide Regionen befassen könnten. Nach einer Reihe von Treffen wurde am 11. Oktober 2007
                    die Vereinbarung unterzeichnet.""",
                lv="""2005. gada aprīlī Liberecas apgabals ar Čehijas vēstniecības Romā starpniecību saņēma sadarbības
                    piedāvājumu. Tika apsvērta arī Ligūrija un Trentīno. Izvēlējās Aostas ieleju, jo tai ar apgabalu ir
                    kopīgas iezīmes.

                    Pirmā saziņa ar turienes reģionālo pārvaldi notika 2005. gada augustā: pienāca vēstule ar
                    priekšlikumiem, ko abi reģioni varētu darīt kopā. Pēc vairākām tikšanās reizēm 2007. gada 11.
                    oktobrī tika parakstīts līgums.""",
            ),
            "present_state": texts(
                cs="""Spolupráce od května 2008 stagnuje. Na dopis ze 17. května 2010, ve kterém Liberecký kraj navrhl
                    další společné kroky, italská strana neodpověděla.""",
                pl="""Od maja 2008 r. współpraca jest w stagnacji. Strona włoska nie odpowiedziała na list z 17 maja
                    2010 r., w którym kraj liberecki zaproponował dalsze wspólne działania.""",
                de="""Seit Mai 2008 stagniert die Zusammenarbeit. Auf den Brief vom 17. Mai 2010, in dem die Region
                    Liberec weitere gemeinsame Schritte vorschlug, antwortete die italienische Seite nicht.""",
                lv="""Kopš 2008. gada maija sadarbība ir apsīkusi. Uz 2010. gada 17. maija vēstuli, kurā Liberecas
                    apgabals ierosināja turpmākus kopīgus soļus, Itālijas puse neatbildēja.""",
            ),
        },
        parties=parties("valle-d-aosta"),
        events=events(),
        links=partner_site("https://www.regione.vda.it/", "www.regione.vda.it"),
    )


def events() -> list[dict[str, Any]]:
    """What happened, as precisely dated as the region's page has it."""
    return [
        row(
            kind="offer",
            start="2005-04",
            text=texts(
                cs="Nabídka spolupráce přišla prostřednictvím českého velvyslanectví v Římě.",
                pl="Oferta współpracy nadeszła za pośrednictwem czeskiej ambasady w Rzymie.",
                de="Über die tschechische Botschaft in Rom kam das Angebot zur Zusammenarbeit.",
                lv="Sadarbības piedāvājums pienāca ar Čehijas vēstniecības Romā starpniecību.",
            ),
        ),
        row(
            kind="contact",
            start="2005-08",
            text=texts(
                cs="""První kontakt: dopis s návrhy ke strukturálním fondům (například Interreg), cestovnímu ruchu,
                    zkušenostem Euroregionu Nisa a hospodářství s vývozem a dovozem.""",
                pl="""Pierwszy kontakt: list z propozycjami dotyczącymi funduszy strukturalnych (na przykład Interreg),
                    turystyki, doświadczeń Euroregionu Nysa oraz gospodarki z eksportem i importem.""",
                de="""Erster Kontakt: ein Brief mit Vorschlägen zu Strukturfonds (zum Beispiel Interreg), Tourismus,
                    Erfahrungen der Euroregion Neiße und Wirtschaft mit Export und Import.""",
                lv="""Pirmā saziņa: vēstule ar priekšlikumiem par struktūrfondiem (piemēram, Interreg), tūrismu, Neises
                    eiroreģiona pieredzi un ekonomiku ar eksportu un importu.""",
            ),
        ),
        row(
            kind="signed",
            start="2007-10-11",
            place=uuid_of("place/brussels"),
            signatories=texts(
                cs="hejtman Libereckého kraje a prezident Údolí Aosty",
                pl="hetman kraju libereckiego i prezydent Doliny Aosty",
                de="der Hauptmann der Region Liberec und der Präsident des Aostatals",
                lv="Liberecas apgabala hejtmans un Aostas ielejas prezidents",
            ),
            text=texts(
                cs="Podpis dohody v Bruselu během akce Open Days.",
                pl="Podpisanie umowy w Brukseli podczas wydarzenia Open Days.",
                de="Unterzeichnung der Vereinbarung in Brüssel während der Open Days.",
                lv="Līguma parakstīšana Briselē pasākuma „Open Days” laikā.",
            ),
        ),
        row(
            kind="other",
            start="2008-05",
            text=texts(
                cs="V Údolí Aosty nastoupil nový prezident. Od té doby spolupráce stagnuje.",
                pl="W Dolinie Aosty urząd objął nowy prezydent. Od tego czasu współpraca jest w stagnacji.",
                de="Im Aostatal trat ein neuer Präsident sein Amt an. Seitdem stagniert die Zusammenarbeit.",
                lv="Aostas ielejā amatā stājās jauns prezidents. Kopš tā laika sadarbība ir apsīkusi.",
            ),
        ),
        row(
            kind="letter",
            start="2010-05-17",
            text=texts(
                cs="""Liberecký kraj navrhl dopisem spolupráci v cestovním ruchu, památkové péči, archeologii, kultuře,
                    školství, práci s mládeží, sportu, paliativní a hospicové péči a životním prostředí. Dopis zůstal
                    bez odpovědi.""",
                pl="""Kraj liberecki zaproponował w liście współpracę w turystyce, ochronie zabytków, archeologii,
                    kulturze, edukacji, pracy z młodzieżą, sporcie, opiece paliatywnej i hospicyjnej oraz ochronie
                    środowiska. List pozostał bez odpowiedzi.""",
                de="""Die Region Liberec schlug in einem Brief Zusammenarbeit in Tourismus, Denkmalpflege, Archäologie,
                    Kultur, Bildung, Jugendarbeit, Sport, Palliativ- und Hospizversorgung sowie Umwelt vor. Der Brief
                    blieb ohne Antwort.""",
                lv="""Liberecas apgabals vēstulē ierosināja sadarboties tūrismā, pieminekļu aizsardzībā, arheoloģijā,
                    kultūrā, izglītībā, darbā ar jaunatni, sportā, paliatīvajā un hospisa aprūpē un vides jomā. Vēstule
                    palika bez atbildes.""",
            ),
        ),
    ]
