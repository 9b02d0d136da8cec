"""The agreement with Hà Tĩnh in Vietnam: signed in 2009, stagnating."""

from collections.abc import Iterator
from typing import Any

from portal.demo.agreements.parties import OWNER, parties, partner_site
from portal.demo.writing import published, record, row, texts


def documents() -> Iterator[dict[str, Any]]:
    """The agreement and the visit that did not take place."""
    yield record(
        "partners.agreement",
        "agreement/ha-tinh",
        "cs",
        fields={
            **published(OWNER),
            "slug": "liberec-region-ha-tinh",
            "title": texts(
                cs="Dohoda o spolupráci: Liberecký kraj – Ha Tinh",
                pl="Umowa o współpracy: kraj liberecki – Hà Tĩnh",
                de="Kooperationsvereinbarung: Region Liberec – Hà Tĩnh",
                lv="Sadarbības līgums: Liberecas apgabals – Hatiņa",
            ),
            "summary": texts(
                cs="""Dohodu s vietnamskou provincií schválily a podepsaly obě strany 22. dubna 2009. Spolupráce
                    stagnuje.""",
                pl="""Umowę z wietnamską prowincją obie strony zatwierdziły i podpisały 22 kwietnia 2009 r. Współpraca
                    jest w stagnacji.""",
                de="""Die Vereinbarung mit der vietnamesischen Provinz wurde am 22. April 2009 von beiden Seiten
                    gebilligt und unterzeichnet. Die Zusammenarbeit stagniert.""",
                lv="""Līgumu ar Vjetnamas provinci abas puses apstiprināja un parakstīja 2009. gada 22. aprīlī.
                    Sadarbība ir apsīkusi.""",
            ),
            "kind": "cooperation",
            "level": "region",
            "status": "dormant",
            "status_reason": texts(
                cs="Velká vzdálenost obou regionů a odlišná kultura.",
                pl="Duża odległość między regionami i odmienna kultura.",
                de="Die große Entfernung zwischen den Regionen und die unterschiedliche Kultur.",
                lv="Lielais attālums starp reģioniem un atšķirīgā kultūra.",
            ),
            "present_state": texts(
                cs="""Vzdálenost a odlišná kultura rozvoj vztahů ztěžují, a proto spolupráce stagnuje. Naposledy měli do
                    Libereckého kraje v první polovině roku 2011 přijet vietnamští politici a jednat o dalších
                    možnostech. Návštěva se nekonala.""",
                pl="""Odległość i odmienna kultura utrudniają rozwijanie kontaktów, dlatego współpraca jest w stagnacji.
                    Ostatnio w pierwszej połowie 2011 r. do kraju libereckiego mieli przyjechać wietnamscy politycy, aby
                    rozmawiać o dalszych możliwościach. Wizyta się nie odbyła.""",
                de="""Entfernung und unterschiedliche Kultur erschweren es, die Beziehungen auszubauen; deshalb
                    stagniert die Zusammenarbeit. Zuletzt sollten in der ersten Hälfte des Jahres 2011 vietnamesische
                    Politiker in die Region Liberec kommen und über weitere Möglichkeiten sprechen. Der Besuch fand
                    nicht statt.""",
                lv="""Attālums un atšķirīgā kultūra apgrūtina sakaru attīstīšanu, tāpēc sadarbība ir apsīkusi.
                    Pēdējoreiz Vjetnamas politiķiem bija jāierodas Liberecas apgabalā 2011. gada pirmajā pusē, lai
                    runātu par turpmākajām iespējām. Vizīte nenotika.""",
            ),
        },
        parties=parties("ha-tinh"),
        events=events(),
        links=partner_site("https://hatinh.gov.vn/", "hatinh.gov.vn"),
    )


def events() -> list[dict[str, Any]]:
    """The signature, and what was planned last."""
    return [
        row(
            kind="signed",
            start="2009-04-22",
            text=texts(
                cs="Dohoda byla schválena a podepsána na obou stranách.",
                pl="Umowę zatwierdzono i podpisano po obu stronach.",
                de="Die Vereinbarung wurde auf beiden Seiten gebilligt und unterzeichnet.",
                lv="Līgums tika apstiprināts un parakstīts abās pusēs.",
            ),
        ),
        row(
            kind="not_held",
            start="2011",
            date_note=texts(
                cs="první polovina roku",
                pl="pierwsza połowa roku",
                de="erste Jahreshälfte",
                lv="pirmais pusgads",
            ),
            text=texts(
                cs="Plánovaná návštěva vietnamských politiků v Libereckém kraji se nekonala.",
                pl="Planowana wizyta wietnamskich polityków w kraju libereckim nie odbyła się.",
                de="Der geplante Besuch vietnamesischer Politiker in der Region Liberec fand nicht statt.",
                lv="Plānotā Vjetnamas politiķu vizīte Liberecas apgabalā nenotika.",
            ),
        ),
    ]
