"""The memorandum with Bursa in Turkey: signed in 2011, stagnating."""

from collections.abc import Iterator
from typing import Any

from portal.demo.agreements.parties import OWNER, parties, partner_site
from portal.demo.writing import lines, published, record, row, texts


def documents() -> Iterator[dict[str, Any]]:
    """The memorandum, signed during the second visit."""
    yield record(
        "partners.agreement",
        "agreement/bursa",
        "cs",
        fields={
            **published(OWNER),
            "slug": "liberec-region-bursa",
            "title": texts(
                cs="Memorandum o spolupráci: Liberecký kraj – Bursa",
                pl="Memorandum o współpracy: kraj liberecki – Bursa",
                de="Memorandum über Zusammenarbeit: Region Liberec – Bursa",
                lv="Sadarbības memorands: Liberecas apgabals – Bursa",
            ),
            "summary": texts(
                cs="""Memorandum s tureckou provincií bylo podepsáno 1. listopadu 2011 při druhé návštěvě její delegace.
                    Spolupráce stagnuje.""",
                pl="""Memorandum z turecką prowincją podpisano 1 listopada 2011 r. podczas drugiej wizyty jej delegacji.
                    Współpraca jest w stagnacji.""",
                de="""Das Memorandum mit der türkischen Provinz wurde am 1. November 2011 beim zweiten Besuch ihrer
                    Delegation unterzeichnet. Die Zusammenarbeit stagniert.""",
                lv="""Memorands ar Turcijas provinci tika parakstīts 2011. gada 1. novembrī tās delegācijas otrās
                    vizītes laikā. Sadarbība ir apsīkusi.""",
            ),
            "kind": "memorandum",
            "level": "region",
            "cooperation_fields": lines(
                cs=["Textil a nanovlákna", "Lázeňství", "Cestovní ruch"],
                pl=["Tekstylia i nanowłókna", "Uzdrowiska", "Turystyka"],
                de=["Textilien und Nanofasern", "Kur- und Bäderwesen", "Tourismus"],
                lv=["Tekstils un nanošķiedras", "Kūrorti", "Tūrisms"],
            ),
            "status": "dormant",
            "status_reason": texts(
                cs="Odlišná kultura.",
                pl="Odmienna kultura.",
                de="Die unterschiedliche Kultur.",
                lv="Atšķirīgā kultūra.",
            ),
            "history": texts(
                cs="""Delegace provincie vedená jejím guvernérem přijela do Libereckého kraje poprvé 6. října 2010;
                    jednalo se hlavně o cestovním ruchu a kultuře. Při druhé návštěvě, 31. října – 1. listopadu 2011,
                    bylo podepsáno memorandum.

                    Čeští podnikatelé projevili o spolupráci zájem. Jako výhodné pro obě strany se ukázaly textil a
                    nanovlákna, lázeňství a cestovní ruch.""",
                pl="""Delegacja prowincji z jej gubernatorem na czele przyjechała do kraju libereckiego po raz pierwszy
                    6 października 2010 r.; rozmawiano głównie o turystyce i kulturze. Podczas drugiej wizyty, 31
                    października – 1 listopada 2011 r., podpisano memorandum.

                    Czescy przedsiębiorcy byli zainteresowani współpracą. Za korzystne dla obu stron uznano tekstylia i
                    nanowłókna, uzdrowiska oraz turystykę.""",
                de="""Eine Delegation der Provinz unter Leitung ihres Gouverneurs kam am 6. Oktober 2010 zum ersten Mal
                    in die Region Liberec; es ging vor allem um Tourismus und Kultur. Beim zweiten Besuch, vom 31.
                    Oktober bis 1. November 2011, wurde das Memorandum unterzeichnet.

                    Tschechische Unternehmen zeigten Interesse an einer Zusammenarbeit. Als vorteilhaft für beide Seiten
                    erwiesen sich Textilien und Nanofasern, das Kur- und Bäderwesen und der Tourismus.""",
                lv="""Provinces delegācija gubernatora vadībā Liberecas apgabalā pirmoreiz ieradās 2010. gada 6.
                    oktobrī; runāja galvenokārt par tūrismu un kultūru. Otrajā vizītē no 2011. gada 31. oktobra līdz 1.
                    novembrim tika parakstīts memorands.

                    Čehijas uzņēmēji izrādīja interesi par sadarbību. Par izdevīgām abām pusēm atzina tekstila un
                    nanošķiedru jomu, kūrortus un tūrismu.""",
            ),
            "present_state": texts(
                cs="""Kvůli odlišné kultuře je složité spolupráci udržovat, a proto stagnuje. Naposledy se plánovala
                    cesta politiků Libereckého kraje do Turecka. Neuskutečnila se.""",
                pl="""Z powodu odmiennej kultury trudno jest podtrzymywać współpracę, dlatego jest w stagnacji. Ostatnio
                    planowano wyjazd polityków kraju libereckiego do Turcji. Nie doszedł do skutku.""",
                de="""Wegen der unterschiedlichen Kultur ist es schwierig, die Zusammenarbeit zu pflegen; deshalb
                    stagniert sie. Zuletzt war eine Reise von Politikern der Region Liberec in die Türkei geplant. Sie
                    fand nicht statt.""",
                lv="""Atšķirīgās kultūras dēļ sadarbību ir grūti uzturēt, tāpēc tā ir apsīkusi. Pēdējoreiz tika plānots
                    Liberecas apgabala politiķu brauciens uz Turciju. Tas nenotika.""",
            ),
        },
        parties=parties("bursa"),
        events=events(),
        links=partner_site("http://www.bursa.gov.tr/", "www.bursa.gov.tr"),
    )


