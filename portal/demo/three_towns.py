"""Jastrzębie-Zdrój, Karviná and Havířov: one edition of a series of microprojects (document 5).

The document gives the project no title, no year, no period and no amounts.
"""

from collections.abc import Iterator
from typing import Any

from portal.demo.writing import Texts, published, record, ref, row, texts, uuid_of


def documents() -> Iterator[dict[str, Any]]:
    """The one record of this document."""
    yield record(
        "projects.project",
        "project/three-towns",
        "pl",
        fields=description() | facts(),
        participations=[
            row("partner-jastrzebie-zdroj", organisation=uuid_of("organisation/jastrzebie-zdroj"), role="partner"),
            row("partner-karvina", organisation=uuid_of("organisation/karvina"), role="partner"),
            row("partner-havirov", organisation=uuid_of("organisation/havirov"), role="partner"),
        ],
        funding_rates=[row(source="eu"), row(source="state")],
        activities=[conference(), video_conference(), application()],
        details=[row(kind="target_group", text=target_group()), row(kind="caveat", text=caveat())],
        relations=[row(kind="earlier", words=earlier_editions())],
    )


def facts() -> dict[str, Any]:
    """Everything about the project that is no text."""
    return {
        **published("organisation/jastrzebie-zdroj", "organisation/karvina", "organisation/havirov"),
        "slug": "three-towns",
        "title_is_descriptive": True,
        "programme": uuid_of("programme/microproject-fund-2007-2013"),
        "themes": [uuid_of("theme/public-administration")],
    }


def description() -> dict[str, Any]:
    """What the project is about, in words."""
    return {
        "title": texts(
            cs="Jastrzębie-Zdrój, Karviná, Havířov: spolupráce tří měst",
            pl="Jastrzębie-Zdrój, Karwina, Hawierzów: współpraca trzech miast",
            de="Jastrzębie-Zdrój, Karviná, Havířov: Zusammenarbeit dreier Städte",
            lv="Jastšembe-Zdruja, Karvina, Havīržova: trīs pilsētu sadarbība",
        ),
        "summary": texts(
            cs="""Tři města v česko-polském pohraničí navazují na dřívější společná setkání. Tentokrát připravila
                konferenci, videokonferenci a mobilní aplikaci, která je představuje.""",
            pl="""Trzy miasta na polsko-czeskim pograniczu kontynuują wcześniejsze wspólne spotkania. Tym razem
                przygotowały konferencję, wideokonferencję i aplikację mobilną, która je przedstawia.""",
            de="""Drei Städte im tschechisch-polnischen Grenzgebiet knüpfen an frühere gemeinsame Treffen an. Diesmal
                gab es eine Konferenz, eine Videokonferenz und eine App, die die Städte vorstellt.""",
            lv="""Trīs pilsētas Čehijas un Polijas pierobežā turpina iepriekšējās kopīgās tikšanās. Šoreiz tās
                sagatavoja konferenci, videokonferenci un mobilo lietotni, kas iepazīstina ar pilsētām.""",
        ),
        "background": texts(
            cs="""Projekt navazuje na dřívější přeshraniční spolupráci partnerských měst, určenou zástupcům institucí
                z různých oblastí.""",
            pl="""Miasta partnerskie prowadzą dalej wspólne działania transgraniczne dla przedstawicieli instytucji z
                różnych dziedzin.""",
            de="""Das Projekt setzt ein grenzüberschreitendes Vorhaben der Partnerstädte fort, das sich an Einrichtungen
                verschiedener Bereiche wendet.""",
            lv="Projekts turpina partnerpilsētu pārrobežu iniciatīvu, kas paredzēta dažādu jomu iestāžu pārstāvjiem.",
        ),
    }


def conference() -> dict[str, Any]:
    """June of a year that is not stated."""
    return row(
        kind="conference",
        title=texts(
            cs="Konference k programu 2014–2020",
            pl="Konferencja o programie 2014–2020",
            de="Konferenz zum Programm 2014–2020",
            lv="Konference par 2014.–2020. gada programmu",
        ),
        text=texts(
            cs="""Tematická konference s workshopy o oblastech podpory a typech projektů v programu přeshraniční
                spolupráce 2014–2020. Určena byla zástupcům organizací ze tří měst.""",
            pl="""Konferencja tematyczna z warsztatami o obszarach wsparcia i typach projektów w programie współpracy
                transgranicznej 2014–2020. Była przeznaczona dla przedstawicieli podmiotów z trzech miast.""",
            de="""Thematische Konferenz mit Workshops zu Förderbereichen und Projektarten im Programm der
                grenzübergreifenden Zusammenarbeit 2014–2020. Sie richtete sich an Vertreterinnen und Vertreter von
                Organisationen der drei Städte.""",
            lv="""Tematiska konference ar darbsemināriem par atbalsta jomām un projektu veidiem 2014.–2020. gada
                pārrobežu sadarbības programmā. Tā bija paredzēta trīs pilsētu organizāciju pārstāvjiem.""",
        ),
        date_note=texts(
            cs="červen daného roku", pl="czerwiec danego roku", de="Juni des Jahres", lv="attiecīgā gada jūnijs"
        ),
        responsible=[ref("partner-jastrzebie-zdroj")],
    )


