"""The agreements of the Liberec Region (document 3): Møre og Romsdal, Ha Tinh, Bursa."""

from tests.demo.table import Fact, on

MORE_OG_ROMSDAL = on(
    "agreements:detail",
    "liberec-region-more-og-romsdal",
    header=[
        Fact(
            "between whom",
            cs="Liberecký kraj (Česko) Kraj Møre og Romsdal (Norsko)",
            pl="Kraj liberecki (Czechy) Okręg Møre og Romsdal (Norwegia)",
            de="Region Liberec (Tschechien) Provinz Møre og Romsdal (Norwegen)",
            lv="Liberecas apgabals (Čehija) Mēres un Rumsdāles reģions (Norvēģija)",
        ),
        Fact(
            "regional cooperation and transfer of know-how",
            cs="Dohoda o regionální spolupráci a přenosu know-how",
            pl="Umowa o współpracy regionalnej i przekazywaniu know-how",
            de="Vereinbarung über regionale Zusammenarbeit und Know-how-Transfer",
            lv="Līgums par reģionālo sadarbību un zinātības nodošanu",
        ),
        Fact("signed", cs="28. 11. 2001", pl="28.11.2001", de="28.11.2001", lv="28.11.2001."),
    ],
    origin=[
        Fact(
            "grew from contacts of Molde and Česká Lípa",
            cs="kontakty Molde … České Lípy … regionů",
            pl="kontakty między Molde … Czeską Lipą … regionów",
            de="Kontakte zwischen Molde … Česká Lípa … Regionen",
            lv="sakari … Moldi un Česka Līpu … reģionu",
        )
    ],
    events=[
        Fact(
            "signed by the two heads of region",
            cs="28. 11. 2001 … hejtman Libereckého kraje a hejtman Møre og Romsdal",
            pl="28.11.2001 … hetman kraju libereckiego i szef władz regionu Møre og Romsdal",
            de="28.11.2001 … der Hauptmann der Region Liberec und das Oberhaupt der Provinz Møre og Romsdal",
            lv="28.11.2001. … Liberecas apgabala hejtmans un Mēres un Rumsdāles reģiona vadītājs",
        ),
        Fact(
            "ended, date not stated",
            cs="datum není uvedeno … ukončena",
            pl="daty nie podano … zakończono",
            de="Datum nicht angegeben … beendet",
            lv="datums nav norādīts … izbeigta",
        ),
    ],
    present_state=[
        Fact(
            "turns to regions that need help more",
            cs="Norský region … regionům, které pomoc partnera potřebují více",
            pl="Norweski region … regionom, które bardziej potrzebują pomocy partnera",
            de="norwegische Region … Regionen zu, die die Hilfe eines Partners nötiger haben",
            lv="Norvēģijas reģions … reģioniem, kuriem partnera palīdzība vajadzīga vairāk",
        ),
        Fact(
            "ended, date not stated",
            cs="Spolupráce byla ukončena; kdy, zdroj neuvádí",
            pl="Współpraca została zakończona; źródło nie podaje kiedy",
            de="Die Zusammenarbeit wurde beendet; wann, nennt die Quelle nicht",
            lv="Sadarbība ir izbeigta; kad tas notika, avots nenorāda",
        ),
    ],
    links=[Fact("official site", same="mrfylke.no")],
)

HA_TINH = on(
    "agreements:detail",
    "liberec-region-ha-tinh",
    header=[
        Fact(
            "between whom",
            cs="Liberecký kraj (Česko) Provincie Ha Tinh (Vietnam)",
            pl="Kraj liberecki (Czechy) Prowincja Hà Tĩnh (Wietnam)",
            de="Region Liberec (Tschechien) Provinz Hà Tĩnh (Vietnam)",
            lv="Liberecas apgabals (Čehija) Hatiņas province (Vjetnama)",
        ),
        Fact("signed", cs="22. 4. 2009", pl="22.04.2009", de="22.04.2009", lv="22.04.2009."),
    ],
    events=[
        Fact(
            "approved and signed on both sides",
            cs="22. 4. 2009 … schválena a podepsána na obou stranách",
            pl="22.04.2009 … zatwierdzono i podpisano po obu stronach",
            de="22.04.2009 … auf beiden Seiten gebilligt und unterzeichnet",
            lv="22.04.2009. … apstiprināts un parakstīts abās pusēs",
        ),
        Fact(
            "visit of Vietnamese politicians did not take place",
            cs="2011 … první polovina roku … návštěva vietnamských politiků … nekonala",
            pl="2011 … pierwsza połowa roku … wizyta wietnamskich polityków … nie odbyła się",
            de="2011 … erste Jahreshälfte … Besuch vietnamesischer Politiker … fand nicht statt",
            lv="2011. gads … pirmais pusgads … Vjetnamas politiķu vizīte … nenotika",
        ),
    ],
    present_state=[
        Fact(
            "stagnates because of distance and culture",
            cs="Vzdálenost a odlišná kultura … stagnuje",
            pl="Odległość i odmienna kultura … stagnacji",
            de="Entfernung und unterschiedliche Kultur … stagniert",
            lv="Attālums un atšķirīgā kultūra … apsīkusi",
        ),
        Fact(
            "visit planned for the first half of 2011",
            cs="první polovině roku 2011 … Návštěva se nekonala",
            pl="pierwszej połowie 2011 … Wizyta się nie odbyła",
            de="ersten Hälfte des Jahres 2011 … Der Besuch fand nicht statt",
            lv="2011. gada pirmajā pusē … Vizīte nenotika",
        ),
    ],
    links=[Fact("official site", same="hatinh.gov.vn")],
)