def events() -> list[dict[str, Any]]:
    """Two visits, the signature, and a journey that did not take place; when it was planned for is not stated."""
    return [
        row(
            kind="visit",
            start="2010-10-06",
            text=texts(
                cs="""Liberecký kraj přijal delegaci vedenou guvernérem Bursy. Jednalo se o cestovním ruchu a kultuře.
                    Hosté navštívili Ještěd, Ústav zdravotnických studií Technické univerzity, traumacentrum krajské
                    nemocnice a sklářskou školu v Železném Brodě.""",
                pl="""Kraj liberecki przyjął delegację, której przewodniczył gubernator Bursy. Rozmawiano o turystyce i
                    kulturze. Goście zwiedzili Ještěd, Instytut Studiów o Zdrowiu Uniwersytetu Technicznego, centrum
                    urazowe szpitala regionalnego oraz szkołę szklarską w miejscowości Železný Brod.""",
                de="""Die Region Liberec empfing eine Delegation unter Leitung des Gouverneurs von Bursa. Es ging um
                    Tourismus und Kultur. Die Gäste besuchten den Ještěd, das Institut für Gesundheitsstudien der
                    Technischen Universität, das Traumazentrum des Regionalkrankenhauses und die Glasfachschule in
                    Železný Brod.""",
                lv="""Liberecas apgabals uzņēma delegāciju, ko vadīja Bursas gubernators. Runāja par tūrismu un kultūru.
                    Viesi apmeklēja Ješteda kalnu, Tehniskās universitātes Veselības studiju institūtu, apgabala
                    slimnīcas traumu centru un stikla skolu Železný Brod pilsētā.""",
            ),
        ),
        row(
            kind="visit",
            start="2011-10-31",
            end="2011-11-01",
            text=texts(
                cs="Druhá návštěva delegace z Bursy. Čeští podnikatelé projevili zájem o spolupráci.",
                pl="Druga wizyta delegacji z Bursy. Czescy przedsiębiorcy wyrazili zainteresowanie współpracą.",
                de="""Zweiter Besuch einer Delegation aus Bursa. Tschechische Unternehmen zeigten Interesse an einer
                    Zusammenarbeit.""",
                lv="Delegācijas no Bursas otrā vizīte. Čehijas uzņēmēji izrādīja interesi par sadarbību.",
            ),
        ),
        row(
            kind="signed",
            start="2011-11-01",
            signatories=texts(
                cs="náměstkyně hejtmana za Liberecký kraj a guvernér Bursy",
                pl="zastępczyni hetmana w imieniu kraju libereckiego i gubernator Bursy",
                de="die Stellvertreterin des Hauptmanns für die Region Liberec und der Gouverneur von Bursa",
                lv="hejtmana vietniece Liberecas apgabala vārdā un Bursas gubernators",
            ),
            text=texts(
                cs="Podpis memoranda o spolupráci při druhé návštěvě.",
                pl="Podpisanie memorandum o współpracy podczas drugiej wizyty.",
                de="Unterzeichnung des Memorandums über Zusammenarbeit beim zweiten Besuch.",
                lv="Sadarbības memoranda parakstīšana otrās vizītes laikā.",
            ),
        ),
        row(
            kind="not_held",
            date_note=texts(
                cs="datum není uvedeno",
                pl="daty nie podano",
                de="Datum nicht angegeben",
                lv="datums nav norādīts",
            ),
            text=texts(
                cs="Plánovaná cesta politiků Libereckého kraje do Turecka se nekonala.",
                pl="Planowany wyjazd polityków kraju libereckiego do Turcji nie odbył się.",
                de="Die geplante Reise von Politikern der Region Liberec in die Türkei fand nicht statt.",
                lv="Plānotais Liberecas apgabala politiķu brauciens uz Turciju nenotika.",
            ),
        ),
    ]
