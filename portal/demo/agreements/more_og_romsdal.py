"""The agreement with Møre og Romsdal in Norway: signed in 2001, ended on a date that is not stated."""

from collections.abc import Iterator
from typing import Any

from portal.demo.agreements.parties import OWNER, parties, partner_site
from portal.demo.writing import lines, published, record, row, texts


def documents() -> Iterator[dict[str, Any]]:
    """The agreement; it grew from the contacts of two towns."""
    yield record(
        "partners.agreement",
        "agreement/more-og-romsdal",
        "cs",
        fields={
            **published(OWNER),
            "slug": "liberec-region-more-og-romsdal",
            "title": texts(
                cs="Dohoda o regionální spolupráci a přenosu know-how: Liberecký kraj – Møre og Romsdal",
                pl="Umowa o współpracy regionalnej i przekazywaniu know-how: kraj liberecki – Møre og Romsdal",
                de="Vereinbarung über regionale Zusammenarbeit und Know-how-Transfer: Region Liberec – Møre og Romsdal",
                lv="Līgums par reģionālo sadarbību un zinātības nodošanu: Liberecas apgabals – Mēre un Rumsdāle",
            ),
            "summary": texts(
                cs="""Z kontaktů měst Molde a Česká Lípa vyrostla spolupráce dvou regionů, stvrzená dohodou z 28.
                    listopadu 2001. Dnes je ukončena.""",
                pl="""Z kontaktów miast Molde i Czeska Lipa wyrosła współpraca dwóch regionów, potwierdzona umową z 28
                    listopada 2001 r. Dziś jest już zakończona.""",
                de="""Aus Kontakten der Städte Molde und Česká Lípa wurde eine Zusammenarbeit zweier Regionen, besiegelt
                    mit der Vereinbarung vom 28. November 2001. Heute ist sie beendet.""",
                lv="""No Moldes un Česka Līpas pilsētu sakariem izauga divu reģionu sadarbība, ko apliecināja 2001. gada
                    28. novembra līgums. Tagad tā ir izbeigta.""",
            ),
            "kind": "cooperation",
            "level": "region",
            "subject": texts(
                cs="Regionální spolupráce a přenos know-how.",
                pl="Współpraca regionalna i przekazywanie know-how.",
                de="Regionale Zusammenarbeit und Transfer von Know-how.",
                lv="Reģionālā sadarbība un zinātības (know-how) nodošana.",
            ),
            "cooperation_fields": lines(
                cs=["Regionální spolupráce", "Přenos know-how"],
                pl=["Współpraca regionalna", "Przekazywanie know-how"],
                de=["Regionale Zusammenarbeit", "Transfer von Know-how"],
                lv=["Reģionālā sadarbība", "Zinātības nodošana"],
            ),
            "status": "terminated",
            "status_reason": texts(
                cs="Norský region se dnes obrací spíše k regionům, které pomoc partnera potřebují více.",
                pl="Norweski region zwraca się dziś raczej ku regionom, które bardziej potrzebują pomocy partnera.",
                de="""Die norwegische Region wendet sich heute eher Regionen zu, die die Hilfe eines Partners nötiger
                    haben.""",
                lv="Norvēģijas reģions tagad vairāk pievēršas reģioniem, kuriem partnera palīdzība vajadzīga vairāk.",
            ),
            "history": texts(
                cs="""Na začátku stály kontakty Molde, hlavního města norského regionu, a České Lípy. Z partnerství měst
                    se stala spolupráce regionů.""",
                pl="""Na początku były kontakty między Molde, stolicą norweskiego regionu, a Czeską Lipą. Partnerstwo
                    miast rozszerzyło się we współpracę regionów.""",
                de="""Am Anfang standen Kontakte zwischen Molde, der Hauptstadt der norwegischen Region, und Česká Lípa.
                    Aus der Partnerschaft der Städte wurde eine Zusammenarbeit der Regionen.""",
                lv="""Sākumā bija sakari starp Norvēģijas reģiona administratīvo centru Moldi un Česka Līpu. Pilsētu
                    partnerība izauga par reģionu sadarbību.""",
            ),
            "present_state": texts(
                cs="""Spolupráce byla ukončena; kdy, zdroj neuvádí. Zahraniční politika norského regionu se změnila a
                    dává přednost partnerům, kteří pomoc potřebují více.""",
                pl="""Współpraca została zakończona; źródło nie podaje kiedy. Polityka zagraniczna norweskiego regionu
                    się zmieniła i daje pierwszeństwo partnerom, którzy bardziej potrzebują pomocy.""",
                de="""Die Zusammenarbeit wurde beendet; wann, nennt die Quelle nicht. Die norwegische Region hat ihre
                    Außenbeziehungen neu ausgerichtet und gibt Partnern den Vorzug, die Hilfe nötiger haben.""",
                lv="""Sadarbība ir izbeigta; kad tas notika, avots nenorāda. Norvēģijas reģiona ārpolitika ir
                    mainījusies, un tas dod priekšroku partneriem, kuriem palīdzība vajadzīga vairāk.""",
            ),
        },
        parties=parties("more-og-romsdal"),
        events=events(),
        links=partner_site("https://mrfylke.no/", "mrfylke.no"),
    )


def events() -> list[dict[str, Any]]:
    """The signature and the end."""
    return [
        row(
            kind="signed",
            start="2001-11-28",
            signatories=texts(
                cs="hejtman Libereckého kraje a hejtman Møre og Romsdal",
                pl="hetman kraju libereckiego i szef władz regionu Møre og Romsdal",
                de="der Hauptmann der Region Liberec und das Oberhaupt der Provinz Møre og Romsdal",
                lv="Liberecas apgabala hejtmans un Mēres un Rumsdāles reģiona vadītājs",
            ),
            text=texts(
                cs="Podpis dohody o regionální spolupráci a přenosu know-how.",
                pl="Podpisanie umowy o współpracy regionalnej i przekazywaniu know-how.",
                de="Unterzeichnung der Vereinbarung über regionale Zusammenarbeit und Know-how-Transfer.",
                lv="Parakstīts līgums par reģionālo sadarbību un zinātības nodošanu.",
            ),
        ),
        row(
            kind="terminated",
            date_note=texts(
                cs="datum není uvedeno",
                pl="daty nie podano",
                de="Datum nicht angegeben",
                lv="datums nav norādīts",
            ),
            text=texts(
                cs="Spolupráce byla ukončena, protože norský region změnil svou zahraniční politiku.",
                pl="Współpracę zakończono, ponieważ norweski region zmienił swoją politykę zagraniczną.",
                de="""Die Zusammenarbeit wurde beendet, weil die norwegische Region ihre Außenbeziehungen neu
                    ausrichtete.""",
                lv="Sadarbība tika izbeigta, jo Norvēģijas reģions mainīja savu ārpolitiku.",
            ),
        ),
    ]
