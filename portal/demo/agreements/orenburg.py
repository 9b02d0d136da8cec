"""The agreement with the Orenburg Region in Russia: signed in 2012, terminated on 1 March 2022."""

from collections.abc import Iterator
from typing import Any

from portal.demo.agreements.parties import OWNER, parties
from portal.demo.writing import published, record, row, texts, uuid_of

# The page offers three documents by their titles only; what they say and when is not known.
DOCUMENTS = {
    "memorandum": (
        "agreement",
        texts(
            cs="Memorandum o spolupráci",
            pl="Memorandum o współpracy",
            de="Memorandum über die Zusammenarbeit",
            lv="Sadarbības memorands",
        ),
    ),
    "proposal": (
        "other",
        texts(
            cs="Návrh na ukončení memoranda",
            pl="Wniosek o zakończenie memorandum",
            de="Vorschlag zur Beendigung des Memorandums",
            lv="Priekšlikums izbeigt memorandu",
        ),
    ),
    "termination": (
        "other",
        texts(
            cs="Ukončení spolupráce",
            pl="Zakończenie współpracy",
            de="Beendigung der Zusammenarbeit",
            lv="Sadarbības izbeigšana",
        ),
    ),
}


def documents() -> Iterator[dict[str, Any]]:
    """The three documents, then the agreement that offers them."""
    for name, (kind, title) in DOCUMENTS.items():
        fields = {"owner": uuid_of(OWNER), "title": title, "kind": kind}
        yield record("partners.document", f"document/orenburg-{name}", "cs", fields=fields)
    yield agreement()


def agreement() -> dict[str, Any]:
    """From a town's anniversary to the end of all contacts."""
    return record(
        "partners.agreement",
        "agreement/orenburg-region",
        "cs",
        fields={
            **published(OWNER),
            "slug": "liberec-region-orenburg-region",
            "title": texts(
                cs="Dohoda o spolupráci: Liberecký kraj – Orenburská oblast",
                pl="Umowa o współpracy: kraj liberecki – obwód orenburski",
                de="Kooperationsvereinbarung: Region Liberec – Oblast Orenburg",
                lv="Sadarbības līgums: Liberecas apgabals – Orenburgas apgabals",
            ),
            "summary": texts(
                cs="""Spolupráce s ruským regionem vyrostla z partnerství měst Nový Bor a Mědnogorsk a dohoda byla
                    podepsána 24. května 2012. Po napadení Ukrajiny Liberecký kraj 1. března 2022 memorandum
                    vypověděl.""",
                pl="""Współpraca z rosyjskim regionem wyrosła z partnerstwa miast Nový Bor i Miednogorsk, a umowę
                    podpisano 24 maja 2012 r. Po napaści na Ukrainę kraj liberecki 1 marca 2022 r. wypowiedział
                    memorandum.""",
                de="""Die Zusammenarbeit mit der russischen Region erwuchs aus der Partnerschaft der Städte Nový Bor und
                    Mednogorsk; die Vereinbarung wurde am 24. Mai 2012 unterzeichnet. Nach dem Angriff auf die Ukraine
                    kündigte die Region Liberec das Memorandum am 1. März 2022.""",
                lv="""Sadarbība ar Krievijas reģionu izauga no Noviboras un Medņegorskas pilsētu partnerības, un līgums
                    tika parakstīts 2012. gada 24. maijā. Pēc uzbrukuma Ukrainai Liberecas apgabals 2022. gada 1. martā
                    memorandu uzteica.""",
            ),
            "kind": "cooperation",
            "level": "region",
            "status": "terminated",
            "status_date": "2022-03-01",
            "status_reason": texts(
                cs="Napadení Ukrajiny ozbrojenými silami Ruské federace 24. února 2022.",
                pl="Napaść sił zbrojnych Federacji Rosyjskiej na Ukrainę 24 lutego 2022 r.",
                de="Der Angriff der Streitkräfte der Russischen Föderation auf die Ukraine am 24. Februar 2022.",
                lv="Krievijas Federācijas bruņoto spēku uzbrukums Ukrainai 2022. gada 24. februārī.",
            ),
            "history": texts(
                cs="""V únoru 2007 přijeli zástupci ruské strany poprvé na oficiální návštěvu; Nový Bor tehdy slavil 250
                    let od povýšení na město. Nový Bor pak v Orenburské oblasti našel partnerské město Mědnogorsk a obě
                    města podepsala dohodu 16. června 2007 v Mědnogorsku.

                    Na pozvání Orenburské oblasti se s možnostmi spolupráce regionů seznámila i delegace Libereckého
                    kraje. Dohoda mezi oběma regiony byla podepsána 24. května 2012.""",
                pl="""W lutym 2007 r. przedstawiciele strony rosyjskiej przyjechali z pierwszą oficjalną wizytą; Nový
                    Bor obchodził wtedy 250-lecie nadania praw miejskich. Potem Nový Bor znalazł w obwodzie orenburskim
                    miasto partnerskie Miednogorsk i 16 czerwca 2007 r. oba miasta podpisały w Miednogorsku umowę.

                    Na zaproszenie obwodu orenburskiego możliwości współpracy regionów poznała też delegacja kraju
                    libereckiego. Umowę między regionami podpisano 24 maja 2012 r.""",
                de="""Im Februar 2007 kamen Vertreter der russischen Seite zum ersten offiziellen Besuch; Nový Bor
                    feierte damals 250 Jahre seit der Erhebung zur Stadt. Nový Bor fand danach in der Oblast Orenburg
                    die Partnerstadt Mednogorsk, und beide Städte unterzeichneten am 16. Juni 2007 in Mednogorsk eine
                    Vereinbarung.

                    Auf Einladung der Oblast Orenburg machte sich auch eine Delegation der Region Liberec mit den
                    Möglichkeiten einer Zusammenarbeit der Regionen vertraut. Die Vereinbarung der beiden Regionen wurde
                    am 24. Mai 2012 unterzeichnet.""",
                lv="""2007. gada februārī Krievijas puses pārstāvji ieradās pirmajā oficiālajā vizītē; Novibora toreiz
                    svinēja 250 gadus kopš pilsētas tiesību iegūšanas. Pēc tam Novibora Orenburgas apgabalā atrada
                    partnerpilsētu Medņegorsku, un 2007. gada 16. jūnijā abas pilsētas Medņegorskā parakstīja līgumu.

                    Pēc Orenburgas apgabala ielūguma ar reģionu sadarbības iespējām iepazinās arī Liberecas apgabala
                    delegācija. Abu reģionu līgums tika parakstīts 2012. gada 24. maijā.""",
            ),
            "present_state": texts(
                cs="""Spolupráce skončila. Po napadení Ukrajiny z 24. února 2022 Liberecký kraj přerušil veškeré
                    kontakty s ruskými subjekty a 1. března 2022 memorandum vypověděl.""",
                pl="""Współpraca się zakończyła. Po napaści na Ukrainę z 24 lutego 2022 r. kraj liberecki zerwał
                    wszelkie kontakty z podmiotami w Rosji, a 1 marca 2022 r. wypowiedział memorandum.""",
                de="""Die Zusammenarbeit ist beendet. Nach dem Angriff auf die Ukraine vom 24. Februar 2022 brach die
                    Region Liberec alle Kontakte nach Russland ab und kündigte am 1. März 2022 das Memorandum.""",
                lv="""Sadarbība ir beigusies. Pēc 2022. gada 24. februāra uzbrukuma Ukrainai Liberecas apgabals
                    pārtrauca visus sakarus ar Krievijas pusi un 2022. gada 1. martā memorandu uzteica.""",
            ),
        },
        parties=parties("orenburg-region"),
        events=events(),
        document_uses=[row(document=uuid_of(f"document/orenburg-{name}")) for name in DOCUMENTS],
    )