def video_conference() -> dict[str, Any]:
    """December of a year that is not stated."""
    return row(
        kind="video_conference",
        title=texts(
            cs="Videokonference s Euro-Institutem",
            pl="Wideokonferencja z Euro-Institutem",
            de="Videokonferenz mit dem Euro-Institut",
            lv="Videokonference ar institūtu „Euro-Institut”",
        ),
        text=texts(
            cs="""Rozhovor s Euro-Institutem z francouzsko-německého pohraničí o dobré praxi ve spolupráci samospráv.
                Určen byl lidem, kteří mají na starosti přeshraniční úkoly.""",
            pl="""Rozmowa z Euro-Institutem z pogranicza francusko-niemieckiego o dobrych praktykach współpracy
                samorządów. Była przeznaczona dla osób, które zajmują się zadaniami transgranicznymi.""",
            de="""Mit dem Euro-Institut von der deutsch-französischen Grenze ging es um gute Praxis bei der
                Zusammenarbeit von Kommunen. Angesprochen waren alle, die in den Städten grenzüberschreitende Aufgaben
                wahrnehmen.""",
            lv="""Saruna ar institūtu „Euro-Institut” no Francijas un Vācijas pierobežas par labo praksi pašvaldību
                sadarbībā. Tā bija paredzēta tiem, kuri veic pārrobežu uzdevumus.""",
        ),
        date_note=texts(
            cs="prosinec daného roku",
            pl="grudzień danego roku",
            de="Dezember des Jahres",
            lv="attiecīgā gada decembris",
        ),
        responsible=[ref("partner-jastrzebie-zdroj")],
    )


def application() -> dict[str, Any]:
    """The last task; the document has a link to enter, whose address is not known."""
    return row(
        kind="digital",
        title=texts(
            cs="Mobilní aplikace o třech městech",
            pl="Aplikacja mobilna o trzech miastach",
            de="App über die drei Städte",
            lv="Mobilā lietotne par trim pilsētām",
        ),
        text=texts(
            cs="""Posledním úkolem byla aplikace, která představuje tři města. Připravili ji čeští partneři. Zdroj k
                ní nabízí odkaz ke vstupu, jeho adresu ale neznáme.""",
            pl="""Ostatnim zadaniem była aplikacja przedstawiająca trzy miasta. Przygotowali ją czescy partnerzy. W
                źródle jest odnośnik do wejścia, jego adresu jednak nie znamy.""",
            de="""Letzte Aufgabe war eine App, die die drei Städte vorstellt. Erstellt haben sie die tschechischen
                Partner. Die Quelle bietet einen Link zum Einstieg, dessen Adresse aber nicht bekannt ist.""",
            lv="""Pēdējais uzdevums bija lietotne, kas iepazīstina ar trim pilsētām. To sagatavoja Čehijas partneri.
                Avotā ir saite uz lietotni, taču tās adrese nav zināma.""",
        ),
        outputs=texts(
            cs="Aplikace pro chytré telefony a tablety, webová verze.",
            pl="Aplikacja na smartfony i tablety, wersja internetowa.",
            de="App für Smartphones und Tablets, Webversion.",
            lv="Lietotne viedtālruņiem un planšetdatoriem, tīmekļa versija.",
        ),
        responsible=[ref("partner-havirov"), ref("partner-karvina")],
    )


def target_group() -> Texts:
    """For whom the project is."""
    return texts(
        cs="Zástupci institucí z různých oblastí života tří měst.",
        pl="Przedstawiciele instytucji z różnych dziedzin życia trzech miast.",
        de="Vertreterinnen und Vertreter von Einrichtungen aus verschiedenen Bereichen der drei Städte.",
        lv="Dažādu jomu iestāžu pārstāvji no trim pilsētām.",
    )


def caveat() -> Texts:
    """What the document leaves out."""
    return texts(
        cs="Rok, období ani částky zdroj neuvádí.",
        pl="Źródło nie podaje roku, okresu ani kwot.",
        de="Jahr, Zeitraum und Beträge nennt die Quelle nicht.",
        lv="Avotā nav norādīts ne gads, ne laikposms, ne summas.",
    )


def earlier_editions() -> Texts:
    """The editions before this one, which have no record of their own."""
    return texts(
        cs="""
            Dřívější ročníky nabízely pravidelná oborová setkání na obou stranách hranice ve třech oblastech: kultura,
            vzdělávání, sport, cestovní ruch a rekreace; hospodářství a podnikání; veřejná bezpečnost.

            Výsledek: společných akcí a projektů každým rokem přibývá, některé se týkají i infrastruktury. Oživila se
            spolupráce škol a vznikly nové kontakty ve vzdělávání.
        """,
        pl="""
            Wcześniejsze edycje to regularne spotkania branżowe po polskiej i czeskiej stronie granicy, w trzech
            obszarach: kultura, edukacja, sport, turystyka i rekreacja; gospodarka i przedsiębiorczość; bezpieczeństwo
            publiczne.

            Efekt: co roku przybywa wspólnych przedsięwzięć i projektów, w tym infrastrukturalnych. Odżyła współpraca
            szkół i pojawiły się nowe kontakty w dziedzinie edukacji.
        """,
        de="""
            In früheren Ausgaben gab es regelmäßige Fachtreffen auf beiden Seiten der Grenze zu drei Bereichen: Kultur,
            Bildung, Sport, Tourismus und Erholung; Wirtschaft und Unternehmen; öffentliche Sicherheit.

            Das Ergebnis: Jedes Jahr kommen gemeinsame Vorhaben und Projekte hinzu, auch bei der Infrastruktur. Die
            Zusammenarbeit der Schulen lebte wieder auf, und im Bildungsbereich entstanden neue Kontakte.
        """,
        lv="""
            Iepriekšējās kārtās abpus robežai notika regulāras nozaru tikšanās trīs jomās: kultūra, izglītība, sports,
            tūrisms un atpūta; ekonomika un uzņēmējdarbība; sabiedriskā drošība.

            Rezultāts: ar katru gadu vairāk kopīgu pasākumu un projektu, arī infrastruktūras jomā. Atjaunojās skolu
            sadarbība, un izveidojās jauni kontakti izglītībā.
        """,
    )