BURSA = on(
    "agreements:detail",
    "liberec-region-bursa",
    header=[
        Fact(
            "between whom",
            cs="Liberecký kraj (Česko) Provincie Bursa (Turecko)",
            pl="Kraj liberecki (Czechy) Prowincja Bursa (Turcja)",
            de="Region Liberec (Tschechien) Provinz Bursa (Türkei)",
            lv="Liberecas apgabals (Čehija) Bursas province (Turcija)",
        ),
        Fact(
            "a memorandum",
            cs="Memorandum o spolupráci",
            pl="Memorandum o współpracy",
            de="Memorandum über Zusammenarbeit",
            lv="Sadarbības memorands",
        ),
        Fact("signed", cs="1. 11. 2011", pl="01.11.2011", de="01.11.2011", lv="01.11.2011."),
    ],
    fields=[
        Fact(
            "textiles and nanofibres",
            cs="Textil a nanovlákna",
            pl="Tekstylia i nanowłókna",
            de="Textilien und Nanofasern",
            lv="Tekstils un nanošķiedras",
        ),
        Fact("spas", cs="Lázeňství", pl="Uzdrowiska", de="Kur- und Bäderwesen", lv="Kūrorti"),
        Fact("tourism", cs="Cestovní ruch", pl="Turystyka", de="Tourismus", lv="Tūrisms"),
    ],
    origin=[
        Fact(
            "interest of Czech businesses",
            cs="Čeští podnikatelé projevili o spolupráci zájem",
            pl="Czescy przedsiębiorcy byli zainteresowani współpracą",
            de="Tschechische Unternehmen zeigten Interesse",
            lv="Čehijas uzņēmēji izrādīja interesi",
        )
    ],
    events=[
        Fact(
            "6. 10. 2010: delegation led by the governor, tourism and culture",
            cs="6. 10. 2010 … delegaci vedenou guvernérem Bursy … cestovním ruchu a kultuře",
            pl="06.10.2010 … przewodniczył gubernator Bursy … turystyce i kulturze",
            de="06.10.2010 … unter Leitung des Gouverneurs von Bursa … Tourismus und Kultur",
            lv="06.10.2010. … vadīja Bursas gubernators … tūrismu un kultūru",
        ),
        Fact(
            "visited Ještěd and the institute",
            cs="Ještěd, Ústav zdravotnických studií Technické univerzity",
            pl="Ještěd, Instytut Studiów o Zdrowiu Uniwersytetu Technicznego",
            de="Ještěd, das Institut für Gesundheitsstudien der Technischen Universität",
            lv="Ješteda kalnu, Tehniskās universitātes Veselības studiju institūtu",
        ),
        Fact(
            "trauma centre",
            cs="traumacentrum krajské nemocnice",
            pl="centrum urazowe szpitala regionalnego | centrum urazowe szpitala wojewódzkiego",
            de="Traumazentrum des Regionalkrankenhauses",
            lv="apgabala slimnīcas traumu centru",
        ),
        Fact(
            "glass school",
            cs="sklářskou školu v Železném Brodě",
            pl="szkołę szklarską … Železný Brod",
            de="Glasfachschule in Železný Brod",
            lv="stikla skolu Železný Brod",
        ),
        Fact(
            "second visit",
            cs="31. 10. – 1. 11. 2011 … Druhá návštěva delegace z Bursy",
            pl="31.10 – 01.11.2011 … Druga wizyta delegacji z Bursy",
            de="31.10. – 01.11.2011 … Zweiter Besuch einer Delegation aus Bursa",
            lv="31.10. – 01.11.2011. … Delegācijas no Bursas otrā vizīte",
        ),
        Fact(
            "signed by deputy governor and governor",
            cs="1. 11. 2011 … náměstkyně hejtmana za Liberecký kraj a guvernér Bursy",
            pl="01.11.2011 … zastępczyni hetmana w imieniu kraju libereckiego i gubernator Bursy",
            de="01.11.2011 … Stellvertreterin des Hauptmanns für die Region Liberec und der Gouverneur von Bursa",
            lv="01.11.2011. … hejtmana vietniece Liberecas apgabala vārdā un Bursas gubernators",
        ),
        Fact(
            "journey to Turkey did not take place",
            cs="cesta politiků Libereckého kraje do Turecka se nekonala",
            pl="wyjazd polityków kraju libereckiego do Turcji nie odbył się",
            de="Reise von Politikern der Region Liberec in die Türkei fand nicht statt",
            lv="Liberecas apgabala politiķu brauciens uz Turciju nenotika",
        ),
    ],
    present_state=[
        Fact(
            "stagnates because of different culture",
            cs="Kvůli odlišné kultuře … stagnuje",
            pl="Z powodu odmiennej kultury … stagnacji",
            de="Wegen der unterschiedlichen Kultur … stagniert",
            lv="Atšķirīgās kultūras dēļ … apsīkusi",
        ),
        Fact(
            "journey planned last",
            cs="Naposledy … do Turecka. Neuskutečnila se",
            pl="Ostatnio … do Turcji. Nie doszedł do skutku",
            de="Zuletzt … in die Türkei geplant. Sie fand nicht statt",
            lv="Pēdējoreiz … uz Turciju. Tas nenotika",
        ),
    ],
    links=[Fact("official site", same="www.bursa.gov.tr")],
)

FACTS = [*MORE_OG_ROMSDAL, *HA_TINH, *BURSA]