def events() -> list[dict[str, Any]]:
    """What happened; on which day the contacts were broken off is not stated."""
    return [
        row(
            kind="visit",
            start="2007-02",
            text=texts(
                cs="První oficiální návštěva ruské strany, u příležitosti 250 let města Nový Bor.",
                pl="Pierwsza oficjalna wizyta strony rosyjskiej z okazji 250-lecia miasta Nový Bor.",
                de="Erster offizieller Besuch der russischen Seite, aus Anlass von 250 Jahren Stadt Nový Bor.",
                lv="Pirmā Krievijas puses oficiālā vizīte, atzīmējot Noviboras pilsētas 250 gadus.",
            ),
        ),
        row(
            kind="contact",
            start="2007-06-16",
            place=uuid_of("place/mednogorsk"),
            text=texts(
                cs="Nový Bor a Mědnogorsk podepsaly dohodu o partnerství měst.",
                pl="Nový Bor i Miednogorsk podpisały umowę o partnerstwie miast.",
                de="Nový Bor und Mednogorsk unterzeichneten die Vereinbarung über ihre Städtepartnerschaft.",
                lv="Novibora un Medņegorska parakstīja līgumu par pilsētu partnerību.",
            ),
        ),
        row(
            kind="signed",
            start="2012-05-24",
            text=texts(
                cs="Podpis dohody o spolupráci mezi Libereckým krajem a Orenburskou oblastí.",
                pl="Podpisanie umowy o współpracy między krajem libereckim a obwodem orenburskim.",
                de="Unterzeichnung der Kooperationsvereinbarung zwischen der Region Liberec und der Oblast Orenburg.",
                lv="Liberecas apgabala un Orenburgas apgabala sadarbības līguma parakstīšana.",
            ),
        ),
        row(
            kind="suspended",
            date_note=texts(
                cs="po napadení Ukrajiny 24. února 2022",
                pl="po napaści na Ukrainę 24 lutego 2022 r.",
                de="nach dem Angriff auf die Ukraine am 24. Februar 2022",
                lv="pēc uzbrukuma Ukrainai 2022. gada 24. februārī",
            ),
            text=texts(
                cs="Liberecký kraj přerušil všechny kontakty se subjekty na území Ruské federace.",
                pl="Kraj liberecki zerwał wszystkie kontakty z podmiotami na terytorium Federacji Rosyjskiej.",
                de="Die Region Liberec brach alle Kontakte zu Stellen in der Russischen Föderation ab.",
                lv="Liberecas apgabals pārtrauca visus sakarus ar Krievijas Federācijas iestādēm un organizācijām.",
            ),
        ),
        row(
            kind="terminated",
            start="2022-03-01",
            text=texts(
                cs="Liberecký kraj vypověděl memorandum o spolupráci.",
                pl="Kraj liberecki wypowiedział memorandum o współpracy.",
                de="Die Region Liberec kündigte das Memorandum über die Zusammenarbeit.",
                lv="Liberecas apgabals uzteica sadarbības memorandu.",
            ),
        ),
    ]
