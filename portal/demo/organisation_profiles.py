"""What the source documents say about the partners, in a sentence or two."""

from portal.demo.writing import Texts, texts

PROFILES: dict[str, Texts] = {
    "liberec": texts(
        cs="Město v česko-saské části Euroregionu Nisa. Se Žitavou hledá společný směr dalšího rozvoje.",
        pl="Miasto w czesko-saskiej części Euroregionu Nysa. Razem z Żytawą szuka wspólnego kierunku rozwoju.",
        de="""Stadt im tschechisch-sächsischen Teil der Euroregion Neiße. Mit Zittau sucht sie eine gemeinsame
            Richtung für die weitere Entwicklung.""",
        lv="""Pilsēta Neises eiroreģiona Čehijas un Saksijas daļā. Kopā ar Citavu meklē kopīgu turpmākās attīstības
            virzienu.""",
    ),
    "zittau": texts(
        cs="Správa města na německé straně Euroregionu Nisa. S Libercem plánuje rozvoj obou měst.",
        pl="Administracja miasta po niemieckiej stronie Euroregionu Nysa. Z Libercem planuje rozwój obu miast.",
        de="""Verwaltung der Stadt auf der deutschen Seite der Euroregion Neiße. Mit Liberec plant sie die Entwicklung
            beider Städte.""",
        lv="Pilsētas pārvalde Neises eiroreģiona Vācijas pusē. Kopā ar Liberecu plāno abu pilsētu attīstību.",
    ),
    "euroregion-nisa": texts(
        cs="Euroregion, v jehož česko-saské části leží Liberec i Žitava. V projektu obou měst je vedoucím partnerem.",
        pl="""Euroregion, w którego czesko-saskiej części leżą Liberec i Żytawa. Jest partnerem wiodącym projektu obu
            miast.""",
        de="""Euroregion, in deren tschechisch-sächsischem Teil Liberec und Zittau liegen. Beim Projekt der beiden
            Städte ist sie federführender Partner.""",
        lv="""Eiroreģions, kura Čehijas un Saksijas daļā atrodas Libereca un Citava. Abu pilsētu projektā tas ir
            vadošais partneris.""",
    ),
    "aglomeracja-opolska": texts(
        cs="Sdružení z polského Opolí. Vyměňuje si s českými partnery zkušenosti s rozvojem aglomerací.",
        pl="Stowarzyszenie z Opola. Wymienia z czeskimi partnerami doświadczenia w rozwoju aglomeracji.",
        de="""Verein aus dem polnischen Opole. Er tauscht mit tschechischen Partnern Erfahrungen mit der Entwicklung
            von Agglomerationen aus.""",
        lv="""Biedrība no Polijas pilsētas Opoles. Kopā ar partneriem Čehijā apmainās ar pieredzi aglomerāciju
            attīstībā.""",
    ),
    "olomouc": texts(
        cs="České město, jehož aglomerace spolupracuje s aglomerací polského Opolí.",
        pl="Czeskie miasto, którego aglomeracja współpracuje z Aglomeracją Opolską.",
        de="Tschechische Stadt, deren Agglomeration mit der Agglomeration Opole in Polen zusammenarbeitet.",
        lv="Pilsēta Čehijā, kuras aglomerācija sadarbojas ar Opoles aglomerāciju Polijā.",
    ),
    "central-moravia-agency": texts(
        cs="""Česká agentura pro regionální rozvoj. S Olomoucí a Opolskou aglomerací se podílí na výměně zkušeností
            přes hranici.""",
        pl="""Czeska agencja rozwoju regionalnego. Wraz z Ołomuńcem i Aglomeracją Opolską uczestniczy w
            transgranicznej wymianie doświadczeń.""",
        de="""Tschechische Agentur für Regionalentwicklung. Mit Olmütz und der Agglomeration Opole beteiligt sie sich
            am Erfahrungsaustausch über die Grenze.""",
        lv="""Reģionālās attīstības aģentūra Čehijā. Kopā ar Olomoucu un Opoles aglomerāciju piedalās pārrobežu
            pieredzes apmaiņā.""",
    ),
    "daugavpils": texts(
        cs="Lotyšské město, které se zapojilo do projektu evropské sítě měst pro strategické plánování.",
        pl="""Miasto na Łotwie, które uczestniczyło w projekcie sieci europejskich miast w dziedzinie planowania
            strategicznego.""",
        de="Stadt in Lettland, die am Projekt eines Netzwerks europäischer Städte zur strategischen Planung teilnahm.",
        lv="Pilsēta Latvijā, kas piedalījās Eiropas pilsētu tīkla projektā stratēģiskās plānošanas jomā.",
    ),
    "poznan": texts(
        cs="Polské město, které koordinovalo projekt sítě evropských měst pro strategické plánování.",
        pl="Miasto, które koordynowało projekt sieci europejskich miast w dziedzinie planowania strategicznego.",
        de="""Polnische Stadt, die das Projekt eines Netzwerks europäischer Städte zur strategischen Planung
            koordinierte.""",
        lv="Polijas pilsēta, kas koordinēja Eiropas pilsētu tīkla projektu stratēģiskās plānošanas jomā.",
    ),
    "jastrzebie-zdroj": texts(
        cs="Polské město, které rozvíjí spolupráci s českými městy Karviná a Havířov.",
        pl="Miasto rozwijające współpracę z czeskimi miastami Karwina i Hawierzów.",
        de="Polnische Stadt, die mit den tschechischen Städten Karviná und Havířov zusammenarbeitet.",
        lv="Polijas pilsēta, kas sadarbojas ar Čehijas pilsētām Karvinu un Havīržovu.",
    ),
    "karvina": texts(
        cs="České město, které spolupracuje s Havířovem a polským městem Jastrzębie-Zdrój.",
        pl="Czeskie miasto współpracujące z Hawierzowem i Jastrzębiem-Zdrojem.",
        de="Tschechische Stadt, die mit Havířov und dem polnischen Jastrzębie-Zdrój zusammenarbeitet.",
        lv="Čehijas pilsēta, kas sadarbojas ar Havīržovu un Polijas pilsētu Jastšembi-Zdruju.",
    ),
    "havirov": texts(
        cs="České město, které spolupracuje s Karvinou a polským městem Jastrzębie-Zdrój.",
        pl="Czeskie miasto współpracujące z Karwiną i Jastrzębiem-Zdrojem.",
        de="Tschechische Stadt, die mit Karviná und dem polnischen Jastrzębie-Zdrój zusammenarbeitet.",
        lv="Čehijas pilsēta, kas sadarbojas ar Karvinu un Polijas pilsētu Jastšembi-Zdruju.",
    ),
    "liberec-region": texts(
        cs="Český kraj, který uzavřel dohody o spolupráci s pěti regiony v zahraničí.",
        pl="Czeski kraj, który zawarł umowy o współpracy z pięcioma regionami za granicą.",
        de="Tschechische Region, die Kooperationsvereinbarungen mit fünf Regionen im Ausland geschlossen hat.",
        lv="Čehijas apgabals, kas noslēdzis sadarbības vienošanās ar pieciem ārvalstu reģioniem.",
    ),
    "novy-bor": texts(
        cs="""České město. Partnerství s městem Mědnogorsk, stvrzené dohodou ze 16. června 2007, předcházelo dohodě
            Libereckého kraje s Orenburskou oblastí.""",
        pl="""Czeskie miasto. Jego partnerstwo z Miednogorskiem, potwierdzone umową z 16 czerwca 2007 r., poprzedziło
            umowę kraju libereckiego z obwodem orenburskim.""",
        de="""Tschechische Stadt. Ihre Partnerschaft mit Mednogorsk, besiegelt am 16. Juni 2007, ging der Vereinbarung
            der Region Liberec mit der Oblast Orenburg voraus.""",
        lv="""Pilsēta Čehijā. Tās partnerība ar Medņegorsku, ko apliecina 2007. gada 16. jūnijā parakstīts līgums,
            sākās pirms Liberecas apgabala līguma ar Orenburgas apgabalu.""",
    ),
    "mednogorsk": texts(
        cs="Město v Orenburské oblasti. S českým městem Nový Bor podepsalo 16. června 2007 dohodu o partnerství.",
        pl="""Miasto w obwodzie orenburskim. Z czeskim miastem Nový Bor podpisało 16 czerwca 2007 r. umowę o
            partnerstwie.""",
        de="""Stadt in der Oblast Orenburg. Mit der tschechischen Stadt Nový Bor schloss sie am 16. Juni 2007 eine
            Vereinbarung über eine Partnerschaft.""",
        lv="""Pilsēta Orenburgas apgabalā. Ar Čehijas pilsētu Noviboru 2007. gada 16. jūnijā parakstīja partnerības
            līgumu.""",
    ),
    "molde": texts(
        cs="""Hlavní město norského kraje Møre og Romsdal. Z jeho kontaktů s Českou Lípou vyrostla spolupráce obou
            regionů.""",
        pl="""Stolica norweskiego okręgu Møre og Romsdal. Z jej kontaktów z Czeską Lipą wyrosła współpraca obu
            regionów.""",
        de="""Hauptstadt der norwegischen Provinz Møre og Romsdal. Aus ihren Kontakten mit Česká Lípa wurde eine
            Zusammenarbeit der beiden Regionen.""",
        lv="""Norvēģijas reģiona Mēre un Rumsdāle administratīvais centrs. No tā sakariem ar Česka Līpu izauga
            abu reģionu sadarbība.""",
    ),
    "ceska-lipa": texts(
        cs="Město v Libereckém kraji. Z jeho kontaktů s norským městem Molde vyrostla spolupráce obou regionů.",
        pl="Miasto w kraju libereckim. Z jego kontaktów z norweskim miastem Molde wyrosła współpraca obu regionów.",
        de="""Stadt in der Region Liberec. Aus ihren Kontakten mit der norwegischen Stadt Molde wurde eine
            Zusammenarbeit der beiden Regionen.""",
        lv="Pilsēta Liberecas apgabalā. No tās sakariem ar Norvēģijas pilsētu Moldi izauga abu reģionu sadarbība.",
    ),
}
